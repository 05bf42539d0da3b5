"""Words for what people are and do (offices, ranks, jobs, relations), shared by the reader and the comparators."""

from __future__ import annotations

import re
from itertools import pairwise

OFFICES = frozenset(
    """
president vice-president chairman chairwoman chairperson chair ceo coo cfo cto chief director manager head boss
owner founder co-founder executive officer secretary undersecretary minister premier governor mayor councilman
councilwoman councilor councillor senator congressman congresswoman representative lawmaker legislator commissioner
superintendent administrator treasurer comptroller attorney prosecutor lawyer solicitor barrister judge justice
magistrate sheriff deputy constable marshal detective inspector investigator sergeant lieutenant captain major
colonel general admiral commander brigadier corporal private trooper agent officer policeman policewoman cop guard
warden spokesman spokeswoman spokesperson ambassador diplomat envoy chancellor monarch king queen prince princess
sultan emir pope cardinal archbishop bishop priest pastor reverend rabbi imam ayatollah sheikh prophet professor
doctor physician surgeon nurse coroner psychologist scientist seismologist researcher analyst economist engineer
teacher principal dean student coach trainer quarterback midfielder striker goalkeeper pitcher outfielder baseman
linebacker player captain actor actress singer rapper comedian author writer editor journalist reporter
correspondent columnist anchor producer filmmaker leader dictator strongman ruler tyrant warlord rebel militant
terrorist insurgent fighter guerrilla jihadist tycoon businessman businesswoman entrepreneur investor banker
lobbyist activist campaigner consultant adviser advisor aide assistant clerk worker employee technician mechanic
driver pilot farmer fisherman firefighter paramedic landlord tenant neighbor neighbour suspect gunman shooter killer
murderer assailant defendant victim witness hero hostage chef bartender bouncer ruler emperor creator showrunner
screenwriter playwright composer host presenter dentist pharmacist accountant plumber electrician carpenter barber
welder butcher librarian janitor dispatcher ranger bailiff jailer superintendent specialist gunner cmo cio
cadet conductor apprentice trainee pupil lecturer shopkeeper trader roofer postman barman barmaid cleaner nanny grazier
cattleman rancher photographer cameraman cinematographer novelist poet musician sculptor translator interpreter
archaeologist biologist geologist headteacher headmaster headmistress caretaker watchman signalman deckhand bosun
helmsman sailor soldier medic anaesthetist midwife undertaker
receiver cornerback lineman shortstop infielder catcher winger defender batsman bowler champion challenger seaman airman
secretary-general director-general governor-general inspector-general attorney-general solicitor-general consul-general
major-general lieutenant-general brigadier-general lieutenant-colonel lieutenant-commander lieutenant-governor
vice-chairman vice-chair schoolteacher
""".split()
)

ABBREVIATIONS = {
    "sen": "senator",
    "gov": "governor",
    "rep": "representative",
    "dr": "doctor",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "capt": "captain",
    "col": "colonel",
    "gen": "general",
    "supt": "superintendent",
    "det": "detective",
    "rev": "reverend",
    "adm": "admiral",
    "cmdr": "commander",
    "maj": "major",
    "cpl": "corporal",
    "pfc": "private",
    "prof": "professor",
    "insp": "inspector",
    "da": "district attorney",
    "d.a": "district attorney",
    "vp": "vice president",
    "svp": "senior vice president",
    "evp": "executive vice president",
    "pvt": "private",
    "spc": "specialist",
    "pm": "prime minister",
    "sec": "secretary",
    "dep": "deputy",
    "asst": "assistant",
    "exec": "executive",
    "amb": "ambassador",
}
NEVER_LAST = frozenset(
    "Sen Gov Rep Lt Sgt Capt Col Gen Supt Det Rev Adm Cmdr Maj Cpl Pfc Prof Insp Pvt Spc Amb Mr Mrs Ms Mx".split()
)
"""Abbreviations, without the full stop, after which a name follows: none ends a sentence."""

STYLES = frozenset(
    "mr mrs ms miss mx sir dame lord lady madam madame monsieur herr frau senor senora signor signora "
    "alhaji hajiya hajia haji mallam shri smt pandit".split()
)
RELATIONS = frozenset(
    """
wife husband spouse son daughter mother father brother sister grandmother grandfather grandson granddaughter uncle
aunt nephew niece cousin girlfriend boyfriend ex-wife ex-husband ex-girlfriend ex-boyfriend fiance fiancee
stepfather stepmother stepson stepdaughter stepbrother stepsister half-brother half-sister stepdad stepmom widow
companion widower bride bridegroom spouse friend roommate partner mother-in-law father-in-law son-in-law daughter-in-law
brother-in-law sister-in-law godmother godfather godson goddaughter great-grandmother great-grandfather
""".split()
)

BREAKS = re.compile(
    r"\s+(?:of|for|at|in|with|to|who|that|which|from|on|by|under|whose|during|since|when|where|and his|and her)\s+"
    r"|[,;:()\"]"
)
PARTICIPLE = re.compile(
    r"(?:accused|appointed|arrested|assigned|attached|based|called|charged|employed|hired|involved|known|leading|living|"
    r"named|posted|representing|seconded|sent|serving|stationed|tasked|trained|working)"
)
"""Participles that stand behind an office and go on about who holds it."""

ARTICLES = re.compile(r"^(?:a|an|the|his|her|its|their|our|my|one|another)\s+", re.IGNORECASE)


def find_head(phrase: str) -> str | None:
    """The office or relation a noun phrase is headed by ("the acting governor of Qum" -> "governor"), or None."""
    main = BREAKS.split(ARTICLES.sub("", phrase.strip()) + " ", maxsplit=1)[0]
    words = [expand_word(w) for w in cut_participle(main).split()]
    if not words:
        return None
    head = words[-1].split()[-1] if words[-1] else ""
    return head if head in OFFICES or head in RELATIONS else None


def cut_participle(phrase: str) -> str:
    """A noun phrase up to the office that a participle goes on about ("a nurse employed there" -> "a nurse")."""
    words = phrase.split()
    for i, (word, behind) in enumerate(pairwise(words)):
        if expand_word(word) in OFFICES and PARTICIPLE.fullmatch(behind):
            return " ".join(words[: i + 1])
    return phrase


def find_offices(phrase: str) -> tuple[str, ...]:
    """Every office or relation in a noun phrase before its first preposition ("police spokesman Officer")."""
    main = BREAKS.split(ARTICLES.sub("", phrase.strip()) + " ", maxsplit=1)[0]
    words = [w for word in main.split() for w in expand_word(word).split()]
    return tuple(dict.fromkeys(w for w in words if w in OFFICES or w in RELATIONS))


def expand_word(word: str) -> str:
    """An office word in full and in lower case ("Sgt." -> "sergeant")."""
    low = word.lower().strip(".,'\"").replace("é", "e")
    return ABBREVIATIONS.get(low, low)


def is_before_name(word: str) -> bool:
    """Whether a word is an abbreviated title that a name has to follow ("Sgt.")."""
    return word.endswith(".") and word[:-1].lstrip("\"'([") in NEVER_LAST


def is_office(word: str) -> bool:
    """Whether a word, abbreviated or not, names an office, rank, job or style of address."""
    full = expand_word(word)
    return full in OFFICES or full in STYLES or word.lower().strip(".") in ABBREVIATIONS
