"""Sorts the lines of a text into prose, headings, list items and page furniture, first alone and then in context."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from discrepancy.ingest.furniture import count_words, ends_sentence, is_bio, is_copyright, is_furniture
from discrepancy.ingest.notes import is_label, is_note
from discrepancy.ingest.published import URL, read_date_line
from discrepancy.ingest.titles import clean_title

_BULLET = re.compile(r"^\s*[•·▪◦●*-]\s+(?=\S)")
_MARKUP = re.compile(r"^\s*(?:#{1,6}|>)\s+")
MAX_HEAD_WORDS = 30
"""A line of more words is prose even without a full stop: ninety-nine headlines in a hundred are shorter."""
MAX_EXCLAIMED_WORDS = 14
"""A first line this short that ends in ! or ? is a headline."""
MIN_REPEAT_CHARS = 25
MIN_PROSE_BEFORE_FOOT = 3
MIN_FOOT_WORDS = 12
"""After the copyright line only sentences of this length stay: some pages state their rights in the middle."""
END_SHARE = 0.6
"""A note on the author stands in the last part of an article; before that the same words describe a source."""
MIN_TEASERS = 3
MIN_UNRELATED_WORDS = 6
MIN_RELATED_SHARE = 0.3
"""Share of a heading's longer words that its article uses: decks and subheads 0.5 and up, other stories' 0 to 0.3."""
MAX_FOREIGN_SHARE = 0.1
"""As the above for several lines between headline and lead: other stories' shared 0.05, the loosest true deck 0.2."""
_EMPTY_WORDS = frozenset({
    "that", "this", "with", "from", "have", "been", "were", "they", "their", "about", "after", "over", "into",
    "than", "when",    "what", "will", "says", "said",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text: its bounds without outer blanks, its paragraph, and its kind (prose, head, item or none)."""

    start: int
    end: int
    text: str
    group: int
    kind: str | None


def fold(text: str) -> str:
    """``text`` in lower case, letters and digits only: equal for two settings of one sentence."""
    return re.sub(r"[\W_]+", "", text.lower())


def read_lines(text: str) -> list[Line]:
    """The lines of ``text`` that are not blank, each judged alone."""
    lines: list[Line] = []
    offset = group = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        if not stripped:
            group += 1
        else:
            start = offset + raw.index(stripped[0])
            lines.append(_classify(Line(start, start + len(stripped), stripped, group, None)))
        offset += len(raw) + 1
    first = next((index for index, line in enumerate(lines) if line.kind is not None), None)
    if (
        first is not None
        and lines[first].text.endswith(("!", "?"))
        and count_words(lines[first].text) <= MAX_EXCLAIMED_WORDS
    ):
        lines[first] = replace(lines[first], kind="head")
    return lines


def drop_unrelated(lines: list[Line]) -> list[Line]:
    """``lines`` with those that only their context gives away marked as furniture: notes, foot, repeats, teasers."""
    return _drop_teasers(_drop_repeats(_drop_foot(_drop_notes(lines))))


def _classify(line: Line) -> Line:
    markup = _MARKUP.match(line.text)
    if markup:
        inner = line.text[markup.end() :]
        is_head = line.text.startswith("#") or not ends_sentence(inner)
        kind = None if is_furniture(inner) else "head" if is_head else "prose"
        return replace(line, start=line.start + markup.end(), text=inner, kind=kind)
    bullet = _BULLET.match(line.text)
    if bullet:
        inner = line.text[bullet.end() :]
        return replace(line, start=line.start + bullet.end(), text=inner, kind=None if is_furniture(inner) else "item")
    if URL.match(line.text) or is_furniture(line.text) or read_date_line(line.text) is not None:
        return line
    is_post = re.search(r"\(@\s?\w+\)|[.!?] [A-Z]\w+ \w+ \w+", line.text) is not None
    is_open = not ends_sentence(line.text) and not line.text.endswith((":", ",", ";", "-")) and not is_post
    return replace(line, kind="head" if is_open and count_words(line.text) <= MAX_HEAD_WORDS else "prose")


def _drop_notes(lines: list[Line]) -> list[Line]:
    """Drops corrections and editor's notes: what an earlier version said is no statement of this one."""
    labelled = {at + 1 for at, line in enumerate(lines) if is_label(line.text)}
    return [
        replace(line, kind=None) if at in labelled or is_label(line.text) or is_note(line.text) else line
        for at, line in enumerate(lines)
    ]


def _drop_foot(lines: list[Line]) -> list[Line]:
    """Drops what follows the copyright line, unless it is a sentence of some length, and the note on the author."""
    prose = [index for index, line in enumerate(lines) if line.kind == "prose"]
    if len(prose) < MIN_PROSE_BEFORE_FOOT:
        return lines
    body = range(prose[MIN_PROSE_BEFORE_FOOT - 1], len(lines))
    foot = next((index for index in body if is_copyright(lines[index].text)), len(lines))
    kept = [
        line if index < foot or _is_foot_prose(line) else replace(line, kind=None) for index, line in enumerate(lines)
    ]
    for index in [index for index in prose if index < foot][-3:]:
        if is_bio(lines[index].text) and index >= END_SHARE * foot:
            kept[index] = replace(lines[index], kind=None)
            if lines[index - 1].kind == "head" and lines[index].text.startswith(lines[index - 1].text):
                kept[index - 1] = replace(lines[index - 1], kind=None)
    return kept


def _is_foot_prose(line: Line) -> bool:
    return line.kind == "prose" and ends_sentence(line.text) and count_words(line.text) >= MIN_FOOT_WORDS


def _drop_repeats(lines: list[Line]) -> list[Line]:
    """Drops a line that says again what an earlier one said, whole or cut short; a full headline beats a cut one."""
    seen: list[str] = []
    kept: list[Line] = []
    for index, line in enumerate(lines):
        key = fold(line.text)
        is_cut = len(key) >= MIN_REPEAT_CHARS and line.text.endswith(("…", "..."))
        if line.kind is None:
            kept.append(line)
        elif any(key == other or (is_cut and other.startswith(key)) for other in seen) or _is_cut_headline(
            lines, index
        ):
            kept.append(replace(line, kind=None))
        else:
            seen.append(key)
            kept.append(line)
    return kept


def _is_cut_headline(lines: list[Line], index: int) -> bool:
    key = fold(clean_title(lines[index].text))
    is_first = lines[index].kind == "head" and all(line.kind is None for line in lines[:index])
    later = [line for line in lines[index + 1 :] if line.kind == "head"][:2]
    return is_first and len(key) >= MIN_REPEAT_CHARS and any(fold(line.text).startswith(key) for line in later)


def _drop_teasers(lines: list[Line]) -> list[Line]:
    """Drops headlines of other stories: in runs, at the end, or sharing hardly a word with the article's prose."""
    prose = [index for index, line in enumerate(lines) if line.kind in ("prose", "item")]
    if not prose:
        return lines
    words = frozenset(word for index in prose for word in _keywords(lines[index].text))
    title = next((index for index, line in enumerate(lines) if line.kind is not None), 0)
    kept = list(lines)
    for index, line in enumerate(lines):
        if index > title and line.kind == "head" and _is_title_case(line.text) and _is_unrelated(line.text, words):
            kept[index] = replace(line, kind=None)
    first = [index for index in range(title + 1, prose[0]) if lines[index].kind == "head"]
    runs = [(first, _is_foreign([lines[index].text for index in first], words))]
    for run in _find_runs(lines, prose[0]):
        is_listed = lines[run[0] - 1].text.endswith(":")
        runs.append((run, not is_listed and all(_is_title_case(lines[index].text) for index in run)))
    for run, is_teaser in runs:
        if is_teaser and len(run) >= MIN_TEASERS:
            for index in run:
                kept[index] = replace(kept[index], kind=None)
    return kept


def _is_foreign(texts: list[str], words: frozenset[str]) -> bool:
    own = [word for text in texts if _is_unrelated(text, words) for word in _keywords(text)]
    return len(own) > 0 and sum(word in words for word in own) < MAX_FOREIGN_SHARE * len(own)


def _find_runs(lines: list[Line], first: int) -> list[list[int]]:
    """Indices of headings in succession after line ``first``, furniture between them not counting."""
    runs: list[list[int]] = [[]]
    for index in range(first, len(lines)):
        line = lines[index]
        if line.kind == "head" and not re.match(r"[\w ]{2,25}:\s", line.text):
            runs[-1].append(index)
        elif line.kind is not None:
            runs.append([])
    return [run for run in runs if run]


def _is_unrelated(text: str, words: frozenset[str]) -> bool:
    own = _keywords(text)
    return count_words(text) >= MIN_UNRELATED_WORDS and len(own & words) < MIN_RELATED_SHARE * len(own)


def _keywords(text: str) -> frozenset[str]:
    return frozenset(word[:5] for word in re.findall(r"[a-z]{4,}", text.lower()) if word not in _EMPTY_WORDS)


def _is_title_case(text: str) -> bool:
    words = [word for word in re.findall(r"[A-Za-z][\w'’-]*", text) if len(word) >= 4]
    return bool(words) and sum(word[0].isupper() for word in words) >= 0.75 * len(words)
