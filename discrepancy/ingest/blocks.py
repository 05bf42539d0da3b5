"""Divides an article's text into stretches of content; what no stretch covers is page furniture."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from discrepancy.ingest.furniture import count_words, ends_sentence, is_bio, is_copyright, is_furniture
from discrepancy.ingest.published import URL, read_date_line
from discrepancy.records import Block

_BULLET = re.compile(r"^\s*(?:[•·▪◦●*-]|\d{1,2}[.)])\s+(?=\S)")
_MARKUP = re.compile(r"^\s*(?:#{1,6}\s+|>\s+|×\s+)")
MAX_HEAD_WORDS = 30
"""A line of more words is prose even without a full stop: ninety-nine headlines in a hundred are shorter."""
_MAX_HEADLINE_LINES = 4
_MIN_REPEAT_CHARS = 25
_MIN_PROSE_BEFORE_FOOT = 3
_MIN_FOOT_WORDS = 12
_END_SHARE = 0.6
_MIN_TEASERS = 3
_MIN_UNRELATED_WORDS = 6
_MIN_WRAP, _MAX_WRAP = 40, 120
_MIN_WRAP_SHARE = 0.7


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text: its bounds without outer blanks, its paragraph, and its kind (prose, head, item or none)."""

    start: int
    end: int
    text: str
    group: int
    kind: str | None


def find_blocks(text: str, title: str | None) -> tuple[Block, ...]:
    """The stretches of ``text`` that are content, in order; ``title`` is the headline when the reader knows it."""
    lines = _read_lines(text)
    lines = _drop_foot(lines)
    lines = _drop_repeats(lines)
    lines = _drop_teasers(lines)
    width = _wrap_width(lines)
    blocks: list[Block] = []
    previous: Line | None = None
    for line in lines:
        if line.kind is None:
            previous = None
            continue
        if previous is not None and _continues(previous, line, width):
            last = blocks[-1]
            blocks[-1] = Block(last.start, line.end, "paragraph" if last.kind == "heading" and line.kind == "prose" else last.kind)
        else:
            blocks.append(Block(line.start, line.end, _KINDS[line.kind]))
        previous = line
    return _mark_title(text, tuple(blocks), title)


_KINDS = {"prose": "paragraph", "head": "heading", "item": "list"}


def fold(text: str) -> str:
    """``text`` in lower case, letters and digits only: equal for two settings of one sentence."""
    return re.sub(r"[\W_]+", "", text.lower())


def _read_lines(text: str) -> list[Line]:
    lines: list[Line] = []
    offset = group = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        if not stripped:
            group += 1
        else:
            start = offset + raw.index(stripped[0])
            lines.append(_classify(Line(start, start + len(stripped), stripped, group, None)))
        offset += len(raw) + 1
    return lines


def _classify(line: Line) -> Line:
    markup = _MARKUP.match(line.text)
    if markup:
        inner = line.text[markup.end() :]
        kind = None if is_furniture(inner) else "head" if line.text.startswith("#") or not ends_sentence(inner) else "prose"
        if line.text.startswith("×"):
            kind = None
        return replace(line, start=line.start + markup.end(), text=inner, kind=kind)
    bullet = _BULLET.match(line.text)
    if bullet and not re.match(r"\d", line.text):
        inner = line.text[bullet.end() :]
        return replace(line, start=line.start + bullet.end(), text=inner, kind=None if is_furniture(inner) else "item")
    if URL.match(line.text) or is_furniture(line.text) or read_date_line(line.text) is not None:
        return line
    is_head = not ends_sentence(line.text) and not line.text.endswith((":", ",", ";", "-")) and count_words(line.text) <= MAX_HEAD_WORDS
    return replace(line, kind="head" if is_head else "prose")


def _drop_foot(lines: list[Line]) -> list[Line]:
    """Drops what follows the copyright line, unless it is a sentence of some length, and the note on the author."""
    prose = [index for index, line in enumerate(lines) if line.kind == "prose"]
    if len(prose) < _MIN_PROSE_BEFORE_FOOT:
        return lines
    foot = next((i for i in range(prose[_MIN_PROSE_BEFORE_FOOT - 1], len(lines)) if is_copyright(lines[i].text)), len(lines))
    kept = [line if index < foot or _is_foot_prose(line) else replace(line, kind=None) for index, line in enumerate(lines)]
    for index in [index for index in prose if index < foot][-3:]:
        if is_bio(lines[index].text) and index >= _END_SHARE * foot:
            kept[index] = replace(lines[index], kind=None)
            if lines[index - 1].kind == "head" and lines[index].text.startswith(lines[index - 1].text):
                kept[index - 1] = replace(lines[index - 1], kind=None)
    return kept


