"""The embedded store: what a run worked out, kept by content, model and program, so that nothing is done twice."""

from __future__ import annotations

import hashlib
import sqlite3
import time
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from discrepancy import codec
from discrepancy.errors import StoreError

T = TypeVar("T")

SCHEMA = 1
APPLICATION_ID = 0x64697363  # "disc", so that another program's database is never written to
BUSY_SECONDS = 30.0
KEEP_RUNS = 50
"""Runs after which an entry that none of them used is pruned."""

VECTORS = "vectors"
_ELSEWHERE = "name another file with --store, or use --no-store"
_CHUNK = 500  # SQLite takes at least 999 parameters in one statement
_STEP = 4096
_PAGE = 8192  # holds five vectors of 384 numbers; the usual 4096 would hold two and waste a quarter
_OPEN_TRIES = 100
_TABLES = (
    "CREATE TABLE IF NOT EXISTS entries (kind TEXT NOT NULL, key BLOB NOT NULL, used INTEGER NOT NULL,"
    " crc INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY (kind, key))",
    "CREATE TABLE IF NOT EXISTS runs (number INTEGER PRIMARY KEY AUTOINCREMENT)",
)


@dataclass(frozen=True, slots=True)
class StoreInfo:
    """What a store holds: its file's size in bytes, the runs it has seen, and entries and bytes a kind."""

    path: str
    schema: int
    size: int
    runs: int
    kinds: tuple[tuple[str, int, int], ...]


def make_key(*parts: str) -> bytes:
    """Key of what depends on all these parts and on nothing else: 16 bytes."""
    told = [part.encode("utf-8", "surrogatepass") for part in parts]
    return hashlib.blake2b(b"".join(len(t).to_bytes(8, "little") + t for t in told), digest_size=16).digest()


