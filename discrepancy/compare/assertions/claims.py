"""Claims: what kind of deed it was (a suicide, looting), a fact in one place and only apparent in another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from discrepancy.compare.common.clausepairs import is_same_copy
from discrepancy.compare.common.lines import OPENING, PAST, Line, read_lines, row_at
from discrepancy.compare.common.versionpairs import Topic, Version, VersionPair, make_fact
from discrepancy.compare.deeds.matterwords import TARGETED
from discrepancy.records import Fact, Statement
from discrepancy.screened import Screened
from discrepancy.storyview import StoryView

RULE = "claim"
EXPLANATION = (
    "One place states it as a fact; in the other it is only apparent, suspected, possible or still open. Two deeds of "
    "one kind in one story would read the same."
)
CONFIDENCE = 0.6

_CAR = r"(?:car|vehicle|truck|suv|van|pickup|motorcycle|minivan|boat|gun|pistol|handgun|rifle)"

CLAIMS = tuple(
    (name, Screened(rf"(?<![\w-])(?:{words})\b", re.IGNORECASE))
    for name, words in (
        (
            "whether it was suicide",
            r"(?:shot|shoots?|killed|kills?|hanged|hangs?|shooting|killing|stabbed) (?:and killed )?(?:him|"
            r"her|them)sel(?:f|ves)|shoots? self|"
            r"self-inflicted|(?:murder[-– ])?suicides?|(?:took|takes?|taken|taking) (?:his|her|their) own li(?:fe|ves)|"
            r"turn(?:s|ed|ing) (?:the|his|her) (?:\w+ )?on (?:him|her)self|(?:killing|and) then (?:him|"
            r"her)self|and then (?:him|her)self|(?:kills?|shoots?|killed|shot)\b[^.;:]{0,40}(?:,| and| then) self",
        ),
        (
            "whether it was an accident",
            r"accidental(?:ly)?|by accident|unintentional(?:ly)?|inadvertent(?:ly)?|accidental discharge|"
            r"(?:gun|firearms?|hunting|shooting|apparent) accident|"
            r"(?:shooting|death|it|this)(?:['’]s| was| is| as)? an accident|"
            r"(?:may|might|could) have been an accident|(?:appear(?:s|ed)|seem(?:s|ed)|believed|thought) to (?:be|"
            r"have been) an accident|"
            r"(?:investigated|treated|ruled|described|considered|classified|handled) (?:as )?an accident",
        ),
        ("whether there was looting", r"loot(?:ed|ing|ers?|s)"),
        ("whether it was terrorism", r"(?:act of )?(?:domestic )?terror(?:ism)?(?: attack)?|terrorist (?:attack|act)"),
        ("whether it was a hate crime", r"hate[- ]crimes?"),
        (
            "whether it was arson",
            r"arson(?:ists?)?|(?:deliberately|intentionally|purposely) (?:set|started|lit)|set on purpose|"
            r"suspicious (?:fire|blaze)|(?:fire|blaze|cause) (?:is|was|as) (?:\w+ )?suspicious",
        ),
        ("whether it was a gang's deed", r"gang[- ]related"),
        ("whether it was a drive-by", r"drive[- ]by"),
        (
            "whether anybody was drunk",
            r"drunk(?:en)?|intoxicated|(?:suspect|believe)\w* (?:that )?(?:alcohol|drinking)|"
            r"(?:alcohol|drinking)(?= (?:may|might|could|appear\w*|(?:is|was) (?:believed|suspected|thought)))",
        ),
        ("whether anybody was disguised", r"disguised|dressed (?:as (?:women|men|police)|in drag)|in drag"),
        ("whether hostages were taken", r"hostages?"),
        ("whether there was a bomb", r"bomb(?:s|ed|ing)?|explosive device"),
        ("whether it was an abduction", r"kidnap\w*|abduct\w*"),
        ("whether there was foul play", r"foul play"),
        ("whether it was a drowning", r"drown(?:ed|ings?)"),
        ("whether it was an overdose", r"overdos(?:e|ed|es|ing)"),
        ("whether it was a heart attack", r"heart attack"),
        ("whether it was a robbery", r"robbery|hold-?up|carjacking|burglary"),
        (
            "whether the car was stolen",
            rf"stolen {_CAR}|{_CAR} (?:\w+ ){{0,4}}(?:was|were|been) (?:\w+ )?stolen",
        ),
        ("whether anybody was in a gang", r"gang member"),
        ("whether it was targeted", TARGETED),
        ("whether it was a domestic quarrel", r"domestic (?:dispute|violence|incident|disturbance)"),
        ("whether it was road rage", r"road[- ]rage"),
        ("whether it was an ambush", r"ambush(?:ed)?"),
        ("whether it was an act of revenge", r"revenge|retaliation"),
        ("whether a stray bullet hit", r"stray bullets?"),
        ("whether anybody fell asleep", r"f[ea]ll(?:en)? asleep|dozed off"),
        ("whether anybody was speeding", r"speeding|excessive speed|speed(?= (?:may|might|could|appear\w*))"),
        ("whether there was a gas leak", r"gas (?:leak|explosion)"),
        ("whether it was an electrical fault", r"electrical (?:fault|fire|short)|short[- ]circuit|faulty wiring"),
        (
            "whether something broke down",
            r"(?:engine|mechanical|brake) (?:failure|trouble|problems?)|(?:engine|brakes) (?:had )?failed|pilot error",
        ),
        ("whether it was a tornado", r"(?:an?|apparent|possible|suspected|likely) (?:\w+ )?tornado(?! (?:watch|warn))"),
        ("whether it was lightning", r"lightning(?! (?:fast|speed|quick|rod))"),
        ("whether it was an attack on computers", r"cyber-?attack|ransomware"),
    )
)
"""Questions of what kind of deed it was, which are often open at first, each with the words that answer it."""

HEDGE = re.compile(
    r"\b(?:apparent(?:ly)?|alleged(?:ly)?|suspect(?:s|ed|ing)?|believ(?:e|es|ed)|(?-i:may)|might|could|"
    r"possib(?:le|ly|ility)|"
    r"appear(?:s|ed)?|seem(?:s|ed)?|reportedly|unconfirmed|likely|probabl[ey]|presum(?:ed|ably)|"
    r"purported(?:ly)?|potential(?:ly)?|suspicious|"
    r"thought to|think|rumou?r(?:s|ed)?|accused of|suspicion|(?:investigat|treat|"
    r"consider)\w* (?:\w+ ){0,4}?(?:as|whether|if))\b",
    re.IGNORECASE,
)
"""Wording by which a deed is not certain."""

OPEN = re.compile(
    r"\b(?:unclear|(?:not|\w+n['’]t) (?:yet )?(?:clear|known|sure|certain|determined)|unknown|whether|question of)\b",
    re.IGNORECASE,
)
"""Wording by which it is left open what it was."""

CREDITED = re.compile(
    r"\b(?:says?|said|told|tells?|according to|claim(?:s|ed)?|insist(?:s|ed)?|argu(?:es|ed)|contend(?:s|ed)|"
    r"testified|charg\w+|"
    r"convict\w+|guilty|plead\w*|ple[ad]d?|prosecutors?|attorney|lawyer|defen[cs]e|not|never|no|den(?:y|ies|"
    r"ied)|n['’]t|if|prevent\w*|hotline|ruled out|"
    r"reports? of|threaten\w*|investigat\w*|attempt\w*|tried|awareness|anti|counter\w*|against)\b",
    re.IGNORECASE,
)
"""Wording of a sentence that is not flat either: somebody says so, it is denied, supposed, or about something else."""

OFFICIAL = re.compile(
    r"\b(?:police|prosecutors?|coroners?|(?:medical )?examiners?|sheriff|autops(?:y|ies)|investigators|officials|"
    r"authorities|detectives)"
    r"(?: (?-i:[A-Z])[\w.'’-]+){0,3},? (?:(?:has|have|had|\w+ly|later|also) ){0,2}"
    r"(?:confirm(?:s|ed)?|ruled|rules|determined?|found|concluded?|show(?:s|ed)?|reveal(?:s|ed)?)\b",
    re.IGNORECASE,
)
"""Wording of those whose business it is to say what it was, saying so: as good as a fact."""

CHARGED = re.compile(
    r"\b(?:charged with|(?:charged|arrested) for|on (?:a |the )?charges? of) (?:[\w-]+ ){0,4}?$", re.IGNORECASE
)
"""Wording, just before a claim, of somebody charged with it, or arrested for it: it is open no more."""

_OFFICIALS = r"(?:police|deput(?:y|ies)|officials|authorities|investigators|detectives|coroners?|department)"
SAYING = re.compile(
    rf"\b(?:{_OFFICIALS}|sheriff(?:['’]s \w+)?) (?:say|says|said|told|reports?|reported)\b|"
    rf"\b(?:say|says|said|according to) (?:the )?(?:\w+ )?{_OFFICIALS}\b|"
    r"^[^:]{0,30}\b(?:police|sheriff|deput(?:y|ies)|officials)[^:]{0,15}:",
    re.IGNORECASE,
)
"""Officials' word in an opening, which takes what kind of deed it was as known."""

