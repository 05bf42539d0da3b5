"""What a number counts, guessed from the words after it without a parse."""

from __future__ import annotations

import re
from dataclasses import dataclass

from discrepancy.extract.quantity_lexicon import (
    ADDITIONS,
    DESIGNATORS,
    ING_NOUNS,
    IRREGULAR_PLURALS,
    KEEP_BEFORE_NOUN,
    ONES,
    PERSON_NOUNS,
    STOP_WORDS,
    TENS,
)
from discrepancy.extract.quantity_tokens import Token

_WINDOW = 7
_APPROXIMATE = frozenset("roughly about nearly some approximately almost around estimated".split())
_DETERMINERS = frozenset("the its their his her our your my these those all them us".split())
_ADJECTIVE = re.compile(r".{2,}(?:al|ive|ous|ic|ful|less|able|ible|ed|ing|ese|ian|ary|est|ish|ant|ent|ern|most|ly)$")
_NOT_ADJECTIVE = frozenset(
    "student president agent resident parent patient incident accident event client government apartment hospital "
    "criminal official general animal individual professional criticism bed president politician civilian italian "
    "asian indian guardian comedian servant assistant sergeant lieutenant applicant secretary family music republic "
    "clinic "
    "element percent statement movement department moment restaurant giant plant infant request guest test chest "
    "forest "
    "protest arrest contest quest vest cent tent goal trial rival journal signal proposal festival meal deal table "
    "cable "
    "native detective executive relative ally bully bus payment document tournament segment fragment settlement "
    "punishment "
    "building agreement attendant defendant complainant participant combatant immigrant migrant occupant tenant "
    "animal mammal "
    "appeal medal capital total principal terminal canal constable vegetable bible comic topic critic fabric "
    "mechanic medic "
    "library anniversary commentary diary salary beneficiary adversary february need seed weed shed sled speed "
    "indeed".split()
)
_VERBS = frozenset(
    "ages plead die face surrender await appear remain flee escape survive arrive return attend sue march protest "
    "shot died fell hit took left told got came went ran saw made lost won gave found knew held kept stood thought "
    "began "
    "became wrote spent grew brought caught drove fled sank broke struck hurt set cut let put sent led met burst "
    "asks says "
    "shows takes gives makes goes comes gets needs wants found dies dead remains believes adds calls tells including "
    "involving following killing leaving using saying according carrying leaving shot wide tall long high deep old "
    "young "
    "north south east west threw flew swam bore swore tore wore woke rode rose chose froze forgot shook blew drew "
    "stole ate beat bit "
    "slept swept bought taught sought built sold heard meant paid laid sat slid understood crashed exploded "
    "collapsed away afterwards apiece online sized too enough else".split()
)
_WHOLES_DO = frozenset("lives votes works lacks faces uses relies earns remains supports needs wants owns".split())
_FIRST_HALVES = frozenset(
    "police staff crew personnel aircraft fish youth media sports arms sales customs operations communications women "
    "savings "
    "trapped arrested detained rescued hospitalized hospitalised displaced stranded evacuated hurt killed human men "
    "children series headquarters people's wounded injured dead homeless missing".split()
)
_NOT_PLURAL = frozenset(
    "this was is has his its as us yes thus does gas bus plus minus always perhaps across versus news besides towards "
    "afterwards hours' texas paris los san des has says takes gives makes goes comes gets needs wants shows asks "
    "series's "
    "jesus illinois kansas arkansas dallas las st james thomas charles".split()
)


@dataclass(frozen=True, slots=True)
class CountedNoun:
    """The guess: ``lemma`` (None: nothing countable follows), the words before it, and whether it adds to a count."""

    lemma: str | None
    modifiers: tuple[str, ...] = ()
    is_addition: bool = False
    last: int = 0
    is_compound: bool = False


