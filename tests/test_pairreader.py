"""The pair reader: that the stored difference is applied as stored, and what the model itself makes of plain pairs."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from discrepancy import pairbase, pairreader
from discrepancy.errors import ModelError
from discrepancy.nli import MOST_READ_CLOSELY, NONE, PAIRS, choose_model, load_judge, load_reader, name_judge
from discrepancy.pairreader import ALIKE, KINDS, OTHER, PairReader

FETCHED = Path(sys.prefix) / "share" / "discrepancy" / pairbase.NAME


@pytest.fixture
def _forgetful() -> Iterator[None]:
    """Nothing that one test loaded or looked up is another's."""
    pairreader.load_pair_reader.cache_clear()
    pairreader.name_pair_reader.cache_clear()
    yield
    pairreader.load_pair_reader.cache_clear()
    pairreader.name_pair_reader.cache_clear()


@pytest.fixture(scope="module")
def reader() -> Iterator[PairReader]:
    """The model itself; ``make install`` fetches its base."""
    if not (FETCHED / pairbase.WEIGHTS).exists():
        pytest.skip("the base is not fetched: python -m discrepancy.pairbase")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DISCREPANCY_BASE", str(FETCHED))
        pairreader.load_pair_reader.cache_clear()
        yield pairreader.load_pair_reader()
    pairreader.load_pair_reader.cache_clear()


def floats(rows: object) -> NDArray[np.float32]:
    """Numbers as the model has them."""
    return np.array(rows, dtype=np.float32)


def test_it_tells_a_difference_from_a_paraphrase_and_from_another_fact(reader: PairReader) -> None:
    """Three pairs that nobody would mistake, each with its label, and the difference with its kind."""
    bare = [
        ("Five people were killed in the blast.", "Seven people died in the explosion."),
        ("The mayor stepped down on Monday.", "On Monday the mayor resigned."),
        ("The ferry was built in 1974.", "A bakery in the old town won a prize for its bread."),
    ]
    differs, alike, other = reader.read([((one, ""), (two, "")) for one, two in bare])
    assert differs[ALIKE + 1 :].sum() > 0.5
    assert KINDS[int(differs[ALIKE + 1 :].argmax())] == "quantity"
    assert alike[ALIKE] > alike[ALIKE + 1 :].sum()
    assert other[OTHER] > 0.5


def test_neither_sentence_is_the_first(reader: PairReader) -> None:
    """Both orders give the same row, and each row is a distribution."""
    one, other = ("The suspect is still at large.", "Police searched the woods."), ("A man was arrested at dawn.", "")
    rows = reader.read([(one, other), (other, one)])
    assert rows[0].tolist() == rows[1].tolist()
    assert rows.sum(1) == pytest.approx([1.0, 1.0], abs=0.01)


def test_nothing_read_nothing_said(reader: PairReader) -> None:
    """No pairs give no rows."""
    assert reader.read([]).shape == (0, 2 + len(KINDS))


def test_low_rank_difference_is_added_to_rounded_rows() -> None:
    """The product of the two scaled matrices is added; a plain tensor takes the base's place; a head is left alone."""
    base = {"w.weight": floats([[127.0, 1.4], [0.0, 127.0]]), "w.bias": floats([0.0, 0.0])}
    stored: dict[str, NDArray[Any]] = {
        "w.weight.left": np.array([[1], [2]], dtype=np.int8),
        "w.weight.left_scale": floats([0.5, 0.5]),
        "w.weight.right": np.array([[4, 0]], dtype=np.int8),
        "w.weight.right_scale": floats([2.0]),
        "w.bias": floats([1.0, 2.0]),
        "head.bias": floats([7.0]),
    }
    changed = pairreader.apply_low_rank(base, stored)
    assert changed["w.weight"].tolist() == [[131.0, 1.0], [8.0, 127.0]]
    assert changed["w.bias"].tolist() == [1.0, 2.0]
    assert "head.bias" not in changed


def test_layers_are_rounded_and_the_rest_is_kept() -> None:
    """A matrix of a layer becomes whole numbers (in, out) and a scale a row; embeddings stay as they are."""
    rounded = pairreader.round_layers(
        {"encoder.layer.0.w.weight": floats([[63.0, 1.6], [0.0, 0.0]]), "embeddings.weight": floats([[0.3]])}
    )
    assert rounded["encoder.layer.0.w.weight"].tolist() == [[63, 0], [2, 0]]
    assert rounded["encoder.layer.0.w.weight"].dtype == np.int8
    assert rounded["encoder.layer.0.w.scale"].tolist() == pytest.approx([1.0, 1 / 63])
    assert rounded["embeddings.weight"].tolist() == floats([[0.3]]).tolist()


@pytest.mark.usefixtures("_forgetful")
def test_without_its_base_it_says_how_to_fetch_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who asks for it where the base is not fetched is told in one line what to do; others load nothing."""
    monkeypatch.setenv("DISCREPANCY_BASE", str(tmp_path / "absent"))
    assert name_judge(PAIRS) == ""
    assert (load_judge(PAIRS), load_reader(None)) == (None, None)
    with pytest.raises(ModelError, match=r"python -m discrepancy\.pairbase"):
        load_reader(PAIRS)


def test_a_desk_is_read_closely_without_asking(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader is asked where its base lies and the drop is small; a model that is named, or none, is as it says."""
    monkeypatch.setenv("DISCREPANCY_BASE", str(tmp_path))
    assert choose_model(None, 3) is None
    for name in (pairbase.WEIGHTS, pairbase.TOKENIZER):
        (tmp_path / name).write_bytes(b"x")
    assert [choose_model(None, n) for n in (3, MOST_READ_CLOSELY, MOST_READ_CLOSELY + 1)] == [PAIRS, PAIRS, None]
    assert [choose_model(nli, 1_000) for nli in (PAIRS, "own", NONE)] == [PAIRS, "own", None]
    assert (choose_model(NONE, 3), load_judge(NONE), load_reader(NONE), name_judge(NONE)) == (None, None, None, "")


@pytest.mark.usefixtures("_forgetful")
def test_a_broken_base_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Weights that cannot be read are named, with what to do."""
    monkeypatch.setenv("DISCREPANCY_BASE", str(tmp_path))
    for name in (pairbase.WEIGHTS, pairbase.TOKENIZER):
        (tmp_path / name).write_bytes(b"x")
    with pytest.raises(ModelError, match="delete it"):
        pairreader.load_pair_reader()
