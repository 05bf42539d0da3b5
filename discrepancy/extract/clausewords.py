"""Word lists that the clause reader goes by: governors that set status, speech, hedges, negation, event nouns."""

from __future__ import annotations

SPEECH = frozenset(
    "say tell report state announce claim allege confirm insist maintain argue add note explain acknowledge "
    "admit concede "
    "warn declare assert believe think suspect reveal disclose testify contend estimate suggest deny dispute "
    "reject write "
    "post tweet stress repeat indicate charge accuse".split()
)
"""Verbs whose clausal complement is what somebody says."""

DENIAL = frozenset("deny dispute reject refute disavow rebut dismiss".split())
CLAIMS = frozenset("claim report allegation suggestion accusation assertion account rumour rumor notion idea".split())
"""Nouns whose clause is what somebody claims: denied where their verb denies."""
ALLEGING = frozenset("allege claim accuse charge contend purport".split())
SUSPECTING = frozenset("suspect believe think presume assume fear".split())
REPORTING = frozenset("report rumour rumor understand".split())
QUOTING_SAID = frozenset("say tell announce state declare add".split())

PLANNING = frozenset(
    "plan intend hope aim prepare propose vow pledge promise agree want seek schedule slate set expect".split()
)
POSTPONING = frozenset(
    "cancel postpone scrap scrub abandon shelve suspend halt delay defer reschedule nix axe abort withdraw".split()
)
PUT_OFF = frozenset({("call", "off"), ("put", "off"), ("push", "back")})
"""Verbs that call off or put off with a particle."""
FAILING = frozenset("fail refuse decline neglect".split())
TRYING = frozenset("try attempt struggle work race rush".split())
ONGOING = frozenset("continue keep remain begin start resume".split())
HOLDING = frozenset(
    "hold have make conduct carry launch stage give deliver attend join perform undergo take complete finish "
    "conclude undertake do".split()
)
"""Verbs that add nothing to the event noun they govern: "held a call"."""

OCCURRING = frozenset("happen occur begin start end conclude open resume continue follow".split())
"""Verbs whose subject, where it names an event, is what takes place."""
COLLAPSING = frozenset("collapse fail founder".split())
"""Verbs whose subject, where it names an event, comes to nothing."""
BROKEN_DOWN = frozenset({("break", "down"), ("fall", "through"), ("fall", "apart")})
"""The same with a particle."""
ALLOWING = frozenset("allow permit let able".split())
"""Words over what somebody will be free to do."""

NO_NEGATION = frozenset("shortage doubt question lack wonder surprise longer other secret stranger".split())
"""Words after "no" that do not deny the clause: "no shortage of", "no other"."""

FUTURE_MODALS = frozenset({"will", "shall", "'ll", "wo"})
POSSIBLE_MODALS = frozenset({"may", "might", "could", "can", "would", "should", "must"})

NEGATORS = frozenset("not n't no never none neither nor without nobody nothing".split())
NEGATIVE_NOUNS = frozenset(
    "evidence indication sign plan intention reason proof chance possibility confirmation".split()
)
"""Nouns that, under "no", negate the clause that follows: "no evidence that", "no plans to"."""

ALLEGED_WORDS = frozenset("allegedly alleged purportedly purported accused supposed supposedly".split())
REPORTED_WORDS = frozenset("reportedly reported rumoured rumored".split())
SUSPECTED_WORDS = frozenset(
    "suspected apparently apparent presumed presumably probable probably believed thought".split()
)
POSSIBLE_WORDS = frozenset("possibly possible maybe perhaps potential potentially".split())

EVENT_NOUNS: dict[str, str] = {
    "call": "call",
    "conversation": "call",
    "talk": "talk",
    "talks": "talk",
    "meeting": "meet",
    "summit": "meet",
    "negotiation": "negotiate",
    "arraignment": "arraign",
    "hearing": "hear",
    "trial": "try",
    "sentencing": "sentence",
    "verdict": "convict",
    "conviction": "convict",
    "arrest": "arrest",
    "indictment": "indict",
    "autopsy": "autopsy",
    "search": "search",
    "rescue": "rescue",
    "evacuation": "evacuate",
    "launch": "launch",
    "liftoff": "launch",
    "release": "release",
    "announcement": "announce",
    "merger": "merge",
    "acquisition": "acquire",
    "takeover": "acquire",
    "purchase": "acquire",
    "offer": "offer",
    "bid": "offer",
    "proposal": "offer",
    "sale": "sell",
    "strike": "strike",
    "walkout": "strike",
    "attack": "attack",
    "raid": "raid",
    "landing": "land",
    "election": "elect",
    "vote": "vote",
    "resignation": "resign",
    "appointment": "appoint",
    "funeral": "funeral",
    "memorial": "funeral",
    "vigil": "vigil",
    "protest": "protest",
    "surgery": "operate",
    "visit": "visit",
    "trip": "visit",
    "investigation": "investigate",
    "probe": "investigate",
    "inquiry": "investigate",
    "appeal": "appeal",
    "ceasefire": "ceasefire",
    "truce": "ceasefire",
    "premiere": "premiere",
    "debut": "premiere",
    "deportation": "deport",
    "extradition": "extradite",
    "execution": "execute",
    "interview": "interview",
    "press conference": "brief",
    "briefing": "brief",
    "ban": "ban",
    "repair": "repair",
    "closure": "close",
}
"""Nouns that name an event, with the verb they stand for."""

PERSONAL = {"he": "m", "she": "f", "him": "m", "her": "f", "his": "m"}
