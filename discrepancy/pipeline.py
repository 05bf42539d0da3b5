"""The program on one page: ingest -> extract -> embed -> align -> compare -> report."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from discrepancy.align.copies import find_origins
from discrepancy.align.facts import CAP, align_quantities, count_left_out
from discrepancy.align.stories import group_stories, lead_of
from discrepancy.align.totals import add_totals
from discrepancy.compare import list_comparators
from discrepancy.embed import Encoder
from discrepancy.errors import NoArticlesError
from discrepancy.extract import Extract, extract_articles
from discrepancy.ingest import read_articles
from discrepancy.memo import BATCH, Memory, Outcome, open_memory
from discrepancy.nli import Judge
from discrepancy.records import Article, Fact, Report, Skip, Statement, Story
from discrepancy.report.assemble import assemble
from discrepancy.settings import Settings
from discrepancy.storyview import StoryView

Progress = Callable[[str, int, int], None]
"""Called with the stage's name, how much of it is done, and how much there is."""


EMBEDDED = ("quantity", "time", "clause")
"""The facets that comparators compare by meaning; names, places and quotations are compared by their words."""


def run(paths: Sequence[str], settings: Settings, progress: Progress | None = None) -> Report:
    """Read the articles under ``paths`` and report where they disagree; raises NoArticlesError when none was read."""
    articles, skipped = read_articles(paths, since=settings.since)
    if not articles:
        reasons = "; ".join(f"{s.path}: {s.reason}" for s in skipped[:3])
        raise NoArticlesError(
            f"no article could be read under {', '.join(map(str, paths))}" + (f" ({reasons})" if reasons else "")
        )
    return detect(articles, settings, skipped=skipped, progress=progress)


def detect(
    articles: Sequence[Article],
    settings: Settings | None = None,
    *,
    skipped: Sequence[Skip] = (),
    progress: Progress | None = None,
) -> Report:
    """Find the facts on which the articles differ; the order of ``articles`` does not matter."""
    settings = settings or Settings()
    articles = sorted(articles, key=lambda article: article.id)
    by_id = {article.id: article for article in articles}
    with open_memory(settings.store, settings.model, settings.nli) as memory:
        grouping = memory.grouping(
            articles, lambda: group_stories(articles, memory.encoder.encode([lead_of(article) for article in articles]))
        )
        stories = grouping.stories
        outcomes = compare_stories(stories, by_id, memory, progress or (lambda *_: None))
    counts = {name: count for s in stories for name, count in zip(s.articles, outcomes[s.id].sentences, strict=True)}
    assembled = assemble({story.id: outcomes[story.id].facts for story in stories}, articles)
    findings = tuple(f for f in assembled.findings if f.confidence >= settings.min_confidence)
    single = tuple((story.id, statement) for story in stories for statement in outcomes[story.id].single)
    sentences = tuple(counts[a.id] for a in articles)
    gaps = [skip for story in stories for skip in describe_gaps(outcomes[story.id], story, by_id)]
    skipped = (*skipped, *grouping.skipped, *gaps)
    copies = tuple(pair for story in stories for pair in outcomes[story.id].copies)
    return Report(tuple(articles), sentences, skipped, stories, findings, assembled.agreements, single, copies)


def compare_stories(
    stories: Sequence[Story], articles: Mapping[str, Article], memory: Memory, progress: Progress
) -> dict[str, Outcome]:
    """By story's id, what comparing it gave; stories that are not in the store are read and compared batch by batch."""
    outcomes = memory.outcomes(stories, articles)
    fresh = [story for story in stories if story.id not in outcomes]
    judge = memory.judge if fresh else None
    done, total = 0, sum(len(story.articles) for story in fresh)
    for batch in batch_stories(fresh):
        members = [articles[name] for story in batch for name in story.articles]
        extracts = memory.extracts(members, extract_articles, count_from(progress, done, total))
        done += len(members)
        for story in batch:
            outcomes[story.id] = compare_one(story, articles, extracts, memory.encoder, judge)
            memory.keep(story, articles, outcomes[story.id])
            progress("compare", len(outcomes), len(stories))
    progress("compare", len(stories), len(stories))
    return outcomes


def count_from(progress: Progress, before: int, total: int) -> Callable[[int], None]:
    """What tells ``progress`` how many articles are read when so many were read before."""
    return lambda number: progress("extract", before + number, total)


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
) -> Outcome:
    """The outcome of one story; an article without content has no extract and counts no sentence."""
    view = replace(make_view(story, [articles[name] for name in story.articles], extracts, encoder), judge=judge)
    facts = tuple(compare_story(view))
    copies = tuple(
        (name, view.origin[name]) for name in story.articles if name in extracts and view.origin[name] != name
    )
    counts = tuple(len(extracts[name].sentences) if name in extracts else 0 for name in story.articles)
    return Outcome(facts, tuple(single_sourced(story, extracts, facts)), counts, copies, count_left_out(view))


def describe_gaps(outcome: Outcome, story: Story, articles: Mapping[str, Article]) -> list[Skip]:
    """What of a story was not compared: articles with articles of the same text, and pairs beyond the most allowed."""
    skips = [
        Skip(articles[copy].path, "align", f"carries the same text as {articles[origin].path}: the two are one origin")
        for copy, origin in outcome.copies
    ]
    if outcome.left_out:
        reason = f"{outcome.left_out:,} pairs of quantities not compared: the story has more than {CAP:,}"
        skips.append(Skip(articles[story.articles[0]].path, "align", reason))
    return skips


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
    vectors: NDArray[np.float32] = encoder.encode([s.text if s.facet in EMBEDDED else "" for s in statements] + phrases)
    return StoryView(
        story,
        members,
        statements,
        vectors[: len(statements)],
        find_origins(list(members.values())),
        dict(zip(phrases, vectors[len(statements) :], strict=True)),
    )


def phrases_of(statement: Statement) -> list[str]:
    """The short phrases of a statement that are embedded for the matcher: counted noun, relation, subject, owner."""
    if statement.quantity is None:
        return []
    return [p for p in (statement.quantity.noun, statement.quantity.measure, statement.subject, statement.owner) if p]


def compare_story(view: StoryView) -> list[Fact]:
    """Every comparator's facts about one story, in the order of the comparators."""
    whole = add_totals(view)
    aligned = replace(whole, quantity_facts=tuple(align_quantities(whole)))
    return [fact for comparator in list_comparators() for fact in comparator(aligned)]
