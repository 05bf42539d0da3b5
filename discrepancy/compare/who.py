"""Whom a phrase means: name, sex, age and part in the event, and whether two articles' phrases can mean one person."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from discrepancy.names import first_name, fold_name, is_nickname, last_name, likeness
from discrepancy.personwords import CHILDREN, FEMALE, MALE, ROLE_OF, is_plural_word, singular
from discrepancy.records import Statement
from discrepancy.storyview import StoryView

ALIKE = 0.8
"""Likeness from which two surnames are one spelled differently, as the comparator of names has it."""

ADULT = 20
"""Age from which somebody is nobody's "child", "baby" or "teen"."""

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
_WHOSE = re.compile(r"\b(?:his|her|their|its|my|our)\b|\b[\w-]+(?:\s?'s|s')(?=\s)", re.IGNORECASE)


@dataclass(frozen=True)
class Who:
    """What a phrase tells of whom it means: folded name, sex ("m", "f"), age, part in the event, whether several."""

    name: tuple[str, ...] = ()
    sex: str = ""
    age: int | None = None
    role: str = ""
    is_little: bool = False
    is_grown: bool = False
    is_several: bool = False
    is_new: bool = False
    phrase: str = ""


DOUBTFUL = frozenset({"likely", "unclear"})
"""How sure it is that two articles mean one person, where findings are graded low."""

Told = tuple[Who, Statement]
"""A statement with whom it is told of."""


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
            for phrase in (*statement.person.relations, *statement.person.titles):
                self._sexes.setdefault(words, set()).update(filter(None, (sex_of(phrase),)))

    def read(self, phrase: str | None, article: str) -> Who:
        """What a phrase of an article tells of whom it means, with what the story tells of the name elsewhere."""
        text = phrase or ""
        own = _WHOSE.sub(" ", re.split(r"\s+of\s+", text)[0]) if len(text.split()) > 1 else text
        nouns = [singular(w) for w in re.findall(r"[A-Za-z][\w-]*", own)]
        name = self._find(own, article)
        ages = [int(next(g for g in m.groups() if g)) if not m[3] else 0 for m in _AGE.finditer(text)]
        known = self._ages.get(name, set())
        age = ages[0] if ages else next(iter(known)) if len(known) == 1 else None
        sexes = self._sexes.get(name, set())
        sex = sex_of(own) or (next(iter(sexes)) if len(sexes) == 1 else "")
        is_suspect = bool(_SUSPECTED.search(own)) or (bool(name) and name in self._accused)
        role = next((ROLE_OF[w] for w in nouns if w in ROLE_OF), "suspect" if is_suspect else "")
        is_grown = bool({"man", "woman", "mother", "father"} & set(nouns)) or (age is not None and age >= ADULT)
        several = (
            text.lower() in THEY
            or bool(_SEVERAL.search(own))
            or any(is_plural_word(w) for w in re.findall(r"[A-Za-z][\w-]*", own))
        )
        is_little = bool(LITTLE & set(nouns)) or (age is not None and age < ADULT - 4)
        return Who(name, sex, age, role, is_little, is_grown, several, bool(_NEW.search(text)), text)

    def _find(self, phrase: str, article: str) -> tuple[str, ...]:
        """The fullest name of the article of which a phrase holds the first or the last word in capitals."""
        words = fold_name(" ".join(re.findall(r"\b[A-ZÀ-Þ][\w'-]*", phrase)))
        names = [n for n in self._named.get(article, ()) if last_name(n) in words or (len(n) > 1 and n[0] in words)]
        return max(names, key=lambda n: (len(set(n) & set(words)), len(n)), default=())


def is_accused(statement: Statement) -> bool:
    """Whether the words around a name say that the person is charged with something, or is the suspect."""
    text, start = statement.sentence.text, statement.sentence.start
    before, after = text[: statement.span_start - start], text[statement.span_end - start :]
    return bool(_ACCUSED_AFTER.match(after) or _ACCUSED_BEFORE.search(before))


def sex_of(phrase: str) -> str:
    """ "m" or "f" where a phrase has words of one sex alone, else an empty string."""
    words = {singular(w) for w in re.findall(r"[A-Za-z][\w-]*\.?", phrase)} | {
        w.strip(".").lower() for w in phrase.split()
    }
    return {(True, False): "m", (False, True): "f"}.get((bool(words & MALE), bool(words & FEMALE)), "")


def are_apart(one: Who, two: Who) -> bool:
    """Whether something told of two persons speaks against their being one."""
    if one.name and two.name and not is_same_name(one.name, two.name):
        return True
    if one.sex and two.sex and one.sex != two.sex:
        return True
    if one.age is not None and two.age is not None and one.age != two.age:
        return True
    if one.role and two.role and one.role != two.role:
        return True
    return one.is_several != two.is_several or (one.is_little and two.is_grown) or (two.is_little and one.is_grown)


