"""Hand-made records for tests: articles of a few sentences, and the statements, facts and reports built on them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from discrepancy.records import (
    Article,
    Attribution,
    Block,
    Fact,
    Pair,
    Quantity,
    Report,
    Sentence,
    Skip,
    Statement,
    Story,
)
from discrepancy.report.assemble import Assembled, arrange, find_in

STORY = "ferry-fire"


def make_article(name: str, text: str, *, published: str | None = "2025-03-04", **fields: str | None) -> Article:
    """An article whose id is ``name``, one paragraph long, in a file of the same lines."""
    known = {"path": f"drop/{name}.txt", "source": name.capitalize(), "title": f"Report of {name}", **fields}
    return Article(
        id=name,
        path=str(known["path"]),
        text=text,
        blocks=(Block(0, len(text), "paragraph"),),
        title=known["title"],
        source=known["source"],
        published=published,
        published_from="front matter",
        first_line=1,
        author=known.get("author"),
        modified=known.get("modified"),
    )


def make_statement(article: Article, span: str, low: float | None = None, **fields: object) -> Statement:
    """The statement of the sentence that holds ``span``; a quantity of people when ``low`` is given.

    ``high``, ``bound``, ``unit``, ``measure`` grade the quantity; ``speaker`` and ``mode`` credit it.
    """
    at = article.text.index(span)
    bounds = [m.end() for m in re.finditer(r"(?<=[a-z])[.!?]\s+", article.text)]
    start = max((b for b in (0, *bounds) if b <= at), default=0)
    end = min((b for b in (*bounds, len(article.text)) if b > at), default=len(article.text))
    text = article.text[start:end].rstrip()
    sentence = Sentence(index=0, start=start, end=start + len(text), text=text, kind="paragraph")
    quantity = None
    if low is not None:
        high = fields.get("high", low)
        quantity = Quantity(
            start=at,
            end=at + len(span),
            text=span,
            low=low,
            high=high if isinstance(high, int | float) else None,
            bound=str(fields.get("bound", "exact")),
            dimension="count",
            unit=str(fields.get("unit", "people")),
            measure=str(fields.get("measure", "hurt")),
        )
    speaker = fields.get("speaker")
    credited = Attribution(str(speaker), str(fields.get("mode", "said"))) if speaker else None
    return Statement(
        article=article.id,
        facet="quantity" if quantity else "clause",
        sentence=sentence,
        start=sentence.start,
        end=sentence.end,
        span_start=at,
        span_end=at + len(span),
        span=span,
        text=text,
        quantity=quantity,
        attribution=credited,
    )


def make_fact(
    statements: Sequence[Statement], pairs: Sequence[Pair] = (), *, kind: str = "quantity", label: str = "people hurt"
) -> Fact:
    """A fact with fixed wording."""
    return Fact(
        kind=kind,
        label=label,
        statements=tuple(statements),
        pairs=tuple(pairs),
        rule="disjoint_counts",
        summary="The sources count the hurt differently.",
        explanation="12 lies outside at least 15.",
    )


def make_pair(a: int, b: int, verdict: str = "contradiction", severity: str = "high", confidence: float = 0.9) -> Pair:
    """A pair with the usual grades."""
    return Pair(a, b, verdict, severity, confidence)


def ferry_articles() -> tuple[Article, Article, Article]:
    """Three accounts of a fire on a ferry, of our own writing."""
    return (
        make_article(
            "harbour", "Twelve passengers were hurt, the port said. The ferry left at noon.", published="2025-03-04"
        ),
        make_article(
            "coast", "At least 15 people were hurt on board, medics said. It left at noon.", published="2025-03-05"
        ),
        make_article("island", "Officials put the number of hurt at 12. Two dogs were saved.", published="2025-03-06"),
    )


def ferry_facts() -> tuple[Fact, ...]:
    """A high conflict over the hurt, a low one over the wording, and an agreement on the hour."""
    harbour, coast, island = ferry_articles()
    hurt = [
        make_statement(harbour, "Twelve", 12, speaker="the port"),
        make_statement(coast, "At least 15", 15, high=None, bound="at_least", speaker="medics"),
        make_statement(island, "12", 12, speaker="Officials"),
    ]
    noon = [make_statement(harbour, "noon"), make_statement(coast, "noon")]
    words = [make_statement(harbour, "passengers"), make_statement(coast, "people")]
    return (
        make_fact(hurt, [make_pair(0, 1, "update", "high", 0.9), make_pair(1, 2, "contradiction", "high", 0.8)]),
        make_fact(words, [make_pair(0, 1, "imprecision", "low", 0.4)], kind="role", label="who was hurt"),
        make_fact(noon, kind="date", label="departure of the ferry"),
    )


def ferry_report() -> Report:
    """The whole report on the ferry, with one statement that stands alone and one skipped file."""
    articles = ferry_articles()
    return make_report(
        articles,
        ferry_facts(),
        single_source=(make_statement(articles[2], "Two dogs", 2, unit="dogs", measure="saved"),),
        skipped=(Skip("drop/empty.txt", "ingest", "no text in it"),),
    )


def make_report(
    articles: Sequence[Article],
    facts: Sequence[Fact] = (),
    *,
    single_source: Sequence[Statement] = (),
    skipped: Sequence[Skip] = (),
) -> Report:
    """A report on one story from articles and facts."""
    found = assemble({STORY: facts}, articles)
    return Report(
        articles=tuple(articles),
        sentence_counts=tuple(a.text.count(".") for a in articles),
        skipped=tuple(skipped),
        stories=(Story(STORY, "Fire on the ferry", tuple(a.id for a in articles)),),
        findings=found.findings,
        agreements=found.agreements,
        single_source=tuple((STORY, s) for s in single_source),
    )


def hostile_report(text: str) -> Report:
    """A report in which every string that an article or a file name brings is ``text``."""
    fields = {"path": text, "source": text, "title": text}
    one, two = (make_article(name, f"{text} {name}", published=text, **fields) for name in ("one", "two"))
    statements = [make_statement(a, text, speaker=text) for a in (one, two)]
    fact = Fact("quote", text, tuple(statements), (make_pair(0, 1),), text, text, text)
    agreed = Fact("quote", text, tuple(statements), (), text, text, text)
    return make_report((one, two), (fact, agreed), single_source=statements, skipped=(Skip(text, text, text),))


def assemble(facts: Mapping[str, Sequence[Fact]], articles: Iterable[Article] = ()) -> Assembled:
    """Findings and agreements from the facts of each story (keyed by story id)."""
    known = {article.id: article for article in articles}
    return arrange([finding for story, told in facts.items() for finding in find_in(story, told, known)])
