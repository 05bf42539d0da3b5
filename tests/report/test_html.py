"""The HTML report: one safe, self-contained page."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from discrepancy.records import Decision, Story
from discrepancy.report import render
from discrepancy.report.disagreement import map_disagreement
from discrepancy.report.marking import context_of, mark_quote
from discrepancy.report.timeline import LABELLED, draw_timeline
from tests.builders import (
    ferry_articles,
    ferry_facts,
    ferry_report,
    hostile_report,
    make_article,
    make_fact,
    make_pair,
    make_report,
    make_statement,
)

HOSTILE = [
    "<script>alert(1)</script>", "</style><b>", "\"' onload=x ", "<!--", "--> <img src=x onerror=y>", "&lt;script&gt;",
    "{{ 7*7 }}{% raw %}", "</script>", "]]>", "javascript:alert(1)", "\x00\u202e",
]  # fmt: skip


class _Shape(HTMLParser):
    """Tags with the names of their attributes, and the attributes that load or run something."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, tuple[str, ...]]] = []
        self.active: list[str] = []
        self.text: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if (tag, attrs) != ("span", [("class", "d")]):
            self.tags.append((tag, tuple(name for name, _ in attrs)))
        for name, value in attrs:
            if name in ("src", "style", "srcset", "action") or name.startswith("on"):
                self.active.append(name)
            if name == "href" and not (value or "").startswith("#"):
                self.active.append(f"href={value}")

    def handle_data(self, data: str) -> None:
        self.text.append(data)


@pytest.mark.parametrize("text", HOSTILE)
def test_an_article_cannot_add_a_tag(text: str) -> None:
    """With markup in every string, the page has the same elements and attributes as with plain words."""
    hostile, benign = (_Shape(render(hostile_report(t), "html")) for t in (f"a {text} z", "a plain z"))
    assert hostile.tags == benign.tags
    assert hostile.active == []


