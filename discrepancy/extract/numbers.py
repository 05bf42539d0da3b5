"""Reads every quantity of a text: values with their bounds, units, counted nouns; years, names and times left out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from discrepancy.extract.quantity_amounts import (
    Amount,
    Context,
    follows_name,
    is_designation,
    make_context,
    precedes_name,
    read_amount,
    read_range,
)
from discrepancy.extract.quantity_bounds import apply_bound, read_prefix, read_suffix
from discrepancy.extract.quantity_lexicon import PERSON_NOUNS
from discrepancy.extract.quantity_nouns import CountedNoun, guess_noun
from discrepancy.extract.quantity_special import Special, read_special
from discrepancy.extract.quantity_units import read_rate
from discrepancy.records import Quantity

_ANOTHER = re.compile(r"\b(?:another|an additional|a further|other|additional|further)\s+(?:\w+\s+)?$")
_MORE = re.compile(r"\s+(?:more|additional|further|others?)\b(?!\s+than)")
_QUAKE = re.compile(r"\s*-?\s*(?:strong\s+|powerful\s+|undersea\s+)?(?:earth)?(?:quake|tremor|temblor|aftershock|on the richter)")


@dataclass(frozen=True, slots=True)
class ReadQuantity:
    """A quantity as read: ``quantity`` in base units, and the value as written in its original unit.

    ``raw_low``, ``raw_high`` and ``raw_unit`` ("mile per hour", "dollar", None) are in the unit of the text; ``kind`` is the form
    of the number (digits, words, vague, few, share, ordinal, zero, score); ``link`` says how a range was joined ("or", "from" for a
    change from one value to another, else empty); ``number_start`` and ``number_end`` bound the digits or number words alone.
    """

    quantity: Quantity
    raw_low: float | None
    raw_high: float | None
    raw_unit: str | None
    kind: str
    link: str = ""
    number_start: int = 0
    number_end: int = 0


def read_quantities(text: str) -> tuple[Quantity, ...]:
    """Every quantity of ``text`` in order; offsets are characters of ``text``. Never fails on any text."""
    return tuple(read.quantity for read in read_details(text))


def read_details(text: str) -> tuple[ReadQuantity, ...]:
    """As ``read_quantities``, with the value in the unit of the text and the form it was written in."""
    context = make_context(text)
    found: list[ReadQuantity] = []
    i = 0
    while i < len(context.tokens):
        special = read_special(context, i)
        if special is not None:
            found.append(_from_special(context, special))
            i = special.last
            continue
        amount = read_amount(context, i)
        if amount is None or _is_inside_word(context, i):
            i += 1
            continue
        if is_designation(context, amount):
            i = max(i + 1, amount.last)
            continue
        joined = read_range(context, amount)
        reading = _complete(context, joined or amount)
        if reading is not None:
            found.append(reading)
        i = max(i + 1, (joined or amount).last)
    return tuple(found)


def _is_inside_word(context: Context, i: int) -> bool:
    """Whether letters touch the number on the left ("S23"), or unreadable ones on the right ("49ers")."""
    before = context.tokens[i - 1] if i else None
    return before is not None and before.kind == "word" and before.end == context.tokens[i].start and (
        context.tokens[i].kind == "num" and before.text not in {"rm", "ps", "rs", "us", "usd", "inr", "eur", "gbp", "aud", "cad", "a", "nzd",
                                                                "c", "y", "jpy", "chf", "cny", "rmb", "musd", "meur", "mgbp", "maud"}
    )


def _complete(context: Context, amount: Amount) -> ReadQuantity | None:
    """Bound, dimension and counted noun of an amount; None when it is no quantity."""
    if _is_bare_letters(context, amount):
        return None
    noun = _counted(context, amount)
    if amount.unit is None and noun.lemma is None and (follows_name(context, amount) or precedes_name(context, amount)):
        return None
    if not _is_worth_reading(context, amount, noun):
        return None
    bound, start, end = _bound(context, amount)
    dimension, raw_unit = _dimension(context, amount, noun)
    low, high = apply_bound(amount.low, amount.high, bound)
    factor = amount.unit.unit if amount.unit is not None else None
    is_addition = noun.is_addition or bool(_ANOTHER.search(context.lowered, max(0, start - 24), start)) or bool(
        _MORE.match(context.lowered, end)
    ) and amount.value.kind != "share"
    quantity = Quantity(
        start, end, context.text[start:end],
        factor.to_base(low) if factor else low, factor.to_base(high) if factor else high,
        bound, dimension, _base_unit(amount, noun, raw_unit), noun.lemma, noun.modifiers, None, is_addition,
    )
    return ReadQuantity(
        quantity, amount.low, amount.high, raw_unit, amount.value.kind, amount.link, amount.number_start, amount.number_end
    )


def _is_bare_letters(context: Context, amount: Amount) -> bool:
    """Whether letters that are no unit touch the digits on the right ("49ers", "24703m212")."""
    after = context.text[amount.end : amount.end + 2]
    return amount.value.kind == "digits" and after[:1].isalnum()


def _counted(context: Context, amount: Amount) -> CountedNoun:
    if amount.unit is not None and not (amount.unit.unit.dimension == "percent"):
        return CountedNoun(None, last=amount.last)
    may_take_of = amount.value.kind in {"vague", "few", "share"} or amount.unit is not None
    is_single = amount.low == 1 and amount.high == 1 and amount.unit is None
    if amount.unit is not None and not context.lowered[amount.end :].startswith(" of"):
        return CountedNoun(None, last=amount.last)
    return guess_noun(context.tokens, amount.last, is_single, may_take_of)


def _is_worth_reading(context: Context, amount: Amount, noun: CountedNoun) -> bool:
    """Refuses "one" as a pronoun, "half" without a whole, "a third" without "of"."""
    if amount.unit is not None or amount.is_range:
        return not (amount.value.kind == "share" and amount.unit is not None and amount.unit.unit.dimension == "money")
    written = context.lowered[amount.number_start : amount.number_end]
    after = context.lowered[amount.number_end : amount.number_end + 12]
    if written == "one":
        return noun.lemma is not None
    if written in {"half", "quarter"}:
        return bool(re.match(r" (?:of|the|a|an|its|their|his|her|all|that|this)\b", after)) and written == "half"
    if written.startswith(("a ", "an ")) and amount.value.kind == "share":
        return after.startswith(" of")
    if amount.value.kind == "few":
        return noun.lemma is not None
    return True


def _bound(context: Context, amount: Amount) -> tuple[str, int, int]:
    """The bound of an amount and the span of the whole value expression."""
    start, end = amount.start, amount.end
    bound = "between" if amount.is_range else {"vague": "several", "few": "several"}.get(amount.value.kind, "exact")
    if amount.value.kind == "few" and amount.high is not None:
        bound = "about"
    opener = re.search(r"\b(?:between|from)\s+$", context.lowered[max(0, start - 10) : start]) if amount.is_range else None
    if opener:
        start -= len(opener.group())
    prefix = read_prefix(context.lowered, start)
    if prefix is not None:
        start = prefix[1]
        if bound == "exact" or bound == "several" and prefix[0] in {"over", "at_least"}:
            bound = prefix[0] if bound == "exact" else "several"
    suffix = read_suffix(context.lowered, amount.end)
    if suffix is not None and bound in {"exact", "about"}:
        bound, end = suffix[0], suffix[1]
    return bound, start, end


def _dimension(context: Context, amount: Amount, noun: CountedNoun) -> tuple[str, str | None]:
    unit = amount.unit
    if unit is not None:
        if unit.is_age:
            return "age", unit.name
        if unit.per and unit.unit.dimension == "length" and unit.per in {"second", "minute", "hour", "millisecond", "day"}:
            return "speed", unit.name
        return unit.unit.dimension, unit.name
    if _is_magnitude(context, amount):
        return "magnitude", None
    if amount.value.kind == "share":
        return "share", noun.lemma
    if noun.lemma is None:
        return "number", None
    rate = read_rate(context.lowered, context.tokens[noun.last - 1].end) if noun.last else None
    return "count", f"{noun.lemma} per {rate[0]}" if rate else noun.lemma


def _is_magnitude(context: Context, amount: Amount) -> bool:
    before = context.lowered[max(0, amount.start - 30) : amount.start]
    after = context.lowered[amount.end : amount.end + 30]
    if re.match(r"\s*-?\s*magnitude\b", after) or re.search(
        r"magnitude\s*-?\s*(?:of\s+)?(?:(?:about|around|at least|up to|over|under|between|from|above|below)\s+)*$", before
    ):
        return True
    if not (1 <= amount.low < 10 and re.search(r"\d ?\. ?\d", context.text[amount.number_start : amount.number_end])):
        return False
    return bool(_QUAKE.match(after)) or bool(re.search(r"measur(?:ed|ing)\s+(?:at\s+)?$", before) and re.search(
        r"quake|tremor|temblor|richter", context.lowered))


_PER_SECONDS = {"millisecond": 0.001, "second": 1.0, "minute": 60.0, "hour": 3600.0, "day": 86400.0}


def _base_unit(amount: Amount, noun: CountedNoun, raw_unit: str | None) -> str | None:
    unit = amount.unit
    if unit is None:
        return "people" if noun.lemma in PERSON_NOUNS else raw_unit
    return f"{unit.unit.base} per {unit.per}" if unit.per else unit.unit.base


def _from_special(context: Context, special: Special) -> ReadQuantity:
    quantity = Quantity(
        special.start, special.end, context.text[special.start : special.end], special.low, special.high, "exact",
        special.dimension, special.unit, special.noun, (),
    )
    return ReadQuantity(
        quantity, special.raw if special.raw is not None else special.low, special.high if special.raw is None else special.raw,
        special.raw_unit, special.kind, "", special.start, special.end,
    )
