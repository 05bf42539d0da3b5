"""One quotation given in different words."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from discrepancy.compare.common.wording import name_source
from discrepancy.names import fold_name, likeness
from discrepancy.records import Fact, Pair, Statement
from discrepancy.storyview import StoryView

KIND = "quote"

# Below ALIKE two quotations are other utterances; short ones need more, for stock phrases differ by a word too.
MIN_WORDS = 5
MIN_SHARED = 4
MIN_TOLD = 3
MIN_FRAMED = 2
ALIKE = 0.6
ALIKE_SHORT = 0.7
SHORT = 9
GAP = "..."
FUNCTION_WORDS = frozenset(
    """
a an the and but or so that which who this these those it its it's he she they we i you of in on at by for from to
with as is are was were be been being am have has had having do does did will would shall should can could may might
must not just very really well uh um then there here our my his her their your me him them us if when while than too
also i'm i've he's she's that's there's we're we've they're they've no all any don't
""".split()
)


FRAMED = 0.5
"""Least share of words in common where both quotations begin with the same two words and end with the same word."""

LONG_END = 2
"""Most words at the end of a quotation that may differ from the other's: more than that is another sentence."""

CONTRACTIONS = {
    "n't": "not", "'s": "is", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am",
}  # fmt: skip
LOOSE = frozenset({"ll", "ve", "re", "s", "m"})
"""Endings of contractions that a page has set apart: "we ' ll"."""

IRREGULAR = {"can't": ("can", "not"), "won't": ("will", "not"), "cannot": ("can", "not"), "ain't": ("is", "not")}
CLASSES = (
    frozenset("i you he she it we they me him her us them".split()),
    frozenset("my your his its our their".split()),
    frozenset("will would can could shall should may might must do does did".split()),
)
"""Small words of which another of the same class tells something else."""

IS_SHORT = frozenset("it's he's she's that's there's what's who's here's".split())
NEGATORS = frozenset({"not", "no", "never", "none", "nothing", "nobody"})


def compare(view: StoryView) -> list[Fact]:
    """One fact for each quotation that articles give in different words."""
    quotes = [view.statements[i] for i in view.of("quote") if len(view.statements[i].content) >= MIN_WORDS]
    facts = []
    used: set[tuple[str, int]] = set()
    for i, one in enumerate(quotes):
        if (one.article, one.span_start) in used:
            continue
        group, links = [one], []
        for two in quotes[i + 1 :]:
            judged = judge_quotes(one, two) if two.article != one.article else None
            if judged is not None:
                group.append(two)
                links.append((0, len(group) - 1, *judged))
        if links:
            used.update((s.article, s.span_start) for s in group)
            facts.append(state_fact(view, group, links))
    return facts


def judge_quotes(one: Statement, two: Statement) -> tuple[float, str] | None:
    """(confidence, what differs) if two quotations are one utterance in different words, or None."""
    a, b = expand(one.content), expand(two.content)
    if a == b or len(set(a) & set(b)) < MIN_TOLD or are_other_speakers(one, two):
        return None
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    codes = inner_changes(matcher.get_opcodes())
    shared = sum(i2 - i1 for tag, i1, i2, _, _ in codes if tag == "equal")
    length = max(sum(i2 - i1 for _, i1, i2, _, _ in codes), sum(j2 - j1 for _, _, _, j1, j2 in codes))
    told = {w for tag, i1, i2, _, _ in codes if tag == "equal" for w in a[i1:i2]} - FUNCTION_WORDS
    if shared < MIN_SHARED or length == 0 or shared / length < least_share(a, b, length):
        return None
    if len(told) < (MIN_FRAMED if is_framed(a, b) else MIN_TOLD):
        return None
    changes = [c for c in (read_change(a[i1:i2], b[j1:j2]) for tag, i1, i2, j1, j2 in codes if tag != "equal") if c]
    if not changes:
        return None
    return min(0.9, 0.4 + 0.5 * shared / length), "; ".join(changes[:3])


def expand(words: Sequence[str]) -> tuple[str, ...]:
    """The words with contractions written out, so that "it's", "it ' s" and "it is" agree."""
    joined: list[str] = []
    for word in words:
        if word in LOOSE and joined:
            joined[-1] += "'" + word
        else:
            joined.append(word)
    return tuple(part for word in joined for part in write_out(word))


