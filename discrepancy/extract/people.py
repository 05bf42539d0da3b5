"""Parsed sentences -> statements about people: who is named, with which titles, age, relations and home."""

from __future__ import annotations

import re
from collections.abc import Sequence

from discrepancy.extract.mentions import Mention, find_mentions
from discrepancy.extract.parsed import ParsedSentence
from discrepancy.names import edit_distance
from discrepancy.records import Person, Quantity, Statement

BODIES_AND_PLACES = frozenset({"GPE", "ORG", "LOC", "FAC", "NORP", "PRODUCT", "EVENT"})
SURE, UNSURE = "PERSON", "UNSURE"
"""What a mention is labelled: a person's, or perhaps a person's."""

MOST_WORDS = 5
PLACED = re.compile(r"\b(?:in|at|near|from|of|to|around|outside|across|the|and)\s+$", re.IGNORECASE)
"""Words after which a lone capitalised word is rather a place's name."""

LEAST_LETTERS = 5
"""Letters from which a word that differs by one letter is a slip, and no other word."""


def find_people(sentences: Sequence[ParsedSentence]) -> list[Statement]:
    """One statement (facet "person") for each mention of a person in an article, in order of the text."""
    mentions = [m for parsed in sentences for m in find_mentions(parsed)]
    names = full_names(mentions)
    found = []
    for mention in mentions:
        full = resolve_name(mention, names)
        if full is not None:
            found.append(state_mention(mention, full))
        elif is_candidate(mention, names):
            found.append(state_mention(mention, mention.run.name, UNSURE))
    return found


def is_candidate(mention: Mention, names: dict[tuple[str, ...], str]) -> bool:
    """Whether a mention may be of a person although nothing in its article says so, as the parser errs on rare names.

    A lone word must be almost a name of the article's, and not stand where a place does.
    """
    if len(mention.words) > 1:
        return len(mention.words) <= MOST_WORDS and all(len(w) > 1 for w in (mention.words[0], mention.words[-1]))
    if not mention.words or PLACED.search(mention.parsed.sentence.text[: mention.run.start]):
        return False
    return any(is_almost(mention.words[0], w) for words in names for w in words)


def full_names(mentions: Sequence[Mention]) -> dict[tuple[str, ...], str]:
    """Names of two words and more that the article shows to be people's: folded words -> the name as first written."""
    votes: dict[tuple[str, ...], int] = {}
    names: dict[tuple[str, ...], str] = {}
    for mention in mentions:
        if not 2 <= len(mention.words) <= MOST_WORDS or len(mention.words[-1]) < 2:
            continue
        votes[mention.words] = votes.get(mention.words, 0) + weigh_mention(mention)
        names.setdefault(mention.words, mention.run.name)
    return {words: names[words] for words, vote in votes.items() if vote > 0}


def weigh_mention(mention: Mention) -> int:
    """How much a mention speaks for its name being a person's: titles and ages do, a label may speak against."""
    if mention.titles or mention.relations or is_age_behind(mention):
        return 3
    if mention.age is not None and mention.label != "GPE":
        return 2
    if mention.label in BODIES_AND_PLACES:
        return -1
    return 1 if mention.label == "PERSON" else 0


def is_age_behind(mention: Mention) -> bool:
    """Whether an age stands behind the name, as it does for people alone."""
    return mention.age is not None and mention.age[1] >= mention.run.end


def resolve_name(mention: Mention, names: dict[tuple[str, ...], str]) -> str | None:
    """The full name a mention stands for in its article, its own words if it stands for nobody else, or None.

    A lone name is a last name first, then a first one; a last name of several stays as it is where it is told whose
    it is ("Mr Renn"). One with a title, a relation or an age behind it ("Ida, 9, and Tom, 6") is a person's in any
    case, and so is one that is almost a name of the article's.
    """
    if mention.words in names:
        return names[mention.words]
    if len(mention.words) != 1:
        return None
    word = mention.words[0]
    is_told = bool(mention.titles or mention.relations or is_age_behind(mention))
    for place in (-1, 0):
        matches = [full for words, full in names.items() if words[place] == word]
        if matches:
            own = mention.run.name if is_told and place < 0 else None
            return matches[0] if len(matches) == 1 else own
    if mention.label not in ("PERSON", ""):
        return None
    is_somebody = is_told or any(is_almost(word, w) for words in names for w in words)
    return mention.run.name if is_somebody else None


def is_almost(word: str, name: str) -> bool:
    """Whether a lone word is a name of the article's but for a letter or two that changed places."""
    if min(len(word), len(name)) < LEAST_LETTERS or word.rstrip("es") == name.rstrip("es"):
        return False
    return word[0] == name[0] and (edit_distance(word, name) == 1 or sorted(word) == sorted(name))


def state_mention(mention: Mention, full: str, label: str = SURE) -> Statement:
    """The statement that a mention makes: this name, these titles, this age; ``label`` says how sure the person is."""
    parsed, run, base = mention.parsed, mention.run, mention.parsed.shift
    quantity = None
    start, end = base + run.title_start, base + run.end
    if mention.age is not None:
        years, a, b = mention.age
        quantity = Quantity(
            base + a, base + b, parsed.sentence.text[a:b], years, years, "exact", "age", "year", "year", measure="age"
        )
        start, end = min(start, base + a), max(end, base + b)
    person = Person(
        run.name,
        mention.titles,
        mention.age[0] if mention.age else None,
        label,
        full,
        mention.relations,
        mention.homes,
    )
    roles = ", ".join((*mention.titles, *mention.relations))
    return Statement(
        parsed.article,
        "person",
        parsed.sentence,
        start,
        end,
        base + run.start,
        base + run.end,
        parsed.sentence.text[run.start : run.end],
        f"{full}, {roles}" if roles else full,
        subject=full,
        entities=(full,),
        person=person,
        quantity=quantity,
        content=mention.words,
    )