def guess_noun(text: str, tokens: list[Token], j: int, is_single: bool, may_take_of: bool) -> CountedNoun:
    """The noun counted by the number that ends before token ``j``; ``is_single`` for the number one.

    ``text`` is the text with its capitals: an acronym in capitals ("SDLS") is no plural.
    """
    if (
        j + 1 < len(tokens)
        and tokens[j].text == "-"
        and tokens[j + 1].kind == "word"
        and tokens[j].end == tokens[j + 1].start
    ):
        word = tokens[j + 1].text
        if word == "strong" and j + 2 < len(tokens) and tokens[j + 2].kind == "word":
            return CountedNoun(lemmatize(tokens[j + 2].text), (), False, j + 3, True)
        return (
            CountedNoun(lemmatize(word), (), False, j + 2, True)
            if word not in STOP_WORDS
            else CountedNoun(None, last=j)
        )
    k = j
    if k + 1 < len(tokens) and tokens[k].text == "of" and (may_take_of or not is_single):
        k += 1
    if k > j or may_take_of:
        while k < len(tokens) and tokens[k].text in _DETERMINERS | _APPROXIMATE:
            k += 1
    if k > j and k < len(tokens) and (tokens[k].kind == "num" or tokens[k].text in ONES or tokens[k].text in TENS):
        k = max(k + 1, _skip_inner_number(tokens, k))
    words, ends, is_addition = _collect(text, tokens, k, is_single)
    head = _single_head(words) if is_single else _plural_head(words)
    if may_take_of and words and (head is None or (head and words[head] in _WHOLES_DO)):
        head = _single_head(words[:head])
    if head is None and not is_single and k == j:
        head = _attributive_head(words)
    if head is None or words[head] in {"more", "additional", "further"}:
        return CountedNoun(None, (), is_addition, j)
    modifiers = tuple(word.lower() for word in words[:head] if word not in ADDITIONS)
    return CountedNoun(lemmatize(words[head]).lower(), modifiers, is_addition, ends[head])


def lemmatize(word: str) -> str:
    """The singular of a noun as lower-cased lemma; words without a singular stay as they are."""
    word = word.removesuffix("'s")
    if word in IRREGULAR_PLURALS:
        return IRREGULAR_PLURALS[word]
    if not _is_plural(word):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if re.search(r"(?:s|x|z|ch|sh)es$", word) and not re.search(
        r"(?:cas|hous|hors|nurs|purs|vers|cours|los|pulses|rs|ns|as|os|is|us|ps|ls|cach)es$", word
    ):
        return word[:-2]
    if word.endswith(
        ("buses", "viruses", "campuses", "bonuses", "censuses", "aliases", "gases", "statuses", "walruses")
    ):
        return word[:-2]
    return word[:-1]


def is_plural_noun(word: str) -> bool:
    """Whether a word looks like a plural noun; short acronyms may be so with an apostrophe ("KO's")."""
    return (word.endswith("'s") and len(word) == 4) or word in IRREGULAR_PLURALS or _is_plural(word)


def _collect(text: str, tokens: list[Token], k: int, is_single: bool) -> tuple[list[str], list[int], bool]:
    words: list[str] = []
    ends: list[int] = []
    is_addition = False
    while k < len(tokens) and len(words) < _WINDOW:
        word = tokens[k].text
        is_first = not words
        if (
            tokens[k].kind == "sym"
            and word == "-"
            and words
            and k + 1 < len(tokens)
            and tokens[k].start == tokens[k - 1].end
        ):
            is_dash = words[-1] in IRREGULAR_PLURALS  # "home to 900 people-and growing"
            if is_dash or tokens[k + 1].kind != "word" or tokens[k + 1].start != tokens[k].end:
                break
            words[-1], ends[-1], k = f"{words[-1]}-{tokens[k + 1].text}", k + 2, k + 2
            continue
        skipped = _skip_inner_number(tokens, k)
        if skipped > k:
            k = skipped
            continue
        if word == '"' and len(words) < 2 and k + 1 < len(tokens) and tokens[k + 1].kind == "word":
            k += 1
            continue
        if "'" in word and word.split("'")[0] in STOP_WORDS:
            break
        if word in {"and", "or", ","} and not is_single and _may_bridge(tokens, k, words):
            k += 1
            continue
        if tokens[k].kind != "word" or (word in STOP_WORDS and not (word in KEEP_BEFORE_NOUN and len(words) < 2)):
            break
        if is_first and word in ADDITIONS:
            is_addition = True
            if k + 1 < len(tokens) and tokens[k + 1].text == "than":
                return [], [], False
        words.append(word.upper() if _is_acronym(text, tokens[k]) else word)
        ends.append(k + 1)
        k += 1
    return words, ends, is_addition


