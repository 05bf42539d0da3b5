"""The table of units agrees with pint, row by row."""

from __future__ import annotations

import pint
import pytest

from discrepancy.extract.units import UNITS, Unit

PHYSICAL = ("length", "area", "mass", "duration", "speed", "temperature")
NOT_PINTS = {"megaton", "kiloton", "decade", "quintal"}  # pint's are energies, a ratio and an American weight
PINT_NAMES = {
    "square metre": "metre**2",
    "square kilometre": "kilometre**2",
    "square mile": "mile**2",
    "square centimetre": "centimetre**2",
    "square inch": "inch**2",
    "square yard": "yard**2",
    "metre per second": "metre/second",
    "kilometre per second": "kilometre/second",
    "foot per second": "foot/second",
    "pound-mass": "pound",
    "ton": "short_ton",
    "metric ton": "metric_ton",
    "square feet": "square_foot",
    "mile per hour": "mile/hour",
    "kilometre per hour": "kilometre/hour",
    "celsius": "degC",
    "fahrenheit": "degF",
    "light-year": "light_year",
    "nautical mile": "nautical_mile",
}
ROWS = sorted({unit.name: unit for unit in UNITS.values() if unit.dimension in PHYSICAL}.items())
BASES = {"metre per second": "metre/second", "square metre": "metre**2", "celsius": "degC"}


@pytest.fixture(scope="module")
def registry() -> pint.UnitRegistry[float]:
    """Pint's own table, built once."""
    return pint.UnitRegistry()


@pytest.mark.parametrize(("name", "unit"), [row for row in ROWS if row[0] not in NOT_PINTS])
def test_factors_are_pints(name: str, unit: Unit, registry: pint.UnitRegistry[float]) -> None:
    """A value in base units is what pint makes of it."""
    named = PINT_NAMES.get(name, name)
    quantity = registry.Quantity(7.0, named).to(BASES.get(unit.base, unit.base))
    assert unit.to_base(7.0) == pytest.approx(quantity.magnitude, rel=1e-5)


def test_an_open_end_stays_open() -> None:
    """No conversion closes an interval."""
    assert UNITS["mile"].to_base(None) is None
