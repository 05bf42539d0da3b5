"""The page of a review: what articles, colleagues and earlier reviews bring is text on it."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from discrepancy.decisions import Entry, record_decisions
from discrepancy.review.page import render_desk
from discrepancy.review.seen import Seen
from tests.builders import hostile_report
from tests.review.serving import make_desk


class _Tags(HTMLParser):
    """The tags of a page with the names of their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, tuple[str, ...]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if (tag, attrs) != ("span", [("class", "d")]):
            self.found.append((tag, tuple(name for name, _ in attrs)))


def page_with(folder: Path, text: str) -> str:
    """A page on which everything that comes from outside is ``text``."""
    folder.mkdir()
    last = Seen(text, {"0000": text})
    desk = replace(make_desk(folder, last), report=hostile_report(text), by=text)
    record_decisions(desk.file, [Entry(desk.report.findings[0].pair_ids[0], "confirmed", text, by=text)])
    return render_desk(desk)


@pytest.mark.parametrize(
    "text", ["</script><script>x()</script>", '"><img src=x onerror=y>', "{by}{0}{news!r}", "</dialog>"]
)
def test_nothing_from_outside_adds_a_tag(tmp_path: Path, text: str) -> None:
    """With markup in every string, the page has the same elements and attributes as with plain words."""
    hostile, plain = (page_with(tmp_path / n, t) for n, t in (("a", f"a {text} z"), ("b", "a plain z")))
    assert _Tags(hostile).found == _Tags(plain).found


def test_a_first_review_and_a_later_one_say_so(tmp_path: Path) -> None:
    """The bar tells a first review from one with news, and counts what is new and what is gone."""
    assert "The first review of these articles" in render_desk(make_desk(tmp_path))
    later = render_desk(make_desk(tmp_path, Seen("2025-03-30", {"0000": "boats sunk (quantity)"})))
    assert "Since the review of 2025-03-30: <b>2 new</b>" in later
    assert "<summary>1 no longer there</summary><ul><li>boats sunk (quantity)</li></ul>" in later
