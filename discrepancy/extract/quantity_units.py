"""Units around a number: a currency before it, a unit or currency after it, a rate after that, an age."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from discrepancy.extract.quantity_tokens import Token
from discrepancy.extract.units import PREFIX_CURRENCY, UNITS, Unit

_CODES = "|".join(sorted((code for code in PREFIX_CURRENCY if code.isalpha() and len(code) > 1), key=len, reverse=True))
CURRENCY_BEFORE = re.compile(
    r"(?:(?:(?<![a-z])(?:us|u\.s\.?|usd|(?<!')(?<!' )[cs]|ca|can|cad|au|nz|nzd|hk|nt|mex) ?|(?<![a-z])[ar](?=\$))?\$ "
    r"?(?:us|a|c)?"
    rf"|[£€¥₹₩₽₺₪₱₦₴]|(?<![a-z])y=|(?<![a-z])rs\.|(?<![a-z'])r|(?<![a-z])(?:{_CODES}))\s*-?\s*$"
)
_RATE = re.compile(
    r"(?:\s*(?:-?per|an?|each|every)\s+|\s*/\s*|\s*- ?an? ?-\s*|\s*(?:an?|-?per)-)(?P<per>milliseconds?|ms|seconds?|"
    r"secs?|s|minutes?|min|"
    r"hours?|hr|h|days?|weeks?|"
    r"months?|years?|shares?|barrels?|ounces?|oz|tons?|tonnes?|persons?|nights?|heads?|gallons?|litres?|liters?|"
    r"kilograms?|kilos?|"
    r"kg|pounds?|miles?|kilometers?|kilometres?|games?|seasons?|episodes?|capita|square (?:metre|meter|foot|mile)|sq "
    r"m|sq ft|"
    r"cm2|gram|gramme|piece|bottle|ticket|unit|pop)\b"
)
_FREE_RATE = re.compile(r"(?:\s*-?per[- ]|/\s?)(?P<per>[a-zµμ]+)\b")
_PER_NAMES = {
    "ms": "millisecond",
    "sec": "second",
    "s": "second",
    "min": "minute",
    "hr": "hour",
    "h": "hour",
    "oz": "ounce",
    "kg": "kilogram",
    "sq m": "square metre",
    "square meter": "square metre",
    "sq ft": "square foot",
    "gramme": "gram",
    "cm2": "square centimetre",
    "liter": "litre",
    "kilometer": "kilometre",
}
_OLD = re.compile(r"\s*-?\s*(?:olds?\b|of age\b)")
_MONEY_WORDS = re.compile(
    r"£|\b(?:pay|paid|pays|paying|cost|costs|price|prices|worth|fine|fined|spend|spent|raise|raised|fee|fees|"
    r"sterling|bid|salary|"
    r"wages?|fund|funding|tax|taxes|sold|sell|bought|buy|offer|contract|debts?|loan|profits?|savings)\b"
)
_WEIGHT_WORDS = re.compile(
    r"\b(?:weigh\w*|weight|heav\w+|light\w*|lighter|muscle|tall|feet|cocaine|marijuana|heroin|"
    r"meat)\b"
)
_LONG_ADJECTIVE = re.compile(r"\s*(?:long|tall|wide|high|deep|thick|across|in diameter|by\b|x\b)")
_AFTER_WORDS = frozenset("sen yen won day cup ton rpm mph kph km kms kg lbs hrs yrs ft cm mm oz kw hp".split())
_LOWER_LETTERS = frozenset("mglp")


@dataclass(frozen=True, slots=True)
class UnitReading:
    """A unit read after a number: ends before token ``last``, at character ``end``; ``per`` is a rate's lower half."""

    unit: Unit
    last: int
    end: int
    per: str | None = None
    is_age: bool = False

    @property
    def name(self) -> str:
        """The unit's full name in its original size ("mile per hour", "year of age")."""
        if self.is_age:
            return f"{self.unit.name} of age"
        return f"{self.unit.name} per {self.per}" if self.per else self.unit.name


def read_currency_before(lowered: str, start: int) -> tuple[Unit, int] | None:
    """The currency written before the number at ``start``, with the offset it begins at."""
    window = max(0, start - 12)
    match = CURRENCY_BEFORE.search(lowered[window:start])
    if match is None:
        return None
    form = re.sub(r"[\s-]+", "", match.group())
    if form == "ps" and not re.match(r"[\d.,]*(?:[.,]\d|\d\s?(?:m|bn|k)\b)", lowered[start : start + 16]):
        return None
    if form.isalpha() and len(form) < 3 and form != "rs" and match.end() - match.start() > len(form):
        return None
    iso, name = PREFIX_CURRENCY.get(form) or PREFIX_CURRENCY.get(form.replace(".", "")) or ("USD", "dollar")
    return Unit(name, iso, 1.0, "money"), window + match.start()


