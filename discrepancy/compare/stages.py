"""Stages: courses that an affair runs through (a case, a deal, a search, a fire), and who reports it how far along."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from discrepancy.compare.clausepairs import dated_order, is_same_copy, shorten
from discrepancy.records import Fact, Pair, Statement
from discrepancy.storyview import StoryView


@dataclass(frozen=True, slots=True)
class Course:
    """A course with its stages in order, each (rank, name, pattern); ``gaps`` are the rank pairs that count as a difference.

    ``is_personal`` courses are followed by person, others once a story.
    """

    name: str
    stages: tuple[tuple[int, str, re.Pattern[str]], ...]
    is_personal: bool = False
    least_gap: int = 1


def _course(name: str, *stages: tuple[int, str, str], is_personal: bool = False, least_gap: int = 1) -> Course:
    return Course(name, tuple((r, n, re.compile(p, re.IGNORECASE)) for r, n, p in stages), is_personal, least_gap)


COURSES = (
    _course("the criminal case",
            (1, "sought", r"\bat large\b|\bon the (?:run|loose)\b|\bmanhunt\b|\bno arrests?\b|\bno one (?:has|had) been arrested|\bno suspects?\b"
                          r"|(?:search(?:ing)?|looking|hunt(?:ing)?) for (?:\w+ ){0,4}(?:suspects?|gunm[ae]n|shooters?|driver|attackers?|mother|man|woman)\b"),
            (2, "held", r"\b(?:was|were|been|is|are|has) (?:\w+ )?(?:arrested|detained|apprehended|captured)|\barrested\b|\bin custody\b|\binto custody\b"
                        r"|\bbooked into\b|\bturned (?:him|her)self in\b|\bsurrendered\b"),
            (3, "charged", r"\b(?:was|were|been|is|are|being)\b[^.]{0,30}\b(?:charged|indicted|arraigned)\b|\bcharged (?:with|in|over)\b|\bindicted\b|\barraigned\b"
                           r"|\bfac(?:es|ing) (?:\w+ ){0,5}charges?\b|\bcharges? (?:were |was )?(?:filed|laid|sworn)\b"),
            (4, "before the court", r"\bple(?:aded|ads|d) (?:not )?guilty\b|\bentered (?:a|an) (?:not )?[\w-]* ?plea\b|\bon trial\b|\btrial (?:began|opened|is set|started)"
                                    r"|\bstands? trial\b"),
            (6, "decided", r"\bconvicted\b|\bconvicts?\b|\bfound (?:not )?guilty\b|\b(?<!plead )(?<!pleads )(?<!pleaded )guilty of\b|\bacquitted\b|\bcleared of\b"
                           r"|\bcharges? (?:against \w+ )?(?:was|were|been) (?:dropped|dismissed)\b"),
            (7, "sentenced", r"\b(?:was|were|been) sentenced to\b|\bsentenced to\b|\bgets \w+ years\b|\bserving (?:a|his|her) \w*\s?sentence\b"),
            is_personal=True, least_gap=2),
    _course("the deal",
            (1, "in talks", r"\b(?:in|is in|are in|holding|hold) (?:\w+ ){0,2}talks\b|\bnegotiat(?:ing|es?)\b|\bnegotiations\b|\bconfirmed the talks\b|\bcould be reached\b"
                            r"|\bno assurances?\b[^.]*\bagreement\b|\bconsidering (?:a|an) (?:bid|offer)"),
            (2, "agreed", r"\b(?:has|have|had)? ?agreed to (?:buy|acquire|sell|merge|purchase)|\bannounced (?:\w+ ){0,6}(?:deal|acquisition|merger|agreement)\b"
                          r"|\bdeal,? announced\b|\bwill (?:buy|acquire)\b|\bto (?:buy|acquire) \w+ for\b|\bsigned (?:a|an) (?:\w+ ){0,3}(?:deal|agreement)\b"),
            (4, "completed", r"\b(?:completed|closed|finali[sz]ed) (?:the|its) (?:\w+ ){0,3}(?:deal|acquisition|merger|purchase|takeover)\b|\bhas acquired\b"),
            (4, "off", r"\b(?:withdr[ae]wn?|called off|abandoned|walked away from) (?:\w+ ){0,3}(?:deal|bid|offer|talks)\b")),
    _course("the search",
            (1, "missing", r"\b(?:still|remains?|were|was|are|is) (?:\w+ )?(?:missing|trapped|unaccounted for)\b|\bsearch(?:ing)? (?:continues|continued|is under way|for survivors)"),
            (2, "found", r"\b(?:was|were|been) (?:\w+ )?(?:found|rescued|located|recovered|freed)\b|\ball (?:\w+ )?(?:rescued|found safe)\b"),
            (3, "ended", r"\b(?:search|rescue)[^.]{0,40}(?:called off|suspended|ended|winding down|scaled back)\b"), least_gap=2),
    _course("the fire",
            (1, "burning", r"\b(?:still|continues? to|continued to) (?:burn(?:ing)?|blaze|rage|smoulder)\b|\bout of control\b|\bbattling (?:a|the) (?:\w+ )?(?:fire|blaze)"),
            (2, "contained", r"\b(?:fire|blaze|flames)[^.]{0,40}\b(?:contained|under control)\b"),
            (3, "out", r"\b(?:fire|blaze|flames)[^.]{0,40}\b(?:extinguished|put out|doused)\b|\bextinguished the (?:fire|blaze)\b")),
    _course("the closure",
            (1, "closed", r"\b(?:remains?|remained|still|was|were|is|are|been) (?:\w+ )?(?:closed|shut|evacuated|locked down|on lockdown)\b"),
            (2, "open again", r"\b(?:has|have|had|was|were)? ?(?:re-?opened|lifted the (?:lockdown|evacuation))\b|\blockdown (?:was|has been) lifted\b")),
    _course("the power supply",
            (1, "out", r"\bwithout (?:power|electricity)\b|\blost power\b|\bpower (?:was|went|is) (?:out|cut)\b"),
            (2, "back", r"\b(?:power|electricity) (?:was|were|has been|had been|is) (?:\w+ )?(?:restored|back)\b|\brestored (?:power|electricity)\b")),
    _course("the identity of those involved",
            (1, "not given", r"\b(?:has|have|had|was|were|been) not (?:yet )?(?:been )?(?:identified|named)\b|\bnames? (?:\w+ ){0,5}not (?:been )?(?:released|given|disclosed)"
                             r"|\bunidentified (?:man|woman|victim|officer|officers)|\bdid not (?:identify|name|release the names?)"),
            (2, "given", r"\b(?:was|were|been|has|have|police|authorities|officials|coroner)\b[^.]{0,30}\bidentified (?:\w+ ){0,5}as\b|\bidentified as\b")),
    _course("the cause",
            (1, "unknown", r"\b(?:unclear|unknown|not known|not clear)\b[^.]{0,25}\b(?:what|how|why|whether|if|cause|motive|caused|sparked|led)\b|\bcause[^.]{0,60}\b(?:under investigation|unknown|not (?:been |yet )?(?:known|determined))\b"
                           r"|\binvestigat\w+ (?:into )?the cause\b|\bno (?:known )?motive\b"),
            (2, "named", r"\b(?:was|were|been) (?:\w+ )?caused by\b|\bruled (?:a|an|it|the)? ?\w* ?(?:suicide|homicide|accident|arson|accidental)\b|\bself-inflicted\b"
                         r"|\b(?:killed|shot) (?:him|her)self\b|\bcharged with arson\b|\bturned the gun on\b")),
)

MAX_PAIRS = 6
"""Pairs of articles shown of one course, the widest apart first."""

PAST = re.compile(r"\b(?:previous(?:ly)?|prior|earlier conviction|past|history of|in (?:19|20)\d\d|years? ago|formerly|ex-con)\b", re.IGNORECASE)
"""Words of an older matter than the story's own."""

