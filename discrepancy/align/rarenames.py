"""Which names are rare whatever the drop: those with a word that no large body of text has often."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from importlib.resources import files

from discrepancy.errors import ModelError

WORDS_FILE = "common_words.txt"

SHORT = 4
"""Letters under which a word is not looked up: initials, particles, abbreviations."""


@lru_cache(maxsize=1)
def load_common() -> frozenset[str]:
    """The shipped words, lower case; raises ModelError when they cannot be read."""
    try:
        return frozenset((files("discrepancy") / "data" / WORDS_FILE).read_text("utf-8").split())
    except (OSError, ValueError) as error:
        raise ModelError(f"the words data/{WORDS_FILE} cannot be read ({error}): install discrepancy again") from error


@lru_cache(maxsize=1 << 15)  # the articles of a drop share their names
def is_rare(name: str) -> bool:
    """Whether a name in lower case has a word that is not common: a surname, a ship, a firm, a small place.

    "Detroit", "Jackson" and "Street" stand in reports on any two events of a city; "Oduyale" ties those on one.
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return any(len(word) >= SHORT and word not in load_common() for word in re.findall(r"\w+", plain))
