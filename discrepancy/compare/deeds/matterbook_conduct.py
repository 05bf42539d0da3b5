"""More of the book of matters: how people behaved before, while and after it happened, and why."""

from __future__ import annotations

from discrepancy.compare.deeds.matterwords import TARGETED, Matter, phrase, worded

POLICE = r"(?:911|999|112|(?:the )?police|for help)"
"""Whom one calls."""

CONDUCT_MATTERS = (
    Matter(
        "whether the attacker waited",
        "factual",
        worded(
            at_once=r"as soon as (?:he|she|they) (?:entered|walked in|arrived|came|got)|immediately (?:after|"
            r"upon|began|opened|started)|"
            r"walked in(?:to [\w ]+?)?(?:,| and) (?:opened fire|point\w*|shot|started|began)|(?:began|started|"
            r"opened) (?:firing|shooting|"
            r"fire)(?: \w+){0,3} (?:after|upon|on) (?:entering|passing|arriving|walking)",
            waited=r"(?:waited|waiting|lay in wait|lying in wait|staked out|lurk(?:ed|ing)|lingered)",
        ),
        guard=phrase(r"gunman|shooter|suspect|he|she|fire|fired|firing|shot|shooting|attacker|lobby|for (?:him|her)"),
        is_personal=True,
        severity="low",
    ),
    Matter(
        "whether shots were exchanged",
        "factual",
        worded(
            exchange=r"(?:two|rival|both) (?:\w+ )?(?:groups?|gangs?|sides|"
            r"men)(?: of people)? (?:\w+ )?(?:began |started )?(?:shooting|firing|"
            r"exchang\w+|shot|fired)|(?:shooting|firing|fired|shot) at (?:each other|one another)|"
            r"exchange of (?:gunfire|gunshots|shots)|"
            r"shoot-?out|gun ?battle",
            one_sided=r"(?:open(?:ed|ing|s)|fir(?:ed|ing)|shot|shooting|spray\w+)(?: fire)? (?:on|into) (?:a|"
            r"the) (?:[\w-]+ )?(?:crowd|group|"
            r"party|gathering|crowded)",
        ),
        severity="low",
    ),
    Matter(
        "whether it was admitted",
        "polarity",
        worded(
            admitted=r"admit(?:s|ted)|acknowledg(?:es|ed)|confirm(?:s|ed)",
            would_not=r"(?:refus|declin)(?:es|ed|ing) (?:\w+ ){0,3}to (?:discuss|confirm|comment|say|answer)|"
            r"would (?:not|neither|n['’]t) (?:confirm|"
            r"discuss|comment|say)|no comment",
        ),
        denials=(("admitted", "would not"),),
        is_personal=True,
        is_strict=True,
        severity="low",
    ),
    Matter(
        "whether anybody called the police",
        "polarity",
        worded(
            called=rf"(?:neighbou?rs?|residents?|witness(?:es)?|they|bystanders?|passers-?by) (?:\w+ ){{0,3}}?"
            rf"call(?:ed|s) {POLICE}",
            nobody=rf"no(?: \w+)? calls? (?:\w+ ){{0,2}}(?:ever )?(?:made|placed|came in) to {POLICE}|"
            rf"(?:nobody|no one|none of (?:the |them |those )?(?:\w+ )?)(?:had |ever )?called {POLICE}",
        ),
        is_single=False,
        is_disputed=True,
        severity="low",
    ),
    Matter(
        "how it came about",
        "factual",
        worded(
            drive_by=r"drive[- ]by(?: shooting)?",
            robbery=r"robber(?:y|ies)|robbed|(?:to|tried to) rob|hold-?up|carjack\w*|home invasion|burglar\w*",
            quarrel=r"argument|altercation|quarrel|disagreement|fist ?fight|brawl|argu(?:ed|ing)|(?:an?|the|"
            r"ongoing|verbal) dispute|"
            r"(?:an?|the|into a) fight",
            domestic=r"domestic (?:violence|dispute|incident|disturbance)",
            gangs=r"gang[- ]related|rival gangs?|gang (?:violence|war|retaliation)",
            drugs=r"drug (?:deal|transaction|sale|buy)|marijuana (?:deal|sale)",
            road_rage=r"road rage",
            cleaning=r"cleaning (?:\w+ ){0,4}(?:gun|weapon|rifle|handgun|pistol|shotgun)",
            playing=r"playing with (?:a|the|his|her) (?:\w+ ){0,2}(?:gun|weapon|rifle|handgun|pistol|shotgun)",
            accident=r"accident(?:al|ally)? (?:shooting|shot|discharged?)|accidentally (?:shot|shoots|kill\w+|"
            r"discharged|fired)",
        ),
        bar=phrase(
            r"charged|charges|counts?|convict\w+|record|history|prior|wanted for|sentenced|"
            r"robbery (?:unit|division|squad)"
        ),
        together=frozenset(
            frozenset(pair.split(", "))
            for pair in (
                "cleaning, accident",
                "playing, accident",
                "drive by, quarrel",
                "drive by, robbery",
                "drive by, gangs",
                "drive by, road rage",
                "drive by, drugs",
                "domestic, quarrel",
                "gangs, quarrel",
                "road rage, quarrel",
                "drugs, robbery",
                "drugs, quarrel",
                "drugs, gangs",
            )
        ),
        severity="low",
    ),
    Matter(
        "whether the arrest was resisted",
        "polarity",
        worded(
            resisted=r"resist(?:ed|ing) (?:\w+ )?arrest|resist(?:ed|ing) (?:the )?(?:officers?|police|deput(?:y|ies))|"
            r"(?:struggled|fought|scuffled|wrestled) with (?:the )?(?:\w+ )?(?:officers?|police|deput(?:y|ies))|"
            r"(?:refused|failed) to (?:comply|obey|drop|follow (?:orders|commands))|(?:ignored|disobeyed) (?:\w+ ){0,3}"
            r"(?:orders|commands)|became combative|was combative",
            complied=r"(?:did not|didn['’]t|never|was not|wasn['’]t|without) (?:resist\w*|fight\w*|struggl\w*)|"
            r"without (?:a struggle|resistance|incident)|(?:complied|cooperated|complying|cooperating) with|"
            r"(?:was|were) (?:cooperative|compliant|complying|cooperating)|offered no resistance",
        ),
        denials=(("resisted", "complied"),),
        bar=phrase(
            r"charges?|charged|counts?|convict\w+|sentenced|plead\w*|investigation|investigators|"
            r"(?:second|another|other) (?:man|woman|person|suspect)"
        ),
        is_single=False,
        is_disputed=True,
        is_personal=True,
        severity="low",
    ),
    Matter(
        "whether the police warned before they fired",
        "polarity",
        worded(
            ordered=r"(?:ordered|told|commanded|yelled (?:at|for)|shouted (?:at|for)|"
            r"asked) (?:[\w.,-]+ ){1,6}?to (?:stop|drop|"
            r"show|put|freeze|get (?:down|on|out))|(?:repeated|several|multiple) (?:\w+ )?(?:commands|warnings|orders)|"
            r"identified themselves",
            none=r"(?:without|no|any) (?:\w+ )?(?:warnings?|commands?)|(?:did not|didn['’]t|"
            r"never) (?:identify themselves|"
            r"(?:say|said) (?:anything|a word)|warn\w*)",
        ),
        denials=(("ordered", "none"),),
        guard=phrase(r"officers?|police|deput(?:y|ies)|troopers?|cops?|agents?|they"),
        bar=phrase(r"tornado|storm|flood|weather|tsunami|residents|evacuat\w+|travel"),
        is_single=False,
        is_disputed=True,
        severity="low",
    ),
    Matter(
        "whether the exits were open",
        "polarity",
        worded(
            shut=r"(?:exits?|doors?|gates?) (?:\w+ ){0,3}(?:was|were|had been) (?:\w+ )?(?:locked|blocked|"
            r"chained|shut|sealed|"
            r"barred)|(?:locked|blocked|chained) (?:\w+ )?(?:exits?|doors|gates)",
            open=r"(?:exits?|doors?|gates?) (?:\w+ ){0,3}(?:was|were|had been) (?:\w+ )?(?:open|unlocked|clear|"
            r"accessible)",
        ),
        denials=(("shut", "open"),),
        guard=phrase(r"exits?|fire|blaze|crush|stampede|escape\w*|smoke|emergency|evacuat\w+"),
        is_disputed=True,
        is_single=False,
        severity="low",
    ),
    Matter(
        "whether the driver was speeding",
        "polarity",
        worded(
            speeding=r"(?:was|were|been) speeding|(?:driving|driven|going|travell?ing) (?:too fast|"
            r"at (?:a )?high (?:rate of )?"
            r"speed)|(?:over|above|exceed(?:ed|ing)) the speed limit",
            within=r"(?:within|under|below|at) the speed limit|(?:not|n['’]t|never) (?:been )?speeding|"
            r"speed (?:was|is) not (?:a|believed to be a) factor|ruled out speed",
        ),
        denials=(("speeding", "within"),),
        is_disputed=True,
        is_single=False,
        severity="low",
    ),
    Matter(
        "whether there was a tie to a gang",
        "polarity",
        worded(
            in_a_gang=r"(?:was|is|as|an? (?:known|reputed|documented|suspected|alleged)) (?:an? )?(?:\w+ )?gang member|"
            r"belong(?:ed|s) to a (?:\w+ )?gang|(?:in|member of) an? (?:\w+ )?(?:street )?gang|gang (?:ties|"
            r"affiliation)",
            not_in_one=r"(?:not|n['’]t|never|no) (?:\w+ ){0,2}(?:gang member|in (?:a|any) gang|(?:member|"
            r"part) of (?:a|any) gang|"
            r"gang (?:ties|affiliation|involvement))|nothing to do with gangs?",
        ),
        denials=(("in a gang", "not in one"),),
        bar=phrase(r"rival gang members"),
        is_disputed=True,
        is_single=False,
        is_personal=True,
        severity="low",
    ),
    Matter(
        "whether it was at random",
        "factual",
        worded(
            random=r"at random|random(?:ly)? (?:act|attack|shooting|chosen|targets?|victims?|violence|selected|fired?)|"
            r"wrong place",
            targeted=rf"{TARGETED}|(?:intended|likely) target|singled out",
        ),
        denials=(("random", "targeted"), ("targeted", "random")),
        bar=phrase(r"drug|checks?|acts? of kindness|mass shootings|(?:not|don['’]t) (?:think|believe)[^.;]{20,}random"),
        is_disputed=True,
        severity="low",
    ),
    Matter(
        "whether a motive is known",
        "factual",
        worded(
            unknown=r"(?:no|any) (?:known |clear |apparent |possible )?motive|motive (?:for the \w+ )?(?:is|was|"
            r"remain(?:s|ed)|has) "
            r"(?:still )?(?:unclear|unknown|not (?:known|clear|been)|a mystery|under investigation)|(?:unclear|"
            r"unsure|uncertain|no word) "
            r"(?:about|on|of|as to) (?:a|the|any) (?:possible )?motive|(?:determin|establish|seek|learn|"
            r"look)\w* (?:for |out )?(?:a|the) "
            r"(?:possible )?motive|(?:unclear|unknown|(?:do|did) not know|don['’]t know) (?:what|"
            r"why) (?:\w+ ){0,3}(?:led|prompted|"
            r"provoked|sparked|caused|motivated|happened)",
            known=r"motive (?:was|is|appears|appeared) (?!not|un|still|under)|motivated by|because (?:he|she|"
            r"they) (?:was|were|had|did|"
            r"wanted|believed|thought)|stemm(?:ed|ing) from|(?:ov|aft)er an? (?:\w+ ){0,2}(?:argument|dispute|"
            r"fight|quarrel|break-?up)|"
            r"(?:break|breaking|broke) up with (?:him|her)|(?:end|ending|ended) the(?:ir)? relationship",
        ),
        guard=phrase(r"shot|shoot\w*|kill\w*|attack\w*|motive|murder\w*|stabb\w*|death|threatened|relationship|fire"),
        open_values=("unknown",),
        verdict="update",
        severity="low",
    ),
)
"""The matters of conduct."""
