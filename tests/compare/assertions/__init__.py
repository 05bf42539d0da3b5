"""Tests of what discrepancy/compare/assertions holds."""
