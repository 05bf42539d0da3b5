"""Close reading: which readings become findings, how they are grouped, and what they say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from discrepancy.compare import closereading
from discrepancy.compare.common.twice import drop_twice_told
from discrepancy.records import Attribution, Fact, Pair, Sentence, Statement
from discrepancy.storyview import Reading, StoryView
from tests.compare.clause_view import Clause, make_view

OPEN = Clause("a", "the ferry terminal is open", "the terminal", "be", None, ())
SHUT = Clause("b", "the ferry terminal is shut", "the terminal", "be", None, ())
THIRD = Clause("c", "the terminal was closed on Friday", "the terminal", "close", None, ())


def sentence(article: str, index: int = 0) -> Sentence:
    text = f"Sentence {index} of {article} says how the terminal is."
    return Sentence(index, 0, len(text), text, "paragraph")


def reading(one: str = "a", other: str = "b", differs: float = 0.96, kind: str = "status", at: int = 0) -> Reading:
    return Reading(one, sentence(one, at), other, sentence(other, at), differs, 0.02, kind)


def view_with(*readings: Reading) -> StoryView:
    return replace(make_view([OPEN, SHUT, THIRD]), readings=readings)


def test_a_sure_reading_is_a_low_finding_of_its_kind() -> None:
    """Both sentences stand whole, the kind is the reader's, and the explanation says that a model proposes it."""
    (fact,) = closereading.compare(view_with(reading(differs=0.7)))
    assert (fact.kind, fact.rule) == ("status", "reading")
    assert [s.span for s in fact.statements] == [sentence("a").text, sentence("b").text]
    assert [(p.verdict, p.severity) for p in fact.pairs] == [("contradiction", "low")]
    assert "a model" in fact.explanation
    assert "at least 0.3)" in fact.explanation


def test_frames_are_not_proposed() -> None:
    """That two outlets frame a thing differently is no conflict."""
    assert closereading.compare(view_with(reading(kind="framing"))) == []


def test_figures_are_proposed_where_they_may_be_of_one_thing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sentences whose figures are of two things are left alone, however sure the reader is."""
    view = view_with(reading(kind="quantity"))
    (fact,) = closereading.compare(view)
    assert (fact.kind, [p.severity for p in fact.pairs]) == ("quantity", ["low"])
    monkeypatch.setattr(closereading, "may_differ_in_figures", lambda *_: False)
    assert closereading.compare(view) == []


@pytest.mark.parametrize(
    ("kind", "least"),
    [
        ("status", 0.3),
        ("certainty", 0.3),
        ("location", 0.3),
        ("polarity", 0.6),
        ("actor", 0.4),
        ("quote", 0.8),
        ("factual", 0.3),
        ("cause", 0.6),
        ("date", 0.6),
        ("quantity", 0.8),
    ],
)
def test_an_unsure_reading_is_no_finding(kind: str, least: float) -> None:
    """Each kind has its least probability; where the reader errs more often it needs more."""
    assert closereading.compare(view_with(reading(differs=least - 0.01, kind=kind))) == []
    assert len(closereading.compare(view_with(reading(differs=least, kind=kind)))) == 1


def test_an_unsure_reading_must_be_of_one_fact() -> None:
    """Where the reader is not sure, the model that chose the pair must hold it for likely that both are of one fact."""
    weak, sure = (replace(reading(differs=differs), worth=0.19) for differs in (0.59, 0.6))
    assert closereading.compare(view_with(weak)) == []
    assert len(closereading.compare(view_with(replace(weak, worth=0.2)))) == 1
    assert len(closereading.compare(view_with(sure))) == 1


CHARGED = "Bo Lind was charged with the murder of the baker."
CONVICTED = "A jury found Bo Lind guilty of the murder."
ARRESTED = "Bo Lind was arrested near the mill on Friday."
OPEN_MILL = "The mill where the baker died is still shut."


@pytest.mark.parametrize(
    ("one", "other", "further", "least"),
    [
        (CHARGED, CONVICTED, "", 0.25),
        (CONVICTED, CHARGED, "", 0.25),
        (CHARGED, CONVICTED, CONVICTED, 0.65),
        (ARRESTED, CHARGED, "", 0.65),
        (CONVICTED, OPEN_MILL, "", 0.65),
        (OPEN_MILL, OPEN_MILL, "", 0.3),
    ],
)
def test_the_stages_of_a_case_weigh_what_the_reader_says(one: str, other: str, further: str, least: float) -> None:
    """Two stages need less, one stage or a stage of one sentence more; what is told of the case elsewhere counts."""
    clauses = (
        Clause("a", one, "Lind", "be", None, ()),
        Clause("b", other, "Lind", "be", None, ()),
        *((Clause(article, further, "Lind", "be", None, ()) for article in "ab") if further else ()),
    )
    view = make_view(list(clauses))
    first, second = (next(s.sentence for s in view.statements if s.article == article) for article in "ab")
    for differs, count in ((least - 0.01, 0), (least, 1)):
        told = replace(view, readings=(Reading("a", first, "b", second, differs, 0.02, "status"),))
        assert len(closereading.compare(told)) == count


def test_a_stage_is_told_by_a_sentence_that_nothing_else_was_read_from() -> None:
    """The sentences that the reader compares need hold no clause: a line of a caption may tell the stage alone."""
    first, second = (Sentence(9, 0, len(text), text, "paragraph") for text in (CHARGED, CONVICTED))
    told = view_with(Reading("a", first, "b", second, 0.25, 0.02, "status"))
    assert len(closereading.compare(told)) == 1


@pytest.mark.parametrize(
    ("kind", "differs", "severity"),
    [
        ("polarity", 0.8, "medium"),
        ("polarity", 0.79, "low"),
        ("status", 0.85, "medium"),
        ("status", 0.84, "low"),
        ("factual", 0.99, "low"),
        ("date", 0.99, "low"),
        ("location", 0.8, "medium"),
        ("certainty", 0.99, "low"),
        ("quantity", 0.99, "low"),
    ],
)
def test_what_the_reader_is_right_about_most_often_is_medium(kind: str, differs: float, severity: str) -> None:
    """Each such kind from its own probability on; the others never."""
    (fact,) = closereading.compare(view_with(reading(kind=kind, differs=differs)))
    assert [p.severity for p in fact.pairs] == [severity]


def test_a_cause_is_reported_as_a_matter_of_fact() -> None:
    """Findings have no kind for why something happened; the label says it."""
    (fact,) = closereading.compare(view_with(reading(kind="cause")))
    assert (fact.kind, fact.label.partition(":")[0]) == ("factual", "why it happened")


def test_readings_of_one_sentence_are_one_finding() -> None:
    """Two articles against one sentence of a third are one fact, each pair of articles once."""
    readings = [reading(), reading("a", "c", 0.95), replace(reading(at=1), sentence=sentence("a"))]
    (fact,) = closereading.compare(view_with(*readings))
    assert [(fact.statements[p.a].article, fact.statements[p.b].article) for p in fact.pairs] == [
        ("a", "b"),
        ("a", "c"),
    ]


def test_two_kinds_of_difference_in_one_sentence_are_two_findings() -> None:
    """A sentence may tell of an arrest and of a building, and another source differ on both."""
    readings = [reading(), replace(reading(kind="quantity", differs=0.9, at=1), sentence=sentence("a"))]
    assert [f.kind for f in closereading.compare(view_with(*readings))] == ["status", "quantity"]


def test_readings_of_other_sentences_are_other_findings() -> None:
    """Nothing in common, nothing joined; the surer stands first."""
    facts = closereading.compare(view_with(reading(differs=0.73), reading(at=3, differs=0.77)))
    assert [f.statements[0].sentence.index for f in facts] == [3, 0]


def test_a_surer_reading_has_more_confidence() -> None:
    """Confidence is what people's grades gave, by how sure the reader is."""
    sure, less, least = (closereading.compare(view_with(reading(differs=d)))[0] for d in (0.9, 0.7, 0.4))
    assert sure.pairs[0].confidence > less.pairs[0].confidence > least.pairs[0].confidence


