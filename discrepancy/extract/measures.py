"""The relation a quantity stands in: killed, injured, damaged, paid, old, living, ... read off the parse.

The lexicon is generic news English, grouped by what is measured. A word outside it names its own relation (its lemma).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

MEASURES: dict[str, frozenset[str]] = {
    "killed": frozenset(
        "kill die dead death fatality slay perish murder drown slaughter massacre execute deceased fatal corpse body "
        "lethal homicide slain bury killing slaying drowning beheading lynching manslaughter assassinate assassination "
        "strangle suffocate asphyxiate electrocute behead lynch mortality carnage".split()
    ),
    "injured": frozenset(
        "injure wound hurt injury wounded injured hospitalize hospitalise maim wounding injuring burned scald "
        "treat treatment paralyze paralyse cripple hospitalization hospitalisation".split()
    ),
    "missing": frozenset("missing unaccounted disappear disappearance vanish trapped trap".split()),
    "arrested": frozenset(
        "arrest detain apprehend capture custody arrestee detention detainee imprison jail "
        "incarcerate incarceration remand nab apprehension".split()
    ),
    "charged": frozenset("charge indict accuse count arraign prosecute indictment accusation prosecution".split()),
    "sentenced": frozenset("sentence convict jail-term imprisonment prison conviction".split()),
    "rescued": frozenset("rescue survive survivor save free extricate alive".split()),
    "abducted": frozenset("abduct kidnap kidnapping abduction hostage captive abductee".split()),
    "infected": frozenset("infect infection infected sicken ill sick sickness illness positive".split()),
    "displaced": frozenset(
        "evacuate displace flee homeless uproot evacuee refugee relocate evacuation displacement".split()
    ),
    "housed": frozenset("house shelter accommodate accommodation housed tent".split()),
    "damaged": frozenset(
        "damage destroy level flatten raze gut wreck collapse ruin demolish devastate badly-hit worst-hit crumble "
        "hit affect burn topple destruction char scorch inundate submerge torch vandalize vandalise shatter".split()
    ),
    "attacked": frozenset(
        "strike attack bomb shell bombard airstrike target launch raid bombing shelling assault ambush".split()
    ),
    "fired": frozenset("fire shoot shot round bullet gunshot shooting".split()),
    "dropped": frozenset("drop fall land".split()),
    "living": frozenset("live reside home population resident inhabitant populate inhabit dwell live-in".split()),
    "worth": frozenset(
        "worth value cost price pay buy sell purchase sum offer bid deal contract fine valued priced acquire "
        "acquisition spend haul loot booty steal".split()
    ),
    "lasted": frozenset("last shake duration continue".split()),
    "located": frozenset(
        "locate away epicenter epicentre lie situate east west north south northeast northwest southeast southwest "
        "kilometre mile distance centered centred centre center".split()
    ),
    "depth": frozenset("depth deep shallow".split()),
    "married": frozenset("marry wife husband spouse marriage polygamy".split()),
    "attended": frozenset(
        "attend gather protest march crowd rally demonstrate audience attendance participate join assemble congregate "
        "throng flock part".split()
    ),
    "voted": frozenset("vote turnout ballot elect".split()),
    "employed": frozenset("employ hire job worker employee staff workforce layoff lay".split()),
}
WORD_TO_MEASURE = {word: name for name, words in MEASURES.items() for word in words}
UNCOUNTED = frozenset("lasted located depth worth".split())
"""Relations that no count stands in: "two others continue to be treated" do not last."""
HUMAN_MEASURES = frozenset("killed injured missing arrested charged rescued displaced abducted infected".split())
CHANGE_VERBS = frozenset(
    "rise climb reach stand be exceed top fall drop increase jump grow pass hit surpass put set total number "
    "revise raise bring push take send drive report remain estimate".split()
)
LIGHT_VERBS = frozenset(
    "be have do get say tell report make take leave include see give find confirm announce add believe "
    "become go come describe call".split()
)
FIGHTS = frozenset("clash confrontation fight gunfight shootout battle standoff altercation brawl argument".split())
"""Nouns of a fight: whom it is with suffers nothing by that ("killed in a clash with around 30 youths")."""
STATIVE = frozenset("be remain have stay keep hold list take place put lie".split())
CLAUSE_DEPS = frozenset("ROOT ccomp xcomp advcl conj relcl acl csubj pcomp parataxis".split())


DOUBLED = re.compile(r"([b-df-hj-np-tv-z])\1$")
THINGS = frozenset("home house building tent mile kilometre kilometer metre meter market sale school".split())
"""Counted nouns that the lexicon knows as words of a relation, but that name none when they are what is counted."""

SETTLEMENTS = frozenset(
    "city town village island camp community district neighbourhood neighborhood suburb nation country "
    "county province state population municipality settlement hamlet".split()
)
EMPLOYERS = frozenset("company firm business employer workforce".split())
BALLOTS = frozenset("vote voter election elect ballot poll referendum electorate".split())
"""Words of which one is in an article that speaks of the turnout of voters."""

CASES = frozenset("confirm confirmed suspect suspected probable positive infected".split())
GROUPS = frozenset("force crew team group family staff squad gang delegation contingent crowd audience party".split())
"""Nouns of persons together, which a bare figure after "of" counts."""
UNDERGO = frozenset("suffer sustain receive incur require need undergo await".split())
CLAIMING = frozenset("claim lose take cost".split())
FINDING = frozenset("find locate trace".split())
CARRYING = frozenset("take transport rush airlift fly bring transfer admit convey".split())
HARMS = frozenset("killed injured arrested charged rescued attacked fired abducted".split())
DOING = "doing"
"""Relation of those who do what is done to others: "two gunmen killed 12" counts the gunmen by no fate."""

REMAINS = frozenset("body corpse remains remain cadaver".split())
HOSPITALS = frozenset("hospital clinic infirmary hospitals".split())
COUNT_NOUNS = frozenset("number total figure tally toll count amount sum rest majority half".split())
"""Nouns that stand for a figure and say nothing of what it counts: "the number of people killed has reached 41"."""

STATES = {
    "custody": "arrested",
    "detention": "arrested",
    "arrest": "arrested",
    "jail": "arrested",
    "hospital": "injured",
    "condition": "injured",
    "bars": "arrested",
}
"""Relations of persons who are "in" something: "four are in custody", "two remain in critical condition"."""
STATE_PREPOSITIONS = frozenset("in under into behind".split())


def word_measure(token: Token) -> str | None:
    """The relation a word names, or None when the lexicon has none; a verb's lemma may be wrong ("gutte")."""
    if token.lemma_.lower() == "count" and not is_accusation(token):
        return None
    if token.lemma_.lower() == "turnout" and not any(t.lemma_.lower() in BALLOTS for t in token.doc):
        return "attended"
    if token.ent_type_ == "PERSON" or token.lower_ == "round":  # "Owen Price Jr.", "in the seventh round"
        return None
    found = WORD_TO_MEASURE.get(token.lemma_.lower()) or WORD_TO_MEASURE.get(token.lower_)
    if found is None and token.pos_ == "VERB":
        stems = (DOUBLED.sub(r"\1", token.lower_.removesuffix(end)) + e for end in ("ed", "ing") for e in ("", "e"))
        found = next((WORD_TO_MEASURE[stem] for stem in stems if stem in WORD_TO_MEASURE), None)
    return found


