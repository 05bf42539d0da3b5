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
""".split()
)
"""Nouns for events; gerunds that serve as nouns ("shooting") are taken by their ending."""

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
press have hold stage conduct see take make end finish conclude last continue strike hit schedule set slate
plan expect resume stop give
""".split()
)
"""Verbs that say little more than that the event named by their subject or object takes place."""

PHRASAL_CARRIERS = frozenset({("break", "out"), ("ring", "out"), ("get", "underway"), ("go", "off"), ("kick", "off")})

PLAN_VERBS = frozenset(
    """
schedule slate set expect plan due intend hope prepare want need begin start continue appear seem
""".split()
)

SCENE_VERBS = frozenset(
    """
be gather stand sit sleep wait stay lie live play celebrate attend about
""".split()
)
"""Verbs for what goes on when something else happens; so does every verb in the progressive."""

SETTING_VERBS = frozenset("schedule slate set plan due".split())
"""Verbs by which a time is set for something yet to come."""

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
    }
)
"""A verb with the word after it that makes another verb of it."""
