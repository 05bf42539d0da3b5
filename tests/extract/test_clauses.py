"""Clauses: what each sentence asserts, with status, negation, certainty and speaker."""

from __future__ import annotations

from functools import lru_cache

import pytest

from discrepancy.extract.clauses import find_clauses
from discrepancy.extract.parse import parse_articles
from discrepancy.records import Article, Block, Statement


@lru_cache(maxsize=64)
def read(*texts: str) -> tuple[Statement, ...]:
    """Clauses of one article whose paragraphs are the texts."""
    blocks, at = [], 0
    for text in texts:
        blocks.append(Block(at, at + len(text), "paragraph"))
        at += len(text) + 1
    article = Article("a", "a.txt", "\n".join(texts), tuple(blocks))
    return tuple(s for _, parsed in parse_articles([article]) for s in find_clauses(parsed))


def clause(predicate: str, *texts: str) -> Statement:
    """The first clause of the texts with a predicate."""
    return next(s for s in read(*texts) if s.predicate == predicate)


@pytest.mark.parametrize(
    ("text", "predicate", "status"),
    [
        ("The council plans to sell the market hall.", "sell", "planned"),
        ("The council will sell the market hall in May.", "sell", "expected"),
        ("The council sold the market hall.", "sell", "happened"),
        ("Will: The market hall was sold.", "sell", "happened"),
        ("The council is selling the market hall.", "sell", "under_way"),
        ("The council may sell the market hall.", "sell", "possible"),
        ("The mayor asked if the council wanted to sell the market hall.", "sell", "possible"),
        ("The council failed to sell the market hall.", "sell", "failed"),
        ("Petra Lund is due to appear in court on Monday.", "appear", "expected"),
        ("The minister is planning a call with union leaders.", "call", "planned"),
        ("The minister held a call with union leaders.", "call", "happened"),
        ("Organisers called off the trial.", "try", "cancelled"),
        ("A meeting is being arranged.", "meet", "planned"),
        ("An autopsy will be performed on the rower, police said.", "autopsy", "expected"),
        ("The coroner completed an autopsy.", "autopsy", "happened"),
        ("The hearing was put off until July.", "hear", "cancelled"),
        ("The organisers may postpone the hearing.", "hear", "possible"),
        ("Talks between the union and the yard broke down on Tuesday.", "talk", "failed"),
        ("The harbour council approved the tram line in a vote on Thursday night.", "vote", "happened"),
        ("Funeral services for the rower are set for Saturday.", "funeral", "planned"),
        ("The bridge has yet to reopen.", "reopen", "expected"),
        ("Residents will be allowed to return to the quay on Friday.", "return", "expected"),
        ("Residents are allowed to return to the quay.", "return", "possible"),
    ],
)
def test_status_is_read_from_tense_modals_and_governors(text: str, predicate: str, status: str) -> None:
    """Planned, expected, under way, possible, failed, cancelled and happened are told apart."""
    assert clause(predicate, text).status == status


def test_who_is_due_to_do_something_does_it() -> None:
    """The subject of "is due to" is that of what is due."""
    assert clause("perform", "Petra Lund is due to perform at the arena.").subject == "Petra Lund"


def test_what_was_arranged_may_have_been_held() -> None:
    """Somebody who arranged meetings tells of none that is still ahead."""
    assert not [s for s in read("The minister arranged two calls in August.") if s.status == "planned"]


@pytest.mark.parametrize(
    ("text", "predicate", "is_negated"),
    [
        ("The guards did not open the gate.", "open", True),
        ("Keller denied that the guards opened the gate.", "open", True),
        ("Keller did not deny that the guards opened the gate.", "open", False),
        ("Keller said the guards opened the gate.", "open", False),
        ("The firm refused to open the gate.", "open", True),
        ("It is unclear whether the guards opened the gate.", "open", False),
    ],
)
def test_negation_has_a_scope(text: str, predicate: str, is_negated: bool) -> None:
    """Denials negate their complement, double negation asserts, a question left open negates nothing."""
    assert clause(predicate, text).is_negated is is_negated


@pytest.mark.parametrize(
    ("text", "predicate", "certainty"),
    [
        ("Morrow allegedly stole the ring.", "steal", "alleged"),
        ("Morrow reportedly stole the ring.", "steal", "reported"),
        ("Police believe Morrow stole the ring.", "steal", "suspected"),
        ("Morrow stole the ring.", "steal", "flat"),
    ],
)
def test_certainty_is_read_from_adverbs_and_governors(text: str, predicate: str, certainty: str) -> None:
    """Allegation, report and suspicion are told from flat assertion."""
    assert clause(predicate, text).certainty == certainty


def test_passive_is_turned_round() -> None:
    """The agent of a passive is the actor, its subject the object."""
    found = clause("rescue", "The hikers were rescued by volunteers from the valley.")
    assert found.subject is not None
    assert found.subject.startswith("volunteers")
    assert found.object == "The hikers"


def test_speech_frame_is_stripped_and_credited() -> None:
    """The frame is no clause of its own; its subject is the speaker and a denial is marked."""
    text = "Governor Lena Marsh denied that the bridge collapsed."
    found = clause("collapse", text)
    assert found.attribution is not None
    assert (found.attribution.speaker, found.attribution.mode) == ("Governor Lena Marsh", "denied")
    assert "deny" not in {s.predicate for s in read(text)}


def test_pronoun_takes_the_last_named_subject() -> None:
    """ "She" is resolved to the person last named as a subject, in the proposition and among the names."""
    found = clause("leave", "Lena Marsh arrived in Oslo on Friday.", "She left the city a day later.")
    assert found.text.startswith("Lena Marsh left")
    assert "marsh" in found.entities


def test_offsets_point_into_the_article() -> None:
    """Span and offsets agree: the span is the article's own text between them."""
    texts = ("Lena Marsh arrived in Oslo on Friday.", "The ferry, which sank in June, was raised by a crane.")
    joined = "\n".join(texts)
    for found in read(*texts):
        assert joined[found.span_start : found.span_end] == found.span
        assert found.sentence.start <= found.span_start < found.span_end <= found.sentence.end


def test_headline_without_a_verb_is_a_statement() -> None:
    """A fragment is kept as one statement, planned where it says so."""
    (found,) = [s for s in read("Planned budget talks in Geneva") if s.subject is None][:1]
    assert found.status == "planned"


def test_nothing_in_nothing_out() -> None:
    """No sentences give no clauses."""
    assert find_clauses([]) == []
