"""Whether two quantities could state one fact at all: what the matcher is asked about."""

from __future__ import annotations

import re

from discrepancy.align.things import are_alike
from discrepancy.align.tollplaces import are_places_apart
from discrepancy.intervals import quantity_of
from discrepancy.records import Quantity, Statement
from discrepancy.storyview import StoryView

GENERIC_PEOPLE = frozenset("person people victim other individual life soul fatality casualty death body".split())
COUNTED = frozenset(("count", "number", "ordinal"))
SHARES = frozenset(("percent", "share"))
SEVERITY = frozenset(
    "serious seriously critical critically severe severely minor slight slightly lightly light heavily".split()
)

HURT_SO = re.compile(
    r"\s+(?:\w+\s+){0,2}(?:seriously|critically|severely|slightly|lightly|badly)\s+(?:injured|hurt|wounded|burned)\b",
    re.IGNORECASE,
)
"""What follows persons counted by how badly they are hurt."""

OTHERS_HURT_SO = re.compile(
    r"[^;]*?\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|both|several|some|many|none|most)\b"
    rf"[^;]*?\b(?:{'|'.join(sorted(SEVERITY))})\b",
    re.IGNORECASE,
)
"""What follows persons of whom others are counted by how badly they are hurt."""

STILL_TREATED = re.compile(
    r"[^.;,]{0,30}?\b(?:still|remain(?:s|ed|ing)?)\b[^.;,]{0,25}\b(?:hospitals?|hospitali[sz]ed|clinics?|"
    r"intensive care|treatment|treated|(?:critical|serious|grave) condition)\b",
    re.IGNORECASE,
)
"""What follows those hurt who are still treated: not all who were hurt."""

REQUIRED = re.compile(
    r"\b(?:valid (?:only )?(?:if|with|when|unless)|require[sd]?|must (?:be|have|reach|get|win)|needs? (?:to|at least)|"
    r"needed to|threshold|a minimum of)\b[^.;,]{0,60}$",
    re.IGNORECASE,
)
"""Words, up to a figure, that say what it ought to be: no version of what it is."""

MEANS = re.compile(
    r"(?:\s+[\w-]+){0,3}?\s+(?:by|inside|on) (?:way of )?(?:an? |the )?"
    r"(?:knock-?outs?|t?kos?|stoppages?|submissions?|decisions?|points|distance|penalties|default|forfeit)\b",
    re.IGNORECASE,
)
"""What follows a count of wins that tells how they were won."""

KINDS_OF_PERSON = (
    "wife woman female",
    "husband man male",
    "child kid boy girl son daughter baby infant toddler pupil",
    "suspect gunman attacker shooter robber thief",
    "officer policeman trooper deputy",
    "soldier troop marine sailor",
    "firefighter",
    "candidate",
    "witness",
    "juror",
)
"""Nouns of persons in groups that exclude each other; a noun in none of them may be any person."""

KIND_OF_PERSON = {noun: kind for kind, nouns in enumerate(KINDS_OF_PERSON) for noun in nouns.split()}

DOERS = frozenset("gunman attacker shooter robber thief assailant killer bomber intruder".split())
HARMED = frozenset(("killed", "injured"))
SHOT = "fired"
"""The relation of people who were shot, the dead among them."""

PRESENT = re.compile(
    r"[^.;,]{0,30}?\b(?:were|was|are|been) (?:(?:all|also|still|then) )?(?:inside|aboard|on board|at work|present|"
    r"in attendance|working|living|staying|sleeping|(?:in|on|at) the (?:building|house|home|plant|factory|room|hall|"
    r"club|bar|school|church|stadium|theat(?:er|re)|store|plane|bus|train|boat|ship|ferry|time|scene))\b",
    re.IGNORECASE,
)
"""What follows persons counted because they were there."""

CREW_BESIDE = re.compile(
    r"\s+(?:[\w-]+\s+)?passengers?,?\s+(?:and|plus|as well as|with)\s+(?:[\w-]+\s+){1,2}crew",
    re.IGNORECASE,
)
"""What follows passengers beside whom the crew is counted: they are not all who were aboard."""

FATES = frozenset("killed injured missing rescued arrested abducted living".split())
"""Relations of persons that are never two words for one count."""

SPARED = frozenset("survivor escapee".split())
"""Nouns of persons that tell their fate themselves, where the relation tells none: "nine survivors say"."""

OTHER_QUAKE = 1.0
"""Difference of magnitudes from which two quakes are meant: agencies differ by some tenths about one."""

NOUN_FLOOR = 0.5
"""Counted nouns at least this similar may name one thing; 0.25 took cross-validated F1 from 0.40 to 0.37."""


