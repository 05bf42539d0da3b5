"""The questions that newsrooms leave open and answer later: how each is asked, left open and answered."""

from __future__ import annotations

from discrepancy.compare.courses.questionwords import ASKING_WHO, LEAVING_OPEN, Question, left_open, words

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
        left_open(
            r"motives?|(?:possible|exact) reasons?|reasons? (?:for|behind|why)|why|"
            r"what (?:exactly )?(?:may have |might have |had )?"
            r"(?:led|prompted|sparked|provoked|triggered|motivated|set off|started)",
            r"\bno (?:known |clear |apparent |immediate |obvious |definite )?motive\b",
        ),
        words(
            r"\bmotive (?:was|is|appears|for \w+ \w+ was|behind \w+ \w+ was) (?!\w+ (?:known|clear)|unknown|"
            r"unclear|not|still|under)\w",
            r"\b(?:stemmed|stemming|resulted) from\b",
            r"\b(?:motivated|sparked|prompted|provoked|preceded|triggered) by\b",
            r"\b(?:in retaliation|(?<!fear of )(?<!fearing )(?<!not to )retaliat\w+|revenge|jealous\w*|"
            r"mistaken identity|road rage|drug deal)\b",
            r"\b(?:wanted|planning|planned|intended|going) to (?:leave|end (?:things|the|their|it)|"
            r"break (?:up|it)|divorce)\b",
            r"\bthreatened to (?:leave|divorce|break up)\b",
            r"\b(?:hated|hate crime|(?:an |as )?\"?act of (?:\w+ )?terror\w*|intending to|meant to (?:shoot|"
            r"kill|hit|fire))\b",
            r"\b(?:argument|dispute|quarrel|altercation|fight|feud|disagreement) (?:\w+ ){0,4}(?:over|about)\b",
        ),
        hints=words(
            r"\b(?:argu(?:ment|ed|ing)|dispute|quarrel(?:l?ed)?|altercation|fight|feud|disagreement|"
            r"grudge|gang[- ]related|(?:during|in) an? (?:\w+ )?robbery)\b",
            r"\b(?:angry|upset|mad|enraged|furious) (?:at|with|over|about|that|because)\b",
            r"\b(?:shot|killed|stabbed|attacked|opened fire|set fire|did it) (?:(?!not|\w+n['’]t)\S+ ){0,7}?because (?:"
            r"he|she|they|of)\b",
        ),
    ),
    Question(
        "cause",
        left_open(
            r"causes?|what (?:caused|started|sparked|ignited|triggered|went wrong)|how the (?:\w+ )?(?:fire|"
            r"blaze|crash|accident|"
            r"explosion|collision) (?:started|began|happened|occurred)"
        ),
        words(
            r"\b(?:was|were|is|been) (?:\w+ ){0,2}(?:caused|started|sparked|triggered) by\b",
            r"\b(?:charged|arrested) (?:with|for|on suspicion of) arson\b",
            r"\b(?:deliberately|intentionally|accidentally) (?:set|started|lit)\b",
            r"\b(?:ruled|determined|declared) (?:\w+ ){0,4}(?:accident\w*|arson|suicide|homicide|natural)\b",
            r"\bcause of (?:the |his |her |their )?(?:\w+ )?(?:was|is) (?!under|unknown|unclear|not|still|being)\w",
            r"\bblamed (?:\w+ ){0,3}on\b",
        ),
        hints=words(
            r"\b(?:fell asleep at the wheel|lost control of|ran (?:a|the) (?:red light|stop sign)|"
            r"(?:swerved|veered|drifted) (?:into|across))\b",
            r"\b(?:fire|blaze|crash|collision|explosion|blast|derailment)\b[^.;]{0,60}\bafter (?:\S+ ){1,5}?"
            r"(?:failed|malfunctioned|short-circuited|overheated|exploded|burst|leaked)\b",
        ),
        subjects=words(
            r"\b(?:fire|blaze|crash|collision|accident|explosion|blast|death|shooting|derailment|outage|"
            r"leak|sinking|collapse)s?\b"
        ),
        excludes=words(r"\b(?:probable cause|causes? of action)\b"),
    ),
    Question(
        "condition of those hurt",
        left_open(
            r"(?<!critical )(?<!stable )(?<!serious )(?<!fair )(?<!good )(?<!grave )conditions?(?! that)|"
            r"extent of (?:his|her|their|the) (?:\w+ )?(?:injuries|wounds)"
        ),
        words(
            rf"\bin (?:\w+,? )?{_CONDITION} condition\b",
            r"\b(?:non-?life-threatening|life-threatening)\b",
            r"\bexpected to (?:survive|recover|live|be ok(?:ay)?)\b",
        ),
    ),
    Question(
        "result of the tests",
        left_open(r"results?|test results|findings|autops(?:y|ies)|toxicology"),
        words(
            r"\b(?:tests?|results?|autops(?:y|ies)|toxicology|examination|"
            r"report)\b[^.;]{0,100}\b(?:show(?:s|ed|ing)?|reveal(?:s|ed)|found|"
            r"indicated?s?|confirm(?:s|ed)|came back|positive|negative|determined)\b",
            r"\bblood[- ]alcohol (?:level|content|concentration) (?:was|of)\b",
            r"\bresults?\b[^.;]{0,100}\b(?:were|was|been) released\b",
        ),
        needs=words(
            r"\b(?:tests?|autops(?:y|ies)|toxicology|blood|samples?|lab|examination|medical examiner|coroner)\b"
        ),
    ),
    Question(
        "one who fired",
        left_open(
            rf"{ASKING_WHO} (?:actually )?(?:fired|shot|pulled the trigger|opened fire|"
            r"killed|was the (?:shooter|killer)|did it|started)|"
            r"(?:if|whether) (?:\S+ ){1,16}?(?:pulled the trigger|fired the (?:gun|shots?)|did the shooting)|whose "
            r"gun",
            rf"{LEAVING_OPEN}\b[^.;]{{0,20}}?\bwhether [^.;]{{0,120}}\b(?:pulled the trigger|"
            r"fired the (?:gun|shots?))\b",
        ),
        words(
            rf"\b(?:shot|killed|wounded) (?:\w+ ){{0,3}}?by (?:the |a |an |his |her |their |another )?{_KNOWN_ONE}",
            rf"\b{_KNOWN_ONE}(?:(?!\b(?:was|were|been|is|are|being|got|gets)\b)[^.;,]){{0,40}}\b(?:shot|"
            r"shoots|fatally shot|fired at) "
            r"(?:and (?:killed|wounded|injured) )?(?:his|her|the|an?|their|him|another|\d\S*|[a-z]+['’]s|"
            r"(?-i:[A-Z]\w+))\b",
        ),
        kind="certainty",
    ),
    Question(
        "manner of death",
        left_open(
            r"how (?:\S+ ){1,4}?(?:died|was killed|were killed)|(?:manner|"
            r"cause) (?:\w+ )?of (?:\w+ )?deaths?"
        ),
        words(
            r"\bdied (?:of|from) (?:an? |the |multiple |apparent |self-inflicted )*(?:gunshot|stab|blunt|"
            r"smoke|burns?|drowning|overdose|"
            r"asphyxia\w*|head|knife|bullet|hypothermia|carbon|strangulation|heart)",
            r"\b(?:shot and stabbed|stabbed and shot|(?:strangled|beaten|bludgeoned|stabbed|choked|burned)(?: \w+)? "
            r"to death)\b|"
            r"\b(?:was|were|been|had) (?:\w+ )?(?:strangled|suffocated|smothered|drowned|bludgeoned|poisoned|"
            r"asphyxiated)\b",
            r"\b(?:autopsy|medical examiner|coroner)\b[^.;]{0,40}\b(?:found|showed|concluded|determined|ruled|reveal"
            r"ed)\b[^.;]{1,50}\b(?:drowned|died (?:of|from)|strangled|strangulation|asphyxia\w*|blunt|overdose)\b",
            r"\bdeaths? (?:\w+ ){0,3}?(?:was|were|ruled) (?:an? )?(?:ruled )?(?:an? )?(?:homicides?|"
            r"suicides?|accident\w*|natural)",
        ),
        subjects=words(
            r"(?P<child>\b(?:child(?:ren)?|kids?|boys?|girls?|sons?|daughters?|toddlers?|bab(?:y|ies)|infants?)\b)",
            r"(?P<grown>\b(?:m[ae]n|wom[ae]n|fathers?|mothers?|husbands?|wi(?:fe|ves)|parents?|couple)\b)",
        ),
        kind="certainty",
    ),
    Question(
        "weapon",
        left_open(
            r"(?:type|kind|sort|make|model|caliber|calibre)(?: (?:or|and) \w+)? of (?:\w+ )?"
            r"(?:guns?|firearms?|weapons?)|murder weapon"
        ),
        words(
            r"\b(?:handguns?|pistols?|revolvers?|rifles?|shotguns?|glock|knife|machete|ak-?47|ar-?15|hammer|"
            r"semi-?automatic)\b",
            r"(?<!\w)\.?\d{1,2}(?:mm| ?millimeter|[- ]caliber|[- ]calibre|[- ]gauge)\b",
        ),
    ),
)
"""Every question whose answer is told by words alone; names and ages are asked in ``namesgiven``."""