def is_same_name(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether two folded names can be one person's: surnames alike, first names not apart; or one within the other."""
    if set(one) <= set(two) or set(two) <= set(one):
        return True
    if likeness(last_name(one), last_name(two)) < ALIKE:
        return False
    first, second = first_name(one), first_name(two)
    return not first or not second or is_nickname(first, second) or likeness(first, second) >= ALIKE


def is_known_same(one: Who, two: Who) -> bool:
    """Whether two phrases mean one person by what they say: one name, one age, or one part in the event."""
    if are_apart(one, two):
        return False
    if one.name and two.name:
        return True
    if one.age is not None and one.age == two.age:
        return True
    return bool(one.role) and one.role == two.role == "suspect"


def group_persons(items: Sequence[Told]) -> list[list[Told]]:
    """Items of one article by person.

    An item joins a person whom it is known to mean, or, where it can mean one person alone and does not bring in a new
    one ("another man"), that one. Items of which nothing tells whose they are count where they are the only ones.
    """
    groups: list[list[Told]] = []
    for who, item in items:
        if not who.phrase and len(items) > 1:
            continue
        known = [g for g in groups if any(is_known_same(who, other) and not are_two_new(who, other) for other, _ in g)]
        fitting = [g for g in groups if not any(are_apart(who, other) for other, _ in g)]
        if known:
            known[0].append((who, item))
        elif len(fitting) == len(groups) == 1 and not who.is_new:
            fitting[0].append((who, item))
        else:
            groups.append([(who, item)])
    return groups


def are_two_new(one: Who, two: Who) -> bool:
    """Whether both phrases bring in somebody without a name: "a 22-year-old man", "another 22-year-old man"."""
    return one.is_new and two.is_new and not one.name and not two.name and one.phrase != two.phrase


def match_persons(view: StoryView, kind: str) -> Iterator[tuple[list[Told], list[Told], str]]:
    """What two articles tell of one person by places of a kind: both tellings, and how sure it is that it is one.

    "known" where a name, an age or a part in the event says so, "only" where each article tells of one person alone,
    "likely" where one alone fits among several, "unclear" where two of an article are known to be meant.
    """
    groups = persons_by_article(view, kind)
    crowded = crowded_articles(view)
    for one, two in combinations(sorted(groups), 2):
        pairs = list(product(groups[one], groups[two]))
        known = [pair for pair in pairs if has_any(is_known_same, pair)]
        fitting = [pair for pair in pairs if not has_any(are_apart, pair)]
        for a, b in fitting:
            if (a, b) in known:
                is_clear = sum(x is a or y is b for x, y in known) == 1
                yield a, b, "known" if is_clear else "unclear"
            elif len(pairs) == 1:
                yield a, b, "likely" if {one, two} & crowded else "only"
            elif sum(x is a or y is b for x, y in fitting) == 1 and has_any(are_of_one_description, (a, b)):
                yield a, b, "likely"


def crowded_articles(view: StoryView) -> set[str]:
    """Articles that tell of wounds, deaths or hospitals of more than one person."""
    crowded = set()
    for kind in ("wound", "deathplace", "hospital"):
        for article, groups in persons_by_article(view, kind).items():
            if len(groups) > 1 or any(who.is_several for group in groups for who, _ in group):
                crowded.add(article)
    return crowded


def has_any(test: Callable[[Who, Who], bool], pair: tuple[list[Told], list[Told]]) -> bool:
    """Whether a test holds of anything that two articles say of whom they mean."""
    return any(test(x, y) for (x, _), (y, _) in product(*pair))


def are_of_one_description(one: Who, two: Who) -> bool:
    """Whether two phrases give one sex, or both mean a child."""
    return (bool(one.sex) and one.sex == two.sex) or (one.is_little and two.is_little)


def persons_by_article(view: StoryView, kind: str) -> dict[str, list[list[Told]]]:
    """By article, what it tells by places of one kind, grouped by person."""
    roster = Roster(view)
    told: dict[str, list[Told]] = {}
    for statement in place_statements(view, kind):
        told.setdefault(statement.article, []).append((roster.read(statement.subject, statement.article), statement))
    return {article: group_persons(items) for article, items in told.items()}


def show_person(items: Sequence[Who], fallback: str) -> str:
    """What to call a person in a label: the name where one is told, else the longest phrase that is no pronoun."""
    named = next((w for w in items if w.name), None)
    if named is not None:
        return " ".join(n.capitalize() for n in named.name)
    phrases = [w.phrase for w in items if len(w.phrase) > len("she")]
    return max(phrases, key=len, default=fallback)


def place_statements(view: StoryView, kind: str) -> list[Statement]:
    """The place statements of one kind of originals, in order; copies of a wire text are left out."""
    return [
        s
        for s in (view.statements[i] for i in view.of("place"))
        if s.place is not None and s.place.kind == kind and view.origin.get(s.article, s.article) == s.article
    ]
