"""Compares readers of quantities on an annotated file: ours, quantulum3 and Recognizers-Text.

``python benchmarks/quantities.py FILE.jsonl[.gz]`` prints a table. The two others come with the extra ``compare``; one
that is not installed is left out with a line that says so. All are scored by ``discrepancy.quantity_scores``; neither
of the two reads bounds in a form of its own, so each of their values counts as exact.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from discrepancy.extract.numbers import read_details
from discrepancy.quantity_scores import MEASURES, Scored, adapt, score_reader

UNIT_NAMES = {
    "dimensionless": "",
    "degree celsius": "celsius",
    "degree fahrenheit": "fahrenheit",
    "degree angle": "degree",
    "c": "celsius",
    "f": "fahrenheit",
    "percent": "percentage",
}
Reader = Callable[[str], list[Scored]]


def main() -> None:
    """Print precision, recall and F1 of every reader that is installed."""
    if len(sys.argv) != 2:
        sys.exit("usage: python benchmarks/quantities.py FILE.jsonl[.gz]")
    warnings.simplefilter("ignore")
    makers = {"discrepancy": make_ours, "quantulum3": make_quantulum, "Recognizers-Text": make_recognizers}
    print("| reader | " + " | ".join(f"{measure} P / R / F1" for measure in MEASURES) + " |")
    print("|---|" + "---|" * len(MEASURES))
    for name, make in makers.items():
        try:
            reader = make()
        except ImportError as error:
            print(f"| {name} | left out: {error} |")
            continue
        scores = score_reader(Path(sys.argv[1]), reader)
        cells = (" / ".join(f"{100 * figure:.1f}" for figure in scores[measure].values()) for measure in MEASURES)
        print(f"| {name} | " + " | ".join(cells) + " |")


def make_ours() -> Reader:
    """Our own reader, in the annotators' format."""
    return lambda text: adapt(read_details(text))


def make_quantulum() -> Reader:
    """The parser of quantulum3, without its classifier."""
    parser = import_module("quantulum3.parser")

    def read(text: str) -> list[Scored]:
        try:
            found = parser.parse(text)
        except Exception:  # a crash on a text is a text without quantities
            return []
        return [make_scored(quantity.value, quantity.unit.name) for quantity in found]

    return read


def make_recognizers() -> Reader:
    """The models of Recognizers-Text: units first, then the numbers that no unit holds."""
    plain = import_module("recognizers_number")
    measured = import_module("recognizers_number_with_unit")

    models = (
        measured.recognize_age,
        measured.recognize_currency,
        measured.recognize_dimension,
        measured.recognize_temperature,
        plain.recognize_percentage,
        plain.recognize_number,
    )

    def read(text: str) -> list[Scored]:
        taken: list[tuple[int, int]] = []
        found: list[Scored] = []
        for model in models:
            for result in model(text, "en-us"):
                if not any(result.start <= end and start <= result.end for start, end in taken):
                    taken.append((result.start, result.end))
                    found += from_resolution(result, is_age=model is measured.recognize_age)
        return found

    return read


def from_resolution(result: Any, *, is_age: bool) -> list[Scored]:  # noqa: ANN401  an untyped library's record
    """One result of Recognizers-Text; none when it holds no number."""
    value = str((result.resolution or {}).get("value") or "")
    unit = str(result.resolution.get("unit") or "") if result.resolution else ""
    try:
        number = float(value.rstrip("%"))
    except ValueError:
        return []
    unit = "percentage" if value.endswith("%") else f"{unit} of age" if is_age else unit
    return [make_scored(number, unit)]


def make_scored(value: float, unit: str) -> Scored:
    """An exact value with its unit's name folded to the annotators'."""
    folded = unit.lower().strip()
    return Scored(value, value, UNIT_NAMES.get(folded, folded), "", "=")


if __name__ == "__main__":
    main()
