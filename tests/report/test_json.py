"""The JSON report: schema, fields, stable bytes."""

from __future__ import annotations

import json
from dataclasses import replace

import jsonschema
import pytest

from discrepancy.errors import UsageError
from discrepancy.records import Decision, Quantity
from discrepancy.report import FORMATS, render, report_schema
from discrepancy.report.as_json import value_data
from tests.builders import ferry_report, hostile_report, make_article, make_report


def _validate(text: str) -> None:
    schema = json.loads(report_schema())
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(json.loads(text))


def test_report_fits_the_schema_it_ships() -> None:
    """What render writes is valid, with findings, agreements, a decision and nothing at all."""
    report = ferry_report()
    decided = replace(report.findings[0], decision=Decision("dismissed", "same count", "ed", "2025-03-07", None))
    for one in (report, replace(report, findings=(decided,)), make_report(()), hostile_report('"\\\u2028<\x00')):
        _validate(render(one, "json"))


def test_schema_refuses_an_unknown_field_and_verdict() -> None:
    """The schema is strict, so that a renamed field cannot pass unseen."""
    data = json.loads(render(ferry_report(), "json"))
    for broken in ({**data, "extra": 1}, {**data, "findings": [{**data["findings"][0], "verdict": "odd"}]}):
        with pytest.raises(jsonschema.ValidationError):
            _validate(json.dumps(broken))


def test_statement_carries_span_offsets_speaker_and_value() -> None:
    """A statement's start and end cut its span out of the article's text."""
    report = ferry_report()
    data = json.loads(render(report, "json"))
    texts = {a.id: a.text for a in report.articles}
    finding = next(f for f in data["findings"] if f["kind"] == "quantity")
    for statement in finding["statements"]:
        assert texts[statement["article"]][statement["start"] : statement["end"]] == statement["span"]
    coast = next(s for s in finding["statements"] if s["article"] == "coast")
    assert coast["attributed_to"] == "medics"
    assert coast["value"] == {"low": 15, "high": None, "bound": "at_least", "unit": "people", "measure": "hurt"}
    assert [p["id"] for p in finding["pairs"]] == list(
        next(f for f in report.findings if f.kind == "quantity").pair_ids
    )


def test_bytes_do_not_depend_on_the_order_of_articles() -> None:
    """A report whose articles, skips and lone statements come in another order is the same text."""
    report = ferry_report()
    turned = replace(
        report,
        articles=report.articles[::-1],
        sentence_counts=report.sentence_counts[::-1],
        single_source=report.single_source[::-1],
        skipped=report.skipped[::-1],
    )
    assert render(turned, "json") == render(report, "json")
    assert render(report, "json").endswith("}\n")


def test_numbers_are_plain() -> None:
    """Whole values have no point, long fractions are rounded, infinities are no bound."""
    quantity = Quantity(0, 1, "x", 83.0, float("inf"), "over", "count")
    assert value_data(quantity) == {"low": 83, "high": None, "bound": "over", "unit": None, "measure": None}
    assert value_data(replace(quantity, low=1 / 3))["low"] == 0.3333  # type: ignore[index]


def test_unknown_format_names_the_nearest() -> None:
    """A misspelt format is a usage error that helps."""
    with pytest.raises(UsageError, match="markdown"):
        render(ferry_report(), "markdwn")


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_renders_everything_and_nothing(name: str) -> None:
    """Each format copes with an empty, a usual and a hostile report, ends with a newline and repeats itself exactly."""
    for report in (make_report(()), ferry_report(), hostile_report("<b>|`]]>\n::error::%0A\x00\u202e")):
        text = render(report, name)
        assert text.endswith("\n")
        assert text == render(report, name)


def test_a_report_gives_its_own_json() -> None:
    """``report.to_json()`` is the JSON format, as the quick start for Python says."""
    report = ferry_report()
    assert report.to_json() == render(report, "json")


def test_an_article_says_who_wrote_and_changed_it_and_what_was_corrected() -> None:
    """Author, last change and the publisher's notes are in the JSON and in the pages' list of sources."""
    article = make_article("coast", "The ferry burned.", author="A. Writer", modified="2025-03-06T08:00:00Z")
    report = make_report((replace(article, notes=("Correction: it was 12.",)),))
    (told,) = json.loads(render(report, "json"))["articles"]
    assert (told["author"], told["modified"]) == ("A. Writer", "2025-03-06T08:00:00Z")
    assert told["notes"] == ["Correction: it was 12."]
    for name in ("markdown", "html"):
        assert "Coast, 4 Mar 2025, changed 6 Mar 2025, by A. Writer" in render(report, name)
        assert "Note: Correction: it was 12." in render(report, name)
