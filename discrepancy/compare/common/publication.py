"""How far apart two articles were published."""

from __future__ import annotations

from datetime import date

from discrepancy.storyview import StoryView


def are_days_apart(view: StoryView, one: str, two: str, days: int) -> bool:
    """Whether two articles, by id, were published more than so many days apart; no where a date is missing."""
    first, second = view.articles[one].published, view.articles[two].published
    if first is None or second is None:
        return False
    return abs((date.fromisoformat(first[:10]) - date.fromisoformat(second[:10])).days) > days
