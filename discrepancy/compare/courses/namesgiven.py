"""Names given: a person whose name or age one source has as not released, and whom another names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from discrepancy.compare.common.clausepairs import is_same_copy
from discrepancy.compare.common.lines import Line, row_at
from discrepancy.compare.common.versionpairs import Version, VersionPair
from discrepancy.compare.courses.casereading import read_cases
from discrepancy.compare.courses.questionwords import LEAVING_OPEN, LEFT_OPEN, NAME
from discrepancy.screened import Screened
from discrepancy.storyview import StoryView

_NEAR = r"[^.;:!?]{0,60}?"
_ASKED = r"names?|identit(?:y|ies)|identif(?:y|ied|ication)"

OPEN = Screened(
    rf"\b(?:{_ASKED})\b{_NEAR}{LEFT_OPEN}\b|{LEAVING_OPEN}\b{_NEAR}\b(?:{_ASKED})\b|"
    r"(?:\bnot|n['’]t) (?:yet |been |immediately |publicly |be ){0,3}(?:identified|named)\b|\b(?:not|yet|"
    r"declin\w+|refus\w+)(?: yet)?(?: to)? (?:identify|name)\b",
    re.IGNORECASE,
)
"""Wording by which somebody's name is not given."""

VICTIM = re.compile(
    r"\b(?:victims?|deceased|dead|killed|slain|bod(?:y|ies)|died|dies|next of kin|famil(?:y|ies)|relatives|"
    r"wounded|injured|"
    r"fatally)\b",
    re.IGNORECASE,
)
SUSPECT = re.compile(
    r"\b(?:suspects?|suspected|killers?|gunm[ae]n|shooters?|drivers?|attackers?|assailants?|arrest\w*|in custody|"
    r"charged|robbers?|thie(?:f|ves)|"
    r"persons? of interest|accused|officers?|deput(?:y|ies)|troopers?|witness\w*|sources?|agents?)\b",
    re.IGNORECASE,
)
"""Words of somebody else than a victim: with one of them it is not plain whose name is not given."""

SPEAKING = re.compile(
    r"\b(?:officers?|deput(?:y|ies)|troopers?|agents?|detectives?) "
    r"(?:(?!(?:be|been|is|are|was|were|who) (?:not )?(?:identif|named))[\w'’]+ ){0,3}?"
    r"(?:releas(?:ed?|ing)|identify(?:ing)?|nam(?:e|ing)|say|said|saying|confirm(?:ed|ing)?|disclos(?:ed?|ing)|"
    r"reveal(?:ed|ing)?|giv(?:e|en|ing)|declin(?:ed?|ing)|refus(?:ed?|ing)|withh(?:old|eld|olding))\b",
    re.IGNORECASE,
)
"""Wording of officers who speak: it is not their own name that they hold back."""

FIRED = re.compile(
    r"\b(?:cops?|sergeants?|police(?:m[ae]n|wom[ae]n)|"
    r"who (?:(?!was|were|is|are|got|had)\w+ )?(?:fired|opened fire|shot|killed))\b",
    re.IGNORECASE,
)
"""Words of those who shot somebody: where a name is held back, it is theirs."""

HELD_BACK = Screened(r"\b(?:releas(?:ed?|es|ing)|withh\w+|disclos\w+|made public|identif\w+)\b", re.IGNORECASE)
"""Wording of names that are held back, without which "no information about a person by that name" is something else."""

OTHERS = Screened(
    r"\b(?:others?|remaining|second|third|another|any(?: other)?|additional|rest of|or who|more)\b", re.IGNORECASE
)
"""Words of one victim among several: that this one has no name does not mean that none has."""

NAMED = re.compile(
    rf"\b[Ii]dentif(?:ied|ies) (?:\w+ ){{0,7}}?as (?:[\w-]+,? ){{0,4}}?{NAME}|"
    rf"\b[Vv]ictims?(?:['’]s name)?\b(?:,| was| were| is| are|:| has been| have been)[^.;]{{0,50}}?{NAME}|"
    rf"\b(?:deaths?|killings?|murders?|slayings?|shootings?|homicides?) of (?:[a-z\d-]+,? ){{0,5}}?{NAME}|"
    r"\b(?:killed|killing|shot|shooting|stabbed|stabbing|murdered|murdering|slain|injured|wounded|struck) "
    rf"(?:[a-z\d-]+,? ){{0,4}}?{NAME}|"
    rf"{NAME}(?:, (?:aged )?\d{{1,3}}\b)?(?:, (?:of|from|a|an|who)\b[^.;]{{0,40}}?)?,? (?:was|were|died|"
    r"is dead|had been|has been|both|suffered) "
    r"(?:\w+ ){0,3}?(?:shot|killed|stabbed|pronounced|struck|found dead|murdered|hit|wounded|at the scene|"
    r"at a|in hospital|from)\b"
)
"""Wording that names somebody who was killed or hurt."""

