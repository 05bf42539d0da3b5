"""The number grammar: tokens of a text to values, from "1.2m" and "twenty-three" to "dozens" and "half a million"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from discrepancy.extract.quantity_lexicon import (
    FRACTIONS,
    GLUED_SCALES,
    NUMBER_STARTERS,
    ONES,
    SCALES,
    TENS,
    VAGUE_PLURALS,
    VULGAR,
)

_TOKEN = re.compile(
    r"(?P<num>\d{1,3}(?:,\d{2,3})+(?:\.\d+)?(?![\d])|\d+(?:\.\d+)?|(?<![\w.])\.\d+)"
    r"|(?P<word>(?:[a-z]\.){2,}|[^\W\d_]+(?:'[^\W\d_]+)?)"
    r"|(?P<sym>[^\w\s])"
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or sign of the lower-cased text, with its offsets."""

    text: str
    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Value:
    """A number as read: tokens ``first`` to ``last`` (exclusive) say ``low`` to ``high`` (None: open).

    ``kind`` is digits, words, vague (dozens), few (several, a few) or share (two-thirds); ``scale`` is the last
    multiplier read (1.0: none), which a range may share.
    """

    first: int
    last: int
    low: float
    high: float | None
    kind: str
    scale: float = 1.0


def tokenize(lowered: str) -> list[Token]:
    """Tokens of a lower-cased text, in order."""
    return [
        Token(match.group(), match.start(), match.end(), match.lastgroup or "sym") for match in _TOKEN.finditer(lowered)
    ]


def read_value(tokens: list[Token], i: int, original: str) -> Value | None:
    """The value that starts at token ``i``, or None; ``original`` is the text with its capitals."""
    token = tokens[i]
    if token.kind == "num":
        return _read_digits(tokens, i, original)
    if token.text in VULGAR:
        return Value(i, i + 1, VULGAR[token.text], VULGAR[token.text], "share")
    if token.kind != "word" or token.text not in NUMBER_STARTERS:
        return None
    return _read_share(tokens, i) or _read_vague(tokens, i) or _read_words(tokens, i)


def _text(tokens: list[Token], i: int) -> str:
    return tokens[i].text if 0 <= i < len(tokens) else ""


def _is_glued(tokens: list[Token], i: int) -> bool:
    """Whether token ``i`` touches the token before it."""
    return 0 < i < len(tokens) and tokens[i - 1].end == tokens[i].start


def _skip_hyphen(tokens: list[Token], i: int) -> int:
    return i + 1 if _text(tokens, i) == "-" and i + 1 < len(tokens) else i


def _read_digits(tokens: list[Token], i: int, original: str) -> Value | None:
    value = float(tokens[i].text.replace(",", ""))
    j, kind = i + 1, "digits"
    if _text(tokens, j) in VULGAR:
        value, j = value + VULGAR[tokens[j].text], j + 1
    elif _fraction(tokens, j) and not _is_glued(tokens, j):
        value, j = value + _fraction(tokens, j), j + 3
    elif _text(tokens, j) == "-" and _fraction(tokens, j + 1):
        value, j = value + _fraction(tokens, j + 1), j + 4
    elif _fraction(tokens, i):
        value, j, kind = _fraction(tokens, i), i + 3, "share"
    elif _text(tokens, j) == "," and _is_split_thousand(tokens, i):
        value, j = float(tokens[i].text + tokens[j + 1].text), j + 2
    if _text(tokens, j) == "and" and _text(tokens, j + 1) == "a" and _text(tokens, j + 2) == "half":
        value, j = value + 0.5, j + 3
    scale, j = _read_scale(tokens, j, original)
    if kind == "share" and scale != 1:
        kind = "digits"
    return Value(i, j, value * scale, value * scale, kind, scale)


def _fraction(tokens: list[Token], i: int) -> float:
    """Read "1/2" at token ``i``: its value, or 0."""
    if _text(tokens, i + 1) != "/" or i + 2 >= len(tokens):
        return 0.0
    is_spaced = tokens[i + 1].start == tokens[i].end + 1 and tokens[i + 2].start == tokens[i + 1].end + 1
    is_tight = _is_glued(tokens, i + 1) and _is_glued(tokens, i + 2)
    if not (is_tight or (is_spaced and _text(tokens, i - 1).isdigit() and tokens[i + 2].text in {"2", "3", "4", "8"})):
        return 0.0
    if not (tokens[i].text.isdigit() and tokens[i + 2].text.isdigit()):
        return 0.0
    top, bottom = int(tokens[i].text), int(tokens[i + 2].text)
    return top / bottom if 0 < top < bottom and bottom in (2, 3, 4, 5, 6, 8, 10, 16, 32, 100) else 0.0