def _is_foot_prose(line: Line) -> bool:
    return line.kind == "prose" and ends_sentence(line.text) and count_words(line.text) >= _MIN_FOOT_WORDS


def _drop_repeats(lines: list[Line]) -> list[Line]:
    """Drops a line that says again what an earlier line said, whole or up to where a teaser was cut."""
    seen: list[str] = []
    kept = []
    for line in lines:
        key = fold(line.text)
        if line.kind is not None and any(
            key == other or len(key) >= _MIN_REPEAT_CHARS and other.startswith(key) and line.text.endswith(("…", "...")) for other in seen
        ):
            line = replace(line, kind=None)
        elif line.kind is not None:
            seen.append(key)
        kept.append(line)
    return kept


def _drop_teasers(lines: list[Line]) -> list[Line]:
    """Drops headlines of other stories: in runs, or sharing no word with the article's prose."""
    first = next((index for index, line in enumerate(lines) if line.kind == "prose"), len(lines))
    words = {word for line in lines if line.kind in ("prose", "item") for word in _keywords(line.text)}
    kept = list(lines)
    run: list[int] = []
    for index in range(first, len(lines) + 1):
        line = lines[index] if index < len(lines) else None
        if line is not None and line.kind is None:
            continue
        if line is not None and line.kind == "head" and _is_title_case(line.text):
            run.append(index)
            if count_words(line.text) >= _MIN_UNRELATED_WORDS and not words & _keywords(line.text):
                kept[index] = replace(line, kind=None)
            continue
        if len(run) >= _MIN_TEASERS:
            for other in run:
                kept[other] = replace(kept[other], kind=None)
        run = []
    return kept


def _keywords(text: str) -> frozenset[str]:
    return frozenset(word[:5] for word in re.findall(r"[a-z]{4,}", text.lower()))


def _is_title_case(text: str) -> bool:
    words = [word for word in re.findall(r"[A-Za-z][\w'’-]*", text) if len(word) >= 4]
    return bool(words) and sum(word[0].isupper() for word in words) >= 0.75 * len(words)


def _wrap_width(lines: list[Line]) -> int | None:
    """The column at which the text was wrapped by hand, None when a line end ends a paragraph."""
    width = max((len(line.text) for line in lines if line.kind is not None), default=0)
    pairs = [(one, two) for one, two in zip(lines, lines[1:], strict=False) if one.group == two.group and one.kind and two.kind]
    if not (_MIN_WRAP <= width <= _MAX_WRAP) or len(pairs) < 2:
        return None
    wrapped = sum(_is_full(one, two, width) for one, two in pairs)
    has_open_line = any(not ends_sentence(one.text) for one, _ in pairs)
    return width if has_open_line and wrapped >= _MIN_WRAP_SHARE * len(pairs) else None


def _is_full(one: Line, two: Line, width: int) -> bool:
    # Greedy wrapping: the next line's first word would not have fitted on this line. Two columns of slack for other editors.
    return len(one.text) + 1 + len(two.text.split(maxsplit=1)[0]) > width - 2


def _continues(one: Line, two: Line, width: int | None) -> bool:
    if one.group != two.group or two.kind == "item" or one.kind == "head" and two.kind == "head" and width is None:
        return False
    if width is not None and _is_full(one, two, width):
        return True
    first = two.text.split(maxsplit=1)[0]
    return not ends_sentence(one.text) and not one.text.endswith(":") and first.islower() and first.isalpha()


def _mark_title(text: str, blocks: tuple[Block, ...], title: str | None) -> tuple[Block, ...]:
    key = fold(title) if title else None
    for index, block in enumerate(blocks[:_MAX_HEADLINE_LINES]):
        here = fold(text[block.start : block.end])
        if key is not None and here and (here == key or key.startswith(here) and len(here) >= _MIN_REPEAT_CHARS):
            return (*blocks[:index], replace(block, kind="title"), *blocks[index + 1 :])
    if blocks and blocks[0].kind == "heading" and len(blocks) > 1:
        return (replace(blocks[0], kind="title"), *blocks[1:])
    return blocks
