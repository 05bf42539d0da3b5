"""One story in every format gives the same text, and what cannot be read is one skip with its reason."""

from __future__ import annotations

import csv
import gzip
import io
import json
import zipfile
from pathlib import Path

import pytest

from discrepancy.errors import UsageError
from discrepancy.ingest import no_articles, read_articles

TITLE = "Ferry runs aground off Harlow Point with 48 aboard"
PARAGRAPHS = (
    "A ferry carrying 48 passengers ran aground off Harlow Point shortly before dawn, the harbour office reported.",
    "Lifeboat crews brought everyone ashore within two hours; three people were treated for bruises at the quay.",
    "The operator, Northline, promised an inquiry and cancelled its sailings until the weekend at the earliest.",
)
BODY = "\n\n".join(PARAGRAPHS)
DATE = "2024-03-05T07:40:00+00:00"
HTML_BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
JSON_LD = json.dumps(
    {"@type": "NewsArticle", "headline": TITLE, "datePublished": DATE, "publisher": {"name": "Harlow Courier"}}
)
PAGE = (
    f"<html><head><title>{TITLE}<script>x()</script></title>"
    f'<script type="application/ld+json">{JSON_LD}</script></head>'
    f"<body><nav><a href='/'>Home</a></nav><article><h1>{TITLE}</h1>{HTML_BODY}</article></body></html>"
)
RECORD = {"title": TITLE, "text": BODY, "published": DATE, "source": "Harlow Courier"}
NINJS = {"uri": "urn:x:1", "headline": TITLE, "body_xhtml": HTML_BODY, "firstcreated": DATE, "source": "Harlow Courier"}
RSS = (
    "<rss version='2.0'><channel><title>Harlow Courier</title><item><guid>urn:x:2</guid>"
    f"<title>{TITLE}</title><pubDate>Tue, 05 Mar 2024 07:40:00 GMT</pubDate>"
    f"<description><![CDATA[{HTML_BODY}]]></description></item></channel></rss>"
)
NEWSML = (
    '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:3" version="1"><itemMeta>'
    f"<provider><name>Harlow Courier</name></provider><firstCreated>{DATE}</firstCreated></itemMeta>"
    f"<contentMeta><headline>{TITLE}</headline></contentMeta><contentSet><inlineXML>"
    f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{HTML_BODY}</body></html></inlineXML></contentSet></newsItem>'
)


def _csv() -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(RECORD))
    writer.writeheader()
    writer.writerow(RECORD)
    return out.getvalue()


def _warc() -> bytes:
    payload = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(PAGE)}\r\n\r\n{PAGE}"
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:0b1c1f6e-0000-4000-8000-000000000001>\r\n"
        "WARC-Date: 2024-03-05T08:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
        f"WARC-Target-URI: https://courier.example/ferry\r\nContent-Length: {len(payload)}\r\n\r\n"
    )
    return f"{head}{payload}\r\n\r\n".encode()


MARKDOWN = f'---\ntitle: "{TITLE}"\nsource: Harlow Courier\npublished: "{DATE}"\n---\n{BODY}\n'
FILES = {
    "a.txt": f"{TITLE}\n\n{BODY}\n".encode(),
    "a.md": MARKDOWN.encode(),
    "a.html": PAGE.encode(),
    "a.jsonl": json.dumps(RECORD).encode(),
    "a.csv": _csv().encode(),
    "a.json": json.dumps(NINJS).encode(),
    "a.rss": RSS.encode(),
    "a.xml": NEWSML.encode(),
    "a.warc": _warc(),
    "a.md.gz": gzip.compress(MARKDOWN.encode()),
}


@pytest.mark.parametrize("name", sorted(FILES))
def test_every_format_gives_the_text_of_plain_text(tmp_path: Path, name: str) -> None:
    """The same story has the same text, title and blocks in whatever format it came."""
    (tmp_path / name).write_bytes(FILES[name])
    articles, skips = read_articles([tmp_path])
    assert skips == ()
    assert [article.text for article in articles] == [f"{TITLE}\n\n{BODY}"]
    assert articles[0].title == TITLE
    assert [block.kind for block in articles[0].blocks] == ["title", "paragraph", "paragraph", "paragraph"]
    if name != "a.txt":
        assert articles[0].published == DATE
        assert articles[0].source == "Harlow Courier"


