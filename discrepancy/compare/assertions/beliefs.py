"""Beliefs: what one article only holds for likely ("appears to be an accidental shooting"), another states."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from discrepancy.compare.common.lines import Line, is_background, read_lines, row_at
from discrepancy.compare.common.versionpairs import Topic, Version, VersionPair, make_fact
from discrepancy.compare.common.wording import shorten
from discrepancy.records import Fact
from discrepancy.screened import Screened
from discrepancy.storyview import StoryView

RULE = "belief"
EXPLANATION = (
    "One place states in the same words what the other only holds for likely. Two things of one kind in one story "
    "would read the same."
)
CONFIDENCE = 0.7

_OFFICIALS = (
    r"(?:police|cops|officers|authorities|investigators?|detectives?|officials?|deput(?:y|ies)|prosecutors|experts|"
    r"(?:the )?sheriff(?:['’]s office)?|firefighters|doctors|scientists|engineers|analysts)"
)

BELIEF = Screened(
    rf"\b(?:apparent(?:ly)?|it (?:appear|seem|look)(?:s|ed)(?: (?:that|as (?:if|though)|like))?|"
    rf"(?:appear|seem)(?:s|ed)?[ ,“\"‘]+to(?: have| be)?(?: been)?|"
    rf"(?:(?:were|was|is|are|been|be) (?:also )?)?(?:believed|thought|presumed|suspected) to(?: have| be)?(?: been)?|"
    rf"(?:were|was|is|are|been|be) (?:also )?(?:believed|thought|presumed|suspected)(?! innocent)|"
    rf"{_OFFICIALS} (?:\w+ )?(?:believes?|believed|thinks?|thought|suspects?|suspected)(?: that)?|"
    rf"presum(?:ed(?! innocent)|ably)|(?:may|might)(?: well)? (?:have(?: been)?|be)|possibl[ey]|probabl[ey]|perhaps|"
    rf"reportedly|supposedly|likely(?! (?:to|will))|"
    rf"what {_OFFICIALS} (?:have )?(?:call|describ|believ|sa(?:y|id)|suspect|think)\w*(?: (?:was|is|to be|as))?)\b",
    re.IGNORECASE,
)
"""Wording by which somebody who ought to know, or nobody in particular, only holds something for likely."""

UNSURE = Screened(
    rf"{BELIEF.pattern}|\b(?:alleg\w+|accus\w+|believ\w+|suspect\w*|unclear|whether|if|could|claim\w*|"
    r"not (?:\w+ )?(?:clear|known|sure|determined)|(?:investigat|treat|consider)\w* (?:\w+ ){0,4}?as)\b",
    re.IGNORECASE,
)
"""Every wording by which a sentence is not flat about what stands near it."""

BARRED = Screened(
    r"\b(?:not|no|never|\w+n['’]t|den(?:y|ies|ied)|would|will|charg\w+|question\w*)\b|\bn['’]t\b", re.IGNORECASE
)
"""Further wording of a sentence that does not state a thing as done: denied, still to come, charged."""

DENIED = re.compile(r"(?:\bno|\bnot|\bnever|n['’]t)\W+(?:\w+\W+)?$", re.IGNORECASE)
"""What stands before a hedge that is no belief: "not likely"."""

CLAUSE_END = re.compile(r"[,;:.]| (?:and|but|when|while|after|before|because|who|which) ")
CORE_END = re.compile(r" (?:in|at(?! (?:least|most))|on|by|from|near|during|inside|outside) ")
"""Where what is believed goes over into when and where: those words need not be shared."""

SCOPE = 9
"""Words after a hedge that it can cover."""

AROUND = (40, 80)
"""Characters before and after a hedge in which the other article's hedge covers the same."""

SPREAD = 4
"""Most other content words among the shared ones: further apart they are of two clauses."""

ALIKE = 0.7
"""Least cosine of two clauses where one content word alone is shared."""

TERM_LETTERS = 6

HEAD = 2
"""Sentences at the top, headline and lead, which may be flat about what the same article hedges further down."""

EMPTY = frozenset(
    "the and for with from was were are been being has had have that this its his her their she they who which what "
    "where there him them all also just than then more some any other another not out into over down around about "
    "say says said told tell according police authority authorities official officials officer officers investigators "
    "man woman men women boy girl person people victim victims suspect suspects someone somebody year years old day "
    "night morning afternoon evening noon monday tuesday wednesday thursday friday saturday sunday weekend week month "
    "county city street area home house scene early late time once took taken place happen happened occur occurred "
    "incident case result details tragic senseless terrible horrible horrific earlier previous recent one two three "
    "four five six seven eight nine ten dozen million billion hundred thousand".split()
)
"""Words that tell no proposition from another, or that a reporter adds to one."""

FAMILIES = (
    ("shoot", r"sho(?:o?t)(?:s|ing|ings|er|ers)?|gunshots?|gunfire"),
    ("accident", r"accident\w*"),
    ("die", r"dead|die[sd]?|deaths?|deadly|dying|kill\w*|fatal\w*|murder\w*|homicid\w*"),
    ("fight", r"fought|fight\w*|altercations?|disput\w+|argu(?:e|es|ed|ing|ments?)|quarrel\w*"),
    ("own", r"own(?:s|ed|er|ers|ing)"),
    ("find", r"found|find(?:s|ing)?|discover\w*"),
    ("gun", r"(?:hand|shot)?guns?|firearms?|weapons?|pistols?|rifles?|revolvers?"),
    ("steal", r"st[eo]l(?:e|en)|steal\w*|thefts?|robb?(?:s|ed|ing|ery|eries|ers?)"),
    ("burn", r"burn\w*|fires?|blazes?|flames"),
    ("crash", r"crash\w*|collision\w*|collided?"),
)
"""Words of one meaning that no stem brings together."""

