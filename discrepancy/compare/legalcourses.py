"""The course of a criminal case, of custody and of a single charge."""

from __future__ import annotations

from discrepancy.compare.courses import Course, make_stage

_SUSPECT = (
    r"(?:\w+ ){0,4}(?:suspects?|gunm[ae]n|shooters?|drivers?|attackers?|robbers?|thie(?:f|ves)"
    r"|mother|father|man|woman|men|women)\b"
)
WAS = r"\b(?:was|were|been|is|are|being)\b (?:\w+ ){0,3}"

LEGAL_COURSES = (
    Course(
        "the criminal case",
        (
            make_stage(
                -1,
                "sought",
                r"\bat large\b",
                r"\bon the (?:run|loose)\b",
                r"\bmanhunt\b",
                r"\bno arrests?\b",
                r"\bno (?:\w+ )?suspects?\b",
                r"\bno one (?:has|had) been arrested",
                rf"\b(?:search(?:ing)?|looking|hunt(?:ing)?) for {_SUSPECT}",
                is_worded_negative=True,
            ),
            make_stage(
                2,
                "held",
                rf"{WAS}(?:arrested|detained|apprehended|captured)",
                r"\barrested\b",
                r"\bin(?:to)? custody\b",
                r"\bbooked into\b",
                r"\bturned (?:him|her)self in\b",
                r"\bsurrendered\b",
            ),
            make_stage(
                3,
                "charged",
                rf"{WAS}(?:charged|indicted|arraigned)",
                r"\bcharged (?:with|in|over)\b",
                r"\b(?:indicted|arraigned)\b",
                r"\bfac(?:es?|ing) (?:\w+ ){0,5}(?:charges?|counts?)\b",
                r"\bcharges? (?:were |was )?(?:filed|laid|sworn)\b",
            ),
            make_stage(
                3.2,
                "due in court",
                r"\b(?:due(?! back)|expected|scheduled|set|will|is) (?:\w+ ){0,2}"
                r"(?:to appear|in court|(?:to )?be arraigned)",
                r"\bto be arraigned\b",
                r"\btrial (?:is |was )?(?:set|scheduled)\b",
                r"\bawait(?:s|ing) (?:his |her |their )?(?:trial|arraignment)\b",
            ),
            make_stage(
                4,
                "before the court",
                r"\bple(?:aded|ads|d) (?:not )?guilty\b",
                r"\bentered (?:a|an) [\w -]{0,16}plea\b",
                r"\bon trial\b",
                r"\btrial (?:began|opened|started)",
                r"\bstands? trial\b",
                is_worded_negative=True,
            ),
            make_stage(
                6.5,
                "decided",
                r"\bconvict(?:ed|s)\b",
                r"\bfound (?:not )?guilty\b",
                r"(?<!pleads )(?<!pleaded )(?<!plead )(?<!not )\bguilty (?:of|in)\b",
                r"\bacquitted\b",
                r"\bcleared of\b",
                r"\bcharges (?:against \w+ )?(?:were|been) (?:dropped|dismissed)\b",
                is_worded_negative=True,
            ),
            make_stage(
                7,
                "sentenced",
                r"\bsentenced to\b",
                r"\bgets \w+ years\b",
                r"\b(?:was|been) sentenced\b",
                r"\bserving (?:a|an|his|her) (?:\S+ ){0,3}(?:sentence|term)\b",
            ),
        ),
        "person",
        2.5,
    ),
    Course(
        "custody",
        (
            make_stage(
                1,
                "held",
                r"\b(?:remains?|remained|being held|is|was) (?:held )?in (?:jail|prison|custody)\b",
                r"\bheld (?:without|on) (?:\$\S+ )?(?:bail|bond)\b",
            ),
            make_stage(
                2,
                "released",
                rf"{WAS}(?:released|freed) (?:from|on)\b",
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
)
