"""Courses that affairs run through in the news: for each, its stages in order and the wording that tells them."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of a course: its rank, its name and the wording of a clause that reports it.

    ``is_worded_negative`` tells that the wording itself holds the negation ("no arrests"); ``is_sentence_wide`` that
    it is looked
    for in the whole sentence, whose every clause it then covers ("it is unclear whether ...").
    """

    rank: float
    name: str
    wording: re.Pattern[str]
    is_worded_negative: bool = False
    is_sentence_wide: bool = False


@dataclass(frozen=True, slots=True)
class Course:
    """A course with its stages in order.

    ``key`` is person (followed for each person), offence (for each offence named) or story; ``least_gap`` is the
    difference of
    ranks from which two sources differ, ``least_cosine`` how alike their clauses must be to be of one matter.
    """

    name: str
    stages: tuple[Stage, ...]
    key: str = "story"
    least_gap: float = 1
    least_cosine: float = -1.0


OFFENCE = re.compile(
    r"\b((?:attempted )?(?:murder|manslaughter|homicide|tampering|endangering|assault|robbery|burglary|arson|"
    r"theft|fraud|rape|kidnapping|conspiracy|"
    r"polygamy|battery|perjury|bribery|trafficking|possession|stalking|negligence|intoxication|extortion|"
    r"harassment))\b",
    re.IGNORECASE,
)


def _stage(
    rank: float, name: str, *wordings: str, is_worded_negative: bool = False, is_sentence_wide: bool = False
) -> Stage:
    return Stage(
        rank,
        name,
        re.compile("|".join(wordings), re.IGNORECASE),
        is_worded_negative or is_sentence_wide,
        is_sentence_wide,
    )


_SUSPECT = (
    r"(?:\w+ ){0,4}(?:suspects?|gunm[ae]n|shooters?|drivers?|attackers?|robbers?|thie(?:f|ves)"
    r"|mother|father|man|woman|men|women)\b"
)
_WAS = r"\b(?:was|were|been|is|are|being)\b (?:\w+ ){0,3}"

