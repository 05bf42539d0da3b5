"""Tests of reading articles, on texts of our own writing."""
