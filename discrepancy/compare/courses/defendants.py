"""Defendants: whom a case is about, by name or by description, so that a father's case is not taken for his son's."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from discrepancy.names import first_name, fold_name, last_name, likeness
from discrepancy.personwords import CHILDREN, FEMALE_NOUNS, KIN, MALE_NOUNS, SAME_KIN, singular
from discrepancy.records import Statement

MINORS = CHILDREN | frozenset("juvenile student".split())
ADULTS = frozenset(
    """
    father stepfather grandfather husband uncle man mother stepmother grandmother wife aunt woman officer deputy teacher
    parent couple doctor nurse driver policeman policewoman businessman businesswoman
    """.split()
)
PLAIN = frozenset("suspect defendant shooter attacker accused robber killer".split())
TOLD = MALE_NOUNS | FEMALE_NOUNS | MINORS | ADULTS | PLAIN
"""Words that tell what somebody in a case is; with a capital, in a headline, they are no names."""

OFFICIAL = re.compile(
    r"\b(?:prosecut\w+|attorneys?|lawyers?|judges?|magistrates?|detectives?|sheriff\S*|police|chief|jur(?:y|"
    r"ors?)|spokes\w+|court|"
    r"investigators?|authorities|officials?|counsel|witness\w*|justice|commissioner|counts?|charges?|"
    r"cops|records?)\b",
    re.IGNORECASE,
)
"""Words of those who carry a case on, not of those it is against."""

GROUP = re.compile(
    r"\b(?:men|women|boys|girls|teens|teenagers|juveniles|youths|suspects|people|others|brothers|sisters|"
    r"couple|parents|officers|both|"
    r"defendants|members|leaders|pair|duo|trio|residents|employees|workers|those|anyone|everyone|all|others?)\b|"
    r"^(?:the |all |some |about |at least )*(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|"
    r"many|most|dozens|\d+)\b(?![-–])",
    re.IGNORECASE,
)
"""Words of several at once."""

DATELINE = re.compile(
    r"^(?P<town>[A-Z][A-Z.'’ -]{2,40})(?:, [A-Z][\w.]*(?: [A-Z]\w+)?\.?)?\s*(?:\([^)]{1,40}\))?\s*(?:--?|[–—])+\s*"
)
"""The town that a report is sent from: "SPRINGFIELD, Ill. (AP) — "."""

NEW = re.compile(r"^(?:an?|one|another) ", re.IGNORECASE)
"""The beginning of words for somebody not told of before."""

AGE = re.compile(r"\b(\d{1,2})[- ]year[- ]old\b|,\s?(\d{1,2})\b")
ADULT_AGE = 18
ALIKE = 0.8
"""Likeness from which two first names of one last name, each in an article of its own, are spellings of one."""

_STOP = re.compile(
    r" (?:of|who|whose|accused|suspected|in|for|from|with|over|after|charged|arrested|at|on|about|to) |[,(]"
)
_PRONOUN = frozenset(
    """
    he she they him her them his who it
    """.split()
)


def fold_text(word: str) -> str:
    """One word without case, accents, possessive or punctuation."""
    return last_name(fold_name(word))


@dataclass(frozen=True, slots=True)
class People:
    """The people a story names, by folded last name their folded first names; ``own`` are those of the article read and
    ``main`` the first name of whom a case is about, by a last name that several share;
    ``towns`` are words of places.
    """

    all: Mapping[str, frozenset[str]]
    own: Mapping[str, frozenset[str]] = field(default_factory=dict)
    main: Mapping[str, str] = field(default_factory=dict)
    towns: frozenset[str] = frozenset()


def name_people(statements: Sequence[Statement], article: str | None = None) -> Mapping[str, frozenset[str]]:
    """The people that the articles of a story, or one of them, name in full or by last name; towns, which the parse
    often takes for people where a report opens with them, are left out.
    """
    found: dict[str, dict[str, set[str]]] = {}
    towns, sent_from = name_towns(statements), _sent_from(statements)
    for statement in statements:
        if statement.person is None or article not in (None, statement.article):
            continue
        words = fold_name(statement.person.full or statement.person.name)
        if words and words[-1] not in sent_from and not (words[-1] in towns and len(words) == 1):
            own = found.setdefault(words[-1], {}).setdefault(statement.article, set())
            own.update({first_name(words)} & {w for w in words if w.isalpha()})
    return {last: _fold_spellings(first) for last, first in sorted(found.items())}


def _fold_spellings(firsts: Mapping[str, set[str]]) -> frozenset[str]:
    """The first names that go with a last name, by article, without another article's other spelling of one."""
    every = sorted({first for own in firsts.values() for first in own})
    if len(every) == 2 and likeness(*every) >= ALIKE and not any(len(own) > 1 for own in firsts.values()):
        return frozenset(every[:1])
    return frozenset(every)


def name_towns(statements: Sequence[Statement]) -> frozenset[str]:
    """The words of the places that a story names, and of those its reports are sent from."""
    return _sent_from(statements).union(word for s in statements for place in s.places for word in place.split())


def _sent_from(statements: Sequence[Statement]) -> frozenset[str]:
    """The words of the towns that reports are sent from."""
    found = (DATELINE.match(s.sentence.text) for s in statements)
    return frozenset(word for match in found if match is not None for word in fold_name(match.group("town")))