class Store:
    """Entries by kind and key in one SQLite file in WAL mode; safe for several processes and for a kill at any moment.

    What is lost or damaged is worked out again: an entry whose bytes do not match their checksum counts as absent.
    Every method raises StoreError where the file cannot be read or written.
    """

    def __init__(self, connection: sqlite3.Connection, path: str, notice: str | None = None) -> None:
        self._connection = connection
        self._path = path
        self._touched: set[tuple[str, bytes]] = set()
        self._run = 0
        self.notice = notice

    @classmethod
    def open(cls, path: str | Path) -> Store:
        """Open the store at ``path``, made if missing; ":memory:" keeps one for this run alone.

        A damaged store is set aside (``notice`` says so) and a new one begun. Raises StoreError for a file that is no
        store, or one that a newer program made.
        """
        name = str(path)
        try:
            return cls._opened(name)
        except sqlite3.DatabaseError as error:
            if not is_damage(error) or not _is_database(name):
                raise StoreError(f"{name}: {_reason(error)}") from error
        aside = _set_aside(name)
        store = cls._opened(name)
        store.notice = f"the store {name} was damaged; it was set aside as {aside} and begun anew"
        return store

    @classmethod
    def _opened(cls, name: str) -> Store:
        connection = _connect(name)
        try:
            _prepare(connection, name)
        except BaseException:
            connection.close()
            raise
        store = cls(connection, name)
        with store._write():
            store._run = int(connection.execute("INSERT INTO runs DEFAULT VALUES").lastrowid or 0)
        return store

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Note which entries this run used, and close the file."""
        if self._touched:
            rows = [(self._run, kind, key) for kind, key in sorted(self._touched)]
            with self._guard(), self._write():
                self._connection.executemany("UPDATE entries SET used = ? WHERE kind = ? AND key = ?", rows)
            self._touched.clear()
        self._connection.close()

    def get_many(self, kind: str, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """The data of those of ``keys`` that are stored and whole."""
        wanted = sorted(set(keys))
        found: dict[bytes, bytes] = {}
        with self._guard():
            for at in range(0, len(wanted), _CHUNK):
                chunk = wanted[at : at + _CHUNK]
                marks = ",".join("?" * len(chunk))
                query = f"SELECT key, used, crc, data FROM entries WHERE kind = ? AND key IN ({marks})"  # noqa: S608
                for key, used, crc, data in self._connection.execute(query, (kind, *chunk)):
                    if zlib.crc32(data) == crc:
                        found[key] = data
                        # Noting every use would make a warm run write as much as it reads.
                        if used < self._run - KEEP_RUNS // 4:
                            self._touched.add((kind, key))
        return found

    def put_many(self, kind: str, items: Mapping[bytes, bytes]) -> None:
        """Store all items or none; what is there under a key is replaced."""
        rows = [(kind, key, self._run, zlib.crc32(data), data) for key, data in sorted(items.items())]
        with self._guard(), self._write():
            self._connection.executemany("INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?, ?)", rows)

    def load_many(self, kind: str, keys: Iterable[bytes], shape: type[T]) -> dict[bytes, T]:
        """Stored records of type ``shape``; one that cannot be read counts as absent."""
        inner = {key: _shaped(key, shape) for key in keys}
        stored = self.get_many(kind, inner.values())
        found: dict[bytes, T] = {}
        for key, name in inner.items():
            try:
                if name in stored:
                    found[key] = codec.loads(zlib.decompress(stored[name]), shape)
            except (ValueError, zlib.error):
                continue
        return found

    def load_all(self, kind: str, shape: type[T]) -> list[T]:
        """Every record of a kind that can be read as ``shape``, in the order of their keys."""
        with self._guard():
            rows = self._connection.execute("SELECT key, crc, data FROM entries WHERE kind = ? ORDER BY key", (kind,))
            whole = [(key, data) for key, crc, data in rows if zlib.crc32(data) == crc]
        self._touched.update((kind, key) for key, _ in whole)
        found: list[T] = []
        for _, data in whole:
            try:
                found.append(codec.loads(zlib.decompress(data), shape))
            except (ValueError, zlib.error):
                continue
        return found

    def find_keys(self, kind: str, keys: Iterable[bytes], shape: type[T]) -> set[bytes]:
        """Which of the keys there is an entry for, whole or not."""
        inner = {_shaped(key, shape): key for key in keys}
        with self._guard():
            rows = self._connection.execute("SELECT key FROM entries WHERE kind = ?", (kind,))
            return {inner[key] for (key,) in rows if key in inner}

    def save_many(self, kind: str, records: Mapping[bytes, T], shape: type[T]) -> dict[bytes, str]:
        """Store records of type ``shape``, all or none; the mark of each one's entry, as ``find_marks`` gives it."""
        inner = {key: _shaped(key, shape) for key in records}
        packed = {inner[k]: zlib.compress(codec.dumps(r, shape), 1) for k, r in records.items()}
        self.put_many(kind, packed)
        return {key: _mark(name, zlib.crc32(packed[name])) for key, name in inner.items()}

    def find_marks(self, kind: str) -> set[str]:
        """What tells the entries of a kind that are whole, as they are, from all that may take their places."""
        with self._guard():
            rows = self._connection.execute("SELECT key, crc, data FROM entries WHERE kind = ?", (kind,))
            return {_mark(key, crc) for key, crc, data in rows if zlib.crc32(data) == crc}

    def get_vectors(self, model: str, texts: Sequence[str]) -> dict[str, NDArray[np.float32]]:
        """Stored vectors of those of ``texts`` that this model has encoded; float32 (d,), bit for bit as put."""
        keys = {text: make_key(model, text) for text in texts}
        found = self.get_many(VECTORS, keys.values())
        return {text: np.frombuffer(found[key], dtype="<f4") for text, key in keys.items() if key in found}

    def put_vectors(self, model: str, texts: Sequence[str], vectors: NDArray[np.float32]) -> None:
        """Store row i of ``vectors`` for ``texts[i]``; in several steps, so that the journal stays short."""
        rows = np.ascontiguousarray(vectors, dtype="<f4")
        for at in range(0, len(texts), _STEP):
            pairs = zip(texts[at : at + _STEP], rows[at : at + _STEP], strict=True)
            self.put_many(VECTORS, {make_key(model, text): row.tobytes() for text, row in pairs})

    def info(self) -> StoreInfo:
        """What the store holds."""
        query = "SELECT kind, count(*), sum(length(data)) FROM entries GROUP BY kind ORDER BY kind"
        with self._guard():
            kinds = tuple((str(k), int(n), int(size)) for k, n, size in self._connection.execute(query))
        path = Path(self._path)
        size = sum(p.stat().st_size for p in (path, Path(f"{path}-wal")) if p.exists())
        return StoreInfo(self._path, SCHEMA, size, self._run, kinds)

    def prune(self, keep_runs: int = KEEP_RUNS) -> int:
        """Drop what none of the last ``keep_runs`` runs used and give the space back; how many entries went."""
        with self._guard():
            with self._write():
                last = self._run - keep_runs
                gone = self._connection.execute("DELETE FROM entries WHERE used <= ?", (last,)).rowcount
            self._connection.execute("VACUUM")
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return int(gone)

    def verify(self) -> tuple[str, ...]:
        """What is wrong with the file or its entries, a line each; empty when all is well."""
        with self._guard():
            lines = [str(row[0]) for row in self._connection.execute("PRAGMA integrity_check")]
            problems = [line for line in lines if line != "ok"]
            rows = self._connection.execute("SELECT kind, key, crc, data FROM entries ORDER BY kind, key")
            for kind, key, crc, data in rows:
                if zlib.crc32(data) != crc:
                    problems.append(f"{kind} {key.hex()}: its bytes have changed")
        return tuple(problems)

    @contextmanager
    def _write(self) -> Iterator[None]:
        """One transaction: takes the writer's turn at once, and undoes everything on any error."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    @contextmanager
    def _guard(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise StoreError(f"{self._path}: {_reason(error)}") from error


def is_damage(error: sqlite3.Error) -> bool:
    """Whether an error says that the file's pages are broken."""
    return getattr(error, "sqlite_errorcode", None) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def _shaped(key: bytes, shape: codec.TypeForm) -> bytes:
    """The key with the type's shape in it, so that a record of other fields is never read: as ``make_key`` has it."""
    name = key.hex().encode()
    return hashlib.blake2b(len(name).to_bytes(8, "little") + name + _shape_part(shape), digest_size=16).digest()