def test_zip_gives_its_files_and_leaves_hidden_ones(tmp_path: Path) -> None:
    """A zip is read like a folder, and an archive inside it is a skip."""
    with zipfile.ZipFile(tmp_path / "drop.zip", "w") as archive:
        archive.writestr("one/a.txt", FILES["a.txt"])
        archive.writestr(".hidden.txt", FILES["a.txt"])
        archive.writestr("inner.zip", b"PK")
    articles, skips = read_articles([tmp_path])
    assert [article.path for article in articles] == ["drop.zip/one/a.txt"]
    assert [(item.path, item.reason) for item in skips] == [("drop.zip/inner.zip", "an archive inside an archive")]


def test_zip_bomb_is_one_skip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An archive that unpacks past the limit is not unpacked, and says so."""
    monkeypatch.setattr("discrepancy.ingest.archives.MAX_UNPACKED_BYTES", 1000)
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"0" * 100_000)
    articles, skips = read_articles([tmp_path])
    assert articles == ()
    assert [item.reason for item in skips] == ["unpacks to more than 1,000 bytes, the limit"]


def test_half_a_line_keeps_the_other_lines(tmp_path: Path) -> None:
    """A line cut in two is a skip with its number; the lines around it are read."""
    (tmp_path / "drop.jsonl").write_text(json.dumps(RECORD) + '\n{"title": "Fer\n', encoding="utf-8")
    articles, skips = read_articles([tmp_path])
    assert len(articles) == 1
    assert [item.path for item in skips] == ["drop.jsonl:2"]


def test_latest_version_wins_and_a_cancelled_item_drops_out(tmp_path: Path) -> None:
    """Of two versions the later is read; an item withdrawn by its publisher is a skip."""
    later = NINJS | {"version": "10", "headline": TITLE + " again"}
    gone = {"uri": "urn:x:9", "pubstatus": "canceled", "version": "2"}
    for name, item in (("a.json", later), ("b.json", NINJS | {"version": "9"}), ("c.json", gone)):
        (tmp_path / name).write_text(json.dumps(item), encoding="utf-8")
    articles, skips = read_articles([tmp_path])
    assert [article.title for article in articles] == [TITLE + " again"]
    assert [item.reason for item in skips] == ["an older version of urn:x:1", "cancelled by its publisher: urn:x:9"]


LAUGHS = b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss>&b;</rss>'


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", bytes(range(32)) * 40, "binary, not text"),
        ("a.txt", "naïve café, crème brûlée".encode()[:-2], "broken UTF-8"),
        ("a.xml", LAUGHS, "XML that declares entities is not read"),
        ("a.md", b"---\ntitle: [\n---\nText.", "front matter is no valid YAML"),
        ("a.jsonl", json.dumps(RECORD | {"published": "0000-01-01"}).encode(), None),
        ("a.exe", b"x", "no reader for files of this type (.exe)"),
    ],
)
def test_bad_input_is_one_skip(tmp_path: Path, name: str, data: bytes, reason: str | None) -> None:
    """Bad input never raises: it is a skip with its reason, or an article without the impossible date."""
    file = tmp_path / name
    file.write_bytes(data)
    articles, skips = read_articles([file])
    if reason is None:
        assert [article.published for article in articles] == [None]
    else:
        assert articles == ()
        assert len(skips) == 1
        assert skips[0].reason.startswith(reason)
        assert reason in str(no_articles(skips))


def test_missing_path_is_a_usage_error(tmp_path: Path) -> None:
    """A path that does not exist names itself in the error."""
    with pytest.raises(UsageError, match="no such file"):
        read_articles([tmp_path / "nowhere"])


def test_text_over_the_limit_is_a_skip(tmp_path: Path) -> None:
    """A huge text is not loaded; the limit is stated."""
    file = tmp_path / "big.txt"
    with file.open("wb") as out:
        out.truncate(200_000_000)
    assert "the limit is 10,000,000" in read_articles([file])[1][0].reason
