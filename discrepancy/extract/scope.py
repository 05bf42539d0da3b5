"""What a quantity belongs to beyond the event itself: an earlier one, a series, a part, an addition, a supposition."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from discrepancy.extract.parsed import ParsedSentence
from discrepancy.records import Quantity

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
DECADE = re.compile(r"(?:1[5-9]|20)\d0['’]?s")
ORIGIN = re.compile(
    r"\((?:1[5-9]|20)\d\d\)|, (?:(?:which|who|that) )?(?:[\w'’.-]+ ){0,4}?(?:founded|established|born|built|opened|"
    r"created|formed|launched|set up|dating)\b[^,;]{0,40}\b(?:1[5-9]|20)\d\d,"
)
"""A year by which a sentence says how old a thing in it is: "the firm, founded in 1911, employs", "Psycho (1960)"."""

CURRENCIES = (["$"], ["us$"], ["£"], ["€"])
"""What stands before a number of four digits that is a sum: "$1799"."""

MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sept sep oct nov dec".split()
)
EARLIER = frozenset("previous previously earlier former past historic ago history historically prior".split())
SERIES = frozenset(
    "since average averaged annually yearly per every each daily typical typically usually annual overall "
    "cumulative".split()
)
PERIODS = frozenset("second minute hour day night week weekend month quarter season year decade time".split())
COMPARED = frozenset("compared versus vs".split())
"""What stands before a figure of another time, and after the one of this: "eight, compared to five last year"."""
POSSIBLE = frozenset(
    "could would may might should if expected expect predict forecast potentially maximum minimum plan want hope "
    "seek demand ask likely".split()
)
MORE_ELSEWHERE = re.compile(
    r"[^.;]{0,60}?\band\b(?:(?!\b(?:kill|injur|wound|hurt|damag|destroy|displac|leav|trap|arrest)\w*)[^.;]){0,40}"
    r"\bmore (?:in|on|at|from|across|around)\b",
    re.IGNORECASE,
)
"""What follows a figure that is the part of one place: "killed 40 people in the port and dozens more in the hills",
but not "killing three and injuring dozens more across the region", where no more are killed."""

_AT = r"(?:in|into|on|at|near|aboard|below|inside|outside)\b"
_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_AND = r",? and (?:(?:another|about|some|at least|a further) )?"
HERE = re.compile(rf"[^.;,]{{0,60}}? {_AT}[^.;,]{{0,40}}?{_AND}{_NUMBER} (?:[\w-]+ )?{_AT}")
AND_THERE = re.compile(rf"\b{_NUMBER}\b [^.;,]{{0,60}}?{_AT}[^.;,]{{0,40}}?{_AND}$", re.IGNORECASE)
THERE = re.compile(rf"\s+(?:[\w-]+ )?{_AT}")
"""What stands around figures told place by place: "three died in the port and two in the hills"."""

DENIED = re.compile(rf"\bnot (?:the |about |some )?(?:[\d,.]*\d|{_NUMBER})\b[^.;,]*", re.IGNORECASE)
"""A figure that is said not to be so, up to the end of what is said of it."""

_SEPARATE = (
    r"(?:separate|unrelated) (?:\w+ )?(?:shoot|attack|stabb|crash|incident|accident|fire|kill|homicid)(?:ing|e)?e?s\b"
)
SEVERAL_EVENTS = re.compile(rf"[^.;]{{0,80}}?\b{_SEPARATE}", re.IGNORECASE)
OF_SEVERAL_EVENTS = re.compile(rf"\b{_SEPARATE}[^.;]{{0,60}}$", re.IGNORECASE)
"""What stands behind or before a figure of several events together: "two dead in four separate shootings"."""

OF_THE = re.compile(r"\bof (?:the|those|these|its|their) (?:(?:about|some|at least|more than|over) )?$")
"""What stands before the number of a whole group of which a part is told: "12 of the 30 dead"."""

KEPT_FROM = frozenset("keep prevent stop save deter spare hinder".split())
"""Verbs of what did not come about: "he kept them from killing dozens more"."""

ANOTHER_OF = re.compile(r"\banother of (?:its|their|his|her|the)\b", re.IGNORECASE)
"""Words of a like event: "in July another of its planes crashed and 48 people died"."""

OF_THE_HARMED = re.compile(
    r" of (?:the|those) (?:[\d,]+ )?(?:dead|killed|wounded|injured|hurt|shot|missing|victims|fatalities|arrested)\b"
)
"""What follows a figure that is the part of a toll: "eleven of the dead were children"."""

AMONG_DEAD = re.compile(
    r"(?:\s+[\w-]+){0,3}?,? (?:(?:(?:is|are|was|were) )?feared to be |(?:is|are|was|were) )?"
    r"among (?:the |those )?(?:[\w-]+ ){0,2}?"
    r"(?:dead|killed|victims|fatalities)\b"
)
"""The same, of what is counted: "five Malaysians among dead", "two children were among the 40 dead"."""

AMONG_THEM = re.compile(r"\bamong (?:them|whom),? (?:(?:are|is|were|was) )?(?:at least |about |some )?$", re.IGNORECASE)
"""What stands before a part of those just counted."""

OF_THEM_ALL = re.compile(r" of them(?:,| in all\b| altogether\b)")
"""What follows the number of a whole group that stands before it: "the thieves, three of them, broke in"."""

MEASURED_AGAINST = re.compile(
    r"(?:than|above|over|under|below|past|beyond|surpass\w*|exceed\w*|topp\w*|beat\w*|eclips\w*|dwarf\w*) the\b",
    re.IGNORECASE,
)
OF_THIS = re.compile(
    r"\s*(?:[\w-]+ )?(?:mark|level|threshold|limit|barrier|reported|announced|estimated|expected|offered|"
    r"given (?:as|by|in)|first|originally|initially|previously|cited|quoted|claimed|figure)\b",
    re.IGNORECASE,
)
"""A known figure that another is measured against ("surpassing the $90 million deal"), and what follows one that was
told of the thing itself ("less than the $184 million reported by the station").
"""

WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
BACK_REFERENCES = frozenset("it that this they these those he she".split())
PART = frozenset(
    "including include whom only seriously critically severely lightly slightly badly minor critical "
    "serious severe".split()
)
THAT_DAY = re.compile(
    r"\bthat (?:same )?(?:day|night|morning|afternoon|evening|week|weekend|month|year)\b", re.IGNORECASE
)
"""Words that tie a figure to a time told of before: "eleven died that day" counts no more than that day's."""
SINCE = re.compile(
    r"(?:(?!\b(?:who|which|that|whose|while|but|first|most|worst|\w+est)\b)[^;]){0,160}?\bsince "
    r"(?:(?:late|early|last|the (?:start|beginning) of) )?(?:\w+day|\d{4}|(?:the|this|last) \w+|"
    rf"{'|'.join(m for m in sorted(MONTHS) if len(m) > 4)})\b",
    re.IGNORECASE,
)
"""What follows a figure that was counted from a day on: "ten killed and 13 hurt in shootings since Tuesday"."""
ALSO_KILLED = re.compile(r"[^.;,]{0,60}?\b(?:were|was|have|had) also (?:been )?(?:killed|shot|died?)\b", re.IGNORECASE)
"""What follows persons who are counted beside those told of before: "three children were also killed"."""
ADDITION = frozenset("another more additional other others further extra fellow".split())


