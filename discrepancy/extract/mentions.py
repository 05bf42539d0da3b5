"""One mention of a person: a name in a sentence with the titles, age, relations and home around it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from discrepancy.extract.ages import STOPS, read_age
from discrepancy.extract.namefinder import OPENERS, STRAIGHT, NameRun, find_runs, is_name_like
from discrepancy.extract.parsed import ParsedSentence
from discrepancy.names import fold_name
from discrepancy.offices import RELATIONS, find_head

TOWN = r"([A-Z][\w'.-]*(?:\s+(?!(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)[A-Z][\w'-]*){0,2})"
HOME_AFTER = re.compile(rf"^\s*(?:,\s*)?(?:who\s+(?:is|was)\s+from|who\s+lives\s+in|of|from)\s+{TOWN}")
LIVES_IN = re.compile(
    r"^(?:\s*,?\s*(?:who\s+)?(?:lived|lives|resided|resides|was living|is living)\b"
    r"|'s\s+(?:\w+\s+){0,2}?(?:home|house|apartment|residence)\b)"
    rf"[^.;,()]{{0,40}}?\bin\s+(?:the\s+(?:(?!block)[a-zA-Z]+\s+){{0,4}}?(?:of|in)\s+)?(?:(?:nearby|neighbou?ring)\s+)?{TOWN}"
)
RESIDENT = re.compile(
    r"^\s*,\s*(?:\d{1,3},\s+)?(?:an?|the)\s+(?:(?:\d+-year-old|longtime|lifelong)\s+)*([A-Z][\w'.-]*(?:\s[A-Z][\w'-]*){0,2})\s+resident\b"
)
"""The town of "Ada Renn, a 41-year-old Tarvos resident"."""
ROLE_AFTER = re.compile(
    r"^\s*(?:,|\()\s*((?:an?\s+|the\s+|his\s+|her\s+|\w+'s\s+)?[^,;:()\"]{3,90}?)(?=\s*[,;:()\"]|\s+who\s|\s+said|\s*\.?\s*$)"
)
ROLE_IS = re.compile(
    r"^(?:\s+|\s*,\s+who\s+|\s*,\s+(?:he|she|they|\w+)\s+(?:said|says|added),\s+)is\s+\"?((?:an?|the)\s+[^,;:()\"]{3,80}?)(?=\s*[,;:()\"]|\s+who\s|\s+and\s|\s*\.?\s*$)"
)
JOB_IS = re.compile(
    r"^(?:\s+|\s*,\s+who\s+)(?:was|(?:\w+ly\s+)?(?:(?:has|had)\s+)?(?:been|works|worked|served|serves|working)(?:\s+as)?)\s+"
    r"(an?\s+[^,;:()\"]{3,60}?)(?=\s*[,;:()\"]|\s+(?:who|and|for|in|at|with|when)\s|\s*\.?\s*$)"
)
CHAIRS = re.compile(r"^\s*,\s+who\s+(chair)s\b")
IS_HELD_BY = re.compile(r"\b(?:whose|[Tt]he|[Ii]ts|[Tt]heir)\s+((?:[\w-]+\s){0,2}[\w-]+)\s+is\s+$")
"""An office that a sentence gives to the name behind it ("the company, whose managing director is ...")."""
DETERMINER = re.compile(r"(?:\b(?:an?|the|its|his|her|their)\s|\b[A-Z]\w*\s?'s?\s|^|[,;:\"(]\s*)(?=\S)")
OFFICE_OF = re.compile(r"((?:[\w-]+\s){0,3}[\w-]+ (?:of|for) (?:[a-z][\w-]*\s){1,5})$")
LOWER_BEFORE = re.compile(r"((?:[\w'.-]+\s+){0,6})$")
LEADING = re.compile(r"^(?:(?:and|but|or|it|he|she|is|was|were|are|be)\s+)+", re.IGNORECASE)
BROKEN = re.compile(r"[,;:\"]")
"""What no office that stands before a name has in it: it would be of whoever the words before it name."""
JOINED = re.compile(r"^(?:who|whose|where|when|which|that|by|to|in|at|on|as|after|before|and|but|or)\b", re.IGNORECASE)
GRADE_BEFORE = re.compile(r"\b((?:former|acting|interim|deputy|assistant|retired|then|state|federal|county|city)) $")
"""A word in lower case that belongs to the title behind it ("state Sen.", "former Mayor")."""

WINDOW = 240  # characters around a name in which its titles stand


@dataclass(frozen=True)
class Mention:
    """One possible mention of a person, collected before it is known whether the article confirms it."""

    parsed: ParsedSentence
    run: NameRun
    label: str
    titles: tuple[str, ...] = ()
    relations: tuple[str, ...] = ()
    homes: tuple[str, ...] = ()
    age: tuple[int, int, int] | None = None
    words: tuple[str, ...] = field(default=())


def find_mentions(parsed: ParsedSentence) -> list[Mention]:
    """Every run of a sentence that could name a person, with what stands around it."""
    text = parsed.sentence.text.translate(STRAIGHT)
    mentions = []
    for run in find_runs(text):
        bare = replace(run, name=re.sub(r"'s?$", "", run.name))
        if is_name_like(bare.name):
            mentions.append(describe_mention(parsed, text, bare))
    return mentions


def describe_mention(parsed: ParsedSentence, text: str, run: NameRun) -> Mention:
    """Read title, age, home and relations from the words before and after a run."""
    # Blanked and cut, not sliced: offsets stay those of the sentence, and a very long one stays cheap to search.
    far = max(0, run.title_start - WINDOW)
    before, after = " " * far + text[far : run.title_start], text[run.end : run.end + 2 * WINDOW]
    titles = [run.title] if run.title else []
    relations: list[str] = []
    lower = lower_title(parsed, before)
    if lower is not None:
        titles = [f"{lower} {titles[0]}"] if titles else [lower]
    elif titles and (grade := GRADE_BEFORE.search(before)):
        titles = [f"{grade.group(1)} {titles[0]}"]
    age, rest = read_age(before, after, run.end)
    home = HOME_AFTER.match(rest)
    if home:
        rest = rest[home.end() :]
    lives = LIVES_IN.match(after)
    told = (home, lives, RESIDENT.match(after))
    homes = tuple(m.group(1).rstrip(".") for m in told if m and m.group(1).lower() not in OPENERS)
    for phrase in (*phrases_after(rest, after), phrase_before(before)):
        if phrase and find_head(phrase) and phrase not in titles and not names_other(phrase, run):
            titles.append(phrase)
    kin = [t for t in titles if find_head(t) in RELATIONS]
    relations.extend(kin)
    return Mention(
        parsed,
        run,
        entity_label(parsed, run),
        tuple(t for t in titles if t not in kin),
        tuple(relations),
        homes,
        age,
        fold_name(run.name),
    )


def phrases_after(rest: str, after: str) -> list[str]:
    """Would-be appositions behind a name: what follows it, what follows its age and home, what it is said to be."""
    matches = (
        ROLE_AFTER.match(rest),
        ROLE_AFTER.match(after),
        ROLE_IS.match(rest),
        ROLE_IS.match(after),
        JOB_IS.match(after),
        CHAIRS.match(after),
    )
    return [m.group(1).strip() for m in matches if m and not JOINED.match(m.group(1).strip())]


def phrase_before(before: str) -> str | None:
    """The office that stands before a name's comma, or right before it with "of" ("chief of sales"), or None."""
    direct = OFFICE_OF.search(before)
    if direct:
        phrase = " ".join(w for w in direct.group(1).split())
        words = phrase.split()
        starts = (i for i in range(len(words)) if words[i].lower() not in STOPS and find_head(" ".join(words[i:])))
        first = next(starts, None)
        return " ".join(words[first:]) if first is not None else None
    if held := IS_HELD_BY.search(before):
        return held.group(1)
    text = before.rstrip()
    if not text.endswith(","):
        return None
    text = text[:-1][-110:]
    for match in reversed(list(DETERMINER.finditer(text))):
        phrase = text[match.start() :].strip(' ,;:"(')
        if find_head(LEADING.sub("", phrase)):
            return None if BROKEN.search(phrase) or JOINED.match(phrase) else LEADING.sub("", phrase)
    return None