def _is_split_thousand(tokens: list[Token], i: int) -> bool:
    """Read "1, 500" of a tokenised text: a blank after the comma, then three digits that end the number."""
    if i + 2 >= len(tokens) or not (_is_glued(tokens, i + 1) and tokens[i + 2].start == tokens[i + 1].end + 1):
        return False
    head, tail = tokens[i].text, tokens[i + 2].text
    follows = tokens[i + 3] if i + 3 < len(tokens) else None
    is_list = follows is not None and (follows.text in {",", "and", "or", "-"} or follows.kind == "num")
    return head.isdigit() and len(head) <= 3 and head[0] != "0" and tail.isdigit() and len(tail) == 3 and not is_list


def _read_scale(tokens: list[Token], j: int, original: str) -> tuple[float, int]:
    """The multiplier at token ``j`` (1.0: none) and the token after it."""
    scale = 1.0
    if j < len(tokens) and _is_glued(tokens, j) and tokens[j].text in GLUED_SCALES:
        if _means_scale(tokens, j, original):
            return GLUED_SCALES[tokens[j].text], j + 1
    elif _text(tokens, j) in {"bn", "mn", "tn", "mln", "bln", "b"} and original[tokens[j].start] != "b":
        return GLUED_SCALES[tokens[j].text], j + 1
    while True:
        k = _skip_hyphen(tokens, j)
        word = _text(tokens, k)
        if word == "hundred" or word in SCALES:
            scale, j = scale * (100.0 if word == "hundred" else SCALES[word]), k + 1
        elif word == "dozen" and scale == 1:
            return 12.0, k + 1
        else:
            return scale, j


def _means_scale(tokens: list[Token], j: int, original: str) -> bool:
    """Whether letters that touch digits multiply them: not the "B" of a shorthand, not the "m" of metres."""
    if tokens[j].text == "m":
        return _means_million(tokens, j, original)
    after = original[tokens[j].end : tokens[j].end + 2]
    is_money = tokens[j - 2].text[-1:] in {"$", "£", "€", "¥", "="} if j >= 2 else False
    return tokens[j].text != "b" or is_money or (after[:1] not in {"/", "-"} and not after[1:2].isupper())


def _means_million(tokens: list[Token], j: int, original: str) -> bool:
    """Whether a glued "m" is million, not metre: after money, in capitals, or before a counted noun."""
    before = _text(tokens, j - 2)
    follows = tokens[j + 1] if j + 1 < len(tokens) else None
    if (
        (original[tokens[j].start] == "M" and len(tokens[j - 1].text) < 4)
        or before[-1:] in {"$", "£", "€", "¥", "="}
        or before in {"rm", "ps", "rs"}
    ):
        return True
    return (
        follows is not None
        and follows.kind == "word"
        and len(follows.text) > 3
        and follows.text
        not in {
            "tall",
            "long",
            "high",
            "wide",
            "deep",
            "below",
            "above",
            "from",
            "away",
            "into",
            "with",
            "than",
            "when",
            "freestyle",
            "hurdles",
            "sprint",
            "final",
            "race",
            "butterfly",
            "backstroke",
            "relay",
            "north",
            "south",
            "east",
            "west",
        }
    )


def _read_share(tokens: list[Token], i: int) -> Value | None:
    """Read "a third of", "two-thirds", "half the", "one in five", "half a million"."""
    word = tokens[i].text
    if word in {"half", "quarter"}:
        part, j = 1 / FRACTIONS[word], i + 1
        if _text(tokens, j) in {"a", "an"}:
            j += 1
        if _text(tokens, j) in SCALES or _text(tokens, j) == "dozen":
            scale, j = _read_scale(tokens, j, "")
            return Value(i, j, part * scale, part * scale, "words", scale)
        return Value(i, i + 1, part, part, "share")
    top = 1 if word in {"a", "an"} else ONES.get(word, 0)
    if not 0 < top < 10:
        return None
    if word not in {"a", "an"}:
        ratio = _read_ratio(tokens, i, top)
        if ratio is not None:
            return ratio
    j = _skip_hyphen(tokens, i + 1)
    name = _text(tokens, j)
    if name not in FRACTIONS or (top > 1 and not name.endswith("s")):
        return None
    if top == 1 and name == "quarter" and _text(tokens, j + 1) in SCALES | {"of": 1.0}:
        scale, last = _read_scale(tokens, j + 1, "")
        return Value(i, last, 0.25 * scale, 0.25 * scale, "share" if scale == 1 else "words", scale)
    part = top / FRACTIONS[name]
    return Value(i, j + 1, part, part, "share") if part < 1 else None


def _read_ratio(tokens: list[Token], i: int, top: int) -> Value | None:
    for words in (("in",), ("out", "of"), ("in", "every")):
        j = i + 1 + len(words)
        if tuple(_text(tokens, i + 1 + k) for k in range(len(words))) == words and j < len(tokens):
            bottom = ONES.get(tokens[j].text) or TENS.get(tokens[j].text) or 0
            if tokens[j].text.isdigit():
                bottom = int(tokens[j].text)
            if top < bottom <= 100 and _text(tokens, j + 1) not in {
                "years",
                "days",
                "months",
                "weeks",
                "hours",
                "minutes",
            }:
                return Value(i, j + 1, top / bottom, top / bottom, "share")
    return None


