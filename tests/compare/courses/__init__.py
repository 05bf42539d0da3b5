"""Tests of what discrepancy/compare/courses holds."""
