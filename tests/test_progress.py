"""Progress is drawn on a terminal alone."""

from __future__ import annotations

import sys
from io import StringIO

import pytest

from discrepancy.progress import show_progress


class Terminal(StringIO):
    """Standard error as a terminal."""

    def isatty(self) -> bool:
        """A terminal, it says."""
        return True


def test_bars_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal each stage is named; counts may be unknown at first and grow."""
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    with show_progress(is_quiet=False) as show:
        assert show is not None
        show("reading", 0, 0)
        show("reading", 3, 4)
        show("comparing", 1, 1)
    assert "reading" in screen.getvalue()
    assert "comparing" in screen.getvalue()


@pytest.mark.parametrize("is_quiet", [True, False])
def test_nothing_elsewhere(monkeypatch: pytest.MonkeyPatch, is_quiet: bool) -> None:
    """Where standard error is a file, or quiet was asked for, there is nothing to call."""
    monkeypatch.setattr(sys, "stderr", Terminal() if is_quiet else StringIO())
    with show_progress(is_quiet=is_quiet) as show:
        assert show is None
