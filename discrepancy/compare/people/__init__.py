"""People: who is meant by a name or a description, and what each article says of that person."""
