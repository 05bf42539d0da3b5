"""Hedges: a word that one article only ever hedges ("potentially suspicious"), and another tells as a fact."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from discrepancy.compare.clausepairs import is_same_copy
from discrepancy.compare.lines import Line, is_background, read_lines, row_at
from discrepancy.compare.versionpairs import Matter, Version, VersionPair, make_fact
from discrepancy.records import Fact
from discrepancy.storyview import StoryView

RULE = "hedged-word"
EXPLANATION = (
    "One article marks a word as only apparent, alleged, suspected or possible wherever it uses it, and another tells "
    "the same flatly, in sentences that share other words. Whether both speak of the same thing is likely, not certain."
)
CONFIDENCE = 0.6

_GAP = r"\W+(?:(?:an?|the|to|be|been|being|have|has|had|in|of|by|very|most|his|her|their|as)\W+){0,4}"
HEDGE = re.compile(
    r"\b(?:apparent(?:ly)?|alleged(?:ly)?|suspected(?: of)?|suspects?(?= (?:that|it|he|she|they|the|an?)\b)|"
    r"possibl[ey]|possibility of|potential(?:ly)?|reportedly(?! (?:told|said|say|claim\w*|confess\w*|admit\w*))|"
    r"likely|probabl[ey]|presum(?:ed|ably)|purported(?:ly)?|supposed(?:ly)?|seemingly|"
    r"(?:is|are|was|were|been|being) (?:\w+ )?(?:believed|thought|suspected|understood|feared|said|assumed)"
    r"(?= (?:to|that)\b)|"
    r"believed to|thought to|appear(?:s|ed)? to|seem(?:s|ed)? to|appear(?:s|ed)?|may have|might have|"
    r"may be|might be|accused of|suspicion of|unconfirmed)"
    + _GAP
    + r"(?P<terms>[a-z][a-z-]{3,}(?:(?: of)?(?: an?| the)? [“‘\"']?[a-z][a-z-]{3,}){0,2})",
    re.IGNORECASE,
)
"""A hedge with the words that it covers: three at most, of one phrase."""

WIDE = re.compile(
    r"^(?:apparent|alleged|suspected|possible|possibility of|potential|presumed|purported|supposed|unconfirmed|"
    r"suspicion of)\b|\b(?:be|been|being)\W",
    re.IGNORECASE,
)
"""Hedges of a whole noun phrase; others cover the next word, its object being given."""

ALLEGED = re.compile(r"^(?:alleg|accus|suspicion|suspect|purport)", re.IGNORECASE)
"""Hedges of what somebody is said to have done, which "police say" says as well."""

ANY_HEDGE = re.compile(
    r"\b(?:apparent(?:ly)?|alleg\w+|suspect\w*|possib\w+|potential(?:ly)?|reportedly|likely|probabl[ey]|presum\w+|"
    r"purported\w*|suppos\w+|seem\w*|appear\w*|believ\w+|thought|think|fear\w*|may|might|could|would|should|can|if|whether|"
    r"accus\w+|suspicion|unconfirmed|unclear|unknown|rumou?r\w*|investigat\w+|claim\w*|charg\w+|"
    r"den(?:y|ie[sd]|ying)|prosecut\w+|convict\w+|guilty|determine|ruled out)\b|\?",
    re.IGNORECASE,
)
"""Wording of a sentence that is not flat."""

NEGATED = re.compile(r"\b(?:not|never|no|none|nobody|no-one|nothing|neither|without)\b|n['’]t\b", re.IGNORECASE)
CREDITED = re.compile(r"\b(?:said|says?|according to|told|tells)\b", re.IGNORECASE)

LEAST_SHARED = 2
"""Words of weight that two sentences must share beside the hedged one."""

LEAST_COSINE = 0.6
"""Cosine of two clauses from which their sentences may be of one thing."""

ALIKE = 0.7
"""Cosine from which they are whatever else they share."""

SHOWN = 2
"""Pairs of two articles shown of one word."""

STEM = 5
"""Letters of a word that stand for all its forms."""

PLAIN = frozenset(
    "outside inside near from with into onto that this been have after about their there where which while would could "
    "first still being other later since".split()
)


@dataclass
class _Told:
    """An article's lines by the stem that they hedge, and by every stem that they tell flatly."""

    hedged: dict[str, list[tuple[Line, int, str, bool]]] = field(default_factory=dict)
    flat: dict[str, list[Line]] = field(default_factory=dict)


