"""How a question is left open, whatever it is about, and what a question is."""

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
    r"unexplained|a mystery)|"
    r"\b(?:being |been )?withheld|\b(?:still )?(?:pending|under investigation|(?:being|to be|(?:will|would) be) "
    r"(?:investigated|determined|"
    r"pieced together|sorted out|looked into)))"
)
"""Wording that leaves open what stands before it: "the motive was not immediately known"."""

_TELL = (
    r"(?:know|say|release[ds]?|disclose[ds]?|identif(?:y|ied)|name[ds]?|provide[ds]?|gi(?:ve|ven)|reveal(?:ed)?|"
    r"confirm(?:ed)?|specif(?:y|ied)|announced?|determined?|established?|have|discuss(?:ed)?|offer(?:ed)?|"
    r"elaborated? on|comment(?:ed)? on|explain(?:ed)?|divulged?|publici[sz]ed?|shared?|"
    r"(?:releas|disclos|identify|nam|provid|giv|reveal|confirm|specify|announc|discuss|say|shar)ing)"
)

LEAVING_OPEN = (
    rf"(?:{_NOT} {_SO_FAR}(?:"
    rf"(?:too |really |quite |entirely |exactly |100 percent )?(?:clear|sure|certain)|known|said|{_TELL})|"
    r"\b(?:unclear|unknown|uncertain|unsure|a mystery)|"
    rf"\b(?:declin|refus)(?:e|es|ed|ing) to {_TELL}|\b(?:has|have|had) yet to {_TELL}|"
    r"\b(?:try|tries|tried|trying|works?|working|attempting|hop(?:es?|ing)|seek(?:s|ing)?|looking|"
    r"continu(?:es?|ing)) (?:\w+ )?"
    r"to (?:determine|establish|learn|find out|figure out|identify|piece together|understand|ascertain|"
    r"uncover|discover)|"
    r"\b(?:seeking|looking for|searching for|ha[sd] no|have no|no (?:immediate )?word (?:yet )?(?:on|of|about)|(?:no|"
    r"few) (?:immediate |"
    r"further |other )?(?:details|information) (?:\w+ )?(?:on|about|of)|no (?:idea|clue|indication)|at a loss|"
    r"(?:mum|tight-lipped) (?:on|about)|questions remain|remains to be seen|(?:too )?(?:early|soon) to (?:say|tell|"
    r"know)|"
    r"withh[eo]ld(?:ing)?|waiting to (?:release|identify|name|announce)|investigat(?:e|es|ing|ions? (?:\w+ )?into)|"
    r"(?:say|says|said|saying|disclos(?:es|ed)|reveal(?:s|ed)) nothing|"
    r"premature to (?:speculate|say|discuss)|(?:(?:a)?waiting|tests?|autops(?:y|ies)|examinations?|"
    r"results)[^.;:!?]{0,40} "
    r"(?:to|will|would|could|should|may) (?:help )?determine))"
)
"""Wording that leaves open what stands after it: "police did not release the names"."""

_NEAR = r"[^.;:!?]{0,60}?"
"""What may stand between such wording and what it is about: no end of a clause, a line's length at most."""

NAME = r"(?:[A-Z][\w.'’-]*,?\s+){1,3}[A-Z][\w'’-]+"
"""A name of two words or more, as written."""


GUN = r"(?:hand)?(?:guns?|pistols?|rifles?|shotguns?|revolvers?|weapons?|firearms?)"
"""A weapon that fires, or any weapon."""

DOERS = (
    r"(?:shooters?|gunm[ae]n|killers?|attackers?|assailants?|suspects?|robbers?|triggerm[ae]n|stabbers?|"
    r"perpetrators?|culprits?|arsonists?)"
)
"""Whoever did it, without a name."""

MANY = r"(?:two|three|four|five|six|seven|eight|several|both|\d{1,2})"
"""More than one, counted or not."""


_BEFORE_WHO = (
    "know knows knew known say said sure clear certain unclear unknown unsure uncertain determine determined identify "
    "identified establish established learn learned out discover release released reveal revealed disclose disclosed "
    "confirm confirmed specify specified ascertain understand investigating tell told of on about to as exactly and or "
    "but just idea clue mystery is remains over"
).split()
"""Words before a "who" that asks; behind any other it tells of somebody just named ("the officer who fired")."""

ASKING_WHO = "(?:" + "|".join(rf"(?<=\b{word} )" for word in _BEFORE_WHO) + r")who"
"""The "who" of a question, not that of a clause about somebody."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question: the wording that leaves it open, that answers it, and that answers it only by the way.

    ``needs`` are words that a sentence must hold to leave it open, ``excludes`` those of another question; ``subjects``
    are what it may be asked of: a sentence with one of them answers none that asks of others. ``kind`` is that
    of its findings, and ``most`` the severity of an outright answer. One that ``is_asked_anyway`` stays open
    in an article that tells it as well.
    """

    name: str
    opens: Screened
    answers: Screened
    hints: Screened | None = None
    needs: Screened | None = None
    subjects: Screened | None = None
    excludes: Screened | None = None
    kind: str = "status"
    most: str = "medium"
    is_asked_anyway: bool = False


def words(*wordings: str) -> Screened:
    """A pattern of any of these wordings, in whatever case."""
    return Screened("|".join(wordings), re.IGNORECASE)


def left_open(asked: str, *more: str) -> Screened:
    """Wording that leaves open what is asked, which stands before or after it."""
    return words(
        rf"\b(?:{asked})\b{_NEAR}(?<!how ){LEFT_OPEN}\b",
        rf"{LEAVING_OPEN}\b{_NEAR}\b(?:{asked})\b",
        *more,
    )
