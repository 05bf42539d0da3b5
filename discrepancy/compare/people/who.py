"""Whether what two articles tell of somebody can be told of one person, and what they tell by person."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, product

from discrepancy.compare.people.roster import Roster, Who
from discrepancy.intervals import quantity_of
from discrepancy.names import first_name, is_nickname, last_name, likeness
from discrepancy.records import Statement
from discrepancy.storyview import StoryView

ALIKE = 0.8
"""Likeness from which two surnames are one spelled differently, as the comparator of names has it."""

DOUBTFUL = frozenset({"likely", "unclear"})
"""How sure it is that two articles mean one person, where findings are graded low."""

HARM_KINDS = ("wound", "deathplace", "transport", "hospital")
"""Kinds of places that tell of what befell somebody."""

HARM_MEASURES = ("killed", "injured", "fired")
"""Relations of figures that count those whom something befell, the last one of those who were shot."""

OF_OTHERS = frozenset(("earlier", "past", "series", "possible", "negated"))
"""What the scope of a figure says that is not of those whom this event befell."""

Told = tuple[Who, Statement]
"""A statement with whom it is told of."""


def are_apart(one: Who, two: Who) -> bool:
    """Whether something told of two persons speaks against their being one."""
    if one.name and two.name and not is_same_name(one.name, two.name):
        return True
    if one.sex and two.sex and one.sex != two.sex:
        return True
    if one.age is not None and two.age is not None and one.age != two.age and not is_full_name(one, two):
        return True
    if one.role and two.role and one.role != two.role:
        return True
    if not all(is_of_years(a, b) for a, b in ((one, two), (two, one))):
        return True
    return one.is_several != two.is_several or (one.is_little and two.is_grown) or (two.is_little and one.is_grown)


def is_full_name(one: Who, two: Who) -> bool:
    """Whether both phrases give one first name and surname: then another age is a slip, or the difference itself."""
    return len(one.name) > 1 and one.name == two.name


def is_of_years(one: Who, two: Who) -> bool:
    """Whether an age, where one is told, is among those of which the other phrase's noun is said ("toddler")."""
    return one.age is None or two.years is None or two.years[0] <= one.age <= two.years[1]


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


def is_named_same(one: Who, two: Who) -> bool:
    """Whether two phrases mean one person by a name: an age alone may be that of several who were hurt."""
    return bool(one.name and two.name) and is_known_same(one, two)


def group_persons(items: Sequence[Told]) -> list[list[Told]]:
    """Items of one article by person.

    An item joins a person whom it is known to mean, or, where it can mean one person alone and does not bring in a new
    one ("another man"), that one. Items of which nothing tells whose they are count where they are the only ones.
    """
    groups: list[list[Told]] = []
    for who, item in items:
        if not who.phrase and len(items) > 1:
            continue
        known = [g for g in groups if any(is_told_again(who, item, other, its) for other, its in g)]
        fitting = [g for g in groups if not any(are_apart(who, other) for other, _ in g)]
        if known:
            known[0].append((who, item))
        elif len(fitting) == len(groups) == 1 and not who.is_new:
            fitting[0].append((who, item))
        else:
            groups.append([(who, item)])
    return groups


def is_told_again(one: Who, item: Statement, two: Who, other: Statement) -> bool:
    """Whether two phrases of one article mean one person, and do not both bring in somebody without a name.

    "A 22-year-old man" and "another 22-year-old man" are two, and so are two of them who were hit or taken elsewhere.
    """
    is_new = one.is_new and two.is_new and not one.name and not two.name
    is_elsewhere = item.place is not None and other.place is not None and item.place.name != other.place.name
    return is_known_same(one, two) and not (is_new and (one.phrase != two.phrase or is_elsewhere))


def match_persons(view: StoryView, kind: str) -> Iterator[tuple[list[Told], list[Told], str]]:
    """What two articles tell of one person by places of a kind: both tellings, and how sure it is that it is one.

    "known" where a name says so, or an age or a part in the event and neither article tells of several; "only" where
    each article tells of one person alone; "likely" where one alone fits among several; "unclear" where two of an
    article are known to be meant by name, or several were hurt and an age alone speaks for it.
    """
    groups = persons_by_article(view, kind)
    crowded = crowded_articles(view)
    for one, two in combinations(sorted(groups), 2):
        pairs = list(product(groups[one], groups[two]))
        known = [pair for pair in pairs if has_any(is_known_same, pair)]
        fitting = [pair for pair in pairs if not has_any(are_apart, pair)]
        of_age = [pair for pair in fitting if has_any(is_age_of_word, pair)]
        for a, b in fitting:
            if (a, b) in known:
                is_clear = sum(x is a or y is b for x, y in known) == 1
                is_named = has_any(is_named_same, (a, b))
                if is_clear or is_named:  # of several of one age none is the one who is meant
                    is_sure = is_clear and (is_named or not {one, two} & crowded)
                    yield a, b, "known" if is_sure else "unclear"
            elif len(pairs) == 1 and not {one, two} & crowded:
                yield a, b, "only"
            elif (
                (len(pairs) == 1 and all(who.phrase for who, _ in (*a, *b)))
                or is_only(a, b, of_age)
                or (is_only(a, b, fitting) and has_any(are_of_one_description, (a, b)))
            ):
                yield a, b, "likely"