def is_accusation(count: Token) -> bool:
    """Whether "count" is one of an indictment ("two counts", "a count of murder"): "I counted five" accuses nobody."""
    after = count.doc[count.i + 1 : count.i + 3]  # "one count of fraud", "one count each of fraud and theft"
    return count.pos_ == "NOUN" and (count.tag_ == "NNS" or any(t.lower_ == "of" for t in after))


def find_measure(head: Token, is_count: bool = False) -> tuple[str | None, Token | None]:
    """The relation in which the phrase headed by ``head`` stands, and the token that names it.

    Where things or persons are counted (``is_count``), the relations of lengths, durations and sums are passed over.
    """
    special = find_special(head)
    if special is None and is_count:
        special = find_suffered(head) or find_state(head) or find_toll(head)
    if special is not None:
        return special
    fallback: Token | None = None
    for token in (*nearest_relations(head), *(() if is_count else spent_on(head))):
        name = word_measure(token)
        if name and not (is_count and name in UNCOUNTED):
            return name, token
        is_told = token.pos_ in ("VERB", "NOUN", "ADJ") and token.lemma_.lower() not in LIGHT_VERBS | COUNT_NOUNS
        if is_told and (fallback is None or (fallback.i == head.i and token.pos_ == "VERB")):
            fallback = token  # What is counted names its relation itself only where no verb does.
    return (fallback.lemma_.lower(), fallback) if fallback is not None else (None, None)


def find_special(head: Token) -> tuple[str, Token] | None:
    """Relations that only a construction names: "a city of 90,000 people", "claimed 40 lives"."""
    above = head.head
    if head.dep_ == "pobj" and above.lower_ == "of" and above.head.lemma_.lower() in SETTLEMENTS:
        return "living", above.head
    if head.lemma_.lower() == "case" and any(child.lemma_.lower() in CASES for child in head.children):
        return "infected", head
    if head.lemma_.lower() == "life" and above.lemma_.lower() in CLAIMING:
        return "killed", above
    if head.lemma_.lower() == "life" and above.lower_ == "of" and above.head.lemma_.lower() == "loss":
        return "killed", above.head
    if head.dep_ == "pobj" and above.lower_ == "of" and above.head.lemma_.lower() in EMPLOYERS:
        return "employed", above.head
    if head.dep_ == "pobj" and above.lower_ == "of" and above.head.lemma_.lower() in REMAINS:
        return "killed", above.head
    if head.dep_ == "pobj" and above.lower_ == "of" and above.head.lemma_.lower() == "life":
        verb = above.head.head
        return ("killed", verb) if verb.lemma_.lower() in CLAIMING else None
    return find_fate(head)


