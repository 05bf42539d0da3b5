"""Of which model of a product a figure is, by the sizes and tiers that its sentence names."""

from __future__ import annotations

import pytest

from discrepancy.extract.statements import find_quantity_statements
from tests.extract.parsing import parse_text


def models(span: str, *paragraphs: str) -> set[str]:
    """The marks of a model on the first figure that is written so."""
    statements = find_quantity_statements(parse_text(*paragraphs), None)
    return {mark for s in statements if s.span == span for mark in s.scope if mark.startswith("model")}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "span", "marks"),
    [
        ("The 10-inch version costs $299.", "$299", {"model:10in"}),
        ('The 10" tablet costs $299.', "$299", {"model:10in"}),
        ("The 10-inch Vesta Slate costs $299.", "$299", {"model:10in"}),
        ("Vesta asks $299 for the 10-inch model.", "$299", {"model:10in"}),
        ("Both the 10- and 12-inch models weigh 2 pounds.", "2 pounds", {"model:10in", "model:12in"}),
        ("The higher-end model costs $399.", "$399", {"model:high"}),
        ("Vesta asks $299 for the base 10-inch model.", "$299", {"model:10in", "model:low"}),
        ("The slate has a 10-inch crack and costs $299.", "$299", set()),
        ("It is as light as the 10-inch model and costs $299.", "$299", set()),
        ("The slate costs $299.", "$299", set()),
    ],
)
def test_a_figure_is_of_the_model_named_before_it_or_right_behind_it(text: str, span: str, marks: set[str]) -> None:
    """A size before a common noun for a model or a name; a tier; a model only likened to another marks nothing."""
    assert models(span, text) - {"models"} == marks


@pytest.mark.model
def test_figures_of_two_models_in_one_sentence() -> None:
    """Each price is of the model it is given for; those of an article of several sizes carry that mark too."""
    text = "Vesta asks $299 for the 10-inch version and $399 for the 12-inch version."
    assert models("$299", text) == {"model:10in", "models"}
    assert models("$399", text) == {"model:12in", "models"}
    assert models("$19", text, "A sleeve costs $19.") == {"models"}


@pytest.mark.model
def test_persons_are_of_no_model() -> None:
    """Counts of persons carry no mark of a product."""
    assert models("30", "The 10-inch version was shown to 30 people.") == set()
