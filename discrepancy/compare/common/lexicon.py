"""Predicate classes and opposites that the clause comparators share: generic English, no story's words."""

from __future__ import annotations

_CLASSES = """
kill slay murder|die perish|shoot gun fire|strike hit|attack assault ambush raid
arrest detain capture apprehend nab catch seize
charge indict accuse|convict guilty|acquit clear exonerate|sentence jail imprison|meet visit|call phone talk speak
announce unveil reveal introduce launch lift_off blast_off release debut
buy acquire purchase|merge combine|offer bid propose
order command instruct direct authorize authorise approve|find discover locate recover|rescue save free
injure wound hurt
damage destroy wreck ravage|evacuate flee|close shut|reopen open|resign quit|hire appoint name pick choose select cast
win defeat beat|lose|sign ink|steal rob take|trap strand|extinguish douse contain|crash collide plunge|sink|land arrive
cause trigger spark blame|own belong|enter check|leave depart|pay fine|sue|reject refuse decline|accept agree
reach|warn|admit confess|identify name|search seek hunt look|explode detonate|erupt|cancel scrap postpone
sell|host present emcee|return|plead|appear|abolish dissolve|elect vote|withdraw pull|refer|marry wed|escape
"""

PREDICATE_CLASS: dict[str, str] = {
    word.replace("_", " "): line.split()[0]
    for group in _CLASSES.strip().splitlines()
    for line in group.split("|")
    for word in line.split()
}

_OPPOSITES = """
legal:illegal,unlawful|lawful:unlawful,illegal|survive:die,perish|alive:dead|open:close,shut,closed|reopen:close
accept:reject,refuse,decline|guilty:innocent|valid:invalid,sham|confirm:deny,dispute|confirmed:unconfirmed
rise:fall,drop,decline|increase:decrease,fall,drop||safe:dangerous,unsafe|intact:destroy,damage,destroyed
identify:unidentified|identified:unidentified|known:unknown|conscious:unconscious|armed:unarmed
accidental:deliberate,intentional|accident:murder|licensed:unlicensed|married:unmarried|cooperate:refuse
calm:panic|peaceful:violent|likely:unlikely|possible:impossible|true:false|aware:unaware|able:unable|
innocent:guilty|convict:acquit,clear|support:oppose|allow:ban,forbid,prohibit,bar|approve:reject,veto|agree:disagree
hire:fire,dismiss|buy:sell
major:minor|serious:minor|light:heavy|widespread:limited|success:failure|succeed:fail|optimistic:pessimistic
uphold:overturn,reverse|grant:deny|lift:impose|raise:cut,lower|strengthen:weaken|improve:worsen|promote:demote
provoked:unprovoked|expected:unexpected|planned:unplanned|paid:unpaid|locked:unlocked|loaded:unloaded|secured:unsecured
supervised:unsupervised|insured:uninsured|authorized:unauthorized|occupied:unoccupied,empty|intended:unintended
profitable:unprofitable|crowded:empty|foreign:domestic|voluntary:involuntary,forced|sealed:unsealed|marked:unmarked
sober:drunk,intoxicated|restore:lose|present:absent|permanent:temporary|
"""

OPPOSITES: dict[str, frozenset[str]] = {}
for _entry in filter(None, _OPPOSITES.strip().replace("\n", "|").split("|")):
    _word, _others = _entry.split(":")
    for _other in _others.split(","):
        OPPOSITES[_word] = OPPOSITES.get(_word, frozenset()) | {_other}
        OPPOSITES[_other] = OPPOSITES.get(_other, frozenset()) | {_word}

LIGHT = frozenset(
    "be have do make go get take come say tell put set give see know think become seem include remain keep want "
    "need work "
    "begin start continue happen occur look feel try ask".split()
)
"""Predicates too general to identify an event by themselves."""


def class_of(predicate: str | None) -> str:
    """The class a predicate belongs to (itself when in none)."""
    base = (predicate or "").split()[0] if predicate else ""
    return PREDICATE_CLASS.get(predicate or "", PREDICATE_CLASS.get(base, predicate or ""))


def are_opposite(a: str, b: str) -> bool:
    """Whether two lemmas are listed opposites."""
    return b in OPPOSITES.get(a, frozenset())
