"""Reads several articles about one event and reports where they disagree.

``report = detect(read_articles(["drop/"]), settings)``; then ``report.findings``, ``report.to_json()`` and
``render(report, "markdown")``. The functions load on first use, so that importing the package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from discrepancy.api import Articles, detect, read_articles
    from discrepancy.report import render
    from discrepancy.settings import Settings

__version__ = "0.1.0"
__all__ = ["Articles", "Settings", "__version__", "detect", "read_articles", "render"]

_HOMES = {
    "Articles": "discrepancy.api",
    "Settings": "discrepancy.settings",
    "detect": "discrepancy.api",
    "read_articles": "discrepancy.api",
    "render": "discrepancy.report",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the attribute decides
    """Load one of the public functions from its module."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