def read_unit(tokens: list[Token], j: int, text: str, lowered: str, is_digits: bool) -> UnitReading | None:
    """The longest unit that starts at token ``j`` (after an optional hyphen), with rate and age."""
    k = j + 1 if j < len(tokens) and tokens[j].text == "-" else j
    for length in (4, 3, 2, 1):
        if k + length > len(tokens) or tokens[k + length - 1].text == ".":
            continue
        start, end = tokens[k].start, tokens[k + length - 1].end
        unit = _lookup(text[start:end])
        if unit is None or (length == 1 and not _is_safe(tokens, k, text, is_digits, unit)):
            continue
        if (
            unit.name == "pound-mass"
            and lowered[start:end].startswith("pound")
            and _is_about_money(lowered, start, end)
        ):
            unit = Unit("pound sterling", "GBP", 1.0, "money")
        return _with_rate(UnitReading(unit, k + length, end), tokens, lowered)
    return None


def _is_about_money(lowered: str, start: int, end: int) -> bool:
    """Whether pounds are sterling here: words of money close by, and none of weight."""
    nearby = lowered[max(0, start - 70) : end + 40]
    return bool(_MONEY_WORDS.search(nearby)) and not _WEIGHT_WORDS.search(nearby)


def _lookup(form: str) -> Unit | None:
    folded = re.sub(r"\s+", " ", form.lower())
    return (
        UNITS.get(form + "*")
        or UNITS.get(folded)
        or UNITS.get(folded.replace(". ", " ").rstrip("."))
        or UNITS.get(folded.replace("-", " "))
    )


def _is_safe(tokens: list[Token], k: int, text: str, is_digits: bool, unit: Unit) -> bool:
    """Whether a one-word spelling is the unit here: letters and quotation marks are units only where they must be."""
    token = tokens[k]
    form = text[token.start : token.end]
    rest = text[token.end :]
    is_glued = token.start == tokens[k - 1].end
    if form.lower() == "in":
        return is_digits and k > 2 and tokens[k - 2].text in {"ft", "feet", "foot", "'"}
    if rest[:1].isdigit() and unit.dimension == "money":
        return False
    if form in {"'", '"'}:
        return is_digits and _is_safe_mark(form, text[: token.start], rest, is_glued)
    if form.isalpha() and len(form) == 1:
        return is_digits and _is_safe_letter(form, rest, tokens[k - 1].text, is_glued)
    if len(form) <= 3 and form.isalpha() and form.islower() and not is_digits:
        return unit.base == form.upper() or form in _AFTER_WORDS
    if unit.name == "second" and form.lower() == "second":
        return not re.match(r"\s+(?:half|place|time|round|leg|straight|consecutive|most|largest|biggest)\b", rest)
    return True


def _is_safe_mark(form: str, before: str, rest: str, is_glued: bool) -> bool:
    """Whether a quotation mark after digits is feet or inches: not where it may close a quotation."""
    if form == "'":
        return is_glued and rest[:1] in {"", " "} and not re.search(r"(?:^|\s)'\w", before)
    is_free = (before + rest).count('"') % 2 == 0 or not _is_quotation_open(before)
    return bool(_LONG_ADJECTIVE.match(rest)) or (is_glued and is_free)


def _is_quotation_open(before: str) -> bool:
    """Whether a quotation that a text opens is still open at its end; a mark behind digits closes one or is inches."""
    is_open = False
    for match in re.finditer('"', before):
        is_inches = not is_open and before[: match.start()][-1:].isdigit()
        is_open = is_open if is_inches else not is_open
    return is_open


def _is_safe_letter(form: str, rest: str, number: str, is_glued: bool) -> bool:
    """Whether one letter after digits is a unit: not "200 W. Main", "at 7 p.m", "5 C's"."""
    if form.lower() in _LOWER_LETTERS and form != form.lower():
        return False
    if (rest[:1] in {"'", "’", "."} and rest[1:2].isalpha()) or (form == "W" and rest[:1] == "."):
        return False
    if is_glued:
        return True
    is_hour = form == "p" and number.isdigit() and int(number) <= 12
    return not is_hour and form.lower() in "mgpwcfrl" and not re.match(r"\s*['’$&]", rest)


def _with_rate(reading: UnitReading, tokens: list[Token], lowered: str) -> UnitReading:
    if reading.unit.dimension == "duration" and (match := _OLD.match(lowered, reading.end)):
        return replace(reading, is_age=True, end=match.end(), last=_token_after(tokens, match.end(), reading.last))
    rate = read_rate(lowered, reading.end) or _read_free_rate(lowered, reading.end)
    if rate is None:
        return reading
    return replace(reading, per=rate[0], end=rate[1], last=_token_after(tokens, rate[1], reading.last))


def _read_free_rate(lowered: str, end: int) -> tuple[str, int] | None:
    """A rate by any noun ("$5 per visit") or any unit after a stroke ("mg/dl")."""
    match = _FREE_RATE.match(lowered, end)
    if match is None:
        return None
    unit = UNITS.get(match.group("per"))
    if unit is None and lowered[end] == "/":
        return None
    return (unit.name if unit else match.group("per").rstrip("s")), match.end()


def read_rate(lowered: str, end: int) -> tuple[str, int] | None:
    """A rate after a counted noun ("a day", "per game"): its name and end."""
    match = _RATE.match(lowered, end)
    if match is None:
        return None
    per = match.group("per")
    short = per if per.endswith("s") and len(per) < 3 else per.rstrip("s")
    return _PER_NAMES.get(per) or _PER_NAMES.get(short) or short, match.end()


def _token_after(tokens: list[Token], end: int, start: int) -> int:
    index = start
    while index < len(tokens) and tokens[index].start < end:
        index += 1
    return index
