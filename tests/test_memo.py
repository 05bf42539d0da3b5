"""Nothing twice: what the store holds is not worked out again, and what changed is."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from numpy.typing import NDArray

from discrepancy import code_version, comparison, ingest, memo, pipeline, render
from discrepancy.cli import main
from discrepancy.engine import local
from discrepancy.extract import Extract
from discrepancy.ingest import FileRead
from discrepancy.ingest.draft import Raw
from discrepancy.memo import COMPARE_CODE, EXTRACT_CODE, PART_CODE, READ_CODE, STORY_CODE, Memory, open_memory
from discrepancy.records import Article, Fact, Sentence
from discrepancy.settings import Settings
from discrepancy.store import Store
from discrepancy.storyview import StoryView
from tests.builders import make_article

PACKAGE = Path(memo.__file__).parent
HEAVY = ("torch", "spacy", "transformers", "sentence_transformers", "sklearn", "onnxruntime", "datasketch")
TEXTS = {
    "echo": "A tram left the rails in Oster on Tuesday. Nine people were killed and 30 were injured, police said.",
    "herald": "A tram left the rails in Oster on Tuesday. Twelve people were killed and 30 were injured, police said.",
    "coast": "A ferry caught fire off Kessel harbour on Monday morning, four of its crew were burned, the port said.",
}
ALL = [make_article(name, text) for name, text in TEXTS.items()]
RUN = """
import json, sys
from pathlib import Path
from discrepancy.pipeline import run
from discrepancy.settings import Settings
text = run([sys.argv[1]], Settings(store=sys.argv[2])).to_json()
Path(sys.argv[3]).write_text(text, "utf-8")
print(json.dumps(sorted(sys.modules)))
"""


class Counting:
    """An encoder of made-up vectors that notes what it was asked for."""

    name = "counting"

    def __init__(self) -> None:
        self.texts: list[str] = []

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """A vector by the text's first letter."""
        self.texts += texts
        rows = np.zeros((len(texts), 256), dtype=np.float32)
        for row, text in enumerate(texts):
            rows[row, ord((text or " ")[0]) % 256] = 1
        return rows


class Work:
    """Stands in for the models and notes what they were given."""

    def __init__(self) -> None:
        self.encoder = Counting()
        self.articles: list[str] = []

    def extract(self, articles: Sequence[Article]) -> Iterator[tuple[Article, Extract]]:
        """One sentence an article and no statement."""
        for article in articles:
            self.articles.append(article.id)
            yield article, Extract((Sentence(0, 0, len(article.text), article.text, "paragraph"),), ())


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> Work:
    made = Work()
    monkeypatch.setattr(local, "load_encoder", lambda _: made.encoder)
    monkeypatch.setattr(local, "extract_articles", made.extract)
    return made


def detect(articles: Sequence[Article], store: Path, work: Work, **settings: str) -> tuple[list[str], int, str]:
    """What a run had to extract, how many texts it had to encode, and its report."""
    work.articles, work.encoder.texts = [], []
    report = pipeline.detect(articles, Settings(store=str(store), **settings))  # type: ignore[arg-type]
    return sorted(work.articles), len(work.encoder.texts), render(report, "json")


def test_unchanged_articles_cost_nothing(work: Work, tmp_path: Path) -> None:
    """A second run reads and encodes nothing, whatever the order and wherever the files lie, and reports the same."""
    first = detect(ALL, tmp_path / "s", work)
    assert first[0] == ["coast", "echo", "herald"]
    assert detect(ALL[::-1], tmp_path / "s", work) == ([], 0, first[2])
    moved = [replace(article, path=f"elsewhere/{article.id}.txt", first_line=7) for article in ALL]
    assert detect(moved, tmp_path / "s", work)[:2] == ([], 0)


