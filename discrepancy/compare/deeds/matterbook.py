"""The book of matters: what reports of one crime take sides on, with the wording of each side."""

from __future__ import annotations

import re

from discrepancy.compare.deeds.matterbook_affairs import AFFAIR_MATTERS
from discrepancy.compare.deeds.matterbook_conduct import CONDUCT_MATTERS
from discrepancy.compare.deeds.matterbook_events import MORE_EVENT_MATTERS
from discrepancy.compare.deeds.matterbook_more import MORE_MATTERS
from discrepancy.compare.deeds.matterwords import A_GUN, GUN, Matter, phrase, worded
from discrepancy.screened import Screened

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
    r"burst|broke in|walked in(?:to)?|robbed|held up|stabbed|ambushed|jumped out|got out|pulled (?:out )?a|fled|"
    r"ran (?:off|away|from)|drove (?:off|away)|escaped|stormed|forced)"
)

CRIME_MATTERS = (
    Matter(
        "whether the person was armed",
        "polarity",
        worded(
            armed=rf"(?:was|were|is|being|be|and) armed|armed with|armed (?:man|suspect)|{TO_HAVE} {A_GUN}|"
            rf"{TO_SHOW} {A_GUN}",
            unarmed=r"unarmed|(?:had|have|has|with) no (?:gun|weapon|firearm)s?|without an? (?:gun|weapon|firearm)|"
            r"nothing in (?:his|her) hands?|empty[- ]handed|(?:, |and )not an? (?:\w+ )?(?:gun|weapon|firearm|"
            r"knife|pistol)|"
            r"(?:it was|was|that was) (?:only |just |actually )?an? (?:cell ?phone|phone|wallet|toy gun|"
            r"vape pen|lighter)",
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
            (name, Screened(rf"(?<![\d.])(?:{w})(?![\d])", re.IGNORECASE))
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
        "how many attackers there were",
        "actor",
        worded(
            one=rf"(?:an?|one|the|lone|single) (?:(?:lone|single|masked|unknown|unidentified|armed|hooded|young) )?"
            rf"{CULPRIT} (?:who )?(?:\w+ly |then |then |reportedly )?{ACTS}|lone (?:gunman|shooter)|acted alone|"
            rf"(?:search(?:ing)?|look(?:ing|ed)|hunt(?:ing)?|manhunt) for (?:an?|the|one) (?:\w+ ){{0,2}}{CULPRIT}|"
            r"the (?:gunman|shooter) (?:remains|is still|was still|has not|had not|was wearing|is described)",
            several=rf"(?:{NUMBER}|the|some) (?:(?:masked|unknown|unidentified|armed|hooded|young|other) )?{CULPRITS} "
            rf"(?:who )?(?:\w+ly |then )?{ACTS}|one or more (?:\w+ )?{CULPRITS}|{NUMBER} (?:\w+ )?(?:gunmen|shooters|"
            rf"suspects|assailants|attackers)|(?:search(?:ing)?|look(?:ing|ed)|hunt(?:ing)?|"
            rf"manhunt) for (?:the |{NUMBER} )?"
            rf"(?:\w+ )?{CULPRITS}|(?:second|third|other) (?:gunman|shooter|attacker)|the (?:gunmen|"
            rf"shooters) (?:remain|are "
            r"still|were still|have not|had not|were wearing|are described)",
        ),
        severity="low",
    ),
    Matter(
        "how the alarm was raised",
        "factual",
        worded(
            call=r"911 calls?|(?:called|dialed|call to|calling|calls to) 911|9-1-1 call|(?:respond\w+|"
            r"dispatched) to (?:an? |the )?(?:911 )?"
            r"call|callers? (?:reported|told|said)",
            waved_down=r"flagged? (?:\w+ ){0,3}down|flagging (?:\w+ ){0,2}down|waved (?:\w+ ){0,2}down",
            heard=r"(?:officers?|deput(?:y|ies)|police|troopers?)(?: \w+){0,4} heard (?:the |several |multiple )?"
            r"(?:gun)?(?:shots|fire|gunfire)",
            detector=r"shot ?spotter|gunshot detection",
        ),
    ),
    Matter(
        "whether it was an accident",
        "polarity",
        worded(
            accident=r"accident(?:al|ally)?|unintentional(?:ly)?|by mistake|mistakenly|inadvertent(?:ly)?",
            purpose=r"intentional(?:ly)?|deliberate(?:ly)?|on purpose|premeditated|in cold blood",
        ),
        denials=(("accident", "purpose"), ("purpose", "accident")),
        guard=phrase(r"shot|shoot\w*|fir(?:ed|ing)|kill\w*|death|crash\w*|fire|hit|struck|discharg\w*|set"),
        bar=phrase(
            r"car accident|traffic accident|accident report|not guilty|"
            r"deliberat(?:ed|ion|ions|ing)|accident scene"
        ),
        severity="low",
    ),
    Matter(
        "whether the gun was locked away",
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
        "whether anything was taken",
        "polarity",
        worded(
            robbed=r"(?:was|were|been|being) (?:not |never )?(?:looted|robbed|ransacked|burglarized|stolen)|looted|"
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
        "kind of weapon",
        "factual",
        worded(
            handgun=r"handguns?|pistols?|revolvers?",
            rifle=r"(?:assault |hunting |semi-?automatic )?rifles?|ak-?47|ar-?15",
            shotgun=r"(?:sawed-off )?shotguns?",
            knife=r"kni(?:fe|ves)|machete|sword|axe|hatchet",
            bb_gun=r"(?:bb|pellet|air|toy|replica|fake) (?:gun|rifle|pistol)s?",
        ),
        bar=phrase(r"owns?|owned|bought|purchased|collection|other (?:guns|weapons)|registered|hunting"),
        guard=phrase(
            r"shot|shoot\w*|fir(?:ed|ing)|kill\w*|point\w*|armed|arm|us(?:ed|ing)|stab\w*|recovered|found|opened|"
            r"discharged|went off|pulled|brandish\w*|carrying|wound\w*"
        ),
    ),
    Matter(
        "manner of death",
        "factual",
        worded(
            shot=r"(?:shot|gunned down) (?:dead|to death)|fatally shot|shot and killed|(?:died|dead) (?:of|"
            r"from) (?:\w+ )?gunshot\w*",
            stabbed=r"stabbed to death|fatally stabbed|(?:died|dead) (?:of|from) (?:\w+ )?stab wounds?",
            beaten=r"beaten to death|bludgeoned|blunt[- ]force",
            strangled=r"strangled|suffocated|asphyxiat\w+|strangulation",
            burned=r"burned to death|died in the (?:fire|blaze)|smoke inhalation",
            drowned=r"drowned|drowning",
            poisoned=r"poisoned|overdose",
        ),
        is_personal=True,
    ),
    Matter(
        "whether it was an act of terror",
        "factual",
        worded(
            terror=r"act of (?:domestic )?terror(?:ism)?|terror(?:ist)? attack|terrorism",
            not_terror=r"premature|"
            r"too (?:early|soon) to|"
            r"(?:no|any) (?:known )?motive",
        ),
        denials=(("terror", "not terror"),),
        is_disputed=True,
        is_single=False,
        severity="low",
        guard=phrase(r"terror\w*|motive|speculate"),
    ),
    Matter(
        "whether the accused did it",
        "polarity",
        worded(
            did=r"identified (?:\w+ ){0,4}as (?:one of )?the (?:shooters?|gunm[ae]n|suspects?|killer)|(?:was|"
            r"is) one of the (?:shooters|"
            r"gunmen|killers)|admitt(?:ed|ing) (?:to )?(?:\w+ly )?(?:shooting|firing|killing|stabbing)|"
            r"confess(?:ed|ion)(?! (?:that )?(?:he|she|they) (?:was|were|had been)\b)|"
            r"told (?:police|detectives|investigators) (?:that )?(?:he|she) (?:fired|shot|killed|stabbed)|"
            r"(?:police|prosecutors?|witness(?:es)?|detectives|investigators) (?:\w+ ){0,3}(?:that |say |said )"
            r"(?-i:[A-Z][\w'’-]+)(?: (?-i:[A-Z][\w'’-]+))? (?:\w+ed the \w+ and (?:also )?)?"
            r"(?:opened fire|fired the|pulled the trigger|was the (?:shooter|gunman|killer))",
            did_not=r"(?:is|was|son is|husband is|client is|he['’]s|she['’]s) innocent|did (?:not|"
            r"n['’]t) do (?:this|it|that)|didn['’]t do "
            r"(?:this|it|that)|(?:nothing|not(?:hing)?) to do with (?:it|the|this)|wrong (?:guy|man|person|"
            r"suspect)|maintain(?:s|ed) "
            r"(?:his|her) innocence|(?:did not|didn['’]t|never) pull(?:ed)? the trigger|(?:not|"
            r"n['’]t) the (?:one|person|shooter|gunman) "
            r"who|den(?:ies|ied|ying) (?:\w+ ){0,2}"
            r"(?:shooting|killing|stabbing|involvement|firing|knowledge|part|role)",
        ),
        denials=(("did", "did not"),),
        bar=phrase(r"admit\w* .*\bden(?:y|ies|ied|ying)|den(?:y|ies|ied|ying) .*\badmit\w*"),
        is_disputed=True,
        is_single=False,
        is_personal=True,
    ),
    Matter(
        "what was done with the gun",
        "factual",
        worded(
            fired=r"(?:fired|shot|opened fire) (?:\w+ ){0,4}(?:at|on) (?:the |two |"
            r"several )?(?:\w+ )?(?:officers?|police|cops?|"
            r"deput(?:y|ies)|troopers?|agents?)",
            pointed=rf"(?:point(?:s|ed|ing)|aim(?:s|ed|ing)|level(?:ed|ing|led|ling)) (?:it|{A_GUN})",
            showed=rf"(?:flash(?:es|ed|ing)|brandish(?:es|ed|ing)|display(?:s|ed|ing)|wav(?:es|ed|ing)|"
            rf"show(?:ed|ing)) {A_GUN}",
            reached=rf"reach(?:ed|ing) (?:for|into) (?:{A_GUN}|(?:his|her) (?:waistband|pocket|belt|jacket))",
        ),
        guard=phrase(r"officers?|police|cops?|deput(?:y|ies)|troopers?|agents?"),
        is_personal=True,
        is_disputed=True,
        is_single=False,
        severity="low",
    ),
    Matter(
        "whether the person shot was fleeing",
        "factual",
        worded(
            fleeing=r"running (?:away|for (?:his|her) life|from)|(?:ran|run) (?:away|from)|fleeing|"
            r"(?:his|her) back turned|"
            r"hands (?:were )?(?:up|in the air|raised)",
            facing=rf"turned (?:on|toward|towards|around) (?:them|the|him|her|and)|charg(?:ed|ing) (?:at|"
            rf"toward)|lung(?:ed|ing)|"
            rf"advanc(?:ed|ing) (?:on|toward)|pointed (?:it|{A_GUN}) at",
        ),
        guard=phrase(r"shot|officers?|police|cops?|deput(?:y|ies)|them|opened fire|fired"),
        is_personal=True,
        is_disputed=True,
        is_single=False,
        severity="low",
    ),
    Matter(
        "who called for help",
        "actor",
        worded(
            called=r"call(?:ed|ing) (?:911|police) (?:for )?(?:him|her)self|(?:suspect|shooter|gunman|driver|he|"
            r"she) (?:himself |herself )?"
            r"(?:then )?(?:called|dialed) 911",
            had_it_called=r"(?:ask(?:ed|ing)|told|telling|yell(?:ed|ing) (?:for|at)|begg(?:ed|"
            r"ing)) (?:\w+ ){1,3}to call (?:911|the police|"
            r"police|for help|an ambulance)",
        ),
        is_single=False,
    ),
)
"""The matters of crime."""

MATTERS = (*CRIME_MATTERS, *MORE_MATTERS, *CONDUCT_MATTERS, *MORE_EVENT_MATTERS, *AFFAIR_MATTERS)
"""Every matter that is followed, in the order in which it is compared."""