RULE = "stages"
EXPLANATION = ("The sources place the same matter at different stages of its course; each article counts with the furthest "
               "stage it reports. A later stage supersedes an earlier one.")


@dataclass(frozen=True, slots=True)
class Hit:
    """A clause that places a matter at a stage."""

    row: int
    rank: int
    stage: str


def compare_stages(view: StoryView) -> list[Fact]:
    """One fact for each course, and person where it is personal, whose sources reached different stages."""
    facts = []
    for course in COURSES:
        hits = list(_hits(view, course))
        if not course.is_personal:
            facts.extend(_facts(view, course, hits, ""))
            continue
        people = _people(view, hits)
        for person in people or [""]:
            own = [h for h in hits if _concerns(view.statements[h.row], person, len(people) < 2)]
            facts.extend(_facts(view, course, own, person))
    return facts


def names_of(statement: Statement) -> frozenset[str]:
    """The folded names inside a clause's actor and object, places left out."""
    phrases = f"{statement.subject or ''} {statement.object or ''}".lower()
    return frozenset(n for n in statement.entities if n in phrases and n not in statement.places)


def _concerns(statement: Statement, person: str, is_only: bool) -> bool:
    """Whether a clause is about a person: by name, or by naming nobody in a story with one such person."""
    names = names_of(statement)
    return person in names if names or not is_only else not (set(statement.entities) - set(statement.places) - {person})


