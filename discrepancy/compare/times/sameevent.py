"""Whether two time statements tell the time of one event: its class, who and where, and what speaks against it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from discrepancy.compare.times.eventclasses import MAIN, classes_told, common_classes
from discrepancy.records import Statement
from discrepancy.storyview import StoryView

_OTHER = re.compile(
    r"\b(?:separate|latest|most\s+recent|earlier(?!\s+(?:this|that|in|on|today|TIME))|previous|previously|prior(?!\s+to\b)"
    r"|follow-?up|first\s+time|twice|subsequent|again|anniversary|similar|unrelated|last\s+(?:year|month)'?s?|annual)\b",
    re.IGNORECASE,
)
_FURTHER = re.compile(
    r"\b(?:another|other|second|third)\s+(?:[\w-]+\s+){0,2}(?:incidents?|events?|attacks?|assaults?|shootings?|gunfire|explosions?"
    r"|blasts?|bombs?|bombings?|fires?|blazes?|crash(?:es)?|collisions?|accidents?|(?:earth)?quakes?|tremors?|raids?|strikes?"
    r"|killings?|murders?|homicides?|stabbings?|robber(?:y|ies)|burglar(?:y|ies)|thefts?|cases?|charges?|counts?|arrests?|hearings?"
    r"|trials?|convictions?|sentences?|appearances?|deaths?|storms?|tornado(?:e?s)?|games?|match(?:es)?|offers?|bids?|deals?"
    r"|contracts?|shows?|visits?|meetings?|talks?|votes?|elections?|rounds?|time)\b",
    re.IGNORECASE,
)
_FURTHER_ONE = re.compile(r"\b(?:another|other|second|third)\b(?!-)", re.IGNORECASE)
_ONE_MORE = re.compile(r"\b(?:separate|similar|unrelated)\b", re.IGNORECASE)
_FIRST_ONE = re.compile(r"\b(?:the|their)\s+first\s+(?!\w+\s+(?:ever|since)\b)|\bfirst\s+time\b", re.IGNORECASE)
_ORDINAL = re.compile(r"\b(?:first|second|third|fourth|fifth|sixth|initial|final)\s+(?:[\w-]+\s+)?$", re.IGNORECASE)
_FIRST_CALL = re.compile(r"\b(?:first|initial)\s+(?:(?:911|999|112|emergency|distress|mayday)\s+)?$", re.IGNORECASE)
_TIMES_OVER = re.compile(
    r"\b(?:for\s+(?:a|the|her|his|their|its)\s+(?:first|second|third|fourth|fifth)\s+time"
    r"|(?:her|his|their|its)\s+(?:first|second|third|fourth|fifth)\s+appearance|annual)\b",
    re.IGNORECASE,
)  # of what is to come there is one, however often it has been
_BEGIN = re.compile(
    r"\b(?:beg[ai]n(?:s|ning)?|begun|start(?:s|ed|ing)?|open(?:s|ed)?|onset|broke\s+out|erupt(?:s|ed)?)\b",
    re.IGNORECASE,
)
_END = re.compile(
    r"\b(?:end(?:s|ed|ing)?|finish(?:es|ed)?|close[sd]?|closing|conclude[sd]?|extinguished|(?:was|were|largely)\s+out|stopped)\b",
    re.IGNORECASE,
)
_AGE = re.compile(r"\b(\d{1,3})[\s-]+(?:year|month)s?[\s-]+old\b")
_MONEY = re.compile(r"[$£€]\s?\d[\d,.]*\s?(?:m|bn|million|billion|k)?\b", re.IGNORECASE)
_WORD = re.compile(r"[a-z][a-z'-]{2,}")
_CAPITAL = re.compile(r"\b[A-Z][A-Za-z'-]{2,}")
_VAGUE = frozenset(
    """
