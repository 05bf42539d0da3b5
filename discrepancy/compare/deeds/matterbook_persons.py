"""More of the book of matters: what is told of persons, their past and their ties."""

from __future__ import annotations

from discrepancy.compare.deeds.matterwords import Matter, phrase, worded

PERSON_MATTERS = (
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
"""The matters of persons."""
