"""Questions about what comes of a deed that newsrooms leave open and answer later: suspects, charges, what is found."""

from __future__ import annotations

from discrepancy.compare.courses.questionwords import DOERS, GUN, MANY, NAME, Question, left_open, words

_ONE = r"(?:man|woman|person|people|teen\w*|boys?|girls?|men|women|youths?|juveniles?|suspects?|brothers?|couple)"
_TO_DECIDE = r"\b(?:decide|determine|decision on) (?:whether|if) (?:\S+ ){0,4}?(?:charge[ds]?|prosecute)\b"

_TO_FACE = r"\b(?:if|whether) (?:[\w'’]+ ){1,6}?(?:face|be|bring|file|press) (?:\w+ )?charge[ds]?\b"


def _name_of(role: str, nouns: str, *answers: str) -> Question:
    """Who somebody is that the articles call by a role: one driver, pilot or officer, not one of several."""
    told = rf"(?-i:{NAME})"
    return Question(
        f"name of the {role}",
        left_open(
            rf"(?:names?|identit(?:y|ies)|identification) of (?:the |that )?(?:[\w-]+ )?{nouns}|"
            rf"{nouns}['’]s? (?:name|identity)",
            rf"\b(?:not|n['’]t|declin\w+ to|yet to) (?:yet |immediately |publicly )?(?:identif(?:y|ied)|named?) "
            rf"(?:the |that )(?:[\w-]+ )?{nouns}\b(?!['’])",
            rf"\b{nouns} (?:(?:was|is|has|had|were) )(?:not|n['’]t) (?:yet |been |immediately |publicly )*"
            r"(?:identified|named)\b",
            rf"\b{nouns},? whose (?:name|identity) (?:was|is|has|had) (?:\w+ )?(?:not|n['’]t|withheld)\b",
        ),
        words(
            rf"\b{nouns}(?:,| was| is| has been| who was| of the \w+ was)(?: \w+ly)? (?:identified|named)"
            rf"(?: \w+){{0,4}}? as (?:\S+ ){{0,3}}?{told}",
            rf"\b(?:identified|named) the (?:[\w-]+ )?{nouns} as (?:\S+ ){{0,3}}?{told}",
            rf"\bthe {nouns}, {told},",
            *answers,
        ),
        excludes=words(
            r"\b(?:second|other|others|another|first|third|either|both|two|three|four|five|several|all|additional)\b"
        ),
        most="low",
    )