def test_a_sentence_is_credited_as_its_clause_is() -> None:
    """What a clause of the sentence is credited to, the finding credits too."""
    view = view_with(reading())
    credited = tuple(
        replace(s, sentence=sentence("a"), attribution=Attribution("the mayor", "said")) if s.article == "a" else s
        for s in view.statements
    )
    (fact,) = closereading.compare(replace(view, statements=credited))
    assert [s.attribution and s.attribution.speaker for s in fact.statements] == ["the mayor", None]


def test_what_a_rule_found_is_not_proposed_again() -> None:
    """Two sentences that a rule sets against each other are told once, by the rule, however weak."""
    (proposed,) = closereading.compare(view_with(reading()))
    words = tuple(
        Statement(s.article, "clause", s.sentence, 0, 8, 0, 8, "terminal", "terminal") for s in proposed.statements
    )
    ruled = Fact("location", "where", words, (Pair(0, 1, "contradiction", "low", 0.1),), "", "", "places")
    assert [(f.rule, f.explanation) for f in drop_twice_told([ruled, proposed])] == [
        ("places", " It was also found as status, by the rule reading.")
    ]
    alike = replace(ruled, kind=proposed.kind)
    assert drop_twice_told([alike, proposed]) == [alike]
    elsewhere = replace(ruled, statements=(words[0], replace(words[1], sentence=sentence("b", 5))))
    assert [f.rule for f in drop_twice_told([elsewhere, proposed])] == ["places", "reading"]


def test_a_figure_that_a_rule_found_in_the_text_is_not_proposed_of_the_headline() -> None:
    """Of two articles one sentence is enough; a pair that shares none is another figure."""
    (proposed,) = closereading.compare(view_with(reading(kind="quantity")))
    words = tuple(Statement(s.article, "quantity", s.sentence, 0, 8, 0, 8, "nine", "nine") for s in proposed.statements)
    below = replace(words[1], sentence=sentence("b", 5))
    ruled = Fact("quantity", "dead", (words[0], below), (Pair(0, 1, "contradiction", "high", 0.9),), "", "", "figures")
    assert drop_twice_told([ruled, proposed]) == [ruled]
    other = replace(ruled, statements=(replace(words[0], sentence=sentence("a", 7)), below))
    assert drop_twice_told([other, proposed]) == [other, proposed]