_FEW = {"several": (3.0, None), "few": (3.0, None), "couple": (2.0, 2.0)}


def _read_vague(tokens: list[Token], i: int) -> Value | None:
    """Read "dozens", "tens of thousands", "several hundred", "a couple of hundred", "a few"."""
    word, start = tokens[i].text, i
    if word in VAGUE_PLURALS or word == "tens":
        low = VAGUE_PLURALS.get(word, 20.0)
        j, factor = i + 1, 1.0
        while (
            _text(tokens, j) == "of"
            and _text(tokens, j + 1) in VAGUE_PLURALS
            and tokens[j + 1].text not in {"dozens", "scores"}
        ):
            factor *= VAGUE_PLURALS[tokens[j + 1].text] / 2
            j += 2
        if (word == "tens" and factor == 1) or (
            word == "scores" and _text(tokens, j) not in {"of", "more", "were", "have"}
        ):
            return None
        return Value(start, j, low * factor, None, "vague", low * factor)
    if word == "a" and _text(tokens, i + 1) in {"few", "couple"}:
        i, word = i + 1, tokens[i + 1].text
    if (
        word not in _FEW
        or (word == "few" and i == start)
        or (
            word == "couple"
            and i == start
            and _text(tokens, i + 1)
            not in {
                "of",
                "hundred",
                "thousand",
                "million",
                "dozen",
            }
        )
    ):
        return None
    low, high = _FEW[word]
    j = i + 1
    after = j + 1 if word == "couple" and _text(tokens, j) == "of" else j
    scale, last = _read_scale(tokens, after, "")
    if scale != 1:
        return Value(
            start,
            last,
            low * scale,
            None if high is None else high * scale,
            "vague" if high is None else "words",
            scale,
        )
    if word == "couple" and after == j:
        return None
    return Value(start, after, low, high, "few")


def _read_words(tokens: list[Token], i: int) -> Value | None:
    """Read "twenty-three", "one hundred and twenty", "a hundred", "a dozen", "two million"."""
    total, current, j, scale = 0.0, -1.0, i, 1.0
    if tokens[i].text in {"a", "an"}:
        if _text(tokens, i + 1) not in {
            "hundred",
            "thousand",
            "million",
            "billion",
            "trillion",
            "dozen",
            "score",
            "lakh",
            "crore",
        }:
            return None
        if tokens[i + 1].text in {"dozen", "score"}:
            number = 12.0 if tokens[i + 1].text == "dozen" else 20.0
            return Value(i, i + 2, number, number, "words") if number == 12 or _text(tokens, i + 2) == "of" else None
        current, j = 1.0, i + 1
    elif tokens[i].text == "dozen":
        return Value(i, i + 1, 12.0, 12.0, "words", 12.0)
    while j < len(tokens):
        step = _next_word(tokens, j, current)
        if step is None:
            break
        current, total, scale, j = _take_word(step, current, total, scale)
    if current < 0 and total == 0:
        return None
    value = total + max(current, 0.0)
    if _text(tokens, j) == "and" and _text(tokens, j + 1) == "a" and _text(tokens, j + 2) == "half":
        value, j = value + 0.5, j + 3
        extra, j = _read_scale(tokens, j, "")
        value, scale = value * extra, max(scale, extra)
    return Value(i, j, value, value, "words", scale)


def _next_word(tokens: list[Token], j: int, current: float) -> tuple[str, int] | None:
    """The number word that goes on at ``j`` ("-" and "and" skipped where they may be), and the token after it."""
    k = j
    if current >= 0:
        k = _skip_hyphen(tokens, j)
        if _text(tokens, j) == "and" and (
            current == 0
            or (
                current % 100 == 0
                and _text(tokens, j + 1) in ONES | TENS
                and _text(tokens, j - 1) in SCALES | {"hundred": 1.0}
            )
        ):
            k = j + 1
    word = _text(tokens, k)
    if word in ONES:
        fits = current < 0 or current % 100 == 0 or (current % 100 >= 20 and current % 10 == 0 and 0 < ONES[word] < 10)
        return (word, k + 1) if fits and not (current == 0 and _text(tokens, j - 1) == "zero") else None
    if word in TENS:
        return (word, k + 1) if current < 0 or current % 100 == 0 else None
    if word == "hundred" or word in SCALES or word == "dozen":
        return (word, k + 1) if current >= 0 and not (word == "dozen" and current > 20) else None
    return None


def _take_word(step: tuple[str, int], current: float, total: float, scale: float) -> tuple[float, float, float, int]:
    word, j = step
    if word in ONES or word in TENS:
        return max(current, 0.0) + ONES.get(word, TENS.get(word, 0)), total, scale, j
    if word in {"hundred", "dozen"}:
        factor = 100.0 if word == "hundred" else 12.0
        return max(current, 1.0) * factor, total, scale * factor, j
    return 0.0, total + max(current, 1.0) * SCALES[word], SCALES[word], j
