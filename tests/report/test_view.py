"""The words and views that the formats share."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from discrepancy.records import KINDS, VERDICTS, Attribution, Person, Skip, TimeSpan
from discrepancy.report import FORMATS, view
from discrepancy.report.wording import KIND_MEANINGS, VERDICT_MEANINGS, count, headline, join, settles
from tests.builders import ferry_facts, ferry_report, make_article, make_statement


def test_every_kind_and_verdict_has_its_words() -> None:
    """No kind or verdict is left without a meaning, an example and a way to settle it."""
    assert tuple(KIND_MEANINGS) == KINDS
    assert set(VERDICT_MEANINGS) == set(VERDICTS)
    advice = {settles(kind, "contradiction") for kind in KINDS}
    assert len(advice) == len(KINDS)
    assert settles("quantity", "update") != settles("quantity", "contradiction")


def test_lists_and_counts_read_as_english() -> None:
    """One, two and more."""
    assert [join(list(parts)) for parts in ("", "a", "ab", "abc")] == ["", "a", "a and b", "a, b and c"]
    assert (count(1, "story", "stories"), count(2, "story", "stories")) == ("1 story", "2 stories")


def test_a_source_has_a_name_whatever_is_missing() -> None:
    """The outlet, else the title, else the file's name; a date that is none is undated."""
    article = make_article("one", "Text.", published="0000-13-99", source="Daily", title="Title")
    assert view.source_and_day(article) == "Daily, undated"
    assert view.source_name(replace(article, source=None)) == "Title"
    assert view.source_name(replace(article, source=None, title=None, path="a\\b/c.txt")) == "c.txt"
    assert view.day("2025-11-24T06:58:00-05:00") == "24 Nov 2025"


def test_versions_group_by_value_not_by_words() -> None:
    """“Twelve” and “12” are one version; another bound is another."""
    finding = ferry_report().findings[0]
    groups = view.versions(finding)
    assert [(g.value, len(g.statements)) for g in groups] == [("Twelve", 2), ("At least 15", 1)]


def test_other_kinds_group_by_words() -> None:
    """A name is one version whatever figure stands beside it, and a time by the hour it means."""
    name, aged = ferry_facts()[0].statements[:2]
    finding = replace(ferry_report().findings[0], kind="actor", statements=(name, replace(aged, span="twelve")))
    assert len(view.versions(finding)) == 1
    noon, twelve = (
        TimeSpan(0, 1, t, None, None, "minute", minute_low=720, minute_high=720) for t in ("noon", "12 p.m.")
    )
    timed = (replace(name, time=noon), replace(aged, time=twelve))
    assert len(view.versions(replace(finding, kind="date", statements=timed))) == 1


def test_a_conflict_over_who_said_it_groups_by_speaker() -> None:
    """The speaker is what differs, so the speaker is the value shown."""
    finding = replace(ferry_report().findings[0], kind="attribution")
    assert [v.value for v in view.versions(finding)] == ["the port", "medics", "Officials"]


def test_a_quote_is_cut_around_its_span() -> None:
    """A long sentence keeps its span and says with an ellipsis where it was cut."""
    article = make_article("one", f"{'Before words ' * 60}exactly 12 hurt {'after words ' * 60}end.")
    parts = view.quote(make_statement(article, "exactly 12", 12))
    assert parts.span == "exactly 12"
    assert parts.before.startswith("… ")
    assert parts.after.endswith(" …")
    assert len(parts.before + parts.span + parts.after) <= view.CONTEXT_LIMIT + 4


def test_a_quote_survives_offsets_that_do_not_fit() -> None:
    """A span that is not where its offsets say is looked for, and a lost one leaves the sentence whole."""
    statement = make_statement(make_article("one", "Then 12 were hurt."), "12", 12)
    assert view.quote(replace(statement, span_start=99)).before == "Then "
    lost = view.quote(replace(statement, span="13"))
    assert (lost.before, lost.span) == ("Then 12 were hurt.", "")


def test_speakers_are_named_with_their_manner() -> None:
    """A denial is not a report, and no speaker is no credit."""
    statement = make_statement(make_article("one", "Then 12 were hurt."), "12", 12)
    assert view.speaker(statement) is None
    assert view.speaker(replace(statement, attribution=Attribution("the port", "denied"))) == "denied by the port"
    assert view.speaker(replace(statement, attribution=Attribution("the port", "said"))) == "according to the port"