QUESTIONS = (
    _name_of("driver", r"(?:driver|motorist)"),
    _name_of("pilot", r"pilot"),
    _name_of(
        "officer",
        r"(?:officer|deputy|trooper)",
        rf"\b(?:officer|deputy|trooper) (?-i:{NAME})(?:, [^,;.]{{1,40}},)? (?:\w+ly )?(?:shot|fired|opened fire)\b",
    ),
    Question(
        "part of drink or drugs",
        left_open(
            r"(?:if|whether) (?:\S+ ){0,6}?(?:alcohol|drugs?|drinking|drunk|impaired|intoxicated|intoxication)",
            r"\b(?:alcohol|drugs?|impairment|intoxication)\b[^.;]{0,40}\bunder investigation\b",
        ),
        words(
            r"\b(?:alcohol|drugs?|impairment) (?:\w+ ){0,2}?(?:was|were|is|are|played|did) (?:\w+ ){0,4}?(?:factors?|"
            r"involved|role)\b",
            r"\b(?:was|were) (?:\w+ly )?(?:drunk|intoxicated|impaired)\b|\bdriving (?:drunk|while (?:intoxicated|"
            r"impaired)|under the influence)\b|\b(?:above|over|twice|times) the legal (?:\w+ )?limit\b",
            r"\bblood[- ]alcohol (?:level|content|concentration) (?:was|of)\b|\bhad been drinking\b",
        ),
        excludes=words(r"\bdrug (?:deal|charges?|dealers?)\b"),
        most="low",
    ),
    Question(
        "seeking of the death penalty",
        words(
            r"\b(?:whether|if) (?:\S+ ){0,4}?(?:seek|pursue|ask for) (?:the )?(?:death|capital punishment)\b",
            r"\bdecision on (?:whether to seek )?(?:the )?death penalty\b",
        ),
        words(
            r"\b(?:will|would|plans? to|intends? to|decided(?: not)? to|not|are|is|were) (?:not )?(?:be )?(?:"
            r"seek(?:ing)?|pursu(?:e|ing)) the death penalty\b",
            r"\bdeath penalty (?:has been|was|is|will be) (?:ruled out|off the table|sought|taken off)\b",
        ),
        most="low",
    ),
    Question(
        "looks of the suspect",
        left_open(
            rf"descriptions? (?:of|for) (?:\w+ ){{0,2}}?{DOERS}",
            r"\bno (?:suspects?|shooter|gunman) (?:information|descriptions?)\b",
            r"\bno (?:immediate )?descriptions? (?:of|for|was|were)\b",
        ),
        words(
            rf"\b(?:the|a|both|two) (?:\w+ )?{DOERS} (?:was|were|is|are) (?:only )?described (?:\w+ )?as (?!armed|"
            r"dangerous)",
            rf"\bdescribed the (?:\w+ )?{DOERS} (?:only )?as (?!armed|dangerous)",
            rf"\b{DOERS},? (?:was|were|who was|who were)?(?: last seen)? wearing\b",
        ),
        most="low",
    ),
    Question(
        "finding of the weapon",
        words(
            r"\b(?:not|n['’]t|yet to) (?:yet |been able to )?(?:recover(?:ed)?|f(?:i|ou)nd|located?) the "
            rf"(?:murder )?(?:{GUN}|knife)\b",
            rf"\bthe (?:murder )?(?:{GUN}|knife)(?: used(?: \w+){{0,5}}?)? (?:has|had|was)(?: not|n['’]t) "
            r"(?:yet )?(?:been )?(?:recovered|found|located)\b",
            r"\bno (?:murder )?(?:weapon|gun|knife) (?:has|had) (?:yet )?been (?:recovered|found|located)\b",
            rf"\b(?:searching|looking) for the (?:murder )?(?:{GUN}|knife)\b",
        ),
        words(
            rf"\b(?:found|recovered|located|seized|retrieved) (?:the|what (?:\w+ ){{2,4}}) ?(?:\S+ ){{0,2}}?(?:{GUN}|"
            r"knife)\b(?!['’-])",
            rf"\bthe (?:\S+ )?(?:{GUN}|knife)(?: used(?: \w+){{0,5}}?)? (?:was|were|has been) (?:later |also )?(?:"
            r"found|recovered|located|seized)\b",
        ),
        most="low",
    ),
    Question(
        "suspect",
        left_open(
            rf"(?:descriptions?|information|details) (?:on|of|about) (?:\w+ ){{0,3}}?{DOERS}|"
            r"who (?:\w+ )?(?:fired|shot|killed|gunned|stabbed|attacked|robbed) (?:the|a|an|at|him|her|them|down)|"
            r"who (?:is|was|were|might be|may be) (?:responsible|behind)",
            rf"\bno (?:information |details |description |word )?(?:\w+ ){{0,3}}?{DOERS} (?:information |description |"
            r"details )?(?:has|have|had|was|were|is|yet|so far)\b",
            r"\bno (?:further |other )?(?:information|details|description|word)(?: \w+)? (?:on|of|about) (?:\w+ "
            rf"){{0,3}}?{DOERS}\b",
            r"\b(?:hunt(?:ing)?|search(?:ing)?|look(?:ing)?|manhunt) (?:is on )?for (?:the |those |a |whoever |"
            r"person |people |"
            rf"man |men |two |three |who |(?:was|is|are|were) ){{0,4}}(?:{DOERS}|responsible)\b",
            r"\b(?:not|n['’]t|nor (?:have|has) \w+) (?:yet |been |publicly ){0,2}(?:identif(?:y|ied)|named) "
            rf"(?:a |an |any |the |possible ){{0,2}}{DOERS}",
            rf"\b{DOERS} (?:has|have|had) not (?:yet )?been (?:identified|caught|found|located|arrested)\b",
            r"\bno suspect (?:information|description)\b|\bat large\b|\bon the (?:run|loose)\b",
            r"\bno (?:\w+ )?arrests?\b|\b(?:not|n['’]t) (?:yet )?(?:been able to )?(?:made?|make) any arrests?\b",
            r"\bno ?one (?:is|was|has been|had been) (?:\w+ )?(?:in custody|arrested|charged)\b",
        ),
        words(
            rf"\b{_ONE} (?:\S+ ){{0,4}}?(?:has|have) been (?:arrested|charged|taken into custody|captured|"
            r"apprehended)\b",
            rf"\b(?<!no )(?:\S+ )?{_ONE} (?:was |were |is |are )?(?:arrested|charged|taken into custody|captured|"
            r"apprehended)\b",
            r"\b(?:have|has|had|police|deputies|officers|investigators|detectives|troopers) (?:\w+ )?arrest(?:ed)? "
            r"(?:a|an|"
            rf"the|{MANY}|\d{{2}}-year-old|[A-Z])",
            r"(?<!no )(?<!or )\barrests? (?:was |were |have been |has been )?made\b|\bmade an? (?:\w+ )?arrest\b",
            rf"\b(?:as|is|was|be) the (?:suspected |alleged |accused |likely )?{DOERS}\b|\bidentified (?:the|a) "
            rf"{_ONE} who\b",
            r"\bissued (?:an? )?(?:\w+ )?(?:summons|citation)\b",
            r"(?-i:\b[A-Z]\w+ [A-Z]\w+),? [^.;]{0,60}?\b(?:is|was|were|are|remains?) (?:still )?(?:being )?(?:sought|"
            r"wanted)\b",
            r"\b(?:look|search|hunt)ing for (?:\d+-year-old )(?-i:[A-Z]\w+ [A-Z]\w+)|\b(?:look|search|hunt)ing for "
            r"(?-i:[A-Z]\w+ [A-Z]\w+), \d\d\b",
            r"\bidentified (?:the |a )?suspects? as\b|\bwarrants? (?:\w+ ){0,4}?for (?-i:[A-Z]\w+ [A-Z]\w+)",
            r"\bturn(?:ed|s) (?:himself|herself|themselves) in\b|\bsurrendered to\b",
            r"\b(?:is|was|are|were|been) charged with (?:\S+ ){0,3}?(?:murder|homicide|manslaughter|assault|"
            r"attempted)\b",
        ),
        excludes=words(
            r"\b(?:second|third|another|other|additional|remaining|more|further|accomplices?|rest of|at least one|"
            r"first shots?)\b"
        ),
        most="low",
    ),
    Question(
        "outcome of the investigation",
        words(
            r"\b(?:investigation|inquiry|probe|case) (?:\w+ ){0,4}?(?:is|was|remains|are) (?:still )?(?:ongoing|"
            r"on-going|"
            r"continuing|active|open|under ?way|in its early stages)\b",
            r"\b(?:investigation|inquiry|probe) continu(?:es|ed|ing)\b|\bcontinu(?:e|es|ing) to investigate\b",
            r"\bstill (?:under investigation|being investigated|investigating)\b",
            r"\b(?:shootings?|deaths?|incidents?|case|crash|matter|fire)\b[^.;]{0,60}? (?:is|are|remains?|was|were) "
            r"(?:still )?"
            r"under investigation\b",
            r"\b(?:if|whether) (?:any |criminal |there will be ){0,3}charges\b",
            r"\bcharges (?:are |were )?pending\b|\bno charges ha(?:ve|s|d) been (?:filed|brought)\b",
            _TO_DECIDE,
            _TO_FACE,
        ),
        words(
            r"\b(?:case|investigation|probe|inquiry) (?:is |was |has been )?(?:now )?(?:an? )?closed\b|\bclosed "
            r"(?:case|the "
            r"(?:case|investigation|probe))\b",
            r"\bno (?:criminal )?charges (?:will|would|are (?:to|going to|expected))\b|\bno charges (?:will be "
            r")?filed\b",
            r"\b(?:will|would) not (?:be|face) (?:\w+ )?charge[ds]\b|\b(?:won['’]t) (?:be|face) (?:\w+ )?charge[ds]\b",
            r"\bdeclin(?:ed|es) to (?:file|press|bring|prosecute)\b|\bcleared of (?:any )?(?:wrongdoing|charges)\b",
        ),
        most="low",
    ),
    Question(
        "charges",
        words(
            r"\b(?:if|whether) (?:any |criminal |there will be |\w+ ){0,3}charges\b",
            r"\bcharges (?:are |were )?pending\b|\bno charges ha(?:ve|s|d) (?:yet )?been (?:filed|brought)\b",
            r"\b(?:pending|awaiting) (?:the )?(?:\w+ )?charges\b|\bcharges (?:that )?(?:are|were) (?:\w+ )?expected\b",
            r"\b(?:expected|likely|due|set) to (?:\w+ )?be (?:\w+ )?charged\b|\bexpected to face (?:\w+ )?charges\b",
            _TO_DECIDE,
            _TO_FACE,
        ),
        words(
            r"\b(?:is|was|are|were|been|be) (?:now |formally |officially )?charged with\b|\b(?:man|woman|teen\w*|boy|"
            r"hunter|"
            r"father|mother|driver|officer|suspect) charged\b",
            r"\b(?:fac(?:es|ing)|will face) (?:\S+ ){0,4}(?:charges?|counts?|felon\w+)\b|\bwas indicted\b",
        ),
        excludes=words(r"\b(?:additional|other|more|further|another|against (?:\w+ ){0,3}others)\b"),
        most="low",
    ),
    Question(
        "lawyer of the accused",
        left_open(
            r"(?:if|whether) (?:\S+ ){1,5}?(?:has|had|have|hired|retained|obtained) (?:an? |retained |hired |yet "
            r")*(?:attorneys?|"
            r"lawyers?)",
            r"\b(?:does|do|did) not (?:yet )?have (?:an? |yet )*(?:attorney|lawyer)\b",
        ),
        words(
            r"(?:\b(?:his|her|their|whose|defen[sc]e)|['’]s) (?:defen[sc]e |court-appointed )?(?:attorney|"
            r"lawyer)s?,? (?-i:[A-Z])\w+",
            r"\b(?:attorney|lawyer) for (?!the (?:family|victim))(?-i:[A-Z])\w+|\b(?:is|was) (?:being )?represented "
            r"by\b",
        ),
        most="low",
    ),
    Question(
        "bail",
        words(
            r"\b(?:bond|bail) (?:has|had|was|is|have) (?:not|yet to) (?:yet )?(?:be|been)? ?set\b|\bno (?:bond|bail) "
            r"(?:has|had|was)"
            r"(?: yet)?(?: been)? set\b|\b(?:pending|awaiting) (?:a |his |her )?(?:bond|bail) hearing\b",
        ),
        words(
            r"\b(?:bond|bail) (?:was |has been |is |of |at |set |hearing )*\$\d|\$[\d,]+ (?:\w+ )?(?:bond|bail)\b|"
            r"\bheld (?:on|in lieu of) (?:\S+ ){0,3}?\$\d|\b(?:held|jailed|ordered held) without (?:bond|bail)\b|"
            r"\bdenied (?:bond|bail)\b|\b(?:posted|made) (?:bond|bail)\b",
        ),
        most="low",
    ),
    Question(
        "sum",
        left_open(
            r"(?:financial )?terms|price|how much (?:money|cash|was (?:taken|stolen|paid))|amount of (?:money|"
            r"cash)|size of the (?:deal|offer|loss)",
            r"\b(?:an )?(?:undisclosed|undetermined|unspecified|unknown) (?:sum|amount|price|fee)\b|\bdollars "
            r"undisclosed\b",
        ),
        words(
            r"\b(?:worth|for|valued|paid|pay|costs?|offer(?:ed)?|deal|contract|off with|stole|took) (?:[a-z-]+ ){0,4}?"
            r"(?:US |A|C)?[$£€]\s?\d",
            r"[$£€]\s?\d[\d.,]*(?: ?(?:million|billion|[mb]n))? (?:deal|contract|offer|in (?:cash|damage)|worth)\b",
        ),
        excludes=words(r"\b(?:terms? (?:of (?:service|office|imprisonment)|limits?))\b"),
        kind="certainty",
        most="low",
    ),
)
"""Every question of this kind. An answer that comes later is news rather than a mistake: all are of low severity."""