REPORTED = re.compile(r"\breportedly\b", re.IGNORECASE)
"""A hedge that says no less than an official's word: both are somebody's report."""

SUSPECT = re.compile(r"^(?:ing)?\s+suspects?\b", re.IGNORECASE)
"""Who is suspected, right behind the deed, of which nobody doubts that it was: "the bomb suspect"."""

ACCUSED_OF_IT = re.compile(
    r"\b(?:suspected of|accused of|suspicion of|suspects? (?:in|of)) (?:\w+ing )?(?:the|that|this|last|\w+day['’]s) "
    r"(?:[\w-]+ ){0,2}$",
    re.IGNORECASE,
)
"""What stands before a deed that is taken as done, of which only the doer is suspected: "of planting the bomb"."""

SUSPECTS = re.compile(
    r"\b(?:the|an?|one|two|three|four|five|six|both|all|\d+|other|these|those|no|any|second|third|of|for|his|her) "
    r"(?:[\w-]+ )?suspects?\b|\bsuspected (?:[\w-]+ )?(?:robbers?|gunm[ae]n|burglars?|shooters?|thie(?:f|ves)|"
    r"drivers?|killers?|attackers?|arsonists?|dealers?)\b",
    re.IGNORECASE,
)
"""Persons who are suspected: of the deed itself nobody doubts that it was."""

