"""Word lists of the quantity reader: number words, bound phrases, function words and irregular plurals."""

from __future__ import annotations

import re

ONES = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen "
        "eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * (place + 2) for place, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())
}
SCALES = {
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "lakh": 1e5,
    "lakhs": 1e5,
    "crore": 1e7,
    "crores": 1e7,
}
GLUED_SCALES = {
    "k": 1e3,
    "mn": 1e6,
    "mln": 1e6,
    "mil": 1e6,
    "bn": 1e9,
    "bln": 1e9,
    "b": 1e9,
    "tn": 1e12,
    "trn": 1e12,
    "m": 1e6,
}
VAGUE_PLURALS = {
    "dozens": 24.0,
    "scores": 40.0,
    "hundreds": 200.0,
    "thousands": 2e3,
    "millions": 2e6,
    "billions": 2e9,
    "trillions": 2e12,
}
"""The least a vague plural can mean: two of its kind."""
FRACTIONS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fourth": 4,
    "fourths": 4,
    "fifth": 5,
    "fifths": 5,
    "sixth": 6,
    "sixths": 6,
    "seventh": 7,
    "sevenths": 7,
    "eighth": 8,
    "eighths": 8,
    "tenth": 10,
    "tenths": 10,
}
VULGAR = {"½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅛": 1 / 8, "⅕": 1 / 5}
ORDINALS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth "
        "sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
}
NUMBER_STARTERS = (
    frozenset(ONES)
    | frozenset(TENS)
    | frozenset(VAGUE_PLURALS)
    | frozenset(VULGAR)
    | frozenset("half quarter tens several few couple dozen a an hundred".split())
)
"""Words a number may start with; no other word does."""
COUNTABLE_EVENTS = frozenset(
    "aftershock arrest attack attempt body case championship crash cup death defeat earthquake fatality fight final "
    "goal "
    "homicide killing loss match medal murder outbreak quake raid round season shooting strike suspect term time "
    "title tremor "
    "trophy victim victory vote win wicket".split()
)

_SOFT = r"(?:just |only |well |slightly |far |much |a little |significantly |barely )?"
BOUND_PREFIXES: tuple[tuple[str, str], ...] = (
    (
        "at_most",
        r"no (?:more|greater|higher) than|not (?:more|greater) than|at most|at the most|maximum(?: of)?|max\.?|"
        r"limited to|capped at|not exceeding|≤|<=",
    ),
    (
        "at_least",
        r"no (?:fewer|less) than|as (?:few|little) as|not (?:fewer|less) than|at least|at the least|at a minimum|"
        r"(?:a )?minimum(?: of)?|≥|>=",
    ),
    (
        "over",
        rf"{_SOFT}(?:over than|over|more than|greater than|above|exceeding|exceeded|in excess of|upwards? of|topping|"
        rf"topped|"
        r"surpassing|surpassed|surpasses|exceeds?|tops|(?<=toll )(?:past|passed|passes)|(?<=risen )past|"
        r"(?<=rose )past|(?<=climbed )past|"
        r"north of|higher than|better than|longer than|older than|bigger than|larger than|>)",
    ),
    (
        "under",
        rf"{_SOFT}(?:under|fewer than|less than|below|lower than|shorter than|younger than|smaller than|"
        r"short of|shy of|sub ?-?|<)",
    ),
    ("up_to", r"up to|as many as|as much as|as high as|as long as|as large as"),
    (
        "about",
        r"(?:just )?(?:about|around|roughly|approximately|nearly|almost|close to|approx\.?|circa|an estimated|"
        r"estimated at|estimated|in the (?:region|neighbou?rhood|vicinity) of|on the order of|something like|more like|"
        r"in the range of|nearing|approaching|virtually|more or less|some|~|barely)",
    ),
)
PREFIX_PATTERN = re.compile(
    r"(?:(?<=\s)|(?<=[(\[\"',;:=–—-])|^)(?:"
    + "|".join(f"(?P<{name}>{body})" for name, body in BOUND_PREFIXES)
    + r")(?P<gap>\s*(?:(?:a |an |the |another |the first |the last )?(?:total of |estimated |further |whopping |"
    r"staggering |"
    r"record |reported )?)\s*)$"
)
SUFFIX_BOUNDS: tuple[tuple[str, str], ...] = (
    ("about", r"or so|or thereabouts|more or less|give or take|-?odd"),
    ("at_least", r"or more|or older|or above|or over|-?plus|\+|and counting|and up|at least|if not more"),
    ("at_most", r"or less|or fewer|or under|or younger|or below|at most|at the most|max|maximum|tops"),
)
SUFFIX_PATTERN = re.compile(
    r"\s*(?:"
    + "|".join(f"(?P<{name}>{body})" for name, body in SUFFIX_BOUNDS)
    + r")(?![\w])(?!\s+than\b)".replace("(?![\\w])", "(?!\\w)")
)