def names_other(phrase: str, run: NameRun) -> bool:
    """Whether a would-be apposition names someone itself ("X, police chief Jane Y"), so is no title of this name."""
    return any(is_name_like(r.name) and r.title and r.name != run.name for r in find_runs(phrase))


def lower_title(parsed: ParsedSentence, before: str) -> str | None:
    """The title in lower case that directly precedes a name ("team general manager ..."), or None."""
    match = LOWER_BEFORE.search(before)
    words = [(m.group(), match.start() + m.start()) for m in re.finditer(r"\S+", match.group(1))] if match else []
    if not words or find_head(words[-1][0]) is None:
        return None
    classes = {parsed.start_of(t) - parsed.shift: t.pos_ for t in parsed.tokens}
    first = len(words) - 1
    while first > 0:
        word, start = words[first - 1]
        if word.lower() in STOPS or word.endswith((",", ".")) or classes.get(start) not in TITLE_CLASSES:
            break
        first -= 1
    return " ".join(word for word, _ in words[first:])


TITLE_CLASSES = ("NOUN", "PROPN", "ADJ", "NUM")


def entity_label(parsed: ParsedSentence, run: NameRun) -> str:
    """The parser's entity label of a run's name, "PERSON" if any of its words has it, or an empty string."""
    start, end = parsed.shift + run.start, parsed.shift + run.end
    labels = [
        t.ent_type_ for t in parsed.tokens if parsed.start_of(t) < end and parsed.end_of(t) > start and t.ent_type_
    ]
    return "PERSON" if "PERSON" in labels else (labels[0] if labels else "")
