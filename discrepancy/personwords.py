"""Common nouns for persons: their sex, their age group and the part they play, shared by the reader and comparators."""

from __future__ import annotations

MALE_NOUNS = frozenset(
    """
man boy male gentleman guy father dad daddy husband son brother grandfather grandpa grandson uncle nephew stepfather
step-father stepdad stepson stepbrother boyfriend fiance widower policeman businessman fisherman actor king prince
gunman congressman spokesman serviceman airman fireman salesman doorman waiter landlord groom godfather
ex-husband ex-boyfriend
""".split()
)
FEMALE_NOUNS = frozenset(
    """
woman girl female lady mother mom mommy mum wife daughter sister grandmother grandma granddaughter aunt niece stepmother
step-mother stepmom stepdaughter stepsister girlfriend fiancee widow policewoman businesswoman actress queen princess
congresswoman spokeswoman waitress landlady bride godmother ex-wife ex-girlfriend gunwoman
""".split()
)
MALE = MALE_NOUNS | frozenset("mr mister he him his himself".split())
FEMALE = FEMALE_NOUNS | frozenset("mrs ms miss she her hers herself".split())
KIN = frozenset(
    """
father mother grandfather grandmother stepfather stepmother husband wife boyfriend girlfriend fiance fiancee uncle aunt
brother sister stepbrother stepsister son daughter stepson stepdaughter grandson granddaughter nephew niece cousin dad
mom grandpa grandma stepdad stepmom
""".split()
)
"""Members of a family; of two such words that differ, one person is not both."""
SOMEBODY = (
    "man|woman|boy|girl|child|teenager|teen|youth|baby|infant|toddler|student|pupil|teacher|officer|soldier|guard|"
    "policeman|policewoman|firefighter|civilian|bystander|passer-by|pedestrian|driver|passenger|tourist|worker|employee|"
    "gunman|suspect|attacker|resident|nurse|doctor|sailor|miner|villager"
)
"""Words for one person in a toll told by its parts, as a pattern's alternatives."""
ANY_KIN = KIN | frozenset("parent sibling relative".split())
"""The same, with words that leave open which."""
SAME_KIN = {
    "dad": "father",
    "mom": "mother",
    "mum": "mother",
    "grandpa": "grandfather",
    "grandma": "grandmother",
    "stepdad": "stepfather",
    "stepmom": "stepmother",
}
"""Words for one relative, by the one that stands for them."""
CHILDREN = frozenset(
    "baby infant toddler newborn child boy girl kid preschooler schoolboy schoolgirl teen teenager youth minor".split()
)
ROLES = {
    "suspect": """suspect gunman gunwoman shooter attacker assailant killer murderer perpetrator robber burglar intruder
        bomber defendant accused thief bandit hijacker kidnapper stabber sniper carjacker assassin""",
    "officer": """officer policeman policewoman cop deputy trooper sheriff constable marshal detective sergeant
        lieutenant corporal patrolman agent""",
    "guard": "guard bouncer bodyguard doorman",
    "bystander": "bystander passerby onlooker",
}
ROLE_OF = {word: role for role, words in ROLES.items() for word in words.split()}
"""The part in an event that a noun gives a person, where it gives one that excludes the others."""

PEOPLE = frozenset(
    """
person victim patient resident neighbor neighbour passenger driver pedestrian cyclist bicyclist motorcyclist rider
student pupil teacher professor employee worker coworker co-worker colleague clerk owner manager customer patron guest
visitor tourist soldier marine sailor pilot firefighter paramedic medic nurse doctor judge lawyer attorney reporter
journalist friend relative cousin sibling twin parent grandparent spouse partner fiance adult civilian member suspect
inmate prisoner hostage witness player coach athlete singer rapper protester protestor demonstrator worshiper pastor
priest bishop rabbi imam militant fighter rebel politician mayor senator farmer fisherman miner hunter hiker
homeowner roommate tenant other one another
""".split()
)
PERSONS = MALE | FEMALE | CHILDREN | PEOPLE | frozenset(ROLE_OF)
"""Every noun (or pronoun) of a person here, in the singular and lower case."""

_IRREGULAR = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "people": "person",
    "wives": "wife",
    "policemen": "policeman",
    "gunmen": "gunman",
    "gentlemen": "gentleman",
    "airmen": "airman",
    "thieves": "thief",
    "passersby": "passerby",
}


def singular(word: str) -> str:
    """The singular, in lower case, of a noun for persons; the word itself where it is none."""
    low = word.lower()
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if low in PERSONS:
        return low
    if low.endswith("ies") and f"{low[:-3]}y" in PERSONS:
        return f"{low[:-3]}y"
    return low[:-1] if low.endswith("s") and low[:-1] in PERSONS else low


def is_person_word(word: str) -> bool:
    """Whether a word is a noun or pronoun for one or more persons."""
    return singular(word) in PERSONS


def is_plural_word(word: str) -> bool:
    """Whether a word names several persons ("officers", "children")."""
    return singular(word) != word.lower()