def _is_acronym(text: str, token: Token) -> bool:
    """Whether a word is written in capitals in a text that is not."""
    written = text[token.start : token.end]
    return len(written) > 2 and written.isupper() and written[-1] == "S" and any(char.islower() for char in text)


def _skip_inner_number(tokens: list[Token], k: int) -> int:
    """Past a number with a unit inside the noun phrase ("two 19-year-old men", "eight 250ml bottles")."""
    if tokens[k].kind != "num" and not (tokens[k].text in ONES and k + 1 < len(tokens) and tokens[k + 1].text == "-"):
        return k
    last = k + 1
    while (
        last < len(tokens)
        and tokens[last].start == tokens[last - 1].end
        and (tokens[last].kind == "word" or tokens[last].text == "-")
    ):
        last += 1
    is_named = k > 0 and tokens[k].kind == "num" and tokens[k - 1].text in DESIGNATORS and "." not in tokens[k].text
    return last if last > k + 1 or is_named else k


def _may_bridge(tokens: list[Token], k: int, words: list[str]) -> bool:
    """Whether a coordination goes on inside the noun phrase ("digital and physical sales")."""
    if not words or k + 1 >= len(tokens) or is_plural_noun(words[-1]) or any(word in _VERBS for word in words):
        return False
    following = tokens[k + 1]
    if following.kind != "word" or following.text in STOP_WORDS or following.text in ONES or following.text in _VERBS:
        return False
    if following.text.endswith(("ed", "ing")):
        return False
    if tokens[k].text == ",":
        return _is_adjective(words[-1]) and _is_adjective(following.text)
    return True


def _attributive_head(words: list[str]) -> int | None:
    """A singular noun right after the number that stands before another ("3 cylinder engine", "11 member pact")."""
    if len(words) < 2 or words[0] in _VERBS or _is_adjective(words[0]) or words[1] in _VERBS or len(words[0]) < 3:
        return None
    return 0 if not words[1].endswith(("ed", "ly")) else None


def _plural_head(words: list[str]) -> int | None:
    for index, word in enumerate(words):
        if word in _VERBS and index:
            return None
        last = word.rsplit("-", 1)[-1]
        if is_plural_noun(last) and not (word.endswith("'s") and len(word) > 4):
            following = words[index + 1] if index + 1 < len(words) else ""
            is_first_half = word in _FIRST_HALVES and _is_plural(following) and following not in _VERBS
            return index + is_first_half
    return None


def _single_head(words: list[str]) -> int | None:
    for index, word in enumerate(words):
        if lemmatize(word) in PERSON_NOUNS and not (
            index + 1 < len(words) and lemmatize(words[index + 1]) in PERSON_NOUNS
        ):
            return None if any(word in _VERBS for word in words[:index]) else index
    for index, word in enumerate(words):
        if word in _VERBS:
            return None
        if _is_adjective(word) and not (index + 1 == len(words) and not word.endswith(("ed", "ing", "ly"))):
            continue
        nxt = words[index + 1] if index + 1 < len(words) else ""
        if nxt and not _is_adjective(nxt) and nxt not in _VERBS and not nxt.endswith("s") and len(words) > index + 1:
            return index + 1
        return index
    return None


def _is_adjective(word: str) -> bool:
    return word in KEEP_BEFORE_NOUN or (
        bool(_ADJECTIVE.match(word)) and word not in _NOT_ADJECTIVE and word not in ING_NOUNS
    )


def _is_plural(word: str) -> bool:
    return (
        len(word) > 2 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")) and word not in _NOT_PLURAL
    )
