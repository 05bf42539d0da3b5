"""Claims: what one article lays down flatly, and another doubts, only alleges or denies."""
