"""The store gives back what was put, notices damage, and survives kills and company."""

from __future__ import annotations

import random
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from discrepancy import code_version, codec
from discrepancy.cached import CachedEncoder
from discrepancy.code_version import digest_code
from discrepancy.errors import StoreError
from discrepancy.records import Quantity, Sentence, Statement, TimeSpan
from discrepancy.store import SCHEMA, Store, make_key

SENTENCE = Sentence(0, 0, 14, "Nine were hurt “there” \ud800.", "paragraph")
STATEMENT = Statement(
    article="a",
    facet="quantity",
    sentence=SENTENCE,
    start=0,
    end=14,
    span_start=0,
    span_end=4,
    span="Nine",
    text="some hurt",
    places=("orla",),
    quantity=Quantity(0, 4, "Nine", 9.0, None, "at_least", "count", modifiers=("more",)),
    time=TimeSpan(0, 4, "Nine", None, None, "hour", minute_low=540),
)

WRITER = """
import sys
from discrepancy.store import Store, make_key
store = Store.open(sys.argv[1])
for batch in range(int(sys.argv[3])):
    store.put_many(sys.argv[2], {make_key(sys.argv[2], str(batch), str(i)): bytes(800) for i in range(20)})
    print(batch, flush=True)
store.close()
"""


def start_writer(path: Path, kind: str, batches: int) -> subprocess.Popen[str]:
    """A process that stores ``batches`` batches of 20 entries, and prints each one's number once it is in."""
    command = [sys.executable, "-c", WRITER, str(path), kind, str(batches)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_records_come_back_equal(tmp_path: Path) -> None:
    """A record, with nested records, tuples, numbers and any text, is read back equal, in another run too."""
    key = make_key("article", "settings")
    with Store.open(tmp_path / "s") as store:
        store.save_many("extract", {key: (STATEMENT,)}, tuple[Statement, ...])
    with Store.open(tmp_path / "s") as store:
        (found,) = store.load_many("extract", [key, make_key("other")], tuple[Statement, ...]).values()
    assert found == (STATEMENT,)
    assert isinstance(found[0].quantity.low if found[0].quantity else None, float)


def test_another_shape_is_absent() -> None:
    """What was stored as one type is never read as another."""
    store = Store.open(":memory:")
    store.save_many("extract", {b"k": STATEMENT}, Statement)
    assert store.load_many("extract", [b"k"], Sentence) == {}


def test_codec_refuses_what_it_cannot_keep_exact() -> None:
    """Types it has no exact form for, and bytes that are no such record, are errors."""
    with pytest.raises(TypeError):
        codec.dumps({1, 2}, set[int])
    with pytest.raises(ValueError, match="Sentence"):
        codec.loads(b"[1,2]", Sentence)


def test_keys_of_different_parts_differ() -> None:
    """Where one part ends and the next begins counts."""
    assert make_key("ab", "c") != make_key("a", "bc")
    assert make_key("ab", "c") == make_key("ab", "c")


class Counting:
    """An encoder that counts the texts it is asked for."""

    name = "counting"

    def __init__(self) -> None:
        self.seen: list[str] = []

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One vector a text, made of its length."""
        self.seen += texts
        return np.array([[len(t) / 3, 1 / 7] for t in texts], dtype=np.float32)


def test_nothing_is_encoded_twice(tmp_path: Path) -> None:
    """Texts of an earlier run come from the store, bit for bit, and no model is loaded for them."""
    loaded: list[Counting] = []

    def load() -> Counting:
        loaded.append(Counting())
        return loaded[-1]

    with Store.open(tmp_path / "s") as store:
        first = CachedEncoder(store, "m", load).encode(["one", "three", "one"])
    with Store.open(tmp_path / "s") as store:
        encoder = CachedEncoder(store, "m", load)
        again = encoder.encode(["one", "three", "one"])
        assert len(loaded) == 1
        encoder.encode(["one", "seven"])
    assert first.tobytes() == again.tobytes()
    assert loaded[1].seen == ["seven"]
    with Store.open(tmp_path / "s") as store:
        assert store.get_vectors("another model", ["one"]) == {}


def test_a_newer_store_is_left_alone(tmp_path: Path) -> None:
    """A store of a later schema is refused with one clear line and not changed."""
    path = tmp_path / "s"
    Store.open(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="newer version"):
        Store.open(path)
    assert path.read_bytes() == before


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    """Neither a text nor another program's database is ever written to."""
    text, other = tmp_path / "article.txt", tmp_path / "other.db"
    text.write_text("An article that someone named by mistake. " * 50)
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE theirs (x)")
    connection.close()
    before = text.read_bytes(), other.read_bytes()
    for path in (text, other):
        with pytest.raises(StoreError, match="name another file"):
            Store.open(path)
    assert (text.read_bytes(), other.read_bytes()) == before


def test_a_folder_that_cannot_be_made_is_one_line(tmp_path: Path) -> None:
    """A path below a file is an error of one line."""
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="cannot be opened"):
        Store.open(tmp_path / "file" / "s")


