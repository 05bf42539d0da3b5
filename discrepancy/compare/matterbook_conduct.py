"""More of the book of matters: how people behaved before, while and after it happened."""

from __future__ import annotations

from discrepancy.compare.matterwords import Matter, phrase, worded

POLICE = r"officers?|police|cops?|deput(?:y|ies)|troopers?|agents?|detectives?"

CONDUCT_MATTERS = (
    Matter(
        "warned or not",
        "polarity",
        worded(
            warned=r"(?:told|ordered|warned|commanded|yelled at|shouted at|asked) (?:[\w-]+ ){1,3}to (?:drop|"
            r"stop|show|put|freeze|halt|surrender|get)|"
            r"identified themselves|shouted a warning|gave (?:\w+ )?(?:warnings?|commands?|orders?)",
            not_warned=r"without (?:any |a )?warning|(?:never|did not|didn['’]t) (?:warn|identif\w+|announce|"
            r"say anything|told|tell|give)|"
            r"jumped out of (?:the|their|a)|just (?:started|began|opened|shot)",
        ),
        guard=phrase(POLICE),
        is_disputed=True,
        severity="low",
    ),
    Matter(
        "in self-defence or not",
        "polarity",
        worded(
            defence=r"self[- ]defen[cs]e|defend(?:ed|ing) (?:him|her|them)sel(?:f|ves)|feared for (?:his|her|"
            r"their) (?:own )?li(?:fe|ves)|"
            r"stand[- ]your[- ]ground",
            attack=r"unprovoked|in cold blood|cold-blooded|execution[- ]style|(?:was|were|posed) (?:no|"
            r"not a) threat|for no reason",
        ),
        denials=(("defence", "attack"),),
        is_disputed=True,
        severity="low",
    ),
    Matter(
        "at once or after waiting",
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
        "fired on or fired at one another",
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
        "admitted or would not say",
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
        "witnesses or none",
        "factual",
        worded(
            some=r"(?:have|had|with|several|two|three|many|eye) ?witnesses|witnesses (?:told|said|say|saw|heard|"
            r"have|reported|described|identified)",
            none=r"no (?:known |other |eye-?)?witnesses|(?:no one|nobody) (?:\w+ ){0,3}(?:willing to|"
            r"has come forward|came forward|saw|is talking)|"
            r"witnesses (?:are|were|have|has) (?:not|refus\w+|un)\w*",
        ),
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
        "how the wounded got to hospital",
        "factual",
        worded(
            by_air=r"airlifted|flown|helicopter|life ?flight|medevac\w*|air ambulance",
            by_ambulance=r"(?<!air )ambulances?|(?:paramedics|medics|ems|emts|fire rescue|firefighters) (?:took|"
            r"transported|rushed|brought)",
            by_car=r"(?:private|personal) (?:vehicle|car|auto)|drove (?:him|her|them)sel(?:f|ves)|"
            r"dropped off at|(?:friends?|family|relatives|"
            r"mother|father|parents|neighbou?rs?) (?:drove|took|rushed) (?:him|her|them)",
        ),
        guard=phrase(r"hospitals?|medical center|trauma|clinic|emergency room"),
        is_personal=True,
        severity="low",
    ),
    Matter(
        "at the wheel or a passenger",
        "factual",
        worded(
            driver=r"(?:was|were) (?:the driver|driving|behind the wheel)|driver['’]s seat|(?:the|a) driver,",
            passenger=r"(?:was|were) (?:a |the )?(?:front[- ]seat |back[- ]seat )?passengers?|passenger seat|"
            r"(?:back|rear|front) seat|riding in",
        ),
        is_personal=True,
        is_strict=True,
        severity="low",
    ),
    Matter(
        "found dead or alive",
        "factual",
        worded(
            dead=r"found (?:\w+ ){0,3}(?:dead|deceased|lifeless)|(?:was|were) (?:already )?dead when (?:police|"
            r"officers|deputies|medics|they)",
            alive=r"(?:still )?(?:alive|breathing|conscious|talking|responsive) when (?:police|officers|"
            r"deputies|medics|they)|found (?:\w+ ){0,2}"
            r"(?:alive|conscious|breathing)",
        ),
        is_personal=True,
        severity="low",
    ),
)
"""The matters of conduct."""
