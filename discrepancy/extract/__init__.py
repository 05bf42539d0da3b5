"""Articles -> statements: what each article asserts, with its numbers, times, people, places and quotations."""

from __future__ import annotations
