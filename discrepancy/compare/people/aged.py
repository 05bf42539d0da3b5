"""Persons whose age an article tells, named or not: "the owner, aged 68", "a girl of seven", "in her eighties"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from discrepancy.compare.common.lines import Line, read_lines
from discrepancy.compare.people.persons import Portrait, gather_portraits
from discrepancy.names import last_name
from discrepancy.personwords import FEMALE, MALE
from discrepancy.records import Statement
from discrepancy.screened import Screened
from discrepancy.storyview import StoryView

AGED = "aged"
"""Predicate of a statement that gives somebody without a name an age."""

ACCUSED = "accused"
PARTS = {
    "killed": r"\b(?:died|dies|dead|killed|death|deaths|fatally|murdered|murder of|body of|drowned|slain|succumbed)\b",
    ACCUSED: r"\b(?:suspect|gunman|shooter|arrested|charged|accused|indicted|convicted|sentenced|custody|remanded|"
    r"on suspicion|counts? of)\b",
    "hurt": r"\b(?:injured|hurt|wounded|in hospital|hospitali[sz]ed|fractured?|burns|critical|critically|airlifted|"
    r"treated for|struck|shot)\b",
    "owner": r"\b(?:owner|proprietor|owns|owned by|runs the|has run|ran the)\b",
    "driver": r"\b(?:driver|drove|was driving|at the wheel)\b",
    "rescued": r"\b(?:rescued|pulled alive|found alive|dug out|brought out|survived)\b",
}
"""What a sentence tells of somebody's part in the event, by its words."""

_SAID = {part: Screened(pattern, re.IGNORECASE) for part, pattern in PARTS.items()}
_BEHIND = (
    r"^(?:[-\s]years?[-\s]old(?:\s(?!and\b)[\w'’-]+){0,3}?|, \d{1,2})?(?:,\s(?:of|from)\s[^,.;]{2,30})?,?\s(?:who\s)?"
)
DID = re.compile(
    _BEHIND + r"(?:(?:had|has|then|also|\w+ly)\s)*(?:open(?:ed|s)\sfire|fired\s(?:at|into|on|shots|the|a|an|his|her)|"
    r"(?:shot|stabbed|attacked|gunned\sdown)\s(?:(?:dead|and\s(?:killed|wounded|injured))\s)?(?:his|her|the|their)|"
    r"turned\shimself\sin|surrendered)\b",
    re.IGNORECASE,
)
"""Words right behind somebody that tell that he did it."""

SUFFERED = re.compile(
    _BEHIND
    + r"(?:was|is|were|has\sbeen)\s(?:also\s|\w+ly\s)?(?:shot|wounded|injured|hurt|killed|struck|stabbed|hit)\b",
    re.IGNORECASE,
)
"""Words right behind somebody that tell of what was done to him, whatever the sentence says of a gunman."""

CHILD = 13
"""Age below which somebody is a child in any paper."""

REACH = 2
"""Sentences back in which somebody is named whom a description or a pronoun takes up."""

SPEAKS = re.compile(r"\W+(?:\w+\W+){0,2}?(?:said|says|told|added|wrote)\b")


@dataclass(frozen=True)
class Aged:
    """Somebody of an age as one article tells: least and greatest age, name, nouns, sex, parts, and the statement.

    ``is_guess`` tells that the name stands before the sentence, which takes it up.
    """

    low: int
    high: int
    name: tuple[str, ...]
    nouns: frozenset[str]
    sex: str
    parts: frozenset[str]
    statement: Statement
    is_guess: bool = False

    @property
    def article(self) -> str:
        """The article that tells of the age."""
        return self.statement.article


def read_aged(view: StoryView) -> list[Aged]:
    """Everybody to whom an article gives an age: first those named, then those described, in order of the text."""
    portraits = gather_portraits(view)
    named = [aged for portrait in portraits for aged in read_named(portrait)]
    held = {(a.article, a.statement.span_start) for a in named}
    names = {last_name(p.words): p.words for p in portraits if len(p.words) > 1}
    lines = read_lines(view)
    figures = [s for s in (view.statements[i] for i in view.of("figure")) if s.predicate == AGED]
    described = [read_described(s, lines[s.article], names) for s in figures if (s.article, s.span_start) not in held]
    return [*named, *(a for a in described if not is_told(a, named))]


def is_told(aged: Aged, named: Sequence[Aged]) -> bool:
    """Whether an article gives one whose name a description takes up this age with the name itself."""
    return aged.is_guess and any((a.article, a.name, a.low) == (aged.article, aged.name, aged.low) for a in named)


def read_named(portrait: Portrait) -> Iterator[Aged]:
    """The ages given with a name, each once, with the parts that the sentences with the name tell."""
    texts = [m.sentence.text for m in portrait.mentions]
    nouns = frozenset(portrait.heads)
    seen: set[int] = set()
    for mention in portrait.mentions:
        age = mention.person.age if mention.person is not None else None
        quantity = mention.quantity
        if age is None or quantity is None or age in seen:
            continue
        seen.add(age)
        shown = replace(mention, span_start=quantity.start, span_end=quantity.end, span=quantity.text)
        sex = sex_of(nouns) or sex_of(w for text in texts for w in re.findall(r"\b(?:he|his|she|her)\b", text.lower()))
        parts = parts_of(" ".join(texts), age, portrait.mentions)
        yield Aged(age, age, portrait.words, nouns, sex, parts, shown)


def read_described(statement: Statement, lines: Sequence[Line], names: Mapping[str, tuple[str, ...]]) -> Aged:
    """Somebody described with an age, and the name that the description takes up, if any."""
    quantity, noun = statement.quantity, statement.subject or ""
    low, high = (int(quantity.low or 0), int(quantity.high or 0)) if quantity is not None else (0, 0)
    is_bare = statement.behind.startswith(("-year", " year"))
    is_back = statement.object == "the" and (is_bare or noun in ("he", "she"))
    name = taken_up(lines, statement.sentence.index, names) if is_back else ()
    nouns = frozenset({noun} - {"", "he", "she"})
    parts = parts_of(statement.sentence.text, high, [statement])
    return Aged(low, high, name, nouns, sex_of([noun]), parts, statement, bool(name))


def parts_of(text: str, age: int, mentions: Sequence[Statement]) -> frozenset[str]:
    """The parts in an event that sentences tell of, and that of a child by the age.

    What stands right behind somebody tells best whether he did it or suffered it.
    """
    parts = {part for part, said in _SAID.items() if said.search(text)} | ({"child"} if age < CHILD else set())
    if any(DID.match(m.behind) for m in mentions):
        parts.add(ACCUSED)
    elif any(SUFFERED.match(m.behind) for m in mentions):
        parts.discard(ACCUSED)
    return frozenset(parts)


def sex_of(words: Iterator[str] | Sequence[str] | frozenset[str]) -> str:
    """The sex that words tell alike ("m", "f"), else an empty string."""
    held = set(words)
    return {(True, False): "m", (False, True): "f"}.get((bool(held & MALE), bool(held & FEMALE)), "")


def taken_up(lines: Sequence[Line], index: int, names: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The one person named nearest before a sentence, whom it takes up; nobody who is only quoted, and none of two."""
    for line in reversed([x for x in lines if index - REACH <= x.index < index]):
        found = {
            names[m.group().lower()]
            for m in re.finditer(r"[A-ZÀ-Þ][\w-]+", line.text)
            if m.group().lower() in names and not SPEAKS.match(line.text, m.end())
        }
        if found:
            return found.pop() if len(found) == 1 else ()
    return ()
