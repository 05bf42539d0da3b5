"""The course of custody and of a single charge."""

from __future__ import annotations

from discrepancy.compare.courses.course import Course, make_stage

WAS = r"\b(?:was|were|been|is|are|being)\b (?:\w+ ){0,3}"

LEGAL_COURSES = (
    Course(
        "custody",
        (
            make_stage(
                1,
                "held",
                r"\b(?:remains?|remained|being held|is|was) (?:held )?in (?:jail|prison|custody)\b",
                r"\bheld (?:without|on) (?:\$\S+ )?(?:bail|bond)\b",
            ),
            make_stage(
                2,
                "released",
                rf"{WAS}(?:released|freed) (?:from|on)\b",
                r"\bposted (?:bail|bond)\b",
                r"\bout on (?:bail|bond)\b",
            ),
        ),
        "person",
    ),
    Course(
        "the charge",
        (
            make_stage(1, "brought", r"\bcharge[sd]?\b", r"\bcounts?\b", r"\bindicted\b", r"\baccused\b"),
            make_stage(
                2,
                "dropped or lost",
                r"\b(?:dismissed|dropped|withdrawn|thrown out)\b",
                r"\bnot guilty of\b",
                r"\bacquitted of\b",
                r"\bcleared of\b",
                is_worded_negative=True,
            ),
        ),
        "offence",
    ),
)
