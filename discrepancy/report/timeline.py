"""A figure over publication dates as an inline SVG: a dot a report, with a bar or an arrow for its bounds."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from markupsafe import Markup

from discrepancy.records import Article, Statement
from discrepancy.report import view

WIDTH, HEIGHT = 640, 190
LEFT, RIGHT, TOP, BOTTOM = 84, 44, 18, 34
TICKS = 6
LABELLED = 8
"""Points that still get their source's name beside them; past that, names would overlap and only tooltips stay."""
NAME_LIMIT = 26
NAMES_TURN = 0.55
"""From this share of the width on a name stands to the left of its dot: to the right it would leave the drawing."""
DATE_ROOM = 78
"""Width of a date under the axis; one that has no such room beside its neighbours is left out."""

T = TypeVar("T")

_TEXT = Markup('<text x="{}" y="{}" text-anchor="{}" class="t">{}</text>')
_LINE = Markup('<line x1="{}" y1="{}" x2="{}" y2="{}" class="{}"/>')
_DOT = Markup('<circle cx="{}" cy="{}" r="5" class="p"/>')
_HEAD = Markup('<polygon points="{},{} {},{} {},{}" class="p"/>')
_POINT = Markup("<g><title>{}</title>{}{}</g>")
_SVG = Markup('<svg viewBox="0 0 {} {}" role="img" class="timeline" aria-label="{}">{}</svg>')


@dataclass(frozen=True, slots=True)
class Point:
    """One report of the figure: the day of its publication, the ends of its interval (None: unbounded), its labels."""

    day: date
    low: float | None
    high: float | None
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Scale:
    """Maps days and values to the drawing's units."""

    first: date
    last: date
    least: float
    most: float

    def x(self, day: date) -> float:
        """Distance from the left edge."""
        span = (self.last - self.first).days
        share = (day - self.first).days / span if span else 0.5
        return round(LEFT + share * (WIDTH - LEFT - RIGHT), 1)

    def y(self, value: float) -> float:
        """Distance from the upper edge, a tenth of the height kept free above and below the values."""
        span = self.most - self.least
        share = 0.1 + 0.8 * (value - self.least) / span if span else 0.5
        return round(HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM), 1)


def draw_timeline(label: str, statements: Sequence[Statement], articles: Mapping[str, Article]) -> Markup | None:
    """The drawing; None unless two dated reports give values in one unit that are not the same."""
    points = _points(statements, articles)
    ends = [end for p in points for end in (p.low, p.high) if end is not None]
    if len({(p.low, p.high) for p in points}) < 2:
        return None
    scale = Scale(min(p.day for p in points), max(p.day for p in points), min(ends), max(ends))
    parts = [*_grid(scale, sorted(set(ends)), sorted({p.day for p in points}))]
    parts += [_point(scale, p, number, len(points) <= LABELLED) for number, p in enumerate(points)]
    name = f"{label}: " + "; ".join(p.text for p in points)
    return _SVG.format(WIDTH, HEIGHT, view.plain(name), Markup("").join(parts))


def _points(statements: Sequence[Statement], articles: Mapping[str, Article]) -> list[Point]:
    measured = [s for s in statements if s.quantity is not None and (s.quantity.low, s.quantity.high) != (None, None)]
    units = {s.quantity.unit for s in measured if s.quantity is not None}
    points: dict[tuple[object, ...], Point] = {}
    for statement in measured if len(units) == 1 else []:
        article, quantity = articles.get(statement.article), statement.quantity
        published = view.as_date(article.published) if article else None
        if article is None or published is None or quantity is None:
            continue
        low, high = _finite(quantity.low), _finite(quantity.high)
        name = view.plain(view.source_name(article))
        if (low, high) != (None, None):
            text = f"“{view.plain(statement.span)}”, {view.plain(view.source_and_day(article))}"
            points.setdefault((published, low, high, name), Point(published, low, high, name, text))
    return sorted(points.values(), key=lambda p: (p.day, p.low is None, p.low or p.high or 0.0, p.name))


def _finite(value: float | None) -> float | None:
    return value if value is not None and math.isfinite(value) else None


def _grid(scale: Scale, values: list[float], days: list[date]) -> list[Markup]:
    parts = []
    for value in _spread(values):
        y = scale.y(value)
        parts.append(_LINE.format(LEFT - 8, y, WIDTH - RIGHT + 8, y, "g"))
        parts.append(_TEXT.format(LEFT - 14, round(y + 4, 1), "end", f"{value:,.10g}"))
    shown = _apart(scale, _spread(days))
    dates = [_TEXT.format(scale.x(day), HEIGHT - 10, "middle", view.day(day.isoformat())) for day in shown]
    return parts + dates


def _apart(scale: Scale, days: list[date]) -> list[date]:
    """The days whose labels have room: the first and the last, and of the others those clear of what is shown."""
    shown = days[:1]
    for day in days[1:-1]:
        if min(scale.x(day) - scale.x(shown[-1]), scale.x(days[-1]) - scale.x(day)) >= DATE_ROOM:
            shown.append(day)
    return shown + days[max(1, len(days) - 1) :]


def _spread(items: list[T]) -> list[T]:
    """At most TICKS of the items, the first and last among them."""
    if len(items) <= TICKS:
        return items
    return [items[round(i * (len(items) - 1) / (TICKS - 1))] for i in range(TICKS)]


def _point(scale: Scale, point: Point, number: int, is_labelled: bool) -> Markup:
    x = scale.x(point.day)
    ends = sorted({end for end in (point.low, point.high) if end is not None})
    parts = [*_bounds(scale, x, ends, point), *(_DOT.format(x, scale.y(end)) for end in ends)]
    anchor, label = ends[0], Markup("")
    if is_labelled:
        above = -9 if number % 2 == 0 else 17
        is_turned = x > LEFT + NAMES_TURN * (WIDTH - LEFT - RIGHT)
        at, side = (x - 8, "end") if is_turned else (x + 8, "start")
        name = view.shorten(point.name, NAME_LIMIT)
        label = _TEXT.format(round(at, 1), round(scale.y(anchor) + above, 1), side, name)
    return _POINT.format(point.text, Markup("").join(parts), label)


def _bounds(scale: Scale, x: float, ends: list[float], point: Point) -> list[Markup]:
    if point.low is not None and point.high is not None:
        return [_LINE.format(x, scale.y(end), x, scale.y(ends[0]), "b") for end in ends[1:]]
    end, back = (float(TOP), 8) if point.high is None else (float(HEIGHT - BOTTOM), -8)
    arrow = _HEAD.format(x, end, x - 4, end + back, x + 4, end + back)
    return [_LINE.format(x, scale.y(ends[0]), x, end, "b"), arrow]