COURSES = (
    Course(
        "the criminal case",
        (
            _stage(
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
            _stage(
                2,
                "held",
                rf"{_WAS}(?:arrested|detained|apprehended|captured)",
                r"\barrested\b",
                r"\bin(?:to)? custody\b",
                r"\bbooked into\b",
                r"\bturned (?:him|her)self in\b",
                r"\bsurrendered\b",
            ),
            _stage(
                3,
                "charged",
                rf"{_WAS}(?:charged|indicted|arraigned)",
                r"\bcharged (?:with|in|over)\b",
                r"\b(?:indicted|arraigned)\b",
                r"\bfac(?:es?|ing) (?:\w+ ){0,5}(?:charges?|counts?)\b",
                r"\bcharges? (?:were |was )?(?:filed|laid|sworn)\b",
            ),
            _stage(
                3.2,
                "due in court",
                r"\b(?:due|expected|scheduled|set|will|is) (?:\w+ ){0,2}(?:to appear|in court|(?:to )?be arraigned)",
                r"\bto be arraigned\b",
                r"\btrial (?:is |was )?(?:set|scheduled)\b",
            ),
            _stage(
                4,
                "before the court",
                r"\bple(?:aded|ads|d) (?:not )?guilty\b",
                r"\bentered (?:a|an) [\w -]{0,16}plea\b",
                r"\bon trial\b",
                r"\btrial (?:began|opened|started)",
                r"\bstands? trial\b",
                is_worded_negative=True,
            ),
            _stage(
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
            _stage(7, "sentenced", r"\bsentenced to\b", r"\bgets \w+ years\b", r"\b(?:was|been) sentenced\b"),
        ),
        "person",
        2.5,
    ),
    Course(
        "custody",
        (
            _stage(
                1,
                "held",
                r"\b(?:remains?|remained|being held|is|was) (?:held )?in (?:jail|prison|custody)\b",
                r"\bheld (?:without|on) (?:\$\S+ )?(?:bail|bond)\b",
            ),
            _stage(
                2,
                "released",
                rf"{_WAS}(?:released|freed) (?:from|on)\b",
                r"\bposted (?:bail|bond)\b",
                r"\bout on (?:bail|bond)\b",
            ),
        ),
        "person",
    ),
    Course(
        "the charge",
        (
            _stage(1, "brought", r"\bcharge[sd]?\b", r"\bcounts?\b", r"\bindicted\b", r"\baccused\b"),
            _stage(
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
        "the deal",
        (
            _stage(
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
            _stage(
                2,
                "agreed",
                r"\bagreed to (?:buy|acquire|sell|merge|purchase)",
                r"\bannounced (?:\w+ ){0,6}(?:deal|acquisition|merger|agreement)\b",
                r"\b(?:deal|acquisition|merger)\b[^.]{0,60}\bannounced\b",
                r"\bwill (?:buy|acquire)\b",
                r"\bsigned an? (?:\w+ ){0,3}(?:deal|agreement)\b",
            ),
            _stage(
                4,
                "completed",
                r"\b(?:completed|closed|finali[sz]ed) (?:the|its) (?:\w+ ){0,3}(?:deal|acquisition|merger|"
                r"purchase|takeover)\b",
            ),
            _stage(
                4,
                "off",
                r"\b(?:withdr[ae]wn?|called off|abandoned|walked away from) (?:\w+ ){0,3}(?:deal|bid|offer|talks)\b",
            ),
        ),
    ),
    Course(
        "the search",
        (
            _stage(
                1,
                "going on",
                r"\b(?:still|remains?|were|was|are|is) (?:\w+ )?(?:missing|trapped|unaccounted for)\b",
                r"\bsearch(?:ing)? (?:continues|continued|is under way|for survivors)",
            ),
            _stage(
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
            _stage(
                1,
                "burning",
                r"\b(?:still|continue[sd]? to) (?:burn(?:ing)?|blaze|rage|smoulder)\b",
                r"\bout of control\b",
            ),
            _stage(2, "contained", r"\b(?:fire|blaze|flames)[^.]{0,40}\b(?:contained|under control)\b"),
            _stage(
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
            _stage(
                1,
                "closed",
                r"\b(?:remain(?:s|ed)?|still|was|were|is|are|been) (?:\w+ )?(?:closed|shut|evacuated|on lockdown)\b",
            ),
            _stage(
                2,
                "open again",
                r"\bre-?opened\b",
                r"\blifted the (?:lockdown|evacuation)\b",
                r"\blockdown (?:was|has been) lifted\b",
            ),
        ),
    ),
    Course(
        "the power supply",
        (
            _stage(
                1,
                "out",
                r"\bwithout (?:power|electricity)\b",
                r"\blost power\b",
                r"\bpower (?:was|went|is) (?:out|cut)\b",
            ),
            _stage(
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
            _stage(
                1,
                "not given",
                r"\b(?:has|have|had|was|were|been) not (?:yet )?(?:been )?(?:identified|named)\b",
                r"\bnames? (?:\w+ ){0,5}not (?:been )?(?:released|given|disclosed)",
                r"\bdid not (?:identify|name|release the names?)",
                is_worded_negative=True,
            ),
            _stage(
                2,
                "given",
                rf"{_WAS}identified (?:\w+ ){{0,5}}as\b",
                r"\b(?:police|authorities|officials|coroner)\b[^.]{0,30}\bidentified (?:\w+ ){0,5}as\b",
            ),
        ),
    ),
    Course(
        "the cause",
        (
            _stage(
                1,
                "unknown",
                r"\b(?:unclear|unknown|not known|not clear)\b[^.]{0,25}\b(?:how|why|whether|if|cause|motive|"
                r"caused|sparked)\b",
                r"\bcause[^.]{0,60}\b(?:under investigation|unknown|not (?:been |yet )?(?:known|determined))\b",
                r"\binvestigat\w+ (?:into )?the cause\b",
                r"\bno (?:known )?motive\b",
                r"\b(?:would|could) not say (?:who|what|how)\b",
                is_sentence_wide=True,
            ),
            _stage(
                2,
                "named",
                rf"{_WAS}caused by\b",
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

PAST = re.compile(
    r"\b(?:previous(?:ly)?|prior|earlier conviction|past|history of|years? ago|formerly|ex-con|in (?:that|those|"
    r"the (?:other|earlier)) \w+)\b",
    re.IGNORECASE,
)
"""Words of an older matter than the story's own."""

SUPPOSED = re.compile(r"(?<!clear )(?<!known )(?<!know )\bif (?:\w+ ){0,3}$|^if\b", re.IGNORECASE)
"""What stands before a clause that only supposes: "if both are convicted"."""