def test_the_page_is_self_contained_under_a_strict_policy() -> None:
    """Nothing is loaded, and only the style and script whose hashes stand in the policy may act."""
    text = render(ferry_report(), "html")
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy is not None
    assert policy[1].startswith("default-src &#39;none&#39;;")
    assert "unsafe" not in policy[1]
    for tag in ("style", "script"):
        body = re.search(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        assert body is not None
        digest = base64.b64encode(hashlib.sha256(body[1].encode("utf-8")).digest()).decode("ascii")
        assert f"{tag}-src &#39;sha256-{digest}&#39;" in policy[1]
    assert _Shape(text).active == []


def test_a_card_shows_every_version_side_by_side() -> None:
    """Each version has its column: value, sources, sentence with the value marked, speaker, context."""
    text = render(ferry_report(), "html")
    card = text.split('<article class="card high"')[1].split("</article>")[0]
    assert card.count('<div class="column"') == 2
    assert "<mark>At least 15</mark> people were hurt" in card
    assert "Coast, 5 Mar 2025, according to medics" in card
    assert card.count("<summary>Context") == 3
    assert '<svg viewBox="0 0 640 190" role="img" class="timeline"' in card


def test_filters_offer_what_occurs() -> None:
    """Each filter lists the values of the report, with severity from the worst down, and every card carries its own."""
    text = render(ferry_report(), "html")
    for name, values in (("kind", ["quantity", "role"]), ("severity", ["high", "low"]),
                         ("source", ["Coast", "Harbour", "Island"])):  # fmt: skip
        select = text.split(f'<select name="{name}">')[1].split("</select>")[0]
        assert re.findall(r'<option value="([^"]+)"', select) == values
        assert text.count(f"data-{name}=") == 4
    assert '<select name="story">' not in text, "a filter with one choice"


def test_decided_findings_stand_apart() -> None:
    """A dismissed finding leaves the summary and shows its reason."""
    report = ferry_report()
    decided = replace(report.findings[0], decision=Decision("dismissed", "one <count>", "Ann"))
    text = render(replace(report, findings=(decided, report.findings[1])), "html")
    assert "<b>Dismissed</b> by Ann: one &lt;count&gt;" in text.split('<h2 id="decided">')[1]
    assert text.count('<tr role="row" data-card') == 1


def test_several_stories_are_named_on_their_cards() -> None:
    """With one story its title would be noise; with two each card says which."""
    report = ferry_report()
    two = replace(report, stories=(*report.stories, Story("other", "Another", ())))
    assert "· Fire on the ferry" in render(two, "html")
    assert "· Fire on the ferry" not in render(report, "html")


def test_words_no_other_version_has_are_marked() -> None:
    """Shared and plain words stay as they are."""
    harbour, coast, _ = ferry_facts()[0].statements
    assert mark_quote(harbour, [coast]) == (
        '<mark>Twelve</mark> <span class="d">passengers</span> were hurt, the <span class="d">port</span> said.'
    )


def test_context_holds_the_article_around_the_sentence() -> None:
    """The sentence is bold between what stands before and after it, without page furniture."""
    article = make_article("one", "Menu <top>. First we heard little. Then 12 were hurt. Later came more.")
    article = replace(article, blocks=(replace(article.blocks[0], start=12),))
    statement = make_statement(article, "12", 12)
    assert context_of(article, statement) == "First we heard little. <b>Then 12 were hurt.</b> Later came more."


def test_timeline_draws_bounds() -> None:
    """An exact figure is a dot, an open bound an arrow, a range a bar; the label says it in words."""
    articles = {a.id: a for a in ferry_articles()}
    drawing = draw_timeline("people hurt", ferry_facts()[0].statements, articles)
    assert drawing is not None
    assert (drawing.count("<circle"), drawing.count("<polygon")) == (3, 1)
    assert "“At least 15”, Coast, 5 Mar 2025" in drawing


def test_timeline_needs_two_dated_values_in_one_unit() -> None:
    """Nothing is drawn for one value, for undated articles, or for units that do not mix."""
    harbour, coast, island = ferry_facts()[0].statements
    articles = {a.id: a for a in ferry_articles()}
    undated = {i: replace(a, published=None) for i, a in articles.items()}
    assert coast.quantity is not None
    other = replace(coast, quantity=replace(coast.quantity, unit="dogs"))
    assert draw_timeline("hurt", [harbour, island], articles) is None
    assert draw_timeline("hurt", [harbour, coast], undated) is None
    assert draw_timeline("hurt", [harbour, other], articles) is None


def test_timeline_stays_inside_its_frame() -> None:
    """Extreme values, one day alone, and many reports keep every mark within the drawing."""
    for number in (2, LABELLED + 30):
        articles = [make_article(f"s{n}", f"In all {10**n if n < 12 else n} hurt.") for n in range(number)]
        words = [make_statement(a, a.text.split()[2], float(a.text.split()[2])) for a in articles]
        drawing = draw_timeline("hurt", words, {a.id: a for a in articles})
        assert drawing is not None
        assert all(0 <= float(x) <= 640 for x in re.findall(r'\b(?:cx|x1|x2|x)="([^"]+)"', drawing))
        assert all(0 <= float(y) <= 190 for y in re.findall(r'\b(?:cy|y1|y2|y)="([^"]+)"', drawing))


def test_map_counts_facts_between_sources() -> None:
    """Two sources that differ on two facts show 2, whichever way round, and settled facts do not count."""
    report = ferry_report()
    found = map_disagreement(report)
    assert found.sources == ("Coast", "Harbour", "Island")
    assert found.counts == ((0, 2, 1), (2, 0, 0), (1, 0, 0))
    settled = replace(report, findings=tuple(replace(f, decision=Decision("dismissed", "r")) for f in report.findings))
    assert map_disagreement(settled).sources == ()


def test_map_says_how_many_sources_it_leaves_out() -> None:
    """Past twelve sources the map is cut, with the number."""
    articles = [make_article(f"s{n:02}", f"Then {n} were hurt.") for n in range(15)]
    fact = make_fact(
        [make_statement(a, a.text.split()[1], n) for n, a in enumerate(articles)],
        [make_pair(0, n) for n in range(1, 15)],
    )
    assert "3 more sources are left out" in render(make_report(articles, [fact]), "html")


def test_timeline_names_and_dates_stay_apart() -> None:
    """A late report's name turns to the left of its dot, and of two dates with no room between them one is shown."""
    days = ("2025-01-01", "2025-01-02", "2025-03-31")
    articles = [make_article(f"s{n}", f"In all {n} hurt.", published=day) for n, day in enumerate(days, 1)]
    words = [make_statement(a, str(n), float(n)) for n, a in enumerate(articles, 1)]
    drawing = draw_timeline("hurt", words, {a.id: a for a in articles})
    assert drawing is not None
    assert re.findall(r'text-anchor="(\w+)"[^>]*>(S\d)<', drawing) == [("start", "S1"), ("start", "S2"), ("end", "S3")]
    assert re.findall(r">(\d+ \w{3} 2025)</text>", drawing) == ["1 Jan 2025", "31 Mar 2025"]
