"""Generic words for what takes place, and verbs that carry an event named by a noun; a lexicon, no logic."""

from __future__ import annotations

EVENT_NOUNS = frozenset(
    """
accident address agreement ambush announcement appearance appointment argument arraignment arrest arrival
arson assassination assault attack auction ballot battle birth blast blaze bomb bombardment bout brawl breach
briefing burglary call campaign ceremony championship charge clash closure coalition collapse collision
concert confession conference confrontation contest conviction coup crash crime crisis cyclone deal death
debate debut decision defeat demonstration departure deployment derailment detention disappearance discharge
discovery dispute drought earthquake eclipse election emergency eruption escape evacuation event execution
explosion famine feud fight fighting final fire firefight flight flood fraud funeral game gathering gunfire
gunshot hearing heist holdup homicide hurricane incident injunction inquest inspection interview invasion
investigation journey judgment jump kidnapping launch lawsuit loss manslaughter march marriage massacre match
meeting merger mission mudslide murder mutiny offensive operation outbreak outage parade party plea probe
procession prosecution protest purchase quake race raid rally rampage rape rebellion referendum release
rescue resignation revolt revolution riot robbery ruling sale search seizure sentence session settlement
shootout shot siege sinking slaying speech spree stabbing standoff statement stop storm strike suicide summit
surgery surrender swap takeover talk theft tornado tragedy transaction transfer trial truce tsunami typhoon
unrest uprising verdict vigil violence visit vote walkout war wedding wildfire withdrawal wreck aftershock
airstrike crackdown ceasefire handover inauguration premiere takeoff landing voyage
altercation scuffle tussle melee fracas skirmish barrage volley pursuit hunt manhunt lockdown carjacking burglary
disturbance commotion trouble mayhem chaos carnage bloodshed slaughter genocide mishap disaster catastrophe calamity
overdose spill blackout tremor temblor landslide avalanche hailstorm blizzard visitation burial wake memorial cremation
christening baptism graduation induction coronation reunion reception gala banquet fundraiser rollout broadcast telecast
performance festival convention assembly lockout shutdown layoff bankruptcy acquisition buyout bailout recall boycott
gunfight gunbattle gunplay crossfire mugging stampede jailbreak rockfall pileup rollover
embargo impeachment nomination selection runoff caucus recount defection annexation occupation liberation independence
slide secession declaration proclamation accord pact armistice treaty expulsion eviction deportation extradition autopsy
diagnosis transplant hospitalization vaccination indictment acquittal pardon parole reprieve retrial mistrial tribunal
deliberation
""".split()
)
"""Nouns for events; gerunds that serve as nouns ("shooting") are taken by their ending."""

HARM_NOUNS = frozenset(
    """
accident ambush assassination assault attack blast blaze bombing brawl burglary carjacking collision crash death
drive-by drowning earthquake explosion fire flood heist homicide incident kidnapping killing lynching massacre murder
quake rampage rape riot robbery shooting shootout slaying stabbing tornado tragedy wreck airstrike avalanche bloodbath
carnage derailment disaster firefight gunbattle gunfight gunfire landslide mudslide mugging pileup slaughter
stampede tremor tsunami
""".split()
)
"""Nouns for harm that nobody sets a date for: with a date before them it is over, whatever the verb says."""

CLOSED_NOUNS = frozenset("acquisition buyout deal merger purchase sale takeover transaction".split())
"""Nouns for what closes when it is completed."""

HAPPENING = frozenset("happen occur take".split())
"""Verbs by which an event itself has the time, whatever went on then ("took place at noon, when stalls were full")."""

NO_EVENT_ING = frozenset(
    """
building ceiling clothing dwelling earring evening feeling housing lodging morning nothing offspring painting
parking railing something anything everything sibling string spring swing wedding-ring being living setting
warning meaning surrounding belonging earning saving
""".split()
)

CARRIER_VERBS = frozenset(
    """
span date be happen occur begin start commence erupt unfold ensue shake jolt rattle rock come file swear lay bring
press have hold stage conduct see take make open end finish conclude last continue strike hit schedule set slate
plan expect resume stop give be leave claim put log time
""".split()
)
"""Verbs that say little more than that the event named by their subject or object takes place."""

PHRASAL_CARRIERS = frozenset(
    {("break", "out"), ("ring", "out"), ("get", "underway"), ("be", "underway"), ("go", "off"), ("kick", "off")}
)

