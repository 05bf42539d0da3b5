"""What is marked in a quotation: the words that carry the value, and the words no other version has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from discrepancy.fingerprints import fold
from discrepancy.records import Article, Statement
from discrepancy.report import view
from discrepancy.report.focus import PLAIN_WORDS, WORD, words_of

CONTEXT_CHARACTERS = 700
"""Characters of the article shown on either side of the sentence, when the reader asks for its context."""

MOST_MARKED = 2 / 3
"""Share of a sentence's words past which none is marked: two sentences with little in common differ everywhere."""


def mark_quote(statement: Statement, others: Sequence[Statement]) -> Markup:
    """The sentence with its span in ``mark`` and, where it is like theirs, the words ``others`` lack in ``class=d``."""
    parts = view.quote(statement)
    known = frozenset().union(*(words_of(other.sentence.text) for other in others)) | PLAIN_WORDS
    own = words_of(f"{parts.before} {parts.after}")
    if len(own - known) > MOST_MARKED * len(own):
        known |= own
    before, after = _mark_words(parts.before, known), _mark_words(parts.after, known)
    if not parts.span:
        return before
    return Markup("{}<mark>{}</mark>{}").format(before, view.visible(parts.span), after)


def context_of(article: Article, statement: Statement) -> Markup:
    """The article's text around the sentence, with the sentence in ``b``."""
    start, end = statement.sentence.start, statement.sentence.end
    if not 0 <= start < end <= len(article.text):
        return escape(view.visible(statement.sentence.text))
    before, after = _around(article, start, end)
    return Markup("{}<b>{}</b>{}").format(
        view.visible(before), view.visible(article.text[start:end]), view.visible(after)
    )


def _around(article: Article, start: int, end: int) -> tuple[str, str]:
    low, high = max(0, start - CONTEXT_CHARACTERS), min(len(article.text), end + CONTEXT_CHARACTERS)
    covered = [(max(b.start, low), min(b.end, high)) for b in article.blocks if b.start < high and b.end > low]
    before = "\n".join(article.text[s : min(e, start)] for s, e in covered if s < start)
    after = "\n".join(article.text[max(s, end) : e] for s, e in covered if e > end)
    return ("… " if low else "") + before, after + (" …" if high < len(article.text) else "")


def _mark_words(text: str, known: Iterable[str]) -> Markup:
    out, at = [], 0
    for word in WORD.finditer(text):
        if fold(word[0]) not in known:
            out += [escape(view.visible(text[at : word.start()])), Markup('<span class="d">{}</span>').format(word[0])]
            at = word.end()
    return Markup("").join([*out, escape(view.visible(text[at:]))])
