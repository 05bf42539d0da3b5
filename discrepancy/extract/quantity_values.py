"""The number grammar: tokens of a text to values, from "1.2m" and "twenty-three" to "dozens" and "half a million"."""

from __future__ import annotations

from discrepancy.extract.quantity_lexicon import (
    GLUED_SCALES,
    NUMBER_STARTERS,
    ONES,
    SCALES,
    TENS,
    VAGUE_PLURALS,
    VULGAR,
)
from discrepancy.extract.quantity_shares import fraction_at, read_ratio, read_share
from discrepancy.extract.quantity_tokens import Token, Value, is_glued, skip_hyphen, text_at


def read_value(tokens: list[Token], i: int, original: str) -> Value | None:
    """The value that starts at token ``i``, or None; ``original`` is the text with its capitals."""
    token = tokens[i]
    if token.kind == "num":
        return _read_digits(tokens, i, original)
    if token.text in VULGAR:
        return Value(i, i + 1, VULGAR[token.text], VULGAR[token.text], "share")
    if token.kind != "word" or token.text not in NUMBER_STARTERS:
        return None
    return read_share(tokens, i) or _read_vague(tokens, i) or _read_words(tokens, i)


def _read_digits(tokens: list[Token], i: int, original: str) -> Value | None:
    value = float(tokens[i].text.replace(",", ""))
    ratio = read_ratio(tokens, i, int(value)) if value in {1, 2, 3} else None
    if ratio is not None and (value == 1 or ratio.low in {0.2, 0.3, 0.4, 0.6}):
        return ratio
    j, kind = i + 1, "digits"
    if text_at(tokens, j) in VULGAR:
        value, j = value + VULGAR[tokens[j].text], j + 1
    elif fraction_at(tokens, j) and not is_glued(tokens, j):
        value, j = value + fraction_at(tokens, j), j + 3
    elif text_at(tokens, j) == "-" and fraction_at(tokens, j + 1):
        value, j = value + fraction_at(tokens, j + 1), j + 4
    elif fraction_at(tokens, i):
        value, j, kind = fraction_at(tokens, i), i + 3, "share"
    elif text_at(tokens, j) == "," and _is_split_thousand(tokens, i):
        value, j = float(tokens[i].text + tokens[j + 1].text), j + 2
    if text_at(tokens, j) == "and" and text_at(tokens, j + 1) == "a" and text_at(tokens, j + 2) == "half":
        value, j = value + 0.5, j + 3
    scale, j = _read_scale(tokens, j, original)
    if kind == "share" and scale != 1:
        kind = "digits"
    return Value(i, j, value * scale, value * scale, kind, scale)


def _is_split_thousand(tokens: list[Token], i: int) -> bool:
    """Read "1, 500" of a tokenised text: a blank after the comma, then three digits that end the number."""
    if i + 2 >= len(tokens) or not (is_glued(tokens, i + 1) and tokens[i + 2].start == tokens[i + 1].end + 1):
        return False
    head, tail = tokens[i].text, tokens[i + 2].text
    follows = tokens[i + 3] if i + 3 < len(tokens) else None
    is_list = follows is not None and (follows.text in {",", "and", "or", "-"} or follows.kind == "num")
    return head.isdigit() and len(head) <= 3 and head[0] != "0" and tail.isdigit() and len(tail) == 3 and not is_list


def _read_scale(tokens: list[Token], j: int, original: str) -> tuple[float, int]:
    """The multiplier at token ``j`` (1.0: none) and the token after it."""
    scale = 1.0
    if j < len(tokens) and is_glued(tokens, j) and tokens[j].text in GLUED_SCALES:
        if _means_scale(tokens, j, original):
            return GLUED_SCALES[tokens[j].text], j + 1
    elif (
        text_at(tokens, j) in {"bn", "mn", "tn", "mln", "bln", "b"} and original[tokens[j].start : tokens[j].end] != "b"
    ):
        return GLUED_SCALES[tokens[j].text], j + 1
    while True:
        k = skip_hyphen(tokens, j)
        word = text_at(tokens, k)
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
    before = text_at(tokens, j - 2)
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


_FEW = {"several": (3.0, None), "few": (3.0, None), "couple": (2.0, 2.0)}


def _read_vague(tokens: list[Token], i: int) -> Value | None:
    """Read "dozens", "tens of thousands", "several hundred", "a couple of hundred", "a few"."""
    word, start = tokens[i].text, i
    if word in VAGUE_PLURALS or word == "tens":
        low = VAGUE_PLURALS.get(word, 20.0)
        j, factor = i + 1, 1.0
        while (
            text_at(tokens, j) == "of"
            and text_at(tokens, j + 1) in VAGUE_PLURALS
            and tokens[j + 1].text not in {"dozens", "scores"}
        ):
            factor *= VAGUE_PLURALS[tokens[j + 1].text] / 2
            j += 2
        if (word == "tens" and factor == 1) or (
            word == "scores" and text_at(tokens, j) not in {"of", "more", "were", "have"}
        ):
            return None
        return Value(start, j, low * factor, None, "vague", low * factor)
    if word == "a" and text_at(tokens, i + 1) in {"few", "couple"}:
        i, word = i + 1, tokens[i + 1].text
    if (
        word not in _FEW
        or (word == "few" and i == start)
        or (
            word == "couple"
            and i == start
            and text_at(tokens, i + 1)
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
    after = j + 1 if word == "couple" and text_at(tokens, j) == "of" else j
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
        if text_at(tokens, i + 1) not in {
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
            return Value(i, i + 2, number, number, "words") if number == 12 or text_at(tokens, i + 2) == "of" else None
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
    if text_at(tokens, j) == "and" and text_at(tokens, j + 1) == "a" and text_at(tokens, j + 2) == "half":
        value, j = value + 0.5, j + 3
        extra, j = _read_scale(tokens, j, "")
        value, scale = value * extra, max(scale, extra)
    return Value(i, j, value, value, "words", scale)


def _next_word(tokens: list[Token], j: int, current: float) -> tuple[str, int] | None:
    """The number word that goes on at ``j`` ("-" and "and" skipped where they may be), and the token after it."""
    k = j
    if current >= 0:
        k = skip_hyphen(tokens, j)
        if text_at(tokens, j) == "and" and (
            current == 0
            or (
                current % 100 == 0
                and text_at(tokens, j + 1) in ONES | TENS
                and text_at(tokens, j - 1) in SCALES | {"hundred": 1.0}
            )
        ):
            k = j + 1
    word = text_at(tokens, k)
    if word in ONES:
        fits = current < 0 or current % 100 == 0 or (current % 100 >= 20 and current % 10 == 0 and 0 < ONES[word] < 10)
        return (word, k + 1) if fits and not (current == 0 and text_at(tokens, j - 1) == "zero") else None
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
