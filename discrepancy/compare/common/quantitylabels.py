"""Labels of quantities as a newsroom would name them: "people killed", "magnitude", "length of the sentence"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from discrepancy.compare.common.wording import COUNTED, first, plural
from discrepancy.records import Statement

OF_PEOPLE = {
    "killed": "killed",
    "injured": "injured",
    "missing": "missing",
    "arrested": "arrested",
    "charged": "charged",
    "sentenced": "sentenced",
    "rescued": "rescued",
    "displaced": "displaced",
    "attacked": "attacked",
    "fired": "shot",
    "living": "living there",
    "housed": "housed",
    "attended": "attending",
    "aboard": "aboard",
    "voted": "voting",
    "employed": "employed",
    "married": "married",
    "damaged": "affected",
}
"""What is said of people counted in a relation of the lexicon."""

FATES = frozenset("dead hurt injured wounded missing".split())
"""Words for what befell people that stand for the people themselves: "80 hurt"."""

OF_THINGS = {
    "attacked": "attacked",
    "fired": "fired",
    "dropped": "dropped",
    "missing": "missing",
    "killed": "killed",
    "injured": "injured",
    "rescued": "rescued",
    "displaced": "displaced",
    "arrested": "held",
    "worth": "bought, sold or lost",
}
"""What is said of things counted in a relation of the lexicon; of "counts" or "deaths" nothing need be said."""

SELF_EXPLAINING = frozenset(
    "count charge arrest death killing homicide murder fatality injury casualty victim survivor evacuee refugee "
    "resident vote earthquake quake tremor temblor aftershock storm fire explosion blast attack strike shooting crash "
    "raid wife job worker employee body".split()
)
"""Counted nouns that name their relation themselves, or are what did it rather than what it was done to."""

MONEY = tuple(
    (name, re.compile(wording, re.IGNORECASE))
    for name, wording in (
        ("bail", r"\b(?:bail|bond)\b"),
        ("reward", r"\b(?:reward|bounty)\b"),
        ("fine", r"\bfin(?:e|ed|es)\b"),
        ("ransom", r"\bransom\b"),
        ("share price", r"\b(?:shares|stock)\b"),
        ("fund", r"\bfunds?\b"),
        (
            "value of what was taken",
            r"\b(?:haul|loot|booty|heist|snatch\w*|st[eo]l(?:e|en)|ma(?:de|king) off|robber\w*|thie(?:f|ves)|theft)\b",
        ),
        (
            "price",
            r"\b(?:price[sd]?|cost\w*|pa(?:y|id|ying)|b(?:uy|ought|uying)|purchas\w*|sold|sale|acqui\w+|deal|bid)\b",
        ),
        ("value", r"\b(?:worth|valued?|values)\b"),
    )
)
"""What a sum of money is, by the words near it, the most telling first."""

SPANS = tuple(
    (name, re.compile(wording, re.IGNORECASE))
    for name, wording in (
        ("length of the sentence", r"\b(?:sentenc\w+|prison|jail|imprison\w+|behind bars|probation)\b"),
        ("how long it lasted", r"\b(?:last(?:ed|s|ing)|shak\w+|shook|continu\w+|deliberat\w+|stand-?off)\b"),
    )
)
"""What a stretch of time is, by the words near it."""

PER_SHARE = re.compile(r"\b(?:a|per|each)[- ]share\b|\bapiece\b", re.IGNORECASE)
"""Words in a sum, or right behind it, that make it the price of one share: nearby they may be another sum's."""

BEHIND = 12
"""Characters behind a sum in which they stand."""

NEAR = 60
"""Characters on either side of a value in which a word says what it is: what stands further off is mostly another's."""