def find_scope(parsed: ParsedSentence, clause: Sequence[Token], quantity: Quantity, head: Token) -> tuple[str, ...]:
    """Sorted scope marks: year:NNNN, month:x, earlier, series, possible, part, of_toll, alone, local, that_day,
    addition, separate, negated.
    """
    clause = without_denied(parsed, before_comparison(clause, head), quantity)
    words = [t.lower_ for t in clause]
    marks = marks_around(parsed.sentence.text, quantity)
    marks.update(f"year:{w}" for w in {t.lower_ for t in clause} & own_years(parsed.tokens))
    marks.update(f"month:{t.lower_[:3]}" for t in clause if t.lower_.rstrip(".") in MONTHS and t.pos_ == "PROPN")
    lemmas = {lemma for t in clause if not is_idle(t) for lemma in (t.lemma_.lower(), t.lower_)}
    for name, lexicon in (("earlier", EARLIER), ("series", SERIES), ("possible", POSSIBLE)):
        if lemmas & lexicon:
            marks.add(name)
    if has_last_period(words):
        marks.add("earlier")
    if is_kept_from(head):
        marks.add("possible")
    base = parsed.sentence.start - parsed.offset
    close = [t for t in near(head) if not base + quantity.start <= t.idx < base + quantity.end]
    if quantity.is_addition or any(t.lower_ in ADDITION for t in close):
        marks.add("addition")
    if is_part(parsed.sentence.text, quantity, head, close):
        marks.add("part")
    if "alone" in words:
        marks.add("alone")
    if THAT_DAY.search(" ".join(words)):
        marks.add("that_day")
    if any(t.dep_ == "neg" and not (t.i + 1 < len(t.doc) and t.nbor(1).lower_ == "guilty") for t in clause):
        marks.add("negated")
    return tuple(sorted(marks))


