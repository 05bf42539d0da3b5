"""The contradiction model: what comes out of it, and that the stored difference is applied as it was stored."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from discrepancy import nli
from discrepancy.errors import ModelError


def test_negation_scores_above_paraphrase() -> None:
    """A plain contradiction is scored high, and well above a paraphrase."""
    pairs = [
        ("The mayor resigned on Monday.", "The mayor has not resigned."),
        ("The mayor resigned on Monday.", "The mayor stepped down on Monday."),
    ]
    scores = nli.judge_contradiction(pairs)
    assert scores[0] > 0.8
    assert scores[0] > scores[1] + 0.2


def test_order_of_the_sentences_does_not_matter() -> None:
    """Contradiction is symmetric: both orders give the same probability."""
    pair = ("The dam held.", "The dam burst in the night.")
    assert nli.judge_contradiction([pair]) == nli.judge_contradiction([(pair[1], pair[0])])


def test_a_pair_scores_the_same_alone_and_in_a_batch() -> None:
    """Padding changes nothing beyond the last decimal kept."""
    pair = ("The dam held.", "The dam burst in the night.")
    longer = ("The long train of wagons crossed the valley before dawn without a stop.", "No train crossed the valley.")
    assert nli.judge_contradiction([pair, longer])[0] == pytest.approx(nli.judge_contradiction([pair])[0], abs=2e-4)


def test_nothing_asked_nothing_answered() -> None:
    """No pairs give no probabilities, without loading the model."""
    assert nli.judge_contradiction([]) == []


def test_probabilities_of_the_labels_sum_to_one() -> None:
    """Each row is a distribution over entailment, neutral and contradiction."""
    rows = nli.load_model().classify([("A dog sleeps.", "An animal sleeps."), ("", "")])
    assert rows.shape == (2, 3)
    assert np.allclose(rows.sum(1), 1, atol=1e-3)


def test_difference_is_added_row_by_row() -> None:
    """An int8 change is scaled by its row and added; a plain change is added; the head is taken as stored."""
    base: dict[str, NDArray[np.float32]] = {"w": np.ones((2, 2), np.float32), "b": np.zeros(2, np.float32)}
    stored: dict[str, NDArray[np.generic]] = {
        "w.int8": np.array([[1, -2], [0, 3]], np.int8),
        "w.scale": np.array([0.5, 2.0], np.float32),
        "b": np.array([1, 2], np.float16),
        "head.bias": np.array([7], np.float32),
    }
    changed = nli.apply_difference(base, stored)
    assert changed["w"].tolist() == [[1.5, 0.0], [1.0, 7.0]]
    assert changed["b"].tolist() == [1.0, 2.0]
    assert changed["head.bias"].tolist() == [7.0]


def test_missing_weights_say_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without its weights the model raises a ModelError that names the file."""
    monkeypatch.setattr(nli, "WEIGHTS", nli.WEIGHTS.with_name("absent.safetensors"))
    nli.load_model.cache_clear()
    with pytest.raises(ModelError, match="absent.safetensors"):
        nli.load_model()
    nli.load_model.cache_clear()


def test_none_is_asked_unless_named() -> None:
    """Without a name there is no judge; "own" is ours; their names tell apart what the store keeps."""
    assert nli.load_judge(None) is None
    assert nli.load_judge("own") is nli.judge_contradiction
    assert nli.name_judge(None) == ""
    assert nli.name_judge("own").startswith("own@")


@pytest.mark.parametrize("missing", ["./no-such-folder", "no-such/model"])
def test_missing_cross_encoder_is_one_clear_line(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder or hub name out of reach says so, and what to give instead."""
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    with pytest.raises(ModelError, match="contradiction model .*give own, (a|the) folder") as caught:
        nli.load_judge(missing)
    assert "\n" not in str(caught.value)


class Encoder:
    """A cross-encoder that is sure of its middle label when the first sentence is the shorter."""

    def __init__(self, labels: dict[int, str]) -> None:
        self.config = type("Config", (), {"id2label": labels})()

    def predict(self, pairs: list[tuple[str, str]], **_: object) -> NDArray[np.float64]:
        """Probabilities (n, 3)."""
        return np.array([[0.1, 0.8, 0.1] if len(a) < len(b) else [0.6, 0.2, 0.2] for a, b in pairs])


def test_named_cross_encoder_is_read_by_its_labels(monkeypatch: pytest.MonkeyPatch) -> None:
    """The label that says contradiction is found wherever it stands, and both orders are averaged."""
    labels = {0: "ENTAILMENT", 1: "CONTRADICTION", 2: "NEUTRAL"}
    monkeypatch.setattr(nli, "open_cross_encoder", lambda _model: Encoder(labels))
    judge = nli.load_named.__wrapped__("a")
    assert judge([("It held.", "It burst at night.")]) == [0.5]
    assert judge([]) == []
    monkeypatch.setattr(nli, "open_cross_encoder", lambda _model: Encoder({0: "LABEL_0"}))
    with pytest.raises(ModelError, match="none of its labels is contradiction"):
        nli.load_named.__wrapped__("b")
