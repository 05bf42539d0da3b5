"""Places: one module a way in which two articles put one thing, or one person, in different places."""
