"""Figures in brackets: what the pair reader says of two figures that could be of one fact, for the alignment.

A sentence often holds several figures; with one of each in brackets the reader can tell which two are meant. It knows
what a figure belongs to better than the matcher's features do, and the matcher knows values, units and scopes:
``align/matcher.py: join_reader`` makes one probability of both.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from itertools import chain, islice, product

from discrepancy.align.comparable import are_worded_apart
from discrepancy.align.facts import are_apart, candidate_pairs, pair_articles
from discrepancy.align.features import QuantityContext, make_context
from discrepancy.align.matcher import join_reader, match_probabilities, trust_reader
from discrepancy.pairreader import Passage
from discrepancy.readings import End, Reader, end_of, map_passages, sum_differing
from discrepancy.records import Sentence, Statement
from discrepancy.storyview import StoryView
from discrepancy.worthasking import is_worth_asking

MOST_MARKED, LEAST_MATCHED = 60, 0.05
"""Pairs of figures of a story that the reader is asked about, those that the matcher thinks most of, and the least
that it must think of them: of 189 stories one conflict that both together have as likely lies below. A pair takes
0.06 s, on processors without instructions for products of small whole numbers three times as long."""

MOST_UNMATCHED = 15
"""The same of pairs that it is not asked about, since what they count is worded apart."""

SURE_OF_TOTAL = 0.9
"""Least probability by the reader at which a part and a total are likelier one fact than the matcher has it, where the
part's own article has no total that is as likely."""


def read_figures(
    view: StoryView, sentences: Mapping[str, Sequence[Sentence]], reader: Reader
) -> dict[tuple[int, int], float]:
    """By two figures of two articles that do not agree, how likely they tell one fact differently, as matcher and
    reader together have it, and of those that the matcher does not know as the reader alone.

    ``sentences`` are those of each article in order; figures are named by their places in the view, the lower first.
    """
    context = make_context(view)
    asked = ask_figures(context, sentences, reader)
    joined = {pair: join_reader(*told) for pair, told in asked.items()}
    found = {}
    for pair, (matched, differs) in asked.items():
        is_version = differs >= SURE_OF_TOTAL and not has_likelier_whole(context, pair, joined)
        found[pair] = joined[pair] if is_version or not is_of_total(context, *pair) else min(matched, joined[pair])
    read = ask_reader(view, sentences, reader, pairs_worded_apart(context))
    return found | {pair: trust_reader(differs) for pair, differs in read.items()}


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
    read = ask_reader(view, sentences, reader, list(asked))
    return {pair: (p, read[pair]) for pair, p in asked.items()}


def ask_reader(
    view: StoryView,
    sentences: Mapping[str, Sequence[Sentence]],
    reader: Reader,
    pairs: Sequence[tuple[int, int]],
) -> dict[tuple[int, int], float]:
    """How likely two figures tell one fact differently, as the reader has it, each in brackets in its sentence."""
    if not pairs:
        return {}
    passages = map_passages(view, sentences)
    marked = {i: mark_figure(view.statements[i], passages) for i in {i for pair in pairs for i in pair}}
    rows = reader.read([(marked[i], marked[j]) for i, j in pairs]).tolist()
    return {pair: sum_differing(row) for pair, row in zip(pairs, rows, strict=True)}


def pairs_worded_apart(context: QuantityContext) -> list[tuple[int, int]]:
    """At most MOST_UNMATCHED pairs of figures that the matcher is not asked about but could be one in other words.

    Where either sentence has a figure that the other's is comparable with, that one is it. Those whose statements
    are most alike come first.
    """
    view = context.view
    known: set[tuple[int, End]] = set()
    for i, j in candidate_pairs(context):
        known |= {(i, end_of(view.statements[j])), (j, end_of(view.statements[i]))}
    across = (product(context.by_article[one], context.by_article[two]) for one, two in pair_articles(context))
    pairs = sorted(
        ((min(pair), max(pair)) for pair in chain.from_iterable(across)),
        key=lambda pair: (-round(view.cosine(*pair), 4), pair),
    )
    return list(islice((pair for pair in pairs if is_worded_apart(context, pair, known)), MOST_UNMATCHED))


def is_worded_apart(context: QuantityContext, pair: tuple[int, int], known: Set[tuple[int, End]]) -> bool:
    """Whether two figures could be one in other words; ``known`` has figures with sentences that hold a like one."""
    view, (i, j) = context.view, pair
    ends = (i, end_of(view.statements[j])), (j, end_of(view.statements[i]))
    is_open = known.isdisjoint(ends) and are_worded_apart(view, i, j)
    return is_open and is_worth_asking(view, i, j) and not are_apart(context, i, j)


def is_of_total(context: QuantityContext, a: int, b: int) -> bool:
    """Whether one of two figures is a part that its own article gives the total of, and the other is none."""
    return (a in context.parts) != (b in context.parts)


def has_likelier_whole(
    context: QuantityContext, pair: tuple[int, int], joined: Mapping[tuple[int, int], float]
) -> bool:
    """Whether the article of a part has another figure that the other one is as likely told with: the total."""
    part, other = pair if pair[0] in context.parts else pair[::-1]
    beside = context.by_article[context.view.statements[part].article]
    rivals = ((min(i, other), max(i, other)) for i in beside if i != part and i not in context.parts)
    return any(joined.get(rival, 0.0) >= joined[pair] for rival in rivals)


def mark_figure(told: Statement, passages: Mapping[End, Passage]) -> Passage:
    """A statement's sentence with its figure in brackets, as the reader has learnt to read it, and the one before."""
    _, before = passages.get(end_of(told), ("", ""))
    return f"{told.before}[ {told.span} ]{told.behind}", before