def marks_around(text: str, quantity: Quantity) -> set[str]:
    """The marks that the words of a sentence before and after a figure give it."""
    before, after = text[: quantity.start], text[quantity.end :]
    is_told_by_place = HERE.match(after) or (THERE.match(after) and AND_THERE.search(before))
    found = {
        "series": SINCE.match(after),
        "earlier": ANOTHER_OF.search(before) or is_measured_against(text, quantity),
        "addition": ALSO_KILLED.match(after),
        "separate": SEVERAL_EVENTS.match(after) or OF_SEVERAL_EVENTS.search(before),
        "of_toll": OF_THE_HARMED.match(after) or AMONG_DEAD.match(after),
        "local": MORE_ELSEWHERE.match(after) or (quantity.dimension in ("count", "number") and is_told_by_place),
    }
    return {mark for mark, match in found.items() if match}


def is_part(text: str, quantity: Quantity, head: Token, close: Sequence[Token]) -> bool:
    """Whether a figure is of some of a group, as its own words ("four of whom") or those close to its noun tell."""
    before, after = text[: quantity.start], text[quantity.end :]
    if AMONG_THEM.search(before):
        return True
    if any(t.lemma_.lower() in PART and not (t.lower_ == "including" and t.i > head.i) for t in close):
        return True
    is_counted = quantity.dimension not in ("percent", "share")
    return is_counted and is_share_of(head) and not OF_THEM_ALL.match(after) and not OF_THE.search(before)


def without_denied(
    parsed: ParsedSentence, clause: Iterable[Token], quantity: Quantity | None = None
) -> Sequence[Token]:
    """A clause without any other figure that it says is not so: "18 had died, not 20 as reported earlier"."""
    base = parsed.sentence.start - parsed.offset
    spans = [(base + m.start(), base + m.end()) for m in DENIED.finditer(parsed.sentence.text)]
    others = [(a, b) for a, b in spans if quantity is None or not a <= base + quantity.start < b]
    return [t for t in clause if not any(a <= t.idx < b for a, b in others)]


def before_comparison(clause: Sequence[Token], head: Token) -> Sequence[Token]:
    """A clause without what its figure is compared with."""
    cut = next((t.i for t in clause if t.lower_ in COMPARED and t.i > head.i), None)
    return clause if cut is None else [t for t in clause if t.i < cut]