the this that they them their his her its our your him she you who which what where when one two three some any all
others people person man men woman women police officer officers authorities official officials suspect victim victims
time
""".split()
)
_STREET = frozenset(
    "street avenue road lane drive court boulevard highway block north south east west st ave rd".split()
)
_BODIES = frozenset("court jurors jury judge".split())
"""Who decides on people: "a Tarvos jury" is no other subject than the one whom it convicts."""
_SHORT = 4  # letters up to which an "s" at the end need be no plural
DONE = frozenset({"happened", "under_way", None})
"""Status of what is not ahead, called off or only possible; a time whose clause has none is told as a fact."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two statements' events agree: shared classes, shared names and words, cosine of the propositions.

    ``is_overtaken`` says that one tells what is to come and the other what was done.
    """

    classes: frozenset[str]
    is_overtaken: bool
    names: int
    heads: int
    words: int
    cosine: float

    @property
    def is_main(self) -> bool:
        """Whether both tell of what the story most likely is about: an attack, a fire, a quake, a crash."""
        return bool(self.classes & MAIN)

    @property
    def score(self) -> float:
        """A number between 0 and 1 that rises with every agreement."""
        shared = 0.15 * min(2, self.names) + 0.1 * min(2, self.heads) + 0.05 * min(3, self.words)
        return min(1.0, 0.5 * max(0.0, self.cosine) + shared)


def likeness(view: StoryView, i: int, j: int) -> Likeness | None:
    """How far the events of two statements agree; None where something speaks against their being one."""
    a, b = view.statements[i], view.statements[j]
    classes = common_classes(classes_told(a), classes_told(b))
    if not classes or a.is_negated or b.is_negated or are_apart(a, b):
        return None
    return likeness_of(view, i, j, classes)


def likeness_of(view: StoryView, i: int, j: int, classes: frozenset[str]) -> Likeness:
    """How far two statements agree whose events are taken for one, whatever their clauses say."""
    a, b = view.statements[i], view.statements[j]
    overtaken = (a.status in DONE) != (b.status in DONE)
    heads, words = (len(of(a) & of(b)) for of in (heads_of, words_of))
    return Likeness(classes, overtaken, len(shared_names(a, b)), heads, words, view.cosine(i, j))


def shared_names(a: Statement, b: Statement) -> frozenset[str]:
    """Words of names that both clauses have; in a headline, where the parse misses names, any capital counts."""
    one, other = (frozenset(map(_singular, names_of(s))) for s in (a, b))
    return (one & (other | _capitals(b))) | (other & _capitals(a))


def _capitals(statement: Statement) -> frozenset[str]:
    if statement.sentence.kind != "title":
        return frozenset()
    return frozenset(_singular(word.lower()) for word in _CAPITAL.findall(statement.text))


def _singular(word: str) -> str:
    return word[:-1] if len(word) > _SHORT and word.endswith("s") else word


def are_apart(a: Statement, b: Statement) -> bool:
    """Whether wording, subjects, sums of money, ages or street blocks tell two events apart."""
    if is_other(a) != is_other(b) or (is_repeated(a) and is_repeated(b)):
        return True
    if (_FIRST_ONE.search(a.text) and is_repeated(b)) or (_FIRST_ONE.search(b.text) and is_repeated(a)):
        return True  # the first of several and one more of them
    if are_subjects_apart(a, b) or are_phases_apart(a, b):
        return True
    if _disjoint(frozenset(_MONEY.findall(a.text)), frozenset(_MONEY.findall(b.text))):
        return True
    return are_details_apart(a, b)


def are_details_apart(a: Statement, b: Statement) -> bool:
    """Whether two clauses name ages or street blocks and none in common."""
    return _disjoint(ages_of(a), ages_of(b)) or _disjoint(blocks_of(a), blocks_of(b))


def is_other(statement: Statement) -> bool:
    """Whether a clause says that its event is not the only one of its kind.

    "Another" and "other" do so before a word for an event, or in the subject ("another man was arrested"), and not
    where they count people ("shot two other men"); nor does "second" in "second-degree", and the first call for help is
    the one that every article means.
    """
    text = statement.text if statement.status in DONE else _TIMES_OVER.sub("", statement.text)
    before = text.lower().partition(statement.predicate or "-")[0]
    is_further = _FURTHER.search(text) or _FURTHER_ONE.search(statement.subject or "")
    ordinal = _FIRST_CALL.sub("", before) if "call" in classes_told(statement) else before
    return bool(_OTHER.search(text) or is_further or _ORDINAL.search(ordinal))


def is_repeated(statement: Statement) -> bool:
    """Whether a clause brings in one more event of a kind, which two articles need not mean alike."""
    is_further = _FURTHER.search(statement.text) or _FURTHER_ONE.search(statement.subject or "")
    return bool(is_further or _ONE_MORE.search(statement.text))


def are_phases_apart(a: Statement, b: Statement) -> bool:
    """Whether one clause tells of a start and the other of an end, or of what has gone on since a time."""
    for one, other in ((a, b), (b, a)):
        if _BEGIN.search(one.text) and _END.search(other.text) and not _BEGIN.search(other.text):
            return True
        if is_since(one) and not is_since(other) and not _BEGIN.search(other.text):
            return True
    return False


def is_since(statement: Statement) -> bool:
    """Whether a time is one since which something goes on."""
    time = statement.time
    if time is None or time.bound != "after":
        return False
    is_clock = time.minute_low is not None and time.granularity != "part_of_day"
    return not is_clock or statement.span.lower().startswith("since")


def are_subjects_apart(a: Statement, b: Statement) -> bool:
    """Whether both clauses have a named subject and neither names the other's."""
    one, other = subject_names(a), subject_names(b)
    return bool(one) and bool(other) and not one & names_of(b) and not other & names_of(a)