HOW_MANY = re.compile(r"\bhow (?:many|much)\b[^.;,]*$", re.IGNORECASE)
"""What stands before a claim of which only the number is open."""

NEAR = 60
"""Characters before a claim in which a hedge covers it; behind it ("may be self-inflicted") fewer do."""

BEHIND = 25


@dataclass
class _Telling:
    """How an article tells of one kind of deed: the lines that hedge it, leave it open, state it flatly, and that have
    somebody charged with it.
    """

    hedged: list[tuple[Line, int]] = field(default_factory=list)
    left_open: list[tuple[Line, int]] = field(default_factory=list)
    flat: list[tuple[Line, int]] = field(default_factory=list)
    charged: list[tuple[Line, int]] = field(default_factory=list)
    credited: list[tuple[Line, int]] = field(default_factory=list)
    """Lines of an opening that have it on the word of officials."""


def sentence_of(statement: Statement) -> tuple[str, int]:
    """What tells a statement's sentence from every other of the story."""
    return statement.article, statement.sentence.index


def key_of(view: StoryView, pair: VersionPair) -> frozenset[tuple[str, int]]:
    """What tells a pair's two sentences from every other two of the story."""
    return frozenset(sentence_of(view.statements[v.row]) for v in (pair.a, pair.b))


def find_claims(view: StoryView, covered: frozenset[frozenset[tuple[str, int]]]) -> list[Fact]:
    """One fact for each kind of deed that is flat in one place of the story and hedged in another.

    ``covered`` are the pairs of sentences that another rule has reported already.
    """
    lines = read_lines(view)
    facts = []
    for name, words in CLAIMS:
        tellings = [(article, _read(words, own)) for article, own in lines.items()]
        found = [*_inner(view, tellings), *_across(view, tellings)]
        pairs = [p for p in found if key_of(view, p) not in covered]
        topic = Topic("certainty", name, RULE, EXPLANATION, CONFIDENCE)
        facts.extend(make_fact(view, topic, sorted(pairs, key=lambda p: p.severity == "low")))
    return facts


