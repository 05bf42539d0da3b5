"""Attribution: the same claim credited to different speakers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from discrepancy.compare.common.clausepairs import Candidate, Rule, clause_pairs, gather
from discrepancy.offices import OFFICES
from discrepancy.records import Fact, Statement
from discrepancy.storyview import StoryView

KIND = "attribution"

FLOOR = 0.72
"""Least cosine of two credited clauses to be one claim."""

OUTLETS = re.compile(
    r"\b(?:times|post|herald|news|journal|tribune|reuters|press|ap|afp|bbc|cnn|nbc|abc|cbs|fox|radio|agency|"
    r"newspaper|reports?|"
    r"reporters?|media|sources?|blog|website|telegraph|guardian|gazette|magazine|story|article)\b",
    re.IGNORECASE,
)
"""Words of an outlet: one that merely reports is in no conflict with the person it reports."""

BODIES = re.compile(
    r"^(?:the )?[A-Z]{2,5}$|^the [A-Z][a-z]+$|(?i:\b(?:nations|forces|co|inc|corp|ltd|company|university|"
    r"department|office|"
    r"police|council|committee|commission|court|league|association|union|bank|group|ministry|agency|party|academy|"
    r"authorities|government|senate|congress|parliament|army|navy|bureau|board|district|service|organi[sz]ation|"
    r"foundation|"
    r"hospital|institute|society|federation|administration)\b)|-[A-Z][a-z]+$",
)
"""Names of bodies, which mostly are one another's or announce what is theirs."""

GENERIC = re.compile(
    r"^(?:the |a |an |local |senior )*(?:police|officials?|authorit(?:y|ies)|investigators?|officers?|it|they|he|"
    r"she|who|we|i|you|that|which|"
    r"family|famil(?:y|ies)(?: members?)?|relatives?|neighbou?rs?|friends?|parents?|members?|spokes\w+|"
    r"witness\w*|people|residents?|prosecutors?|detectives?|experts?|analysts?|critics?|man|woman|them|"
    r"one|company|firm|group|agency|government|ministry|department|office)$",
    re.IGNORECASE,
)

TITLES = OFFICES | frozenset(
    "prime foreign police deputy chief state general vice former the and for dr mr mrs ms".split()
)
"""Words before a name by which two speakers are not one: two ministers share one, and so do two chiefs."""

RULES = {
    "speakers": Rule(
        "One claim, credited to different speakers",
        "The sources credit the same claim to different named speakers.",
        0.5,
        question=("who said that {0}", "who said “{1}”"),
        is_credited=True,
    ),
}


def compare(view: StoryView) -> list[Fact]:
    """Facts whose sources name different speakers for one claim."""
    return gather(view, KIND, _speakers(view), RULES)


def _speakers(view: StoryView) -> Iterator[Candidate]:
    for a, b, score in clause_pairs(view, FLOOR):
        one, other = view.statements[a], view.statements[b]
        names = speaker_of(one), speaker_of(other)
        if names[0] is None or names[1] is None or _is_same_speaker(names[0], names[1]):
            continue
        if len(set(one.content) & set(other.content)) < 3 or one.is_negated != other.is_negated:
            continue
        yield Candidate(
            a,
            b,
            score,
            "attribution",
            "medium" if score >= 0.85 and one.text != other.text and not _is_quoted(one, other) else "low",
            "speakers",
        )


def _is_quoted(a: Statement, b: Statement) -> bool:
    """Whether either clause is a quotation: who speaks there is read off the sentence around it, which often
    misleads.
    """
    return any(s.attribution is not None and s.attribution.mode == "quoted" for s in (a, b))


def speaker_of(statement: Statement) -> str | None:
    """The named person or body that a clause is credited to, or None for an outlet, a pronoun or nobody in
    particular.
    """
    credit = statement.attribution
    speaker = credit.speaker if credit is not None and credit.cue is not None else None
    if (
        not speaker
        or BODIES.search(speaker)
        or GENERIC.match(speaker)
        or OUTLETS.search(speaker)
        or not any(c.isupper() for c in speaker)
    ):
        return None
    return speaker


def _is_same_speaker(a: str, b: str) -> bool:
    one, other = (set(re.findall(r"[a-z]{3,}", s.lower())) - TITLES for s in (a, b))
    return a.lower() == b.lower() or bool(one & other) or any(x in _initials(y) for x, y in ((a, b), (b, a)))


def _initials(name: str) -> tuple[str, str]:
    """The initials of a name's words, bare and with full stops."""
    letters = [w[0].upper() for w in re.findall(r"[A-Za-z]+", name) if w.lower() not in ("of", "the", "and", "for")]
    return "".join(letters), ".".join(letters) + "."
