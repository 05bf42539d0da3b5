"""One amount: a value with its sign, currency or unit, and what it counts; ranges of two amounts."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from discrepancy.extract.quantity_lexicon import NUMBER_STARTERS, SCALES
from discrepancy.extract.quantity_masks import find_masks
from discrepancy.extract.quantity_tokens import Token, Value, tokenize
from discrepancy.extract.quantity_units import UnitReading, read_currency_before, read_unit
from discrepancy.extract.quantity_values import read_value
from discrepancy.extract.units import Unit

_SIGN = re.compile(r"(?:(?<![\w.)%])[-−]|\bminus[- ])$")
_GAP = re.compile(
    r"\s*(?:(?:about|around|up to|as (?:much|many) as|even|nearly|almost|roughly)\s+)?(?:(?:us|u\.s\.?|hk|a|c|nz|s) "
    r"?)?(?:\$ ?(?:us|a|c)?|[£€¥₹]|rm|y=|rs\.?)?\s*$"
)
_CHANGE = re.compile(
    r"\b(?:rose|rises?|rising|fell|falls?|falling|dropp?(?:ed|ing|s)?|grew|grows?|climb(?:ed|s|ing)?|jump(?:ed|s|"
    r"ing)?|slow(?:ed|ing)?|"
    r"increas(?:ed|es|ing)|decreas(?:ed|es|ing)|cut|cutting|rais(?:ed|es|ing)|lower(?:ed|ing|s)?|reduc(?:ed|ing|es)|"
    r"went|going|go|gone|"
    r"declin(?:ed|es|ing)|shrank|doubled|tripled|up|down|revised|upgraded|downgraded|plunged|slid|soared|surged|"
    r"plummeted|"
    r"accelerat\w+|expand(?:ed|s|ing))\b[^.;]{0,30}$"
)

_CHANGE_BY = re.compile(
    r"\b(?:rose|fell|dropped|gained|lost|climbed|jumped|sagged|slid|shed|added|sank|surged|soared|plunged|grew|up|down|"
    r"tumbled|slipped|declined|advanced|edged (?:up|down))\s+(?:by\s+)?(?:an? )?$"
)


@dataclass(frozen=True, slots=True)
class Context:
    """A text being read: as written, lower-cased (same offsets), its tokens and the stretches to leave alone."""

    text: str
    lowered: str
    tokens: list[Token]
    masks: tuple[tuple[int, int], ...]

    def is_masked(self, offset: int) -> bool:
        """Whether the offset lies in a stretch that holds no quantity."""
        return any(start <= offset < end for start, end in self.masks)


@dataclass(frozen=True, slots=True)
class Amount:
    """A value in its written unit: from ``start`` to ``end``, tokens to ``last``; ``link`` as in ``ReadQuantity``."""

    start: int
    end: int
    last: int
    low: float
    high: float | None
    value: Value
    unit: UnitReading | None
    is_range: bool = False
    link: str = ""
    number_start: int = 0
    number_end: int = 0


_FOLD = str.maketrans(
    {"’": "'", "‘": "'", "–": "-", "—": "-", "‑": "-", "−": "-", "“": '"', "”": '"', "\u00a0": " ", "\u202f": " "}
)


def make_context(text: str) -> Context:
    """Fold and tokenise a text; offsets stay those of the text."""
    lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text).translate(_FOLD)
    tokens = tokenize(lowered)
    has_number = any(token.kind == "num" or token.text in NUMBER_STARTERS for token in tokens)
    return Context(text, lowered, tokens, find_masks(lowered, text) if has_number else ())


def read_amount(context: Context, i: int) -> Amount | None:
    """The amount whose number starts at token ``i``, without looking for a range."""
    tokens, lowered = context.tokens, context.lowered
    if context.is_masked(tokens[i].start):
        return None
    value = read_value(tokens, i, context.text)
    if value is None:
        return None
    start, end = tokens[i].start, tokens[value.last - 1].end
    sign = _SIGN.search(lowered, max(0, start - 7), start) if value.kind == "digits" else None
    low, high = value.low, value.high
    if sign and high is not None:
        start, low, high = sign.start(), -low, -high
    currency = read_currency_before(lowered, start)
    prefix = lowered[currency[1] : start].strip() if currency else ""
    unit = read_unit(tokens, _unit_token(context, value), context.text, lowered, tokens[i].kind == "num")
    last = value.last
    if currency:
        if prefix in {"musd", "meur", "mgbp", "maud"} and high is not None:
            low, high = low * 1e6, high * 1e6
        start = currency[1]
        unit = _merge_currency(context, currency[0], unit, value.last, end)
    elif unit is None and value.kind in {"vague", "few"} and lowered[end:].startswith(" of "):
        unit = read_unit(tokens, value.last + 1, context.text, lowered, False)
    if unit is not None:
        end, last = max(end, unit.end), max(last, unit.last)
    low, high, value, last, scaled_end = _scale_after_code(context, low, high, value, unit, last)
    end = max(end, scaled_end)
    amount = Amount(start, end, last, low, high, value, unit, False, "", tokens[i].start, tokens[value.last - 1].end)
    return _add_subunit(context, amount)


def _unit_token(context: Context, value: Value) -> int:
    """The token a unit may start at: after "half", past an article that a unit follows ("half a mile")."""
    tokens, last = context.tokens, value.last
    if (
        value.kind == "share"
        and tokens[last - 1].text == "half"
        and last < len(tokens)
        and tokens[last].text in {"a", "an"}
    ):
        return last + 1
    return last


def _scale_after_code(
    context: Context, low: float, high: float | None, value: Value, unit: UnitReading | None, last: int
) -> tuple[float, float | None, Value, int, int]:
    """Money codes that carry or precede the multiplier: "30 MUSD", "75 USD million"."""
    if unit is None or unit.unit.dimension != "money" or high is None or value.kind != "digits":
        return low, high, value, last, 0
    tokens, scale = context.tokens, 1.0
    if value.last < len(tokens) and tokens[value.last].text in {"musd", "meur", "mgbp", "maud"}:
        scale = 1e6
    elif (
        value.last < len(tokens)
        and len(tokens[value.last].text) == 3
        and last < len(tokens)
        and tokens[last].text in SCALES
    ):
        scale, last = SCALES[tokens[last].text], last + 1
    return low * scale, high * scale, replace(value, scale=value.scale * scale), last, tokens[last - 1].end


def _merge_currency(context: Context, currency: Unit, after: UnitReading | None, last: int, end: int) -> UnitReading:
    """A currency before the number, with the rate ("$80 per sq m") or repeated currency after it."""
    from discrepancy.extract.quantity_units import _with_rate

    if after is not None and after.unit.dimension == "money":
        unit = currency if currency.base != "USD" or after.unit.base == "USD" else after.unit
        return replace(after, unit=unit)
    match = re.compile(r"\s?u\.?s\b\.?").match(context.lowered, end)
    if match:
        while last < len(context.tokens) and context.tokens[last].start < match.end():
            last += 1
        end = match.end()
    return _with_rate(UnitReading(currency, last, end), context.tokens, context.lowered)


def _add_subunit(context: Context, amount: Amount) -> Amount:
    """Read "thirteen dollars and forty-five cents", "15 dollars 50": the smaller unit joins the larger."""
    unit = amount.unit
    if unit is not None and unit.unit.name == "foot" and amount.high is not None:
        return _add_inches(context, amount)
    if (
        unit is None
        or unit.unit.dimension != "money"
        or unit.per
        or unit.unit.factor != 1
        or amount.high is None
        or amount.value.scale > 1
    ):
        return amount
    i = amount.last
    has_and = i < len(context.tokens) and context.tokens[i].text == "and"
    i += has_and
    if i >= len(context.tokens) or context.is_masked(context.tokens[i].start):
        return amount
    value = read_value(context.tokens, i, context.text)
    if (
        value is None
        or value.high is None
        or not 0 < value.low < 100
        or value.low != int(value.low)
        or value.kind not in {"digits", "words"}
    ):
        return amount
    after = read_unit(context.tokens, value.last, context.text, context.lowered, True)
    is_cents = after is not None and after.unit.factor == 0.01 and after.unit.dimension == "money"
    follows = context.tokens[value.last].text if value.last < len(context.tokens) else ""
    is_bare = (
        value.low >= 10
        and (after is None or (after.unit.dimension == "money" and not is_cents))
        and follows in {"", ".", ",", ";", "more", "?", "!"}
    )
    if not is_cents and not (is_bare and unit.unit.name != "percentage" and unit.end > amount.number_end):
        return amount
    last = after.last if is_cents and after else value.last
    end = after.end if is_cents and after else context.tokens[value.last - 1].end
    whole = amount.low + value.low / 100
    return replace(amount, low=whole, high=whole, last=last, end=end)


def _add_inches(context: Context, amount: Amount) -> Amount:
    """Read "six-foot-five" as one length."""
    tokens, i = context.tokens, amount.last
    if i + 1 >= len(tokens) or tokens[i].text != "-" or tokens[i].start != amount.end:
        return amount
    value = read_value(tokens, i + 1, context.text)
    if value is None or not 0 < value.low < 12:
        return amount
    feet = amount.low + value.low / 12
    return replace(amount, low=feet, high=feet, last=value.last, end=tokens[value.last - 1].end)


def read_range(context: Context, first: Amount) -> Amount | None:
    """The range that ``first`` opens ("10-15", "$12 billion to $13 billion", "between 5 and 6"), or None."""
    tokens, lowered = context.tokens, context.lowered
    j = first.last
    if j < len(tokens) and tokens[j].text == "-" and j + 1 < len(tokens) and tokens[j + 1].text in {"to", "or"}:
        j += 1
    if j >= len(tokens) or first.high is None:
        return None
    connector = tokens[j].text
    if connector == "up" and j + 1 < len(tokens) and tokens[j + 1].text == "to":
        connector, j = "to", j + 1
    before = lowered[max(0, first.start - 40) : first.start]
    opens = re.search(
        r"\b(between|from)\s+(?:about |around |just |some |an estimated |a |(?:the )?ages? of )*$", before
    )
    if connector not in {"to", "-", "or", "and", "through"} or (connector == "and" and not opens):
        return None
    second = _second_amount(context, j + 1)
    if second is None or second.high is None or second.value.kind == "few":
        return None
    if connector == "-" and not _is_hyphen_range(first, second):
        return None
    return _join(first, second, connector, opens.group(1) if opens else "", _movement(before))


def _movement(before: str) -> tuple[bool, bool]:
    """Whether a verb of change comes before, and whether it stands right before ("dropped $100 to $1,199")."""
    return bool(_CHANGE.search(before)), bool(_CHANGE_BY.search(before))


def _second_amount(context: Context, i: int) -> Amount | None:
    tokens = context.tokens
    for k in range(i, min(i + 6, len(tokens))):
        gap = context.lowered[tokens[i - 1].end : tokens[k].start]
        if not _GAP.fullmatch(gap):
            continue
        amount = read_amount(context, k)
        if amount is not None:
            return amount
        if tokens[k].kind == "num":
            return None
    return None


def _is_hyphen_range(first: Amount, second: Amount) -> bool:
    return (
        first.value.kind == second.value.kind == "digits" and first.low < abs(second.low) * second.value.scale + 1e-9
    ) or (first.value.kind == "words" and second.value.kind == "words")


def _join(first: Amount, second: Amount, connector: str, opener: str, moved: tuple[bool, bool]) -> Amount | None:
    is_change, is_moved_by = moved
    low, high = first.low, abs(second.low) if connector == "-" else second.low
    one, two = first.unit, second.unit
    if first.value.scale == 1 and second.value.scale > 1 and low < high / second.value.scale * 1.0001:
        low *= second.value.scale
    if (
        one is not None
        and two is not None
        and (one.unit.dimension != two.unit.dimension or one.unit.base != two.unit.base)
    ):
        return None
    if (
        one is not None
        and two is None
        and one.unit.dimension in {"percent", "money"}
        and not opener
        and connector != "-"
    ):
        return None
    if one is not None and two is not None and one.unit.factor != two.unit.factor:
        return None
    unit = two or one
    if (
        unit is two
        and one is not None
        and one.unit.dimension == "money"
        and two is not None
        and one.unit.name != two.unit.name
    ):
        unit = one if two.unit.name == "dollar" else two
    if connector == "or" and not (low < high <= low * 2 + 3):
        return None
    if connector in {"to", "-"} and not opener and low >= high:
        return None
    is_moved = opener == "from" and (is_change or low >= high)
    if is_moved_by and connector == "to" and not opener:
        return None
    if opener == "between" and low > high:
        low, high = high, low
    link = "or" if connector == "or" else "from" if is_moved else ""
    return replace(
        first,
        end=second.end,
        last=second.last,
        low=low,
        high=high,
        unit=unit,
        is_range=True,
        link=link,
        number_end=second.number_end,
    )
