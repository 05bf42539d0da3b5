"""More of the book of matters: what reports of accidents, disasters, deals, deaths and trials take sides on."""

from __future__ import annotations

from discrepancy.compare.deeds.matterwords import Matter, phrase, worded

CAUSED = r"(?:of|from|by|following|after|due to|because of|suffered|suffering|had) (?:an? |the )?(?:\w+ ){0,2}"
"""Wording before what somebody died of."""

BROKEN = (
    r"(?:broken|fractured|shattered|broke|breaking|fracturing) "
    r"(?:(?:a|an|his|her|their|the|right|left|upper|lower) ){0,3}"
)
"""Wording before the bone that was broken."""

ALARM = r"(?:alarms?|sirens?|smoke detectors?|sprinklers?)"

PERSON_MATTERS = (
    Matter(
        "cause of death",
        "factual",
        worded(
            heart=CAUSED + r"(?:heart attack|cardiac arrest|heart failure|coronary)",
            stroke=CAUSED + r"(?:stroke|brain ha?emorrhage|aneurysm)",
            cancer=CAUSED + r"(?:cancer|leuka?emia|lymphoma|tumou?r)",
            lungs=CAUSED + r"(?:pneumonia|respiratory failure|covid(?:-19)?|coronavirus)",
            overdose=CAUSED + r"(?:overdose|poisoning)",
            drowning=r"drowned|" + CAUSED + r"drowning",
            hypothermia=CAUSED + r"(?:hypothermia|exposure)",
        ),
        guard=phrase(r"died|dies|dead|death|killed"),
        is_personal=True,
    ),
    Matter(
        "which bone was broken",
        "factual",
        worded(
            arm=BROKEN + r"(?:arm|wrist|elbow|forearm)s?",
            collarbone=BROKEN + r"(?:collarbone|clavicle|shoulder)s?",
            leg=BROKEN + r"(?:leg|thigh|femur|ankle|foot|knee|shin)s?",
            hip=BROKEN + r"(?:hip|pelvis)",
            ribs=BROKEN + r"ribs?",
            skull=BROKEN + r"(?:skull|jaw|nose|cheekbone|eye socket)",
            spine=BROKEN + r"(?:neck|back|spine|vertebra\w*)",
        ),
        is_personal=True,
        severity="low",
    ),
    Matter(
        "how the post was left",
        "status",
        worded(
            resigned=r"(?:has |had )?(?:resigned|stepped down|stood down|quit|tendered (?:his|her) resignation)|"
            r"(?:his|her) resignation",
            dismissed=r"(?:was|were|been|being) (?:sacked|fired|dismissed|ousted|axed|let go|removed from)|"
            r"(?:sacked|dismissed|axed) (?:as|by|from)",
            agreed=r"by mutual (?:consent|agreement)|parted (?:company|ways)",
        ),
        bar=phrase(r"shots?|gun|shell|calls? for|called for|demand\w*|pressure|urged"),
        is_personal=True,
        is_strict=True,
    ),
    Matter(
        "who was at the wheel",
        "actor",
        worded(
            driving=r"(?:was|were|been|is) (?:driving|at the wheel|behind the wheel)|the driver of",
            passenger=r"(?:was|were|been|is) (?:a |an |the )?(?:\w+ )?passengers?|(?:front|rear|back)[- ]seat "
            r"passenger|a passenger in",
        ),
        is_personal=True,
        is_strict=True,
    ),
    Matter(
        "whether the person had been drinking",
        "polarity",
        worded(
            drunk=r"(?:was|were|is|been) (?:drunk|intoxicated|under the influence|"
            r"over the (?:legal )?(?:drink[- ]drive )?limit)|"
            r"had been drinking|drunk[- ]driv\w+",
            sober=r"(?:was|were|is) sober|no (?:trace of )?alcohol (?:was|in)|alcohol (?:was not|is not|did not)|"
            r"(?:breath|alcohol) test (?:was|came back) negative",
        ),
        denials=(("drunk", "sober"),),
        is_personal=True,
        is_single=False,
        is_disputed=True,
    ),
    Matter(
        "how the verdict was taken",
        "factual",
        worded(
            calm=r"show(?:ed|ing|s) (?:no|little) (?:emotion|reaction|remorse)|without (?:any )?emotion|"
            r"impassive(?:ly)?|"
            r"expressionless|did not react",
            moved=r"(?:wept|sobbed|cried|shouted|screamed|collapsed|burst into tears|broke down)(?! on the)",
        ),
        guard=phrase(r"verdicts?|sentence[ds]?|court(?:room)?|judge|jury|dock|read"),
        is_personal=True,
        is_strict=True,
        severity="low",
    ),
    Matter(
        "how the suspect was taken",
        "factual",
        worded(
            surrendered=r"(?:gave|given|turned|handed) (?:himself|herself|themselves) (?:up|in|over)|surrendered|"
            r"walked into (?:a|the) (?:\w+ )?(?:police )?station",
            caught=r"(?:was|were|been) (?:caught|captured|tracked down|cornered|overpowered|overcome|seized)|"
            r"(?:caught|captured|tracked down|cornered|overpowered|seized) (?:by|after|at|in|near|on)",
        ),
        guard=phrase(r"police|officers?|suspects?|arrest\w*|custody|gunm[ae]n|man|men|fugitives?|inmates?"),
        bar=phrase(r"on (?:camera|video|film|tape)|footage|drugs|weapons were|armed forces|troops"),
        is_personal=True,
        severity="low",
    ),
    Matter(
        "how the injured got to hospital",
        "factual",
        worded(
            by_air=r"(?:airlifted|flown|helicoptered)(?: \w+){0,3} to|by (?:air ambulance|helicopter) to",
            by_road=r"(?:taken|brought|driven|rushed) (?:\w+ ){0,2}(?:by|in) (?:an? |the )?(?:\w+ )?(?:ambulance|car|"
            r"taxi|"
            r"truck|van|relatives|friends?)(?: \w+){0,2} to",
        ),
        guard=phrase(r"hospitals?|clinic|medical cent(?:er|re)"),
        is_personal=True,
        is_strict=True,
        severity="low",
    ),
)
"""Matters of one person."""

