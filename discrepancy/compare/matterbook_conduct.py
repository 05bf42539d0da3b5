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
)
"""The matters of conduct."""
