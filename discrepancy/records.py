"""Every record that flows through the pipeline; all are frozen, and hold plain data only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

SCHEMA_VERSION = "1"

KINDS = (
    "quantity",
    "date",
    "status",
    "polarity",
    "role",
    "certainty",
    "actor",
    "location",
    "quote",
    "attribution",
    "factual",
)
VERDICTS = ("contradiction", "update", "imprecision", "attribution", "framing")
SEVERITIES = ("low", "medium", "high")


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of article text that is content: ``kind`` is title, heading, paragraph or list."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Article:
    """One account of an event as a reader delivered it.

    ``text`` is the decoded text that every offset of the program points into; ``blocks`` are its stretches of content
    in order (what no block covers is page furniture); ``published`` is an ISO 8601 date or date-time, or None, and
    ``published_from`` names where it was read; ``modified`` is when the publisher last changed it, where he says so;
    ``notes`` holds corrections and editor's notes. ``first_line`` is the line of the file (from 1) on which ``text``
    begins, when the text's lines are the file's; None when they are not.
    """

    id: str
    path: str
    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    source: str | None = None
    published: str | None = None
    published_from: str | None = None
    url: str | None = None
    language: str = "en"
    notes: tuple[str, ...] = ()
    first_line: int | None = None
    author: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class Skip:
    """Something that was not read or not compared: where, at which stage, and why."""

    path: str
    stage: str
    reason: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an article; ``start`` and ``end`` are character offsets in ``Article.text``."""

    index: int
    start: int
    end: int
    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value as a closed interval with the bound its wording gives it.

    ``low`` and ``high`` are in base units of ``unit`` (None: unbounded on that side). ``bound`` is one of exact,
    at_least, over, at_most, under, up_to, about, between, several. ``dimension`` is count, money, length, area, mass,
    duration, speed, temperature, magnitude, age, percent, share, score, ordinal, time_of_day or number. ``unit`` is
    the unit's canonical name ("USD", "kilometre", "people") and ``noun`` the counted noun's lemma as written.
    """

    start: int
    end: int
    text: str
    low: float | None
    high: float | None
    bound: str
    dimension: str
    unit: str | None = None
    noun: str | None = None
    modifiers: tuple[str, ...] = ()
    measure: str | None = None
    is_addition: bool = False


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """When something takes place: an interval of ISO 8601 stamps with a granularity.

    ``granularity`` is minute, hour, part_of_day, day, week, month, season, year or unknown; ``low`` and ``high`` are
    inclusive ISO stamps, or None when the wording cannot be anchored; ``minute_low`` and ``minute_high`` are minutes
    after local midnight for a time of day; ``zone`` is the zone as written; ``bound`` as for a quantity ("about",
    "before", "after", "exact"), or "during" for an order without a clock ("during the trial", granularity unknown).
    ``half`` are the first and last minute of the morning reading of a time of day that may as well be of the afternoon
    ("at half past six"), whose ``minute_low`` and ``minute_high`` are None.
    ``month`` (1 to 12) and ``day`` (of the month) are kept where the wording names them, with a year or without.
    """

    start: int
    end: int
    text: str
    low: str | None
    high: str | None
    granularity: str
    minute_low: int | None = None
    minute_high: int | None = None
    zone: str | None = None
    weekday: int | None = None
    bound: str = "exact"
    month: int | None = None
    day: int | None = None
    half: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who a statement is credited to, and how: ``mode`` is quoted, said, reported, denied or alleged."""

    speaker: str | None
    mode: str
    cue: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """One mention of a named person or body: the name as written, its titles or roles, its age and relations.

    ``label`` is PERSON, UNSURE for a name that nothing in the article shows to be a person's, or FIGURE for a
    description; ``full`` is the fullest form of the name in the same article, ``relations`` are those to someone else
    ("wife", "landlord"), ``homes`` the places the person is said to be of or from.
    """

    name: str
    titles: tuple[str, ...] = ()
    age: int | None = None
    label: str = "PERSON"
    full: str = ""
    relations: tuple[str, ...] = ()
    homes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """One mention of a place: ``kind`` is street, town, region, village, site, bearing or place.

    ``name`` is the place as written, its number or direction aside; ``number`` the house or block number of a street;
    ``anchor`` the place that a bearing ("south of", "near") is taken from and ``bearing`` that relation.
    """

    name: str
    kind: str
    number: str | None = None
    anchor: str | None = None
    bearing: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One assertion of an article; the unit that is embedded, aligned and compared.

    ``facet`` is quantity, time, clause, person, place, quote, figure (somebody described by
    what befell him) or body (an institution's name). ``start``/``end`` bound the clause,
    ``span_start``/``span_end`` the words that carry the value. ``text`` is the self-contained proposition with its
    number masked: what is embedded. ``status`` is planned, under_way, happened, cancelled, failed, possible or
    expected; ``certainty`` is flat, alleged, reported, suspected or possible. ``scope`` names what the value belongs
    to beyond the event itself ("earlier", "series", "part", "other").
    """

    article: str
    facet: str
    sentence: Sentence
    start: int
    end: int
    span_start: int
    span_end: int
    span: str
    text: str
    subject: str | None = None
    predicate: str | None = None
    object: str | None = None
    places: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    quantity: Quantity | None = None
    time: TimeSpan | None = None
    person: Person | None = None
    place: Place | None = None
    attribution: Attribution | None = None
    status: str | None = None
    is_negated: bool = False
    certainty: str = "flat"
    scope: tuple[str, ...] = ()
    content: tuple[str, ...] = ()
    """Folded lemmas of the content words of the clause (for a quote: of the words quoted)."""
    owner: str | None = None
    """For a quantity: the folded name nearest to it that it can belong to, or None."""

    @property
    def before(self) -> str:
        """What its sentence says before the words that carry the value."""
        return self.sentence.text[: self.span_start - self.sentence.start]

    @property
    def behind(self) -> str:
        """What its sentence says behind them."""
        return self.sentence.text[self.span_end - self.sentence.start :]


@dataclass(frozen=True, slots=True)
class Story:
    """Articles on one event, by id."""

    id: str
    title: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements of one fact that differ; ``a`` and ``b`` index the fact's statements."""

    a: int
    b: int
    verdict: str
    severity: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Fact:
    """What a comparator returns: the statements of one fact and the pairs of them that differ (none: an agreement)."""

    kind: str
    label: str
    statements: tuple[Statement, ...]
    pairs: tuple[Pair, ...]
    summary: str
    explanation: str
    rule: str


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person settled about a pair."""

    state: str
    reason: str
    by: str | None = None
    on: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A fact as it is reported: identified, graded, with any decision on it."""

    id: str
    story: str
    kind: str
    verdict: str
    severity: str
    confidence: float
    fact: str
    summary: str
    explanation: str
    statements: Sequence[Statement]
    pairs: tuple[Pair, ...]
    pair_ids: tuple[str, ...]
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """The whole result of a run; ``copies`` pairs each article that carries another's text with that other, by id."""

    articles: tuple[Article, ...]
    sentence_counts: tuple[int, ...]
    skipped: tuple[Skip, ...]
    stories: tuple[Story, ...]
    findings: tuple[Finding, ...]
    agreements: tuple[Finding, ...]
    single_source: tuple[tuple[str, Statement], ...]
    copies: tuple[tuple[str, str], ...] = ()

    def to_json(self) -> str:
        """The report as ``conflicts.json`` holds it, in the schema that ``discrepancy schema`` prints."""
        # Records know no stage; this one line of convenience looks the reporter up when it is asked for.
        from discrepancy.report import render

        return render(self, "json")
