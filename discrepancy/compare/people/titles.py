"""Titles read as offices: name, grade, department, and whether held before or only claimed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from discrepancy.offices import ABBREVIATIONS, ARTICLES, OFFICES, cut_participle

COMPOUNDS = (
    ("chief executive officer", "ceo"),
    ("chief executive", "ceo"),
    ("chief operating officer", "coo"),
    ("chief financial officer", "cfo"),
    ("chief technology officer", "cto"),
    ("chief marketing officer", "cmo"),
    ("chief information officer", "cio"),
    ("first baseman", "first-baseman"),
    ("second baseman", "second-baseman"),
    ("third baseman", "third-baseman"),
    ("vice president", "vice-president"),
    ("vice chairman", "vice-chairman"),
    ("lieutenant governor", "lieutenant-governor"),
    ("lieutenant colonel", "lieutenant-colonel"),
    ("attorney general", "attorney-general"),
    ("district attorney", "district-attorney"),
    ("prime minister", "prime-minister"),
    ("general manager", "general-manager"),
    ("police chief", "police-chief"),
    ("chief of police", "police-chief"),
    ("fire chief", "fire-chief"),
    ("head coach", "head-coach"),
    ("assistant coach", "assistant-coach"),
    ("chief of staff", "chief-of-staff"),
    ("senior police officer", "senior-officer"),
    ("defence", "defense"),
    ("congressman", "representative"),
    ("congresswoman", "representative"),
    ("major general", "major-general"),
    ("lieutenant general", "lieutenant-general"),
    ("brigadier general", "brigadier-general"),
    ("secretary general", "secretary-general"),
    ("director general", "director-general"),
    ("governor general", "governor-general"),
    ("inspector general", "inspector-general"),
    ("solicitor general", "solicitor-general"),
    ("consul general", "consul-general"),
    ("surgeon general", "surgeon-general"),
    ("managing director", "managing-director"),
    ("schoolteacher", "teacher"),
    ("police superintendent", "superintendent"),
    ("show runner", "showrunner"),
    ("chief justice", "chief-justice"),
)
NAMES = {compound: compound.replace("-", " ") for _, compound in COMPOUNDS}
FORMER = re.compile(
    r"\b(?:former|formerly|ex|then|late|retired|outgoing|one-time|onetime|previous|fallen|deposed|ousted|past|would-be|future|"
    r"incoming|elect|designate|candidate|nominee|slain)\b|\bex-|\bthen-",
    re.IGNORECASE,
)
CLAIMED = re.compile(
    r"\bself-?\s?(?:proclaimed|styled|declared|described|appointed)\b|\bso-called\b|\bself proclaimed\b", re.IGNORECASE
)
GRADES = ("assistant", "deputy", "senior", "executive", "associate", "acting", "interim")
DEPARTMENTS = frozenset(
    """
war defense state foreign interior finance treasury justice health education energy labor labour transport
transportation agriculture commerce trade information home environment housing culture sports tourism security oil
water economy industry planning development
""".split()
)
FIELD_OFFICES = frozenset({"secretary", "minister", "undersecretary", "commissioner"})

SPHERES = frozenset(
    """
