"""The bound a wording gives a value: the phrase before it ("no fewer than") or after it ("or so")."""

from __future__ import annotations

from discrepancy.extract.quantity_lexicon import PREFIX_PATTERN, SUFFIX_PATTERN

_REACH = 48


def read_prefix(lowered: str, start: int) -> tuple[str, int] | None:
    """The bound phrase that ends right before ``start``, with the offset it begins at."""
    window = max(0, start - _REACH)
    match = PREFIX_PATTERN.search(lowered[window:start])
    if match is None or match.lastgroup is None:
        return None
    name = next(key for key, body in match.groupdict().items() if key != "gap" and body is not None)
    return name, window + match.start(name)


def read_suffix(lowered: str, end: int) -> tuple[str, int] | None:
    """The bound phrase that begins right after ``end``, with the offset it ends at."""
    match = SUFFIX_PATTERN.match(lowered, end)
    if match is None:
        return None
    name = next(key for key, body in match.groupdict().items() if body is not None)
    return name, match.end()


def apply_bound(low: float | None, high: float | None, bound: str) -> tuple[float | None, float | None]:
    """Open the interval on the side the bound leaves open; "about" keeps the value as both ends."""
    if bound in {"over", "at_least"}:
        return low, None
    if bound in {"under", "up_to", "at_most"}:
        return None, high if high is not None else low
    return low, high
