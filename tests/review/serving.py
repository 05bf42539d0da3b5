"""A review of the ferry's conflicts that really listens, and what a browser would send it."""

from __future__ import annotations

import http.client
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from discrepancy.review.desk import Desk
from discrepancy.review.seen import Seen
from discrepancy.review.server import open_service
from tests.builders import ferry_report

TODAY = "2025-04-01"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status: int
    text: str
    headers: dict[str, str]

    def json(self) -> Any:  # noqa: ANN401 - whatever was sent
        """The body as JSON."""
        return json.loads(self.text)


@dataclass(frozen=True, slots=True)
class Client:
    """Sends requests to a review, as its own page does unless told otherwise."""

    address: str

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(urlsplit(self.address).port or 0)

    @property
    def path(self) -> str:
        """The path of the page, which holds the token."""
        return urlsplit(self.address).path

    def get(self, path: str | None = None, **headers: str) -> Answer:
        """Ask for a path; the page itself without one."""
        return self._send("GET", self.path if path is None else path, None, headers)

    def decide(self, changes: dict[str, Any], expected: dict[str, Any], **headers: str) -> Answer:
        """Send decisions with what they replace."""
        body = json.dumps({"changes": changes, "expected": expected})
        given = {"Content_Type": "application/json", "Origin": f"http://127.0.0.1:{self.port}", **headers}
        return self._send("POST", f"{self.path}decisions", body, given)

    def _send(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, body, named)
            got = connection.getresponse()
            return Answer(got.status, got.read().decode("utf-8"), dict(got.getheaders()))
        finally:
            connection.close()


def make_desk(folder: Path, last: Seen | None = None) -> Desk:
    """The ferry's conflicts, decided in ``folder`` by Ann on one fixed day."""
    return Desk(ferry_report(), folder / "decisions.jsonl", lambda: TODAY, "Ann", last)


def shown(state: str, reason: str = "two counts of one thing") -> dict[str, str | None]:
    """A decision as the page sends it."""
    return {"state": state, "reason": reason, "by": None, "on": None, "until": None}


@contextmanager
def serving(desk: Desk) -> Iterator[Client]:
    """A review that answers while the block runs."""
    service = open_service(desk)
    thread = threading.Thread(target=service.run, daemon=True)
    thread.start()
    try:
        yield Client(service.address)
    finally:
        service.server.shutdown()
        service.server.server_close()
        thread.join()
