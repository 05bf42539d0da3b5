"""Parsed sentences -> statements about people: who is named, with which titles, age, relations and home."""

from __future__ import annotations

from collections.abc import Sequence

from discrepancy.extract.mentions import Mention, find_mentions
from discrepancy.extract.parsed import ParsedSentence
from discrepancy.records import Person, Quantity, Statement

BODIES_AND_PLACES = frozenset({"GPE", "ORG", "LOC", "FAC", "NORP", "PRODUCT", "EVENT"})


def find_people(sentences: Sequence[ParsedSentence]) -> list[Statement]:
    """One statement (facet "person") for each mention of a person in an article, in order of the text."""
    mentions = [m for parsed in sentences for m in find_mentions(parsed)]
    names = full_names(mentions)
    found = []
    for mention in mentions:
        full = resolve_name(mention, names)
        if full is not None:
            found.append(state_mention(mention, full))
    return found


def full_names(mentions: Sequence[Mention]) -> dict[tuple[str, ...], str]:
    """Names of two words and more that the article shows to be people's: folded words -> the name as first written."""
    votes: dict[tuple[str, ...], int] = {}
    names: dict[tuple[str, ...], str] = {}
    for mention in mentions:
        if not 2 <= len(mention.words) <= 5 or len(mention.words[-1]) < 2:
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
    """The full name a mention stands for in its article, its own words if it has a title alone, or None."""
    if mention.words in names:
        return names[mention.words]
    matches = [full for words, full in names.items() if len(mention.words) == 1 and words[-1] == mention.words[0]]
    if matches:
        return matches[0] if len(matches) == 1 else None
    if len(mention.words) == 1 and mention.titles and mention.label in ("PERSON", ""):
        return mention.run.name
    return None


def state_mention(mention: Mention, full: str) -> Statement:
    """The statement that a mention makes: this name, these titles, this age."""
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
        "PERSON",
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
