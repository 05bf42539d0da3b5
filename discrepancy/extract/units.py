"""Units of measure and currencies as news text writes them, each with its base unit and factor.

The factors are pint's: a test compares every row with pint. pint itself is not loaded at run time, because building its
registry takes 0.4 seconds, more than reading every number of a hundred articles.
"""

from __future__ import annotations

from dataclasses import dataclass

from discrepancy.extract.quantity_tables import CURRENCY_ROWS, UNIT_ROWS


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: ``value * factor + offset`` is the value in ``base`` units; ``dimension`` as in ``Quantity``."""

    name: str
    base: str
    factor: float
    dimension: str
    offset: float = 0.0

    def to_base(self, value: float | None) -> float | None:
        """The value in base units, or None for an open end."""
        return None if value is None else float(f"{value * self.factor + self.offset:.12g}")


_FAHRENHEIT = Unit("fahrenheit", "celsius", 5 / 9, "temperature", -160 / 9)
_FAHRENHEIT_FORMS = (
    "fahrenheit farenheit degrees_fahrenheit degree_fahrenheit degrees_farenheit degrees_f degree_f °f °_f F*"
)

# A currency written before the number, lower-cased without blanks.
PREFIX_CURRENCY: dict[str, tuple[str, str]] = {
    "$": ("USD", "dollar"),
    "us$": ("USD", "dollar"),
    "u.s.$": ("USD", "dollar"),
    "$us": ("USD", "dollar"),
    "u.s$": ("USD", "dollar"),
    "usd": ("USD", "dollar"),
    "usd$": ("USD", "dollar"),
    "dollar": ("USD", "dollar"),
    "c$": ("CAD", "canadian dollar"),
    "ca$": ("CAD", "canadian dollar"),
    "cad": ("CAD", "canadian dollar"),
    "cad$": ("CAD", "canadian dollar"),
    "can$": ("CAD", "canadian dollar"),
    "$c": ("CAD", "canadian dollar"),
    "a$": ("AUD", "australian dollar"),
    "au$": ("AUD", "australian dollar"),
    "$a": ("AUD", "australian dollar"),
    "aud": ("AUD", "australian dollar"),
    "nz$": ("NZD", "new zealand dollar"),
    "nzd": ("NZD", "new zealand dollar"),
    "nzd$": ("NZD", "new zealand dollar"),
    "hk$": ("HKD", "hong kong dollar"),
    "s$": ("SGD", "singaporean dollar"),
    "nt$": ("TWD", "taiwan dollar"),
    "mex$": ("MXN", "mexican peso"),
    "r$": ("BRL", "brazilian real"),
    "£": ("GBP", "pound sterling"),
    "gbp": ("GBP", "pound sterling"),
    "€": ("EUR", "euro"),
    "eur": ("EUR", "euro"),
    "¥": ("JPY", "japanese yen"),
    "jpy": ("JPY", "japanese yen"),
    "y=": ("JPY", "japanese yen"),
    "₹": ("INR", "indian rupee"),
    "inr": ("INR", "indian rupee"),
    "rs": ("INR", "rupee"),
    "rs.": ("INR", "rupee"),
    "rm": ("MYR", "malaysian ringgit"),
    "chf": ("CHF", "swiss franc"),
    "cny": ("CNY", "chinese yuan"),
    "rmb": ("CNY", "chinese yuan"),
    "₩": ("KRW", "won"),
    "₽": ("RUB", "ruble"),
    "₺": ("TRY", "turkish lira"),
    "₪": ("ILS", "shekel"),
    "₱": ("PHP", "philippine peso"),
    "₦": ("NGN", "naira"),
    "₴": ("UAH", "hryvnia"),
    "r": ("ZAR", "rand"),
    "ksh": ("KES", "shilling"),
    "sh": ("KES", "shilling"),
    "pln": ("PLN", "zloty"),
    "ps": ("GBP", "pound sterling"),
    "musd": ("USD", "dollar"),
    "meur": ("EUR", "euro"),
    "mgbp": ("GBP", "pound sterling"),
    "maud": ("AUD", "australian dollar"),
}


def _read_table() -> dict[str, Unit]:
    table: dict[str, Unit] = {}
    for line in UNIT_ROWS.strip().splitlines():
        name, dimension, base, factor, forms = line.split("|")
        offset = -273.15 if name == "kelvin" else 0.0
        unit = Unit(name, base, float(factor), dimension, offset)
        _add(table, unit, forms)
    _add(table, _FAHRENHEIT, _FAHRENHEIT_FORMS)
    for line in CURRENCY_ROWS.strip().splitlines():
        iso, name, factor, forms = line.split("|")
        _add(table, Unit(name, iso, float(factor), "money"), forms)
    return table


def _add(table: dict[str, Unit], unit: Unit, forms: str) -> None:
    for form in forms.split():
        table[form.replace("_", " ")] = unit


UNITS: dict[str, Unit] = _read_table()
"""Lower-cased spelling -> unit; a key ending in ``*`` is matched as written."""