@cache
def _shape_part(shape: codec.TypeForm) -> bytes:
    told = codec.shape_of(shape).encode()
    return len(told).to_bytes(8, "little") + told


def _mark(key: bytes, crc: int) -> str:
    return f"{key.hex()}:{crc}"


def _connect(name: str) -> sqlite3.Connection:
    try:
        if name != ":memory:":
            Path(name).parent.mkdir(parents=True, exist_ok=True)
        return sqlite3.connect(name, timeout=BUSY_SECONDS, isolation_level=None)
    except (OSError, sqlite3.Error) as error:
        raise StoreError(f"{name}: the store cannot be opened ({error}): {_ELSEWHERE}") from error


def _prepare(connection: sqlite3.Connection, name: str) -> None:
    """Check whose file it is, and make the tables of a new one; several processes may do so at once."""
    # The tables first: who finds another process's tables finds its mark too, since the two are written at once.
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    owner = connection.execute("PRAGMA application_id").fetchone()[0]
    schema = connection.execute("PRAGMA user_version").fetchone()[0]
    if tables and owner != APPLICATION_ID:
        raise StoreError(f"{name}: is a database of another program: name another file with --store")
    if schema > SCHEMA:
        raise StoreError(
            f"{name}: was made by a newer version of this program (store schema {schema}, this one reads "
            f"{SCHEMA}): update it, or name another file with --store"
        )
    if not tables:
        connection.execute(f"PRAGMA page_size = {_PAGE}")
    _set_wal(connection)
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    for statement in _TABLES:
        connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {SCHEMA}")
    connection.execute("COMMIT")


def _set_wal(connection: sqlite3.Connection) -> None:
    """Switch to WAL mode; SQLite does not wait for its turn here, so this tries again."""
    for left in range(_OPEN_TRIES, 0, -1):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:
            if left == 1:
                raise
            time.sleep(BUSY_SECONDS / _OPEN_TRIES / 10)
        else:
            return


def _is_database(name: str) -> bool:
    try:
        with Path(name).open("rb") as file:
            return file.read(16) == b"SQLite format 3\x00"
    except OSError:
        return False


def _set_aside(name: str) -> str:
    """Rename a damaged file and its journal, so that nothing is deleted that someone may want to look at."""
    aside = f"{name}.damaged"
    try:
        Path(name).replace(aside)
        for end in ("-wal", "-shm"):
            Path(name + end).unlink(missing_ok=True)
    except OSError as error:
        raise StoreError(f"{name}: the store is damaged and cannot be set aside ({error})") from error
    return aside


def _reason(error: sqlite3.Error) -> str:
    code = getattr(error, "sqlite_errorcode", None)
    if code == sqlite3.SQLITE_NOTADB:
        return "is not a store: name another file with --store"
    if is_damage(error):
        return "the store is damaged: run `discrepancy store verify`, or delete it, and it is built anew"
    if code == sqlite3.SQLITE_FULL:
        return "the disk is full: free some space, or name a store elsewhere with --store"
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return f"another process has held the store for {BUSY_SECONDS:.0f} s: wait for it to end, or {_ELSEWHERE}"
    return f"the store cannot be read or written ({error}): {_ELSEWHERE}"
