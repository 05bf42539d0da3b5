"""Numbers that name something and count nothing: "Highway 214", "Boeing 737", "No. 1", years."""

from __future__ import annotations

import re

from discrepancy.extract.quantity_amounts import Amount, Context
from discrepancy.extract.quantity_lexicon import DESIGNATORS

_CAPITAL_BEFORE = re.compile(r"(?:^|[^\w])([A-Z&][\w&.'-]*)\s+$")
_NOT_NAMES = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday The A An In On At By And Or But For From With After "
    "Before When "
    "While About Around Nearly Almost Over More Up To Of As If That This These Those Some Only Just Another There "
    "They He She It "
    "We I You At All Least Last Than Police January February March April June July August September October November "
    "December "
    "Roughly Approximately Between Under Since Until His Her Their Its Our My Your Then Now Also Still Yet Another "
    "Other Every "
    "Each Least Most Meanwhile Sept Oct Nov Dec Jan Feb".split()
)

_STATION = re.compile(r"\bNews (?=\d)|\b[A-Z]{3,} (?=\d+ News\b)")
"""Before the number in the name of a broadcaster: "News 13 has learnt", "WAVE 3 News"."""

_VERSION = re.compile(r"\d{1,2}\.\d")
_SCORED = re.compile(r"\s*(?:points?|times|goals?|runs?|rebounds?|assists?|sacks?|yards?|per\b|percent|%|average)")
"""What follows a decimal that counts, though a name stands before it: "leads Smith 2.5 points"."""

TALLIED = frozenset(
    "death body head dead deaths fatalities victims casualties injured wounded survivors missing".split()
)
"""What stands before "count" or "number" where they are no name's: "death count 355", "the dead number 17"."""


def is_designation(context: Context, amount: Amount) -> bool:
    """Whether a bare number names something: "Highway 214", "Boeing 737", "No. 1", a year."""
    if amount.unit is not None or amount.is_range:
        return False
    i = amount.value.first
    back = i - 1
    if back >= 0 and context.tokens[back].text in {".", "-", "#"} and back:
        back -= context.tokens[back].text in {".", "#", "-"} and context.tokens[back - 1].text in {
            "no",
            "rt",
            "hwy",
            "vol",
            "ch",
            "fig",
        }
    before = context.tokens[back].text if back >= 0 else ""
    is_tally = back > 0 and context.tokens[back - 1].text in TALLIED and before in ("count", "number")
    is_bare = amount.value.kind in {"digits", "words"} and amount.start == amount.number_start
    if before in DESIGNATORS and is_bare and not is_tally:
        return True
    if is_version(context, amount) or is_station(context, amount):
        return True
    return amount.value.kind == "digits" and _is_year(context, amount)


def is_station(context: Context, amount: Amount) -> bool:
    """Whether digits are part of a broadcaster's name."""
    before = max(0, amount.start - 12)
    return amount.value.kind == "digits" and any(
        match.end() == amount.start for match in _STATION.finditer(context.text, before, amount.end + 6)
    )


def is_version(context: Context, amount: Amount) -> bool:
    """Whether a decimal behind a name is the version of a standard or a program: "USB 3.0 ports", "Windows 8.1"."""
    written = context.text[amount.number_start : amount.number_end]
    if not _VERSION.fullmatch(written) or amount.value.scale != 1 or not follows_name(context, amount):
        return False
    return not _SCORED.match(context.lowered, amount.number_end)


def follows_name(context: Context, amount: Amount) -> bool:
    """Whether a capitalised word that is no sentence opener stands right before the digits ("Channel 4")."""
    match = _CAPITAL_BEFORE.search(context.text, max(0, amount.start - 25), amount.start)
    if match is None or match.group(1) in _NOT_NAMES or amount.value.kind != "digits":
        return False
    return not re.search(r"(?:^|[.!?\"“]\s*)$", context.text[: match.start(1)])


_CAPITAL_AFTER = re.compile(r"\s+([A-Z][a-zA-Z]+)")


def precedes_name(context: Context, amount: Amount) -> bool:
    """Whether bare digits open a name ("747 Jumbo", "22 Rue Verte"): a capital follows, of no day or month."""
    match = _CAPITAL_AFTER.match(context.text, amount.end)
    return (
        match is not None
        and amount.value.kind == "digits"
        and match.group(1) not in _NOT_NAMES
        and amount.value.scale == 1
        and (amount.low >= 100 or match.group(1) in {"Ave", "Rue", "Avenue", "Calle"})
        and "," not in context.text[amount.number_start : amount.number_end]
    )


def _is_year(context: Context, amount: Amount) -> bool:
    written = context.text[amount.number_start : amount.number_end]
    if not re.fullmatch(r"(?:1[5-9]|20)\d\d", written) or amount.start != amount.number_start:
        return False
    after = context.lowered[amount.number_end : amount.number_end + 40]
    if re.match(
        r"\s+(?:more |other |additional |armed |local )?(?:people|persons|residents|workers|homes|houses|troops|"
        r"soldiers|others|families|"
        r"employees|jobs|times|students|villagers|passengers|points|votes|buildings|customers|hires|men|women|"
        r"children)\b",
        after,
    ):
        return bool(re.search(r"\b(?:in|since|by|the)\s+$", context.lowered[: amount.start]))
    return True
