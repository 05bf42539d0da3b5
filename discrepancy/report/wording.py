"""The words every format shares: what a kind and a verdict mean, and what would settle a conflict."""

from __future__ import annotations

from discrepancy.records import Finding

KIND_MEANINGS: dict[str, tuple[str, str]] = {
    "quantity": ("The same thing is counted or measured differently.", "“12 hurt” / “at least 15 hurt”"),
    "date": ("The same event is put on another day or at another time.", "“on Monday” / “late on Tuesday”"),
    "status": (
        "One source has an event as planned or under way, another as done, cancelled or failed.",
        "“will meet” / “met”",
    ),
    "polarity": ("One source affirms what another denies.", "“the dam failed” / “the dam held”"),
    "role": ("The same person or body is given another title, role or relation.", "“a guard” / “a visitor”"),
    "certainty": ("One source states flatly what another only alleges or suspects.", "“stole” / “allegedly stole”"),
    "actor": ("The same act is put down to different people or bodies.", "“the guard shot him” / “he shot himself”"),
    "location": ("The same event is put in different places.", "“in the harbour” / “on the motorway”"),
    "quote": ("The same words of one speaker are quoted differently.", "“we must act” / “we may act”"),
    "attribution": ("The same claim is credited to different speakers.", "“the mayor said” / “her deputy said”"),
    "factual": (
        "Two accounts cannot both be right, in a way no narrower kind covers.",
        "“arrived by train” / “was flown in”",
    ),
}
"""Kind -> (what it means, an example), in the order of ``records.KINDS``."""

VERDICT_MEANINGS: dict[str, str] = {
    "contradiction": "Both cannot be true of the same thing at the same time.",
    "update": "The later report supersedes the earlier one.",
    "imprecision": "Both can be true; one says less than the other.",
    "attribution": "The outlets agree on what was said; the people they credit or quote do not.",
    "framing": "The same person or thing is named in a way that tells a different story.",
}

_BY_VERDICT: dict[str, str] = {
    "update": "Confirm with the latest source that its version stands, then update the earlier copy or say its date.",
    "imprecision": "Use the more exact wording if its source can be named; otherwise keep the wider one.",
    "attribution": "Name each speaker beside the claim; check the recording or transcript where the credit differs.",
    "framing": "Choose the wording the desk's style allows and the evidence carries, and use it throughout.",
}

_BY_KIND: dict[str, str] = {
    "quantity": "Ask who counted or measured, what exactly and as of when; that body's own list or record decides.",
    "date": "Find the record nearest the event (log, notice, time-stamped footage) and mind the time zone.",
    "status": "Ask the court, the police, the organiser or whom it concerns how the matter stands, and since when.",
    "polarity": "Ask the person or body concerned for a yes or no on the record, or find the document.",
    "role": "Check the title with the employer, a register or the person's own page, as of the day of the event.",
    "certainty": "Ask what the flat version rests on; without evidence, keep the word that marks a claim as a claim.",
    "actor": "Check who it was, and how the name is written, with those named: order, filing, register or statement.",
    "location": "Place it by the first official notice, coordinates or footage that shows a landmark.",
    "quote": "Go back to the recording or transcript and quote it word for word.",
    "attribution": "Go back to the recording, transcript or post and credit the one who said it.",
    "factual": "Find a primary source (document, witness, footage) that speaks to the point on which they part.",
}

_ANY = "Go back to the source nearest the event."


def settles(kind: str, verdict: str) -> str:
    """What an editor would do to settle a conflict of this kind and verdict: one sentence."""
    return _BY_VERDICT.get(verdict) or _BY_KIND.get(kind, _ANY)


def headline(finding: Finding) -> str:
    """Verdict and summary in one line, with the name of the fact where the summary does not open with it."""
    summary = finding.summary or "The sources differ."
    verdict = finding.verdict.capitalize()
    if summary.casefold().startswith(finding.fact.casefold()):
        return f"{verdict}: {summary}"
    return f"{verdict}: {finding.fact}. {summary}"


def count(number: int, noun: str, plural: str | None = None) -> str:
    """A number with its noun: ``1 fact``, ``3 facts``."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def join(parts: list[str]) -> str:
    """Parts as an English list: ``a``, ``a and b``, ``a, b and c``."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""
