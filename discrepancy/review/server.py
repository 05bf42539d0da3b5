"""Serves the review page on this machine until it is told to stop."""

from __future__ import annotations

import secrets
import socketserver
from collections.abc import Callable
from dataclasses import dataclass
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

from discrepancy.errors import DiscrepancyError, UsageError
from discrepancy.review.app import make_app
from discrepancy.review.desk import Desk
from discrepancy.review.guard import HOST

IDLE_SECONDS = 30
"""A connection that says nothing is dropped after this long: browsers open some in advance."""


@dataclass(frozen=True, slots=True)
class Service:
    """A review that listens: the address to open, and the server to run and to close."""

    address: str
    server: WSGIServer

    def run(self) -> None:
        """Answer until the process is stopped or another thread calls ``server.shutdown``."""
        self.server.serve_forever(poll_interval=0.1)


def open_service(desk: Desk, port: int = 0) -> Service:
    """Listen on 127.0.0.1 at ``port`` (0: one that is free), under an address that nobody can guess.

    Raises UsageError for a port out of range and DiscrepancyError for one that cannot be had.
    """
    if not 0 <= port <= 65535:
        raise UsageError(f"--port {port}: expected 0 to 65535")
    try:
        server = _Server((HOST, port), _Handler)
    except OSError as error:
        raise DiscrepancyError(f"port {port} cannot be had ({error.strerror}); give another --port") from error
    token = secrets.token_urlsafe(24)
    server.set_app(make_app(desk, server.server_port, token))
    return Service(f"http://{HOST}:{server.server_port}/{token}/", server)


def serve(service: Service, *, opens_browser: bool, show: Callable[[str], None]) -> None:
    """Say where the page is, open it in a browser if asked to, and answer until the keyboard or a signal says stop."""
    import signal
    import webbrowser

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, stop)
    show(f"Review at {service.address}")
    show("Keep this running while you decide; Ctrl-C ends it.")
    if opens_browser:
        webbrowser.open(service.address)
    try:
        service.run()
    except KeyboardInterrupt:
        show("Stopped; every decision that the page showed as saved is kept.")
    finally:
        service.server.server_close()


class _Server(socketserver.ThreadingMixIn, WSGIServer):
    """A thread a request, so that one page that idles never keeps another waiting."""

    daemon_threads = True

    def server_bind(self) -> None:
        """Bind without asking a name server for our own name, which can take seconds."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, int(self.server_address[1])
        self.setup_environ()


class _Handler(WSGIRequestHandler):
    """Keeps the token out of logs: requests are not listed."""

    timeout = IDLE_SECONDS

    def log_message(self, *args: object) -> None:
        """Say nothing."""
