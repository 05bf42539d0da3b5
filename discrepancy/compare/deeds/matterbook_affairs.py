"""More of the book of matters: plans that go ahead or not, what is open or shut, laws, appeals, contracts, votes."""

from __future__ import annotations

from discrepancy.compare.deeds.matterwords import Matter, phrase, worded

GAP = r"(?:[\w'’-]+,? ){0,7}?"
"""Words between a noun and what is said of it."""

SOME = r"(?:[\w'’-]+ ){0,3}?"
"""Words between a verb and its object."""

OFF = r"(?:called off|cancell?ed|postponed|put off|shelved|scrapped|deferred|axed)"
BE = r"(?:is|are|was|were|be|been|has been|have been|had been|being)"

DEAL = r"(?:deal|agreement|truce|cease-?fire|contract|treaty|pact|accord|memorandum)"

PLANS = (
    ("vote", r"(?:vote|ballot|referendum|sitting)"),
    ("visit", r"(?:visits?|trip|tour)"),
    ("strike", r"(?:strikes?|walkout|stoppage)"),
    ("match", r"(?:match(?:es)?|games?|fixture|replay|final|race|marathon|tournament|regatta)"),
    ("show", r"(?:concerts?|shows?|festival|gig|premiere|exhibition|parade|carnival|fireworks)"),
    ("march", r"(?:march|rally|protests?|demonstration|vigil)"),
    ("funeral", r"(?:funerals?|burial|memorial service)"),
    ("hearing", r"(?:trial|hearing|execution)"),
    ("summit", r"(?:summit|talks|meeting|conference)"),
    ("launch", r"(?:launch|lift-?off|test flight)"),
    ("payment", r"(?:dividend|payout|bonus(?:es)?)"),
    ("listing", r"(?:listing|flotation|share sale|share offering|IPO)"),
    ("merger", r"(?:merger|takeover|acquisition|purchase)"),
)
"""What is planned, with the nouns for it; two sources must use nouns of one row."""

PLACES = (
    ("airport", r"(?:airport|runway)"),
    ("school", r"(?:schools?|college|university|campus)"),
    ("border", r"(?:border|crossing)"),
    ("works", r"(?:mine|plant|factory|mill|smelter|refinery|shipyard)"),
    ("shop", r"(?:shop|store|restaurant|hotel|market)"),
    ("port", r"(?:port|harbou?r|canal|strait)"),
    ("bridge", r"(?:bridge|tunnel)"),
)
"""What is open or shut, with the nouns for it."""


def _plan(name: str, nouns: str) -> Matter:
    """Whether what is planned takes place: one source has it going ahead or held, another called off."""
    return Matter(
        f"whether the {name} takes place",
        "status",
        worded(
            goes_ahead=rf"{nouns} {GAP}(?:(?:will|would|to) (?:still )?(?:go ahead|take place|be held|proceed|be paid)|"
            rf"{BE} going ahead|as (?:planned|scheduled))",
            taken_place=rf"{nouns} {GAP}(?:took place|went ahead)|{nouns} {BE} held",
            off=rf"{nouns} {GAP}(?:(?:{BE}|got) (?:\w+ly )?{OFF}|will not (?:go ahead|take place|be held|be paid))|"
            rf"{OFF} (?:the|its|their|his|her|an?) {SOME}{nouns}",
        ),
        bar=phrase(r"other|another|previous|earlier|last (?:year|month|week)|instead|all"),
        together=frozenset({frozenset({"goes ahead", "taken place"})}),
        is_strict=True,
        severity="low",
    )


def _opening(name: str, nouns: str) -> Matter:
    """Whether a place is open: one source has it open or to open again, another shut."""
    return Matter(
        f"whether the {name} is open",
        "status",
        worded(
            open=rf"{nouns} {GAP}(?:(?:remain\w*|stay\w*|kept|is|are|was|were|be) (?:fully |partly )?open|"
            rf"re-?open(?:s|ed|ing)?)",
            shut=rf"{nouns} {GAP}(?:{BE}|remain\w*|stay\w*) (?:\w+ )?(?:closed|shut)\b|"
            rf"(?:closed|shut|closing|shutting) (?:down )?(?:the|its|their|his|her) {SOME}{nouns}|"
            rf"order(?:s|ed) the {SOME}{nouns} (?:to be )?(?:closed|shut)",
        ),
        is_strict=True,
        severity="low",
    )


