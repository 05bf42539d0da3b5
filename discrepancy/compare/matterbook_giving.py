"""Matters of giving and refusing: one statement, test or offer, given by somebody in one report and refused in "
"another.
"""

from __future__ import annotations

from discrepancy.compare.matterwords import Matter, worded

GIVEN = (
    ("opening statement", r"opening (?:statements?|arguments?)"),
    ("closing statement", r"closing (?:statements?|arguments?)"),
    ("breath test", r"(?:breath|blood|field sobriety|sobriety|breathalyzer|chemical|alcohol|drug) tests?|breathalyzer"),
    ("treatment", r"(?:medical )?(?:treatment|attention|care|help|assistance)"),
    ("offer", r"offers?|bids?|proposals?"),
    ("interview", r"interviews?"),
    ("extradition", r"extradition"),
    ("lawyer", r"(?:a |an )?(?:lawyer|attorney|counsel|legal representation|public defender)"),
    ("award", r"(?:award|prize|honou?r|medal|invitation)"),
    ("plea deal", r"(?:plea )?(?:deal|bargain|agreement)"),
)
"""What may be given or taken, and refused, by its wording."""

_OWN = r"(?:an?|the|his|her|their|any|all|that) "


def make_matter(name: str, noun: str) -> Matter:
    """The matter whether somebody gave or took something or refused it, or put it off."""
    words = rf"(?:{_OWN})?(?:[\w-]+ ){{0,2}}(?:{noun})"
    return Matter(
        f"{name}: given or refused",
        "polarity",
        worded(
            given=rf"(?:gave|gives|giving|made|makes|took|takes|taking|accepted|accepts|agreed to|received|"
            rf"underwent|failed|passed|"
            rf"submitted to|consented to|delivered|hired|asked for|requested) {words}",
            refused=rf"(?:refus(?:ed|es|ing)|declin(?:ed|es|ing)|reject(?:ed|s|ing)|turn(?:ed|s|ing) down|"
            rf"waiv(?:ed|es|ing)|dismissed|"
            rf"fired) (?:to (?:give|make|take|accept|undergo|submit to|have|receive) )?{words}",
            put_off=rf"(?:delay(?:ed|s|ing)|postpon(?:ed|es|ing)|deferr(?:ed|ing)|reserv(?:ed|es|ing)|put(?:s|"
            rf"ting)? off) {words}",
        ),
        denials=(("given", "refused"),),
        is_personal=True,
        severity="low",
    )


GIVING_MATTERS = tuple(make_matter(name, noun) for name, noun in GIVEN)
"""The matters of giving and refusing."""
