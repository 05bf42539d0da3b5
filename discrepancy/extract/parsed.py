"""One sentence as parsed: the record every extractor reads, and the offsets of its tokens in the article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from discrepancy.records import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Span, Token


@dataclass(frozen=True)
class ParsedSentence:
    """A sentence with its parse; ``offset`` added to ``token.idx`` gives the token's offset in ``Article.text``."""

    article: str
    sentence: Sentence
    tokens: Span
    offset: int

    @property
    def shift(self) -> int:
        """What to add to an offset in ``sentence.text`` to get an offset in ``Article.text``."""
        return self.sentence.start

    def start_of(self, token: Token) -> int:
        """Where a token starts in ``Article.text``."""
        return token.idx + self.offset

    def end_of(self, token: Token) -> int:
        """Where a token ends in ``Article.text``."""
        return token.idx + len(token) + self.offset

    def text_between(self, start: int, end: int) -> str:
        """The article's text between two of its offsets, both inside this sentence."""
        return self.sentence.text[start - self.sentence.start : end - self.sentence.start]
