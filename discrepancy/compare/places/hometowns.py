"""The town by which one article calls somebody, against the town of which another says that person is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from discrepancy.bigplaces import is_big_place
from discrepancy.compare.people.roster import sex_of
from discrepancy.compare.people.who import is_same_name
from discrepancy.compare.places.homes import is_inside, is_street, show_home
from discrepancy.compare.places.placewords import Link, Telling
from discrepancy.names import fold_name
from discrepancy.records import Statement
from discrepancy.storyview import StoryView

RULE = "other home town"
CONFIDENCE = 0.4
REACH = 3
"""Sentences after "a Tarvos man" within which the article gives the man's name."""


def compare_hometowns(view: StoryView) -> list[Telling]:
    """What is told of each person called by a town in one article and said to be of another in another."""
    people = [view.statements[i] for i in view.of("person")]
    facts = []
    for place in (view.statements[i] for i in view.of("place")):
        if place.place is None or place.place.kind != "hometown":
            continue
        named = next_person(people, place)
        links = list(link_homes(view, place, named, people)) if named is not None else []
        if links and named is not None:
            label = f"home of {named.subject}"
            first = list({link.two.article: link for link in reversed(links)}.values())[::-1]
            facts.append(Telling(label, f"{named.subject} is said to be of", tuple(first)))
    return facts


def next_person(people: Sequence[Statement], place: Statement) -> Statement | None:
    """The first person that the article names after a mention of somebody by the town, close behind it."""
    later = [
        p
        for p in people
        if p.article == place.article
        and p.span_start >= place.span_end
        and p.sentence.index <= place.sentence.index + REACH
        and p.person is not None
        and p.person.label == "PERSON"
        and len(fold_name(p.person.full)) > 1
    ]
    first = min(later, key=lambda p: p.span_start, default=None)
    if first is None or first.person is None:
        return None
    sexes = {sex_of(place.subject or ""), *(sex_of(t) for t in (*first.person.titles, *first.person.relations))} - {""}
    return first if len(sexes) <= 1 else None


def link_homes(view: StoryView, place: Statement, named: Statement, people: Sequence[Statement]) -> Iterator[Link]:
    """Links from a mention by the town to other articles' homes of that person, where neither has the other's town."""
    town = fold_name(place.place.name) if place.place is not None else ()
    words = fold_name(named.person.full) if named.person is not None else ()
    for other in people:
        if other.article == place.article or other.person is None:
            continue
        if not is_same_name(words, fold_name(other.person.full)):
            continue
        for home in other.person.homes:
            folded = fold_name(home)
            is_told = town in homes_in(view, other.article) or folded in homes_in(view, place.article)
            is_in_it = is_street(folded) or is_inside(show_home(other, home), town)
            if not is_big_place(folded) and not is_told and not is_in_it and not set(town) & set(folded):
                yield Link(place, other, "contradiction", CONFIDENCE, RULE, "low")


def homes_in(view: StoryView, article: str) -> frozenset[tuple[str, ...]]:
    """Every home that an article gives anybody, folded."""
    own = [s for s in view.statements if s.article == article]
    said = {fold_name(h) for s in own if s.person is not None for h in s.person.homes}
    return frozenset(
        said | {fold_name(s.place.name) for s in own if s.place is not None and s.place.kind == "hometown"}
    )
