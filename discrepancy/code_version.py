"""What program made a stored entry: a digest of the very code and data that its stage depends on."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

_ENDINGS = (".py", ".json", ".txt", ".csv", ".tsv")


@cache
def digest_code(*names: str) -> str:
    """Digest of modules and folders of this package, given by path ("extract", "records.py"), in any order.

    A changed file gives another digest, so that what it made is worked out again, and nothing else is.
    """
    digest = hashlib.sha256()
    root = files("discrepancy")
    for name in sorted(names):
        for path, data in _walk(root.joinpath(name), name):
            digest.update(f"{path}\0{len(data)}\0".encode() + data)
    return digest.hexdigest()[:16]


def _walk(node: Traversable, path: str) -> list[tuple[str, bytes]]:
    if node.is_file():
        return [(path, node.read_bytes())] if path.endswith(_ENDINGS) else []
    children = sorted(node.iterdir(), key=lambda child: child.name)
    return [found for child in children for found in _walk(child, f"{path}/{child.name}")]
