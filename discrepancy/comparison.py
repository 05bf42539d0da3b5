"""One story from its articles to its outcome: what every engine does, wherever it runs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from discrepancy.align.copies import find_origins
from discrepancy.align.facts import align_quantities, count_left_out
from discrepancy.align.totals import add_totals
from discrepancy.align.within import align_within
from discrepancy.cached import BatchEncoder
from discrepancy.compare import list_comparators
from discrepancy.compare.common.twice import drop_twice_told
from discrepancy.doubts import look_again
from discrepancy.embed import Encoder
from discrepancy.extract import Extract
from discrepancy.markedfigures import read_figures
from discrepancy.memo import BATCH, Outcome
from discrepancy.nli import Judge
from discrepancy.readings import Reader, read_closely
from discrepancy.records import Article, Fact, Statement, Story
from discrepancy.storyview import StoryView

EMBEDDED = ("quantity", "time", "clause")
"""The facets that comparators compare by meaning; names, places and quotations are compared by their words."""


def batch_stories(stories: Sequence[Story]) -> Iterator[list[Story]]:
    """The stories in order, in batches of about BATCH articles: what is held in memory beside the report."""
    batch: list[Story] = []
    for story in stories:
        batch.append(story)
        if sum(len(member.articles) for member in batch) >= BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def compare_one(
    story: Story,
    articles: Mapping[str, Article],
    extracts: Mapping[str, Extract],
    encoder: Encoder,
    judge: Judge | None = None,
    reader: Reader | None = None,
) -> Outcome:
    """The outcome of one story; an article without content has no extract and counts no sentence."""
    view = replace(make_view(story, [articles[name] for name in story.articles], extracts, encoder), judge=judge)
    if reader is None:
        facts = tuple(compare_story(view))
    else:
        sentences = {name: extracts[name].sentences for name in story.articles if name in extracts}
        marked = read_figures(view, sentences, reader)
        view = replace(view, readings=read_closely(view, sentences, encoder, reader), marked=marked)
        facts = tuple(look_again(compare_story(view), view, sentences, reader))
    copies = tuple(
        (name, view.origin[name]) for name in story.articles if name in extracts and view.origin[name] != name
    )
    counts = tuple(len(extracts[name].sentences) if name in extracts else 0 for name in story.articles)
    return Outcome(facts, tuple(single_sourced(story, extracts, facts)), counts, copies, count_left_out(view))


def single_sourced(story: Story, extracts: Mapping[str, Extract], facts: Sequence[Fact]) -> list[Statement]:
    """Quantities that one source alone states: those that no fact of the story holds."""
    joined = {(s.article, s.sentence.index) for fact in facts for s in fact.statements}
    return [
        s
        for a in story.articles
        if a in extracts
        for s in extracts[a].statements
        if s.facet == "quantity" and (s.article, s.sentence.index) not in joined
    ]


def make_view(
    story: Story, articles: Sequence[Article], extracts: Mapping[str, Extract], encoder: Encoder
) -> StoryView:
    """One story's statements with their vectors."""
    members = {a.id: a for a in articles if a.id in story.articles}
    statements = tuple(s for a in story.articles if a in extracts for s in extracts[a].statements)
    phrases = sorted({phrase for s in statements for phrase in phrases_of(s)})
    vectors: NDArray[np.float32] = encoder.encode([text_of(s) for s in statements] + phrases)
    return StoryView(
        story,
        members,
        statements,
        vectors[: len(statements)],
        find_origins(list(members.values())),
        dict(zip(phrases, vectors[len(statements) :], strict=True)),
    )


def encode_batch(extracts: Iterable[Extract], encoder: Encoder, reader: Reader | None = None) -> Encoder:
    """An encoder that holds the vectors of all that is encoded of these articles, for a reader's choice too."""
    extracts = list(extracts)
    texts = {text for e in extracts for s in e.statements for text in (text_of(s), *phrases_of(s))}
    whole = {s.text for e in extracts for s in e.sentences} if reader is not None else set()
    return BatchEncoder(encoder, texts | whole)


def text_of(statement: Statement) -> str:
    """The text of a statement that is embedded: none where it is compared by its words."""
    return statement.text if statement.facet in EMBEDDED else ""


def phrases_of(statement: Statement) -> list[str]:
    """The short phrases of a statement that are embedded for the matcher: counted noun, relation, subject, owner."""
    if statement.quantity is None:
        return []
    return [p for p in (statement.quantity.noun, statement.quantity.measure, statement.subject, statement.owner) if p]


def compare_story(view: StoryView) -> list[Fact]:
    """Every comparator's facts about one story, in the order of the comparators, each difference told once."""
    whole = add_totals(view)
    aligned = replace(whole, quantity_facts=tuple(align_quantities(whole)), inner_facts=tuple(align_within(whole)))
    return drop_twice_told([fact for comparator in list_comparators() for fact in comparator(aligned)])
