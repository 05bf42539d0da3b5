"""Tells page furniture (menus, credits, sign-up and copyright lines) from what the article says, a line at a time."""

from __future__ import annotations

import re

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]\s]*$")
_PHONE = re.compile(r"(?<![\d.])\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b")
_EMAIL = re.compile(r"[\w.+-]+\s?@\s?[\w-]+\.[\w.]+")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NAMES = r"(?:[A-Z][\w.'’-]*|[a-z]{1,3})"
SHORT_WORDS = 25
"""A line of more words than this is dropped by a strong mark alone (copyright): prose may mention a newsletter."""

COPYRIGHT = re.compile(
    r"^\W*(?:copyright\b|\(c\)\s|©\s*(?:copyright\b|\d{4}|.{0,60}\d{4}))|all rights reserved|©\s*(?:\d{4}\b|copyright)"
    r"|this material may not be published|^©\s[\w .,&-]{2,60}$|registered trademarks? of\b|may not be reproduced",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"(?:skip to (?:main )?content|advertisements?|sponsored(?: content)?|print|e-?mail|share|tweet|pinterest|google(?: ?\+| plus)?|more"
    r"|facebook|twitter|linkedin|reddit|tumblr|whatsapp|instagram|youtube|top|back to top|home|menu|search|close|photos?|videos?|news"
    r"|photo gallery|slideshow|gallery|social|tags?|comments?|\d+ (?:pending )?comments?|related(?: (?:links?|stories|articles|coverage"
    r"|content|topics))?|loading\W*|report a typo|read more\W*|view comments|post a comment|leave a comment|e-news|rss|archive"
    r"|more (?:local )?news|most (?:read|popular|viewed)|trending(?: now)?|latest(?: news)?|share this(?: story| article| page)?"
    r"|story highlights|complete coverage|log ?in|sign ?in|sign ?up|register|subscribe|contact us|about us|privacy policy"
    r"|terms of (?:use|service)|cookie policy|next|previous|continue reading|keep reading|sponsored links|file photo|staff report)[.:!]?",
    re.IGNORECASE,
)
_START = re.compile(
    r"^[\W_]*(?:skip (?:to|in)\b|(?:tags?|topics|keywords|filed under|labels|categories)\s*:|read (?:more|also|next|or share)\b"
    r"|share this\b|like this:|follow (?:us\b|@|\S+(?: \S+){0,4} on (?:twitter|facebook|instagram|x\b))|sign up (?:for|to|now|here|today)\b"
    r"|subscribe (?:to|now|for|today)\b|click (?:here|on|to)\b|please enable javascript|please (?:review|read|see) (?:our |the )?community"
    r"|download (?:the|our)\b|get (?:the latest|breaking|our|more|alerts)\b.{0,80}(?:inbox|app|newsletter|alerts|sign up|deliver)"
    r"|receive (?:breaking|the latest|our|daily)\b|privacy\s*:|watch (?:this|the) (?:report|video)|on a mobile device"
    r"|having trouble viewing|(?:related|more|watch|also|see also|also read|read|recommended|you may also like|don['’]t miss|photos?"
    r"|pictures|gallery|slideshow|in pictures|raw video)\s*:\s|related coverage\b|×\s|>>|embed\b|close\b.{0,20}\bskip\b"
    r"|(?:photo|image|picture|video|photograph)s?(?: courtesy| credit| by|:)|courtesy\s*(?:of\b|:)|credits?\s*:|\(?source\s*:"
    r"|(?:e-?mail|phone|tel|telephone|fax|twitter|facebook|contact)\s*:|contact (?:the (?:reporter|writer|author)|[A-Z]\w+ [A-Z]\w+ (?:at|:))"
    r"|reach (?:[A-Z]\w+ )?[A-Z]\w+ at\b|information from\s*:|contributing\s*:|\(?(?:reporting|writing|editing|additional reporting) by\b"
    r"|stay (?:with|up to date|tuned|connected)\b|join (?:the (?:conversation|\w+ community)|us on)|for more (?:neighborhood |local )?news\b"
    r"|(?:we use|this (?:site|website) uses) cookies|by (?:using|continuing to use) (?:this|our) (?:site|website)|view (?:full|as|all)\b"
    r"|buy this photo|local news that matters|free apps|interest-based adverti|do not sell|\(?optional\b|more (?:reports|stories|from)\b"
    r"|iphone/ipad|be the first to|what do you think\?|want to (?:talk|comment)|keep checking\b|continue to follow\b|or sign up\b"
    r"|please return to\b|this is a developing story|advertisement\b.{0,20}$|all rights\b)",
    re.IGNORECASE,
)
_ANYWHERE = re.compile(
    r"contributed (?:to this|reporting)|sent (?:right |straight |directly )?to your inbox|(?:daily|e-?mail|our|free) newsletters?\b"
    r"|enable javascript|ad.?block(?:ing|er)|community guidelines before|never share your e-?mail|do not sell (?:or share )?my"
    r"|comments? (?:are|is) (?:now )?closed|read and post comments|\breports? playpause|mobile app and|click\s?here|cookie policy"
    r"|follow (?:\S+ ){1,4}on (?:twitter|facebook|instagram)|follow on twitter|for updates\.?$|all rights reserved",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    rf"^(?:(?:story |written |posted |reported )?by:?\s+{_NAMES}(?:[ ,]+(?:and |& )?{_NAMES}){{0,9}}[\s|,.:;-]*|by\W*\|.*|[-—–]+\s?{_NAMES}(?: {_NAMES}){{1,3}})$",
    re.IGNORECASE,
)
_STRICT_BYLINE = re.compile(r"^[Bb][Yy]:?\s+(?:[A-Z]|the [A-Z])")
_BIO = re.compile(
    r"^(?:[A-Z][\w.'’-]+ ){1,4}?(?:[A-Z][\w.'’-]+),? (?:is |was )?(?:an? |the )?[^.\"“]{0,60}\b(?:reporter|writer|editor|journalist|correspondent"
    r"|columnist|author|producer|writers)\b[^.\"“]{0,80}\b(?:covers?|covering|based|has (?:\w+ ){1,6}(?:years|decades)|experience|for|at|who|with)\b",
)


