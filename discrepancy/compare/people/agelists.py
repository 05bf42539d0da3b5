"""The ages an article tells of those who died, were hurt or are held, whether or not it names them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from discrepancy.compare.common.lines import Line, is_background
from discrepancy.names import fold_name, last_name
from discrepancy.personwords import FEMALE, MALE, is_person_word, singular
from discrepancy.storyview import StoryView

_NUMBER = r"\d{1,2}(?!\d|[,.]\d|%| ?(?:percent|minutes|hours|days|weeks|months|years (?!old)|times|miles|feet))"
_NAME = r"[A-Z][\w'’.-]+(?:\s[A-Z][\w'’.“”\"-]*){0,3}"
_NOUN = (
    r"(?:m[ae]n|wom[ae]n|boys?|girls?|males?|females?|teens?|teenagers?|suspects?|gunm[ae]n|victims?|brothers?|sisters?|"
    r"sons?|daughters?|mother|father|wife|husband|girlfriend|boyfriend|others?|people|persons?|students?|motorists?)"
)
_END = r"(?=[,.;)]|\s(?:and|who|was|were)\b|$)"
AGED = re.compile(
    rf"(?P<old>{_NUMBER})[\s-]+years?[\s-]+olds?\b(?P<noun>(?:\s[a-z][\w-]*){{0,3}}(?:,?\s+{_NAME})?)"
    rf"|\b(?P<head>{_NOUN}),? (?:(?:who (?:is|was|were|are) )?(?:believed|thought|estimated|said|reported) to be |"
    rf"(?:both )?(?:ages? |aged ))?(?P<list>{_NUMBER}(?:(?:,| and|, and) {_NUMBER})*){_END}"
    rf"|\b(?P<name>{_NAME}), (?:both |age |aged )?(?P<named>{_NUMBER}){_END}"
    r"|(?P<who>(?:[\w-]+\s){1,3})in (?:his|her|their) (?P<part>early |mid-?\s?|late )?(?P<decade>[1-9]0)['’]?s\b"
    r"|\b(?P<word>pre-?teen|elderly|toddler)\b(?P<kid>(?:\s[a-z]+)?)"
    r"|\b(?:would have turned|about to turn|(?:days|weeks|shy|short) (?:of|before|from) (?:his|her)) "
    r"(?P<next>\d{1,2})\b",
)
"""Wording that gives an age: a number, a list of them, a decade or the years before thirteen."""

WORDS = {"pre": (9, 12), "elderly": (60, 110), "toddler": (1, 4)}
"""The ages of which a word is said, by its beginning; the papers have toddlers of four."""
PARTS = {"early ": (0, 4), "mid": (3, 7), "late ": (6, 9)}
"""The years of a decade that are meant by its beginning, middle and end."""

DEAD = re.compile(
    r"\b(?:died|dies|dead|killed|kills|killing|slain|murdered|fatally|(?:stabbed|shot|beaten) to death|deaths?|"
    r"gunned down|bod(?:y|ies) of|lost (?:his|her) life|succumbed|mourn(?:s|ed)?)\b",
    re.IGNORECASE,
)
HELD = re.compile(
    r"\b(?:arrest(?:s|ed)?|custody|charged|charges|detain(?:s|ed)|jailed|booked|suspect|gunman|accused|questioned|"
    r"questioning|behind bars|turned (?:himself|herself) in|surrendered|apprehended|arraigned|indicted|bail|"
    r"bond|attacker|shooter|assailant|robber|triggerman)\b",
    re.IGNORECASE,
)
HURT = re.compile(
    r"\b(?:shot|wounded|injured|hurt|hit|struck|hospital(?:ized)?|stabbed|condition|grazed|treated)\b", re.IGNORECASE
)
_HARM = r"(?:shot|shooting|killed|killing|stabbed|stabbing|murdered|murdering|strangled|beat|beating)"
DOER = re.compile(rf"^[^,.;]{{0,30}}?\b{_HARM}\s(?:dead\s)?(?:and\skilled\s)?(?:an?|the|his|her)\b", re.IGNORECASE)
"""Wording behind a person that has that one kill another."""
SOUGHT = re.compile(
    r"\b(?:search(?:ing)?|look(?:ing)?|hunt(?:ing)?|manhunt|warrant|wanted|seeking)(?: for)?(?: (?!and\b)\w+){0,2}\s$",
    re.IGNORECASE,
)
"""Wording before a person who is looked for."""
BY = re.compile(r"\bby (?:an?|the|his|her)\s(?:\w+\s)?$", re.IGNORECASE)
"""Wording before a person by whom something was done."""
SUFFERER = re.compile(
    rf"\b(?P<death>{_HARM}|deaths? of|murders? of|killings? of|slayings? of)\s(?:and\s\w+\s)?"
    r"(?:an?\s|the\s|his\s|her\s)?$"
    r"|\b(?:rap(?:ed|ing)|assault(?:ed|ing)|attack(?:ed|ing)|wound(?:ed|ing)|injur(?:ed|ing)|abus(?:ed|ing)|"
    r"(?:rape|assault|abuse) of)\s(?:an?\s|the\s|his\s|her\s)?$",
    re.IGNORECASE,
)
"""Wording before a person to whom something was done."""
AND = re.compile(r"^,? and\b")
"""What joins a person to the one before, so that the same befell both."""
ASIDE = re.compile(r"\b(?:when|while|as)\b", re.IGNORECASE)
"""What begins a clause that tells of others, too."""
ONCE = re.compile(
    r"\b(?:when (?:he|she|they) (?:was|were)|then|since|at age|at the age of)[\s-]*(?:an?\s)?$", re.IGNORECASE
)
"""Wording before an age at another time."""


@dataclass(frozen=True, slots=True)
class Aged:
    """One person's age in an article: where it stands, the least and the greatest age meant, sex, name and part."""

    line: Line
    start: int
    least: int
    most: int
    sex: str
    name: tuple[str, ...]
    part: str

    @property
    def told(self) -> str:
        """The age in words."""
        return str(self.least) if self.least == self.most else f"{self.least} to {self.most}"


