"""Lead stages: how far each article's headline and opening have the case, whoever the suspect is called there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations

from discrepancy.compare.common.clausepairs import dated_order, is_same_copy, name_of
from discrepancy.compare.common.lines import PAST
from discrepancy.compare.common.versionpairs import REVERSED
from discrepancy.compare.common.wording import shorten
from discrepancy.compare.courses.casebook import CONVICTS
from discrepancy.records import Fact, Pair, Statement
from discrepancy.screened import Screened
from discrepancy.storyview import StoryView

LEAD = 1
"""Index of the last sentence that counts as opening: further down an article recalls what came before."""

LEAST_COSINE = 0.2
"""How alike the two openings must be: two cases in one story are told in other words."""

CONFIDENCE = 0.6
MAX_PAIRS = 6

_WHO = (
    r"(?:\S+ ){0,5}(?:suspects?|gunm[ae]n|shooters?|drivers?|attackers?|robbers?|killers?|"
    r"thie(?:f|ves)|m[ae]n|wom[ae]n|mother|father|teens?|couple)\b"
)

STAGES = tuple(
    (rank, name, Screened("|".join(wordings), re.IGNORECASE))
    for rank, name, wordings in (
        (
            0.0,
            "sought",
            (
                r"\b(?:at large|on the (?:run|loose)|manhunt|no arrests?)\b",
                rf"\b(?:search(?:ing|es)?|look(?:ing|s)?|hunt(?:ing|s)?) for {_WHO}",
                rf"\b(?:seek(?:ing|s)?|sought|hunt(?:ing|s)?) {_WHO}",
            ),
        ),
        (
            2.0,
            "held",
            (
                r"\b(?<!no )(?:(?<!been )arrest(?:ed|s)|(?:has|have|had|was|were) been arrested|arrest made|"
                r"made an arrest|in(?:to)? custody|detained|captured|apprehended|surrender(?:ed|s))\b",
            ),
        ),
        (
            2.5,
            "charged",
            (
                r"\b(?:charged (?:with|in|over|after|following)|indicted|accused of)\b",
                r"\bfac(?:es|ing) (?:\S+ ){0,4}(?:charges?|counts?)\b",
            ),
        ),
        (
            3.0,
            "before the court",
            (
                r"\b(?:was arraigned|on trial|trial (?:begins|began|opens|opened|starts|started)|"
                r"ple(?:ads|aded|d) not guilty)\b",
            ),
        ),
        (
            5.0,
            "decided",
            (
                rf"\b(?:(?:convicted|{CONVICTS}) "
                r"(?!murderer|killer|felon|criminal|sex)|(?<!not )(?<!be )found (?:not )?guilty|"
                r"finds (?:\S+ ){1,8}guilty|"
                r"(?<!not )guilty (?:of|in)|acquit(?:ted|s)|ple(?:ads|aded|d) guilty|guilty verdict)\b",
            ),
        ),
        (
            6.0,
            "sentenced",
            (
                r"\b(?:(?:was|were|been|is) sentenced|"
                r"sentenced to (?:\S+ ){0,6}(?:years?|life|death|prison|months?))\b",
                r"\bgets? (?:\S+ ){1,2}(?:years?|months?) (?:in (?:prison|jail)|behind bars)\b",
                r"\b(?:gets|given) life\b",
            ),
        ),
    )
)
"""Stages of a case with the wording by which a headline or an opening reports them, in order."""

OPEN_HUNT = re.compile(
    r"\b(?:no (?:\w+ )?(?:arrests?|suspects?) (?:have|has|had|were|was|yet|so far)|no one (?:has|had) been arrested|"
    r"have no suspects?|remains? at large|still (?:at large|on the (?:run|loose)|looking for|searching for))\b",
    re.IGNORECASE,
)
"""Wording of a suspect still sought wherever an article has it: such news comes last."""

AHEAD = re.compile(
    r"\b(?:if (?:\w+ )?(?:convicted|found)|could be|may be|expected to|to be (?:sentenced|arraigned)|until|"
    r"previous(?:ly)?|years? ago|another|others?|also|ex-con\w*|not been (?:arrested|charged|found)|"
    r"end(?:s|ed|ing)? (?:an? |the )?(?:[\w-]+ ){0,4}(?:manhunt|search|hunt)|"
    r"(?:manhunt|search|hunt) (?:ends|ended|is over))\b",
    re.IGNORECASE,
)
"""Wording of a stage that is only ahead, long past, over, or somebody else's."""

DUE = re.compile(
    r"\b(?:await(?:s|ing) (?:\S+ ){0,3}arraignment|(?:due|expected|scheduled|set|will) "
    r"(?:\w+ ){0,2}(?:to appear in court|"
    r"to be arraigned|be arraigned)|to be arraigned|arraignment (?:is|was|has been) (?:set|scheduled)|"
    r"trial (?:is |was )?(?:set|scheduled))\b",
    re.IGNORECASE,
)
"""An appearance that is only ahead: no article that has it so is up to date once another tells of it."""

SOUGHT_STAGE = (0.0, "still sought")
CAUGHT = 2.5
"""The furthest stage that such news is compared with: what is still sought at a trial is somebody else."""