marketing sales engineering operations finance communications development design technology research affairs relations
services software hardware programming strategy planning manufacturing safety policy products logistics
""".split()
)
"""Last words of what a vice president of a firm is at the head of."""

LEVELS = {"u.s": "federal", "us": "federal", "federal": "federal", "state": "state", "county": "county", "city": "city"}
"""Words for the level of government that an office belongs to."""

COURTS = frozenset("circuit superior municipal supreme district probate juvenile family county appeals".split())
"""Words for the court that a judge sits in, where no level of government is told."""

RANKS = frozenset("staff gunnery master technical first second".split())
"""Words that grade a rank ("staff sergeant", "first lieutenant")."""

RANKED_OFFICES = frozenset({"sergeant", "lieutenant"})
"""The ranks that they grade."""

LEVEL_OFFICES = frozenset({"judge", "senator", "representative", "prosecutor", "attorney", "marshal", "magistrate"})

# Trades a person seldom has two of, in office or out of it.
PROFESSIONS = frozenset(
    "doctor nurse paramedic teacher engineer farmer mechanic firefighter pilot fisherman dentist pharmacist accountant "
    "plumber electrician carpenter barber welder butcher librarian janitor".split()
)

# Offices no one person holds at once; a conflict only where no article gives the person both.
RIVALS = (
    frozenset({"ceo", "coo", "cfo", "cto", "cmo", "cio"}),
    frozenset({"pitcher", "catcher", "first baseman", "second baseman", "third baseman", "shortstop", "outfielder"}),
    frozenset({"quarterback", "receiver", "linebacker", "cornerback", "lineman"}),
    frozenset({"goalkeeper", "striker", "midfielder", "defender"}),
    frozenset({"champion", "challenger"}),
    frozenset({"president", "vice president", "prime minister"}),
    frozenset({"chairman", "vice chairman"}),
    *(frozenset({"secretary general", head}) for head in ("president", "chairman", "chairwoman", "chair", "treasurer")),
    frozenset({"senator", "representative", "governor", "mayor"}),
    frozenset({"governor", "lieutenant governor"}),
    frozenset({"attorney general", "district attorney"}),
    frozenset(
        {
            "detective",
            "sergeant",
            "lieutenant",
            "captain",
            "corporal",
            "colonel",
            "senior officer",
            "lieutenant colonel",
        }
    ),
    frozenset({"superintendent", "police chief", "chief", "sheriff", "commissioner"}),
    frozenset({"officer", "deputy", "trooper", "constable"}),
    frozenset({"judge", "prosecutor"}),
    frozenset({"judge", "district attorney"}),
    frozenset({"minister", "ambassador", "prime minister"}),
    frozenset({"head coach", "assistant coach"}),
    frozenset({"imam", "priest", "rabbi", "bishop", "archbishop", "cardinal"}),
    frozenset({"king", "prince"}),
    frozenset({"colonel", "general", "major"}),
    *(frozenset({"general", rank}) for rank in ("captain", "lieutenant", "lieutenant colonel")),
    *(frozenset({"brigadier", rank}) for rank in ("captain", "major", "colonel", "lieutenant colonel")),
    frozenset({"constable", "sergeant", "inspector", "superintendent"}),
    frozenset({"admiral", "general"}),
    frozenset({"owner", "general manager"}),
    PROFESSIONS,
)
# Offices and jobs that one person may well have both of: a difference is worth a look, no more.
JOBS = frozenset(
    "specialist gunner medic mechanic technician operator clerk cook driver guard dispatcher cashier janitor librarian "
    "analyst engineer teacher nurse farmer pilot deckhand electrician plumber carpenter welder bartender chef barber "
    "butcher accountant dentist pharmacist firefighter paramedic fisherman infantryman trucker banker conductor roofer "
    "lecturer shopkeeper postman barman barmaid cleaner nanny photographer translator signalman midwife".split()
)
SOFT_RIVALS = (
    frozenset({"creator", "producer"}),
    frozenset({"creator", "writer"}),
    frozenset({"creator", "showrunner"}),
    *(
        frozenset({head, chair})
        for head in ("ceo", "managing director")
        for chair in ("chairman", "chairwoman", "chair")
    ),
    JOBS,
    *(
        frozenset({speaker, head})
        for speaker in ("spokesman", "spokeswoman")
        for head in (
            "director",
            "chief",
            "police chief",
            "fire chief",
            "commissioner",
            "mayor",
            "minister",
            "ceo",
            "president",
        )
    ),
    *(frozenset({"owner", other}) for other in ("manager", "bartender", "clerk", "employee", "worker", "tenant")),
    *(frozenset({"principal", other}) for other in ("teacher", "superintendent")),
    frozenset({"professor", "lecturer"}),
)
SHORTENED = ({"chief", "police chief"}, {"chief", "fire chief"})
"""Offices of which one is the other said shorter."""

FRAMINGS = (
    (
        "a name that judges against an office",
        frozenset({"dictator", "strongman", "tyrant", "warlord"}),
        frozenset({"president", "leader", "premier", "prime minister", "ruler", "king"}),
    ),
    (
        "a name that judges against a plainer one",
        frozenset({"terrorist"}),
        frozenset({"militant", "rebel", "fighter", "insurgent", "guerrilla", "activist"}),
    ),
    ("guilt told as fact or not", frozenset({"murderer", "killer"}), frozenset({"suspect", "defendant"})),
)


@dataclass(frozen=True)
class Office:
    """An office, rank or role: its ``name`` in full, ``grade`` ("assistant"), ``field`` (a department) and standing."""

    name: str
    grade: str = ""
    field: str = ""
    is_former: bool = False
    is_claimed: bool = False


def read_offices(title: str) -> list[Office]:
    """The offices in a title as written ("chairman and CEO of a bank" has two)."""
    is_former, is_claimed = bool(FORMER.search(title)), bool(CLAIMED.search(title))
    found = []
    for part in re.split(r"\s+(?:and|&)\s+|\s*[/,]\s*", ARTICLES.sub("", title.strip())):
        office = read_office(part)
        if office is not None:
            found.append(Office(*office, is_former, is_claimed))
    return found


def read_office(part: str) -> tuple[str, str, str] | None:
    """(name, grade, field) of the last office in a phrase before its first preposition, or None."""
    part = re.sub(r"\bU\. ?S\.", "U.S.", part)
    text = " ".join(ABBREVIATIONS.get(w.strip("."), w) for w in part.lower().replace("vice-", "vice ").split())
    for compound, joined in COMPOUNDS:
        text = re.sub(rf"\b{compound}\b", joined, text)
    text = re.sub(r"(-|\b)(\w+) \2\b", r"\1\2", text)
    main, _, rest = re.sub(r"\s+(?:of|for|at|in)\s+", "\0", cut_participle(text), count=1).partition("\0")
    words = main.split()
    if not words:
        return None
    name = NAMES.get(words[-1], words[-1])
    if name not in OFFICES and name not in NAMES.values():
        return None
    grade = next((g for g in GRADES if g in words[:-1]), "")
    fields = [w for w in (*words[:-1], *rest.split()[:2]) if w in DEPARTMENTS] if name in FIELD_OFFICES else []
    stripped = [w.strip(".") for w in words[:-1]]
    levels = [LEVELS[w] for w in stripped if w in LEVELS] if name in LEVEL_OFFICES else []
    courts = [f"{w} court" for w in stripped if w in COURTS] if name == "judge" and not levels else []
    ranks = [w for w in stripped if w in RANKS] if name in RANKED_OFFICES else []
    return name, grade, (fields or levels or courts or ranks or [read_sphere(name, rest)])[0]


def read_sphere(name: str, rest: str) -> str:
    """What a vice president of a firm is at the head of ("worldwide marketing"), or an empty string."""
    words = re.split(r"\s+(?:of|for|at|in)\s+", rest)[0].split()
    return " ".join(words) if name == "vice president" and words and words[-1] in SPHERES else ""
