"""Common: what comparators of several kinds share: clauses and sentences to compare, versions, and words for them."""