def read_ages(view: StoryView, lines: Sequence[Line]) -> list[Aged]:
    """Everybody whose age an article tells, in order of the text, one for each age, sex and part."""
    kept = [line for line in lines if not is_background(view, line)]
    found = [aged for line in kept for aged in read_line(line)]
    settled = [a if a.part or not a.name else replace(a, part=part_elsewhere(a, kept)) for a in found]
    people: dict[tuple[int, int, str], Aged] = {}
    for aged in sorted(settled, key=lambda a: (not a.sex, not a.name)):
        alike = [k for k in people if k[:2] == (aged.least, aged.most) and (k[2] == aged.part or not aged.part)]
        if alike and not people[alike[0]].name and len(alike) == 1:
            people[alike[0]] = replace(people[alike[0]], name=aged.name)
        elif not alike:
            people[aged.least, aged.most, aged.part] = aged
    told = list(people.values())
    return sorted(
        (a for a in told if not any(is_covered(a, b) for b in told if b is not a)),
        key=lambda a: (a.line.index, a.start),
    )


def is_covered(one: Aged, other: Aged) -> bool:
    """Whether another telling of an article says more of whom this one may mean: the part in the event, or the age."""
    if (one.least, one.most) == (other.least, other.most):
        return not one.part and bool(other.part)
    is_within = one.least <= other.least and other.most <= one.most
    return (
        is_within and (one.part == other.part or not one.part) and not (one.sex and other.sex and one.sex != other.sex)
    )


def read_line(line: Line) -> Iterator[Aged]:
    """The ages of a sentence, each with the part that the words up to the next one tell, else those before it."""
    matches = list(AGED.finditer(line.text))
    part = ""
    for number, match in enumerate(matches):
        end = matches[number + 1].start() if number + 1 < len(matches) else len(line.text)
        begin = matches[number - 1].end() if number else 0
        after, before = line.text[match.end() : end], line.text[begin : match.start()]
        if ONCE.search(before):
            continue
        part = part_of(match.group(), before, after) or (part if AND.match(before) else "")
        words = " ".join(filter(None, (match["noun"], match["head"], match["who"], match["kid"])))
        name = name_in(match)
        for least, most in years_of(match):
            yield Aged(line, match.start(), least, most, sex_of(words), name, part)


def part_of(words: str, before: str, after: str) -> str:
    """The part in the event of somebody whom words name, by those before and those behind."""
    if BY.search(before) or SOUGHT.search(before) or DOER.search(after):
        return "held"
    if done := SUFFERER.search(before):
        return "dead" if done["death"] and find_part(done.group()) == "dead" else "hurt"
    return find_part(words + ASIDE.split(after)[0]) or find_part(before)


def years_of(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The least and the greatest of each age that a wording gives."""
    if match["decade"]:
        low, high = next((v for k, v in PARTS.items() if (match["part"] or "").lower().startswith(k)), (0, 9))
        yield int(match["decade"]) + low, int(match["decade"]) + high
    elif match["word"]:
        yield next(years for word, years in WORDS.items() if match["word"].startswith(word))
    elif match["next"]:
        yield (int(match["next"]) - 1,) * 2
    else:
        for age in re.findall(r"\d+", match["old"] or match["list"] or match["named"]):
            yield int(age), int(age)


def name_in(match: re.Match[str]) -> tuple[str, ...]:
    """The folded name that stands with an age, where there is one."""
    behind = re.search(rf"{_NAME}$", match["noun"] or "")
    text = match["name"] or (behind.group() if behind else "")
    words = fold_name(text)
    return () if any(is_person_word(w) for w in words) else words


def sex_of(words: str) -> str:
    """ "m" or "f" where words tell one sex alone, else nothing; a child's noun of a sex counts."""
    nouns = {singular(w) for w in re.findall(r"[a-z][a-z-]*", words.lower())}
    return {(True, False): "m", (False, True): "f"}.get((bool(nouns & MALE), bool(nouns & FEMALE)), "")


def find_part(text: str) -> str:
    """The part in the event that some words tell: held or dead, whichever stands first, else hurt, or none."""
    told = sorted(
        (m.start(), part) for part, wording in (("held", HELD), ("dead", DEAD)) if (m := wording.search(text))
    )
    return told[0][1] if told else "hurt" if HURT.search(text) else ""


def part_elsewhere(aged: Aged, lines: Sequence[Line]) -> str:
    """The part that other sentences of the article tell right behind somebody's last name."""
    name = re.compile(rf"\b{re.escape(last_name(aged.name))}\b(?P<after>[^.;]{{0,80}})", re.IGNORECASE)
    told = [find_part(m["after"]) for line in lines if line is not aged.line for m in name.finditer(line.text)]
    return next((part for part in ("held", "dead", "hurt") if part in told), "")
