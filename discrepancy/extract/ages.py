"""Ages next to a name: in figures or in words, behind it ("Renn, 34"; "Renn dies at 81") or before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

ONES = "one two three four five six seven eight nine".split()
TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
IN_WORDS = {
    **{word: i for i, word in enumerate((*ONES, *TEENS), start=1)},
    **{ten: 10 * i for i, ten in enumerate(TENS, start=2)},
    **{f"{ten}-{one}": 10 * i + j for i, ten in enumerate(TENS, start=2) for j, one in enumerate(ONES, start=1)},
}
"""Every age in words."""

_TENS = rf"(?:{'|'.join(TENS)})(?:-(?:{'|'.join(ONES)}))?"
_SMALL = "|".join((*TEENS, *ONES[3:]))
YEARS = rf"(?:\d{{1,2}}|(?i:{_TENS}|{'|'.join((*TEENS, *ONES))}))"
"""An age, in figures or in words, where what follows says that it is one; without a group."""

_OLD = r"[\s-]+years?[\s-]+old"
_BARE = rf"(\d{{1,2}}|(?i:{_TENS}|{_SMALL}))"
"""An age that nothing but its place shows to be one: words below four are rather pronouns ("was one of")."""

_DIED = r"(?:has\s+|had\s+)?(?i:died|dies|dead|passed\s+away|passes\s+away)"
_ASIDE = r"(?:,\s[^,.;:\"()]{2,70},)?"
_THEN = (
    r"(?:when\s+(?:he|she)\s+(?:died|was\s+(?:\w+\s+)?(?:killed|shot|stabbed|murdered|arrested|hit|struck))"
    r"|at\s+the\s+time\s+of\s+(?:his|her)\s+death|and\s+(?:his|her)\s)"
)
_END = r"(?=\s*[,.;]|\s*$|\s+(?:of|after|following|from|in|on|last|this|that|just|yesterday|today)\s)"
AFTER = re.compile(
    r"^(?:\.(?=,\s)|\s\((?:pictured|above|below|left|right)[^)]{0,20}\))?\s*(?:,\s*(?:both\s+)?(?:aged?\s+)?(\d{1,2})(?=\s*[,.;)]|\s*$|\s+of\s|\s+and\s|\s+from\s|,)"
    r"|\((?:aged?\s+)?(\d{1,2})\)"
    rf"|,\s*(?:an?|the)\s+({YEARS}){_OLD}"
    rf"|,\s*({YEARS})\s*-?\s*years?\s*-?\s*old(?!\s+[A-Z])|,?\s+who\s+(?:is|was)\s+(?:just\s+|only\s+)?{_BARE}(?=\s*[,.;]|\s+years?\b(?!\s+(?:younger|older|his|her|their)))"
    rf"|\s+(?:is|was|,\s*aged?)\s+(?:just\s+|only\s+)?{_BARE}(?=\s*[,.;]|\s+years?\s+(?:old|of\s+age)|\s+{_THEN})"
    rf"|,\s(?:is|was)\s+(?:just\s+|only\s+)?({YEARS})(?=\.(?:\s|$)|\s+years?\s+(?:old|of\s+age)\b)"
    rf"|,\s*(?:aged\s+)?({_TENS}|{_SMALL}|three|two)(?=,\s|\s+and\s)"
    rf"|{_ASIDE},?\s+(?:who\s+)?{_DIED}(?:\s[^,.;:\d]{{0,40}}?)?\s(?i:aged?|at\s+(?:the\s+)?age(?:\s+of)?)\s+({YEARS})\b"
    rf"|{_ASIDE},?\s+(?:who\s+)?{_DIED}\s+at\s+(\d\d){_END}"
    rf"|,?\s+(?:who\s+)?(?:had\s+|has\s+)?(?:just\s+|recently\s+)?(?i:turned)\s+{_BARE}{_END}"
    rf"|,\s*(?:an?|the|his|her)\s[^,.;:\"()]{{2,50}},\s+(?:is|was|aged)\s+{_BARE}(?=\s*[.;]|\s*$|,\s|\s+years?\s+old)"
    r"|,\s*(?:an?|the|his|her)(?:\s(?!(?:is|was|are|were|and)\s)[a-z][\w'-]*){1,6},\s+(\d\d)(?=\s*[,.;]|\s*$))",
)
"""What follows a name: one group holds the age."""

BEFORE = re.compile(rf"\b({YEARS}){_OLD},?\s+((?:[a-z][\w'-]*\s+){{0,4}})$")
NAMED_BEHIND = re.compile(
    rf"\b(?i:boy|girl|man|woman|child|toddler|baby)\s+(?:of|aged)\s+({YEARS}),?\s+"
    r"(?:[a-z][\w'-]*\s+){0,3}?(?:named|called|identified|known)\s+(?:[a-z]+\s+){0,3}$"
)
"""What stands before a name: an age with up to four words between, and somebody of an age who is then named."""

IN_A_ROW = re.compile(r"\s*(?:,\s*\d{1,2}\s*)*,?\s+and\s+(?P<last>\d{1,2})(?:\s+respectively\b)?(?=\s*[,.;)]|\s*$)")
"""What follows an age where as many are told as persons: "Ada and Ida Renn, 19 and 22"."""

LISTED = re.compile(r"\b(?:and|&)\s+$")
"""What stands before the last name of a list."""

LIMITS = (1, 99)

STOPS = frozenset(
    """
a an the and but or of for in on at by to with from as that said says told asked his her their its our my is was are
were be been has had have who which when after before while between against named called identified is not also
about into over than then
""".split()
)
"""Words that belong to no title."""


def read_age(before: str, after: str, start: int) -> tuple[tuple[int, int, int] | None, str]:
    """The age next to a name as (age, start, end) in the sentence, and what follows the name and the age.

    ``after`` begins at the offset ``start`` of the sentence, ``before`` at its beginning.
    """
    match = AFTER.match(after)
    if match:
        group = next(i for i, held in enumerate(match.groups(), start=1) if held)
        a, b = match.span(group)
        row = IN_A_ROW.match(after, b)
        if row is not None and LISTED.search(before):
            a, b = row.span("last")
        years = years_of(after[a:b])
        if LIMITS[0] <= years <= LIMITS[1]:
            return (years, start + a, start + b), after[max(b, match.end()) :]
    match = BEFORE.search(before)
    if match and (is_of_then(before[: match.start()]) or not is_modifier(match.group(2).split())):
        return None, after
    match = match or NAMED_BEHIND.search(before)
    if match and LIMITS[0] <= years_of(match.group(1)) <= LIMITS[1]:
        return (years_of(match.group(1)), match.start(1), match.end(1)), after
    return None, after


def years_of(words: str) -> int:
    """The age that figures or words say."""
    return int(words) if words.isdigit() else IN_WORDS[words.lower()]


def is_of_then(before: str) -> bool:
    """Whether words before an age say that it was one of the past ("the then 15-year-old")."""
    return before.rstrip(" -").lower().endswith("then")


def is_modifier(words: Sequence[str]) -> bool:
    """Whether the words between "26-year-old" and a name belong to the name ("student"), or name it ("as")."""
    if not words or words[-1] in ("as", "named", "called"):
        return not any(w in STOPS for w in words[:-1])
    return not any(w in STOPS or w in ("also", "man", "woman") or w.endswith(("ed", "ly")) for w in words)
