"""How names are folded and compared: case, accents, initials, nicknames, spelling by sound."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

KEPT = 1 << 15
"""Names and pairs of words whose folding and likeness are kept: a story asks for the same ones again and again."""

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
PARTICLES = frozenset(
    {"de", "la", "van", "von", "der", "den", "bin", "ibn", "al", "el", "da", "di", "dos", "du", "le", "ul", "abu"}
)
NICKNAMES = """
michael mike mick mickey|david dave|robert bob rob bobby robbie|william bill will billy willie
richard rick dick ricky rich|james jim jimmy jamie|john jack johnny jon|joseph joe joey|thomas tom tommy
charles charlie chuck|edward ed eddie ted teddy|daniel dan danny|matthew matt|anthony tony|andrew andy drew
christopher chris|nicholas nick nicky|steven steve stephen|gregory greg|kenneth ken kenny|ronald ron ronnie
donald don donnie|samuel sam sammy|benjamin ben binyamin benyamin|timothy tim|patrick pat paddy|lawrence larry laurence
gerald jerry gerry|jeffrey jeff|peter pete|philip phil phillip|raymond ray|frederick fred freddie|alexander alex
katherine kate kathy katie|catherine cathy cate|elizabeth liz beth betty eliza|margaret maggie meg peggy
jennifer jen jenny|susan sue|deborah deb debbie|patricia patty tricia|barbara barb|rebecca becky|victoria vicky
abigail abby|jacob jake|zachary zach zack|joshua josh|nathan nathaniel nate|leonard len lenny|eugene gene
walter walt|arthur art|albert al|francis frank|henry hank harry|theodore theo|vincent vince|victor vic|stanley stan
russell russ|louis lou lewis|martin marty|mohammed mohamed muhammad mohammad mohamad muhammed|ahmed ahmad
hussein husain hussain|yusuf youssef yousef|abdullah abdallah
"""
NICKNAME_OF = {name: row.split()[0] for row in re.split(r"[|\n]", NICKNAMES) for name in row.split()}

NICKNAME = re.compile(r"""(?<=\w)\s(?:"[^"()]*"|'[^'()\s]+'|\([^"()]*\))\s(?=\w)""")
"""What somebody is called, between two words of the name: Tilda "Til" Renn."""


WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae", "œ": "oe"})
"""Letters as they are written where a keyboard lacks them."""


@lru_cache(maxsize=KEPT)
def fold_name(name: str) -> tuple[str, ...]:
    """A name's words without case, accents, possessive, suffix, nickname between two others or punctuation
    ("García-Sr." -> ("garcia",)).
    """
    plain = unicodedata.normalize("NFKD", name.replace("’", "'"))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    plain = NICKNAME.sub(" ", plain)
    plain = re.sub(r"'s?(?=\s|$)", "", plain)
    words = re.sub(r"[^\w\s]", " ", re.sub(r"['`]", "", plain)).split()
    return tuple(w for w in words if w not in SUFFIXES)


def fold_written_out(name: str) -> tuple[str, ...]:
    """A name's folded words with two letters for one that a keyboard may lack ("Köln" -> ("koeln",))."""
    return fold_name(name.lower().translate(WRITTEN_OUT))


def last_name(words: tuple[str, ...]) -> str:
    """The last word of a folded name, or an empty string."""
    return words[-1] if words else ""


def first_name(words: tuple[str, ...]) -> str:
    """The first word of a folded name that is no particle; joined initials for "a j smith"."""
    initials = []
    for word in words[:-1]:
        if len(word) > 1:
            break
        initials.append(word)
    if len(initials) > 1:
        return "".join(initials)
    return next((w for w in words[:-1] if w not in PARTICLES), "")


def is_nickname(one: str, two: str) -> bool:
    """Whether two first names may be forms of one: equal, nickname, initial or the start of the other."""
    if one == two or NICKNAME_OF.get(one, one) == NICKNAME_OF.get(two, two):
        return True
    short, long = sorted((one, two), key=len)
    return len(short) == 1 and long.startswith(short)


@lru_cache(maxsize=KEPT)
def spell_sound(word: str) -> str:
    """A rough key by sound: vowels but the first letter's dropped, c/k, ph/f, th/t, v/b and doubled letters joined."""
    text = (
        word.replace("ph", "f")
        .replace("th", "t")
        .replace("kh", "k")
        .replace("gh", "g")
        .replace("sch", "s")
        .replace("sh", "s")
    )
    text = text.replace("ck", "k").replace("dh", "d").replace("wh", "w").replace("zh", "z")
    text = text.translate(str.maketrans("cqzvyj", "kksbig"))
    head = "a" if text[:1] in set("aeiou") else text[:1]
    body = re.sub(r"[aeiouhw]", "", text[1:])
    return re.sub(r"(.)\1+", r"\1", head + body)


LATIN = (
    (re.compile(r"oo|ou(?!i)"), "u"),
    (re.compile(r"([aou])e"), r"\1"),
    (re.compile(r"ee|ei$|ey$|iy$|y$"), "i"),
    (re.compile(r"([kdg])h"), r"\1"),
    (re.compile(r"q"), "k"),
)
"""What one sound becomes in Latin letters, and the one way here: "oo" and "ou" for "u", "ue" for "ü", "q" for "k"."""


def spell_latin(word: str) -> str:
    """A key of a folded word that is the same for the ways to put another script's name, or an umlaut, in Latin."""
    for pattern, plain in LATIN:
        word = pattern.sub(plain, word)
    return word


def edit_distance(one: str, two: str) -> int:
    """Damerau-Levenshtein distance (adjacent swaps count one) of two short words."""
    rows = [list(range(len(two) + 1))]
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(two, 1):
            cost = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == two[j - 2] and one[i - 2] == b:
                cost = min(cost, rows[-2][j - 2] + 1)
            row.append(cost)
        rows.append(row)
    return rows[-1][-1]


@lru_cache(maxsize=KEPT)
def likeness(one: str, two: str) -> float:
    """How alike two words are, 0 to 1: by letters, raised when they sound alike."""
    if not one or not two:
        return 0.0
    letters = 1 - edit_distance(one, two) / max(len(one), len(two))
    if spell_sound(one) == spell_sound(two) and one[0] == two[0]:
        return max(letters, 0.85)
    if spell_sound(one) == spell_sound(two):
        return max(letters, 0.8)
    return letters