def test_a_new_or_changed_article_costs_itself(work: Work, tmp_path: Path) -> None:
    """One more article is read and its lead encoded; of the others nothing is, and the report is as without a store."""
    detect(ALL[:2], tmp_path / "s", work)
    found = detect(ALL, tmp_path / "s", work)
    assert found[0] == ["coast"]
    assert found[2] == detect(ALL, tmp_path / "other", work)[2]
    changed = [replace(ALL[0], text=ALL[0].text.replace("Nine", "Some")), *ALL[1:]]
    assert detect(changed, tmp_path / "s", work)[0] == ["echo"]
    redated = [replace(ALL[0], published="2025-03-09"), *ALL[1:]]
    assert detect(redated, tmp_path / "s", work)[0] == ["echo"]


def test_another_model_encodes_anew_and_reads_nothing(work: Work, tmp_path: Path) -> None:
    """What another encoder touches are vectors, stories and outcomes; the statements read stay."""
    detect(ALL, tmp_path / "s", work)
    articles, texts, _ = detect(ALL, tmp_path / "s", work, model="another")
    assert (articles, texts > 0) == ([], True)
    assert detect(ALL, tmp_path / "s", work)[:2] == ([], 0)


@pytest.mark.parametrize(
    ("changed", "reads", "encodes"),
    [("extract", True, False), ("compare", False, False), ("embed.py", False, True), ("report", False, False)],
)
def test_changed_code_redoes_its_own_stage(
    work: Work, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changed: str, reads: bool, encodes: bool
) -> None:
    """Another program is told by its code: each stage is redone when its own code changes, and only then."""
    before = code_version.digest_code
    detect(ALL, tmp_path / "s", work)
    monkeypatch.setattr(memo, "digest_code", lambda *names: before(*names) + ("new" if changed in names else ""))
    compared: list[str] = []

    def compare_story(view: StoryView) -> list[Fact]:
        compared.append(view.story.id)
        return []

    monkeypatch.setattr(comparison, "compare_story", compare_story)
    articles, texts, _ = detect(ALL, tmp_path / "s", work)
    assert (bool(articles), texts > 0) == (reads, encodes)
    assert bool(compared) == (changed != "report")


def imported_by(names: Sequence[str]) -> set[str]:
    """Modules of the package that the code under these names imports, as paths relative to it."""
    found: set[str] = set()
    for name in names:
        place = PACKAGE / name
        for path in place.rglob("*.py") if place.is_dir() else [place]:
            for node in ast.walk(ast.parse(path.read_text("utf-8"))) if path.suffix == ".py" else ():
                if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("discrepancy."):
                    found.add((node.module or "").split(".")[1])
    return found


@pytest.mark.parametrize("code", [READ_CODE, EXTRACT_CODE, (*EXTRACT_CODE, *COMPARE_CODE)])
def test_keys_hold_all_code_that_matters(code: tuple[str, ...]) -> None:
    """Whatever extraction and comparing import is in the digest that their results are kept under."""
    known = {name.removesuffix(".py").split("/")[0] for name in code} | {"errors"}
    # What the pipeline does around comparing: reading, keeping and reporting change no outcome.
    around = {"ingest", "parts", "report", "settings", "store", "cached", "code_version", "codec", "embed"}
    harmless = around if "align" in code else {"report"}
    assert imported_by([name for name in code if name != "data"]) - known - harmless == set()
    assert all((PACKAGE / name).exists() for name in (*code, *STORY_CODE))


def test_parts_are_kept_under_all_their_code() -> None:
    """Whatever the report's parts are made with is in the digest that they are kept under, or in the outcome's."""
    known = {name.removesuffix(".py").split("/")[0] for name in (*PART_CODE, *EXTRACT_CODE, *COMPARE_CODE)}
    assert imported_by(PART_CODE) - known == {"errors"}


