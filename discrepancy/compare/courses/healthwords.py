"""The words by which reports tell how somebody hurt fares, on one scale from sent home to dead."""

from __future__ import annotations

import re
from dataclasses import dataclass

from discrepancy.screened import Screened

DEAD = 4.0
"""The end of the scale: 0 sent home, 1 stable or better, 2 serious, 3 critical."""


@dataclass(frozen=True, slots=True)
class Health:
    """A state of health: the stretch of the scale that its words may mean, and the wordings that tell it."""

    low: float
    high: float
    name: str
    wording: Screened


def _state(low: float, high: float, name: str, *wordings: str) -> Health:
    return Health(low, high, name, Screened("|".join(wordings), re.IGNORECASE))


_CONDITION = r"(?:condition|shape)\b"
_IS = r"\b(?:is|was|remain(?:s|ed)|listed|hospitali[sz]ed|still|left|now)"
_HURT = r"(?:wounded|injured|hurt|burned|ill|beaten|stabbed|shot)\b"
_SOON = r"(?:ok(?:ay)?|fine|all ?right|recover\w*|survive|live|pull through|make a full recovery|make it)\b"

STATES = (
    _state(
        DEAD,
        DEAD,
        "dead",
        r"\b(?:died|dies|succumb(?:s|ed)|passed away|perished)\b(?! down)",
        r"\b(?:pronounced|declared|found|lay|left|is|was|are|were) (?:\w+ly )?dead\b(?! end)",
        r"\b(?:was|were|been|is|being) (?:\w+ly |also )*(?:killed|slain|murdered|shot dead|shot to death|"
        r"stabbed to death|beaten to death|fatally \w+)\b",
    ),
    _state(
        3,
        3,
        "in critical condition",
        rf"(?<!non)(?<!non-)(?<!not )(?<!serious to )\b(?:critical|grave)(?:,? but \w+)? {_CONDITION}"
        r"(?! to (?:critical|serious))",
        rf"{_IS} (?:\w+ )?(?:in )?critical\b(?! (?:\w+ )?{_CONDITION})"
        r"(?= but stable|[.,;]| and\b| at\b| after\b|$)",
        rf"\b(?:critically|gravely) {_HURT}",
        r"\b(?:on life support|in an? (?:\w+[- ])?(?:\w+ )?coma|comatose|clinging to life|near death|brain[- ]dead)\b",
        r"\bfight(?:s|ing) for (?:his|her|their) li(?:fe|ves)\b",
        r"(?<!non-)(?<!non )(?<!not )(?<!non)(?<!considered )(?<!to be )\blife[- ]threatening\b",
    ),
    _state(
        2,
        3,
        "badly hurt",
        rf"(?<!not )(?<!n't )(?<!n’t )\b(?:severely|seriously|badly) {_HURT}",
        r"\bin (?:the )?(?:\w+ )?intensive care\b|\bin (?:the )?ICU\b",
        rf"\bserious(?: |-)to(?: |-)critical {_CONDITION}",
    ),
    _state(
        2,
        2,
        "in serious condition",
        rf"(?<!critical to )\b(?:serious|guarded)(?:,? but \w+)? {_CONDITION}(?! to (?:critical|serious))",
    ),
    _state(
        1,
        1,
        "in stable condition or better",
        rf"(?<!but )\b(?:stable|fair|good|satisfactory|improved|non-?critical) {_CONDITION}",
        r"\bcondition (?:has |had |was |is )?(?:been )?(?:stabili[sz]ed|improved|upgraded)\b",
        rf"{_IS} (?:\w+ )?(?:in )?stable\b(?! {_CONDITION})",
        r"\b(?:doing|feeling) (?:\w+ )?(?:well|good|fine|better|great|ok(?:ay)?)\b",
    ),
    _state(
        0,
        2,
        "out of danger",
        r"\bout of danger\b",
        rf"\b(?:expected|going) to (?:\w+ly )?(?:be )?{_SOON}",
        rf"\bwill (?:\w+ly )?(?:be )?{_SOON}",
        r"\b(?:non[- ]?|not (?:\w+ ){0,3})life[- ]threatening\b",
        r"(?:\b(?:is|was|are|were|be|still|now)|\b(?:s?he|they|who)['’](?:s|re)) (?:\w+ )?recovering\b",
        r"\brecovering (?:\w+ )?(?:at|in|from)\b",
    ),
    _state(
        0,
        1,
        "hardly hurt",
        r"\b(?:minor|slight|superficial) (?:\w+ )?(?:injur\w+|wounds?)\b",
        rf"\b(?:slightly|not (?:seriously|badly|critically|severely)) {_HURT}",
    ),
    _state(
        0,
        0,
        "out of hospital",
        r"\b(?:treated|checked|examined|bandaged) (?:\w+ )?and (?:\w+ )?(?:released|discharged|sent home)\b",
        r"\b(?:released|discharged|sent home|back home) from (?:the |a |an )?(?:[\w.'’-]+ ){0,4}?"
        r"(?:hospital|medical cent\w+|clinic|care)\b",
        r"\b(?:out of|left) the hospital\b|\bhome from (?:the )?hospital\b",
    ),
    _state(
        0.5,
        3,
        "alive, in hospital",
        r"\bhospitali[sz]ed\b",
        r"\b(?:remain(?:s|ed)?|is|was|still) (?:\w+ )?in (?:the |a )?(?:\w+ )?hospital\b",
        r"\b(?:in|undergo(?:es|ing)|underwent|having|facing) (?:\w+ )?surgery\b",
    ),
    _state(
        0,
        3,
        "hurt, alive",
        r"(?<!fatally )(?<!mortally )\b(?:was|is|been|being|were) (?:\w+ly |also )*(?:injured|wounded|hurt)\b",
        r"\bsurvive[sd] (?:the (?:\w+ )?(?:shooting|attack|crash|fire|blast|explosion|fall|stabbing|gunfire|"
        r"collapse)|after|"
        r"an? (?:\w+ )?(?:wound|gunshot|stab\w*))\b|\bstill alive\b",
    ),
)
"""How somebody fares: the wordings whose subject is the person; "critical but stable" is critical."""

DONE_TO = (
    _state(
        DEAD,
        DEAD,
        "dead",
        r"\b(?:kills|killed|killing|murdered|murdering|slays|slaying)\b",
        r"\bfatally (?:shoots|shot|shooting|stabs|stabbed|stabbing|wounds|wounded|wounding|injur(?:es|ed|ing))\b",
    ),
    _state(3, 3, "in critical condition", r"\bcritically (?:injur(?:es|ed|ing)|wound(?:s|ed|ing)|hurt(?:s|ing)?)\b"),
    _state(
        2,
        3,
        "badly hurt",
        r"\b(?:severely|seriously|badly) (?:injur(?:es|ed|ing)|wound(?:s|ed|ing)|hurt(?:s|ing)?)\b",
    ),
)
"""How somebody fares, by what another did: the wordings whose object is the person."""