DUE_STAGE = (1.0, "due in court")

APART = 2.0
"""Least difference of ranks: an arrest and a charge come together."""

RULE = "lead-stages"
EXPLANATION = (
    "The headlines or openings of the sources have the case at different stages. "
    "A later stage supersedes an earlier one."
)


@dataclass(frozen=True, slots=True)
class Lead:
    """The furthest stage that an article's opening reports, with the clause that reports it."""

    row: int
    rank: float
    stage: str


def compare_leads(view: StoryView, covered: frozenset[frozenset[str]]) -> list[Fact]:
    """One fact of the story's openings that are at different stages, the pairs of articles ``covered`` left out."""
    pairs = [
        (a, b)
        for ones, others in combinations(_leads(view).values(), 2)
        if _is_apart(view, ones[0], others[0], covered)
        for a in ones
        for b in others
        if view.cosine(a.row, b.row) >= LEAST_COSINE
    ]
    if not pairs:
        return []
    pairs = sorted(pairs, key=lambda p: (-abs(p[0].rank - p[1].rank), p[0].row, p[1].row))[:MAX_PAIRS]
    rows = sorted({lead.row for pair in pairs for lead in pair})
    place = {row: n for n, row in enumerate(rows)}
    graded = tuple(
        Pair(
            min(place[a.row], place[b.row]), max(place[a.row], place[b.row]), _verdict(view, a, b), "medium", CONFIDENCE
        )
        for a, b in pairs
    )
    verdicts = [_verdict(view, a, b) for a, b in pairs]
    telling = pairs[verdicts.index("contradiction")] if "contradiction" in verdicts else pairs[0]
    low, high = sorted(telling, key=lambda lead: lead.rank)
    sides = "; ".join(
        f"{x.stage} in {name_of(view, view.statements[x.row])} (“{_text(view.statements[x.row])}”)" for x in (low, high)
    )
    statements = tuple(view.statements[row] for row in rows)
    explanation = EXPLANATION + (REVERSED if "contradiction" in verdicts else "")
    return [Fact("status", "the stage of the case", statements, graded, f"The case: {sides}", explanation, RULE)]


def _is_apart(view: StoryView, a: Lead, b: Lead, covered: frozenset[frozenset[str]]) -> bool:
    one, other = view.statements[a.row], view.statements[b.row]
    is_covered = frozenset((one.article, other.article)) in covered
    is_due = DUE_STAGE[1] in (a.stage, b.stage) and (min(a.rank, b.rank) < 1 or max(a.rank, b.rank) < 3)
    is_other = SOUGHT_STAGE[1] in (a.stage, b.stage) and max(a.rank, b.rank) > CAUGHT
    return (
        not is_other
        and abs(a.rank - b.rank) >= APART
        and not is_due
        and not is_covered
        and not is_same_copy(view, one, other)
    )


def _leads(view: StoryView) -> dict[str, list[Lead]]:
    """The sentences of each article's opening that report its furthest stage, by article; one clause a sentence."""
    found: dict[str, list[Lead]] = {}
    seen: set[tuple[str, int]] = set()
    for row in view.of("clause"):
        statement = view.statements[row]
        place = statement.article, statement.sentence.index
        if statement.sentence.index > LEAD or place in seen:
            continue
        seen.add(place)
        stage = stage_of(statement.sentence.text)
        own = found.setdefault(statement.article, [])
        if stage is not None and own and stage[0] > own[0].rank:
            own.clear()
        if stage is not None and (not own or stage[0] == own[0].rank):
            own.append(Lead(row, *stage))
    for article, hunts in _hunts(view).items():
        if not found.get(article) and len(hunts) == 1 and is_open_hunt(view.statements[hunts[0]].sentence.text):
            found[article] = [Lead(hunts[0], *SOUGHT_STAGE)]
    return {article: own for article, own in found.items() if own}


def _hunts(view: StoryView) -> dict[str, list[int]]:
    """A clause of each sentence that has somebody still sought, by article: with several, it tells of several cases."""
    found: dict[str, list[int]] = {}
    for row in view.of("clause"):
        statement = view.statements[row]
        own = found.setdefault(statement.article, [])
        is_new = not own or view.statements[own[-1]].sentence.index != statement.sentence.index
        if is_new and OPEN_HUNT.search(statement.sentence.text):
            own.append(row)
    return found


def stage_of(text: str) -> tuple[float, str] | None:
    """The furthest stage that a sentence reports, as its rank and name, or None."""
    if DUE.search(text):
        return DUE_STAGE
    if AHEAD.search(text):
        return None
    return next(((rank, name) for rank, name, wording in reversed(STAGES) if wording.search(text)), None)


def is_open_hunt(text: str) -> bool:
    """Whether a sentence has the suspect still sought: this case's, not an older or another one's."""
    return bool(OPEN_HUNT.search(text)) and not AHEAD.search(text) and not PAST.search(text)


def _verdict(view: StoryView, a: Lead, b: Lead) -> str:
    """Update, unless the older article already has the later stage."""
    return "contradiction" if dated_order(view, a.row, b.row) * (a.rank - b.rank) < 0 else "update"


def _text(statement: Statement) -> str:
    return shorten(statement.sentence.text, 80)
