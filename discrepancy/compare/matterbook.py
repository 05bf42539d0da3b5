"""The book of matters: what reports of one event take sides on, with the wording of each side."""

from __future__ import annotations

import re
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Matter:
    """A matter with the wording of each of its values, which exclude each other but for the pairs in ``together``.

    ``guard`` must stand in the sentence and ``bar`` must not. ``denials`` maps a value to what its denial tells.
    ``is_single`` tells that an article with two values tells of two things and is left out; ``is_disputed`` that one
    article may hold both sides, each as somebody's; ``is_personal`` that both must be told of one person, and
    ``is_strict`` that a name or an age must say so.
    """

    name: str
    kind: str
    values: tuple[tuple[str, re.Pattern[str]], ...]
    severity: str = "medium"
    guard: re.Pattern[str] | None = None
    bar: re.Pattern[str] | None = None
    denials: tuple[tuple[str, str], ...] = ()
    together: frozenset[frozenset[str]] = field(default_factory=frozenset)
    is_single: bool = True
    is_disputed: bool = False
    is_personal: bool = False
    is_strict: bool = False

    def opposite_of(self, value: str) -> str | None:
        """What the denial of a value tells, or None where it tells nothing."""
        return dict(self.denials).get(value)


def worded(**wordings: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Values by name, each with its wording: whole words, case ignored; "_" in a name stands for a blank."""
    return tuple((k.replace("_", " "), re.compile(rf"\b(?:{w})\b", re.IGNORECASE)) for k, w in wordings.items())


def phrase(pattern: str) -> re.Pattern[str]:
    """A pattern of whole words, case ignored."""
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


GUN = r"(?:guns?|weapons?|firearms?|handguns?|pistols?|revolvers?|rifles?|shotguns?|knife|knives|machete)"
A_GUN = (
    rf"(?:an?|the|his|her|their|any|what appeared to be an?) (?:(?!(?:with|of|for|in|to|on|and|about|felony) )[\w.-]+ )"
    rf"{{0,3}}{GUN}"
)
TO_HAVE = r"(?:hav(?:e|ing)|had|has|carr(?:y|ied|ying)|possess(?:ed|ing)?|hold(?:ing)?|held)"
TO_SHOW = (
    r"(?:point(?:s|ed|ing)?|pull(?:s|ed|ing)?(?: out)?|dr[ae]w(?:s|ing)?|brandish(?:es|ed|ing)?|flash(?:es|ed|ing)?|"
    r"produc(?:es|ed|ing)|display(?:s|ed|ing)?|rais(?:es|ed|ing)|wav(?:es|ed|ing)|aim(?:s|ed|ing)?|"
    r"whipp(?:ed|ing) out|reach(?:ed|ing) for|level(?:ed|led|ing))"
)
NUMBER = r"(?:two|three|four|five|six|several|multiple|at least two|a pair of|a group of|both)"
CULPRITS = r"(?:gunmen|shooters|suspects|assailants|attackers|robbers|men|people|males|occupants|intruders)"
CULPRIT = r"(?:gunman|shooter|suspect|assailant|attacker|robber|man|male|person|intruder)"
ACTS = (
    r"(?:opened fire|fired|began (?:shooting|firing)|started (?:shooting|firing)|shot|walked up|approached|entered|"
    r"burst|broke in|got out|pulled (?:out )?a|fled|ran (?:off|away|from)|drove (?:off|away)|escaped|stormed|forced)"
)

MATTERS = (
    Matter(
        "armed",
        "polarity",
        worded(
            armed=rf"(?:was|were|is|being|be|and) armed|armed with|armed (?:man|suspect)|{TO_HAVE} {A_GUN}|"
            rf"{TO_SHOW} {A_GUN}",
            unarmed=r"unarmed|(?:had|have|has|with) no (?:gun|weapon|firearm)s?|without an? (?:gun|weapon|firearm)",
        ),
        denials=(("armed", "unarmed"),),
        bar=phrase(
            r"charged|convict\w+|legally|felon|felony|armed robber\w*|armed guards?|armed services|armed forces|"
            r"unarmed robbery"
        ),
        is_single=False,
        is_disputed=True,
        is_personal=True,
    ),
    Matter(
        "calibre",
        "factual",
        tuple(
            (name, re.compile(rf"(?<![\d.])(?:{w})(?![\d])", re.IGNORECASE))
            for name, w in (
                (".22", r"\.?22[- ](?:cal\w*|long|rifle)|\.22"),
                (".25", r"\.?25[- ]cal\w*|\.25"),
                (".32", r"\.?32[- ]cal\w*|\.32"),
                (".357", r"\.?357[- ](?:cal\w*|mag\w*)|\.357"),
                (".38", r"\.?38[- ](?:cal\w*|special|rev\w*)|\.38"),
                (".380", r"\.?380[- ]cal\w*|\.380"),
                (".40", r"\.?40[- ]cal\w*|\.40"),
                (".44", r"\.?44[- ](?:cal\w*|mag\w*)|\.44"),
                (".45", r"\.?45[- ]cal\w*|\.45"),
                (".223", r"\.?223[- ]cal\w*|\.223"),
                ("9 mm", r"9[ -]?mm|9[- ]millimet\w+|nine[- ]millimet\w+"),
                ("12 gauge", r"12[- ]gauge"),
                ("20 gauge", r"20[- ]gauge"),
            )
        ),
        bar=phrase(r"owns?|owned|bought|purchased|collection|rounds of ammunition|other (?:guns|weapons)|registered"),
        guard=phrase(rf"{GUN}|cal\w*|magnum|mm|millimet\w+|gauge|bullets?|shell casings?|rounds?"),
    ),
    Matter(
        "how many attacked",
        "actor",
        worded(
            one=rf"(?:an?|one|the|lone|single) (?:(?:lone|single|masked|unknown|unidentified|armed|hooded|young) )?"
            rf"{CULPRIT} (?:who )?(?:\w+ly |then |then |reportedly )?{ACTS}|lone (?:gunman|shooter)|acted alone",
            several=rf"(?:{NUMBER}|the|some) (?:(?:masked|unknown|unidentified|armed|hooded|young|other) )?{CULPRITS} "
            rf"(?:who )?(?:\w+ly |then )?{ACTS}|one or more (?:\w+ )?{CULPRITS}",
        ),
        severity="low",
    ),
    Matter(
        "how the alarm was raised",
        "factual",
        worded(
            call=r"911 calls?|(?:called|dialed|call to|calling) 911|9-1-1 call",
            waved_down=r"flagged? (?:\w+ ){0,3}down|flagging (?:\w+ ){0,2}down|waved (?:\w+ ){0,2}down",
            heard=r"(?:officers?|deput(?:y|ies)|police|troopers?)(?: \w+){0,4} heard (?:the |several |multiple )?"
            r"(?:gun)?(?:shots|fire|gunfire)",
            detector=r"shot ?spotter|gunshot detection",
        ),
    ),
    Matter(
        "how it came about",
        "factual",
        worded(
            drive_by=r"drive[- ]by(?: shooting)?",
            robbery=r"(?:during|in|of) an? (?:attempted |armed |apparent |botched |home[- ]invasion )*robbery|"
            r"robbery (?:gone|turned|attempt)|home invasion",
            quarrel=r"(?:during|after|in|following|into|over) an? (?:\w+ )?(?:argument|altercation|fight|"
            r"dispute|quarrel)",
            cleaning=r"cleaning (?:\w+ ){0,4}(?:gun|weapon|rifle|handgun|pistol|shotgun)",
            playing=r"playing with (?:a|the|his|her) (?:\w+ ){0,2}(?:gun|weapon|rifle|handgun|pistol|shotgun)",
            accident=r"accident(?:al|ally)? (?:shooting|shot|discharged?)|accidentally (?:shot|shoots|kill\w+|"
            r"discharged|fired)",
        ),
        together=frozenset(
            frozenset(p)
            for p in (
                ("cleaning", "accident"),
                ("playing", "accident"),
                ("drive by", "quarrel"),
                ("drive by", "robbery"),
            )
        ),
        severity="low",
    ),
    Matter(
        "on purpose or by accident",
        "polarity",
        worded(
            accident=r"accident(?:al|ally)?|unintentional(?:ly)?|by mistake|mistakenly|inadvertent(?:ly)?",
            purpose=r"intentional(?:ly)?|deliberate(?:ly)?|on purpose|premeditated|in cold blood",
        ),
        denials=(("accident", "purpose"), ("purpose", "accident")),
        guard=phrase(r"shot|shoot\w*|fir(?:ed|ing)|kill\w*|death|crash\w*|fire|hit|struck|discharg\w*|set"),
        bar=phrase(r"car accident|traffic accident|accident report|deliberat(?:ed|ion|ions|ing)|accident scene"),
        severity="low",
    ),
    Matter(
        "hurt or not",
        "polarity",
        worded(
            hurt=r"(?:was|were|been|being) (?:\w+ly )?(?:injured|hurt|wounded)|(?:suffered|sustained) (?:\w+[ -]){0,3}"
            r"(?:injur(?:y|ies)|wounds?)",
            unhurt=r"un(?:hurt|harmed|injured|scathed)|escaped (?:injury|without)|(?:no|"
            r"without) (?:\w+ )?injur(?:y|ies)|"
            r"(?:no one|nobody|none) (?:\w+ ){0,3}(?:injured|hurt|wounded)",
        ),
        denials=(("hurt", "unhurt"),),
        bar=phrase(r"(?:no one|nobody) else|no other|other injuries|otherwise|life[- ]threatening|serious(?:ly)?"),
        is_single=False,
        is_disputed=True,
        is_personal=True,
        is_strict=True,
        severity="low",
    ),
    Matter(
        "kept safe or not",
        "polarity",
        worded(
            locked=r"locked (?:up|away|in|inside|bedroom|box|safe|cabinet|closet|case|drawer)|in an? (?:\w+ )?(?:safe|"
            r"lockbox|gun cabinet)|(?:gun|trigger) lock|secured",
            unlocked=r"unlocked|unsecured|unattended|left (?:\w+ ){0,4}(?:out|lying|unsecured|on the (?:bed|table|"
            r"counter|floor|couch|dresser|nightstand))|within reach",
        ),
        denials=(("locked", "unlocked"),),
        guard=phrase(GUN),
        is_single=False,
        is_disputed=True,
    ),
    Matter(
        "robbed or not",
        "polarity",
        worded(
            robbed=r"(?:was|were|been|being) (?:looted|robbed|ransacked|burglarized|stolen)|looted|"
            r"pulled the registers|"
            r"made off with|stole (?:\w+ ){0,3}(?:cash|money|wallet|purse|phone|jewel\w+)",
            not_robbed=r"nothing (?:was |had been )?(?:taken|stolen|missing)|"
            r"no (?:\w+ )?(?:signs? of )?(?:robbery|looting)",
        ),
        denials=(("robbed", "not robbed"),),
        is_disputed=True,
        is_single=False,
        severity="low",
    ),
    Matter(
        "helped the police or not",
        "polarity",
        worded(
            helped=r"cooperat(?:ed|es|ing|ive)|fully cooperat\w+|testif(?:ied|ies|y)|testimony from",
            refused=r"uncooperative|refus(?:ed|es|ing) to (?:cooperate|talk|speak|testify|answer|give|identify)|"
            r"declined to "
            r"(?:testify|talk to (?:police|investigators|detectives)|answer)",
        ),
        denials=(("helped", "refused"),),
        is_personal=True,
        is_strict=True,
        severity="low",
    ),
    Matter(
        "a record or none",
        "polarity",
        worded(
            record=r"(?:lengthy|long|extensive|violent|prior|previous|an?|has|had|his|her) criminal (?:record|history|"
            r"past|background)|prior (?:convictions?|arrests?)|previous(?:ly)? (?:convict\w+|arrest\w*)|rap sheet",
            none=r"no (?:known )?(?:prior |previous |serious )?(?:criminal (?:record|history|background)|convictions?|"
            r"arrests?|record)|clean record",
        ),
        denials=(("record", "none"),),
        is_personal=True,
    ),
    Matter(
        "shot at the police or not",
        "polarity",
        worded(
            shot=r"exchang(?:e|ed|ing)(?: of)? (?:gun)?(?:fire|shots|gunshots|gunfire)|shoot-?out|gun ?battle|"
            r"fired (?:\w+ ){0,"
            r"3}(?:at|on) (?:the )?(?:officers?|police|deput(?:y|ies)|troopers?)",
            did_not=r"(?:never|did not|didn['’]t) (?:fire|shoot|return fire|get off)|"
            r"no shots (?:were )?fired (?:by|at)",
        ),
        guard=phrase(r"officers?|police|deput(?:y|ies)|troopers?|cops?|agents?"),
    ),
    Matter(
        "known to each other or not",
        "polarity",
        worded(
            known=r"knew (?:each other|one another|the (?:victim|gunman|shooter|suspect))|(?:were|was) (?:acquaint\w+|"
            r"friends?|known to each other)|targeted|not (?:a )?random",
            strangers=r"did not know|didn['’]t know each|random(?:ly)?|strangers?|no (?:known )?(?:connection|"
            r"relationship)",
        ),
        denials=(("strangers", "known"),),
        guard=phrase(r"victims?|suspects?|shooting|shooter|gunman|attack|each other|one another|killing"),
        severity="low",
    ),
    Matter(
        "lawful gun or not",
        "polarity",
        worded(
            lawful=r"legal(?:ly)? (?:owned|purchased|bought|registered|obtained|possess\w*)|"
            r"(?:concealed[- ](?:carry|weapons?) )"
            r"(?:permit|license)|licensed (?:gun|handgun|firearm)|registered (?:gun|handgun|to him|to her)",
            unlawful=r"unlicensed|unregistered|illegal(?:ly)? (?:gun|handgun|firearm|owned|possess\w*|obtained|"
            r"weapon)|stolen "
            r"(?:gun|handgun|pistol|firearm)|no permit|without a permit",
        ),
        denials=(("lawful", "unlawful"),),
        guard=phrase(GUN),
        severity="low",
    ),
    Matter(
        "drunk or sober",
        "polarity",
        worded(
            drunk=r"drunk(?:en)?|intoxicated|had been drinking|under the influence|inebriated",
            sober=r"sober|no (?:signs? of )?(?:alcohol|drugs)|alcohol was not|drugs and alcohol were not",
        ),
        denials=(("drunk", "sober"),),
        is_personal=True,
    ),
    Matter(
        "weapon found or not",
        "polarity",
        worded(
            found=rf"(?:recovered|found|seized|located) {A_GUN}|{GUN} (?:was|were|has been|"
            rf"have been) (?:\w+ )?(?:recovered|"
            r"found|located|seized)",
            not_found=rf"no {GUN} (?:was|were|has|have)(?: been)? (?:recovered|found|located)|{GUN} (?:has|have|"
            rf"was|were) "
            r"not (?:yet )?(?:been )?(?:recovered|found|located)",
        ),
        guard=phrase(r"scene|murder|used|police|officers?|investigators?|detectives?|deputies"),
        severity="low",
    ),
    Matter(
        "damage or none",
        "polarity",
        worded(
            heavy=r"(?:extensive|severe|heavy|major|widespread|massive|significant|serious) damage|(?:badly|"
            r"heavily|severely|"
            r"extensively) damaged|(?:was|were|been) destroyed|destroyed (?:\w+ ){0,4}(?:buildings?|homes?|houses?)|"
            r"has destroyed",
            slight=r"(?:no|little|minor|minimal|slight|limited|light) (?:\w+ )?damage|undamaged|intact|"
            r"no reports of damage",
        ),
        severity="low",
    ),
)
"""Every matter that is followed, in the order in which it is compared."""
