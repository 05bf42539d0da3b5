"""Writes the words that story grouping takes for common: the whole words of the encoder's vocabulary.

``python training/write_common_words.py TOKENIZER.json > discrepancy/data/common_words.txt``: a vocabulary of word
pieces holds the words that are frequent in a large body of text whole, first names, towns and offices among them.
"""

from __future__ import annotations

import json
import re
import sys
import textwrap
from pathlib import Path

from discrepancy.align.rarenames import SHORT

WIDTH = 120


def main(path: str) -> None:
    """Print the words in alphabetical order, in lines."""
    vocabulary = json.loads(Path(path).read_text("utf-8"))["model"]["vocab"]
    words = sorted(word for word in vocabulary if len(word) >= SHORT and re.fullmatch("[a-z]+", word))
    sys.stdout.write(textwrap.fill(" ".join(words), WIDTH) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
