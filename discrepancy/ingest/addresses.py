"""Tells which page an address names, whatever was appended to count how a reader came to it."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_TRACKING = re.compile(r"^(?:utm_\w+|fbclid|gclid|cmpid|cid|ref|_r|mc_[ce]id|ftag|ncid|sr_share)=", re.IGNORECASE)


def normalise_url(url: str) -> str:
    """``url`` as the identity of a page: no scheme, "www.", fragment, tracking parameter or closing slash."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return url.strip()
    query = "&".join(sorted(part for part in parts.query.split("&") if part and not _TRACKING.match(part)))
    host = (parts.hostname or "").removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}" + (f"?{query}" if query else "")


def names_article(url: str) -> bool:
    """Whether ``url`` names one page of a site: a front page that pages give as their own address names none."""
    return "/" in normalise_url(url)
