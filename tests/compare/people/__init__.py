"""Tests of what discrepancy/compare/people holds."""