def _hits(view: StoryView, course: Course) -> Iterator[Hit]:
    for row in view.of("clause"):
        statement = view.statements[row]
        if statement.status in ("planned", "expected", "possible") and course.is_personal:
            continue
        if PAST.search(statement.text):
            continue
        for rank, stage, pattern in reversed(course.stages):
            if pattern.search(statement.text):
                yield Hit(row, rank, stage)
                break


def _people(view: StoryView, hits: Sequence[Hit]) -> list[str]:
    """Names that two articles or more place at a stage, in order."""
    where: dict[str, set[str]] = {}
    for hit in hits:
        statement = view.statements[hit.row]
        for name in names_of(statement):
            where.setdefault(name, set()).add(statement.article)
    return sorted(name for name, articles in where.items() if len(articles) > 1)


def _facts(view: StoryView, course: Course, hits: Sequence[Hit], person: str) -> list[Fact]:
    furthest: dict[str, Hit] = {}
    for hit in hits:
        article = view.statements[hit.row].article
        if article not in furthest or hit.rank > furthest[article].rank:
            furthest[article] = hit
    pairs = [(a, b) for x, a in enumerate(furthest.values()) for b in list(furthest.values())[x + 1:]
             if _is_apart(course, a, b) and not is_same_copy(view, view.statements[a.row], view.statements[b.row])]
    if not pairs:
        return []
    pairs = sorted(pairs, key=lambda p: (-abs(p[0].rank - p[1].rank), p[0].row, p[1].row))[:MAX_PAIRS]
    rows = sorted({h.row for p in pairs for h in p})
    place = {row: n for n, row in enumerate(rows)}
    graded = tuple(Pair(place[min(a.row, b.row)], place[max(a.row, b.row)], _verdict(view, a, b), "medium", 0.65)
                   for a, b in pairs)
    a, b = pairs[0]
    one, other = view.statements[a.row], view.statements[b.row]
    label = f"{course.name}{' of ' + person if person else ''}"
    summary = f"{label}: {a.stage} ({one.article}: {_quote(one)}) / {b.stage} ({other.article}: {_quote(other)})"
    return [Fact("status", label, tuple(view.statements[r] for r in rows), graded, summary, EXPLANATION, RULE)]


def _is_apart(course: Course, a: Hit, b: Hit) -> bool:
    low, high = sorted((a.rank, b.rank))
    return high - low >= course.least_gap or (a.stage != b.stage and low == high)


def _verdict(view: StoryView, a: Hit, b: Hit) -> str:
    """Update, unless the older article already has the later stage."""
    order = dated_order(view, a.row, b.row)
    return "contradiction" if order * (a.rank - b.rank) < 0 else "update"


def _quote(statement: Statement) -> str:
    return f"“{shorten(statement.text, 80)}”"
