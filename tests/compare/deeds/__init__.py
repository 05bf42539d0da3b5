"""Tests of what discrepancy/compare/deeds holds."""
