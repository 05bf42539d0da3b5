"""Who shot, stabbed or killed whom, read off the wording: oneself or another, this person or that."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from discrepancy.compare.common.clausepairs import Candidate
from discrepancy.compare.common.lines import Line, list_lines, row_at
from discrepancy.compare.deeds.sidefacts import Wording, gather_sides
from discrepancy.compare.people.somebody import Who, are_apart, are_two, is_surely_one, people_of
from discrepancy.records import Fact
from discrepancy.screened import Screened
from discrepancy.storyview import StoryView

WORDING = Wording(
    "actor",
    "who shot or killed whom",
    "One deed, laid to different persons",
    "One source has somebody hurt by himself or herself, or by one person, where another has it done by somebody else. "
    "Who is meant is read off names, ages and words such as boy and sister next to the verb, and may be wrong; neither "
    "version is taken for the right one.",
    "culprit",
    0.7,
)
"""How the pairs are put; most of medium severity read true on graded and ungraded stories, few as they were."""

_ADVERB = r"(?:fatally|accidentally|allegedly|apparently|mistakenly|mortally|reportedly|then|also|later|deliberately)"
SELF = re.compile(
    r"\b(?:shoots?|shot|shooting|kill(?:s|ed|ing)?|stab(?:s|bed|bing)?|hang(?:s|ed|ing)?|wound(?:s|ed|ing)?)"
    r"(?: and (?:kill(?:s|ed|ing)?|wound(?:s|ed|ing)?|injur(?:es|ed|ing)))? (?:him|her|them)?sel(?:f|ves)\b"
    r"|\bturn(?:s|ed|ing)? (?:the|his|her|a) \w+ on (?:him|her)self\b|\bself-inflicted\b"
    r"|\b(?:took|takes|taking|taken) (?:his|her) own li(?:fe|ves)\b|\bcommit(?:s|ted|ting)? suicide\b",
    re.IGNORECASE,
)
"""Wording of somebody who hurt himself or herself."""

HARMED = re.compile(
    rf"\b(?:shot and killed|shot (?:to death|dead)|(?<!gun)(?<!\ba )(?<!the )(?<!one )(?<!first )(?<!fatal )"
    rf"(?<!single )(?<!each )shot|shoots?(?: and kills?)?|killed|kills|"
    rf"(?:(?:of|with|for|after|admit\w+(?: to)?|by)(?: {_ADVERB})*|{_ADVERB}|,) (?:shooting(?: and killing)?|killing|"
    r"stabbing)|gunned down|guns down|stabbed(?: to death)?|stabs)\b(?! of\b| (?:and \w+ )?(?:him|her|them)?sel)",
    re.IGNORECASE,
)
"""Wording of somebody who hurt somebody."""

PASSIVE = re.compile(rf"\b(?:was|were|been|be|being|is|are|got|gets)\b(?: {_ADVERB})*\s*$", re.IGNORECASE)
BY = re.compile(r"^(?:[^.;:]{0,60}?)(?<!-)\bby (?:(?:an?|the|his|her|their|another|one of) )?(?:[\w'’-]+ ){0,4}$")
HANDS = re.compile(r"\bat the hands? of\b", re.IGNORECASE)
REACH = 30
"""Characters behind "at the hands of" within which the doer is named."""

NEAR = re.compile(r"^(?:(?!\b(?:me|us|it|you|who|when|after|and then)\b)[^.;:()]){0,45}$")
"""What may stand between a deed and whom it was done to."""

UNSURE = re.compile(
    r"\?|\b(?:whether|if|unless|unclear|not|never|no|nobody|could have|denie[sd]|deny|would|didn|wasn|don)\b",
    re.IGNORECASE,
)
"""Wording before a deed that leaves it open or denies it."""

OPEN = re.compile(
    r"\b(?:whether|unclear|unknown)\b|\btold (?:the|their|his|her) (?:children|kids)\b|\b(?:not|isn['’]t|"
    r"wasn['’]t) (?:clear|known)\b",
    re.IGNORECASE,
)
"""Wording that leaves open whatever follows in its sentence, or gives it as what children were told."""

RETOLD = Screened(
    r"\b(?:initial(?:ly)?|original(?:ly)?|at first|earlier|previously|lied|lying|false(?:ly)?|stag(?:ed|ing)|made up|"
    r"fabricat\w+|recant\w+|changed (?:his|her|their) (?:story|statement))\b",
    re.IGNORECASE,
)
"""Wording of a version that the article itself gives up."""


ASIDE = re.compile(r",? (?:who|whose|which|where)\b[^,]*,")
"""A relative clause between commas: who stands in it did not do what is told behind it."""

OF = re.compile(r"^ of (?:(?:an?|the|his|her|their) )?(?:[\w-]+ ){0,3}$")
RELATIVE = re.compile(r",? (?:who|that|accused|charged|suspected|convicted|arrested|wanted)\b")
SAYING = re.compile(
    r"^ (?:have |had |has )?(?:say|said|says|believe|believed|allege|alleged|suspect|suspected|think)\b"
)
"""What follows somebody who speaks and does nothing."""


@dataclass(frozen=True, slots=True)
class Deed:
    """One telling of who hurt whom: its clause, and None as the doer where somebody hurt himself or herself."""

    row: int
    line: Line
    doer: Who | None
    victim: Who

    @property
    def is_own(self) -> bool:
        """Whether the victim did it."""
        return self.doer is None


def compare_culprits(view: StoryView) -> list[Fact]:
    """Facts whose sources lay one deed to different persons."""
    return gather_sides(view, find_culprits(view), WORDING)


def find_culprits(view: StoryView) -> Iterator[Candidate]:
    """Pairs of tellings of one deed that lay it to different persons."""
    deeds = list_deeds(view)
    for number, one in enumerate(deeds):
        for other in deeds[number + 1 :]:
            found = judge_deeds(one, other, deeds)
            if found is None or is_copied(view, one, other):
                continue
            score, severity = found
            rows = min(one.row, other.row), max(one.row, other.row)
            is_said = any(view.statements[r].attribution is not None for r in rows)
            is_within = one.line.article == other.line.article
            verdict = "attribution" if is_within and is_said else "contradiction"
            yield Candidate(*rows, score, verdict, severity, "culprit")


def is_copied(view: StoryView, one: Deed, other: Deed) -> bool:
    """Whether two tellings stand in two copies of one text."""
    a, b = one.line.article, other.line.article
    return a != b and view.is_one_text(a, b)


def judge_deeds(one: Deed, other: Deed, deeds: Sequence[Deed]) -> tuple[float, str] | None:
    """(likeness, severity) if two tellings lay one deed to different persons, or None."""
    if (one.is_own and other.is_own) or are_apart(one.victim, other.victim):
        return None
    is_sure = is_surely_one(one.victim, other.victim)
    if not is_sure and not is_likely_one(one.victim, other.victim):
        return None
    if one.is_own or other.is_own:
        own, laid = (one, other) if one.is_own else (other, one)
        if laid.doer is None or not is_other(laid.doer, own.victim) or is_killer(own.victim, deeds, laid):
            return None
    elif one.doer is None or other.doer is None or not are_other_doers(one.doer, other.doer):
        return None
    if one.line.article == other.line.article:
        is_retold = RETOLD.search(one.line.text) or RETOLD.search(other.line.text)
        if one.line is other.line or is_retold or one.is_own == other.is_own:
            return None
        return (0.6, "low") if is_sure else None
    return (0.8, "medium") if is_sure else (0.6, "medium" if one.is_own != other.is_own else "low")


def is_likely_one(a: Who, b: Who) -> bool:
    """Whether two phrases that nothing sets apart tell of one kind of person: same sex or stage of life, or a name."""
    if a.is_guess or b.is_guess:
        return False
    return (bool(a.sex) and a.sex == b.sex) or (bool(a.head) and a.head == b.head)


def is_other(doer: Who, victim: Who) -> bool:
    """Whether a doer is told as somebody else than the victim."""
    return are_apart(doer, victim) or (bool(doer.head) and doer.head != victim.head)


def are_other_doers(a: Who, b: Who) -> bool:
    """Whether two doers are two persons by what is said of them; a pronoun says too little."""
    return not (a.is_guess or b.is_guess) and are_two(a, b)


def is_killer(victim: Who, deeds: Sequence[Deed], laid: Deed) -> bool:
    """Whether somebody who hurt himself hurt others as well: then what another is said to have done is another deed."""
    if laid.doer is not None and laid.doer.is_police:
        return False
    return any(
        d.doer is not None and is_surely_one(d.doer, victim) and not is_surely_one(d.victim, victim) for d in deeds
    )


def list_deeds(view: StoryView) -> list[Deed]:
    """Every telling of who hurt whom, in the order of the text."""
    lines = list_lines(view)
    told = [t for line, people in zip(lines, people_of(view, lines), strict=True) for t in read_line(line, people)]
    return [Deed(row_at(view, line, start, end), line, doer, victim) for line, start, end, doer, victim in told]


def read_line(line: Line, people: Sequence[Who]) -> Iterator[tuple[Line, int, int, Who | None, Who]]:
    """(line, start, end, doer, victim) of each telling in a sentence."""
    text = line.text
    for match in SELF.finditer(text):
        victim = doer_before(text, people, match.start(), is_single="selves" not in match.group().lower())
        if victim is not None and is_told(text, victim, match):
            yield line, match.start(), match.end(), None, victim
    for match in HARMED.finditer(text):
        told = read_harm(text, match, people)
        if told is not None and not (told[0].names and told[0].names == told[1].names):
            yield line, match.start(), match.end(), *told
    for match in HANDS.finditer(text):
        victim = last_before(people, match.start())
        doer = next((w for w in people if match.end() <= w.start <= match.end() + REACH), None)
        if victim is not None and doer is not None and is_told(text, victim, match):
            yield line, match.start(), match.end(), doer, victim


def read_harm(text: str, match: re.Match[str], people: Sequence[Who]) -> tuple[Who, Who] | None:
    """(doer, victim) of a verb of harm, or None where the sentence does not name both."""
    after = [w for w in people if w.start >= match.end()]
    victim = last_before(people, match.start())
    by = next((w for w in after if BY.match(text[match.end() : w.start])), None)
    if by is not None:
        is_open = victim is None or (victim.end <= match.start() and not is_told(text, victim, match))
        return None if is_open or victim is None else (by, victim)
    doer = doer_before(text, people, match.start())
    if PASSIVE.search(text[: match.start()]) or doer is None or not is_told(text, doer, match):
        return None
    target = next((w for w in after if NEAR.match(text[match.end() : w.start])), None)
    return None if target is None else (doer, target)


def last_before(people: Sequence[Who], start: int) -> Who | None:
    """The last person told of before a place in a sentence; a pronoun stands for the nearest it can stand for."""
    held = [w for w in people if w.end <= start]
    return held[-1] if held else None


def doer_before(text: str, people: Sequence[Who], start: int, *, is_single: bool = False) -> Who | None:
    """Who did what a place of a sentence tells: the last person before it whom nobody hurt in the same sentence."""
    held = [w for w in people if w.end <= start and not (is_single and w.is_plural)]
    free = [
        w
        for w in held
        if not (is_hurt(text, w, people) or is_aside(text, w, start) or is_belonging(text, w, people, start))
    ]
    return free[-1] if free else None


def is_aside(text: str, who: Who, start: int) -> bool:
    """Whether a person stands in a relative clause that closes before this place, or only speaks."""
    if SAYING.match(text[who.end : start]):
        return True
    return any(m.start() <= who.start and who.end <= m.end() for m in ASIDE.finditer(text, 0, start))


def is_belonging(text: str, who: Who, people: Sequence[Who], start: int) -> bool:
    """Whether a person only tells whose somebody is, "the mother of the boy", and no "who" makes him the doer."""
    if RELATIVE.match(text, who.end, start):
        return False
    return any(p.end < who.start and OF.match(text[p.end : who.start]) for p in people)


def is_told(text: str, who: Who, match: re.Match[str]) -> bool:
    """Whether a deed is asserted of somebody who stands before it: nothing between leaves it open or denies it."""
    between = text[who.end : match.start()]
    is_open = OPEN.search(text, 0, match.start()) or UNSURE.search(between.rpartition(",")[2])
    return is_open is None and not re.search(r"[.;:]", between)


def is_hurt(text: str, who: Who, people: Sequence[Who]) -> bool:
    """Whether a person stands as the object of a verb of harm: "shot his wife"."""
    verbs = [m for m in HARMED.finditer(text, 0, who.start) if NEAR.match(text[m.end() : who.start])]
    if not verbs or PASSIVE.search(text[: verbs[-1].start()]):
        return False
    return not any(verbs[-1].end() <= w.start and w.end <= who.start for w in people if w.head or w.names)
