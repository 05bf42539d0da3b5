"""Labels of facts made of clauses: whom or what they tell of, what happened, and in what the sources differ."""

from __future__ import annotations

import re

from discrepancy.compare.common.lexicon import LIGHT, class_of
from discrepancy.compare.common.wording import shorten
from discrepancy.records import Statement

SHORT = 80
"""Characters up to which a clause can stand in a label whole."""

SMALL = frozenset(
    "a an the his her their its this that these those some many most no one two three he she it they we".split()
)
"""Words that are small inside a sentence, whatever they open."""

PAST = {
    "shoot": "shot",
    "steal": "stole|stolen",
    "lead": "led",
    "hold": "held",
    "find": "found",
    "meet": "met",
    "speak": "spoke|spoken",
    "buy": "bought",
    "sell": "sold",
    "leave": "left",
    "win": "won",
    "lose": "lost",
    "strike": "struck",
    "hit": "hit",
    "bring": "brought",
    "send": "sent",
    "write": "wrote|written",
    "fall": "fell|fallen",
    "break": "broke|broken",
}
"""Past forms that no stem finds."""

WHOLE = re.compile(r"[\w'’-]+(?:[ ,]+[\w'’.$%-]+){2,}[^.!?]*$")
NEGATED = re.compile(r"\b(?:not|no|never|none|nobody|neither|nor|without|den(?:y|ied|ies))\b|n['’]t\b", re.IGNORECASE)


def label_clauses(question: tuple[str, str], one: Statement, other: Statement, names: list[str]) -> str:
    """The label of what two clauses tell differently, by what their rule asks; ``names`` are participants of both."""
    full, bare = question
    if full != bare:
        told = next((text for s in (one, other) if (text := plain_clause(s))), None)
        if told is not None:
            return full.format(told)
    return bare.format(topic_of(one, other, names), shorten(min((s.span for s in (one, other)), key=len), SHORT))


def plain_clause(statement: Statement) -> str | None:
    """The clause in its own words where it is short, affirmed and begins with whom it tells of."""
    text = " ".join(statement.span.split()).strip("“”\"'.,; ")
    heads = tuple(phrase.lower()[:SHORT] for phrase in (statement.subject, statement.object) if phrase)
    is_fit = bool(heads) and text.lower().startswith(heads) and len(text) <= SHORT
    if not is_fit or not WHOLE.match(text) or NEGATED.search(text):
        return None
    first, _, rest = text.partition(" ")
    return f"{first.lower()} {rest}" if first.lower() in SMALL else text


def topic_of(one: Statement, other: Statement, names: list[str]) -> str:
    """The participants that two clauses share and the verb as it is written in one of them."""
    acts = [written(s) for s in (one, other) if s.predicate and class_of(s.predicate) not in LIGHT]
    said = acts[:1] or [shorten(min((s.object or s.span for s in (one, other)), key=len), SHORT)]
    named = [name for name in names[:3] if not any(name in text for text in said)]
    between = ": " if any(name[:1].isupper() for name in named) else " "
    return between.join(filter(None, [", ".join(named), *said]))


def written(statement: Statement) -> str:
    """The predicate in the form that the clause has it in; its lemma where that is irregular."""
    lemma = statement.predicate or ""
    stem = lemma[:-1] if lemma.endswith(("e", "y")) else lemma
    forms = rf"{PAST[lemma]}|{lemma}\w{{0,3}}" if lemma in PAST else rf"{re.escape(stem)}\w{{0,4}}"
    match = re.search(rf"\b(?:{forms})\b", statement.span, re.IGNORECASE)
    return match[0].lower() if match else lemma
