"""More of the book of matters: deaths, fires, crashes, offices, contests, and how people came into what happened."""

from __future__ import annotations

import re

from discrepancy.compare.matterwords import GUN, Matter, phrase, worded
from discrepancy.screened import Screened

MORE_MATTERS = (
    Matter(
        "caught or gave up",
        "factual",
        worded(
            gave_up=r"surrender(?:ed|s|ing)|turn(?:ed|s|ing) (?:him|her)self in|gave (?:him|her)self up",
            caught=r"(?:was|were) (?:captured|apprehended|tracked down|caught)|(?:captured|apprehended|"
            r"caught) (?:after|during|in|at|by)",
        ),
        is_personal=True,
        severity="low",
    ),
    Matter(
        "meant or struck by chance",
        "factual",
        worded(
            chance=r"innocent bystanders?|stray (?:bullet|round|gunfire|shot)s?|not the intended (?:target|"
            r"victim)|(?:caught|"
            r"killed) in (?:the |a )?crossfire|unintended (?:target|victim)",
            meant=r"(?:was|were|been) (?:\w+ly )?targeted|the intended (?:target|victim)|(?:was|were) the target",
        ),
        severity="low",
    ),
    Matter(
        "a matter of gangs or not",
        "polarity",
        worded(
            gangs=r"gang[- ]related|gang (?:violence|activity|war|feud|dispute|retaliation)|gang members?",
            no_gangs=r"no (?:known )?(?:gang (?:ties|affiliation|connection)|(?:ties|connection|"
            r"affiliation) (?:to|with) gangs?)",
        ),
        denials=(("gangs", "no gangs"),),
        severity="low",
    ),
    Matter(
        "what the victim was doing",
        "factual",
        worded(
            sleeping=r"(?:was|were|while|as he|as she|lay) (?:asleep|sleeping)|slept",
            sitting=r"(?:was|were|while) (?:\w+ )?sitting",
            standing=r"(?:was|were|while) (?:\w+ )?standing",
            walking=r"(?:was|were|while) (?:\w+ )?walking",
            crossing=r"crossing (?:an?|the)",
            driving=r"(?:was|were|while) (?:\w+ )?driving",
            playing=r"(?:was|were|while) (?:\w+ )?playing (?!with a (?:gun|weapon))",
            running=r"(?:was|were|while) (?:\w+ )?running",
        ),
        guard=phrase(r"shot|hit|struck|killed|gunfire|bullets?|stabbed|gunned down|mowed down"),
        is_personal=True,
        is_single=False,
        is_disputed=True,
        severity="low",
    ),
    Matter(
        "the parents at home or out",
        "factual",
        worded(
            home=r"in (?:another|the (?:next|other)) room|(?:was|were) (?:at )?home (?:at the time|when)|"
            r"(?:parents?|mother|father|dad|"
            r"mom|adults?) (?:\w+ ){0,3}(?:upstairs|downstairs|asleep)",
            out=r"(?:was|were) (?:not|n['’]t) (?:at )?home|left (?:home )?(?:alone|unattended|unsupervised)|"
            r"(?:was|were) (?:at work|out|"
            r"at the store|away)",
        ),
        guard=phrase(r"parents?|mother|father|dad|mom|adults?|children|child|boys?|girls?|grandparents?|grandmother"),
        severity="low",
    ),
    Matter(
        "whose gun it was",
        "factual",
        tuple(
            (
                name,
                Screened(
                    rf"\b(?:{w})['’]s (?:[\w.-]+ ){{0,2}}{GUN}\b|\b{GUN} (?:that |which )?(?:belong(?:s|ed|"
                    rf"ing) to|(?:was |is )?(?:owned"
                    rf"|registered) (?:by|to)) (?:the|his|her|their|a) (?:\w+['’]s )?(?:{w})\b",
                    re.IGNORECASE,
                ),
            )
            for name, w in (
                ("father's", "father|dad"),
                ("mother's", "mother|mom"),
                ("grandfather's", "grandfather|grandpa"),
                ("grandmother's", "grandmother|grandma"),
                ("stepfather's", "stepfather|stepdad"),
                ("uncle's", "uncle"),
                ("brother's", "brother"),
                ("boyfriend's", "boyfriend"),
                ("friend's", "friend"),
                ("neighbor's", "neighbou?r"),
                ("officer's", "officer|deputy"),
            )
        ),
    ),
    Matter(
        "the way in",
        "factual",
        worded(
            forced=r"(?:forced|fought|shot|kicked) (?:their|his|her) way in(?:to|side)?|kicked (?:in|down|open)|"
            r"broke (?:in|into|down)|"
            r"forced entry|smashed (?:in|through)|burst in(?:to)?",
            free=r"no (?:signs? of )?(?:forced entry|a break-in)|let (?:him|her|them) in|through an? (?:unlocked|open) "
            r"(?:front |back )?(?:door|window)",
        ),
        severity="low",
    ),
    Matter(
        "cause of a fire",
        "factual",
        worded(
            set_on_purpose=r"arson(?:ist|ists)?|deliberately (?:set|lit|started)|intentionally set|"
            r"set (?:on )?fire to|set ablaze|"
            r"(?:fire|blaze) (?:was|is) (?:being treated as )?suspicious",
            wiring=r"electrical (?:fault|fire|short|problem)|faulty wiring|short circuit",
            cooking=r"(?:unattended )?cooking|(?:left|on) the stove",
            smoking=r"(?:discarded )?cigarette|smoking materials",
            lightning=r"lightning",
            heater=r"space heater|candles?|fireplace",
            chance=r"(?:fire|blaze) (?:was|is) (?:believed to be )?(?:accidental|an accident)|"
            r"not (?:believed to be )?suspicious",
        ),
        guard=phrase(r"fire|blaze|flames|arson\w*"),
    ),
    Matter(
        "cause of a death",
        "factual",
        worded(
            heart=r"heart (?:attack|failure|disease)|cardiac arrest",
            cancer=r"cancer|leukemia|leukaemia|tumou?r|lymphoma",
            stroke=r"(?:a|massive) stroke|brain (?:hemorrhage|haemorrhage|aneurysm)",
            overdose=r"(?:drug )?overdose",
            suicide=r"suicide",
            lungs=r"pneumonia|emphysema|lung disease|respiratory failure",
            natural=r"natural causes",
            crash=r"(?:car|plane|motorcycle|helicopter) (?:crash|accident)",
            liver_or_kidney=r"(?:liver|kidney) (?:failure|disease)",
        ),
        guard=phrase(r"died|dies|dead|death|cause of death|killed"),
        is_personal=True,
        is_strict=True,
    ),
    Matter(
        "how somebody left a post",
        "factual",
        worded(
            resigned=r"resign(?:ed|s|ing|ation)|stepp(?:ed|ing) down|steps down|quits?",
            dismissed=r"(?:was|were|been|be|being|got) (?:\w+ly )?(?:fired|sacked|dismissed|ousted|terminated|"
            r"laid off|let go)|fired from|"
            r"sacked|forced out",
            retired=r"retir(?:ed|es|ing|ement)",
            suspended=r"suspended|placed on (?:\w+ )?leave",
        ),
        is_personal=True,
        is_strict=True,
    ),
    Matter(
        "how a bout or match was won",
        "factual",
        worded(
            knockout=r"(?<!technical )knock(?:out|ed out|s out|ing out)|knock(?:ed|s|ing) (?:\w+ )?out",
            stopped=r"stopp(?:ed|age)|stops|stopping|technical knockout|tko",
            points=r"(?:unanimous|split|majority) decision|on points|points (?:win|victory|decision)",
        ),
        guard=phrase(r"rounds?|bouts?|fights?|title|belts?|champion\w*|boxer|ring"),
        severity="low",
    ),
    Matter(
        "how two vehicles met",
        "factual",
        worded(
            head_on=r"head-on",
            rear=r"rear-end(?:ed|ing)?|from behind",
            side=r"t-bon(?:ed|ing)|broadsid(?:ed|ing)|side-?swip(?:ed|ing)",
            rolled=r"roll(?:ed)?[- ]?over|overturned|flipped",
        ),
        guard=phrase(r"cars?|vehicles?|trucks?|vans?|suvs?|bus|crash\w*|collid\w+|collision|drivers?"),
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
            damaged=r"(?:was|were|been) (?:partly |partially |also )?damaged",
            slight=r"(?:no|little|minor|minimal|slight|limited|light) (?:\w+ )?damage|undamaged|intact|"
            r"no reports of damage",
        ),
        severity="low",
        together=frozenset({frozenset({"damaged", "slight"})}),
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
        "anybody hurt or nobody",
        "polarity",
        worded(
            hurt=r"(?:was|were|been|being) (?:(?!fatally)\w+ly )?(?:injured|hurt|wounded)|(?:rushed|taken|airlifted|"
            r"transported) to (?:an? |the )?(?:[\w'’-]+ ){0,4}(?:hospital|medical center)|(?:suffered|"
            r"sustained) (?:\w+[ -]){0,3}(?:injur(?:y|ies)|"
            r"wounds?)|(?:people|persons?|officers?|others?|passengers|civilians) (?:injured|hurt|wounded)",
            nobody=r"no (?:reports? of )?(?:\w+ )?injur(?:y|ies)|(?:no one|nobody|none) (?:was |"
            r"were )?(?:\w+ly )?(?:injured|hurt|"
            r"wounded)|without injur(?:y|ies)",
        ),
        bar=phrase(
            r"(?:no one|nobody) else|no other|other injuries|otherwise|further injuries|life[- ]threatening|"
            r"serious(?:ly)?"
        ),
        is_disputed=True,
        is_strict=True,
        is_single=False,
        severity="low",
    ),
    Matter(
        "got on or not",
        "polarity",
        worded(
            well=r"(?:always |had )?got(?:ten)? along|on good terms|loving (?:couple|relationship|husband|"
            r"father)|happy couple|"
            r"no (?:history of )?(?:problems|trouble) (?:between|with|at)",
            badly=r"history of (?:arguing|run-ins|domestic|fighting|abuse|conflict)|(?:ongoing|long-running|"
            r"bitter) (?:feud|dispute)|"
            r"feud(?:ing)?|at odds",
        ),
        denials=(("well", "badly"),),
        is_disputed=True,
        is_single=False,
        severity="low",
    ),
    Matter(
        "why the police came",
        "factual",
        worded(
            shots=r"(?:reports?|calls?) (?:of|about|for|reporting) (?:an? |possible |multiple |several |"
            r"the )?(?:\w+ )?(?:shooting|shots|"
            r"gunfire|gunshots|person shot|man shot)|shots[- ]fired call|respond(?:ed|ing) to (?:an? |"
            r"the )?(?:\w+ )?shooting",
            domestic=r"(?:reports?|calls?|to|for|about|of) [“\"]?an? (?:\w+ )?domestic (?:dispute|violence|disturbance|"
            r"incident|call|situation|argument)|domestic (?:violence|disturbance|dispute) (?:call|complaint|"
            r"report|incident)",
            welfare=r"welfare check|wellness check|check on (?:the|his|her|their) (?:welfare|well-being)",
            robbery=r"(?:reports?|calls?) (?:of|about) an? (?:\w+ )?(?:robbery|burglary|break-in)",
            fire=r"(?:reports?|calls?) (?:of|about) an? (?:\w+ )?fire",
            stop=r"traffic stop|pulled (?:\w+ ){0,2}over",
        ),
        severity="low",
        is_single=False,
    ),
    Matter(
        "kind of vehicle",
        "factual",
        worded(
            car=r"sedan|coupe|hatchback",
            suv=r"suv|sport[- ]utility vehicle",
            truck=r"pickup(?: truck)?|pick-up(?: truck)?",
            van=r"(?:mini)?van",
            motorcycle=r"motorcycle|motorbike",
        ),
    ),
    Matter(
        "plea or trial",
        "factual",
        worded(
            plea=r"(?:plead(?:ed|ing|s)?|pled) guilty|guilty plea|plea (?:deal|agreement|bargain)",
            trial=r"(?:found guilty|convicted) (?:\w+ ){0,3}by (?:a|the) (?:\w+ )?(?:jury|judge)|"
            r"jury (?:\w+ )?(?:convicted|found)|tried and "
            r"convicted|convicted (?:after|following|at) (?:a |the |his |her )?(?:\w+ )?trial",
        ),
        is_personal=True,
        is_strict=True,
    ),
    Matter(
        "spoke or kept silent",
        "polarity",
        worded(
            silent=r"(?:stood|sat|remained|stayed|was|kept) (?:\w+ and )?(?:completely )?(?:silent|mute|quiet|"
            r"motionless)|said nothing|"
            r"(?:did not|didn['’]t|refused to|declined to) (?:speak|say anything|make a statement)|made no statement",
            spoke=r"mumbled|muttered|addressed the (?:court|jury|judge)|apologi[sz]ed|told the (?:court|jury|"
            r"judge)|spoke (?:to|in|for|"
            r"briefly|at)|blurted",
        ),
        is_personal=True,
        is_strict=True,
        is_disputed=True,
        severity="low",
    ),
    Matter(
        "on which channel",
        "factual",
        tuple(
            (
                name,
                Screened(
                    rf"\b(?:air(?:s|ed|ing)?|broadcast|telecast|televised|live|special|show|shown|seen|"
                    rf"premier\w+)(?: \w+){{0,4}} on "
                    rf"(?:{w})\b|\blive (?:{w}) (?:special|show|broadcast)\b"
                ),
            )
            for name, w in (
                ("ABC", "ABC"),
                ("NBC", "NBC"),
                ("CBS", "CBS"),
                ("Fox", "FOX|Fox"),
                ("CNN", "CNN"),
                ("ESPN", "ESPN"),
                ("HBO", "HBO"),
                ("BBC", r"BBC(?: ?(?:One|Two|1|2|America))?"),
                ("ITV", "ITV"),
                ("Sky", "Sky(?: Sports| One)?"),
            )
        ),
        severity="low",
    ),
    Matter(
        "won alone or shared",
        "factual",
        worded(
            shared=r"shared? (?:the |in the )?(?:[\w'’-]+ ){0,7}(?:award|prize|title|trophy|honou?rs?|medal)|"
            r"co-(?:winners?|champions?|"
            r"recipients?|mvps?)",
            alone=r"(?:recipient|winner) of (?:the )?(?:[\w'’ -]+ ){0,7}(?:award|prize|title|trophy|medal)|"
            r"(?:won|received) (?:the )?"
            r"(?:[\w'’-]+ ){0,6}(?:award|prize|trophy|medal)",
        ),
        is_personal=True,
        severity="low",
    ),
)
"""The matters that are followed beside those of crime."""