def test_groupings_are_kept_under_all_their_code() -> None:
    """Whatever of align/ takes part in finding the stories is in the digest that they are kept under."""
    waiting, known = ["align/stories.py"], {"align/stories.py"}
    while waiting:
        for node in ast.walk(ast.parse((PACKAGE / waiting.pop()).read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("discrepancy.align."):
                path = f"align/{str(node.module).split('.')[2]}.py"
                waiting += [path] if path not in known else []
                known.add(path)
    assert known == {name for name in STORY_CODE if name.startswith("align/")}


def test_a_kill_keeps_what_was_saved(work: Work, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was saved before a run broke off is not read again."""
    monkeypatch.setattr(memo, "BATCH", 1)

    def breaking(articles: Sequence[Article]) -> Iterator[tuple[Article, Extract]]:
        for number, found in enumerate(work.extract(articles)):
            if number == 2:
                raise KeyboardInterrupt
            yield found

    with pytest.raises(KeyboardInterrupt), open_memory(str(tmp_path / "s"), None) as memory:
        memory.extracts(ALL, breaking, lambda _: None)
    work.articles = []
    with open_memory(str(tmp_path / "s"), None) as memory:
        assert set(memory.extracts(ALL, work.extract, lambda _: None)) == set(TEXTS)
    assert len(work.articles) == 1


def test_without_a_store_nothing_is_kept(work: Work) -> None:
    """No store: everything is worked out, every time."""
    memory = Memory(None, None)
    memory.extracts(ALL, work.extract, lambda _: None)
    memory.extracts(ALL, work.extract, lambda _: None)
    assert len(work.articles) == 2 * len(ALL)


def write_drop(folder: Path) -> Path:
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(f"{text} The cause is not known, and nobody has been charged.\n", "utf-8")
    return folder


def start(drop: Path, store: Path, out: Path) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", RUN, drop, store, out], stdout=subprocess.PIPE, text=True)


def finish(process: subprocess.Popen[str]) -> list[str]:
    """The modules that a run had loaded when it ended well."""
    try:
        output, _ = process.communicate(timeout=180)
    finally:
        process.kill()
    assert process.returncode == 0
    loaded: list[str] = json.loads(output)
    return loaded


@pytest.mark.model
@pytest.mark.slow
def test_two_at_once_are_right_and_the_next_loads_no_model(tmp_path: Path) -> None:
    """Two cold runs on one store at once report the same bytes; the warm one after them does so without any model."""
    drop = write_drop(tmp_path / "drop")
    both = [start(drop, tmp_path / "s", tmp_path / name) for name in ("one", "two")]
    loaded = [finish(process) for process in both]
    # On a slow start one of the two finds all that the other wrote, and rightly loads nothing.
    assert any({"spacy", "onnxruntime"} <= set(names) for names in loaded)
    assert not any("torch" in names for names in loaded)
    modules = finish(start(drop, tmp_path / "s", tmp_path / "three"))
    texts = {(tmp_path / name).read_text("utf-8") for name in ("one", "two", "three")}
    assert len(texts) == 1
    assert json.loads(texts.pop())["findings"]
    assert [name for name in HEAVY if name in modules] == []


@pytest.mark.model
@pytest.mark.slow
def test_a_kill_at_any_moment_costs_no_byte(tmp_path: Path) -> None:
    """Twenty cold runs end by kill -9 at random moments: each leaves a whole store, and the next run on it reports the
    bytes of a run that was never disturbed.
    """
    (tmp_path / "stores").mkdir()
    where = [str(write_many(tmp_path / "drop")), str(tmp_path / "stores")]
    command = [sys.executable, "-m", "tests.killed_runs", *where, "20"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False, cwd=PACKAGE.parent)
    assert done.stdout.startswith("20 killed, 0 wrong, "), done.stdout + done.stderr
    assert int(done.stdout.split()[4]) > 10


def write_many(folder: Path) -> Path:
    """The articles of TEXTS, and of like events in three other towns."""
    write_drop(folder)
    for town in ("Varne", "Holm", "Selby"):
        for name, text in TEXTS.items():
            moved = text.replace("Oster", town).replace("Kessel", f"{town} Bay")
            (folder / f"{name}-{town}.txt").write_text(f"{moved} Nobody in {town} has been charged.\n", "utf-8")
    return folder


def test_a_file_is_read_once(drop: Path, own_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files of an earlier run are not read again: only what changed, came or moved is; what was skipped stays told."""
    read: list[str] = []

    def read_file(raw: Raw) -> FileRead:
        read.append(raw.path)
        return before(raw)

    before = ingest.read_file
    monkeypatch.setattr(ingest, "read_file", read_file)
    (drop / "empty.txt").write_bytes(b"")
    first = pipeline.run(["drop"], Settings(store="s"))
    assert len(read) == len(TEXTS) + 1
    assert pipeline.run(["drop"], Settings(store="s")) == first
    assert len(read) == len(TEXTS) + 1
    read.clear()
    (drop / "coast.txt").rename(drop / "shore.txt")
    (drop / "echo.txt").write_text(TEXTS["herald"] * 2, "utf-8")
    changed = pipeline.run(["drop"], Settings(store="s"))
    assert read == ["drop/echo.txt", "drop/shore.txt"]
    assert changed == pipeline.run(["drop"], Settings())


@pytest.fixture
def drop(work: Work, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return write_drop(tmp_path / "drop")


def test_default_store_is_made_and_hidden_from_git(drop: Path, own_store: Path, work: Work) -> None:
    """A run that names no store keeps what it did in the working folder, where git does not see it."""
    assert CliRunner().invoke(main, ["report", "drop"]).exit_code == 0
    assert own_store.is_file()
    assert (own_store.parent / ".gitignore").read_text("utf-8") == "*\n"
    work.articles = []
    assert CliRunner().invoke(main, ["report", "drop"]).exit_code == 0
    assert work.articles == []


def test_no_store_leaves_none(drop: Path, own_store: Path) -> None:
    """With --no-store there is no store after the run."""
    assert CliRunner().invoke(main, ["report", "drop", "--no-store"]).exit_code == 0
    assert not own_store.parent.exists()


def test_a_run_goes_on_without_its_default_store(drop: Path, own_store: Path) -> None:
    """Where the default store cannot be made, one line says so and the report is written all the same."""
    own_store.parent.write_text("a file where the folder should be", "utf-8")
    result = CliRunner().invoke(main, ["report", "drop"])
    assert (result.exit_code, result.stderr.count("\n")) == (0, 1)
    assert "without a store" in result.stderr
    assert Path("reports/conflicts.json").is_file()


def test_a_newer_store_is_a_clear_line(drop: Path, own_store: Path) -> None:
    """A store of a newer program is left alone: the default one is done without, a named one is an error."""
    Store.open(own_store).close()
    import sqlite3

    connection = sqlite3.connect(own_store)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    result = CliRunner().invoke(main, ["report", "drop"])
    assert (result.exit_code, "newer version" in result.stderr) == (0, True)
    own_store.rename("named")
    result = CliRunner().invoke(main, ["report", "drop", "--store", "named"])
    assert (result.exit_code, "newer version" in result.stderr) == (4, True)


def test_a_damaged_store_is_set_aside_and_a_lost_one_made(drop: Path, own_store: Path) -> None:
    """Damage is told in a line and costs a cold run; a store that is gone costs the same and is no matter."""
    CliRunner().invoke(main, ["report", "drop"])
    before = Path("reports/conflicts.json").read_bytes()
    own_store.write_bytes(own_store.read_bytes()[:100] + b"\0" * 5000)
    result = CliRunner().invoke(main, ["report", "drop"])
    assert (result.exit_code, "set aside" in result.stderr) == (0, True)
    assert Path("reports/conflicts.json").read_bytes() == before
    own_store.unlink()
    result = CliRunner().invoke(main, ["report", "drop"])
    assert (result.exit_code, result.stderr) == (0, "")
    assert Path("reports/conflicts.json").read_bytes() == before
