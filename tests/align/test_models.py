"""Figures of one product's models are no versions of one another's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from discrepancy.align.models import are_of_other_models
from discrepancy.records import Sentence
from tests.quantity_view import Count, make_view


def are_apart(
    one: tuple[str, ...], two: tuple[str, ...], *, dimension: str = "money", text: str = "It costs 3."
) -> bool:
    """Whether two figures with these scope marks are of two models, the first in a sentence of this text."""
    bare = Count("a", 3, dimension=dimension, unit=None, noun=None, measure=None)
    made = make_view([replace(bare, scope=one), replace(bare, article="b", low=5, scope=two)])
    at = text.index("3")
    first = replace(made.statements[0], sentence=Sentence(0, 0, len(text), text, "paragraph"), span_start=at)
    return are_of_other_models(made, first, made.statements[1])


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        (("model:10in",), ("model:12in",), True),
        (("model:10in",), ("model:10in",), False),
        (("model:10in", "model:12in"), ("model:12in",), False),
        (("model:10in", "model:high"), ("model:10in",), True),
        (("model:10in", "model:low"), ("model:10in",), False),
        (("model:high",), ("model:low",), True),
        (("model:high",), ("model:high",), False),
        (("model:10in",), (), False),
        (("model:10in", "models"), (), True),
        (("model:10in",), ("models",), True),
        (("models",), ("models",), False),
        ((), (), False),
    ],
)
def test_sizes_and_tiers(one: tuple[str, ...], two: tuple[str, ...], expected: bool) -> None:
    """Other sizes or tiers are other models; a figure without a model is any's only where there is one size."""
    assert are_apart(one, two) is expected
    assert are_apart(two, one) is expected


def test_a_size_is_a_name_where_there_are_several() -> None:
    """Sizes are compared where each article has one model, and name the model where one has several."""
    assert not are_apart(("model:10in",), ("model:12in",), dimension="length")
    assert are_apart(("model:10in", "models"), ("model:10in",), dimension="length")


def test_another_product_of_that_size() -> None:
    """A product that the other article never names is not what it tells of."""
    size = ("model:10in",)
    assert are_apart(size, size, text="The new Vesta Slim costs 3.")
    assert not are_apart(size, size, text="Vesta says that it costs 3.")