def find_hedged_words(view: StoryView, covered: frozenset[frozenset[tuple[str, int]]]) -> list[Fact]:
    """One fact for each word that some articles only hedge and others tell flatly, pairs of ``covered`` left out."""
    told = {article: _read(view, lines) for article, lines in read_lines(view).items()}
    groups: dict[str, list[VersionPair]] = {}
    taken = set(covered)
    for one, other in combinations(told.values(), 2):
        for a, b in ((one, other), (other, one)):
            for stem in sorted(a.hedged.keys() & b.flat.keys() - a.flat.keys() - b.hedged.keys()):
                for word, pair in _pairs(view, stem, a, b, taken):
                    groups.setdefault(word, []).append(pair)
    return [
        fact
        for word, pairs in sorted(groups.items())
        for fact in make_fact(
            view, Matter("certainty", f"how sure it is: “{word}”", RULE, EXPLANATION, CONFIDENCE), pairs
        )
    ]


def _read(view: StoryView, lines: Sequence[Line]) -> _Told:
    told = _Told()
    for line in lines:
        if is_background(view, line):
            continue
        for match in HEDGE.finditer(line.text):
            covered = list(re.finditer(r"[a-z][a-z-]{3,}", match["terms"].lower()))
            for term in covered if WIDE.search(line.text[match.start() : match.start("terms")]) else covered[:1]:
                if (word := term.group()) not in PLAIN:
                    place = match.start("terms") + term.start()
                    told.hedged.setdefault(word[:STEM], []).append(
                        (line, place, word, ALLEGED.match(match.group()) is not None)
                    )
        if not ANY_HEDGE.search(line.text):
            for stem in _stems(line.text):
                told.flat.setdefault(stem, []).append(line)
    return told


def _stems(text: str) -> list[str]:
    return sorted({w[:STEM] for w in re.findall(r"[a-z][a-z-]{3,}", text.lower()) if w not in PLAIN})


def _pairs(
    view: StoryView, stem: str, a: _Told, b: _Told, taken: set[frozenset[tuple[str, int]]]
) -> Iterator[tuple[str, VersionPair]]:
    found = []
    for line, place, word, is_alleged in a.hedged[stem]:
        for flat in b.flat[stem]:
            spot = re.search(rf"\b{re.escape(stem)}", flat.text, re.IGNORECASE)
            y = row_at(view, flat, spot.start() if spot else 0)
            is_said = CREDITED.search(flat.text) is not None or view.statements[y].attribution is not None
            if (is_said and is_alleged) or bool(NEGATED.search(line.text)) != bool(NEGATED.search(flat.text)):
                continue
            x = row_at(view, line, place)
            shared = (set(_stems(line.text)) & set(_stems(flat.text))) - {stem}
            score = view.cosine(x, y)
            key = frozenset(((line.article, line.index), (flat.article, flat.index)))
            is_alike = score >= ALIKE or (len(shared) >= LEAST_SHARED and score >= LEAST_COSINE)
            if is_alleged and view.statements[y].subject is None:
                continue
            if is_alike and key not in taken and not is_same_copy(view, view.statements[x], view.statements[y]):
                found.append((score, word, x, y, key))
    for _, word, x, y, key in sorted(found, key=lambda f: (-f[0], f[2], f[3]))[:SHOWN]:
        taken.add(key)
        yield word, VersionPair(Version(x, 0, "hedged"), Version(y, 1, "a fact"), "low", "imprecision")
