"""Stretches of text whose digits are no quantities: dates, times of day, addresses, designations, codes."""

from __future__ import annotations

import re

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?:1[4-9]\d\d|20\d\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_HOUR = r"(?:2[0-4]|1\d|0?\d)"
_ZONE = r"(?:gmt|utc|est|edt|cst|cdt|mst|mdt|pst|pdt|et|pt|bst|ist|cet|ast|akst|hst|hours|hrs)"
_CLOCK_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9])"
_UNPRICED = "".join(
    rf"(?<!\b{word} )"
    for word in "closed closing close traded trading ended shares share stock stood valued priced down up".split()
)
"""Before a time of day with a full stop in it: no word of a price ("closed at 21.10")."""

_HALF = r"(?:a\. ?m\b\.?|p\. ?m\b\.?|am\b|pm\b)"
_ADDRESS = re.compile(
    r"\b\d{1,5}(?:-\d+)?\s+(?:[NSEW]\.?\s+|North |South |East |West )?(?:[A-Z0-9][\w'’]*\.?\s+){1,3}"
    r"(?:[Ss]treet|St|[Aa]venue|Ave|[Rr]oad|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Highway|Hwy|Parkway|Pkwy|Ct|Terrace|"
    r"Way)\b"
    r"|\b(?:1-)?\d{3}(?:-\d{3})?-[A-Z]{3,}\b"
)
_PARTS = (
    # dates
    rf"\b{MONTH}\s*{_DAY}(?:\s*(?:-|to|and|or|through|"
    rf"until)\s*(?:{MONTH}\s*)?{_DAY}\b)?(?:\s*,?\s*{_YEAR}\b)?(?![\d:%])",
    rf"\b{_DAY}(?:\s*(?:-|to|and|or)\s*{_DAY})?\s*(?:of\s+)?{MONTH}(?:\s*,?\s*{_YEAR}\b)?",
    rf"\b{MONTH}\s*,?\s*(?:of\s+)?{_YEAR}\b",
    r"\b\d{1,4} ?/ ?\d{1,2} ?/ ?\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[.]\d{1,2}[.](?:19|20)?\d{2}\b|\b9/11\b|"
    r"\b24/7\b",
    rf"\b{_YEAR}\s?(?:-|/)\s?(?:{_YEAR}|\d\d)\b(?!%)|\b{_YEAR}s\b|'\d\ds?\b|\b\d0s\b|\b(?:a\. ?d\.|ad|"
    rf"bc)\s*\d+(?:\s*(?:and|to|-)\s*\d+)?|\b\d+\s*(?:a\.d\.|b\.c\.)",
    rf"\b(?:between|from)\s+{_YEAR}\s+(?:and|to|until|through)\s+{_YEAR}\b(?!\s+[a-z]+s\b)",
    # times of day
    rf"\b{_HOUR}\s?[:.]\s?\d\d(?:\s?[:.]\s?\d\d)?\s*{_HALF}(?:\s*{_ZONE}\b)?",
    rf"\b{_HOUR}\s*{_HALF}(?:\s*{_ZONE}\b)?|\b{_HOUR}\s*(?:-|to|and)\s*{_HOUR}\s*{_HALF}|\b{_HOUR}\s*o\s?'\s?clock\b",
    rf"\b{_HOUR}\s?:\s?\d\d(?:\s?:\s?\d\d)?(?:\s*{_ZONE}\b)?(?!\s*(?:mark|left|remaining|into|of the))",
    rf"{_UNPRICED}\b(?:at|by|until|till|before|after|from|since|around) {_HOUR}\.[0-5]\d\b(?!\.?\d)"
    r"(?=\s*(?:[,.;:)]|$)|\s+(?:and|but|when|as|that|the|to|with|he|she|they|police|officers)\b)",
    rf"\b(?:[01]\d|2[0-4])[0-5]\d\s*{_ZONE}\b(?! of)|\bat {_HOUR}\.\d\d\b(?=\s+(?:on|in|this|gmt|local|yesterday|"
    rf"today))",
    # addresses, roads, phone numbers, codes
    r"\b\d{1,5}00\s+block\b|\b\d{1,3}(?:st|nd|rd|th)\s+(?:street|st|avenue|ave|road|rd|floor|precinct|district)\b",
    r"\b0\d{2,4}(?: \d{3,}){1,3}\b|\b(?:odds of|odds at) \d+\s?(?:/|-|to)\s?\d+|\.?\d+[- ]?calib(?:er|re)\b|"
    r"\b\d\d?mm (?:gun|pistol|h)",
    r"\b\d{3}-\d{3}-\d{4}\b|\(\d{3}\)\s*\d{3}[- ]\d{4}|\b\d{3}-\d{4}\b|\b\d+(?:-\d+){2,}\b|\+\d[\d ()-]{7,}",
    r"\b\d+(?:\.\d+){2,}\b|(?:https?://|www\.)\S+|\b\w+@\S+|#\d+",
    # letters and digits in one word
    r"\b(?!(?:rm|rs|ps|usd|us|aud|cad|eur|gbp|inr|jpy|chf|cny|rmb|hkd|nzd|ksh|sh|pln|r(?=\d+(?:\.\d+)?\s?(?:million|billion|bn|m)\b|\d{1,3},\d{3})|musd|meur|mgbp|maud|"
    r"magnitude-?)\d)[a-z]+-?(?<!sub-)(?<!minus-)(?<!plus-)(?<!magnitude-)(?<!pre-)(?<!mid-)(?<!now-)(?<!then-)(?<!one-)\d+[a-z]{0,2}\b(?![,.]\d)(?:-\d+\w*)?",
    r"\b\d+-in-1\b|\bs ?&? ?p 500\b|\b\d+\s?:\s?1\b(?!\d|:)|(?<![\d.,:])0\d\b(?![.,:]\d)|"
    r"\(\d{1,2}\)|\(\d{5,}\)|\b\d+-(?:of|for)-\d+\b|\b(?:image|photo|page|slide|part) \d+ of (?:/ )?\d+\b",
    r"\b911\b(?= (?:calls?|dispatch\w*|operators?|callers?|tapes?|emergency|cent|system))|"
    r"\b(?:call(?:s|ed|ing)?|dial(?:s|ed|ing)?|phoned|rang|to) (?:911|999|112)\b",
)
_IDIOMS = (
    rf"^(?:(?:shortly|just|soon) )?(?:by|at|until|before|after|around) {_CLOCK_HOUR}"
    r"(?=,? (?:the|he|she|they|it|we|all|most|more|some|police|officers|nobody|everyone)\b)",
    rf"\b(?:half|quarter|five|ten|twenty|twenty[- ]five) past {_CLOCK_HOUR}\b|\bquarter to {_CLOCK_HOUR}\b|"
    rf"\b{_CLOCK_HOUR}(?= (?:in the (?:morning|afternoon|evening)|at night)\b)",
    r"\b(?:baker's|dirty) dozen\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) "
    r"(?:o'clock|[ap]\.m\.|[ap]m\b)",
    r"\b(?:one|1) of\b|\b(?:each|any|every|either|this|that|which|no|another|not) one\b|\b"
    r"one (?:another|by one|day(?! (?:after|before|later|earlier|ago|"
    r"of))|time|thing|another's|way or another|"
    r"who|that|can|"
    r"could|should|would|might|is|was|has|had|must|may)\b|\bone's\b|\bone-(?:time|way|off|on-one|sided|stop)\b|"
    r"\bformula one\b|\b(?:number|phase|day|air force|bbc|channel|page|square|division) (?:one|two|three|four)\b|"
    r"\bno one\b|\ball but (?:one|two|three|four|five|\d+)\b",
    r"(?<=\band )a half\b|\bsecond-hand\b|\bhalf[- ](?:time|hearted|brother|sister|way|mast|staff)\w*\b|"
    r"\b(?:first|second|latter|"
    r"other) half\b",
    r"\bfour-?wheel\b|\bat (?:one|six) point\b|\bat one time\b|\btwo-way\b|\bsixth sense\b|\b(?:three|one|two)-star\b",
)
_MASK = re.compile("|".join(f"(?:{part})" for part in (*_PARTS, *_IDIOMS)))
_WORD_MASK = re.compile("|".join(f"(?:{part})" for part in _IDIOMS))
_DIGIT = re.compile(r"\d")


_VERB_MONTH = re.compile(r"\b(?:may|march)\b")


def find_masks(lowered: str, text: str) -> tuple[tuple[int, int], ...]:
    """Spans that no quantity may start in; ``lowered`` and ``text`` have the same offsets."""
    is_lower = text == lowered
    mask = _MASK if _DIGIT.search(lowered) else _WORD_MASK
    spans = [match.span() for match in mask.finditer(lowered)]
    kept = [span for span in spans if is_lower or not _VERB_MONTH.search(text, *span)]
    return tuple(kept + [match.span() for match in _ADDRESS.finditer(text)])
