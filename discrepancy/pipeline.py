"""The program on one page: ingest -> extract -> embed -> align -> compare -> report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from discrepancy.align.facts import CAP
from discrepancy.align.stories import group_stories, lead_of
from discrepancy.engine import Engine, Progress, open_engine
from discrepancy.errors import NoArticlesError
from discrepancy.ingest import read_articles
from discrepancy.memo import Memory, Outcome, open_memory
from discrepancy.nli import choose_model
from discrepancy.parts import Part, make_part
from discrepancy.records import Article, Report, Skip, Story
from discrepancy.report.assemble import arrange
from discrepancy.settings import Settings


def run(paths: Sequence[str], settings: Settings, progress: Progress | None = None) -> Report:
    """Read the articles under ``paths`` and report where they disagree; raises NoArticlesError when none was read."""
    with open_engine(settings) as engine:
        engine.stand_by(list(map(str, paths)))
        with open_memory(settings.store, settings.model, expect=engine.expect) as memory:
            articles, skipped = read_articles(paths, since=settings.since, remember=memory)
            engine.foresee([article for article in articles if article.path in memory.changed])
            memory.save_read()
        if not articles:
            reasons = "; ".join(f"{s.path}: {s.reason}" for s in skipped[:3])
            raise NoArticlesError(
                f"no article could be read under {', '.join(map(str, paths))}" + (f" ({reasons})" if reasons else "")
            )
        return detect(articles, settings, skipped=skipped, progress=progress, engine=engine)


def detect(
    articles: Sequence[Article],
    settings: Settings | None = None,
    *,
    skipped: Sequence[Skip] = (),
    progress: Progress | None = None,
    engine: Engine | None = None,
) -> Report:
    """Find the facts on which the articles differ, on an engine that is open or else on one of its own; the order of
    ``articles`` does not matter.
    """
    settings = settings or Settings()
    if engine is None:
        with open_engine(settings) as opened:
            return detect(articles, settings, skipped=skipped, progress=progress, engine=opened)
    articles = sorted(articles, key=lambda article: article.id)
    by_id = {article.id: article for article in articles}
    nli = choose_model(settings.nli, len(articles))
    with open_memory(settings.store, settings.model, nli, engine.load_encoder) as memory:
        grouping = memory.grouping(
            articles,
            lambda: group_stories(articles, memory.encoder.encode([lead_of(a) for a in articles]), engine.weigh),
        )
        stories = grouping.stories
        parts = tell_stories(stories, by_id, memory, engine, progress or (lambda *_: None))
    counts = {name: count for s in stories for name, count in zip(s.articles, parts[s.id].sentences, strict=True)}
    assembled = arrange(finding for story in stories for finding in parts[story.id].findings)
    findings = tuple(f for f in assembled.findings if f.confidence >= settings.min_confidence)
    single = tuple((story.id, statement) for story in stories for statement in parts[story.id].single)
    sentences = tuple(counts[a.id] for a in articles)
    gaps = [skip for story in stories for skip in describe_gaps(parts[story.id], story, by_id)]
    skipped = (*skipped, *grouping.skipped, *gaps)
    copies = tuple(pair for story in stories for pair in parts[story.id].copies)
    return Report(tuple(articles), sentences, skipped, stories, findings, assembled.agreements, single, copies)


def tell_stories(
    stories: Sequence[Story], articles: Mapping[str, Article], memory: Memory, engine: Engine, progress: Progress
) -> dict[str, Part]:
    """By story's id, what it adds to the report; stories without a part in the store are compared."""
    lacking = memory.lacking(stories, articles)
    # Asked for before the others' parts are looked up: an engine that works elsewhere does so meanwhile.
    comparing = compare_stories(lacking, articles, memory, engine, progress)
    parts = memory.parts(stories, articles)
    damaged = [s for s in stories if s.id not in parts and s not in lacking]
    outcomes = dict([*comparing, *compare_stories(damaged, articles, memory, engine, progress)])
    fresh = {s: make_part(s, outcomes.pop(s.id), articles, has_forms=memory.keeps) for s in (*lacking, *damaged)}
    memory.keep_parts(fresh, articles)
    progress("compare", len(stories), len(stories))
    return parts | {story.id: part for story, part in fresh.items()}


def compare_stories(
    stories: Sequence[Story], articles: Mapping[str, Article], memory: Memory, engine: Engine, progress: Progress
) -> Iterator[tuple[str, Outcome]]:
    """By story's id, what comparing it gave; the engine compares those that are not in the store, and each is kept."""
    known = memory.outcomes(stories, articles)
    fresh = [story for story in stories if story.id not in known]
    found = engine.compare(fresh, articles, memory, progress)

    def keep() -> Iterator[tuple[str, Outcome]]:
        yield from known.items()
        for done, (story, outcome) in enumerate(found, len(known) + 1):
            memory.keep(story, articles, outcome)
            progress("compare", done, len(stories))
            yield story.id, outcome

    return keep()


def describe_gaps(part: Part, story: Story, articles: Mapping[str, Article]) -> list[Skip]:
    """What of a story was not compared: articles with articles of the same text, and pairs beyond the most allowed."""
    skips = [
        Skip(articles[copy].path, "align", f"carries the same text as {articles[origin].path}: the two are one origin")
        for copy, origin in part.copies
    ]
    if part.left_out:
        reason = f"{part.left_out:,} pairs of quantities not compared: the story has more than {CAP:,}"
        skips.append(Skip(articles[story.articles[0]].path, "align", reason))
    return skips