_FAMILIES = tuple((name, re.compile(forms)) for name, forms in FAMILIES)
_ENDINGS = ("edly", "ing", "ied", "ies", "ed", "es", "ly", "al", "s")


@dataclass(frozen=True, slots=True)
class _Belief:
    """A hedge of a line: where what it covers begins in the line's text, its words, and what they mean."""

    line: Line
    place: int
    words: str
    terms: frozenset[str]


def find_beliefs(view: StoryView, covered: frozenset[frozenset[tuple[str, int]]]) -> list[Fact]:
    """One fact for each proposition that one article only believes and another, or its own opening, states.

    ``covered`` are the pairs of sentences that another rule has reported already.
    """
    lines = read_lines(view)
    found: dict[frozenset[str], tuple[str, list[VersionPair]]] = {}
    for article, own in lines.items():
        for belief in _read_beliefs(view, own):
            for other, theirs in lines.items():
                if other != article and view.is_one_text(article, other):
                    continue
                is_bold = other == article or _is_unsure(belief, theirs)
                if is_bold and len(belief.terms) == 1:
                    continue
                flat = _counterpart(view, belief, theirs[:HEAD] if is_bold else theirs)
                places = frozenset((line.article, line.index) for line in (belief.line, flat) if line is not None)
                if flat is not None and places not in covered:
                    found.setdefault(belief.terms, (belief.words, []))[1].append(_pair(view, belief, flat))
    return [
        fact
        for words, pairs in found.values()
        for fact in make_fact(
            view, Topic("certainty", f"whether it is sure: {words}", RULE, EXPLANATION, CONFIDENCE), pairs
        )
    ]


def _read_beliefs(view: StoryView, lines: Sequence[Line]) -> Iterator[_Belief]:
    for line in lines:
        matches = [m for m in BELIEF.finditer(line.text) if not DENIED.search(line.text[: m.start()])]
        if not matches or is_background(view, line):
            continue
        for match in matches:
            scope = " ".join(CLAUSE_END.split(line.text[match.end() :], maxsplit=1)[0].split()[:SCOPE])
            core = CORE_END.split(f" {scope} ", maxsplit=1)[0]
            terms = frozenset(_terms(core)) or frozenset(_terms(scope))
            if terms:
                yield _Belief(line, match.end() + 1, shorten(scope.strip("“”‘’\"' ")), terms)


def _is_unsure(belief: _Belief, lines: Sequence[Line]) -> bool:
    """Whether an article hedges the same somewhere, or leaves it open."""
    before, after = AROUND
    return any(
        belief.terms <= set(_terms(line.text[max(0, match.start() - before) : match.end() + after]))
        for line in lines
        for match in UNSURE.finditer(line.text)
    )


def _counterpart(view: StoryView, belief: _Belief, lines: Sequence[Line]) -> Line | None:
    """The line that is most like a belief's of those that state it flatly."""
    best: tuple[float, int] | None = None
    chosen = None
    for line in lines:
        if line is belief.line or not _states(belief, line) or is_background(view, line):
            continue
        alike = _likeness(view, belief.line, line)
        if (len(belief.terms) > 1 or alike >= ALIKE) and (best is None or (alike, -line.index) > best):
            best, chosen = (alike, -line.index), line
    return chosen


def _states(belief: _Belief, line: Line) -> bool:
    """Whether a line holds all that is believed, close together and without a hedge."""
    terms = _terms(line.text)
    if not belief.terms.issubset(terms) or UNSURE.search(line.text) or BARRED.search(line.text):
        return False
    places = [terms.index(term) for term in belief.terms]
    return max(places) - min(places) < len(places) + SPREAD


def _likeness(view: StoryView, one: Line, other: Line) -> float:
    """The best cosine of a clause of one line and a clause of the other."""
    rows = [[r for r in line.rows if view.statements[r].facet == "clause"] for line in (one, other)]
    return max((round(view.cosine(a, b), 6) for a in rows[0] for b in rows[1]), default=0.0)


def _terms(text: str) -> list[str]:
    """What the content words and figures of a text mean, in order: a family's name, or the stem."""
    words = re.findall(r"[a-z]{3,}|\d[\d,.]*", text.lower())
    return [_stem(word) for word in words if word not in EMPTY and not BELIEF.compiled.fullmatch(word)]


def _stem(word: str) -> str:
    for name, forms in _FAMILIES:
        if forms.fullmatch(word):
            return name
    ending = next((e for e in _ENDINGS if word.endswith(e) and len(word) - len(e) >= 3), "")
    return word.removesuffix(ending)[:TERM_LETTERS]


def _pair(view: StoryView, belief: _Belief, flat: Line) -> VersionPair:
    hedged = Version(row_at(view, belief.line, min(belief.place, len(belief.line.text) - 1)), 0, "believed")
    return VersionPair(hedged, Version(row_at(view, flat, 0), 1, "a fact"), "low", "imprecision")
