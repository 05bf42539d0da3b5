"""Tests of what discrepancy/compare/places holds."""