def count_words(line: str) -> int:
    """How many words of letters ``line`` holds."""
    return len(_WORD.findall(line))


def ends_sentence(line: str) -> bool:
    """Whether ``line`` closes with a full stop or its like."""
    return bool(_SENTENCE_END.search(line))


def is_copyright(line: str) -> bool:
    """Whether ``line`` states a copyright or rights."""
    return bool(COPYRIGHT.search(line))


def is_bio(line: str) -> bool:
    """Whether ``line`` introduces the article's author (told at the end of an article only)."""
    return bool(_BIO.search(line))


def is_furniture(line: str) -> bool:
    """Whether ``line`` alone shows itself to be part of the page and not of the article."""
    line = line.strip()
    words = count_words(line)
    if words == 0 or is_copyright(line):
        return True
    if words > SHORT_WORDS:
        return bool(_ANYWHERE.search(line)) and words <= 2 * SHORT_WORDS and not _has_quote(line) and "contributed" in line
    return (
        bool(_WHOLE.fullmatch(line.strip("*_#>•·|[]() \t-")))
        or bool(_START.match(line)) and not _opens_prose(line)
        or bool(_ANYWHERE.search(line)) and not _has_quote(line)
        or _is_byline(line)
        or _is_contact(line, words)
        or _is_menu(line)
        or _is_stray(line, words)
    )


def _has_quote(line: str) -> bool:
    return bool(re.search(r"[\"“”]", line))


def _opens_prose(line: str) -> bool:
    # "Closed ..." or "More: he ..." can open a real sentence; such sentences are long and close with a full stop.
    return ends_sentence(line) and count_words(line) > 14 and not re.match(r"^\W*(?:click|sign up|follow|subscribe|contact|stay|receive|get)\b", line, re.I)


def _is_byline(line: str) -> bool:
    if line.startswith(("-", "—", "–")):
        return bool(_BYLINE.match(line)) and count_words(line) <= 5
    return bool(_BYLINE.match(line)) and (bool(_STRICT_BYLINE.match(line)) or "|" in line) and not ends_sentence(line)


def _is_contact(line: str, words: int) -> bool:
    if _EMAIL.search(line):
        return words <= 14
    if _PHONE.search(line):
        return words <= 3
    return bool(re.match(r"^\W*(?:https?://|www\.|@\w+|[\w-]+\.(?:com|org|net|co\.uk)\W*$)", line, re.IGNORECASE)) and words <= 12


def _is_menu(line: str) -> bool:
    parts = [part for part in re.split(r"\s[|•·]\s|\s\|\s?|\|", line) if part.strip()]
    return len(parts) >= 3 and not ends_sentence(line) and all(count_words(part) <= 5 for part in parts)


def _is_stray(line: str, words: int) -> bool:
    digits = sum(char.isdigit() for char in line)
    return words <= 1 and digits > 0 and digits >= sum(char.isalpha() for char in line) and not ends_sentence(line)
