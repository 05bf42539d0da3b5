"""Whose town: "a Tarvos man", "Velmar teen", where a report names the town of somebody in place of the name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from discrepancy.bigplaces import DEMONYM_ENDINGS, HALVES, is_big_place
from discrepancy.extract.clausetree import place_of
from discrepancy.extract.found import Found
from discrepancy.extract.namefinder import NOT_PEOPLE, OPENERS, STRAIGHT
from discrepancy.extract.personnouns import is_person_noun
from discrepancy.names import fold_name
from discrepancy.records import Place
from discrepancy.screened import Screened

if TYPE_CHECKING:
    from spacy.tokens import Token

    from discrepancy.extract.parsed import ParsedSentence

_CAP = r"[A-ZÀ-Þ][\w'-]+"
HOMETOWN = Screened(
    rf"(?<![\w.'-])(?P<town>{_CAP}(?:\s{_CAP}){{0,2}})\s+"
    r"(?P<noun>(?i:man|woman|teen|teenager|boy|girl|couple|resident|native|father|mother|mom|dad|brothers|men|women|teens))\b"
)
NO_TOWNS = frozenset("county police school high army navy air force first another young old black white".split())
SLIPS = frozenset({"", "FAC", "LOC", "PRODUCT", "ORG", "PERSON"})
"""Labels that the small parser gives to towns it does not know."""


def find_hometowns(parsed: ParsedSentence) -> Iterator[Found]:
    """Towns in front of a noun for persons, as places of kind "hometown" told of "a man", "a woman" and so on."""
    text = parsed.sentence.text.translate(STRAIGHT)
    for match in HOMETOWN.finditer(text):
        words = match["town"].split()
        start = match.start()
        while words and words[0].lower() in OPENERS:
            start += len(words[0]) + 1
            words.pop(0)
        if words and is_town(parsed, start, words):
            town = " ".join(words)
            yield Found(start, match.end(), Place(town, "hometown"), match["noun"].lower())


def is_town(parsed: ParsedSentence, start: int, words: list[str]) -> bool:
    """Whether capitals before "man" can be a town's: no state, people, body or person, by lists and by label."""
    folded = fold_name(" ".join(words))
    if not folded or is_big_place(folded) or folded[-1] in HALVES or set(folded) & (NO_TOWNS | (NOT_PEOPLE - POINTS)):
        return False
    if folded[-1].endswith(DEMONYM_ENDINGS) or words[-1].endswith(("'s", "'")):
        return False
    token = next((t for t in parsed.tokens if parsed.start_of(t) - parsed.shift >= start), None)
    if token is None or token.ent_type_ == "GPE":
        return token is not None
    # The small parser labels few small towns; "a Tarvos man" in running text is one by its form.
    before = parsed.sentence.text[:start].rstrip().rpartition(" ")[2].lower()
    return (
        parsed.sentence.kind != "title"
        and before in ("a", "an")
        and token.pos_ == "PROPN"
        and token.ent_type_ in SLIPS
        and not token.text.isupper()
    )


POINTS = frozenset("north south east west city beach island lake river bay square park village town".split())
"""Words of bodies and places that stand in towns' names too."""


def told_where(root: Token, tokens: Sequence[Token], head: Token) -> list[Token]:
    """The words of a clause that may say where it was, with the place set before it.

    Where the persons counted are from is left out: "five Velmar sailors" died anywhere.
    """
    words = [*place_of(root), *tokens]
    if not is_person_noun(head.lemma_.lower()):
        return words
    before = {t.i for c in head.children if c.i < head.i and c.dep_ in ("compound", "amod", "nmod") for t in c.subtree}
    return [t for t in words if t.i not in before]