STOP_WORDS = frozenset(
    "a about above according across after against ago ahead all along also although am among an and another any are "
    "around "
    "as at away back be because been before behind being below between both but by can could daily dead did do does "
    "down "
    "during each early either even ever every except for from further had has have he her here hers him his how i if "
    "in "
    "inside into is it its just last late later least less like made may me might more most much must my near nearly "
    "never "
    "next no nor not now of off on once only onto or our out outside over own per plus put said same say says shall "
    "she "
    "should since so some still such than that the their them then there these they this those though through "
    "throughout "
    "to together too toward towards under until up upon us versus very via vs was we went were what when where "
    "whether which "
    "while who whom whose why will with within without worth would yet you your apart each annually respectively "
    "that's "
    "it's instead earlier today yesterday tomorrow tonight again already sometime somewhere anywhere well "
    "straight".split()
)
KEEP_BEFORE_NOUN = frozenset(
    "more other further additional extra such new old own early late straight dead earlier later first last "
    "near".split()
)
ADDITIONS = frozenset("more additional further other others extra".split())
IRREGULAR_PLURALS = {
    "people": "people",
    "men": "man",
    "women": "woman",
    "children": "child",
    "feet": "foot",
    "teeth": "tooth",
    "police": "police",
    "personnel": "personnel",
    "staff": "staff",
    "crew": "crew",
    "aircraft": "aircraft",
    "cattle": "cattle",
    "sheep": "sheep",
    "wives": "wife",
    "thieves": "thief",
    "lives": "life",
    "knives": "knife",
    "leaves": "leaf",
    "policemen": "policeman",
    "policewomen": "policewoman",
    "fishermen": "fisherman",
    "firemen": "fireman",
    "gunmen": "gunman",
    "crewmen": "crewman",
    "congressmen": "congressman",
    "servicemen": "serviceman",
    "workmen": "workman",
    "mice": "mouse",
    "media": "medium",
    "troops": "troop",
    "series": "series",
    "species": "species",
    "headquarters": "headquarters",
    "dead": "dead",
    "wounded": "wounded",
    "injured": "injured",
    "missing": "missing",
    "homeless": "homeless",
    "killed": "killed",
    **{word: word for word in "trapped arrested detained rescued hospitalized hospitalised displaced stranded".split()},
    **{word: word for word in "evacuated hurt crowd audience".split()},
    "criteria": "criterion",
    "countrymen": "countryman",
    "businessmen": "businessman",
    "others": "other",
    "lawmen": "lawman",
    "sportsmen": "sportsman",
    "horsemen": "horseman",
    "clergymen": "clergyman",
    "grandchildren": "grandchild",
    "schoolchildren": "schoolchild",
    "stepchildren": "stepchild",
    "fish": "fish",
    "deer": "deer",
    "youth": "youth",
}
ING_NOUNS = frozenset(
    "building meeting shooting killing hearing warning opening showing reading landing crossing being painting drawing "
    "king ring wing spring string sibling thing sling bombing stabbing beating burning booking recording offering "
    "filing "
    "sitting outing inning feeling finding rating setting setting evening morning wedding earning saving "
    "dwelling".split()
)
PERSON_NOUNS = frozenset(
    "people person man woman child boy girl adult teenager teen baby infant toddler student pupil teacher worker "
    "employee "
    "officer policeman policewoman soldier troop civilian resident villager migrant refugee passenger victim survivor "
    "casualty fatality pedestrian protester demonstrator rebel militant gunman attacker suspect hostage prisoner "
    "inmate "
    "detainee marine sailor fisherman crewman patient doctor nurse tourist visitor guest player fan spectator "
    "supporter voter "
    "guard firefighter rescuer volunteer journalist lawmaker senator citizen national american human individual "
    "fighter "
    "insurgent terrorist bystander bridesmaid member other youth youngster minor juvenile customer shopper driver "
    "official "
    "trapped arrested detained rescued hospitalized hospitalised displaced stranded evacuated hurt mother father "
    "wife husband "
    "dead wounded injured missing homeless killed staff crew personnel police brother sister son daughter kid "
    "colleague "
    "someone nobody one lawyer politician minister businessman motorist cyclist evacuee occupant body life".split()
)
ZERO_NOUNS = frozenset(
    "survivors casualties injuries deaths fatalities victims arrests injury death casualty survivor arrest fatality "
    "suspects "
    "suspect victim witnesses hostages".split()
)
DESIGNATORS = frozenset(
    "highway hwy route rt interstate road channel flight game part chapter article section act rule page unit room "
    "suite apt "
    "apartment floor gate platform exit terminal runway pier number no nos # level lot box building bldg block bus "
    "line "
    "train boeing airbus model series version type class phase stage week day round lane precinct district ward zone "
    "area "
    "sector battalion regiment company squad station engine ladder episode volume vol season issue figure fig table "
    "item "
    "proposition prop amendment resolution grade tier category cat windows iphone ipad galaxy playstation xbox note "
    "pixel "
    "studio bbc group pool seed euro fortune nasdaq stoxx ftse dow russell nikkei cac dax s&p world war ww title "
    "chapter "
    "count fox abc nbc cbs cnn espn psalm verse platform camp mission apollo soyuz area case case# id badge jersey "
    "bib code postcode zip pin tel "
    "telephone phone "
    "fax ext extension bmw audi mazda".split()
)
