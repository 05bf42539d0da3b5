"""Reads every quantity of a text: values with their bounds, units, counted nouns; years, names and times left out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from discrepancy.extract.quantity_amounts import (
    Amount,
    Context,
    make_context,
    read_amount,
    read_range,
)
from discrepancy.extract.quantity_bounds import apply_bound, read_prefix, read_suffix
from discrepancy.extract.quantity_compounds import join_compounds
from discrepancy.extract.quantity_dimension import PARENT, base_of, classify, magnitude_span
from discrepancy.extract.quantity_lexicon import NUMBER_STARTERS
from discrepancy.extract.quantity_names import follows_name, is_designation, precedes_name
from discrepancy.extract.quantity_nouns import CountedNoun, guess_noun
from discrepancy.extract.quantity_special import SPECIAL_STARTERS, Special, read_special
from discrepancy.records import Quantity

_ANOTHER = re.compile(r"\b(?:another|an additional|a further|other|additional|further)\s+(?:\w+\s+)?$")
_MORE = re.compile(r"\s+(?:more|additional|further|others?)\b(?!\s+than)")
_OPENER = re.compile(r"\b(?:between|from)\s+$")
_GLUED_BEFORE = frozenset(
    "rm r ps rs us usd inr eur gbp aud cad a nzd c y jpy chf cny rmb ksh sh pln musd meur mgbp maud".split()
)
_EARLIER = re.compile(
    r"(?:\b(?:(?:up|down|rising|compared|contrast|increased|decreased|risen) (?:from|with|to)|versus|vs\.?|against)\s+"
    r"(?:the |an? |earlier |previous |estimated |just |only |about )*)$"
)

_LASTING = re.compile(
    r"\b(?:for|lasted|lasting|lasts|last|took|taking|takes|take|spent|spend|after|of|was|is|been|by|already|with|ran|"
    r"running|waited)\s+$"
)
_SOME_DID = re.compile(r" (?:were|are|have|had|died?|remain|survived|more|fled|of (?:them|whom))\b")
_SINCE = re.compile(r"\s+(?:ago|later|earlier|before|since|long)\b")
_WHOLE = re.compile(r" (?:of|the|a|an|its|their|his|her|all|that|this|were|are|have|had|said)\b")
_SUSPENDED = re.compile(r"-\s*(?:,|and\b|or\b|to\b)")
_CONVERTED = frozenset({"money", "length", "area", "mass", "speed", "temperature", "number"})
_PASSED_ON = frozenset({"over", "at_least", "under", "up_to", "at_most", "about"})


@dataclass(frozen=True, slots=True)
class ReadQuantity:
    """A quantity as read: ``quantity`` in base units, and the value as written in its original unit.

    ``raw_low``, ``raw_high`` and ``raw_unit`` ("mile per hour", None) are in the unit of the text, before the
    bound opens an end; ``kind`` is the form of the number (digits, words, vague, few, share, ordinal, zero, score,
    clock, times, ratio); ``link`` says how a range was joined ("or", "from" for a change, else empty); ``prefix`` is
    the bound of the phrase before the value, also where the value is a range; ``number_start`` and ``number_end`` bound
    the digits or number words alone.
    """

    quantity: Quantity
    raw_low: float | None
    raw_high: float | None
    raw_unit: str | None
    kind: str
    link: str = ""
    prefix: str | None = None
    number_start: int = 0
    number_end: int = 0


def read_quantities(text: str) -> tuple[Quantity, ...]:
    """Every quantity of ``text`` in order; offsets are characters of ``text``. Never fails on any text."""
    return join_compounds(text, read_details(text))


def read_details(text: str) -> tuple[ReadQuantity, ...]:
    """As ``read_quantities``, with the value in the unit of the text and the form it was written in."""
    context = make_context(text)
    found: list[ReadQuantity] = []
    i = 0
    while i < len(context.tokens):
        reading, i = _read_at(context, i)
        if reading is not None:
            found.append(_inherit(context, found[-1], reading) if found else reading)
    return tuple(found)


def _read_at(context: Context, i: int) -> tuple[ReadQuantity | None, int]:
    """The quantity that starts at token ``i``, or None, and the token to go on at."""
    token = context.tokens[i]
    if (
        token.kind == "word"
        and token.text not in NUMBER_STARTERS
        and token.text not in SPECIAL_STARTERS
        and not token.text.endswith("fold")
    ):
        return None, i + 1
    special = read_special(context, i)
    if special is not None:
        return _from_special(context, special), max(i + 1, special.last)
    amount = None if _is_inside_word(context, i) else read_amount(context, i)
    if amount is None:
        return None, i + 1
    if is_designation(context, amount):
        return None, max(i + 1, amount.last)
    amount = read_range(context, amount) or amount
    if amount.unit is None and _SUSPENDED.match(context.lowered, amount.end):
        amount = _take_later_unit(context, amount)
    reading = _complete(context, amount)
    if reading is None and amount.value.kind == "share":
        return None, i + 1  # "a fourth suspect" is no quarter: the ordinal is still to be read.
    return reading, max(i + 1, amount.last)


def _take_later_unit(context: Context, amount: Amount) -> Amount:
    """The unit that a coordination brings later ("a 7- or 8-inch screen")."""
    for k in range(amount.last + 1, min(amount.last + 9, len(context.tokens))):
        later = read_amount(context, k)
        if later is not None and later.unit is not None:
            return replace(amount, unit=replace(later.unit, last=amount.last, end=amount.end))
    return amount


def _is_inside_word(context: Context, i: int) -> bool:
    """Whether letters that are no currency touch the digits on the left ("S23")."""
    if i == 0 or context.tokens[i].kind != "num":
        return False
    before = context.tokens[i - 1]
    return before.kind == "word" and before.end == context.tokens[i].start and before.text not in _GLUED_BEFORE


def _complete(context: Context, amount: Amount) -> ReadQuantity | None:
    """Bound, dimension and counted noun of an amount; None when it is no quantity."""
    noun = _counted(context, amount)
    if _is_refused(context, amount, noun):
        return None
    bound, prefix, start, end = _bound(context, amount)
    dimension, raw_unit = classify(context, amount, noun)
    if dimension == "magnitude":
        end, quake = magnitude_span(context, end)
        noun = CountedNoun(quake)
    unit, base = base_of(amount, noun, dimension, raw_unit)
    low, high = apply_bound(amount.low, amount.high, bound)
    quantity = Quantity(
        start,
        end,
        context.text[start:end],
        unit.to_base(low) if unit else low,
        unit.to_base(high) if unit else high,
        bound,
        dimension,
        base,
        noun.lemma,
        noun.modifiers,
        None,
        _is_addition(context, amount, noun, start, end),
    )
    return ReadQuantity(
        quantity,
        amount.low,
        amount.high,
        raw_unit,
        amount.value.kind,
        amount.link,
        prefix,
        amount.number_start,
        amount.number_end,
    )


def _is_addition(context: Context, amount: Amount, noun: CountedNoun, start: int, end: int) -> bool:
    if amount.value.kind == "share":
        return False
    before = context.lowered[max(0, start - 24) : start]
    return noun.is_addition or bool(_ANOTHER.search(before)) or bool(_MORE.match(context.lowered, end))


def _counted(context: Context, amount: Amount) -> CountedNoun:
    """The counted noun; units count nothing, but a percentage is "of" something."""
    if amount.unit is not None and not (
        amount.unit.unit.dimension == "percent" and context.lowered[amount.end :].startswith(" of")
    ):
        return CountedNoun(None, last=amount.last)
    may_take_of = amount.value.kind in {"vague", "few", "share"} or amount.unit is not None
    is_single = amount.low == 1 and amount.high == 1 and amount.unit is None
    if PARENT.search(context.lowered[max(0, amount.start - 24) : amount.start]):
        return CountedNoun("child")
    if _SUSPENDED.match(context.lowered, amount.end):
        return _later_noun(context, amount)
    suffix = read_suffix(context.lowered, amount.end)
    last = amount.last
    while suffix is not None and last < len(context.tokens) and context.tokens[last].start < suffix[1]:
        last += 1
    return guess_noun(context.text, context.tokens, last, is_single, may_take_of)


def _later_noun(context: Context, amount: Amount) -> CountedNoun:
    """The noun that a coordination brings later ("four- and six-cylinder engines")."""
    for k in range(amount.last + 1, min(amount.last + 9, len(context.tokens))):
        later = read_amount(context, k)
        noun = (
            guess_noun(context.text, context.tokens, later.last, is_single=False, may_take_of=False) if later else None
        )
        if noun is not None and noun.is_compound:
            return CountedNoun(noun.lemma, last=amount.last)
    return CountedNoun(None, last=amount.last)


def _is_refused(context: Context, amount: Amount, noun: CountedNoun) -> bool:
    """Refuse "one" as a pronoun, "half" without a whole, "a third" without "of", names with numbers."""
    kind, after = amount.value.kind, context.lowered[amount.end : amount.end + 12]
    if kind == "digits" and after[:1].isalnum():
        return True
    if amount.unit is not None or amount.is_range:
        return False
    if noun.lemma is None and (follows_name(context, amount) or precedes_name(context, amount)):
        return True
    written = context.lowered[amount.number_start : amount.number_end]
    if written == "one" or kind == "few":
        return noun.lemma is None and not (kind == "few" and _SOME_DID.match(after))
    if written in {"half", "quarter"}:
        is_bounded = read_prefix(context.lowered, amount.start) is not None
        return written == "quarter" or not (is_bounded or _WHOLE.match(after))
    return kind == "share" and written.startswith(("a ", "an ")) and not after.startswith(" of")


def _bound(context: Context, amount: Amount) -> tuple[str, str | None, int, int]:
    """The bound of an amount, the bound phrase before it, and the span of the whole value expression."""
    start, end, kind = amount.start, amount.end, amount.value.kind
    bound = (
        "between" if amount.is_range else "several" if amount.high is None else "about" if kind == "few" else "exact"
    )
    opener = _OPENER.search(context.lowered[max(0, start - 10) : start]) if amount.is_range else None
    if opener:
        start -= len(opener.group())
    prefix = read_prefix(context.lowered, start)
    if prefix is not None and (_is_during(context, amount, prefix[1]) or (kind == "few" and prefix[0] != "at_least")):
        prefix = None
    if prefix is not None:
        start = prefix[1]
        bound = prefix[0] if bound == "exact" else bound
    suffix = read_suffix(context.lowered, amount.end)
    if suffix is not None:
        bound, end = suffix[0] if bound in {"exact", "about"} else bound, suffix[1]
    return bound, prefix[0] if prefix else None, start, end


def _is_during(context: Context, amount: Amount, start: int) -> bool:
    """Whether "over" says during: "$160 million over eight years", but not "for over eight years"."""
    if amount.unit is None or amount.unit.is_age or amount.unit.unit.dimension != "duration":
        return False
    if not context.lowered.startswith("over ", start) or _SINCE.match(context.lowered, amount.end):
        return False
    return not _LASTING.search(context.lowered[max(0, start - 16) : start])


def _inherit(context: Context, previous: ReadQuantity, reading: ReadQuantity) -> ReadQuantity:
    """What a number takes from the one before it: a converted value its bound, a compared bare number its noun."""
    quantity, before = reading.quantity, previous.quantity
    gap = context.lowered[before.end : quantity.start]
    is_conversion = gap in {" (", " / ", "/"} and quantity.dimension == before.dimension in _CONVERTED
    if is_conversion and quantity.bound == "exact" and before.bound in _PASSED_ON:
        low, high = apply_bound(quantity.low, quantity.high, before.bound)
        return replace(reading, quantity=replace(quantity, low=low, high=high, bound=before.bound))
    is_bare = quantity.dimension == "number" and quantity.unit is None and before.dimension == "count"
    if is_bare and len(gap) < 80 and "." not in gap and _EARLIER.search(gap):
        inherited = replace(quantity, dimension="count", unit=before.unit, noun=before.noun, modifiers=before.modifiers)
        return replace(reading, quantity=inherited, raw_unit=previous.raw_unit)
    return reading


def _from_special(context: Context, special: Special) -> ReadQuantity:
    quantity = Quantity(
        special.start,
        special.end,
        context.text[special.start : special.end],
        special.low,
        special.high,
        special.bound,
        special.dimension,
        special.unit,
        special.noun,
        (),
    )
    raw_low = special.low if special.raw is None else special.raw
    raw_high = special.high if special.raw is None else special.raw
    return ReadQuantity(
        quantity, raw_low, raw_high, special.raw_unit, special.kind, "", None, special.start, special.end
    )
