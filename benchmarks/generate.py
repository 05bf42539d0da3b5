"""Stories of our own making with known conflicts planted: the material of benchmarks/scale.py, as large as wanted."""

from __future__ import annotations

import json
import random
import sys
from dataclasses import dataclass
from pathlib import Path

SEED = 20260301
OUTLETS = ("Courier", "Ledger", "Post", "Herald")
FIRST = "Anders Berit Carla Dov Elin Farid Greta Hanno Ines Jarek Kaisa Lorenz Mira Nils Odile Pavel Runa Selim".split()
STARTS = "Bal Cor Dun Esk Fal Gran Hol Ist Jar Kel Lun Mar Nor Osk Pel Quen Ras Sel Tor Ulm Var Wen".split()
MIDDLES = "a e i o u ane ere ima olo uni".split()
LATER = "b ch d f gr k l m n p r s st t v z".split()
ENDS = "berg bridge dale ford haven holm mouth stad ton wick".split()
EVENTS = (
    ("fire", "A fire broke out in a warehouse in {town}", "the flames", "smoke"),
    ("derailment", "A passenger train left the rails near {town}", "the derailment", "broken glass"),
    ("flood", "A river burst its banks in {town}", "the flood", "cold water"),
    ("blast", "An explosion tore through a bakery in {town}", "the blast", "falling bricks"),
    ("landslide", "A hillside slid onto a road outside {town}", "the landslide", "mud"),
)
BACKGROUND = (
    "{name}, the mayor of {town}, came to the scene in the afternoon and thanked the crews for their work.",
    "Neighbours said that they had been woken by {thing} and had run into the street in their nightclothes.",
    "The road between {town} and {other} stayed closed while engineers looked at what was left of the building.",
    "A school in {other} opened its hall to families who could not go home, and volunteers brought blankets.",
    "An inquiry led by {chief} will ask whether rules on safety were kept, a spokeswoman for the region said.",
    "Doctors at the hospital in {other} treated most of the injured for {harm} and sent them home by evening.",
    "The firm that runs the site said it would help investigators and had no further comment for now.",
    "It was the second time in a few years that {town} had made headlines for such a reason, residents recalled.",
)


@dataclass(frozen=True, slots=True)
class Planted:
    """A story: its articles' texts by file name, and the pairs of files whose numbers of dead conflict."""

    name: str
    texts: dict[str, str]
    conflicts: tuple[tuple[str, str], ...]


def make_story(number: int, articles: int = 4) -> Planted:
    """One story, the same for the same number; one article gives another number of dead than all the others."""
    chance = random.Random(SEED * 1_000_003 + number)  # noqa: S311 - made up, not secret
    town, other = make_name(chance), make_name(chance)
    kind, opening, thing, harm = chance.choice(EVENTS)
    names = {
        "town": town,
        "other": other,
        "thing": thing,
        "harm": harm,
        "name": f"{chance.choice(FIRST)} {make_name(chance)}",
        "chief": f"{chance.choice(FIRST)} {make_name(chance)}",
    }
    dead = chance.randint(3, 60)
    odd, wrong = chance.randrange(articles), dead + chance.choice((-2, 2, 5, 9))
    hurt = chance.randint(70, 400)
    day = 1 + number % 28
    texts = {}
    for at in range(articles):
        said = wrong if at == odd else dead
        lead = f"{opening.format(town=town)} on Tuesday and {said} people were killed, the police said."
        if at % 2:
            lead = f"Police in {town} said that {said} people were killed in {thing} on Tuesday."
        rest = [line.format(**names) for line in chance.sample(BACKGROUND, 5)]
        rest.insert(1 + at % 3, f"At least {hurt} people were injured, according to the fire service.")
        head = (
            f"---\ntitle: {town} counts its dead after {kind}\nsource: {OUTLETS[at % 4]}\ndate: 2025-03-{day:02}\n---\n"
        )
        texts[f"story-{number:06}-{at}.md"] = head + "\n".join([lead, " ".join(rest[:3]), " ".join(rest[3:])]) + "\n"
    files = list(texts)
    return Planted(f"story-{number:06}", texts, tuple((files[odd], file) for file in files if file != files[odd]))


def make_name(chance: random.Random) -> str:
    """A made-up place or family, one of five million: in a large drop two events seldom share the town."""
    inner = "".join(chance.choice(MIDDLES) + chance.choice(LATER) for _ in range(2))
    return chance.choice(STARTS) + inner + chance.choice(ENDS)


def write_drop(folder: Path, articles: int, first: int = 0) -> dict[str, tuple[tuple[str, str], ...]]:
    """Write so many articles, four a story (three of the last where there are only three); conflicts by story."""
    folder.mkdir(parents=True, exist_ok=True)
    conflicts, number, left = {}, first, articles
    while left > 0:
        story = make_story(number, min(4, left) if left != 5 else 3)
        for name, text in story.texts.items():
            (folder / name).write_text(text, encoding="utf-8")
        conflicts[story.name] = story.conflicts
        left -= len(story.texts)
        number += 1
    return conflicts


if __name__ == "__main__":
    print(json.dumps(write_drop(Path(sys.argv[1]), int(sys.argv[2])), indent=1))
