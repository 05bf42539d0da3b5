"""The whole program: the same articles give the same bytes, and odd input stops nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

import pytest

from discrepancy import Settings, render
from discrepancy.errors import NoArticlesError
from discrepancy.pipeline import detect, run
from discrepancy.records import Article, Block, Report, Skip

pytestmark = [pytest.mark.model, pytest.mark.slow]

TEXTS = {
    "echo": "A tram left the rails in Oster on Tuesday. Nine people were killed and 30 were injured, police said.",
    "herald": "A tram left the rails in Oster on Tuesday. Twelve people were killed and 30 were injured, police said.",
    "times": "Nine people were killed when a tram left the rails in Oster on Tuesday, and 45 were injured.",
}
CALM = {
    "echo": "A tram left the rails in Oster on Tuesday. Nine people were killed, police said.",
    "herald": "Nine people were killed when a tram left the rails in Oster on Tuesday, police said.",
}


def make(name: str, text: str, published: str | None = "2025-03-05") -> Article:
    """An article of one paragraph."""
    blocks = (Block(0, len(text), "paragraph"),) if text else ()
    return Article(name, f"drop/{name}.txt", text, blocks, source=name.capitalize(), published=published)


def articles(texts: dict[str, str]) -> list[Article]:
    return [make(name, text) for name, text in texts.items()]


@lru_cache(maxsize=1)
def tram() -> Report:
    """The report on the tram, made once."""
    return detect(articles(TEXTS))


def everything(report: Report) -> Sequence[str]:
    """The report in every form whose bytes are promised."""
    return [render(report, name) for name in ("json", "markdown", "html", "sarif")]


def test_conflict_is_found_with_its_sources() -> None:
    """Nine against twelve dead is reported, graded and shown with each source's words."""
    found = [f for f in tram().findings if f.kind == "quantity" and "killed" in f.fact]
    assert len(found) == 1
    (dead,) = found
    assert dead.verdict == "contradiction"
    assert dead.severity == "high"
    assert {s.article: s.span for s in dead.statements}.items() >= {"echo": "Nine", "herald": "Twelve"}.items()
    for statement in dead.statements:
        text = TEXTS[statement.article]
        assert text[statement.span_start : statement.span_end] == statement.span


def test_two_runs_give_the_same_bytes() -> None:
    """Nothing of the clock, of memory or of hashing shows in any report."""
    assert everything(detect(articles(TEXTS))) == everything(tram())


def test_order_of_articles_does_not_matter() -> None:
    """Articles handed over in another order give the same bytes."""
    assert everything(detect(articles(TEXTS)[::-1])) == everything(tram())


def test_story_without_conflict_has_no_finding() -> None:
    """Two accounts of one figure agree: nothing is found, and the agreement is told."""
    report = detect(articles(CALM))
    assert report.findings == ()
    assert [a.fact for a in report.agreements if a.kind == "quantity"] == ["people killed"]


def test_empty_article_stops_nothing() -> None:
    """An article without content is counted with no sentence, and the others are compared as if alone."""
    report = detect([*articles(TEXTS), make("void", "")])
    assert dict(zip((a.id for a in report.articles), report.sentence_counts, strict=True))["void"] == 0
    assert [f.id for f in report.findings] == [f.id for f in tram().findings]


def test_single_article_and_none() -> None:
    """One article has nobody to disagree with, and none at all is an empty report."""
    alone = detect(articles(TEXTS)[:1])
    assert (alone.findings, alone.agreements) == ((), ())
    assert len(alone.stories) == 1
    assert {s.span for _, s in alone.single_source} == {"Nine", "30"}
    assert detect([]).findings == ()


def test_unread_folder_is_one_error(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A folder without an article says so instead of reporting nothing."""
    with pytest.raises(NoArticlesError, match="no article could be read"):
        run([str(tmp_path_factory.mktemp("drop"))], Settings())


def test_later_report_of_a_higher_toll_is_an_update() -> None:
    """A day later the toll may have risen: an update, not a contradiction."""
    echo, herald, _ = articles(TEXTS)
    report = detect([echo, replace(herald, published="2025-03-06")])
    assert [f.verdict for f in report.findings if "killed" in f.fact] == ["update"]


def test_least_confidence_is_kept() -> None:
    """Findings under the least confidence asked for are left out, agreements stay."""
    report = detect(articles(TEXTS), Settings(min_confidence=1.0))
    assert all(f.confidence >= 1 for f in report.findings)
    assert len(report.findings) < len(tram().findings)


def test_what_was_skipped_is_shown() -> None:
    """What the reader of files left out is in the report, as it was handed over."""
    skip = Skip("drop/scan.pdf", "ingest", "no text in it")
    assert detect(articles(CALM), skipped=[skip]).skipped == (skip,)


def test_progress_ends_at_the_whole() -> None:
    """Every stage that reports its progress ends with all of it done, and counts up."""
    seen: list[tuple[str, int, int]] = []
    detect(articles(CALM), progress=lambda stage, done, total: seen.append((stage, done, total)))
    last = {stage: (done, total) for stage, done, total in seen}
    assert last
    assert all(done == total for done, total in last.values())


def test_copies_are_shown_as_one_origin_in_every_report() -> None:
    """Two outlets with one agency's text are named as one origin; the JSON lists that they were not compared."""
    report = detect(articles(TEXTS | {"zeit": TEXTS["echo"]}))
    assert report.copies == (("zeit", "echo"),)
    assert "Zeit (same text as Echo)" in render(report, "markdown")
    assert "Zeit (same text as Echo)" in render(report, "html")
    assert "carries the same text as drop/echo.txt" in render(report, "json")


@pytest.mark.model
def test_contradiction_model_proposes_only_when_asked() -> None:
    """With a contradiction model two clauses that only it can hold apart are a low factual finding that names it."""
    told = articles(
        {
            "echo": "The dam of Kessel failed on Tuesday. Odile Brandt told nobody about the crack.",
            "post": "The dam of Kessel failed on Tuesday. Odile Brandt told the council about the crack.",
        }
    )
    asked = [f for f in detect(told, Settings(nli="own")).findings if "--nli" in f.explanation]
    assert [(f.kind, f.severity) for f in asked] == [("factual", "low")]
    assert not [f for f in detect(told).findings if f.kind == "factual"]
