"""Parts of a whole: "a third of", "two-thirds", "half the", "1/2", "one in five", "half a million"."""

from __future__ import annotations

from discrepancy.extract.quantity_lexicon import FRACTIONS, ONES, SCALES, TENS
from discrepancy.extract.quantity_tokens import Token, Value, is_glued, skip_hyphen, text_at

_PERIODS = frozenset(
    {"years", "days", "months", "weeks", "hours", "minutes", "seconds", "games", "matches", "attempts"}
)


def read_share(tokens: list[Token], i: int) -> Value | None:
    """The share that starts at token ``i``, or a multiplier of one ("half a million"); None when there is none."""
    word = tokens[i].text
    if word in {"half", "quarter"}:
        return _read_half(tokens, i, i)
    top = 1 if word in {"a", "an"} else ONES.get(word, 0)
    if not 0 < top < 10:
        return None
    if word not in {"a", "an"}:
        ratio = read_ratio(tokens, i, top)
        if ratio is not None:
            return ratio
    j = skip_hyphen(tokens, i + 1)
    name = text_at(tokens, j)
    if name not in FRACTIONS or (top > 1 and not name.endswith("s")):
        return None
    if top == 1 and name in {"half", "quarter"}:
        scaled = _read_half(tokens, i, j)
        return scaled if scaled.kind == "words" or name == "half" or text_at(tokens, j + 1) == "of" else None
    part = top / FRACTIONS[name]
    return Value(i, j + 1, part, part, "share") if part < 1 else None


def _read_half(tokens: list[Token], first: int, i: int) -> Value:
    """Read "half" or "quarter" at ``i`` and the multiplier after it ("half a million", "a quarter of a million")."""
    part = 1 / FRACTIONS[tokens[i].text]
    j = skip_hyphen(tokens, i + 1)
    j += text_at(tokens, j) == "of" and text_at(tokens, j + 1) == "a"
    j += text_at(tokens, j) in {"a", "an"}
    scale = 12.0 if text_at(tokens, j) == "dozen" else SCALES.get(text_at(tokens, j), 1.0)
    if scale == 1:
        return Value(first, i + 1, part, part, "share")
    return Value(first, j + 1, part * scale, part * scale, "words", scale)


def read_ratio(tokens: list[Token], i: int, top: int) -> Value | None:
    """Read "one in five", "two out of three": the number ``top`` at token ``i`` over the one that follows."""
    for words in (("in",), ("out", "of"), ("in", "every")):
        j = i + 1 + len(words)
        if tuple(text_at(tokens, i + 1 + k) for k in range(len(words))) == words and j < len(tokens):
            bottom = ONES.get(tokens[j].text) or TENS.get(tokens[j].text) or 0
            if tokens[j].text.isdigit():
                bottom = int(tokens[j].text)
            if top < bottom <= 100 and text_at(tokens, j + 1) not in _PERIODS and text_at(tokens, j + 1) != "-":
                return Value(i, j + 1, top / bottom, top / bottom, "share")
    return None


def fraction_at(tokens: list[Token], i: int) -> float:
    """Read "1/2" at token ``i``: its value, or 0."""
    if text_at(tokens, i + 1) != "/" or i + 2 >= len(tokens):
        return 0.0
    is_spaced = tokens[i + 1].start == tokens[i].end + 1 and tokens[i + 2].start == tokens[i + 1].end + 1
    is_tight = is_glued(tokens, i + 1) and is_glued(tokens, i + 2)
    if not (
        is_tight or (is_spaced and text_at(tokens, i - 1).isdigit() and tokens[i + 2].text in {"2", "3", "4", "8"})
    ):
        return 0.0
    if not (tokens[i].text.isdigit() and tokens[i + 2].text.isdigit()):
        return 0.0
    top, bottom = int(tokens[i].text), int(tokens[i + 2].text)
    return top / bottom if 0 < top < bottom and bottom in (2, 3, 4, 5, 6, 8, 10, 16, 32, 100) else 0.0