def find_fate(head: Token) -> tuple[str, Token] | None:
    """What became of persons, in words that name it together: "lost their lives", "passed away", "were not found"."""
    verb = head.head
    if head.dep_ not in ("nsubj", "nsubjpass", "dobj") or verb.pos_ not in ("VERB", "AUX"):
        return None
    lemma = verb.lemma_.lower()
    if lemma in CARRYING and is_to_hospital(verb):
        return "injured", verb
    if head.dep_ == "dobj":
        return None
    if fate_of_subject(verb):
        return "killed", verb
    if lemma in FINDING and any(child.dep_ == "neg" for child in verb.children) and head.dep_ == "nsubjpass":
        return "missing", verb
    return None


def find_suffered(head: Token) -> tuple[str, Token] | None:
    """What the verb beside a phrase does to those it counts, or that they do it themselves.

    The verb says more than what they are called: "two refugees drowned", "three injured passengers died".
    """
    while head.dep_ == "conj" and head.head.pos_ == "NOUN":
        head = head.head  # "killed three guards and two drivers"
    roles = [(head.dep_, head.head)] if head.dep_ in ("nsubj", "nsubjpass", "dobj") else []
    for child in head.children:
        if child.dep_ == "acl" and child.tag_ == "VBN":
            roles.append(("nsubjpass", child))
        elif child.dep_ == "relcl":
            pronouns = [t.dep_ for t in child.children if t.lower_ in ("who", "that", "which")]
            roles += [(dep, child) for dep in pronouns if dep in ("nsubj", "nsubjpass")]
    for role, verb in roles:
        if verb.pos_ == "VERB":
            name = suffered_by(role, verb)
            if name is not None:
                return name, verb
    return None


def suffered_by(role: str, verb: Token) -> str | None:
    """The fate that a verb names of what stands in a role to it, or that it is they who do it."""
    name = word_measure(verb)
    if role == "nsubj" and name in HARMS and any(child.dep_ == "dobj" for child in verb.children):
        return DOING
    if role == "nsubj":
        name = fate_of_subject(verb) or name
    elif role == "nsubjpass":
        name = find_outcome(verb) or name
    return name if name in HUMAN_MEASURES else None


def find_outcome(verb: Token) -> str | None:
    """How a passive ends: "were shot and killed", "were stabbed to death", "were shot dead"."""
    for child in verb.children:
        is_to_death = child.lower_ == "to" and any(t.lower_ == "death" for t in child.children)
        if is_to_death or (child.lower_ == "dead" and child.i > verb.i):
            return "killed"
        is_own = child.dep_ == "conj" and not any(t.dep_ in ("nsubj", "nsubjpass") for t in child.children)
        name = word_measure(child) if is_own else None
        if name in ("killed", "injured"):
            return name
    return None


def find_state(head: Token) -> tuple[str, Token] | None:
    """The state that persons are said to be in: "have four people in custody", "six are in critical condition"."""
    verb = head.head
    holders = [head] if head.dep_ in ("dobj", "attr", "nsubj", "ROOT") else []
    if head.dep_ in ("nsubj", "nsubjpass", "dobj") and verb.lemma_.lower() in STATIVE:
        holders.append(verb)
    for holder in holders:
        for child in holder.children:
            if child.dep_ == "prep" and child.lower_ in STATE_PREPOSITIONS:
                for goal in child.children:
                    name = STATES.get(goal.lemma_.lower()) or STATES.get(goal.lower_)
                    if goal.dep_ == "pobj" and name:
                        return name, goal
    return None


def find_toll(head: Token) -> tuple[str, Token] | None:
    """The dead where a bare "toll" is put in figures ("the toll rose to 20"): other tolls say what they count."""
    verb = head.head.head if head.dep_ == "pobj" else head.head
    for child in verb.children if verb.lemma_.lower() in CHANGE_VERBS else ():
        is_bare = child.lemma_.lower() == "toll" and not any(word_measure(c) for c in child.children)
        if is_bare and child.dep_ in ("nsubj", "nsubjpass", "dobj") and child.i != head.i:
            return "killed", child
    return None


def is_of_group(head: Token) -> bool:
    """Whether a bare figure says how many a group is of: "a family of five", "an observer force of 300"."""
    above = head.head
    return head.dep_ == "pobj" and above.lower_ == "of" and above.head.lemma_.lower() in GROUPS