def test_counts_leave_decided_findings_out() -> None:
    """The head line speaks of what is open."""
    counts = view.count_report(ferry_report())
    assert (counts.findings, counts.decided, dict(counts.by_severity)) == (2, 0, {"high": 1, "medium": 0, "low": 1})


def test_the_same_words_are_quoted_once() -> None:
    """Articles that carry a sentence word for word, as wire copy, are named together."""
    articles = {n: make_article(n, text) for n, text in (("one", "Then 12 were hurt."), ("two", "Then  12 were hurt."),
                                                         ("three", "Twelve, 12, were hurt."))}  # fmt: skip
    said = tuple(make_statement(a, "12", 12) for a in articles.values())
    (version,) = view.versions(replace(ferry_report().findings[0], statements=said))
    found = [[a.id for a in by] for _, by in view.sayings(version, articles)]
    assert found == [["one", "two"], ["three"]]


def test_every_format_is_documented() -> None:
    """A format's name and file stand in the page on reports."""
    page = Path(__file__).parents[2].joinpath("docs", "reports.md").read_text("utf-8")
    for known in FORMATS.values():
        assert f"| `{known.name}` | `{known.file_name}` |" in page


def test_copies_read_as_one_origin() -> None:
    """An outlet that carries another's text is named with it, and is not counted as something that was lost."""
    report = ferry_report()
    one, two = report.articles[:2]
    skip = Skip(two.path, "align", "the same text")
    report = replace(report, copies=((two.id, one.id),), skipped=(*report.skipped, skip))
    named = view.articles_by_id(report)
    assert view.source_name(named[two.id]) == f"{view.source_name(two)} (same text as {view.source_name(one)})"
    assert named[one.id] == one
    assert view.count_report(report).skipped == len(report.skipped) - 1


def test_a_clause_of_a_short_sentence_stands_whole() -> None:
    """A headline's clause says too little alone; a value stays a value, and two clauses of one sentence stay two."""
    article = make_article("one", "Two held over the fire at the mill.")
    held = make_statement(article, "over the fire")
    finding = replace(ferry_report().findings[0], kind="status", statements=(held,))
    assert [v.value for v in view.versions(finding)] == ["Two held over the fire at the mill."]
    both = replace(finding, statements=(held, make_statement(article, "Two held")))
    assert [v.value for v in view.versions(both)] == ["over the fire", "Two held"]
    named = replace(finding, kind="actor", statements=(replace(held, facet="person"),))
    assert [v.value for v in view.versions(named)] == ["over the fire"]


def test_a_home_is_the_value_where_a_name_is_marked() -> None:
    """Of a person whose home differs, the home is what the reader compares."""
    article = make_article("one", "Tilda Renn of Tarvos was there.")
    who = Person("Tilda Renn", homes=("Tarvos",))
    home = replace(make_statement(article, "Tilda Renn"), facet="person", person=who)
    finding = replace(ferry_report().findings[0], kind="location", statements=(home,))
    assert [v.value for v in view.versions(finding)] == ["Tarvos"]
    assert [v.value for v in view.versions(replace(finding, kind="actor"))] == ["Tilda Renn"]


def test_a_headline_says_its_fact_once() -> None:
    """A summary that opens with the fact's name needs no other; one that does not gets it in front."""
    finding = replace(ferry_report().findings[0], fact="people hurt", verdict="update")
    assert headline(replace(finding, summary="People hurt: 12 (A).")) == "Update: People hurt: 12 (A)."
    assert headline(replace(finding, summary="They differ.")) == "Update: people hurt. They differ."


def test_an_outlet_that_gives_two_versions_stands_with_its_days() -> None:
    """Two articles of one outlet that differ are told apart; one that gives a single version needs no day."""
    articles = {
        name: make_article(name, f"{number} were hurt.", published=day, source=source)
        for name, number, day, source in (
            ("one", "12", "2025-03-04", "Daily"),
            ("two", "15", "2025-03-06", "Daily"),
            ("three", "15", None, "Herald"),
        )
    }
    told = tuple(make_statement(a, n, float(n)) for a, n in zip(articles.values(), ("12", "15", "15"), strict=True))
    groups = view.versions(replace(ferry_report().findings[0], statements=told))
    assert view.source_names(groups, articles) == (("Daily (4 Mar 2025)",), ("Daily (6 Mar 2025)", "Herald"))