def write_out(word: str) -> tuple[str, ...]:
    """The words that a contraction stands for; a possessive and any other word is itself."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    ending = next((e for e in CONTRACTIONS if word.endswith(e) and len(word) > len(e)), None)
    if ending is None or (ending == "'s" and word not in IS_SHORT):
        return (word,)
    return word.removesuffix(ending), CONTRACTIONS[ending]


def is_framed(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two quotations begin with the same two words and end with the same word of content."""
    return a[:2] == b[:2] and a[-1] == b[-1] and a[-1] not in FUNCTION_WORDS


def least_share(a: Sequence[str], b: Sequence[str], length: int) -> float:
    """The least share of words that two quotations must have in common."""
    if is_framed(a, b):
        return FRAMED
    return ALIKE_SHORT if length < SHORT else ALIKE


def inner_changes(codes: Sequence[tuple[str, int, int, int, int]]) -> list[tuple[str, int, int, int, int]]:
    """Edit steps without what one quotation has more at its ends: it was only cut shorter."""
    kept = list(codes)
    while kept and kept[0][0] in ("delete", "insert"):
        kept.pop(0)
    while kept and kept[-1][0] in ("delete", "insert"):
        kept.pop()
    if kept and kept[-1][0] == "replace":
        tag, i1, i2, j1, j2 = kept.pop()
        size = min(i2 - i1, j2 - j1)
        if size <= LONG_END:
            kept.append((tag, i1, i1 + size, j1, j1 + size))
    return kept if any(c[0] == "equal" for c in kept) else []


def read_change(a: Sequence[str], b: Sequence[str]) -> str | None:
    """What one step changes ("sea" / "water") or leaves out; None where the change of wording tells nothing."""
    if GAP in a or GAP in b:
        return None
    if (small := read_small(a, b)) is not None:
        return small
    left, right = [w for w in a if w not in FUNCTION_WORDS], [w for w in b if w not in FUNCTION_WORDS]
    if (not left and not right) or "".join(a).replace("'", "") == "".join(b).replace("'", ""):
        return None
    if (
        left
        and right
        and len(left) == len(right)
        and all(likeness(x, y) >= 0.85 for x, y in zip(left, right, strict=True))
    ):
        return None
    if not a or not b:
        return f"'{' '.join((*a, *b))}' is left out"
    return f"'{' '.join(a)}' / '{' '.join(b)}'"


def read_small(a: Sequence[str], b: Sequence[str]) -> str | None:
    """What a change of small words tells: "not" in one alone, or another pronoun or another "will", "did", "could"."""
    if set(a) & NEGATORS and not set(b) & NEGATORS and set(a) | set(b) <= FUNCTION_WORDS | NEGATORS:
        return f"'{' '.join(a)}' / '{' '.join(b) or '-'}'"
    if set(b) & NEGATORS and not set(a) & NEGATORS and set(a) | set(b) <= FUNCTION_WORDS | NEGATORS:
        return f"'{' '.join(a) or '-'}' / '{' '.join(b)}'"
    if len(a) == len(b) == 1 and a != b and any(a[0] in c and b[0] in c for c in CLASSES):
        return f"the small words '{a[0]}' and '{b[0]}'"
    return None


def are_other_speakers(one: Statement, two: Statement) -> bool:
    """Whether both quotations name their speaker and the names share no word."""
    names = [
        fold_name(s.attribution.speaker) for s in (one, two) if s.attribution is not None and s.attribution.speaker
    ]
    return len(names) == 2 and not any(likeness(x, y) >= 0.8 for x in names[0] for y in names[1])


def state_fact(view: StoryView, group: Sequence[Statement], links: Sequence[tuple[int, int, float, str]]) -> Fact:
    """The fact that a quotation differs."""
    speaker = next((s.attribution.speaker for s in group if s.attribution is not None and s.attribution.speaker), None)
    pairs = tuple(
        Pair(a, b, "contradiction", "medium", round(confidence, 2))
        if " / " in change
        else Pair(a, b, "imprecision", "low", round(confidence, 2))
        for a, b, confidence, change in links
    )
    sources = " and ".join(dict.fromkeys(name_source(view, s) for s in group))
    changed = list(dict.fromkeys(link[3] for link in links))
    return Fact(
        KIND,
        f"words quoted from {speaker}" if speaker else "words quoted",
        tuple(group),
        pairs,
        f"One quotation{' of ' + speaker if speaker else ''} stands in different words in {sources}: {changed[0]}.",
        f"Most of the words stand in both, so they are taken for one utterance. What differs: {'; '.join(changed)}.",
        "quotation",
    )
