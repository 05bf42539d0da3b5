"""More of the book of matters: deaths, fires, crashes, offices, contests, and how people came into what happened."""

from __future__ import annotations

from discrepancy.compare.deeds.matterwords import Matter, phrase, worded
from discrepancy.screened import Screened

NO_PLACE = r"(?! (?:reported )?(?:in|at) (?-i:(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z]))"
"""Not followed by a place: "nobody was hurt in Tarvos" leaves open who was elsewhere."""

NOT_OFFICIAL = r"(?<!police )(?<!patrol )(?<!prison )(?<!transport )(?<!news )(?<!television )(?<!tv )"
"""What must not stand before a vehicle: it is then that of the police or the press, not of whoever did it."""

MORE_MATTERS = (
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
        "how much was damaged",
        "polarity",
        worded(
            heavy=r"(?:extensive|severe|heavy|major|widespread|massive|significant|serious) damage|(?:badly|"
            r"heavily|severely|"
            r"extensively) damaged|(?:was|were|been) destroyed|destroyed (?:\w+ ){0,4}(?:buildings?|homes?|houses?)|"
            r"has destroyed",
            damaged=r"(?:was|has been|had been) (?:partly |partially |also )?damaged",
            slight=rf"(?:(?:no|little|minor|minimal|slight|limited|light) (?:\w+ )?damage|undamaged|intact|"
            rf"no reports of damage){NO_PLACE}",
        ),
        severity="low",
        together=frozenset({frozenset({"damaged", "slight"})}),
    ),
    Matter(
        "whether anybody was hurt",
        "polarity",
        worded(
            hurt=r"(?:was|were|been|being) (?:(?!fatally)\w+ly )?(?:injured|hurt|wounded)|(?:rushed|taken|airlifted|"
            r"transported) to (?:an? |the )?(?:[\w'’-]+ ){0,4}(?:hospital|medical center)"
            r"(?!.*\b(?:died|dead|death)\b)|(?:suffered|"
            r"sustained) (?:\w+[ -]){0,3}(?:injur(?:y|ies)|"
            r"wounds?)|(?:people|persons?|officers?|others?|passengers|civilians) (?:injured|hurt|wounded)",
            nobody=rf"(?:no (?:reports? of )?(?:\w+ )?injur(?:y|ies)|(?:no one|nobody|none) (?:was |"
            rf"were )?(?:\w+ly )?(?:injured|hurt|"
            rf"wounded)|without injur(?:y|ies)){NO_PLACE}",
        ),
        bar=phrase(
            r"(?:no one|nobody) else|no other|other injuries|otherwise|further injuries|life[- ]threatening|"
            r"serious(?:ly)?|died|dies|pronounced dead"
        ),
        is_disputed=True,
        is_strict=True,
        is_single=False,
        severity="low",
    ),
    Matter(
        "how they got on",
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
            car=rf"{NOT_OFFICIAL}(?:sedan|coupe|hatchback)",
            suv=rf"{NOT_OFFICIAL}(?:suv|sport[- ]utility vehicle)",
            truck=rf"{NOT_OFFICIAL}(?:pickup(?: truck)?|pick-up(?: truck)?)",
            van=rf"{NOT_OFFICIAL}(?:mini)?van",
            motorcycle=rf"{NOT_OFFICIAL}(?:motorcycle|motorbike)",
        ),
    ),
    Matter(
        "the channel",
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
        "whether the prize was shared",
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