BETWEEN = re.compile(r"^\W*(?:after|before|later|earlier|ago|prior)\b", re.IGNORECASE)
DISTANT = re.compile(
    r"^\W*(?:\([^)]*\)\s*)?(?:(?:to the )?(?:north|south|east|west)\w*|off|away|from|outside|beyond|inland)\b",
    re.IGNORECASE,
)
HARM = re.compile(
    r"\b(?:damag|destr[ou]|wreck|collaps|ruin|demoli|devast|flatten|level+ed|raz|gutt|toppl|crumbl|submerg|inundat|"
    r"torch|scorch|burn|sunk|sank|vandal|shatter|struck|strikes? on)",
    re.IGNORECASE,
)
PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
LEAST_LETTERS = 3
IRREGULAR_VERBS = frozenset(
    "bear bring build buy catch draw drink drive eat feed feel find fly get give go grow hear hold keep know lay lead "
    "leave lend lose make meet pay put read ride rise run see seek sell send set show sing sit speak spend stand take "
    "teach tell think throw wear win write".split()
)
"""Verbs whose participle no rule gives."""

HEIGHTS = {"high": "height", "tall": "height", "height": "height", "wide": "width", "width": "width", "deep": "depth"}
SIZED = re.compile(rf"^\W*(?:in )?({'|'.join(HEIGHTS)})\b", re.IGNORECASE)
OF = re.compile(r"^\W*(?:per ?cent|%)?\s*of ((?:the |its |their |all )?[a-z][\w'’-]*(?: [a-z][\w'’-]*){0,3})")
STOP = re.compile(
    r" (?:[a-z]+(?:ed|ly|ing)|in|on|at|of|for|to|by|with|from|and|or|as|that|who|which|was|were|is|are|has|had|have|"
    r"said|fell|rose|went|came|took|made|left|lost|got|grew|sank|held|would|will|than|since|after|before|over|this|last|because|when)\b.*"
)
"""Words with which the thing that a share is of has ended."""

PLAIN = {"mass": "weight", "time_of_day": "time of day"}
"""Dimensions that a newsroom calls by another word."""

FAR = re.compile(r"mile|km\b|kilomet", re.IGNORECASE)
"""Units in which the length of a way is told."""


def label_quantity(statements: Sequence[Statement]) -> str:
    """A short name of the fact: what is counted or measured and in which relation, by the commonest wording."""
    counts = [s for s in statements if s.quantity]
    dimension = first(Counter(s.quantity.dimension for s in counts if s.quantity)) or "figure"
    if dimension in COUNTED:
        return label_count(counts)
    special: dict[str, Callable[[Sequence[Statement]], str]] = {
        "money": label_money,
        "length": label_length,
        "duration": label_duration,
        "ordinal": label_ordinal,
        "age": label_age,
        "percent": label_share,
        "share": label_share,
    }
    return special[dimension](counts) if dimension in special else PLAIN.get(dimension, dimension)


def label_count(counts: Sequence[Statement]) -> str:
    """The counted noun with what happened to it ("people killed"), or "number of robbers" where no word says that."""
    quantities = [s.quantity for s in counts if s.quantity]
    measure = relation_of(counts)
    noun = first(Counter(q.noun for q in quantities if q.noun)) or "figure"
    is_people = first(Counter(q.unit for q in quantities if q.unit)) == "people"
    if (is_people or noun in FATES) and measure in OF_PEOPLE:
        return f"people {OF_PEOPLE[measure]}"
    if any("act" in s.scope for s in counts) or noun in SELF_EXPLAINING:
        return "counts charged" if noun == "count" else plural(noun)
    said = name_harm(counts) if measure == "damaged" else OF_THINGS.get(measure)
    said = said or first(Counter(word for s in counts if (word := find_participle(s, measure))))
    return f"{plural(noun)} {said}" if said else f"number of {plural(noun)}"


def name_harm(counts: Sequence[Statement]) -> str | None:
    """What befell things, where the words are of damage: "hit" may be a ball's, and "affect" anything's."""
    return "damaged or destroyed" if any(HARM.search(near(s)) for s in counts) else None


def relation_of(counts: Sequence[Statement]) -> str:
    """The commonest relation of some quantities; nothing where none has one."""
    return first(Counter(s.quantity.measure for s in counts if s.quantity and s.quantity.measure)) or ""


