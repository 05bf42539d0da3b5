"""The review page as a WSGI application: the page, the decisions as they stand, and one way to change them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from discrepancy.decisions import DecidedMeanwhileError
from discrepancy.errors import DiscrepancyError, UsageError
from discrepancy.review.desk import Desk, Shown
from discrepancy.review.guard import HEADERS, find_refusal
from discrepancy.review.page import render_desk

if TYPE_CHECKING:
    import bottle

BODY_LIMIT = 1 << 20
"""Bytes of a request: a decision on a thousand pairs takes a third of it."""

Application = Callable[[dict[str, Any], Any], Iterable[bytes]]


def make_app(desk: Desk, port: int, token: str) -> Application:
    """The application for one review; ``port`` and ``token`` make up the one address it answers on."""
    import bottle

    app = bottle.Bottle()

    def guard() -> None:
        refusal = find_refusal(bottle.request.environ, port, token)
        if refusal is not None:
            raise bottle.HTTPResponse(refusal + "\n", 403, {"Content-Type": "text/plain; charset=utf-8", **HEADERS})

    def show_page() -> str:
        bottle.response.content_type = "text/html; charset=utf-8"
        return render_desk(desk)

    def show_state() -> Any:  # noqa: ANN401 - a response or a mapping
        state = desk.state()
        return bottle.HTTPResponse(status=204) if bottle.request.query.version == state["version"] else state

    def change() -> Any:  # noqa: ANN401 - as above
        return desk.change(*_read_change(bottle.request))

    def answer(call: Callable[[], Any]) -> Callable[[], Any]:
        def guarded() -> Any:  # noqa: ANN401 - as above
            for name, value in HEADERS.items():
                bottle.response.set_header(name, value)
            try:
                return call()
            except DecidedMeanwhileError as error:
                bottle.response.status = 409
                return {"error": str(error), **desk.state()}
            except DiscrepancyError as error:
                bottle.response.status = 400 if isinstance(error, UsageError) else 500
                return {"error": str(error)}

        return guarded

    app.add_hook("before_request", guard)
    app.route(f"/{token}/", "GET", answer(show_page))
    app.route(f"/{token}/state", "GET", answer(show_state))
    app.route(f"/{token}/decisions", "POST", answer(change))
    # Bottle's own page of an error repeats the address; ours says no more than the status.
    app.default_error_handler = lambda error: f"{error.status_line}\n"
    made: Application = app
    return made


def _read_change(request: bottle.BaseRequest) -> tuple[dict[str, Shown | None], dict[str, Shown | None]]:
    """What to change and what the page showed; UsageError for anything else.

    Only ``application/json`` is read: a form of another page cannot send it without asking first.
    """
    if request.content_type.partition(";")[0].strip() != "application/json":
        raise UsageError("send application/json")
    if not 0 < request.content_length <= BODY_LIMIT:
        raise UsageError(f"send at most {BODY_LIMIT} bytes, and say how many")
    try:
        data = json.loads(request.body.read())
        changes, expected = data["changes"], data["expected"]
    except (ValueError, KeyError, TypeError) as error:
        raise UsageError("send changes and what they replace") from error
    for part in (changes, expected):
        if not isinstance(part, dict) or not all(shown is None or _is_shown(shown) for shown in part.values()):
            raise UsageError("send decisions by pair: state, reason, by, on, until")
    return changes, expected


def _is_shown(value: object) -> bool:
    keys = {"state", "reason", "by", "on", "until"}
    return isinstance(value, dict) and all(k in keys and (v is None or isinstance(v, str)) for k, v in value.items())