HARMED = frozenset("kill shoot wound injure hit strike stab murder slay hurt die succumb perish".split())
"""Predicates of somebody killed or hurt, whose undergoer (of the last three: whose actor) is a victim."""

DYING = frozenset("die succumb perish".split())

CULPRIT = Screened(
    r"\b(?:suspects?|gunm[ae]n|shooters?|attackers?|assailants?|robbers?|killers?|accused|driver|"
    r"(?:person|man|woman|teen|boy|girl|juvenile) (?:who was )?(?:arrested|charged|in custody))\b",
    re.IGNORECASE,
)
"""Words for whoever did it: whose name may be held back as well."""

CAUGHT = 2.4
"""Least rank of a stage of a case at which a name is a suspect's."""

TOLD = Screened(
    r"\bvictims?\b[^.;]{0,60}\b(?:has been|have been|was|were|is|are) (?:\w+ )?(?:identified|"
    r"named)\b(?! (?:by )?(?:yet|publicly))|"
    r"\b(?:identified|named|released the (?:names?|identit(?:y|ies)) of) (?:the |all |both |"
    r"\w+ of the )*(?:\w+ )?(?:victims?|deceased|dead)\b|"
    r"\b(?:identif(?:y|ies|ied)|names?|named|IDs?|released the (?:names?|identit(?:y|ies)) of) (?:the |an? |all |"
    r"both |"
    r"\w+ of the )*(?:\S+ ){0,3}?(?:man|men|woman|women|teen\w*|boys?|girls?|child(?:ren)?|toddler|baby|infant|people|"
    r"persons?|brothers|sisters|couple|family) (?:who (?:\w+ )?)?(?:was |were )?(?:fatally |found )?"
    r"(?:killed|shot|slain|dead|died|stabbed|injured|wounded|hurt|hit|struck|found)\b|"
    r"\b(?:man|woman|teen\w*|boy|girl|child|toddler|baby|infant|couple|people|brothers|"
    r"sisters)\b[^.;]{0,30}\b(?:killed|"
    r"shot|slain|dead|died|stabbed|struck|found)\b[^.;]{0,80}\b(?:has|have) been (?:identified|named)\b|"
    r"\b(?:man|woman|teen\w*|boy|girl|child|toddler|baby|infant|couple|victims?) (?:identified|named) (?:in|after) "
    r"(?:\w+ ){0,3}(?:deadly|fatal|killing|death|murder|homicide|slaying)\b|"
    rf"\b(?:body|bodies|remains)\b[^.;]{{0,60}}?\b(?:is|was|are|were|be|as) (?:that|those) of "
    rf"(?:[\w-]+ ){{0,3}}?(?-i:{NAME})",
    re.IGNORECASE,
)
"""Wording that the names of victims were given, whatever comes after it (often a list)."""

