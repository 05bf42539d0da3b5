"""Figures in brackets: what the pair reader says of two figures that could be of one fact, for the alignment.

A sentence often holds several figures; with one of each in brackets the reader can tell which two are meant. It knows
what a figure belongs to better than the matcher's features do, and the matcher knows values, units and scopes:
``align/matcher.py: join_reader`` makes one probability of both.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from discrepancy.align.facts import candidate_pairs
from discrepancy.align.features import QuantityContext, make_context
from discrepancy.align.matcher import join_reader, match_probabilities
from discrepancy.compare.common.sameness import is_agreement
from discrepancy.intervals import quantity_of
from discrepancy.pairreader import Passage
from discrepancy.readings import End, Reader, end_of, map_passages, sum_differing
from discrepancy.records import Sentence, Statement
from discrepancy.storyview import StoryView

MOST_MARKED, LEAST_MATCHED = 40, 0.1
"""Pairs of figures of a story that the reader is asked about, those that the matcher thinks most of, and the least
that it must think of them: of 112 conflicts of 115 stories that both together have as likely, 4 lie below. A pair takes
0.06 s, on processors without instructions for products of small whole numbers three times as long."""

BEFORE = frozenset(("earlier", "past", "other"))
"""What the scope of a figure says that is no part of this event."""

SEVERAL = re.compile(
    r"\b(?:shoot|stabb|kill|bomb|beat)ings\b|\b(?:incident|attack|accident|blast|explosion|murder|raid|homicide|assault)s\b"
    r"|\b(?:crash|robberi)es\b",
    re.IGNORECASE,
)
"""Events told of as several: what they left adds up, and is not what one of them left."""


def read_figures(
    view: StoryView, sentences: Mapping[str, Sequence[Sentence]], reader: Reader
) -> dict[tuple[int, int], float]:
    """By two figures of two articles that do not agree, how likely they tell one fact differently, as matcher and
    reader together have it; of a part and a total no likelier than the matcher alone has it.

    ``sentences`` are those of each article in order; figures are named by their places in the view, the lower first.
    """
    context = make_context(view)
    found = {}
    for (i, j), (matched, differs) in ask_figures(context, sentences, reader).items():
        joined = join_reader(matched, differs)
        found[i, j] = min(matched, joined) if (i in context.parts) != (j in context.parts) else joined
    return found


def ask_figures(
    context: QuantityContext,
    sentences: Mapping[str, Sequence[Sentence]],
    reader: Reader,
    least: float = LEAST_MATCHED,
) -> dict[tuple[int, int], tuple[float, float]]:
    """By two such figures, what the matcher gives them to be of one fact, at ``least``, and the reader to differ."""
    view = context.view
    pairs = [pair for pair in candidate_pairs(context) if is_worth_asking(view, *pair)]
    matched = zip(pairs, match_probabilities(context, pairs).tolist(), strict=True)
    likely = sorted(((p, pair) for pair, p in matched if p >= least), key=lambda told: (-told[0], told[1]))
    asked = {pair: p for p, pair in likely[:MOST_MARKED]}
    if not asked:
        return {}
    passages = map_passages(view, sentences)
    marked = {i: mark_figure(view.statements[i], passages) for i in {i for pair in asked for i in pair}}
    rows = reader.read([(marked[i], marked[j]) for i, j in asked]).tolist()
    return {pair: (asked[pair], sum_differing(row)) for pair, row in zip(asked, rows, strict=True)}


def is_worth_asking(view: StoryView, a: int, b: int) -> bool:
    """Whether two figures do not agree and could be of one thing: of this event, in one currency, neither on top."""
    one, two = (view.statements[i] for i in (a, b))
    first, second = quantity_of(one), quantity_of(two)
    is_money_apart = first.dimension == "money" and first.unit != second.unit
    is_sum_of_one = bool(SEVERAL.search(one.sentence.text)) != bool(SEVERAL.search(two.sentence.text))
    is_apart = is_money_apart or is_sum_of_one or ("addition" in one.scope) != ("addition" in two.scope)
    return not (is_apart or is_of_before(one) or is_of_before(two) or is_agreement(first, second))


def is_of_before(statement: Statement) -> bool:
    """Whether a figure tells of an earlier year or of another event before."""
    return any(tag in BEFORE or tag.startswith("in:") for tag in statement.scope)


def mark_figure(told: Statement, passages: Mapping[End, Passage]) -> Passage:
    """A statement's sentence with its figure in brackets, as the reader has learnt to read it, and the one before."""
    _, before = passages.get(end_of(told), ("", ""))
    return f"{told.before}[ {told.span} ]{told.behind}", before
