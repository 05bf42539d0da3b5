"""The questions that newsrooms leave open and answer later: how each is asked, left open and answered."""

from __future__ import annotations

import re
from dataclasses import dataclass

from discrepancy.screened import Screened

_LET_KNOWN = (
    r"(?:known|clear|determined|established|identified|named|released|disclosed|announced|revealed|given|confirmed|"
    r"specified|provided|publici[sz]ed|made public|divulged|ascertained|figured out|explained|published|available|"
    r"made available|found|ruled)"
)
_NOT = r"(?:\bnot|\bnever|n['’]t|\byet to be)"
_SO_FAR = r"(?:(?:yet|immediately|been|be|being|publicly|officially|formally|initially|so far|still|right away) ){0,3}"

LEFT_OPEN = (
    rf"(?:{_NOT} {_SO_FAR}{_LET_KNOWN}|\b(?:remain\w* |still )?(?:unknown|unclear|uncertain|undetermined|"
    rf"unexplained|a mystery)|"
    r"\b(?:being |been )?withheld|\b(?:still )?(?:pending|under investigation|being (?:investigated|determined)))"
)
"""Wording that leaves open what stands before it: "the motive was not immediately known"."""

_TELL = (
    r"(?:know|say|release[ds]?|disclose[ds]?|identif(?:y|ied)|name[ds]?|provide[ds]?|gi(?:ve|ven)|reveal(?:ed)?|"
    r"confirm(?:ed)?|specif(?:y|ied)|announced?|determined?|established?|have|discuss(?:ed)?|offer(?:ed)?|"
    r"elaborated? on|comment(?:ed)? on|explain(?:ed)?|divulged?|publici[sz]ed?|shared?|"
    r"(?:releas|disclos|identify|nam|provid|giv|reveal|confirm|specify|announc|discuss|say|shar)ing)"
)

LEAVING_OPEN = (
    rf"(?:{_NOT} {_SO_FAR}(?:known|clear|sure|certain|said|{_TELL})|\b(?:unclear|unknown|uncertain|unsure|a mystery)|"
    rf"\b(?:declin|refus)(?:e|es|ed|ing) to {_TELL}|\b(?:has|have|had) yet to {_TELL}|"
    r"\b(?:try|tries|tried|trying|works?|working|attempting|hop(?:es?|ing)|seek(?:s|ing)?|looking|"
    r"continu(?:es?|ing)) (?:\w+ )?"
    r"to (?:determine|establish|learn|find out|figure out|identify|piece together|understand|ascertain|"
    r"uncover|discover)|"
    r"\b(?:seeking|looking for|searching for|ha[sd] no|have no|no word (?:yet )?on|no (?:details|"
    r"information) (?:on|about|of)|"
    r"withh[eo]ld(?:ing)?|waiting to (?:release|identify|name|announce)|investigat(?:e|es|ing)|"
    r"premature to (?:speculate|say|discuss)))"
)
"""Wording that leaves open what stands after it: "police did not release the names"."""

_NEAR = r"[^.;:!?]{0,60}?"
"""What may stand between such wording and what it is about: no end of a clause, a line's length at most."""

NAME = r"(?:[A-Z][\w.'’-]*,?\s+){1,3}[A-Z][\w'’-]+"
"""A name of two words or more, as written."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question: the wording that leaves it open, that answers it, and that answers it only by the way.

    ``needs`` are words that a sentence must hold to leave it open, ``excludes`` those of another question; ``subjects``
    are what it may be asked of: a sentence with one of them answers none that asks of others.
    """

    name: str
    opens: Screened
    answers: Screened
    hints: Screened | None = None
    needs: Screened | None = None
    subjects: Screened | None = None
    excludes: Screened | None = None


def _words(*wordings: str) -> Screened:
    return Screened("|".join(wordings), re.IGNORECASE)


def _left_open(asked: str, *more: str) -> Screened:
    """Wording that leaves open what is asked, which stands before or after it."""
    return _words(
        rf"\b(?:{asked})\b{_NEAR}(?<!how ){LEFT_OPEN}\b",
        rf"{LEAVING_OPEN}\b{_NEAR}\b(?:{asked})\b",
        *more,
    )