AGE_OPEN = Screened(rf"\bages?\b{_NEAR}{LEFT_OPEN}\b|{LEAVING_OPEN}\b{_NEAR}\bages?\b", re.IGNORECASE)
AGE_GIVEN = Screened(
    r"\b\d{1,3}-year-old (?:\w+ )?(?:boy|girl|man|woman|teen\w*|male|female|victim)\b[^.;]{0,60}\b(?:killed|"
    r"shot|dead|died|stabbed|wounded|struck|hit)\b|"
    r"\b(?:killed|killing|shot|death of|shooting of|stabbed) (?:a |an |the )?\d{1,3}-year-old\b|"
    r"\bvictim\b[^.;]{0,40}\b\d{1,3}(?:-year-old| years old)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Named:
    """Lines of an article that hold a victim's name or age back (as ``hints``: somebody's), and those that give it."""

    opens: tuple[tuple[Line, int], ...]
    given: tuple[tuple[Line, int], ...]
    hints: tuple[tuple[Line, int], ...] = ()


def find_names_given(view: StoryView, lines: dict[str, list[Line]]) -> list[tuple[str, list[VersionPair]]]:
    """The pairs of lines, by label, of which one holds back what the other gives: names of victims, their ages."""
    people = people_of(view)
    victims = victims_of(view, people)
    names = {article: read_names(own, people, victims) for article, own in lines.items()}
    ages = {article: read_ages(own) for article, own in lines.items()}
    return [
        ("the names of the victims", list(_pairs(view, names))),
        ("the age of the victim", list(_pairs(view, ages))),
        ("the names of the suspects", list(_pairs(view, read_suspects(view, lines)))),
    ]


def is_of_doer(text: str) -> bool:
    """Whether a sentence that holds something back may do so of whoever did it, or of an officer, and no victim."""
    return bool(SUSPECT.search(SPEAKING.sub("", text)) or FIRED.search(text))


def read_suspects(view: StoryView, lines: dict[str, list[Line]]) -> dict[str, Named]:
    """By article, the lines that hold back the name of whoever did it, and those that have somebody named caught."""
    named: dict[str, list[tuple[Line, int]]] = {}
    for reading in read_cases(view):
        rows = {h[2]: names for d in reading.defendants if (names := d.names) for h in d.hits if h[0] >= CAUGHT}
        for line in lines[reading.article]:
            lasts = [name.split()[-1] for row in line.rows for name in sorted(rows.get(row, ()))]
            places = [p for last in lasts if (p := line.text.lower().find(last)) >= 0]
            if places and not OPEN.search(line.text):
                named.setdefault(reading.article, []).append((line, min(places)))
    held = {
        article: tuple(
            (line, m.start())
            for line in own
            if (m := OPEN.search(line.text)) and CULPRIT.search(line.text) and not VICTIM.search(line.text)
            if not OTHERS.search(line.text)
        )
        for article, own in lines.items()
    }
    return {article: Named(held[article], tuple(named.get(article, ()))) for article in lines}


def people_of(view: StoryView) -> frozenset[str]:
    """The last words, as written, of the names that the story's articles show to be people's, and not places' too."""
    names = {s.person.name for s in view.statements if s.person is not None and s.person.name}
    places = {place.lower() for s in view.statements for place in s.places}
    return frozenset(name.split()[-1] for name in names if name.lower() not in places)


def victims_of(view: StoryView, people: frozenset[str]) -> dict[int, int]:
    """The clauses that tell of somebody by name as killed or hurt, with the place of the name in its sentence."""
    found = {}
    for row in view.of("clause"):
        statement = view.statements[row]
        if (statement.predicate or "") not in HARMED or statement.is_negated or statement.status == "possible":
            continue
        if statement.sentence.kind == "title":
            continue  # every word is a capital there
        phrase = (statement.subject if statement.predicate in DYING else statement.object) or ""
        words = re.findall(r"[A-Z][\w'’-]+", phrase)
        place = statement.sentence.text.find(phrase)
        if len(words) > 1 and words[-1] in people and place >= 0 and not SUSPECT.search(phrase):
            found[row] = place
    return found


def read_names(lines: Sequence[Line], people: frozenset[str], victims: Mapping[int, int]) -> Named:
    """The lines of an article that hold the victims' names back and those that give one.

    Where no word tells whose names are held back ("of those involved"), that is a hint.
    """
    opens: list[tuple[Line, int]] = []
    hints: list[tuple[Line, int]] = []
    given: list[tuple[Line, int]] = []
    for line in lines:
        held = OPEN.search(line.text)
        if held and not is_of_doer(line.text) and not OTHERS.search(line.text):
            if VICTIM.search(line.text) or HELD_BACK.search(line.text):
                (opens if VICTIM.search(line.text) else hints).append((line, held.start()))
        elif not held and (told := TOLD.search(line.text)):
            given.insert(0, (line, told.start()))
        elif not held and (place := _names_victim(line.text, people)) is not None:
            given.append((line, place))
        elif not held and (places := [victims[row] for row in line.rows if row in victims]):
            given.append((line, places[0]))
    return Named(tuple(opens), tuple(given), tuple(hints))


def _names_victim(text: str, people: frozenset[str]) -> int | None:
    """Where a sentence names a victim, or None: what it names must be a person's name in the story."""
    for match in NAMED.finditer(text):
        if SUSPECT.search(match.group()) and not VICTIM.search(match.group()):
            continue
        if (
            text[: match.start()].strip()
            and match.group().lower().startswith("identif")
            and SUSPECT.search(text[: match.start()])
        ):
            continue
        if any(word in people for word in re.findall(r"[A-Z][\w'’-]+", match.group())):
            return match.start()
    return None


def read_ages(lines: Sequence[Line]) -> Named:
    """The lines of an article that hold a victim's age back and those that give one."""
    opens = [(line, m.start()) for line in lines if (m := AGE_OPEN.search(line.text)) and not is_of_doer(line.text)]
    given = [(line, m.start()) for line in lines if (m := AGE_GIVEN.search(line.text))]
    return Named(tuple(opens), tuple(given))


def _pairs(view: StoryView, readings: dict[str, Named]) -> Iterator[VersionPair]:
    for asking, reading in readings.items():
        held = (*reading.opens, *reading.hints)
        if not held or reading.given:
            continue
        for telling, other in readings.items():
            if telling == asking or not other.given:
                continue
            severity = "low" if other.opens or not reading.opens else "medium"
            for line, place in other.given[:2]:
                back = Version(row_at(view, *held[0]), 0, "not given")
                told = Version(row_at(view, line, place), 1, "given")
                if not is_same_copy(view, view.statements[back.row], view.statements[told.row]):
                    yield VersionPair(back, told, severity)