LEGAL_MATTERS = (
    Matter(
        "whether there is an appeal",
        "status",
        worded(
            will_appeal=r"(?:will|would|plans? to|intends? to|is to|are to|vow(?:s|ed) to) (?:\w+ )?(?:appeal|"
            r"(?:file|lodge) an appeal)(?! (?:for|to the public))",
            undecided=r"(?:decision on an appeal|(?:whether|if) to appeal|(?:considering|weighing|mulling) an appeal)",
            lodged=r"(?:lodged|filed|entered) (?:an? |the |its |his |her )?(?:notice of )?appeal|"
            r"appeal (?:had been|has been|was) (?:lodged|filed)|(?:has|have|had) appealed",
            none=r"(?:will not|won['’]t|would not|does not intend to|has no plans? to|decided not to) appeal",
        ),
        open_values=("undecided",),
        severity="low",
        verdict="update",
    ),
    Matter(
        "whether the law stands",
        "status",
        worded(
            struck=r"(?:str(?:ikes?|uck|iking) down|thr(?:ew|own|ows) out|quash\w*|annul\w*|null and void|"
            r"invalidat\w+|overturn\w*|declared (?:\w+ )?(?:unconstitutional|invalid|void))",
            upheld=r"(?:upheld|upholds?|stands|survives?|remains? in force|let (?:\w+ ){1,3}stand)",
        ),
        guard=phrase(r"law|act|bill|ban|statute|ordinance|decree|sections?|clause|rule"),
        denials=(("struck", "upheld"),),
        bar=phrase(r"conviction|sentence[ds]?|(?:section|article|clause)s? \d+"),
        severity="low",
    ),
    Matter(
        "whether it was signed",
        "status",
        worded(
            signed=rf"(?:signed|signs?|inked) (?:an? |the |its |his |her )?(?:[\w-]+ ){{0,3}}{DEAL}|"
            rf"(?:has |have )?signed for (?:\w+ )?(?:seasons|years)|{DEAL} (?:has been|was|had been) signed",
            unsigned=rf"signed nothing|nothing (?:has been|had been|was|is) signed|"
            rf"(?:yet|still|refus(?:ed|es|ing)) to put pen to paper|unsigned|"
            rf"(?:(?:yet|still|refus(?:ed|es|ing)) to sign|(?:has|have|had)(?: not|n['’]t) (?:yet )?signed) "
            rf"(?:an? |the |any |its )?(?:[\w-]+ ){{0,3}}{DEAL}|{DEAL} (?:\w+ )?not (?:yet )?(?:been )?signed",
        ),
        denials=(("signed", "unsigned"),),
        severity="low",
    ),
)
"""Matters of the law and of contracts."""

VOTE_MATTERS = (
    Matter(
        "whether the vote is fair",
        "polarity",
        worded(
            fair=r"(?<!neither )free(?: and|,) fair|(?:declared|ruled|pronounced|found|called) (?:[\w'’-]+ ){0,4}"
            r"(?:valid|legitimate)|(?:steps?|exercise|experiment|milestone) (?:towards?|in|on the way to) "
            r"(?:\w+ ){0,2}democra\w+|(?:major|big|important|historic|significant) (?:democratic )?step(?: forwards?)?|"
            r"pluralism|(?:open|transparent) (?:and \w+ )?(?:vote|election|poll|contest)",
            sham=r"sham|farce|charade|rigg(?:ed|ing)|(?:vote|voter|electoral|election|ballot) fraud|fraudulent|"
            r"window[- ]dressing|neither free nor fair|(?:question(?:s|ed|ing)?|doubt(?:s|ed|ing)?) (?:\w+ ){0,3}"
            r"(?:validity|fairness|legitimacy)",
        ),
        denials=(("fair", "sham"),),
        guard=phrase(
            r"vot(?:e|es|ers?|ing)|elections?|polls?|ballots?|referendum|campaign|parliament\w*|democra\w+|reforms?"
        ),
        is_single=False,
        is_disputed=True,
        verdict="attribution",
    ),
)
"""What those who hold a vote call it, and their critics."""

AFFAIR_MATTERS = (
    *(_plan(name, nouns) for name, nouns in PLANS),
    *(_opening(name, nouns) for name, nouns in PLACES),
    *LEGAL_MATTERS,
    *VOTE_MATTERS,
)
"""The matters of this book."""