def test_a_changed_entry_counts_as_absent_and_is_reported(tmp_path: Path) -> None:
    """An entry whose bytes changed is not given back, and ``verify`` names it."""
    path = tmp_path / "s"
    with Store.open(path) as store:
        store.put_many("facts", {b"good": b"1", b"bad": b"2"})
        assert store.verify() == ()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE entries SET data = ? WHERE key = ?", (b"3", b"bad"))
    connection.close()
    with Store.open(path) as store:
        assert store.get_many("facts", [b"good", b"bad"]) == {b"good": b"1"}
        (problem,) = store.verify()
    assert b"bad".hex() in problem


def test_a_damaged_store_is_set_aside_and_begun_anew(tmp_path: Path) -> None:
    """Broken pages cost the stored work, never the run; the old file is kept."""
    path = tmp_path / "s"
    with Store.open(path) as store:
        store.put_many("facts", {make_key(str(i)): bytes(3000) for i in range(50)})
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + b"\xff" * (len(whole) - 100))
    with Store.open(path) as store:
        assert store.notice is not None
        assert store.get_many("facts", [make_key("1")]) == {}
        store.put_many("facts", {b"k": b"v"})
    assert path.with_name("s.damaged").exists()


def test_a_lost_store_is_begun_anew(tmp_path: Path) -> None:
    """A store that was deleted, or cut to nothing, is made again."""
    path = tmp_path / "deep" / "s"
    with Store.open(path) as store:
        store.put_many("facts", {b"k": b"v"})
    path.write_bytes(b"")
    with Store.open(path) as store:
        assert store.get_many("facts", [b"k"]) == {}


def test_prune_drops_what_no_late_run_used(tmp_path: Path) -> None:
    """What the last runs read or wrote stays, the rest goes and its space with it."""
    path = tmp_path / "s"
    with Store.open(path) as store:
        store.put_many("facts", {b"old": bytes(200_000), b"used": b"v"})
    for _ in range(40):
        with Store.open(path) as store:
            store.get_many("facts", [b"used"])
    with Store.open(path) as store:
        size = store.info().size
        assert store.prune(keep_runs=20) == 1
        assert [kind[:2] for kind in store.info().kinds] == [("facts", 1)]
        assert store.info().size < size
        assert store.info().runs == 42


def test_many_keys_are_read_at_once() -> None:
    """More keys than one statement of SQLite takes are no limit."""
    store = Store.open(":memory:")
    keys = [make_key(str(i)) for i in range(2500)]
    store.put_many("facts", dict.fromkeys(keys, b"v"))
    assert len(store.get_many("facts", keys)) == 2500


def test_two_processes_at_once_are_both_right(tmp_path: Path) -> None:
    """Two processes that make and fill one store at the same time lose nothing."""
    path = tmp_path / "s"
    writers = [start_writer(path, kind, 25) for kind in ("facts", "extract")]
    assert [w.wait(30) for w in writers] == [0, 0]
    for writer in writers:
        writer.communicate()
    with Store.open(path) as store:
        assert [(kind, count) for kind, count, _ in store.info().kinds] == [("extract", 500), ("facts", 500)]
        assert store.verify() == ()


def test_a_kill_at_any_moment_leaves_whole_batches(tmp_path: Path) -> None:
    """After kill -9 amid writing, every batch is there whole or not at all, and all that was reported is there."""
    path = tmp_path / "s"
    moments = random.Random(11)  # noqa: S311
    for _ in range(3):
        writer = start_writer(path, "facts", 100_000)
        assert writer.stdout is not None
        for _ in range(moments.randrange(1, 60)):
            reported = int(writer.stdout.readline())
        writer.send_signal(signal.SIGKILL)
        writer.communicate()
        with Store.open(path) as store:
            assert store.verify() == ()
            for batch in range(reported + 3):
                keys = [make_key("facts", str(batch), str(i)) for i in range(20)]
                found = len(store.get_many("facts", keys))
                assert found == 20 if batch <= reported else found in (0, 20)


def test_code_digest_follows_the_files_named() -> None:
    """The digest of a stage depends on that stage's files and not on the order in which they are named."""
    assert digest_code("extract", "records.py") == digest_code("records.py", "extract")
    assert digest_code("extract") != digest_code("report")


def test_code_digest_reaches_into_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file changed in a folder inside a stage's folder gives another digest, or results of older code are kept."""
    inner = tmp_path / "stage" / "part" / "rule.py"
    inner.parent.mkdir(parents=True)
    monkeypatch.setattr(code_version, "files", lambda _: tmp_path)
    digests = set()
    for text in ("LEAST = 1\n", "LEAST = 2\n"):
        inner.write_text(text)
        digests.add(digest_code.__wrapped__("stage"))
    assert len(digests) == 2


def test_records_are_found_under_the_keys_of_earlier_programs(tmp_path: Path) -> None:
    """A record's entry has the key that is made of its own and its type's shape: articles kept long ago stay found."""
    key = make_key("article", "one")
    with Store.open(tmp_path / "s") as store:
        marks = store.save_many("article", {key: ("a", "b")}, tuple[str, ...])
        inner = make_key(key.hex(), codec.shape_of(tuple[str, ...]))
        assert set(store.get_many("article", [inner])) == {inner}
        assert store.find_keys("article", [key, make_key("other")], tuple[str, ...]) == {key}
        assert store.find_marks("article") == set(marks.values())
        store.put_many("article", {inner: b"something else"})
        assert not store.find_marks("article") & set(marks.values())
