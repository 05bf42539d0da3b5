"""Text of a test -> parsed sentences, each paragraph a block."""

from __future__ import annotations

from functools import lru_cache

from discrepancy.extract.parse import parse_articles
from discrepancy.extract.parsed import ParsedSentence
from discrepancy.records import Article, Block


@lru_cache(maxsize=128)
def parse_text(*paragraphs: str) -> tuple[ParsedSentence, ...]:
    """The sentences of one article whose paragraphs are given."""
    blocks, at = [], 0
    for text in paragraphs:
        blocks.append(Block(at, at + len(text), "paragraph"))
        at += len(text) + 1
    article = Article("a", "a.txt", "\n".join(paragraphs), tuple(blocks))
    return next(iter(parse_articles([article])))[1]
