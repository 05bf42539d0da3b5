"""Questions about a deed that newsrooms leave open and answer later: how it came about, where, and by whom."""

from __future__ import annotations

from discrepancy.compare.courses.questionwords import DOERS, GUN, LEAVING_OPEN, MANY, Question, left_open, words

_HAPPENED = r"(?:happened|occurred|unfolded|transpired|took place|came about|came to pass|played out)"
_HARMED = r"(?:shot|killed|hurt|injured|wounded|struck|stabbed|burned|hit)"

_PLAIN = r"(?:accident\w*|unintentional\w*|intentional\w*|deliberate\w*|on purpose|self[- ]inflicted|foul play|suicide)"

QUESTIONS = (
    Question(
        "way it happened",
        left_open(
            r"circumstances?(?! (?:of (?:his|her|their) arrest))|"
            rf"how (?:exactly )?(?:it|this|that|the (?:\S+ ){{1,3}}?|everything|things) ?{_HAPPENED}|"
            rf"how (?:exactly )?(?:he|she|they|the (?:\S+ ){{1,3}}?) ?(?:was|were|got|came to be) {_HARMED}|"
            rf"what (?:exactly )?(?:had )?(?:{_HAPPENED}|went on|led (?:up )?to (?:it|this|the))|"
            rf"(?:if|whether) (?:\S+ ){{1,5}}?{_PLAIN}",
            r"\b(?:is|are|were|was|still|to) piec(?:e|ing) together\b",
            r"\b(?:classified|listed|treated|investigated) as (?:an? )?\W?(?:undetermined|unexplained|suspicious)",
            r"\bundetermined death\b",
            rf"\b{_PLAIN} pending\b",
        ),
        words(
            r"\b(?:accidental(?:ly)?|unintentional(?:ly)?|inadvertently|mistakenly) (?:\w+ )?(?:shot|shoot(?:s|ing)?|"
            r"kill(?:s|ed|ing)?|fir(?:es|ed|ing)|discharg\w+|went off|struck|hits?|wound(?:s|ed|ing))\b",
            r"\b(?:shot|killed|fired|discharged|went off|wounded) (?:\w+ ){0,3}?(?:by (?:accident|mistake)|"
            rf"{_PLAIN})\b",
            r"\b(?:shooting|death|killing|incident|fire|stabbing) (?:\S+ ){0,5}?(?:was|were|is) "
            r"(?:ruled |deemed |apparently |an )*(?:accident(?:al)?|unintentional|intentional|deliberate|a suicide|"
            r"self[- ]inflicted)\b",
            r"\b(?:ruled|deemed|declared) (?:\S+ ){0,4}?(?:accident\w*|homicide|suicide|justified|self-defen[sc]e)\b",
            rf"\bplaying with (?:a|an|the|his|her|their) (?:\S+ ){{0,3}}?{GUN}\b",
            rf"\b(?:accident\w*|self[- ]inflicted) gunshot\b|\b{GUN} accident(?:al)?ly (?:went off|discharged|"
            r"fired)\b",
            r"\bmurder[- ]suicide\b|\bturn(?:ed|ing|s) (?:the|a|his|her) (?:gun|weapon|rifle|pistol|knife) on "
            r"(?:him|her)self\b",
            rf"\b(?:put|pointed|held|placed|aimed) (?:the|a|his|her) {GUN} [^.;]{{1,50}}? (?:and )?(?:pulled the "
            r"trigger|fired|shot)\b",
            r"\b(?:shooting|incident|it|this|killing|attack) (?:was|is) the result of\b",
            r"\bin self-defen[sc]e\b",
        ),
        hints=words(
            r"\b(?:after|during|following|amid|in the course of) an? (?:\w+ ){0,2}?(?:fight|argument|altercation|"
            r"robbery|"
            r"struggle|quarrel|dispute|brawl|scuffle)\b",
            r"\bshot (?:him|her)self\b|\bstruggl\w+ (?:over|for) (?:the|a) gun\b|"
            r"\b(?:hit|struck|killed|wounded) by an? (?:stray|errant) (?:bullet|round)\b|"
            r"\bricochet\w*|\bcaught in (?:the )?crossfire\b|\blost control of (?:the|his|her)\b",
            rf"\b{GUN}\W+(?:just |then )?(?:went off|discharged)\b|\bwhen the {GUN} (?:was )?fired\b",
        ),
        excludes=words(r"\b(?:versions?|accounts?|looking for|video|footage|witness\w*) [^.;]{0,40}?what happened\b"),
        most="low",
    ),
    Question(
        "way the gun went off",
        left_open(
            rf"how (?:exactly )?the (?:\S+ )?{GUN} (?:came to |had |was )?(?:go off|gone off|went off|fired?|"
            r"discharged?)|"
            r"(?:if|whether) (?:\S+ ){1,4}?(?:playing with|handling|cleaning|dropped)|what (?:caused|made) the "
            rf"(?:\S+ )?{GUN} (?:to )?(?:go off|fire|discharge)"
        ),
        words(
            r"\b(?:playing with|handling|cleaning|loading|unloading|showing(?: \w+)?|dropped) (?:a|an|the|his|her|"
            r"their) "
            rf"(?:\S+ ){{0,3}}?{GUN}\b",
            rf"\b(?:playing|wrestling|slipped|tripped|fell|dropped) [^.;]{{0,50}}?\b(?:when|and) the {GUN} (?:was "
            r")?(?:went off|"
            r"fired|discharged)\b",
            r"\bpulled the trigger\b",
        ),
        kind="certainty",
        most="low",
    ),
    Question(
        "gun's owner",
        left_open(
            rf"who (?:\w+ )?(?:owned|owns|bought|purchased) the (?:\S+ )?{GUN}|(?:owner|ownership|origin) of the {GUN}|"
            rf"whose {GUN}|(?:how|where) (?:\S+ ){{1,5}}?(?:got|gotten|get|obtained|acquired|came by|found|accessed|"
            rf"gained access to|got (?:hold of|access to)|came into possession of) (?:the|a|his|her|their) (?:\S+ )?"
            rf"{GUN}|where the (?:\S+ )?{GUN} came from",
        ),
        words(
            rf"\b{GUN},? (?:\w+ ){{0,3}}?(?:belong(?:ed|s|ing) to|(?:was|is) (?:\w+ )?owned by|registered to|"
            r"(?:was|were|been) (?:\w+ )?(?:bought|purchased|stolen)|bought by|purchased by|stolen from)\b",
            r"\b(?:father|mother|parent|grandfather|grandmother|uncle|brother|stepfather|boyfriend|husband|owner|"
            rf"dad|mom|relative|family)s?['’]s? (?:own )?(?:\S+ )?{GUN}\b(?![ -](?:shots?|range|shop|store))",
            rf"\b(?:took|stole|got|grabbed|retrieved|obtained|bought|purchased|borrowed) (?:the|a|an|his|her|their) "
            rf"(?:\S+ ){{0,2}}?{GUN} (?:from|legally|illegally|at a|out of|in a|online)\b",
            r"\b(?:he|she|they|child|boy|girl|toddler|teen\w*|brother|sister|son|daughter|children|kids) "
            rf"(?:had |apparently )?(?:found|got (?:hold of|ahold of|hold)) (?:the|a|an|his|her|their) (?:\S+ ){{0,2}}?"
            rf"{GUN}\b",
        ),
        kind="certainty",
        most="low",
    ),
    Question(
        "way the attackers came",
        left_open(
            r"(?:if|whether) (?:it|this|the (?:shooting|attack)) was a drive-by|(?:if|whether) (?:the |any "
            r")?(?:shots?|gunfire|"
            rf"{DOERS}) (?:came|was|were|had been) (?:fired )?(?:from|in|on|inside)\b"
        ),
        words(
            r"\bdrive-by\b|\b(?:walked|ran|came|drove|pulled|rolled|rode|crept) up (?:to|in|on|and|beside|alongside|"
            r"next)\b|"
            r"\bon foot\b",
            r"\b(?:got|climbed|jumped|stepped|hopped) out of (?:a|an|the|his|their) (?:\S+ ){0,2}?(?:car|vehicle|suv|"
            r"truck|van)\b",
            r"\bfrom (?:inside )?(?:a|the) (?:passing |moving |\w+ )?(?:car|vehicle|suv|truck|van)\b",
        ),
        kind="certainty",
        most="low",
        is_asked_anyway=True,
    ),
    Question(
        "number of attackers",
        left_open(
            rf"how many (?:\w+ )?(?:{DOERS}|people (?:fired|shot|opened|were (?:shooting|firing|responsible|"
            r"involved)))|"
            rf"(?:exact )?number of (?:\w+ )?{DOERS}|"
            r"(?:if|whether) there (?:was|were|is|are|may have been|might have been|had been) (?:more than one|"
            r"multiple|"
            rf"several|a second|another|other|two|additional) (?:\w+ )?{DOERS}|"
            rf"(?:if|whether) (?:more than one|a second|the {DOERS} acted alone)",
        ),
        words(
            rf"\b(?:lone|single|sole|only one) (?:\w+ )?{DOERS}\b|\bact(?:ed|ing) alone\b",
            r"\b(?:was|as|being|is) the (?:alleged |lone |only |suspected )?(?:trigger ?man|shooter|gunman)\b",
            rf"\b{MANY} (?:\w+ ){{0,2}}?(?:{DOERS}|men|people|teens|males|boys|youths)\b(?!\W+(?:was|were|are|who "
            r"were|who was|have|had been|dead|shot|killed|wounded|injured|hurt))[^.;]{0,50}?\b(?:opened fire|fired|"
            r"firing|"
            r"(?:began|started) (?:shooting|firing)|with guns drawn|all had guns)\b",
        ),
        hints=words(
            rf"\b(?:an?|one) (?:\S+ )?{DOERS} (?:\w+ ){{0,3}}?(?:opened fire|fired|shot)\b",
            rf"\b[A-Z]\w+(?:, \d\d,)? (?:\w+ )?(?:pulled (?:out )?an? (?:\S+ )?{GUN}|opened fire)\b",
        ),
        kind="certainty",
        most="low",
    ),
    Question(
        "place of it",
        words(
            rf"{LEAVING_OPEN}\b[^.;:!?]{{0,40}}?\bwhere (?:exactly )?(?:it|the (?:\S+ ){{1,2}}?|he was|she was|they "
            r"were|"
            rf"the \S+ (?:was|were)) ?(?:{_HAPPENED}|{_HARMED})",
            rf"{LEAVING_OPEN}\b[^.;:!?]{{0,40}}?\b(?:if|whether) (?:it|the (?:\S+ ){{1,2}}?|he was|she was|they were|"
            rf"the \S+ (?:was|were)) ?(?:{_HAPPENED}|{_HARMED}) (?:in|at|inside|outside|on|near|elsewhere|"
            r"somewhere)\b",
        ),
        words(
            rf"\b(?:shooting|stabbing|killing|attack|incident|crash|it) {_HAPPENED} (?:\w+ ){{0,4}}?(?:in|at|inside|"
            r"outside|"
            r"on|near) (?:an? |the )?(?!(?:mon|tues|wednes|thurs|fri|satur|sun)day|about|around|\d{1,2}:)\w",
            rf"\b(?:{_HARMED}|discharged|went off|opened fire) (?:[^\s.;]+ ){{0,8}}?(?:in|at|inside|outside) (?:an? |"
            r"the |his |her |their )?(?:\S+ )?(?:home|house|"
            r"residence|apartment|bar|club|park|street|car|yard|driveway|parking lot|store)\b",
        ),
        needs=words(
            r"\b(?:police|officials?|officers?|authorities|investigators?|detectives?|deputies|sheriff\w*|troopers?|"
            r"department|spokes\w+|unclear|unknown|n['’]t clear|not \w*(?: \w+)? ?(?:clear|known))\b"
        ),
        kind="certainty",
        most="low",
        is_asked_anyway=True,
    ),
    Question(
        "tie between them",
        left_open(
            r"relationships?|(?:if|whether) (?:\S+ ){1,6}?(?:knew|know) (?:each other|one another|the|his|her|their)|"
            r"(?:if|whether) (?:\S+ ){1,6}?(?:linked|acquainted|targeted|related|random|the intended target)|"
            r"(?:if|whether) (?:\S+ ){1,6}?(?:meant|intended) to|(?:who )?(?:the )?intended target"
        ),
        words(
            r"\bkn(?:e|o)w (?:each other|one another|his (?:killer|victims?|attacker)|her (?:killer|attacker|"
            r"victims?))\b",
            r"\b(?:were|was|is|are) (?:an? )?(?:\w+ ){0,2}?(?:friends?|acquaintances?|relatives|strangers|lovers|"
            r"rivals|"
            r"co-?workers?|roommates?|neighbou?rs?) (?:of|and|with)\b",
            r"\b(?:was|were|is) (?:(?:an? )?\w+ of )?(?:his|her|their|the (?:victim|suspect|gunman|shooter)['’]s|"
            r"(?-i:[A-Z])\w+['’]s) (?:ex-|former |estranged |longtime |live-in )*(?:girl|boy|)(?:friend|wife|husband|"
            r"partner|co-?worker|roommate|neighbou?r|acquaintance|cousin|landlord|tenant)\b",
            r"\b(?:was|were) (?:\w+ )?targeted\b|\b(?:not a )?random (?:act|attack|shooting)\b|\btargeted (?:attack|"
            r"shooting)\b",
        ),
        kind="certainty",
        most="low",
    ),
    Question(
        "number of shots",
        left_open(r"how many (?:shots?|rounds|bullets|times)|number of (?:shots|rounds|bullets)"),
        words(
            rf"\b(?:shot|hit|struck|stabbed) (?:\w+ ){{0,3}}?(?:{MANY}|at least \w+|multiple) times\b|"
            rf"\b(?:{MANY}|a dozen|dozens of|at least \w+) (?:\w+ )?(?:shots|rounds|bullets) (?:were |was )?fired\b|"
            rf"\bfired (?:\w+ ){{0,3}}?(?:{MANY}|\d+|dozens of) (?:\w+ )?(?:shots|rounds|bullets|times)\b|\bshot "
            r"(?:once|twice)\b",
        ),
        kind="certainty",
        most="low",
    ),
)
"""Every question of this kind. An answer that comes later is news rather than a mistake: all are of low severity."""
