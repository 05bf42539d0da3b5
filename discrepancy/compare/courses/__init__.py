"""Courses: the stages a case, a patient, a plan or an open question goes through, and how far each article has it."""
