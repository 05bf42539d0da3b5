"""Tests of what discrepancy/compare/times holds."""