def is_idle(token: Token) -> bool:
    """Whether a word of a scope says nothing here: the month of May, "per cent", each of several, the worst since."""
    following = token.nbor(1) if token.i + 1 < len(token.doc) else token
    if token.lower_ == "may":
        return token.tag_ != "MD"
    if token.lower_ == "per":
        return following.lower_ == "cent"
    if token.lower_ == "past":
        return following.like_num and token.head.pos_ == "VERB"
    if token.lower_ == "since":
        before = token.doc[token.sent.start : token.i]
        return any(t.tag_ in ("JJS", "RBS") or t.lower_ in ("first", "worst") for t in before)
    return token.lower_ == "each" and following.lemma_.lower() not in PERIODS


def sentence_scope(parsed: ParsedSentence, before: Sequence[str], published: str | None) -> tuple[str, ...]:
    """Marks of a whole sentence: in:NNNN for a year, day:xxx for a weekday, past for another time.

    A sentence that begins by pointing back ("It killed ...", "That fire ...") keeps the marks ``before`` of the
    previous one.
    """
    words = [t.lower_ for t in parsed.tokens]
    years = own_years(parsed.tokens)
    if published and ("last", "year") in pairwise(words):
        years.add(str(int(published[:4]) - 1))
    marks = {f"in:{year}" for year in years} | {f"day:{w[:3]}" for w in words if w in WEEKDAYS}
    told = without_denied(parsed, parsed.tokens)
    if has_last_period(words) or any(t.lower_ in EARLIER and not is_idle(t) for t in told):
        marks.add("past")
    if words and words[0] in BACK_REFERENCES:
        marks.update(m for m in before if not m.startswith("day:"))
    return tuple(sorted(marks))


def own_years(tokens: Span) -> set[str]:
    """The years that a sentence tells of: not since when something has been, from when a thing in it dates, a price."""
    text = tokens.text.lower()
    words = [t.lower_ for t in tokens]
    old = {year for match in ORIGIN.finditer(text) for year in YEAR.findall(match.group())}
    return {
        w[:4]
        for i, w in enumerate(words)
        if (YEAR.fullmatch(w) or DECADE.fullmatch(w))
        and w not in old
        and words[i - 1 : i] not in CURRENCIES
        and ("since" not in words[max(0, i - 3) : i] or "when" in words[i + 1 : i + 3])
    }


def is_measured_against(text: str, quantity: Quantity) -> bool:
    """Whether a figure is that of something else, with which the thing told of is compared."""
    return bool(MEASURED_AGAINST.search(quantity.text)) and not OF_THIS.match(text, quantity.end)


def near(head: Token) -> Iterable[Token]:
    """A noun's own modifiers and what introduces it."""
    yield from head.children
    yield head.head
    yield from (c for c in head.head.children if c.dep_ in ("advmod", "amod", "prep"))


def has_last_period(words: Sequence[str]) -> bool:
    """Whether the words name a past year or month ("last year", "last month")."""
    return any(
        a == "last"
        and b in ("year", "month", "season", "decade", "century", "summer", "winter", "spring", "fall", "autumn")
        for a, b in pairwise(words)
    )


def is_share_of(head: Token) -> bool:
    """Whether the phrase counts a part of a larger group: "two of them", "five of the nine", "25 of the injured"."""
    if head.dep_ == "pobj" and head.head.lower_ == "of" and head.head.head.pos_ == "NUM":
        return is_named_before(head)
    return any(
        c.dep_ == "prep"
        and c.lower_ == "of"
        and any(t.dep_ == "pobj" and (t.pos_ in ("PRON", "NUM") or is_named_before(t)) for t in c.children)
        for c in head.children
    )


def is_kept_from(head: Token) -> bool:
    """Whether a noun is what an act that was kept from being done would have done to: "from killing dozens more"."""
    act = head.head
    return act.dep_ == "pcomp" and act.head.lower_ == "from" and act.head.head.lemma_.lower() in KEPT_FROM


def is_named_before(token: Token) -> bool:
    """Whether a noun takes up a group that was named before: "25 of the injured", "five of those passengers"."""
    return any(c.dep_ == "det" and c.lower_ in ("the", "these", "those") for c in token.children)
