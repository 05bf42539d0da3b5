"""Who may talk to the review page: a browser on this machine that was given the address, and no page but our own."""

from __future__ import annotations

import hmac
from collections.abc import Mapping

HOST = "127.0.0.1"
NAMES = (HOST, "localhost")

HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""Sent with every answer: nothing of it is kept, framed or loaded by another page, nor the address passed on."""


def find_refusal(environ: Mapping[str, object], port: int, token: str) -> str | None:
    """Why a request is refused, or None when it may pass.

    A name that is not ours in ``Host`` is another site that had its name point here; a foreign ``Origin`` is a page
    that sends requests from a visitor's browser; and whoever has not got the token was not given the address.
    """
    ours = {f"{name}:{port}" for name in NAMES}
    if str(environ.get("HTTP_HOST", "")).lower() not in ours:
        return "this page answers on 127.0.0.1 alone"
    origin = environ.get("HTTP_ORIGIN")
    if origin is not None and str(origin).lower() not in {f"http://{one}" for one in ours}:
        return "requests from other pages are refused"
    if str(environ.get("HTTP_SEC_FETCH_SITE", "none")) not in ("none", "same-origin"):
        return "requests from other pages are refused"
    given = str(environ.get("PATH_INFO", "")).removeprefix("/").partition("/")[0]
    if not hmac.compare_digest(given.encode("utf-8", "replace"), token.encode("ascii")):
        return "the address is not the one that discrepancy review printed"
    return None