def crowded_articles(view: StoryView) -> set[str]:
    """Articles that tell of wounds, deaths, ways to hospital or hospitals of more than one person, taken together, or
    that count several killed or hurt.
    """
    roster = Roster(view)
    told: dict[str, list[Told]] = {}
    for kind in HARM_KINDS:
        for statement in place_statements(view, kind):
            told.setdefault(statement.article, []).append(
                (roster.read(statement.subject, statement.article), statement)
            )
    groups = {article: group_persons(items) for article, items in told.items()}
    several = {a for a, found in groups.items() if len(found) > 1 or any(w.is_several for g in found for w, _ in g)}
    return several | {s.article for s in map(view.statements.__getitem__, view.of("quantity")) if counts_several(s)}


def counts_several(statement: Statement) -> bool:
    """Whether a figure counts two persons or more who were killed or hurt in this event."""
    quantity = quantity_of(statement)
    if quantity.unit != "people" or quantity.measure not in HARM_MEASURES:
        return False
    is_of_then = any(mark in OF_OTHERS or mark.startswith("in:") for mark in statement.scope)
    return (quantity.low or 0) > 1 and not is_of_then


def has_any(test: Callable[[Who, Who], bool], pair: tuple[list[Told], list[Told]]) -> bool:
    """Whether a test holds of anything that two articles say of whom they mean."""
    return any(test(x, y) for (x, _), (y, _) in product(*pair))


def is_only(one: list[Told], two: list[Told], pairs: Sequence[tuple[list[Told], list[Told]]]) -> bool:
    """Whether two persons make one of some pairs, and neither is in another of them."""
    return [(x, y) for x, y in pairs if x is one or y is two] == [(one, two)]


def are_of_one_description(one: Who, two: Who) -> bool:
    """Whether two phrases give one sex, or both mean a child."""
    return (bool(one.sex) and one.sex == two.sex) or (one.is_little and two.is_little)


def is_age_of_word(one: Who, two: Who) -> bool:
    """Whether one phrase gives an age and the other a noun that is said of it ("a 2-year-old", "the toddler")."""
    ways = ((one, two), (two, one))
    return any(a.age is not None and b.years is not None and is_of_years(a, b) for a, b in ways)


def persons_by_article(view: StoryView, kind: str) -> dict[str, list[list[Told]]]:
    """By article, what it tells by places of one kind, grouped by person."""
    roster = Roster(view)
    told: dict[str, list[Told]] = {}
    for statement in place_statements(view, kind):
        told.setdefault(statement.article, []).append((roster.read(statement.subject, statement.article), statement))
    return {article: group_persons(items) for article, items in told.items()}


ARTICLES = ("a", "an", "the", "his", "her", "their", "another", "one")
"""Words that begin a phrase with a capital only where a sentence begins."""


def is_headline(phrase: str) -> bool:
    """Whether a phrase is of a headline that capitalises every word, and so may hold more than whom it means."""
    words = phrase.split()
    return len(words) > len(("the", "old", "man")) and words[1:] == [word.capitalize() for word in words[1:]]


def show_person(items: Sequence[Who], fallback: str) -> str:
    """What to call a person in a label: the name where one is told, else the longest phrase that is no pronoun."""
    named = next((w for w in items if w.name), None)
    if named is not None:
        return " ".join(n.capitalize() for n in named.name)
    phrases = [w.phrase for w in items if len(w.phrase) > len("she") and not is_headline(w.phrase)]
    phrase = max(phrases, key=len, default=fallback)
    return phrase[:1].lower() + phrase[1:] if phrase.split()[0].lower() in ARTICLES else phrase


def place_statements(view: StoryView, kind: str) -> list[Statement]:
    """The place statements of one kind of originals, in order; copies of a wire text are left out."""
    return [
        s
        for s in (view.statements[i] for i in view.of("place"))
        if s.place is not None and s.place.kind == kind and view.origin.get(s.article, s.article) == s.article
    ]
