"""Draws seconds over articles as an SVG, both in powers of ten: a line as steep as the grid is linear growth.

``python benchmarks/plot.py`` draws benchmarks/results.json again.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
LINES = {
    "cold_s": ("cold run", "#0b5cad"),
    "floor_s": ("bare libraries", "#777777"),
    "naive_s": ("naive baseline", "#b3541e"),
    "one_new_s": ("one new article", "#2a7a3b"),
    "warm_s": ("unchanged articles", "#7a3b9a"),
}
WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 640, 420, 60, 150, 20, 50


def draw(rows: Sequence[Mapping[str, Any]]) -> str:
    """The plot of the benchmark's rows."""
    points = {
        key: [(math.log10(row["articles"]), math.log10(row[key])) for row in rows if row.get(key)] for key in LINES
    }
    every = [point for line in points.values() for point in line]
    xs, ys = bounds([x for x, _ in every]), bounds([y for _, y in every])

    def place(x: float, y: float) -> tuple[float, float]:
        across = LEFT + (x - xs[0]) / (xs[1] - xs[0]) * (WIDTH - LEFT - RIGHT)
        return round(across, 1), round(HEIGHT - BOTTOM - (y - ys[0]) / (ys[1] - ys[0]) * (HEIGHT - TOP - BOTTOM), 1)

    parts = [f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>']
    for x in range(xs[0], xs[1] + 1):
        (left, bottom), (_, top) = place(x, ys[0]), place(x, ys[1])
        parts.append(f'<path d="M{left} {bottom}V{top}" stroke="#dddddd"/>')
        parts.append(text(left, bottom + 18, f"{10**x:,}", "middle"))
    for y in range(ys[0], ys[1] + 1):
        (left, bottom), (right, _) = place(xs[0], y), place(xs[1], y)
        parts.append(f'<path d="M{left} {bottom}H{right}" stroke="#dddddd"/>')
        parts.append(text(left - 6, bottom + 4, f"{10.0**y:g}", "end"))
    for key, (label, colour) in LINES.items():
        if points[key]:
            parts += draw_line([place(*point) for point in points[key]], label, colour)
    parts.append(text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 10, "articles", "middle"))
    parts.append(text(LEFT - 6, TOP - 6, "seconds", "end"))
    inner = "\n".join(parts)
    view = f'viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {view}>\n{inner}\n</svg>\n'


def draw_line(places: Sequence[tuple[float, float]], label: str, colour: str) -> list[str]:
    """One line with a dot for each size, and its name at its end."""
    path = "L".join(f"{x} {y}" for x, y in places)
    dots = [f'<circle cx="{x}" cy="{y}" r="3" fill="{colour}"/>' for x, y in places]
    x, y = places[-1]
    return [f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"/>', *dots, text(x + 8, y + 4, label)]


def text(x: float, y: float, content: str, anchor: str = "start") -> str:
    """Words at a place."""
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}">{content}</text>'


def bounds(values: Sequence[float]) -> tuple[int, int]:
    """Whole powers of ten that hold all values, at least one apart."""
    low, high = math.floor(min(values)), math.ceil(max(values))
    return low, max(high, low + 1)


if __name__ == "__main__":
    rows = json.loads((HERE / "results.json").read_text("utf-8"))["rows"]
    (HERE / "results.svg").write_text(draw(rows), encoding="utf-8")