def subject_names(statement: Statement) -> frozenset[str]:
    """Words of the subject that belong to a name of the clause."""
    words = _WORD.findall((statement.subject or "").lower())
    return frozenset() if words[-1:] and words[-1] in _BODIES else frozenset(words) & names_of(statement)


def _disjoint(a: frozenset[str], b: frozenset[str]) -> bool:
    return bool(a) and bool(b) and not a & b


def ages_of(statement: Statement) -> frozenset[str]:
    """Ages that subject and object name, as written; where they name none, those of the clause."""
    own = _AGE.findall(f"{statement.subject} {statement.object}")
    return frozenset(own or _AGE.findall(statement.text))


def blocks_of(statement: Statement) -> frozenset[str]:
    """Streets of the blocks named, without the house number."""
    return frozenset(p.split(" block of ")[1].split()[0].rstrip(".,") for p in statement.places if " block of " in p)


def are_places_apart(a: Statement, b: Statement) -> bool:
    """Whether both clauses name places and none in common."""
    one, other = (frozenset(w for p in s.places for w in _WORD.findall(p)) - _STREET for s in (a, b))
    kinds = [{_is_street(p) for p in s.places} for s in (a, b)]
    return _disjoint(one, other) and bool(kinds[0] & kinds[1])  # a street and a town may be one place


def _is_street(place: str) -> bool:
    return bool(_STREET & set(_WORD.findall(place)[1:]))


def names_of(statement: Statement) -> frozenset[str]:
    """Single words of the names and places of a statement."""
    return frozenset(w for name in (*statement.entities, *statement.places) for w in _WORD.findall(name)) - _VAGUE


def words_of(statement: Statement) -> frozenset[str]:
    """Content words of a clause that are neither names nor its event."""
    return frozenset(statement.content) - names_of(statement) - {statement.predicate or ""}


def heads_of(statement: Statement) -> frozenset[str]:
    """Last words of subject and object, folded, without pronouns and people in general."""
    found = set()
    for phrase in (statement.subject, statement.object):
        words = _WORD.findall((phrase or "").lower())
        if words and words[-1] not in _VAGUE:
            found.add(words[-1].rstrip("s"))
    return frozenset(found)
