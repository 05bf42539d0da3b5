"""Parsed sentences -> statements that quote: the words between quotation marks, and who speaks them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from discrepancy.extract.namefinder import STRAIGHT, find_runs, is_name_like
from discrepancy.extract.parsed import ParsedSentence
from discrepancy.records import Attribution, Statement

MIN_WORDS = 4
AHEAD = 4
"""Sentences within which a quotation that goes on over blocks must be closed: some pages set a block a sentence."""
MARKS = re.compile("[\"“”„]|(?<!\\w)'{2}|``|''")
SPEECH = (
    r"(?:said|says|told|added|adds|asked|wrote|tweeted|explained|insisted|warned"
    r"|noted|stated|declared|recalled|replied|announced)"
)
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def find_quotes(sentences: Sequence[ParsedSentence]) -> list[Statement]:
    """One statement (facet "quote") for each stretch of a sentence in quotation marks of MIN_WORDS words or more."""
    found = []
    is_open, block = False, None
    for number, parsed in enumerate(sentences):
        if parsed.offset != block and is_open and not goes_on(sentences[number : number + AHEAD]):
            is_open = False
        block = parsed.offset
        spans, is_open = split_quoted(parsed.sentence.text, is_open)
        for start, end in spans:
            words = fold_words(parsed.sentence.text[start:end])
            if len(words) >= MIN_WORDS:
                found.append(state_quote(parsed, start, end, words, spans))
    return found


def goes_on(sentences: Sequence[ParsedSentence]) -> bool:
    """Whether a quotation that a block left open goes on in the sentences that follow: their first mark closes one."""
    marked = [(p.sentence.text, m) for p in sentences for m in MARKS.finditer(p.sentence.text)]
    return bool(marked) and is_closing(*marked[0], is_open=True)


def split_quoted(text: str, is_open: bool) -> tuple[list[tuple[int, int]], bool]:
    """Offsets of a sentence's quoted stretches, and whether a quotation is still open at its end."""
    spans: list[tuple[int, int]] = []
    start = 0 if is_open else -1
    for mark in MARKS.finditer(text):
        if is_closing(text, mark, start >= 0):
            if start >= 0:
                spans.append((start, mark.start()))
            start = -1
        else:
            start = mark.end()
    if start >= 0:
        spans.append((start, len(text)))
    return trim_spans(text, spans), start >= 0


def is_closing(text: str, mark: re.Match[str], is_open: bool) -> bool:
    """Whether a quotation mark closes: by its shape, by the blanks around it, or because one is open."""
    if mark.group() in "“„``":
        return False
    if mark.group() == "”":
        return True
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    if before.strip() and not after.strip() and before not in "([-—–":
        return True
    if not before.strip() and after.strip() and after not in ".,;:!?)":
        return False
    return is_open


def trim_spans(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Quoted stretches without the blanks and marks at their ends; empty ones left out."""
    trimmed = []
    for start, end in spans:
        piece = text[start:end]
        left = len(piece) - len(piece.lstrip(" \t\"'“”"))
        right = len(piece.rstrip(" \t\"'“”,"))
        if right > left:
            trimmed.append((start + left, start + right))
    return trimmed


def fold_words(text: str) -> tuple[str, ...]:
    """The words of a quotation in lower case, straight apostrophes; an ellipsis or a bracket stands as "..."."""
    plain = text.translate(STRAIGHT)
    plain = re.sub(r"\[[^\]]*\]|\([^)]*\)|\.\s?\.\s?\.[\s.]*|…", " \0 ", plain)
    plain = re.sub(r"(\w)\s+(n't|'(?:s|ve|re|ll|d|m))\b", r"\1\2", plain)
    return tuple("..." if w == "\0" else w.lower() for w in re.findall(r"\0|[^\W_]+(?:['.,][^\W_]+)*", plain))


def state_quote(
    parsed: ParsedSentence, start: int, end: int, words: tuple[str, ...], spans: Sequence[tuple[int, int]]
) -> Statement:
    """The statement that someone said these words."""
    base, text = parsed.shift, parsed.sentence.text
    return Statement(
        parsed.article,
        "quote",
        parsed.sentence,
        base + start,
        base + end,
        base + start,
        base + end,
        text[start:end],
        text[start:end],
        attribution=Attribution(find_speaker(text, spans), "quoted"),
        content=words,
    )


def find_speaker(text: str, spans: Sequence[tuple[int, int]]) -> str | None:
    """The name next to a verb of speech outside the quotation marks of a sentence, or None."""
    outside = list(text.translate(STRAIGHT))
    for start, end in spans:
        outside[start:end] = " " * (end - start)
    plain = "".join(outside)
    for cue in re.finditer(rf"\b{SPEECH}\b", plain):
        runs = [r for r in find_runs(plain) if is_name_like(r.name)]
        behind = next(
            (r for r in runs if r.start >= cue.end() and not re.search(r"[.;]", plain[cue.end() : r.start])), None
        )
        before = next((r for r in reversed(runs) if r.end <= cue.start() and cue.start() - r.end < 60), None)
        if before is not None and cue.start() - before.end <= 2:
            return before.name
        if cue.group() != "told" and behind is not None and behind.start - cue.end() < 80:
            return behind.name
        if before is not None:
            return before.name
    return None
