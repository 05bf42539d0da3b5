"""Tests of what discrepancy/compare/common holds."""
