"""What a phrase tells of the person it means: name, sex, age and part in the event, with what the story adds."""

from __future__ import annotations

import re
from dataclasses import dataclass

from discrepancy.names import fold_name, last_name
from discrepancy.personwords import CHILDREN, FEMALE, MALE, ROLE_OF, is_person_word, is_plural_word, singular
from discrepancy.records import Statement
from discrepancy.storyview import StoryView

ADULT = 20
"""Age from which somebody is nobody's "child", "baby" or "teen"."""

YEARS_OF = {
    **dict.fromkeys(("newborn", "infant"), (0, 1)),
    "baby": (0, 2),
    "toddler": (1, 4),
    "preschooler": (2, 5),
    **dict.fromkeys(("teen", "teenager"), (13, 19)),
}
"""The ages of which a noun is said; a baby may be two, and a toddler four, in the papers."""

GROWN = frozenset(
    "man woman mother father mom mum dad husband wife grandmother grandfather grandma grandpa uncle aunt stepmother "
    "stepfather stepdad stepmom widow widower landlord officer deputy trooper".split()
)
"""Nouns of grown-up persons."""

LONGEST_NAME = 3
NOBODY = frozenset("the a an this that these those one ones both who which it its they them authorities".split())
"""Words that begin a sentence with a capital and are nobody's name."""

LITTLE = CHILDREN - {"boy", "girl", "kid"}
_AGE = re.compile(r"\b(\d{1,2})[\s-]+years?[\s-]+old\b|,\s*(\d{1,2})(?=\s*(?:,|$))|\b(\d{1,2})[\s-]+months?[\s-]+old\b")
_SEVERAL = re.compile(
    r"^(?:both|several|some|many|all|two|three|four|five|six|seven|eight|nine|ten|dozens|others|\d+)\b|\band\b",
    re.IGNORECASE,
)
_NEW = re.compile(r"^(?:an?|one|another|some)\b|\b(?:second|third|fourth|other)\b", re.IGNORECASE)
_SUSPECTED = re.compile(r"\b(?:alleged|accused|suspected)\b", re.IGNORECASE)
THEY = frozenset({"they", "them"})
_ACCUSED_AFTER = re.compile(
    r"^(?:\W+\w+){0,6}?\W+(?:is|was|has\s+been|faces|had\s+been|been|pleaded|were)\s+(?:\w+\s+)?"
    r"(?:accused|charged|arrested|suspected|indicted|convicted|sentenced|arraigned|guilty|charges)\b"
)
_ACCUSED_BEFORE = re.compile(
    r"\b(?:suspect|gunman|shooter|accused|alleged|attacker)\b(?:\W+\w+){0,3}\W*$", re.IGNORECASE
)
_GOES_ON = re.compile(
    r"^,? (?:\d+,? |(?:aged? )\d+,? |of [^,]{1,40}, |who |was |were |is |had |died |suffered )[^.;:\"“”]{0,120}?"
    r"\b(?:where|when|before|after|as|while) (?P<pronoun>he|she)\b"
)
_WHOSE = re.compile(r"\b(?:his|her|their|its|my|our)\b|\b[\w-]+(?:\s?'s|s')(?=\s)", re.IGNORECASE)


@dataclass(frozen=True)
class Who:
    """What a phrase tells of whom it means: folded name, sex ("m", "f"), age, part in the event, whether several.

    ``years`` are the least and the greatest age that its noun allows ("toddler").
    """

    name: tuple[str, ...] = ()
    sex: str = ""
    age: int | None = None
    role: str = ""
    is_little: bool = False
    is_grown: bool = False
    is_several: bool = False
    is_new: bool = False
    phrase: str = ""
    years: tuple[int, int] | None = None


