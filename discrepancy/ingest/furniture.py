"""Tells page furniture (menus, credits, sign-up and copyright lines) from what the article says, a line at a time."""

from __future__ import annotations

import re

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]\s]*$")
_PHONE = re.compile(r"(?<![\d.])\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b")
_EMAIL = re.compile(r"[\w.+-]+\s?@\s?[\w-]+\.[\w.]+")
_ADDRESS = re.compile(r"^\W*(?:https?://|www\.|@\w+|[\w-]+\.(?:com|org|net|co\.uk)\W*$)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
SHORT_WORDS = 25
"""A line of more words is dropped by a strong mark alone (copyright): prose may well mention a newsletter."""


def _any(*parts: str) -> str:
    return "(?:" + "|".join(parts) + ")"


COPYRIGHT = re.compile(
    _any(
        r"^\W*(?:copyright\b|\(c\)\s|©\s*(?:copyright\b|\d{4}|.{0,60}\d{4}))",
        r"all rights reserved",
        r"©\s*(?:\d{4}\b|copyright)",
        r"this material may not be published",
        r"^©\s[\w .,&-]{2,60}$",
        r"registered trademarks? of\b",
        r"may not be reproduced",
    ),
    re.IGNORECASE,
)
_WHOLE = re.compile(
    _any(
        r"skip to (?:main )?content|back to top|top|home|menu|search|close|enlarge|loading\W*|next|previous|archive",
        r"advertisements?|sponsored(?: content| links)?|e-news|rss|staff report|report a typo",
        r"print|e-?mail|share|tweet|more|social|tags?|facebook|twitter|pinterest|google(?: ?\+| plus)?|linkedin|reddit",
        r"tumblr|whatsapp|instagram|youtube|photos?|videos?|news|photo gallery|slideshow|gallery|file photo",
        r"comments?|\d+ (?:pending )?comments?|view comments|post a comment|leave a comment",
        r"related(?: (?:links?|stories|articles|coverage|content|topics|posts?))?|complete coverage|story highlights",
        r"read more\W*|continue reading|keep reading|share this(?: story| article| page)?",
        r"more (?:[\w.']+ ){0,3}news|most (?:read|popular|viewed)|trending(?: now)?|latest(?: news)?",
        r"log ?in|sign ?in|sign ?up|register|subscribe|contact us|about us|privacy policy|terms of (?:use|service)",
        r"cookie policy|(?:mobile )?apps?|iphone/ipad app|media teleconference|you (?:may|might) also .{0,60}",
    )
    + r"[.:!]?",
    re.IGNORECASE,
)
_START = re.compile(
    r"^[\W_]*"
    + _any(
        r"skip (?:to|in)\b|close\b.{0,20}\bskip\b|embed\b|>>|×\s|scroll down\b|view (?:full|as|all)\b|buy this photo",
        r"(?:tags?|topics|keywords|filed under|labels|categories)\s*:|(?:posted|filed) (?:in|under)\b.{0,60}$",
        r"read (?:more|also|next|or share)\b|share this\b|like this:|more (?:reports|stories|from)\b|more on"
        r" .{0,60}\bhere\b",
        r"follow (?:us\b|@|\S+(?: \S+){0,4} on (?:twitter|facebook|instagram|x\b))|join (?:the (?:conversation"
        r"|\w+ community)|us on)",
        r"sign up (?:for|to|now|here|today)\b|or sign up\b|subscribe (?:to|now|for|today)\b|click (?:here|on|to)\b",
        r"get (?:the latest|breaking|our|more|alerts)\b.{0,80}(?:inbox|app|newsletter|alerts|sign up|deliver)",
        r"receive (?:breaking|the latest|our|daily)\b|download (?:the|our)\b|please enable javascript|privacy\s*:",
        r"please (?:review|read|see) (?:our |the )?community|please return to\b|stay (?:with|up to date|tuned"
        r"|connected)\b",
        r"watch (?:this|the) (?:report|video)|watch .{0,60}\b(?:below|above|here)\W*$|on a mobile device|having"
        r" trouble viewing",
        r"(?:related|more|watch|also|see also|also read|read|recommended|you may also like|don['’]t miss"
        r"|photos?|pictures"
        r"|gallery|slideshow|in pictures|raw(?: video)?|mug ?shots)\s*:\s|related coverage\b",
        r"(?:photo|image|picture|video|photograph)s?(?: courtesy| credit| by|:)|courtesy\s*(?:of\b|:)|credits?\s*:",
        r"\(?source\s*:|information from\s*:|contributing\s*:|(?:e-?mail|phone|tel|telephone|fax|twitter"
        r"|facebook|contact)\s*:",
        r"contact (?:the (?:reporter|writer|author)|[A-Z]\w+ [A-Z]\w+ (?:at|:))|reach (?:[A-Z]\w+ )?[A-Z]\w+ at\b",
        r"\(?(?:reporting|writing|editing|additional reporting) by\b|this is a developing story|keep checking\b",
        r"continue to follow\b|for more (?:neighborhood |local )?news\b|local news that matters|free apps|all rights\b",
        r"(?:we use|this (?:site|website) uses) cookies|by (?:using|continuing to use) (?:this|our) (?:site|website)",
        r"interest-based adverti|do not sell|\(?optional\b|be the first to|what do you think\?|want to (?:talk"
        r"|comment)",
        r"advertisement\b.{0,20}$|you must enter\b|case (?:number|no\b)|\w+ (?:number|no\.?|id)\s*:?\s*\d{5,}\W*$",
        r"latest \w+ news,",
    ),
    re.IGNORECASE,
)
_ANYWHERE = re.compile(
    _any(
        r"contributed (?:to this|reporting)|contributed\.?$|contributions from\b",
        r"sent (?:right |straight |directly )?to your inbox|(?:daily|e-?mail|our|free) newsletters?\b",
        r"enable javascript|ad.?block(?:ing|er)|community guidelines before|never share your e-?mail|cookie policy",
        r"do not sell (?:or share )?my|comments? (?:are|is) (?:now )?closed|read and post comments"
        r"|\breports? playpause",
        r"mobile app and|click\s?here|follow (?:\S+ ){1,4}on (?:twitter|facebook|instagram)|follow on twitter"
        r"|for updates\.?$",
    ),
    re.IGNORECASE,
)
_NAME = r"(?:[A-Z][\w.'’-]*|[a-z]{1,3}|\d{1,2})"
_BYLINE = re.compile(
    rf"^(?:(?:[Ss]tory |[Ww]ritten |[Pp]osted |[Rr]eported )?[Bb][Yy]:?|With)\s+{_NAME}(?:[ ,]+(?:&"
    rf" )?{_NAME}){{0,9}}[\s|,.:;-]*$"
)
_BYLINE_ROW = re.compile(r"^[Bb][Yy]\b\W*\|.*")
_DASHED_NAME = re.compile(r"^[-—–]+\s?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3}$")
_CREDITED = re.compile(
    r"\((?:photo|image|credit|source|courtesy|file|provided|via)\b[^()]*(?:\([^()]*\))?[^()]*\)", re.IGNORECASE
)
_MOMENT = re.compile(
    r"^\W*(?:(?:last|first|originally|story|article) )*(?:posted|updated|published|created|edited|modified)\b\W*"
    r"(?=.*(?:\d{1,2}\s?:\s?\d\d|\bago\b|\d(?:st|nd|rd|th)\b))",
    re.IGNORECASE,
)
_BIO = re.compile(
    r"^(?:[A-Z][\w.'’-]+ ){1,4}?[A-Z][\w.'’-]+,? (?:is |was )?(?:an? |the )?[^.\"“]{0,60}"
    r"\b(?:reporter|writers?|editor|journalist|correspondent|columnist|author|producer)\b[^.\"“]{0,80}"
    r"\b(?:covers?|covering|based|has (?:\w+ ){1,6}(?:years|decades)|experience|for|at|who|with)\b",
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
        return False
    return (
        bool(_WHOLE.fullmatch(line.strip("*_#>•·|[]() \t-")))
        or (bool(_START.match(line)) and not _opens_prose(line, words))
        or (bool(_ANYWHERE.search(line)) and not re.search(r"[\"“”]", line))
        or _is_credit(line, words)
        or _is_contact(line, words)
        or _is_menu(line)
    )


def _opens_prose(line: str, words: int) -> bool:
    # "Closed ..." or "More: he ..." can open a real sentence; such sentences are long and close with a full stop.
    is_call = re.match(r"^\W*(?:click|sign up|follow|subscribe|contact|stay|receive|get)\b", line, re.IGNORECASE)
    return ends_sentence(line) and words > 14 and not is_call


def _is_credit(line: str, words: int) -> bool:
    """Bylines, the names under a photograph, and lines that say when the page changed."""
    if _BYLINE_ROW.match(line) or (_DASHED_NAME.match(line) and words <= 5):
        return True
    if not ends_sentence(line) and (_BYLINE.match(line) or (_MOMENT.match(line) and words <= 8)):
        return True
    return bool(_CREDITED.search(line)) and count_words(_CREDITED.sub(" ", line)) <= 5 and not ends_sentence(line)


def _is_contact(line: str, words: int) -> bool:
    if _EMAIL.search(line):
        return words <= 14
    if _PHONE.search(line):
        return words <= 3
    return bool(_ADDRESS.match(line)) and words <= 12


def _is_menu(line: str) -> bool:
    """Short labels side by side, a label closed by a bar, or one word with more digits than letters."""
    parts = [part for part in re.split(r"\s[•·]\s|\|", line) if part.strip()]
    is_row = len(parts) >= 3 and not ends_sentence(line) and all(count_words(part) <= 5 for part in parts)
    is_label = line[0] == "|" or line[-1] == "|"
    digits = sum(char.isdigit() for char in line)
    is_number = (
        count_words(line) <= 1 and 0 < sum(char.isalpha() for char in line) <= digits and not ends_sentence(line)
    )
    return is_row or (is_label and count_words(line) <= 6) or is_number
