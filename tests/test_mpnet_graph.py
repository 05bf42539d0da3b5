"""The graph of whole numbers computes what MPNet does."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from onnxruntime import InferenceSession

from discrepancy.bert_graph import HIDDEN, IDS, POSITIONS, Size
from discrepancy.mpnet_graph import FIRST_POSITION, MOST, NEARNESS, MpnetGraph, round_weights, tell_nearness
from discrepancy.packaged import open_session, read_layout
from discrepancy.pairreader import BIAS, Floats, round_layers

SIZE = Size(layers=2, heads=2, width=16, epsilon=1e-5)
LENGTHS = (1, 3, 40, 300)


def test_it_comes_near_to_the_model_in_floats(tmp_path: Path) -> None:
    """Two layers of random weights give what transformers gives for them, but for the rounding, at any distance."""
    import torch
    from safetensors.numpy import save_file
    from transformers import MPNetConfig, MPNetModel

    torch.manual_seed(1)
    config = MPNetConfig(
        vocab_size=50,
        hidden_size=SIZE.width,
        num_hidden_layers=SIZE.layers,
        num_attention_heads=SIZE.heads,
        intermediate_size=32,
        layer_norm_eps=SIZE.epsilon,
        max_position_embeddings=310,
        initializer_range=0.5,
    )
    model: Any = MPNetModel(config, add_pooling_layer=False)
    model.train(mode=False)
    weights = {name: value.numpy() for name, value in model.state_dict().items() if value.dtype == torch.float32}
    save_file(round_layers(weights), tmp_path / "w.safetensors")
    session = open_session(MpnetGraph(SIZE, read_layout(tmp_path / "w.safetensors"), "w.safetensors").build(), tmp_path)
    for length in LENGTHS:
        ids = np.random.default_rng(length).integers(2, 50, (1, length))
        with torch.inference_mode():
            wanted = model(input_ids=torch.from_numpy(ids)).last_hidden_state[0].numpy()
        near = tell_nearness(weights[BIAS], length)
        off = 1 - likeness(run(session, ids, near), wanted)
        assert off < 0.005
        if length > 1:
            assert off < (1 - likeness(run(session, ids, near[:, ::-1]), wanted)) / 2, "distances do not matter"


def run(session: InferenceSession, ids: NDArray[np.int64], near: Floats) -> Floats:
    """What the graph makes of a text's tokens."""
    places = np.arange(ids.shape[1]) + FIRST_POSITION
    (found,) = session.run([HIDDEN], {IDS: ids, POSITIONS: places, NEARNESS: np.ascontiguousarray(near)})
    return np.asarray(found)


def likeness(found: Floats, wanted: Floats) -> float:
    """The mean of the tokens' cosines."""
    lengths = np.linalg.norm(found, axis=1) * np.linalg.norm(wanted, axis=1)
    return float(((found * wanted).sum(1) / lengths).mean())


def test_rounded_weights_keep_to_seven_bits() -> None:
    """A row's largest number becomes MOST, whatever its size; a row of zeros stays one."""
    whole, scale = round_weights(np.array([[0.4, -1.0], [200.0, 110.0], [0.0, 0.0]], dtype=np.float32))
    assert whole.tolist() == [[25, MOST, 0], [-MOST, 35, 0]]
    assert (whole * scale).T[1].tolist() == pytest.approx([200.0, 110.0], rel=0.02)
