"""Runs of capitalised words in a sentence, split into the titles in front and the name proper."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from discrepancy.names import PARTICLES
from discrepancy.offices import ABBREVIATIONS, RELATIONS, STYLES, is_office

STRAIGHT = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " ", "\n": " ", "\t": " "}
)
ABBREVIATED = "|".join(sorted((a.capitalize() for a in (*ABBREVIATIONS, *STYLES)), key=len, reverse=True)).replace(
    ".", r"\."
)
WORD = (
    rf"(?:(?:{ABBREVIATED}|St)\.|[A-ZÀ-Þ]\.(?:\s?[A-ZÀ-Þ]\.){{0,2}}(?=\s[A-ZÀ-Þ])"
    rf"|(?:[a-z]{{2}}-)?[A-ZÀ-Þ]\w*(?:-(?:[a-z]{{2}}-)?[A-ZÀ-Þ]\w*)*(?:'(?!s\b)\w+)?)"
)
NICKNAME = r"(?:\"[A-ZÀ-Þ][\w.'-]*\"|'[A-ZÀ-Þ][\w.-]*'|\((?!M(?:rs?|s)\b)[A-ZÀ-Þ][\w.'-]*\))"
"""What somebody is called, between first and last name: Tilda "Til" Renn, Tilda (Til) Renn."""

RUN = re.compile(
    rf"(?<![\w'-]){WORD}(?:\s(?:(?:{'|'.join(sorted(PARTICLES))}|{NICKNAME})\s)?{WORD}|\s(?:Jr|Sr)\.?|\s?-\s?{WORD})*"
)

# Words that start a run by their place in the sentence, or never belong to a person's name.
OPENERS = frozenset(
    """
a an the and but or nor so yet if when while as after before since because although though however meanwhile then
there here this that these those it he she they we you i his her their our its my in on at by for from to with of
about over under during within without according also even just only both either neither each every all any some
many most more much few several other another such what who whom whose which where why how not no yes one two three
four five six seven eight nine ten last next early late earlier later january february march april may june july
august september october november december monday tuesday wednesday thursday friday saturday sunday today yesterday
tomorrow did does do is are was were be been has have had will would could should may might must can let like said
says asked told police authorities officials witnesses among despite until upon once again still now never ever jan
feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun photo image video read more share updated
posted
""".split()
)
NOT_PEOPLE = frozenset(
    """
inc corp co ltd llc company corporation group bank university college school academy institute hospital center
centre clinic church mosque temple county city town village state states province district department dept ministry
agency bureau office commission committee council court courthouse congress senate house parliament association
league union federation foundation club party army navy force forces police sheriff's guard news times post tribune
herald journal gazette press network radio tv television street avenue road drive boulevard lane highway route park
square plaza bridge river lake island islands mountain mountains valley beach bay sea ocean gulf strait airport
station stadium arena theater theatre hotel restaurant bar store market mall museum library apartments building
tower north south east west northern southern eastern western united national international american british english
french german chinese russian japanese indian iranian israeli african european arab muslim christian jewish catholic
sunni shiite series cup bowl games olympics championship award awards prize act bill law amendment treaty war day
week month year night morning facebook twitter google microsoft apple internet web earthquake hurricane storm
tornado airlines airways motors services systems technologies security safety fire rescue emergency medical health
public first second third ave blvd rd jail prison detention associated
""".split()
)


@dataclass(frozen=True)
class NameRun:
    """Capitalised words of one sentence: the titles in front and the name, with the name's offsets in the sentence."""

    title: str
    name: str
    start: int
    end: int
    title_start: int


def begins_title(words: Sequence[str]) -> bool:
    """Whether a run's first word is an office before a name, or the police before its ("Police Chief")."""
    return len(words) > 1 and is_office(words[words[0] == "Police"])


def find_runs(text: str) -> Iterator[NameRun]:
    """Yield the runs of a sentence's text (quotation marks straightened, offsets unchanged) that may name a person."""
    for match in RUN.finditer(text):
        words = [(m.group(), match.start() + m.start()) for m in re.finditer(r"\S+", match.group())]
        while words and words[0][0].lower().strip(".") in OPENERS and not begins_title([w for w, _ in words]):
            words.pop(0)
        while len(words) > 1 and words[-1][0].lower().strip(".") in OPENERS:
            words.pop()
        if not words:
            continue
        end = words[-1][1] + len(words[-1][0])
        split = title_length([w for w, _ in words])
        if split == len(words):
            continue
        title_start, start = words[0][1], words[split][1]
        yield NameRun(text[title_start:start].strip(), text[start:end], start, end, title_start)


def title_length(words: list[str]) -> int:
    """How many of a run's first words are title: up to the last office word that is not the run's last word."""
    last = 0
    for i, word in enumerate(words):
        if is_office(word) or (word.lower() in RELATIONS and i == 0):
            last = i + 1
    if last == len(words) and len(words) > 1:
        last = next((i + 1 for i in range(len(words) - 2, -1, -1) if is_office(words[i])), 0)
    return last


def is_name_like(name: str) -> bool:
    """Whether a run could be a person's name: no word of a body, a place or a time in it, not all in capitals."""
    words = [w.lower().strip(".") for w in name.split()]
    if not 1 <= len(words) <= 6 or any(w in NOT_PEOPLE for w in words) or any(c.isdigit() for c in name):
        return False
    if (len(words) == 1 and is_office(words[0])) or words[-1] in ("st", "dr") or any(w in OPENERS for w in words):
        return False
    return not (name.isupper() and len(name) > 4 and "." not in name and " " not in name)
