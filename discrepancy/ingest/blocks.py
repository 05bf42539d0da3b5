"""Divides an article's text into stretches of content; what no stretch covers is page furniture."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from discrepancy.ingest.furniture import ends_sentence
from discrepancy.ingest.lines import Line, drop_unrelated, fold, read_lines
from discrepancy.ingest.titles import clean_title
from discrepancy.records import Block

_KINDS = {"prose": "paragraph", "head": "heading", "item": "list"}
_HEADLINE_BLOCKS = 4
_MIN_TITLE_CHARS = 25
_MIN_WRAP, _MAX_WRAP = 40, 120
_MIN_WRAP_SHARE = 0.7


def find_blocks(text: str, title: str | None) -> tuple[Block, ...]:
    """The stretches of ``text`` that are content, in order; ``title`` is the headline when the reader knows it."""
    lines = drop_unrelated(read_lines(text))
    width = _wrap_width(lines)
    blocks: list[Block] = []
    previous: Line | None = None
    for line in lines:
        if line.kind is None:
            previous = None
            continue
        if previous is not None and _continues(previous, line, width):
            last = blocks[-1]
            kind = "paragraph" if last.kind == "heading" and line.kind == "prose" else last.kind
            blocks[-1] = Block(last.start, line.end, kind)
        else:
            blocks.append(Block(line.start, line.end, _KINDS[line.kind]))
        previous = line
    return _mark_title(text, tuple(blocks), title)


def _wrap_width(lines: list[Line]) -> int | None:
    """The column at which the text was wrapped by hand, None when a line end ends a paragraph."""
    width = max((len(line.text) for line in lines if line.kind is not None), default=0)
    pairs = [(one, two) for one, two in pairwise(lines) if one.group == two.group and one.kind and two.kind]
    if not (_MIN_WRAP <= width <= _MAX_WRAP) or len(pairs) < 2:
        return None
    wrapped = sum(_is_full(one, two, width) for one, two in pairs)
    has_open_line = any(not ends_sentence(one.text) for one, _ in pairs)
    return width if has_open_line and wrapped >= _MIN_WRAP_SHARE * len(pairs) else None


def _is_full(one: Line, two: Line, width: int) -> bool:
    # Greedy wrapping: the next line's first word did not fit on this line. Two columns of slack for other editors.
    return len(one.text) + 1 + len(two.text.split(maxsplit=1)[0]) > width - 2


def _continues(one: Line, two: Line, width: int | None) -> bool:
    if one.group != two.group or two.kind == "item":
        return False
    if width is not None and _is_full(one, two, width):
        return True
    if one.kind == two.kind == "head":
        return False
    first = two.text.split(maxsplit=1)[0]
    return not ends_sentence(one.text) and not one.text.endswith(":") and first.islower() and first.isalpha()


def _mark_title(text: str, blocks: tuple[Block, ...], title: str | None) -> tuple[Block, ...]:
    """Marks the block that is the headline, cut before the site's name; the first heading when no title is known."""
    key = fold(title) if title else None
    found = None
    for index, block in enumerate(blocks[:_HEADLINE_BLOCKS]):
        here = fold(text[block.start : block.end])
        if key and here and (here == key or (key.startswith(here) and len(here) >= _MIN_TITLE_CHARS)):
            found = index
            break
    if found is None:
        if len(blocks) < 2 or blocks[0].kind != "heading":
            return blocks
        found = 0
    block = blocks[found]
    end = block.start + len(clean_title(text[block.start : block.end]))
    return (*blocks[:found], replace(block, end=end, kind="title"), *blocks[found + 1 :])
