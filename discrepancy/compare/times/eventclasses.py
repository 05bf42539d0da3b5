"""Classes of events whose times may be told by different words; generic English, no story's words."""

from __future__ import annotations

import re

from discrepancy.records import Statement

_WORD = re.compile(r"[a-z][a-z'-]+")

_TERM = re.compile(
    r"\b(?:contract(?:ed)?|deal|tied|bound|signed|lease|licen[cs]e|mandate|concession|loan|term)\b[^.;]{0,80}\bTIME\b",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\b(?:until|till|to|through)\s+(?:the\s+)?(?:end\s+of\s+|summer\s+of\s+)?TIME\b", re.IGNORECASE)
EXPIRY = "expiry"
"""The class of the end of what is agreed for a time ("a contract until 2023")."""

_CLASSES = {
    "violence": """shoot shooting gunfire gunshot shot fire gun attack assault stab stabbing ambush kill killing
        wound injure hurt hit strike murder slay homicide slaying violence shootout spree rampage discharge airstrike
        bombardment strangle strangulation bludgeon beat beating rob robbery holdup firefight massacre gunfight
        gunbattle gunplay crossfire brawl melee knifing slash slashing bloodshed bloodbath mugging""",
    "blaze": "fire blaze burn ignite arson inferno wildfire alight start engulf",
    "quake": "earthquake quake tremor strike hit shake jolt rattle temblor",
    "blast": "explosion blast explode bomb bombing detonate detonation erupt eruption",
    "crash": "crash collide collision accident plunge wreck derail derailment overturn capsize sink pileup rollover",
    "collapse": "collapse fall topple crumble subside rockfall landslide avalanche mudslide slide",
    "landfall": "landfall",
    "theft": "steal theft rob robbery burglary burgle heist loot raid break enter",
    "incident": "incident happen occur event tragedy",
    "aftershock": "aftershock",
    "call": "call dispatch respond summon alert notify receive report rush scramble",
    "arrival": "arrive reach",
    "find": "find discover locate",
    "death": "die death pronounce succumb perish",
    "arrest": "arrest detain apprehend capture nab custody handcuff detention",
    "stop": "pull stop",
    "court": "appear appearance arraign arraignment",
    "hearing": "hearing",
    "trial": "trial try",
    "plea": "plead plea",
    "charge": "charge indict indictment",
    "conviction": "convict conviction",
    "sentence": "sentence sentencing jail",
    "rejection": "reject rejection refuse refusal decline",
    "cancellation": "cancel cancellation scrap postpone postponement",
    "ouster": "eject oust expel remove ouster depose excommunicate",
    "disappearance": "disappear vanish disappearance",
    "release": "release free",
    "deal": "buy purchase acquire acquisition takeover merger merge",
    "announcement": "announce announcement unveil reveal disclose declare declaration",
    "selection": "appoint appointment name pick choose select selection hire tap nominate nomination recruit cast",
    "tenure": "become succeed assume introduce replace inherit",
    "building": "build construct erect",
    "founding": "found founding establish create creation form formation incorporate",
    "hosting": "host present emcee compere front moderate",
    "premiere": "premiere debut air broadcast screen televise",
    "sale start": "launch release unveil introduce debut ship",
    "meeting": "meet meeting talk summit conference convene",
    "visit": "visit trip tour travel fly",
    "election": "elect election vote poll ballot referendum",
    "signing": "sign signing ink agree agreement seal conclude",
    "trade": "trade swap exchange",
    "dismissal": "fire dismiss dismissal sack oust axe",
    "suspension": "suspend suspension ban bar halt interrupt",
    "filing": "file filing sue lawsuit petition",
    "raid": "raid search storm seize seizure",
    "abduction": "kidnap kidnapping abduct abduction snatch",
    "rescue": "rescue save free",
    "walkout": "walkout strike",
    "departure": "depart departure takeoff",
    "deliberation": "deliberate deliberation",
    "protest": "protest demonstrate demonstration rally march",
    "riot": "riot clash unrest rioting looting",
    "mourning": "vigil memorial funeral bury burial cremate cremation",
    "treatment": "hospitalize hospitalise admit admission",
    "surgery": "operate operation surgery",
    "rehab": "rehab rehabilitation",
    "removal": "transfer extradite extradition deport deportation",
    "graduation": "graduate graduation",
    "move": "move relocate relocation resettle emigrate immigrate",
    "split": "divorce separate separation split",
    "invasion": "invade invasion",
    "withdrawal": "withdraw withdrawal",
    "retirement": "retire retirement",
    "award": "award win receive earn honor honour",
    "opening": "open opening inaugurate inauguration",
    "suit": "settle settlement",
    "dropping": "drop dismiss dismissal",
    "escape": "escape flee jailbreak",
    "evacuation": "evacuate evacuation",
    "resignation": "resign resignation quit",
    "closure": "close shut closure",
    "reopening": "reopen resume resumption",
    "practice": "practice practise",
    "win": "win defeat beat victory",
    "birth": "bear birth",
    "wedding": "marry wed wedding marriage",
    "reversal": "overturn reverse quash vacate annul nullify void reversal annulment",
    "approval": "approve approval ratify ratification endorse enact adopt adoption",
    "enrolment": "enlist enrol enroll join",
    "acquittal": "acquit acquittal exonerate exoneration clear",
    "surrender": "surrender",
    "ceasefire": "ceasefire truce armistice",
    "execution": "execute execution",
    "handover": "handover",
    "talk": "call phone conversation talk",
    "conflict": "fight fighting battle conflict war clash insurgency rebellion offensive uproot displace",
}
EVENT_CLASSES: dict[str, frozenset[str]] = {
    word: frozenset(name for name, words in _CLASSES.items() if word in words.split())
    for words in _CLASSES.values()
    for word in words.split()
}
"""Classes of each lemma; a lemma may stand in several ("fire", "call")."""

LISTED = frozenset(_CLASSES)
"""The names of the classes, of which a lemma that stands in none is its own."""

PHRASES = {
    "break out": "incident",
    "ring out": "incident",
    "go off": "incident",
    "kick off": "incident",
    "get underway": "incident",
    "come down": "collapse",
    "give way": "collapse",
    "go down": "crash",
    "come ashore": "landfall",
    "make landfall": "landfall",
    "reach land": "landfall",
    "reach shore": "landfall",
    "break in": "theft",
    "pass away": "death",
    "lose life": "death",
    "set alight": "blaze",
    "blow up": "blast",
    "open fire": "violence",
    "fail test": "sobriety",
    "set fire": "blaze",
    "set ablaze": "blaze",
    "take over": "tenure",
    "take office": "tenure",
    "take charge": "tenure",
    "step down": "resignation",
    "step up": "tenure",
    "set up": "founding",
    "turn down": "rejection",
    "call off": "cancellation",
    "toss out": "reversal",
    "throw out": "reversal",
    "strike down": "reversal",
    "set aside": "reversal",
    "see last": "disappearance",
    "go missing": "disappearance",
    "walk out": "walkout",
    "walk free": "release",
    "set free": "release",
    "take off": "departure",
    "check in": "rehab",
    "turn in": "surrender",
    "gun down": "violence",
    "mow down": "violence",
    "run over": "crash",
    "burn down": "blaze",
    "cave in": "collapse",
    "hold up": "theft",
    "round up": "arrest",
    "pull over": "stop",
    "lay off": "dismissal",
    "roll out": "sale start",
    "hand down": "sentence",
    "break up": "split",
    "sign up": "enrolment",
    "shut down": "closure",
    "get away": "escape",
    "break free": "escape",
    "lift out": "rescue",
    "cut free": "rescue",
}
"""Classes of verbs that a second word makes."""

STARTS = frozenset({"violence", "blaze", "quake", "blast", "crash", "collapse", "landfall", "theft"})
"""Classes that a text may also just call the incident."""

CLOCK_ONLY = frozenset({"call", "talk", "arrival", "find", "stop"})
"""Classes of acts that recur from day to day, so that only times of day are compared."""

MAIN = STARTS | {"incident"}

SPEECH = frozenset(
    """
say tell add announce state note claim report write comment post update publish print speak interview ask warn confirm
statement conference briefing release photo file am pm read contribute air broadcast describe recall testify explain
""".split()
)
"""Predicates that tell when something was said or printed, which is another matter in every article."""

EMPTY = frozenset(
    """
be have do make go get take come put set give see know think become seem include remain keep want need work use begin
start continue look feel try follow lead bring leave hold show turn live expect move run stand sit stay wait
""".split()
)
"""Predicates that name no event by themselves."""


def classes_of(predicate: str | None) -> frozenset[str]:
    """Classes of an event's lemma: those listed, else the lemma itself; empty for what names no event."""
    lemma = predicate or ""
    if lemma in PHRASES:
        return frozenset({PHRASES[lemma]})
    if lemma in EVENT_CLASSES:
        return EVENT_CLASSES[lemma]
    if lemma.endswith("ing") and (found := _gerund_classes(lemma[:-3])):
        return found
    return frozenset() if not lemma or lemma in EMPTY or lemma in SPEECH or not lemma.isalpha() else frozenset({lemma})


def _gerund_classes(stem: str) -> frozenset[str]:
    """Classes of the verb that a noun in -ing is made of ("hosting", "passing")."""
    options = (stem, stem + "e", stem[:-1] if stem[-2:-1] == stem[-1:] else stem)
    return next((EVENT_CLASSES[word] for word in options if word in EVENT_CLASSES), frozenset())


def classes_told(statement: Statement) -> frozenset[str]:
    """Classes of a statement's event; in a headline, whose capitals mislead the parse, those of its words."""
    named = classes_of(statement.predicate)
    if is_expiry(statement):
        return frozenset({EXPIRY})
    if statement.sentence.kind != "title" or statement.predicate in EVENT_CLASSES or statement.predicate in PHRASES:
        return named
    words = (w for w in _WORD.findall(statement.text.lower()) if w not in statement.span.lower())
    return named.union(*(EVENT_CLASSES.get(w, frozenset()) for w in words))


def is_expiry(statement: Statement) -> bool:
    """Whether a month or year is the one until which a contract, a lease or a mandate runs."""
    if statement.time is None or statement.time.granularity not in ("month", "year"):
        return False
    is_until = statement.span.lower().startswith(("until", "till", "through")) or bool(_UNTIL.search(statement.text))
    return is_until and bool(_TERM.search(statement.text))


def shared_classes(a: str | None, b: str | None) -> frozenset[str]:
    """Classes that two predicates have in common, "the incident" standing for any start."""
    return common_classes(classes_of(a), classes_of(b))


def common_classes(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """Classes that two events have in common, "the incident" standing for any start."""
    shared = one & other
    if not shared and "incident" in one | other and (one & MAIN) and (other & MAIN):
        return (one | other) & STARTS
    return shared
