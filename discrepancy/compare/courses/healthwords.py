"""The words by which reports tell how somebody hurt fares, on one scale from sent home to dead."""

from __future__ import annotations

import re
from dataclasses import dataclass

from discrepancy.screened import Screened

DEAD = 4.0
"""The end of the scale: -1 unhurt, 0 sent home, 1 stable or better, 2 serious, 3 critical."""

UNHURT = -1.0
"""The other end: many are told to be unhurt beside the one who was hurt."""

MISSING = -5.0
"""Off the scale: whoever was found, dead or alive, is missing no more."""


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
_OWN = (
    r"\bcondition (?:is|was|remain(?:s|ed)|has been) (?:now |still )?"
    r"(?:(?:listed|described|given|reported|upgraded|downgraded) (?:as|to) |said to be )?(?:\w+ly )?"
)
"""What stands before the word for "his condition" or "the girl's condition"."""

_INJURIES = (
    r"\b(?:injuries|wounds?) (?:is|are|was|were) (?:(?:described|listed|reported) as |said to be |believed to be )?"
    r"(?:\w+ly )?"
)
_HARM = r"(?:(?:head|internal|brain|facial|back|leg|chest|spinal|burn) )?injur(?:y|ies)\b"
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
        r"\b(?:killed (?:himself|herself)|took (?:his|her) own life|committed suicide|bled to death|"
        r"lost (?:his|her) life|(?:crushed|burned|trampled|beaten|choked|strangled) to death)\b",
        r"\b(?:did not|didn['’]t) survive\b|\bcould not be (?:saved|revived|resuscitated)\b",
    ),
    _state(
        3,
        3,
        "in critical condition",
        rf"(?<!non)(?<!non-)(?<!not )(?<!serious to )\b(?:critical|grave)(?:,? but \w+)? {_CONDITION}"
        r"(?! to (?:critical|serious))",
        rf"{_IS} (?:\w+ )?(?:in |as |at )?critical\b(?! (?:\w+ )?{_CONDITION})"
        r"(?= but stable|[.,;]| and\b| at\b| after\b|$)",
        rf"\b(?:critically|gravely) {_HURT}",
        r"\b(?:on life support|in an? (?:\w+[- ])?(?:\w+ )?coma|comatose|cling(?:s|ing) (?:on )?to life|near death|"
        r"brain[- ]dead|not expected to (?:survive|live|make it)|on a (?:ventilator|respirator))\b",
        rf"{_OWN}(?:critical|grave)\b|{_INJURIES}critical\b",
        rf"\b(?:critical|grave) {_HARM}",
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
        rf"\b(?:serious|severe|major|extensive|devastating|catastrophic) {_HARM}",
    ),
    _state(
        2,
        2,
        "in serious condition",
        rf"(?<!critical to )\b(?:serious|guarded)(?:,? but \w+)? {_CONDITION}(?! to (?:critical|serious))",
        rf"{_OWN}(?:serious|guarded)\b(?!,? (?:but|to) )",
        r"\b(?:listed|upgraded|downgraded) (?:as|to|in) (?:serious|guarded)\b(?! (?:condition|to|but)\b)",
    ),
    _state(
        1,
        1,
        "in stable condition or better",
        rf"(?<!but )\b(?:stable|fair|good|satisfactory|improved|non-?critical) {_CONDITION}",
        r"\bcondition (?:has |had |was |is )?(?:been )?(?:stabili[sz]ed|improved|upgraded)\b",
        rf"{_IS} (?:\w+ )?(?:in |as )?stable\b(?! {_CONDITION}|,? but (?:\w+ )?critical)",
        rf"{_OWN}(?:stable|fair|good|satisfactory)\b(?!,? but )",
        r"\b(?:listed|upgraded) (?:as|to|in) (?:fair|good|satisfactory)\b(?! condition)",
        r"\b(?:doing|feeling) (?:\w+ )?(?:well|good|fine|better|great|ok(?:ay)?)\b",
    ),
    _state(
        0,
        2,
        "out of danger",
        r"\bout of danger\b|\binjuries (?:that|which) (?:are|were) (?:\w+ )?not (?:\w+ ){0,3}life[- ]threatening\b",
        rf"\b(?:expected|going) to (?:\w+ly )?(?:be )?{_SOON}",
        rf"\b(?:will|should) (?:\w+ly )?(?:be )?{_SOON}",
        r"\b(?:non[- ]?|not (?:\w+ ){0,3})life[- ]threatening\b",
        r"(?:\b(?:is|was|are|were|be|still|now)|\b(?:s?he|they|who)['’](?:s|re)) (?:\w+ )?recovering\b",
        r"\brecovering (?:\w+ )?(?:at|in|from)\b",
    ),
    _state(
        0,
        1,
        "hardly hurt",
        r"\b(?:minor|slight|superficial) (?:\w+ )?(?:injur\w+|wounds?)\b",
        rf"\b(?:slightly|lightly|not (?:seriously|badly|critically|severely)) {_HURT}",
        rf"{_INJURIES}(?:minor|slight|superficial|not serious)\b",
        r"\b(?:was|is|been|being) (?:\w+ly |only )?grazed\b|\bgraze wounds?\b",
        r"\b(?:minor|a few|some) (?:cuts|scratches|scrapes|bruises)\b|\bcuts and bruises\b|"
        r"\b(?:was|is) (?:only |just )?(?:bruised|shaken up|bruised and \w+)\b",
        r"\btreated at the scene\b(?= (?:for|by)\b|[.,;]|$)",
    ),
    _state(
        UNHURT,
        UNHURT,
        "unhurt",
        r"\b(?:unhurt|unharmed|uninjured|unscathed)\b|\b(?:is|was) not (?:hurt|injured|harmed|wounded)\b",
        r"\bsuffered no (?:\w+ )?(?:injur\w+|wounds?)\b",
        r"\b(?:escap(?:ed|es|ing)|walk(?:ed|s|ing) away|emerged) (?:\w+ )?(?:injury|without (?:a scratch|injur\w+))\b",
    ),
    _state(
        -1,
        0,
        "out of hospital",
        r"\b(?:treated|checked|examined|bandaged) (?:\w+ )?and (?:\w+ )?(?:released|discharged|sent home)\b",
        r"\b(?:released|discharged|sent home|back home) from (?:the |a |an )?(?:[\w.'’-]+ ){0,4}?"
        r"(?:hospital|medical cent\w+|clinic|care)\b",
        r"\b(?:released|discharged) from (?-i:(?:[A-Z][\w.'’-]* ){1,3})"
        r"(?:General|Memorial|Regional|Infirmary|Medical|University)\b",
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
    _state(
        -1,
        3,
        "alive",
        r"\b(?:found|pulled|pulled out|rescued|recovered|located) (?:\w+ )?(?:safe|alive)\b",
        r"\b(?:was|is|been) (?:\w+ly )?rescued\b",
    ),
    _state(
        0,
        DEAD,
        "hurt",
        r"\bsuffer(?:s|ed)? (?!no\b)(?:[\w-]+ ){0,4}?"
        r"(?:injur(?:y|ies)|wounds?|burns?|concussion|fractures?|lacerations)\b",
        r"\b(?:broke|fractured) (?:his|her|an?|both) (?:\w+ ){0,2}"
        r"(?:arms?|legs?|wrists?|ankles?|hips?|ribs?|neck|back)\b",
        r"\bsuffer(?:s|ed)? (?:an? )?(?:broken|fractured) \w+",
        r"\bwith (?:\w+ ){0,2}injuries\b",
        r"\btreated for (?:\w+ ){0,3}(?:injur(?:y|ies)|wounds?|burns|smoke inhalation)\b",
    ),
    _state(
        MISSING,
        MISSING,
        "missing",
        r"\b(?:still|remain(?:s|ed)) (?:missing|unaccounted for)\b",
        r"\b(?:has|had) (?:still )?not (?:yet )?been found\b(?! \w)",
    ),
    _state(
        MISSING,
        3,
        "in a condition not known",
        r"\bcondition (?:is|was) (?:still )?"
        r"(?:not (?:\w+ )?(?:known|released|available|clear|disclosed)|unknown|unclear)\b",
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
        r"\b(?:body|remains|death|murder|killing|slaying|(?:fatal|deadly) (?:shooting|stabbing|beating)) of\b",
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