EVENT_MATTERS = (
    Matter(
        "whether the vote was unanimous",
        "polarity",
        worded(
            unanimous=r"(?<!almost )(?<!nearly )(?<!near-)(?<!not )unanimous(?:ly)?|"
            r"without (?:a )?dissent(?:ing)?(?: vote)?|(?:all|every) (?:\w+ )?(?:members|"
            r"directors|"
            r"judges|jurors) (?:voted|agreed|backed)",
            split=r"voted against|dissent(?:ed|ing)|not unanimous|was (?:split|divided)|against the (?:wishes|votes)|"
            r"cast (?:a|the only) (?:dissenting|vote against)",
        ),
        denials=(("unanimous", "split"),),
        guard=phrase(
            r"board|directors|committee|council|court|judges?|justices?|bench|majority|jury|jurors|cabinet|panel|"
            r"commission\w*|vote\w*"
        ),
    ),
    Matter(
        "the signal",
        "factual",
        worded(
            red=r"(?:red (?:signal|light)|signal at danger|(?:signal|light) (?:was|had been|showed|at|stood at) red|"
            r"ran (?:a|the) (?:red|stop)\w*)",
            green=r"(?:green (?:signal|light)|(?:signal|light) (?:was|had been|showed|stood at) green)",
        ),
        guard=phrase(r"train|tram|driver|rail\w*|car|truck|lorry|bus|crash\w*|collision|junction|intersection"),
        denials=(("red", "green"), ("green", "red")),
        bar=phrase(r"gave|gives|given|get|got|approval|deal|project"),
        is_disputed=True,
        is_single=False,
    ),
    Matter(
        "whether there was a warning",
        "polarity",
        worded(
            warned=r"(?:was|were|been|had been) warned (?:of|about|that|in|to|twice|days|hours|weeks|months|"
            r"repeatedly)|"
            r"received (?:\w+ )?warnings?|warnings? (?:was|were|had been) (?:issued|given|sounded|ignored)|"
            r"sirens? (?:had )?(?:sounded|wailed)",
            unwarned=r"(?:no|without|any) (?:\w+ )?(?:warning|alert)(?! (?:signs?|label))|(?:was|were|been) (?:never|"
            r"not) warned|nobody warned",
        ),
        denials=(("warned", "unwarned"),),
        bar=phrase(
            r"tsunami|shots?|fire[sd]?|police (?:have )?warned|drivers|travell?ers|residents (?:are|were) being"
        ),
        severity="low",
    ),
    Matter(
        "whether a tsunami warning was given",
        "polarity",
        worded(
            given=r"tsunami (?:warning|alert|watch|advisory)s? (?:\w+ ){0,3}(?:was|were|has been|"
            r"had been)? ?(?:issued|declared|"
            r"in (?:effect|force))|(?:issued|issuing|issues|triggered|triggering|prompt(?:ed|ing)|"
            r"declared) an? (?:\w+ )?"
            r"tsunami (?:warning|alert|watch|advisory)",
            none=r"no (?:\w+ )?(?:tsunami|risk of a tsunami|threat of a tsunami)|(?:not|n['’]t) (?:issue\w* |"
            r"trigger\w* |"
            r"cause\w* |expected to cause )?(?:an? )?tsunami",
        ),
        denials=(("given", "none"),),
        severity="low",
    ),
    Matter(
        "whether there was a licence",
        "polarity",
        worded(
            licensed=r"(?:was|were|is|are|fully|properly) licen[sc]ed|(?:had|held|has|holds|with) an? (?:valid|"
            r"current) "
            r"(?:\w+ )?(?:licen[cs]e|permit)",
            unlicensed=r"unlicen[sc]ed|(?:without|no|had no|lacked) (?:an? |any )?(?:valid )?(?:licen[cs]e|permit)|"
            r"(?:licen[cs]e|"
            r"permit) (?:had|has) (?:expired|been (?:revoked|suspended|withdrawn))",
        ),
        denials=(("licensed", "unlicensed"),),
        bar=phrase(r"plate|gun|firearm|concealed|driver['’]s"),
        severity="low",
    ),
    Matter(
        "whether it was insured",
        "polarity",
        worded(
            insured=r"(?:was|were|is|are|fully) insured|covered by insurance",
            uninsured=r"uninsured|(?:not|n['’]t|never) (?:been )?insured|no insurance|without insurance|"
            r"no (?:insurance )?policy (?:on|for)|(?:insurance|cover) (?:had|has) (?:lapsed|expired)",
        ),
        denials=(("insured", "uninsured"),),
        is_disputed=True,
        is_single=False,
    ),
    Matter(
        "whether the alarm went off",
        "polarity",
        worded(
            sounded=rf"{ALARM} (?:\w+ )?(?:went off|sounded|rang|(?:was|were) (?:raised|triggered|set off)|alerted|"
            r"woke|warned|worked)|(?:set off|triggered|tripped) (?:the|an) alarm",
            silent=rf"{ALARM} (?:\w+ ){{0,4}}?(?:failed|never (?:made|went|sounded|rang|worked)|"
            r"(?:did|was|were|had) (?:not|never)|(?:did|was|were|had)n['’]t|"
            r"(?:was|were) (?:off|out of order|broken|disabled|switched off|disconnected))|"
            rf"no (?:working )?{ALARM}",
        ),
        denials=(("sounded", "silent"),),
        bar=phrase(r"false alarm|alarm bells"),
    ),
    Matter(
        "how one could see",
        "factual",
        worded(
            bad=r"(?:dense|thick|heavy) (?:fog|mist|haze|smoke)|in (?:the )?(?:fog|mist|darkness)|poor visibility|"
            r"visibility (?:was|"
            r"had been) (?:poor|low|bad|limited)|foggy",
            good=r"(?:good|perfect|excellent|clear) visibility|visibility (?:was|had been) (?:good|excellent|perfect|"
            r"clear)|clear "
            r"(?:skies|weather|conditions|night|day)|(?:skies|weather) (?:was|were) clear|in bright (?:sun\w*|"
            r"daylight)",
        ),
        guard=phrase(
            r"crash\w*|collision|collided|accident|land\w*|plane|flight|jet|train|bus|ship|ferry|boat|pilot|driver|time"
        ),
        severity="low",
    ),
    Matter(
        "what fell from the sky",
        "factual",
        worded(
            plane=r"warplanes?|fighter jets?|(?:fighter|jet|combat) aircraft|air force planes?|bombers?(?! (?:jacket|"
            r"vest))",
            drone=r"drones?|unmanned (?:aerial|aircraft)\w*",
            artillery=r"artillery|mortars?|tank shells?|shelling|howitzers?",
            rocket=r"rockets?|ballistic missiles?|cruise missiles?",
        ),
        guard=phrase(r"struck|strikes?|hit|bomb(?:ed|ing)|killed|killing|attack\w*|fired|launched"),
        bar=phrase(r"suicide|car bomb|denied|shot down|defen[cs]e|interceptors?"),
        severity="low",
    ),
    Matter(
        "whether they knew each other",
        "factual",
        worded(
            known=r"kn[eo]w (?:each other|one another|(?:his|her|their|the) (?:victims?|attackers?|killers?|"
            r"shooters?))|"
            r"(?:were|was) (?:acquaintances|acquainted|known to (?:each other|one another|the victims?))",
            strangers=r"(?:did not|didn['’]t|never) kn[eo]w (?:each other|one another|(?:his|her|their|"
            r"the) (?:victims?|"
            r"attackers?|killers?))|(?:were|total|complete) strangers|by an? (?:\w+ )?stranger|(?:random|"
            r"chosen at random)(?:ly)?",
        ),
        denials=(("known", "strangers"),),
        bar=phrase(r"random (?:acts? of kindness|checks?|drug)"),
        severity="low",
    ),
    Matter(
        "how the talks stand",
        "status",
        worded(
            broken_off=r"(?:talks|negotiations) (?:\w+ ){0,3}(?:broke (?:down|off|up)|collapsed|failed|ended without|"
            r"have "
            r"stalled|stalled|(?:were|was|been) (?:broken off|called off|suspended))|(?:broke|broken|breaking) off "
            r"(?:the )?(?:talks|negotiations)|walked out of (?:the )?(?:talks|negotiations)",
            going_on=r"(?:talks|negotiations) (?:\w+ ){0,3}(?:continue[ds]?|resumed?|are (?:ongoing|continuing|"
            r"under way)|"
            r"will (?:continue|resume)|were (?:constructive|ongoing))|(?:still|remain) (?:in (?:talks|negotiations)|"
            r"talking|"
            r"negotiating)",
        ),
        severity="low",
    ),
    Matter(
        "whether the search goes on",
        "status",
        worded(
            ended=r"(?:search|rescue)\w* (?:[\w-]+ ){0,8}?(?:called off|suspended|ended|abandoned|halted|over)|"
            r"(?:called off|suspended|"
            r"ended|abandoned|halted) (?:the|their) (?:\w+ ){0,2}(?:search|rescue)|no longer search\w+",
            going_on=r"(?:search|rescue)\w* (?:\w+ ){0,4}(?:continue[ds]?|continuing|goes on|went on|resumed?|"
            r"is under way|"
            r"is ongoing)|(?:still|continued to|continue to) (?:search\w*|look(?:ing)? for|comb(?:ing)?)|"
            r"keep(?:s|ing)? search\w*",
        ),
        guard=phrase(
            r"missing|survivors?|rubble|bodies|body|rescuers?|divers|firefighters|coastguard|helicopters?|"
            r"crews?|sea|wreck\w*|trapped|victims?"
        ),
        bar=phrase(r"suspects?|gunm[ae]n|shooters?|police|resum\w+ (?:on|tomorrow)"),
        severity="low",
    ),
)
"""Matters of the event."""

MORE_EVENT_MATTERS = (*PERSON_MATTERS, *EVENT_MATTERS)
"""The matters of this book."""