def spent_on(head: Token) -> Iterator[Token]:
    """What a sum or a time is said to be of or in: "$2 million in damage", "12 years in prison"."""
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ in ("in", "of", "behind"):
            yield from (t for t in child.children if t.dep_ == "pobj" and word_measure(t))


def fate_of_subject(verb: Token) -> str | None:
    """Killed where a verb with its words says so of its subject: "lost their lives", "passed away"."""
    lemma, words = verb.lemma_.lower(), {child.lemma_.lower() for child in verb.children}
    is_death = (lemma == "lose" and "life" in words) or (lemma == "pass" and "away" in words) or lemma == "succumb"
    return "killed" if is_death else None


def is_to_hospital(verb: Token) -> bool:
    """Whether a verb of carrying carries to a hospital."""
    goals = (t for c in verb.children if c.dep_ == "prep" for t in c.children if t.dep_ == "pobj")
    return any(goal.lemma_.lower() in HOSPITALS for goal in goals)


def nearest_relations(head: Token) -> Iterator[Token]:
    """Tokens that may name a phrase's relation, likeliest first: the noun, what modifies it, what governs it."""
    if head.lemma_.lower() not in THINGS:
        yield head
    for child in head.children:
        is_after = child.dep_ in ("acl", "relcl") and child.i > head.i and not is_of_some(child)
        if is_after or child.dep_ == "amod":
            yield child
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            yield from (t for t in child.children if t.dep_ == "pobj")
    yield from governors(head)


def is_of_some(clause: Token) -> bool:
    """Whether a relative clause tells of a part alone: "97 passengers, of whom 71 were hurt"."""
    return any(t.lower_ in ("whom", "which") and t.head.lower_ == "of" for t in clause.subtree)


def governors(head: Token) -> Iterator[Token]:
    """What governs a phrase; of kin beside a spouse the marriage last ("killed his wife and four children")."""
    spouse = head.head if head.dep_ == "conj" and word_measure(head.head) == "married" else None
    yield from climb(spouse or head)
    if spouse is not None:
        yield spouse


def climb(head: Token) -> Iterator[Token]:
    """What governs a phrase, up to its clause: verbs with their predicates, and the subject of a verb of change."""
    token = head
    for _ in range(6):
        parent = token.head
        if parent.i == token.i:
            return
        if parent.dep_ == "prep" and parent.lower_ == "with" and parent.head.lemma_.lower() in FIGHTS:
            yield parent.head
            return
        if parent.dep_ == "prep":  # "including" is tagged as a verb, and names no relation.
            token = parent
            continue
        if parent.pos_ in ("VERB", "AUX"):
            yield from predicate_words(parent, token)
            if parent.dep_ not in ("xcomp", "aux"):
                return
        elif parent.pos_ not in ("ADP", "PART", "SCONJ"):
            yield parent
            yield from (c for c in parent.children if c.dep_ in ("compound", "amod") and word_measure(c))
        token = parent


def is_put(verb: Token, argument: Token) -> bool:
    """Whether a verb puts its subject in a figure: "the attendance was given as 41,300", "damage was listed at ..."."""
    return argument.lower_ in ("as", "at") and any(child.dep_ == "nsubjpass" for child in verb.children)


def predicate_words(verb: Token, argument: Token) -> Iterator[Token]:
    """A verb and what completes it, as seen from one of its arguments."""
    lemma = verb.lemma_.lower()
    if lemma in CHANGE_VERBS or is_put(verb, argument):
        for child in verb.children:
            if child.dep_ in ("nsubj", "nsubjpass", "dobj") and child.i != argument.i:
                yield from (c for c in child.children if c.dep_ in ("compound", "amod") and word_measure(c))
                yield child
                for counted in (t for c in child.children if c.dep_ == "prep" for t in c.children if t.dep_ == "pobj"):
                    yield counted
                    yield from (c for c in counted.children if c.dep_ in ("acl", "relcl", "amod") and word_measure(c))
    if lemma in UNDERGO:
        objects = [c for c in verb.children if c.dep_ == "dobj"]
        objects += [t for c in verb.children if c.dep_ == "prep" for t in c.children if t.dep_ == "pobj"]
        yield from (t for t in objects if t.i != argument.i and word_measure(t))
    for child in verb.children:
        if child.dep_ in ("acomp", "oprd", "xcomp", "attr") and child.i != argument.i and word_measure(child):
            yield child
    yield verb


def clause_root(token: Token) -> Token:
    """The token that heads the clause a token stands in."""
    while token.head.i != token.i and not (token.dep_ in CLAUSE_DEPS and token.pos_ in ("VERB", "AUX")):
        token = token.head
    return token
