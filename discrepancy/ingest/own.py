"""Reports of this program among the files of a drop: what it wrote about articles is no article."""

from __future__ import annotations

import re

from discrepancy.ingest.draft import Raw

MARKS = re.compile(
    rb"\A(?:\xef\xbb\xbf)?(?:"
    rb"# Conflicts between sources(?::[^\n]*)?\r?\n\r?\n\*\*(?:\d+ conflicts?|No open conflict)\*\*"
    rb"|<!doctype html>.{,4000}?<title>Conflicts between sources\b"
    rb"|finding,(?:pair,story,kind,verdict|story,kind,fact,versions),"
    rb'|<\?xml[^>]*>\s*<testsuites name="discrepancy"'
    rb"|No conflict has been resolved\.\s*\Z|Editor\xe2\x80\x99s note[^:\n]*: Accounts differed on this point: "
    rb")",
    re.IGNORECASE | re.DOTALL,
)
"""How the reports begin that a reader would take for an article, a table of articles or a feed."""


def is_own_report(raw: Raw) -> bool:
    """Whether a file is a report that this program wrote."""
    return bool(MARKS.match(raw.data))
