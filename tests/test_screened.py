"""Screened patterns: the answers of the regular expressions they stand for, and no to most texts without a search."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

from discrepancy.screened import Screened, find_needed

ROOT = Path(__file__).parent.parent

PATTERNS = {
    r"\b(?:shot|shotgun|beat(?:en|ing))\b": {"shot", "beat"},
    r"opened? fire(?! alarm)": {"opene"},
    r"(?:set )?on (?:\w+ )?purpose": {"purpose"},
    r"(?<!not )arm(?=ed)ed": {"armed"},
    r"(?:burn)+t|(?:tor(?:ch|e)){0,2}s": {"burn", "s"},
    r"(?:ab|cd){2}": {"ab", "cd"},
    r"[a-z]+\d?": set(),
    r"(?:fire|.)": set(),
    r"(?:k|s)i(?-i:Ll)ing": {"ing"},
    r"n['’]t": {"n"},
    r"(?P<one>war) (?P=one)": {"war"},
    r"(?>fire|blaze)s": {"fire", "blaze"},
}
"""Patterns, each with the strings one of which it cannot do without."""

TEXTS = tuple(
    "|a|It is.|SHOT|A Shotgun was found|beating|They opened fire|they open fire alarm|on purpose|Set On Some Purpose|"
    "armed|not armed|burnt|burnburnt|s|abcd|ABAB|cdc|x1|fire|Fires|blazes|kiLling|\u212aiLling|\u017fiLling|"
    "k\u0130Lling|k\u0131Lling|isn't|isn\u2019t|war war|\u017fhot|f\u0130re\u017f|f\u0131res|Straße|ΣΑΣ".split("|")
)


def list_screened() -> Iterator[Screened]:
    """Every pattern of this kind that a module of the program holds, in books and tables too."""
    seen: set[int] = set()

    def visit(value: object) -> Iterator[Screened]:
        if isinstance(value, Screened):
            yield value
        elif id(value) not in seen:
            seen.add(id(value))
            parts = value if isinstance(value, tuple) else ()
            slots = getattr(value, "__slots__", ()) if type(value).__module__.startswith("discrepancy") else ()
            for part in (*parts, *(getattr(value, slot) for slot in slots)):
                yield from visit(part)

    for part in ("compare", "extract"):
        folder = import_module(f"discrepancy.{part}")
        for module in walk_packages(folder.__path__, f"discrepancy.{part}."):
            for value in vars(import_module(module.name)).values():
                yield from visit(value)


def list_sentences() -> list[str]:
    """The sentences of the seed articles."""
    articles = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").rglob("*.md")))
    return re.split(r"(?<=[.!?])\s+|\n", articles)


def word_pattern(pattern: str) -> list[str]:
    """Texts close to what a pattern matches: its own words, a choice of them at a time."""
    plain = re.sub(r"\\[a-zA-Z]|\(\?[:!=<]+|[?*+^$]", "", pattern)
    return [re.sub(r"[^\w\s'’-]+", " ", piece).strip() for piece in re.split(r"\|", plain)]


@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
def test_what_a_screened_pattern_says_is_what_the_pattern_says(pattern: str, flags: int) -> None:
    """Letters that are folded in odd ways, look-arounds, repeats and choices change no answer."""
    screened, plain = Screened(pattern, flags), re.compile(pattern, flags)
    for text in (*TEXTS, *(f"x {text}, and {other}" for text in TEXTS for other in TEXTS)):
        assert [m.span() for m in screened.finditer(text)] == [m.span() for m in plain.finditer(text)], text
        found, wanted = screened.search(text), plain.search(text)
        assert (found and found.span()) == (wanted and wanted.span()), text


@pytest.mark.parametrize(("pattern", "strings"), PATTERNS.items())
def test_what_a_pattern_needs_is_found(pattern: str, strings: set[str]) -> None:
    """The most telling part of a pattern is what a text is asked for; where no part is sure, nothing is."""
    needed = find_needed(pattern)
    assert needed == strings


def test_no_pattern_of_the_program_is_ruled_out_where_it_matches() -> None:
    """Each pattern, over the seeds and over its own words, finds what it finds without a screen."""
    screened, sentences = list(list_screened()), list_sentences()
    assert len(screened) > 300
    matched = 0
    for pattern in screened:
        plain = re.compile(pattern.pattern, pattern.flags)
        found = [s for s in (*sentences, *word_pattern(pattern.pattern)) if plain.search(s)]
        matched += bool(found)
        missed = [s for s in found if not pattern.may_match(s)]
        assert not missed, (pattern, missed[:3])
    assert matched > len(screened) / 2


def test_most_patterns_are_ruled_out_without_a_search() -> None:
    """The screen is worth its while: a sentence is searched for few of the patterns, and the rest are not compiled."""
    sentence = "The council met on Monday to talk about the new library, which opens in the spring."
    screened = [Screened(p.pattern, p.flags) for p in list_screened()]
    asked = [p for p in screened if p.may_match(sentence)]
    assert len(asked) < len(screened) / 5
