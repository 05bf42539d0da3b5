"""The errors a user can meet; each carries the one line shown and the exit code it ends with."""

from __future__ import annotations


class DiscrepancyError(Exception):
    """Base of every error with a message meant for the user: says what, where and what to do."""

    exit_code = 4


class UsageError(DiscrepancyError):
    """The command line or the settings are wrong."""

    exit_code = 2


class NoArticlesError(DiscrepancyError):
    """No article could be read."""

    exit_code = 3


class ModelError(DiscrepancyError):
    """A model is missing or altered."""

    exit_code = 4


class StoreError(DiscrepancyError):
    """The store cannot be read or written."""

    exit_code = 4


def first_line(error: BaseException) -> str:
    """The first line of an error's message, or its kind where it has none."""
    lines = str(error).strip().splitlines()
    return lines[0][:200] if lines else type(error).__name__