def names_in(tokens: Sequence[str], people: People) -> list[str]:
    """The people that words name, by last name; as "first last" where several in the story share the last name.

    A last name alone is then that of the only one whom the article names in full, else of the one whom ``main`` gives.
    """
    found = []
    for number, token in enumerate(tokens):
        last = fold_text(token)
        if not token[:1].isupper() or last not in people.all or singular(last) in TOLD | KIN:
            continue
        if any(last in people.all.get(fold_text(t), ()) for t in tokens[number + 1 : number + 3]):
            continue  # a first name: the last name comes after it
        first = people.all[last]
        before = [fold_text(t) for t in tokens[max(0, number - 2) : number]]
        own = sorted(people.own.get(last, ()))
        named = [f for f in before if f in first] or (
            own if len(own) == 1 else [*filter(None, [people.main.get(last)])]
        )
        if len(first) < 2:
            found.append(last)
        elif named:
            found.append(f"{named[-1]} {last}")
    return found


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention of somebody in a case: folded last names, ages, and words for what he or she is."""

    names: frozenset[str] = frozenset()
    ages: frozenset[int] = frozenset()
    words: frozenset[str] = frozenset()
    is_group: bool = False
    is_new: bool = False
    """Whether it brings in somebody not told of before: "a man", "one woman", without a name."""

    @property
    def is_blank(self) -> bool:
        """Whether it tells nothing of whom it is about."""
        return not (self.names or self.ages or self.words)


@dataclass
class Defendant:
    """One person of a case in one article, as far as its mentions show: gathered while the article is read."""

    names: set[str] = field(default_factory=set)
    ages: set[int] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    is_group: bool = False
    hits: list[tuple[float, str, int, int]] = field(default_factory=list)
    """Stages reported: rank, name, row, index of the sentence."""

    def add(self, who: Mention) -> None:
        """Take in what a mention tells."""
        self.names |= who.names
        self.ages |= who.ages
        self.words |= who.words
        self.is_group = self.is_group or who.is_group


def describe(phrase: str | None, people: People) -> Mention:
    """Whom a noun phrase is about."""
    if not phrase or phrase.lower() in _PRONOUN:
        return Mention()
    head = _STOP.split(phrase + " ")[0]
    if OFFICIAL.search(head):
        return Mention()
    tokens = re.findall(r"[A-Za-zÀ-ÿ'’-]+", head)
    names = names_in(tokens, people)
    lowered = [fold_text(t) for t in tokens]
    words = frozenset(SAME_KIN.get(w, w) for w in map(singular, lowered) if w in TOLD)
    ages = frozenset(int(a or b) for a, b in AGE.findall(phrase.split(" of ")[0]))
    is_new = not names and NEW.match(head) is not None
    return Mention(frozenset(names), ages, words, bool(GROUP.search(head)), is_new)


def are_compatible(a: Mention | Defendant, b: Mention | Defendant) -> bool:
    """Whether two mentions can be of one person: names, ages, sex and kinship do not speak against it."""
    if a.names and b.names:
        return bool(a.names & b.names)
    if a.is_group != b.is_group:
        return False
    if a.ages and b.ages and not any(abs(x - y) <= 1 for x in a.ages for y in b.ages):
        return False
    if (a.words & MALE_NOUNS and b.words & FEMALE_NOUNS) or (a.words & FEMALE_NOUNS and b.words & MALE_NOUNS):
        return False
    kin = a.words & KIN, b.words & KIN
    if kin[0] and kin[1] and not kin[0] & kin[1]:
        return False
    return not (_is_minor(a) and _is_adult(b)) and not (_is_adult(a) and _is_minor(b))


def _is_minor(who: Mention | Defendant) -> bool:
    return any(age < ADULT_AGE for age in who.ages) or bool(who.words & {"boy", "girl", "juvenile", "child", "toddler"})


def _is_adult(who: Mention | Defendant) -> bool:
    return any(age > ADULT_AGE + 1 for age in who.ages) or bool(who.words & ADULTS)


PARENT = re.compile(
    r"\b(?P<name>(?:[A-Z][\w’'-]*\s+)?[A-Z][\w-]+)(?:['’]s? (?:\d{1,2}[- ](?:year|month)s?[- ]old )?(?:son|"
    r"daughter|child|children|kids)\b|"
    r"(?:, \d{1,3})?,? (?:whose|who is the|the|a) (?:\d{1,2}[- ](?:year|month)s?[- ]old (?:son|daughter)\b|"
    r"(?:father|mother|parent) of\b))"
)
"""Somebody who has a child: "Brandt's 11-year-old son", "Brandt, the father of"."""


def know_people(statements: Sequence[Statement], people: People) -> dict[str, Mention]:
    """What a story's articles together tell of each person they name: the ages and the words of kinship."""
    found: dict[str, Mention] = {}
    for person in (s.person for s in statements if s.person is not None):
        kin = {fold_text(role.split()[-1]) for role in (*person.titles, *person.relations) if role.split()} & KIN
        ages = frozenset() if person.age is None else frozenset({person.age})
        words = frozenset(SAME_KIN.get(word, word) for word in kin)
        _know(
            found,
            names_in(re.findall(r"[\w'’-]+", person.full or person.name), people),
            Mention(ages=ages, words=words),
        )
    for text in dict.fromkeys(s.sentence.text for s in statements if s.facet == "clause"):
        for match in PARENT.finditer(text):
            _know(found, names_in(match["name"].split(), people), Mention(words=frozenset({"parent"})))
    return found


def _know(found: dict[str, Mention], names: Sequence[str], more: Mention) -> None:
    if names:
        known = found.get(names[-1], Mention())
        found[names[-1]] = Mention(frozenset({names[-1]}), known.ages | more.ages, known.words | more.words)