PLAN_VERBS = frozenset(
    """
schedule slate set expect plan due intend hope prepare want need begin start continue appear seem return
""".split()
)
"""Verbs after which an infinitive names what takes place ("is due to appear", "will return to host")."""

LIGHT_PHRASES: dict[tuple[str, str, str], str] = {
    ("go", "on", "trial"): "trial",
    ("be", "on", "trial"): "trial",
    ("stand", "", "trial"): "trial",
    ("face", "", "trial"): "trial",
    ("be", "in", "court"): "appear",
    ("expect", "in", "court"): "appear",
    ("due", "in", "court"): "appear",
    ("come", "to", "court"): "appear",
    ("go", "to", "court"): "appear",
    ("return", "to", "court"): "appear",
    ("go", "before", "judge"): "appear",
    ("stand", "before", "judge"): "appear",
    ("go", "on", "rampage"): "rampage",
    ("go", "on", "strike"): "walkout",
    ("go", "to", "poll"): "vote",
    ("go", "on", "sale"): "launch",
    ("open", "in", "cinema"): "release",
    ("open", "in", "theater"): "release",
    ("open", "in", "theatre"): "release",
    ("hit", "", "cinema"): "release",
    ("hit", "", "theater"): "release",
    ("hit", "", "theatre"): "release",
    ("hit", "", "screen"): "release",
    ("hit", "", "shelf"): "release",
    ("hit", "", "store"): "release",
    ("hit", "", "street"): "raid",
    ("finalize", "", "deal"): "complete",
    ("walk", "off", "job"): "walkout",
    ("eligible", "for", "parole"): "parole",
    ("start", "", "company"): "found",
    ("start", "", "firm"): "found",
    ("start", "", "business"): "found",
    ("leave", "", "road"): "crash",
    ("leave", "", "roadway"): "crash",
    ("run", "off", "road"): "crash",
    ("veer", "off", "road"): "crash",
    ("go", "to", "prison"): "jail",
    ("go", "to", "jail"): "jail",
    ("send", "to", "prison"): "jail",
    ("send", "to", "jail"): "jail",
    ("place", "on", "leave"): "suspend",
    ("put", "on", "leave"): "suspend",
    ("attend", "", "funeral"): "funeral",
    ("attend", "", "vigil"): "vigil",
    ("report", "", "result"): "earnings",
    ("report", "", "earning"): "earnings",
    ("report", "", "earnings"): "earnings",
    ("publish", "", "result"): "earnings",
    ("publish", "", "earning"): "earnings",
    ("publish", "", "earnings"): "earnings",
    ("release", "", "earning"): "earnings",
    ("release", "", "earnings"): "earnings",
    ("go", "on", "air"): "air",
    ("take", "into", "custody"): "arrest",
    ("place", "into", "custody"): "arrest",
    ("place", "in", "custody"): "arrest",
    ("place", "under", "arrest"): "arrest",
    ("put", "under", "arrest"): "arrest",
    ("put", "on", "trial"): "trial",
    ("put", "to", "death"): "execution",
    ("come", "under", "attack"): "attack",
    ("come", "under", "fire"): "attack",
    ("be", "under", "attack"): "attack",
    ("come", "to", "agreement"): "agreement",
    ("take", "to", "hospital"): "hospitalize",
    ("rush", "to", "hospital"): "hospitalize",
    ("airlift", "to", "hospital"): "hospitalize",
    ("bring", "to", "hospital"): "hospitalize",
    ("be", "at", "war"): "war",
    ("go", "into", "labour"): "birth",
    ("lay", "to", "rest"): "burial",
    ("drop", "", "bomb"): "bomb",
    ("drop", "", "charge"): "drop",
    ("fire", "", "shot"): "shoot",
    ("exchange", "", "gunfire"): "gunfire",
    ("exchange", "", "fire"): "gunfire",
    ("lose", "", "control"): "crash",
    ("take", "", "life"): "kill",
    ("claim", "", "life"): "kill",
    ("take", "", "oath"): "inauguration",
    ("take", "", "seat"): "inauguration",
    ("make", "", "debut"): "debut",
    ("make", "", "appearance"): "appear",
    ("make", "", "announcement"): "announcement",
    ("make", "", "offer"): "offer",
    ("make", "", "bid"): "offer",
    ("make", "", "arrest"): "arrest",
    ("make", "", "call"): "call",
    ("give", "", "birth"): "birth",
    ("give", "", "speech"): "speech",
    ("hold", "", "talk"): "talk",
    ("reach", "", "deal"): "deal",
    ("reach", "", "agreement"): "agreement",
    ("reach", "", "settlement"): "settlement",
    ("reach", "", "verdict"): "verdict",
    ("return", "", "verdict"): "verdict",
    ("deliver", "", "verdict"): "verdict",
    ("enter", "", "plea"): "plea",
    ("change", "", "plea"): "plea",
    ("file", "", "suit"): "lawsuit",
    ("file", "", "lawsuit"): "lawsuit",
    ("cast", "", "vote"): "vote",
    ("cast", "", "ballot"): "vote",
    ("win", "", "election"): "election",
    ("gain", "", "independence"): "independence",
    ("win", "", "independence"): "independence",
    ("declare", "", "independence"): "independence",
    ("tie", "", "knot"): "wedding",
    ("commit", "", "suicide"): "suicide",
    ("commit", "", "murder"): "murder",
    ("commit", "", "robbery"): "robbery",
    ("set", "", "fire"): "set fire",
    ("place", "", "call"): "call",
    ("receive", "", "call"): "call",
    ("get", "", "call"): "call",
    ("receive", "", "report"): "call",
}
"""What a light verb, a preposition (or none) and a noun say together; the noun alone or the verb alone does not."""

