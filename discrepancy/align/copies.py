"""Which articles carry one text: wire copy counts as one origin, however many outlets print it."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass

from discrepancy.records import Article

SHINGLE = 5
NEAR_COPY = 0.7
"""Jaccard similarity of two articles' five-word shingles from which they are copies of one text."""
LOOKED_UP = 0.5
"""Estimated similarity from which MinHash offers an article as a possible copy; the shingles themselves decide."""
PERMUTATIONS = 128


NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen".split()
)
"""Figures in words; without "one", which is a pronoun as well."""

COMPARED_WHOLE = 100
"""Articles of a story up to which each is compared with each; setting up MinHash costs more than a small story does."""

LookUp = Callable[[str, frozenset[str]], Container[str]]
"""Of an article's id and shingles: the earlier ones that may carry its text."""


@dataclass(frozen=True, slots=True)
class Text:
    """What of an article is compared: the runs of words in it, and the figures, in digits or in words."""

    runs: frozenset[str]
    figures: frozenset[str]


def find_origins(articles: Sequence[Article]) -> Mapping[str, str]:
    """Each article's id -> the id of the earliest article that carries the same text (its own when there is none)."""
    look_up = None if len(articles) <= COMPARED_WHOLE else make_look_up()
    origins: dict[str, str] = {}
    texts: dict[str, Text] = {}
    for article in sorted(articles, key=lambda a: (a.published or "9", a.id)):
        text = read_text(article)
        offered = texts if look_up is None else look_up(article.id, text.runs)
        origins[article.id] = next((n for n, one in texts.items() if n in offered and is_copy(one, text)), article.id)
        if origins[article.id] == article.id:
            texts[article.id] = text
    return origins


def is_copy(one: Text, two: Text) -> bool:
    """Whether two texts are near enough to be one, and neither has a figure in the other's place.

    Wire copy that someone has corrected, or brought up to date, is an account of its own: that is what a desk wants to
    hear of. A text that was only cut, or added to, has all the figures of the other or has none beside them.
    """
    shared = len(one.runs & two.runs)
    is_near = shared >= NEAR_COPY * (len(one.runs) + len(two.runs) - shared)
    return is_near and (one.figures <= two.figures or two.figures <= one.figures)


def make_look_up() -> LookUp:
    """A look-up by MinHash, which takes in every article that it is asked about."""
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=LOOKED_UP, num_perm=PERMUTATIONS)

    def look_up(name: str, runs: frozenset[str]) -> Container[str]:
        sketch = MinHash(num_perm=PERMUTATIONS)
        sketch.update_batch([run.encode() for run in sorted(runs)])
        offered = set(index.query(sketch))
        index.insert(name, sketch)
        return offered

    return look_up


def read_text(article: Article) -> Text:
    """The five-word runs of an article's content, folded (the whole of a shorter text), and its figures."""
    words = re.findall(r"\w+", " ".join(article.text[b.start : b.end] for b in article.blocks).lower())
    runs = frozenset(" ".join(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1)))
    return Text(runs, frozenset(word for word in words if word[0].isdigit() or word in NUMBERS))
