"""Parsed sentences -> statements about bodies: counties, hospitals, schools, courts, companies by their names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from discrepancy.extract.namefinder import OPENERS, STRAIGHT
from discrepancy.extract.parsed import ParsedSentence
from discrepancy.records import Statement

TYPES = frozenset(
    """
county parish borough township district hospital center centre clinic infirmary university college school academy
institute institution seminary church cathedral mosque temple synagogue department office bureau agency commission
committee council board authority administration ministry service court tribunal parliament assembly congress senate
party union league federation association society alliance coalition movement front foundation fund trust bank company
corporation corp inc ltd group holdings industries systems technologies motors airlines airways railway railroad
newspaper times post herald tribune journal gazette network park stadium arena hotel motel inn resort casino mall plaza
airport station jail prison penitentiary barracks base camp apartments complex club restaurant bar theater theatre
museum library festival award awards prize cup championship act
""".split()
)
"""Words that end the name of a body, a site or an institution."""

_WORD = r"[A-ZÀ-Þ][\w.&-]*(?:'(?:s\b|\w+))?"
RUN = re.compile(rf"(?<![\w'-]){_WORD}(?:(?: of| of the| for| and| de| la| the)? {_WORD})+")
MOST_WORDS = 9


def find_bodies(sentences: Sequence[ParsedSentence]) -> list[Statement]:
    """One statement (facet "body") for each name of a body in a sentence, in text order."""
    return [body for parsed in sentences for body in find_named(parsed)]


def find_named(parsed: ParsedSentence) -> Iterator[Statement]:
    """The names that a sentence holds: each run of capitalised words as far as a word for a kind of body."""
    text = parsed.sentence.text.translate(STRAIGHT)
    for run in RUN.finditer(text):
        words = [(m.group(), run.start() + m.start()) for m in re.finditer(r"\S+", run.group())]
        while words and (words[0][0].lower().strip(".") in OPENERS or words[0][0].lower().strip(".") in ("jr", "sr")):
            words.pop(0)
        for end in range(1, min(len(words), MOST_WORDS)):
            if fold_word(words[end][0]) in TYPES:
                yield state_body(parsed, words[: end + 1])


def fold_word(word: str) -> str:
    """A word of a name in lower case without its possessive and full stop."""
    return re.sub(r"'s?$", "", word.lower()).strip(".,")


def state_body(parsed: ParsedSentence, words: Sequence[tuple[str, int]]) -> Statement:
    """The statement that a name of a body makes."""
    start, end = words[0][1], words[-1][1] + len(words[-1][0].rstrip("."))
    base, span = parsed.shift, parsed.sentence.text[start:end]
    return Statement(
        parsed.article,
        "body",
        parsed.sentence,
        base + start,
        base + end,
        base + start,
        base + end,
        span,
        span,
        subject=span,
        content=tuple(fold_word(word) for word, _ in words),
    )