def is_comparable(view: StoryView, a: int, b: int) -> bool:
    """Whether two quantities could state one fact at all: dimension, units and nouns that go together."""
    one, two = view.statements[a], view.statements[b]
    if dimension_of(one) != dimension_of(two) or not are_of_one_event(view, one, two):
        return False
    first, second = quantity_of(one), quantity_of(two)
    if dimension_of(one) == "count":
        if first.measure == second.measure and ("act" in one.scope) != ("act" in two.scope):
            return True
        return are_alike(first.noun, second.noun) or view.phrase_cosine(first.noun, second.noun) >= NOUN_FLOOR
    if dimension_of(one) == "money" or first.dimension in COUNTED or first.dimension in SHARES:
        return True
    return first.unit == second.unit


def are_worded_apart(view: StoryView, a: int, b: int) -> bool:
    """Whether two quantities that are not comparable could be one fact in other words: "three figures", "two men".

    What is counted tells by its words alone, so that only who reads both sentences can say. Persons' fates exclude each
    other, and what else is counted.
    """
    one, two = view.statements[a], view.statements[b]
    first, second = quantity_of(one), quantity_of(two)
    if not are_of_one_sort(one, two) or is_comparable(view, a, b):
        return False
    has_fate = first.measure != second.measure and bool({first.measure, second.measure} & FATES)
    return not has_fate and are_of_one_event(view, one, two)


def are_of_one_sort(one: Statement, two: Statement) -> bool:
    """Whether both are counts, or quantities of one dimension."""
    is_counted = all(quantity_of(s).dimension in COUNTED for s in (one, two))
    return is_counted or dimension_of(one) == dimension_of(two)


def are_of_one_event(view: StoryView, one: Statement, two: Statement) -> bool:
    """Whether two quantities say how many or how much, and neither year nor scope makes them of other things."""
    quantities = quantity_of(one), quantity_of(two)
    if any((q.low, q.high) == (None, None) for q in quantities):
        return False
    if is_of_old_year(view, one) != is_of_old_year(view, two) and set(years_of(one)) != set(years_of(two)):
        return False
    return not are_of_others(one, two)


def are_of_others(one: Statement, two: Statement) -> bool:
    """Whether what is counted or measured is something else in each: by scope, place, kind of person, fate or event."""
    first, second = quantity_of(one), quantity_of(two)
    if are_apart(one, two) or (first.measure in FATES and are_places_apart(one, two)):
        return True
    if is_none_of_others(first, second) or is_other_quake(one, two) or is_other_convict(one, two):
        return True
    is_people = dimension_of(one) == "people"
    return is_people and (
        (are_other_people(first.noun, second.noun) and {first.measure, second.measure} != {"arrested"})
        or are_other_fates(first, second)
        or is_doer_of(first, second)
        or is_doer_of(second, first)
        or is_present_of(one, second)
        or is_present_of(two, first)
        or is_beside_dead(one, second)
        or is_beside_dead(two, first)
        or is_without_crew(one, second)
        or is_without_crew(two, first)
    )


def has_means(statement: Statement) -> bool:
    """Whether a count is of what was won in one way alone: "51 wins by knockout" of 58."""
    return bool(MEANS.match(statement.behind))


def dimension_of(statement: Statement) -> str:
    """The dimension under which a quantity is compared; counts of persons are their own."""
    quantity = quantity_of(statement)
    if quantity.dimension in COUNTED:
        return "people" if quantity.unit == "people" else "count"
    return "percent" if quantity.dimension in SHARES else quantity.dimension


def are_other_people(a: str | None, b: str | None) -> bool:
    """Whether two nouns name kinds of persons that exclude each other (wives, children)."""
    return a in KIND_OF_PERSON and b in KIND_OF_PERSON and KIND_OF_PERSON[a] != KIND_OF_PERSON[b]


def are_other_fates(a: Quantity, b: Quantity) -> bool:
    """Whether persons are counted by what happened to them, and that differs (killed, injured)."""
    one, other = fate_of(a), fate_of(b)
    return one is not None and other is not None and one != other


def is_doer_of(doer: Quantity, harmed: Quantity) -> bool:
    """Whether one counts those who did it, of no fate of their own, and the other the dead or hurt."""
    return doer.noun in DOERS and fate_of(doer) is None and harmed.measure in HARMED


def is_present_of(there: Statement, harmed: Quantity) -> bool:
    """Whether one counts those who were somewhere, of no fate, and the other the dead or hurt, who are some of them."""
    if harmed.measure not in HARMED or fate_of(quantity_of(there)) is not None:
        return False
    return bool(PRESENT.match(there.behind))


