"""Encoders that remember: over a store, so that the model is loaded only for new texts, and over a batch."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from discrepancy.embed import Encoder
from discrepancy.store import Store


class CachedEncoder:
    """An Encoder over a store; ``load`` gives the real one and is called at most once, when a text is not stored."""

    def __init__(self, store: Store, name: str, load: Callable[[], Encoder], dimension: int = 0) -> None:
        self._store = store
        self._name = name
        self._load = load
        self._encoder: Encoder | None = None
        self._dimension = dimension

    @property
    def name(self) -> str:
        """What identifies the model, in the store's keys too."""
        return self._name

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """float32 (n, d), L2-normalised, row i for ``texts[i]``; (0, d) for no texts, d 0 while it is not known."""
        unique = sorted(set(texts))
        found = self._store.get_vectors(self._name, unique)
        missing = [text for text in unique if text not in found]
        if missing:
            if self._encoder is None:
                self._encoder = self._load()
            fresh = self._encoder.encode(missing)
            self._store.put_vectors(self._name, missing, fresh)
            found.update(zip(missing, fresh, strict=True))
        if not texts:
            return np.zeros((0, self._dimension), dtype=np.float32)
        vectors = np.stack([found[text] for text in texts])
        self._dimension = int(vectors.shape[1])
        return vectors


class BatchEncoder:
    """An Encoder of the texts of a batch, all encoded at once: many of one length together, and none twice."""

    def __init__(self, encoder: Encoder, texts: Iterable[str]) -> None:
        unique = sorted(set(texts))
        self._encoder = encoder
        self._vectors = encoder.encode(unique)
        self._place = {text: row for row, text in enumerate(unique)}

    @property
    def name(self) -> str:
        """What identifies the model."""
        return self._encoder.name

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """float32 (n, d), L2-normalised, row i for ``texts[i]``; raises KeyError for a text that is not the batch's."""
        return self._vectors[[self._place[text] for text in texts]]