class Roster:
    """The persons that a story's articles name, with the ages and sexes told of them anywhere."""

    def __init__(self, view: StoryView) -> None:
        self._named: dict[str, list[tuple[str, ...]]] = {}
        self._ages: dict[tuple[str, ...], set[int]] = {}
        self._sexes: dict[tuple[str, ...], set[str]] = {}
        self._accused: set[tuple[str, ...]] = set()
        for index in view.of("person"):
            statement = view.statements[index]
            if statement.person is None:
                continue
            words = fold_name(statement.person.full or statement.person.name)
            self._named.setdefault(statement.article, []).append(words)
            if statement.person.age is not None:
                self._ages.setdefault(words, set()).add(statement.person.age)
            if is_accused(statement):
                self._accused.add(words)
            if pronoun := sex_behind(statement):
                self._sexes.setdefault(words, set()).add(pronoun)
            for phrase in (*statement.person.relations, *statement.person.titles):
                self._sexes.setdefault(words, set()).update(filter(None, (sex_of(phrase),)))

    def read(self, phrase: str | None, article: str) -> Who:
        """What a phrase of an article tells of whom it means, with what the story tells of the name elsewhere."""
        text = phrase or ""
        own = _WHOSE.sub(" ", re.split(r"\s+of\s+", text)[0]) if len(text.split()) > 1 else text
        nouns = [singular(w) for w in re.findall(r"[A-Za-z][\w-]*", own)]
        name = self._find(own, article) or bare_name(own)
        ages = [int(next(g for g in m.groups() if g)) if not m[3] else 0 for m in _AGE.finditer(text)]
        known = self._ages.get(name, set())
        age = ages[0] if ages else next(iter(known)) if len(known) == 1 else None
        sexes = self._sexes.get(name, set())
        sex = sex_of(own) or (next(iter(sexes)) if len(sexes) == 1 else "")
        is_suspect = bool(_SUSPECTED.search(own)) or (bool(name) and name in self._accused)
        role = next((ROLE_OF[w] for w in nouns if w in ROLE_OF), "suspect" if is_suspect else "")
        is_grown = bool(GROWN & set(nouns)) or (age is not None and age >= ADULT)
        several = (
            text.lower() in THEY
            or bool(_SEVERAL.search(own))
            or any(is_plural_word(w) for w in re.findall(r"[A-Za-z][\w-]*", own))
        )
        is_little = bool(LITTLE & set(nouns)) or (age is not None and age < ADULT - 4)
        years = next((YEARS_OF[w] for w in nouns if w in YEARS_OF), None)
        return Who(name, sex, age, role, is_little, is_grown, several, bool(_NEW.search(text)), text, years)

    def _find(self, phrase: str, article: str) -> tuple[str, ...]:
        """The fullest name of the article of which a phrase holds the first or the last word in capitals."""
        words = fold_name(" ".join(re.findall(r"\b[A-ZÀ-Þ][\w'-]*", phrase)))
        names = [n for n in self._named.get(article, ()) if last_name(n) in words or (len(n) > 1 and n[0] in words)]
        return max(names, key=lambda n: (len(set(n) & set(words)), len(n)), default=())


def bare_name(phrase: str) -> tuple[str, ...]:
    """The folded name that a phrase of capitalised words alone is ("Major", where it is somebody's), else nothing."""
    words = phrase.split()
    is_name = 0 < len(words) <= LONGEST_NAME and all(w[:1].isupper() and w.isalpha() for w in words)
    return fold_name(phrase) if is_name and not any(is_person_word(w) or w.lower() in NOBODY for w in words) else ()


def is_accused(statement: Statement) -> bool:
    """Whether the words around a name say that the person is charged with something, or is the suspect."""
    text, start = statement.sentence.text, statement.sentence.start
    before, after = text[: statement.span_start - start], text[statement.span_end - start :]
    return bool(_ACCUSED_AFTER.match(after) or _ACCUSED_BEFORE.search(before))


def sex_behind(statement: Statement) -> str:
    """The sex that pronouns behind a name tell, in a clause that goes on about somebody ("Renn, 24, ... where he")."""
    match = _GOES_ON.match(statement.behind)
    return {"he": "m", "she": "f"}[match["pronoun"].lower()] if match else ""


def sex_of(phrase: str) -> str:
    """ "m" or "f" where a phrase has words of one sex alone, else an empty string."""
    words = {singular(w) for w in re.findall(r"[A-Za-z][\w-]*\.?", phrase)} | {
        w.strip(".").lower() for w in phrase.split()
    }
    return {(True, False): "m", (False, True): "f"}.get((bool(words & MALE), bool(words & FEMALE)), "")