def _read(words: Screened, lines: Sequence[Line]) -> _Telling:
    told = _Telling()
    for line in lines:
        match = words.search(line.text)
        if match is None or PAST.search(line.text):
            continue
        behind = SUSPECT.sub("", line.text[match.end() : match.end() + BEHIND])
        behind = re.split(r";|, may|, might", behind)[0]
        around = SUSPECTS.sub("", line.text[max(0, match.start() - NEAR) : match.end()].split(";")[-1]) + behind
        if OPEN.search(around):
            if not HOW_MANY.search(line.text[: match.start()]):
                told.left_open.append((line, match.start()))
        elif HEDGE.search(around) and not ACCUSED_OF_IT.search(line.text[: match.start()]):
            told.hedged.append((line, match.start()))
        elif CHARGED.search(line.text[: match.start()]):
            told.charged.append((line, match.start()))
        elif not CREDITED.search(OFFICIAL.sub("", line.text)) and not HEDGE.search(line.text):
            told.flat.append((line, match.start()))
        elif line.index <= OPENING and not HEDGE.search(line.text) and not CREDITED.search(SAYING.sub("", line.text)):
            told.credited.append((line, match.start()))
    return told


def _inner(view: StoryView, tellings: Sequence[tuple[str, _Telling]]) -> Iterator[VersionPair]:
    """An article whose headline is flat and whose text is not."""
    for _, told in tellings:
        heads = [(line, place) for line, place in told.flat if line.kind == "title" or line.index == 0]
        for hedge in (*told.left_open, *told.hedged)[:1]:
            for head in heads[:1]:
                yield _pair(view, hedge, head, "low", is_open=bool(told.left_open), is_inner=True)


def _across(view: StoryView, tellings: Sequence[tuple[str, _Telling]]) -> Iterator[VersionPair]:
    """An article that only ever hedges, and another that is flat, has officials say so, or somebody charged."""
    for (_, one), (_, other) in combinations(tellings, 2):
        for a, b in ((one, other), (other, one)):
            hedges = [*a.left_open, *a.hedged]
            if a.flat or a.charged or not hedges:
                continue
            for pair in _answers(view, hedges[0], a, b):
                if not is_same_copy(view, view.statements[pair.a.row], view.statements[pair.b.row]):
                    yield pair


def _answers(view: StoryView, hedge: tuple[Line, int], a: _Telling, b: _Telling) -> Iterator[VersionPair]:
    """The pairs of what one article (``a``) hedges and what another has that is surer."""
    is_open = bool(a.left_open)
    is_single = not b.hedged and not b.left_open
    if is_single and not b.flat and not REPORTED.search(hedge[0].text):
        for credited in b.credited[:1]:
            yield _pair(view, hedge, credited, "low", is_open=is_open)
    for charged in b.charged[:1]:
        left, right = Version(row_at(view, *hedge), 0, "hedged"), Version(row_at(view, *charged), 1, "charged")
        yield VersionPair(left, right, "low")
    is_news = hedge[0].index <= OPENING or is_open
    for flat in b.flat[:2]:
        yield _pair(view, hedge, flat, "medium" if is_news and is_single else "low", is_open=is_open)


def _pair(
    view: StoryView,
    hedge: tuple[Line, int],
    flat: tuple[Line, int],
    severity: str,
    *,
    is_open: bool,
    is_inner: bool = False,
) -> VersionPair:
    """The pair of a hedged line and a flat one: a question left open is answered later, a hedge says less."""
    a = Version(row_at(view, *hedge), 0, "left open" if is_open else "hedged")
    b = Version(row_at(view, *flat), 1, "a fact")
    return VersionPair(a, b, severity, "" if is_open and not is_inner else "imprecision")