def find_participle(statement: Statement, lemma: str) -> str | None:
    """The past participle of a verb by which something is done to what is counted: "carried 212", "were packed".

    None where the sentence may have it the other way round ("four robbers grabbed") or has no regular form.
    """
    if len(lemma) < LEAST_LETTERS or lemma in IRREGULAR_VERBS:
        return None
    stem = lemma[:-1] if lemma.endswith(("e", "y")) else lemma
    text, at = statement.sentence.text, statement.span_start - statement.sentence.start
    for match in re.finditer(rf"\b{re.escape(stem)}(\w{{0,2}})(ed|ing)\b", text, re.IGNORECASE):
        is_before = match.start() < at
        if match[2] == "ed" and (is_before or PASSIVE.search(text[: match.start()])):
            return match[0].lower()
        if match[2] == "ing" and is_before:
            return (f"{lemma[:-1]}i" if match[1] == "y" else lemma.removesuffix("e") + match[1]) + "ed"
    return None


def label_money(counts: Sequence[Statement]) -> str:
    """What the sum is, by the words near it: the price, the value, the bail."""
    return first(Counter(name for s in counts if (name := name_sum(s)))) or "sum of money"


def name_sum(statement: Statement) -> str | None:
    """What one sum is, by its own words or those near it."""
    is_of_share = PER_SHARE.search(statement.span) or PER_SHARE.search(after(statement)[:BEHIND])
    return "price per share" if is_of_share else name_by(MONEY, near(statement))


def label_length(counts: Sequence[Statement]) -> str:
    """Depth, height or width where a word says so, else distance (from somewhere, or in miles) or length."""
    measure = relation_of(counts)
    if measure in HEIGHTS or measure == "depth":
        return HEIGHTS.get(measure, "depth")
    sized = first(Counter(HEIGHTS[m[1].lower()] for s in counts if (m := SIZED.search(after(s)))))
    if sized:
        return sized
    is_far = any(FAR.search(s.span) for s in counts)
    return "distance" if is_far or measure == "located" or any(DISTANT.search(after(s)) for s in counts) else "length"


def label_duration(counts: Sequence[Statement]) -> str:
    """The length of a sentence, the time between two events, or how long something lasted."""
    measure = relation_of(counts)
    if measure in ("sentenced", "lasted"):
        return "length of the sentence" if measure == "sentenced" else "how long it lasted"
    if any(BETWEEN.search(after(s)) for s in counts):
        return "time between the events"
    return first(Counter(name for s in counts if (name := name_by(SPANS, near(s))))) or "length of time"


def label_ordinal(counts: Sequence[Statement]) -> str:
    """Which one of its kind it is: "which suspect it was"."""
    noun = first(Counter(s.quantity.noun for s in counts if s.quantity and s.quantity.noun))
    return f"which {noun} it was" if noun else "place in the order"


def label_share(counts: Sequence[Statement]) -> str:
    """The percentage or share, with what it is of where the words behind it say so."""
    name = "percentage" if any(s.quantity and s.quantity.dimension == "percent" for s in counts) else "share"
    whole = first(Counter(STOP.sub("", m[1]) for s in counts if (m := OF.search(after(s)))))
    return f"{name} of {whole}" if whole else name


def label_age(counts: Sequence[Statement]) -> str:
    """The age, with the person's name where the statements name one."""
    owners = sorted({s.owner for s in counts if s.owner})
    return f"age of {owners[0].title()}" if len(owners) == 1 else "age"


def name_by(names: Sequence[tuple[str, re.Pattern[str]]], text: str) -> str | None:
    """The first name whose wording a text holds."""
    return next((name for name, wording in names if wording.search(text)), None)


def near(statement: Statement) -> str:
    """The words of the sentence close to the value."""
    at = statement.span_start - statement.sentence.start
    return statement.sentence.text[max(0, at - NEAR) : at + len(statement.span) + NEAR]


def after(statement: Statement) -> str:
    """The words of the sentence right behind the value."""
    at = statement.span_start - statement.sentence.start + len(statement.span)
    return statement.sentence.text[at : at + NEAR // 2]