_CONDITION = r"(?:critical|serious|grave|stable|fair|good|guarded|satisfactory)(?: but (?:critical|serious|stable))?"

_KNOWN_ONE = (
    r"(?:\d{1,2}-year-old(?: (?:boy|girl|brother|sister|son|man|woman|friend|cousin))?|(?:little |older |"
    r"younger |twin |best |teen )?"
    r"(?:boy|girl|father|mother|brother|sister|friend|cousin|neighbou?r|husband|wife|boyfriend|"
    r"girlfriend|uncle|aunt|son|daughter|"
    r"grandfather|grandmother|officers?|deput(?:y|ies)|homeowner|guard|playmate|toddler|roommate))"
)
"""Somebody told apart from others, not only "a gunman"."""

QUESTIONS = (
    Question(
        "motive",
        _left_open(
            r"motives?|(?:possible|exact) reasons?|reasons? (?:for|behind|why)|why|"
            r"what (?:exactly )?(?:may have |might have |had )?"
            r"(?:led|prompted|sparked|provoked|triggered|motivated|set off|started)",
            r"\bno (?:known |clear |apparent |immediate |obvious |definite )?motive\b",
        ),
        _words(
            r"\bmotive (?:was|is|appears|for \w+ \w+ was|behind \w+ \w+ was) (?!\w+ (?:known|clear)|unknown|"
            r"unclear|not|still|under)\w",
            r"\b(?:stemmed|stemming|resulted) from\b",
            r"\b(?:motivated|sparked|prompted|provoked|preceded|triggered) by\b",
            r"\b(?:in retaliation|(?<!fear of )(?<!fearing )retaliat\w+|revenge|jealous\w*|"
            r"mistaken identity|road rage|drug deal|"
            r"gang[- ]related)\b",
            r"\b(?:wanted|planning|planned|intended|going) to (?:leave|end (?:things|the|their|it)|"
            r"break (?:up|it)|divorce)\b",
            r"\bthreatened to (?:leave|divorce|break up)\b",
            r"\b(?:hated|hate crime|(?:an |as )?\"?act of (?:\w+ )?terror\w*|intending to|meant to (?:shoot|"
            r"kill|hit|fire))\b",
            r"\b(?:argument|dispute|quarrel|altercation|fight|feud|disagreement) (?:\w+ ){0,4}(?:over|about)\b",
        ),
        hints=_words(
            r"\b(?:argu(?:ment|ed|ing)|dispute|quarrel(?:l?ed)?|altercation|fight|feud|disagreement|"
            r"grudge|(?:during|in) an? (?:\w+ )?robbery)\b",
            r"\b(?:angry|upset|mad|enraged|furious) (?:at|with|over|about|that|because)\b",
        ),
    ),
    Question(
        "cause",
        _left_open(
            r"causes?|what (?:caused|started|sparked|ignited|triggered|went wrong)|how the (?:\w+ )?(?:fire|"
            r"blaze|crash|accident|"
            r"explosion|collision) (?:started|began|happened|occurred)"
        ),
        _words(
            r"\b(?:was|were|is|been) (?:\w+ ){0,2}(?:caused|started|sparked|triggered) by\b",
            r"\bcharged with arson\b",
            r"\b(?:deliberately|intentionally|accidentally) (?:set|started|lit)\b",
            r"\b(?:ruled|determined|declared) (?:\w+ ){0,4}(?:accident\w*|arson|suicide|homicide|natural)\b",
            r"\bcause of (?:the |his |her |their )?(?:\w+ )?(?:was|is) (?!under|unknown|unclear|not|still|being)\w",
            r"\bblamed (?:\w+ ){0,3}on\b",
        ),
        subjects=_words(
            r"\b(?:fire|blaze|crash|collision|accident|explosion|blast|death|shooting|derailment|outage|"
            r"leak|sinking|collapse)s?\b"
        ),
        excludes=_words(r"\b(?:probable cause|causes? of action)\b"),
    ),
    Question(
        "condition of those hurt",
        _left_open(
            r"(?<!critical )(?<!stable )(?<!serious )(?<!fair )(?<!good )(?<!grave )conditions?(?! that)|"
            r"extent of (?:his|her|their|the) (?:\w+ )?(?:injuries|wounds)"
        ),
        _words(
            rf"\bin (?:\w+,? )?{_CONDITION} condition\b",
            r"\b(?:non-?life-threatening|life-threatening)\b",
            r"\bexpected to (?:survive|recover|live|be ok(?:ay)?)\b",
        ),
    ),
    Question(
        "result of the tests",
        _left_open(r"results?|test results|findings|autops(?:y|ies)|toxicology"),
        _words(
            r"\b(?:tests?|results?|autops(?:y|ies)|toxicology|examination|"
            r"report)\b[^.;]{0,100}\b(?:show(?:s|ed|ing)?|reveal(?:s|ed)|found|"
            r"indicated?s?|confirm(?:s|ed)|came back|positive|negative|determined)\b",
            r"\bblood[- ]alcohol (?:level|content|concentration) (?:was|of)\b",
            r"\bresults?\b[^.;]{0,100}\b(?:were|was|been) released\b",
        ),
        needs=_words(
            r"\b(?:tests?|autops(?:y|ies)|toxicology|blood|samples?|lab|examination|medical examiner|coroner)\b"
        ),
    ),
    Question(
        "one who fired",
        _left_open(
            r"(?<!person )(?<!people )(?<!man )(?<!men )(?<!suspects )(?<!suspect )(?<!anyone )(?<!those )"
            r"who (?:actually )?(?:fired|shot|pulled the trigger|opened fire|"
            r"killed|was the (?:shooter|killer)|did it|started)|"
            r"whether (?:\S+ ){1,16}?(?:pulled the trigger|fired the (?:gun|shots?)|did the shooting)|whose gun",
            rf"{LEAVING_OPEN}\b[^.;]{{0,20}}?\bwhether [^.;]{{0,120}}\b(?:pulled the trigger|"
            rf"fired the (?:gun|shots?))\b",
        ),
        _words(
            rf"\b(?:shot|killed|wounded) (?:\w+ ){{0,3}}?by (?:the |a |an |his |her |their |another )?{_KNOWN_ONE}",
            rf"\b{_KNOWN_ONE}(?:(?!\b(?:was|were|been|is|are|being|got|gets)\b)[^.;,]){{0,40}}\b(?:shot|"
            rf"shoots|fatally shot|fired at) "
            r"(?:and (?:killed|wounded|injured) )?(?:his|her|the|an?|their|him|another|\d\S*|[a-z]+['’]s|"
            r"(?-i:[A-Z]\w+))\b",
        ),
    ),
    Question(
        "manner of death",
        _left_open(
            r"how (?:\S+ ){1,4}?(?:died|was killed|were killed)|(?:manner|"
            r"cause) (?:\w+ )?of (?:\w+ )?deaths?"
        ),
        _words(
            r"\bdied (?:of|from) (?:an? |the |multiple |apparent |self-inflicted )*(?:gunshot|stab|blunt|"
            r"smoke|burns?|drowning|overdose|"
            r"asphyxia\w*|head|knife|bullet|hypothermia|carbon|strangulation|heart)",
            r"\bdeaths? (?:\w+ ){0,3}?(?:was|were|ruled) (?:an? )?(?:ruled )?(?:an? )?(?:homicides?|"
            r"suicides?|accident\w*|natural)",
        ),
    ),
    Question(
        "weapon",
        _left_open(
            r"(?:type|kind|sort|make|caliber|calibre) of (?:\w+ )?(?:guns?|firearms?|weapons?)|"
            r"murder weapon"
        ),
        _words(
            r"\b(?:handguns?|pistols?|revolvers?|rifles?|shotguns?|glock|knife|machete|ak-?47|ar-?15|hammer|"
            r"semi-?automatic)\b",
            r"(?<!\w)\.?\d{1,2}(?:mm| ?millimeter|[- ]caliber|[- ]calibre|[- ]gauge)\b",
        ),
    ),
)
"""Every question whose answer is told by words alone; names and ages are asked in ``namesgiven``."""