def is_beside_dead(others: Statement, struck: Quantity) -> bool:
    """Whether one counts others who were shot or killed, besides somebody told of, and the other more who were.

    Of those hurt others may be all: others than the dead. Of no fate, others and one are all.
    """
    quantity, more = quantity_of(others), middle(struck) - middle(quantity_of(others))
    if "addition" not in others.scope or quantity.measure != struck.measure:
        return False
    return more > 0 if quantity.measure in (SHOT, "killed") else more == 1 and quantity.measure not in FATES


def is_without_crew(passengers: Statement, aboard: Quantity) -> bool:
    """Whether one counts passengers beside whom the crew is counted, and the other people of any kind."""
    return bool(CREW_BESIDE.match(passengers.behind)) and aboard.noun in GENERIC_PEOPLE


def fate_of(quantity: Quantity) -> str | None:
    """What became of the persons counted; None where neither the relation nor the noun tells."""
    if quantity.measure in FATES:
        return quantity.measure
    return "spared" if quantity.noun in SPARED else None


def is_none_of_others(a: Quantity, b: Quantity) -> bool:
    """Whether one says that none of a kind were: "no officers were hurt" leaves room for twelve people hurt."""
    if (a.high == 0) == (b.high == 0):
        return False
    kinds = {q.noun for q in (a, b)} - GENERIC_PEOPLE - {None}
    return bool(kinds) and a.noun != b.noun


def is_other_quake(one: Statement, two: Statement) -> bool:
    """Whether magnitudes, or distances of what struck, are of two quakes: too far apart, or of other days."""
    first, second = quantity_of(one), quantity_of(two)
    if first.dimension == "magnitude" and abs(middle(first) - middle(second)) >= OTHER_QUAKE:
        return True
    if first.dimension != "magnitude" and (first.measure, second.measure) != ("located", "located"):
        return False
    days, others = ({m for m in s.scope if m.startswith("day:")} for s in (one, two))
    return bool(days and others and not days & others)


def is_other_convict(one: Statement, two: Statement) -> bool:
    """Whether two prison terms are of other persons: other names before them, or a range, which is several persons'."""
    first, second = quantity_of(one), quantity_of(two)
    if first.dimension != "duration" or (first.measure, second.measure) != ("sentenced", "sentenced"):
        return False
    if (first.bound == "between") != (second.bound == "between"):
        return True
    return bool(one.owner and two.owner) and not set((one.owner or "").split()) & set((two.owner or "").split())


def are_apart(one: Statement, two: Statement) -> bool:
    """Whether their scopes exclude each other: one place or event or several, an earlier time or this, degrees of harm.

    Of the differing pairs of the graded stories that the matcher alone would join, one in ten of these was right, and
    six in ten of the others.
    """
    if any((mark in one.scope) != (mark in two.scope) for mark in ("local", "of_toll", "that_day", "separate")):
        return True
    if any(asks(one) != asks(two) for asks in (is_required, is_by_severity, has_means)):
        return True
    if is_left_of(one, two) or is_left_of(two, one):
        return True
    first, second = years_of(one), years_of(two)
    if first and second:
        return min(abs(a - b) for a in first for b in second) > 1
    return ("earlier" in one.scope) != ("earlier" in two.scope)


def is_of_old_year(view: StoryView, statement: Statement) -> bool:
    """Whether a statement's sentence names only years before the one in which its article appeared."""
    published, years = view.published(statement), years_of(statement)
    return bool(published and years) and max(years) < int((published or "0")[:4])


def years_of(statement: Statement) -> list[int]:
    """The years that a statement's sentence names."""
    return [int(mark.removeprefix("in:")) for mark in statement.scope if mark.startswith("in:")]


def is_required(statement: Statement) -> bool:
    """Whether a figure is what something has to be: "valid with a turnout of more than half"."""
    return bool(REQUIRED.search(statement.before))


def is_by_severity(statement: Statement) -> bool:
    """Whether persons are counted by how badly they are hurt: "two seriously injured", "two were slightly hurt".

    How badly others are hurt says nothing of them: "eleven were taken to hospital, two in a critical condition".
    """
    after = statement.behind
    if set(quantity_of(statement).modifiers) & SEVERITY or HURT_SO.match(after):
        return True
    return bool(set(statement.content) & SEVERITY) and not OTHERS_HURT_SO.match(after)


def is_left_of(treated: Statement, hurt: Statement) -> bool:
    """Whether one counts who is still treated, "23 were still in hospital", and the other no fewer who were hurt."""
    is_still = bool(STILL_TREATED.match(treated.behind)) and not STILL_TREATED.match(hurt.behind)
    return is_still and middle(quantity_of(treated)) <= middle(quantity_of(hurt))


def middle(quantity: Quantity) -> float:
    """One number for a quantity: its middle, or the side that is known."""
    if quantity.low is not None and quantity.high is not None:
        return (quantity.low + quantity.high) / 2
    return quantity.low if quantity.low is not None else quantity.high or 0.0
