"""The courses that are followed: custody, charges, conditions, offices, warnings, deals, searches, fires, closures."""

from __future__ import annotations

from discrepancy.compare.courses.course import Course, make_stage

WAS = r"\b(?:was|were|been|is|are|being)\b (?:\w+ ){0,3}"

COURSES = (
    Course(
        "custody",
        (
            make_stage(
                1,
                "held",
                r"\b(?:remains?|remained|stays|stayed|being held|is|was) (?:held )?(?:in (?:\w+ )?(?:jail|prison|"
                r"custody)|behind bars)\b",
                r"\bheld (?:without|on) (?:\$\S+ )?(?:bail|bond)\b",
            ),
            make_stage(
                2,
                "released",
                rf"{WAS}(?:released|freed) (?:from|on|without (?:being )?charged?|pending)\b",
                r"\bposted (?:bail|bond)\b",
                r"\bout on (?:bail|bond)\b",
            ),
        ),
        "person",
    ),
    Course(
        "the charge",
        (
            make_stage(1, "brought", r"\bcharge[sd]?\b", r"\bcounts?\b", r"\bindicted\b", r"\baccused\b"),
            make_stage(
                2,
                "dropped or lost",
                r"\b(?:dismissed|dropped|withdrawn|thrown out)\b",
                r"\bnot guilty of\b",
                r"\bacquitted of\b",
                r"\bcleared of\b",
                is_worded_negative=True,
            ),
        ),
        "offence",
    ),
    Course(
        "the condition",
        (
            make_stage(
                0,
                "out of danger",
                r"\bin (?:\w+ )?(?:stable|fair|good) condition\b",
                r"\bexpected to (?:survive|recover|live)\b",
                r"\b(?:recovering|(?:released|discharged) from (?:the |a )?hospital|treated and released)\b",
                r"\bnon-?life-threatening\b|\bnot (?:believed to be |considered )?life-threatening\b",
            ),
            make_stage(
                1,
                "in danger",
                r"\bin (?:\w+ )?(?:critical|serious|grave) condition\b",
                r"\bfighting for (?:his|her|their) li(?:fe|ves)\b",
                r"(?<!non-)(?<!not )\blife-threatening\b",
                r"\b(?:severely|critically|gravely|seriously|badly) (?:\w+ )?(?:wounded|injured|hurt|burned)\b",
                r"\b(?:remain(?:s|ed)?|still|is|was) (?:\w+ )?(?:hospitali[sz]ed|on life support|"
                r"in intensive care|in a coma)\b",
            ),
            make_stage(
                2,
                "dead",
                r"\b(?:has |had )?died\b",
                r"\bpronounced dead\b",
                r"\bsuccumbed\b",
                r"\bpassed away\b",
                r"\bdies\b",
                r"\bdied (?:of|from) (?:\w+ )?(?:injuries|wounds)\b",
                rf"{WAS}killed\b",
            ),
        ),
        "named person",
    ),
    Course(
        "the motive",
        (
            make_stage(
                1,
                "unknown",
                r"\bno (?:known |clear |apparent )?motive\b",
                r"\bmotives? (?:\w+ ){0,4}(?:unknown|unclear)\b",
                r"\bmotives? (?:\w+ ){0,4}not (?:yet )?(?:been )?(?:known|clear|determined|released|established)\b",
                r"\b(?:unclear|unknown|(?:not|\w+n['’]t) (?:yet )?(?:known|know|clear|say|sure)) "
                r"(?:why|what (?:led|prompted|sparked|caused|provoked))\b",
                r"\b(?:trying|working) to (?:determine|establish|learn|find) (?:a|the) motive\b",
                is_sentence_wide=True,
            ),
            make_stage(
                2,
                "named",
                r"\b(?:stemmed from|stemming from|sparked by|motivated by|prompted by|in retaliation for|"
                r"was the motive)\b",
                r"\b(?:argu(?:ment|ed|ing)|dispute|quarrel(?:led|ed)?|altercation|fight) (?:\w+ )?(?:over|about)\b",
                r"\bmotive (?:was|is|for \w+ \w+ was) (?!unknown|unclear|not|still|under)\w",
                is_sentence_wide=True,
            ),
        ),
        least_cosine=0.3,
    ),
    Course(
        "the inquiry",
        (
            make_stage(
                1,
                "under way",
                r"\bunder investigation\b",
                r"\buntil (?:the|an) (?:investigation|inquiry|review) (?:is|was|has been) (?:complete|over|finished)",
                r"\bon (?:paid |unpaid )?(?:administrative )?leave\b",
                rf"{WAS}suspended\b",
            ),
            make_stage(
                2,
                "over, cleared",
                r"\bcleared of (?:any |all )?(?:\w+ )?(?:wrongdoing|misconduct|blame)\b",
                r"\b(?:will|would) not (?:face|be charged|bring|file)\b",
                r"\bno charges (?:will|would)\b",
                r"\breinstated\b",
                is_worded_negative=True,
            ),
        ),
        "named person",
    ),
    Course(
        "the death penalty",
        (
            make_stage(
                1,
                "only asked for or possible",
                r"\b(?:could|may|might) (?:be executed|face (?:the )?(?:death|execution)|be put to death)",
                r"\b(?:seek(?:s|ing)?|sought|ask(?:s|ed|ing)? for) the death penalty\b",
                r"\bask(?:s|ed|ing)? (?:\w+ ){1,4}to send\b[^.]{0,60}\bdeath\b",
                is_sentence_wide=True,
            ),
            make_stage(
                2,
                "decided",
                r"\bsentenced (?:\w+ ){0,4}to (?:death|die)\b",
                r"\brecommend(?:s|ed)? (?:\S+ ){0,5}(?:death|executed?)\b",
                r"\b(?:decision to execute|death (?:recommendation|verdict|sentence was))\b",
                is_sentence_wide=True,
            ),
        ),
        least_cosine=0.2,
    ),
    Course(
        "the appointment",
        (
            make_stage(
                1,
                "a candidate",
                r"\b(?:front-?runner|favou?rite|in line|candidate|contender|tipped|rumou?red|in the "
                r"running|odds-on|linked) (?:to|for|as|with)\b",
                r"\b(?:is|are|being|been) (?:\w+ly )?considered (?:to|for|as)\b",
                r"\b(?:on the|a|in the) (?:short-?list|frame)\b|\bshort-?listed\b",
                r"\b(?:could|may|might) (?:be the next|become|replace|succeed|take over)\b",
                r"\bin talks to (?:become|join|play|coach|lead|star)\b",
            ),
            make_stage(
                2,
                "named",
                rf"{WAS}(?:named|appointed|chosen|hired|cast|unveiled|confirmed|elected|picked|selected|"
                rf"announced|revealed|"
                r"crowned|tapped) (?:as|to|the)\b",
                r"\b(?:has|have) (?:named|appointed|hired|chosen|picked|selected|signed)\b",
                r"\b(?:named|appointed|hired|cast|unveiled|confirmed|announced|revealed) as (?:the |a |"
                r"an |its |his |her )?(?:\w+)\b",
                r"\bofficially (?:set|named|announced|confirmed|cast|chosen|the)\b",
                r"\b(?:lands?|landed|gets?|got|won|wins) the (?:\w+ ){0,2}(?:role|part|job|post)\b",
            ),
        ),
        "named person",
    ),
    Course(
        "the warning",
        (
            make_stage(
                0,
                "none",
                r"\bno (?:\w+ )?(?:tsunami|flood|weather|storm)? ?(?:warning|alert)s?\b",
                is_worded_negative=True,
            ),
            make_stage(
                1,
                "in force",
                rf"\b(?:warning|alert)s?\b[^.]{{0,20}}{WAS}issued\b",
                r"\bissued an? (?:\w+ ){0,2}(?:warning|alert)\b",
            ),
            make_stage(
                2,
                "lifted",
                r"\b(?:lifted|cancelled|canceled|withdrew) (?:an?|the|its) (?:\w+ ){0,2}(?:warning|alert)s?\b",
                rf"\b(?:warning|alert)s?\b {WAS}(?:lifted|cancelled|canceled|withdrawn)\b",
            ),
        ),
    ),
    Course(
        "the deal",
        (
            make_stage(
                1,
                "in talks",
                r"\b(?:in|hold(?:ing)?) (?:\w+ ){0,2}talks\b",
                r"\bnegotiat(?:ing|es?|ions)\b",
                r"\bconfirmed the talks\b",
                r"\bdeal could be\b",
                r"\bno assurances?\b[^.]*\bagreement\b",
                r"\bconsidering an? (?:bid|offer)",
                is_worded_negative=True,
            ),
            make_stage(
                2,
                "agreed",
                r"\bagreed to (?:buy|acquire|sell|merge|purchase)",
                r"\bwill (?:buy|acquire)\b",
                r"\bsign(?:s|ed)? an? (?:\w+ ){0,3}(?:deal|agreement)\b",
                r"\b(?:deal|agreement) to (?:buy|acquire|purchase|take over|merge)\b",
            ),
            make_stage(
                2.5,
                "announced",
                r"\bannounced (?:\w+ ){0,6}(?:deal|acquisition|merger|agreement)\b",
                r"\b(?:deal|acquisition|merger)\b[^.]{0,60}\bannounced\b",
            ),
            make_stage(
                3,
                "told as done",
                r"\b(?:today|yesterday)['’]s (?:acquisition|purchase|takeover) of\b",
                r"\bha(?:s|ve) (?:just |now |already |recently )?(?:acquired|bought|taken over) (?=(?-i:[A-Z]))",
            ),
            make_stage(
                4,
                "completed",
                r"\b(?:completed|closed|finali[sz]ed) (?:the|its) (?:\w+ ){0,3}(?:deal|acquisition|merger|"
                r"purchase|takeover)\b",
            ),
            make_stage(
                4,
                "off",
                r"\b(?:withdr[ae]wn?|called off|abandoned|walked away from) (?:\w+ ){0,3}(?:deal|bid|offer|talks)\b",
            ),
        ),
    ),
    Course(
        "the search",
        (
            make_stage(
                1,
                "going on",
                r"\b(?:still|remains?|were|was|are|is) (?:\w+ )?(?:missing|trapped|unaccounted for)\b",
                r"\bsearch(?:ing)? (?:continues|continued|is under way|for survivors)",
            ),
            make_stage(
                3,
                "ended",
                r"\b(?:search|rescue)[^.]{0,40}(?:called off|suspended|ended|winding down|scaled back)\b",
                r"\ball (?:\w+ ){0,3}(?:rescued|found|accounted for)\b",
            ),
        ),
        "story",
        2,
    ),
    Course(
        "the fire",
        (
            make_stage(
                1,
                "burning",
                r"\b(?:still|continue[sd]? to) (?:burn(?:ing)?|blaze|rage|smoulder)\b",
                r"\bout of control\b",
            ),
            make_stage(2, "contained", r"\b(?:fire|blaze|flames)[^.]{0,40}\b(?:contained|under control)\b"),
            make_stage(
                3,
                "out",
                r"\b(?:fire|blaze|flames)[^.]{0,40}\b(?:extinguished|put out|doused)\b",
                r"\bextinguished the (?:fire|blaze)\b",
            ),
        ),
    ),
    Course(
        "the closure",
        (
            make_stage(
                1,
                "closed",
                r"\b(?:remain(?:s|ed)?|still|was|were|is|are|been) (?:\w+ )?(?:closed|shut|evacuated|on lockdown)\b",
            ),
            make_stage(
                2,
                "open again",
                r"\bre-?opened\b",
                r"\blifted the (?:lockdown|evacuation)\b",
                r"\blockdown (?:was|has been) lifted\b",
            ),
        ),
        "thing",
    ),
    Course(
        "the power supply",
        (
            make_stage(
                1,
                "out",
                r"\bwithout (?:power|electricity)\b",
                r"\blost power\b",
                r"\bpower (?:was|went|is) (?:out|cut)\b",
            ),
            make_stage(
                2,
                "back",
                r"\b(?:power|electricity) (?:was|were|has been|had been|is) (?:\w+ )?(?:restored|back)\b",
                r"\brestored (?:power|electricity)\b",
                r"\bpower (?:was|is) not (?:affected|cut)\b",
                is_worded_negative=True,
            ),
        ),
    ),
    Course(
        "the names of those involved",
        (
            make_stage(
                1,
                "not given",
                r"\b(?:has|have|had|was|were|been) not (?:yet )?(?:been )?(?:identified|named)\b",
                r"\bnames? (?:\w+ ){0,5}not (?:been )?(?:released|given|disclosed)",
                r"\bdid not (?:identify|name|release the names?)",
                is_worded_negative=True,
            ),
            make_stage(
                2,
                "given",
                rf"{WAS}identified (?:\w+ ){{0,5}}as\b",
                r"\b(?:police|authorities|officials|coroner)\b[^.]{0,30}\bidentified (?:\w+ ){0,5}as\b",
            ),
        ),
    ),
    Course(
        "the cause",
        (
            make_stage(
                1,
                "unknown",
                r"\b(?:unclear|unknown|(?:not|\w+n['’]t) (?:yet )?(?:known|clear))\b"
                r"[^.]{0,25}\b(?:how|why|whether|if|cause|motive|"
                r"caused|sparked)\b",
                r"\bcause[^.]{0,60}\b(?:under investigation|unknown|not (?:been |yet )?(?:known|determined))\b",
                r"\binvestigat\w+ (?:into )?the cause\b",
                r"\bno (?:known )?motive\b",
                r"\b(?:would|could) not say (?:who|what|how)\b",
                is_sentence_wide=True,
            ),
            make_stage(
                2,
                "named",
                rf"{WAS}caused by\b",
                r"\bruled (?:an? |it |the )?(?:\w+ )?(?:suicide|homicide|accident|arson|accidental)\b",
                r"\bself-inflicted\b",
                r"\b(?:killed|shot) (?:\w+ ){0,4}(?:him|her)self\b",
                r"\btook (?:his|her) own life\b",
                r"\bcharged with arson\b",
                r"\bturned the gun on\b",
            ),
        ),
        least_cosine=0.3,
    ),
)