SCENES_OF = frozenset(
    """
target scene site victim subject spot location venue time hour moment start beginning barrage hail series spate day date
""".split()
)
"""Nouns whose event stands after "of" ("was the target of an air strike", "a barrage of gunfire")."""

SCENE_VERBS = frozenset(
    """
be gather stand sit sleep wait stay lie live play celebrate attend about
""".split()
)
"""Verbs for what goes on when something else happens; so does every verb in the progressive."""

STATE_VERBS = frozenset("fall go run stand".split())
"""Verbs that an adjective makes say a state ("fell silent", "ran short"), which is not what they say alone."""

SETTING_VERBS = frozenset("schedule slate set plan due".split())
"""Verbs by which a time is set for something yet to come."""

INQUIRY_VERBS = frozenset(
    """
investigate probe witness recall describe mourn remember survive use involve mention commemorate condemn
""".split()
)
"""Verbs whose object or circumstance is what a time after it dates ("are investigating a shooting Sunday")."""

SAYING_VERBS = frozenset("say report tell confirm state add believe think note allege".split())
"""Verbs after which a clock time belongs to what is said: hardly anybody tells the minute at which he spoke."""

DATED_SAYING = frozenset("say announce claim report confirm add state warn deny".split())
"""Verbs of saying that a day right behind them dates."""

ACCUSING_VERBS = frozenset("accuse charge convict suspect indict arraign".split())
"""Verbs about an act that another verb names."""

PHRASAL_EVENTS = frozenset(
    {
        ("come", "down"),
        ("go", "down"),
        ("give", "way"),
        ("come", "ashore"),
        ("make", "landfall"),
        ("reach", "land"),
        ("reach", "shore"),
        ("break", "in"),
        ("pass", "away"),
        ("lose", "life"),
        ("set", "alight"),
        ("blow", "up"),
        ("open", "fire"),
        ("fail", "test"),
        ("set", "fire"),
        ("set", "ablaze"),
        ("set", "up"),
        ("take", "over"),
        ("take", "office"),
        ("take", "charge"),
        ("step", "down"),
        ("step", "up"),
        ("turn", "down"),
        ("call", "off"),
        ("toss", "out"),
        ("throw", "out"),
        ("strike", "down"),
        ("set", "aside"),
        ("see", "last"),
        ("walk", "free"),
        ("set", "free"),
        ("take", "off"),
        ("go", "missing"),
        ("walk", "out"),
        ("check", "in"),
        ("turn", "in"),
        ("ring", "out"),
        ("gun", "down"),
        ("mow", "down"),
        ("run", "over"),
        ("burn", "down"),
        ("cave", "in"),
        ("hold", "up"),
        ("round", "up"),
        ("pull", "over"),
        ("lay", "off"),
        ("roll", "out"),
        ("hand", "down"),
        ("break", "up"),
        ("sign", "up"),
        ("shut", "down"),
        ("get", "away"),
        ("break", "free"),
        ("lift", "out"),
        ("cut", "free"),
    }
)
"""A verb with the word after it that makes another verb of it."""
