"""Versions, corrections and provenance: what a publisher says of his own article, in whatever format."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from discrepancy.ingest import read_articles
from discrepancy.ingest.notes import find_notes

BODY = (
    "Fire crews were called to the cannery in Ostwick on Tuesday, and {n} workers were taken to hospital.",
    "The blaze spread from a boiler room to two storage halls before it was brought under control by the fire brigade.",
    "The cannery stands beside the railway and employs most of the street, a neighbour told us on Wednesday.",
)


def paragraphs(n: int) -> str:
    return "".join(f"<p>{text.format(n=n)}</p>" for text in BODY)


def page(n: int, **facts: object) -> str:
    known = {"@type": "NewsArticle", "headline": "Fire at the Ostwick cannery", **facts}
    return (
        f"<html><head><script type='application/ld+json'>{json.dumps(known)}</script></head><body><article>"
        f"<h1>Fire at the Ostwick cannery</h1>{paragraphs(n)}</article></body></html>"
    )


def capture(n: int, moment: str) -> bytes:
    payload = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{page(n)}"
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:0b1c1f6e-0000-4000-8000-{n:012}>\r\n"
        f"WARC-Date: {moment}\r\nContent-Type: application/http; msgtype=response\r\n"
        f"WARC-Target-URI: https://mail.example/cannery\r\nContent-Length: {len(payload)}\r\n\r\n"
    )
    return f"{head}{payload}\r\n\r\n".encode()


def test_of_two_copies_of_a_page_the_later_is_read(tmp_path: Path) -> None:
    """A page saved twice is one article: the one its publisher changed last, in whatever zone he says so."""
    address = "https://mail.example/cannery?utm_source=feed"
    (tmp_path / "a.html").write_text(page(14, url=address, dateModified="2025-03-04T18:00:00+02:00"), "utf-8")
    (tmp_path / "b.html").write_text(
        page(9, url="https://mail.example/cannery", dateModified="2025-03-04T15:30:00Z"), "utf-8"
    )
    articles, skips = read_articles([tmp_path])
    assert ["14 workers" in article.text for article in articles] == [True]
    assert [(item.path, item.reason) for item in skips] == [("b.html", "an older version of mail.example/cannery")]


def test_pages_that_name_the_front_page_are_articles_of_their_own(tmp_path: Path) -> None:
    """A site that gives its front page as the address of every article loses none of them."""
    for n, name in ((14, "a.html"), (9, "b.html")):
        (tmp_path / name).write_text(
            page(n, url="https://mail.example/", dateModified=f"2025-03-0{n % 5 + 1}"), "utf-8"
        )
    articles, skips = read_articles([tmp_path])
    assert (len(articles), skips) == (2, ())


def test_of_two_captures_of_a_page_the_later_is_read(tmp_path: Path) -> None:
    """A page that a web archive holds twice, without a stamp of its own, is told apart by when it was fetched."""
    captures = (capture(16, "2025-03-05T09:00:00Z"), capture(9, "2025-03-04T09:00:00Z"))
    (tmp_path / "a.warc").write_bytes(b"".join(captures))
    articles, skips = read_articles([tmp_path])
    assert ["16 workers" in article.text for article in articles] == [True]
    assert [item.reason for item in skips] == ["an older version of mail.example/cannery"]


def test_a_bare_id_counts_within_its_source(tmp_path: Path) -> None:
    """Two outlets that both number their articles from 1 lose none."""
    for name in ("Argus", "Herald"):
        text = "\n\n".join(BODY).format(n=14)
        record = {"id": 1, "title": f"Fire, says the {name}", "text": text, "source": name}
        (tmp_path / f"{name}.jsonl").write_text(json.dumps(record), "utf-8")
    articles, skips = read_articles([tmp_path])
    assert ([article.source for article in articles], skips) == (["Argus", "Herald"], ())


def test_the_article_inside_a_page_object_is_found(tmp_path: Path) -> None:
    """JSON-LD may name the page first and the article in it; its authors and its last change are kept."""
    inner = {
        "@type": ["ReviewNewsArticle"], "headline": "Boiler blast", "publisher": {"name": "Coast News"},
        "datePublished": "2025-03-05T07:00:00Z", "dateModified": "2025-03-06T08:00:00Z",
        "author": [{"name": "A. Writer"}, {"name": "B. Writer"}],
    }  # fmt: skip
    text = page(3, **{"@type": "WebPage", "headline": "no article", "mainEntity": inner})
    (tmp_path / "a.html").write_text(text, "utf-8")
    (article,), _ = read_articles([tmp_path])
    assert (article.title, article.source, article.author) == ("Boiler blast", "Coast News", "A. Writer, B. Writer")
    assert (article.published, article.modified) == ("2025-03-05T07:00:00+00:00", "2025-03-06T08:00:00+00:00")


def test_the_main_part_of_a_ninjs_item_is_read(tmp_path: Path) -> None:
    """Of a summary and a body, of a short and a main headline, the article is what is marked as main."""
    item = {
        "uri": "urn:x:2",
        "headlines": [{"role": "short", "value": "Fire"}, {"role": "main", "value": "Fire at the cannery"}],
        "bodies": [{"role": "summary", "value": "A fire broke out."}, {"role": "main", "value": paragraphs(12)}],
    }
    (tmp_path / "a.json").write_text(json.dumps(item), "utf-8")
    (article,), _ = read_articles([tmp_path])
    assert article.title == "Fire at the cannery"
    assert "12 workers" in article.text


def test_a_table_with_semicolons_is_read(tmp_path: Path) -> None:
    """Spreadsheets of half of Europe part columns by semicolons."""
    text = " ".join(BODY).format(n=14)
    (tmp_path / "a.csv").write_text(f'title;text;source\nFire, again;"{text}";Argus\n', "utf-8")
    (article,), skips = read_articles([tmp_path])
    assert (article.title, article.source, skips) == ("Fire, again", "Argus", ())


@pytest.mark.parametrize(
    ("data", "is_article"),
    [({"title": "Fire", "text": " ".join(BODY)}, True), ({"name": "x", "version": "1", "text": "y"}, False)],
)
def test_other_json_is_an_article_when_it_looks_like_one(
    tmp_path: Path, data: dict[str, str], *, is_article: bool
) -> None:
    """A JSON file with a text under a headline is read like a line of JSONL; a package's settings are passed over."""
    (tmp_path / "a.json").write_text(json.dumps(data), "utf-8")
    articles, skips = read_articles([tmp_path])
    assert (len(articles), skips) == (int(is_article), ())


@pytest.mark.parametrize(
    "note",
    [
        "Correction: An earlier version of this article said that 41 workers were hurt.",
        "Correction, March 5, 2025: The street was wrong.",
        "Clarification - The owner was not asked.",
        "Editor’s note: This article has new figures.",
        "*An earlier version of this story said that 41 workers were hurt.*",
        "This article was amended on 5 March 2025 to say that 14 workers were hurt.",
        "(Corrects paragraph 2 to say 14, not 41)",
    ],
)
def test_a_correction_is_shown_and_not_compared(tmp_path: Path, note: str) -> None:
    """What an earlier version said is kept as a note, and no block of content holds it."""
    (tmp_path / "a.txt").write_text("\n\n".join((*BODY, note)).format(n=14), "utf-8")
    (article,), _ = read_articles([tmp_path])
    assert article.notes == (note.strip("*"),)
    assert not any(note[10:30] in article.text[block.start : block.end] for block in article.blocks)


def test_a_label_alone_makes_the_next_line_a_note() -> None:
    """ "Correction" over a paragraph is what "Correction:" in front of it is."""
    assert find_notes("The fire is out.\n\nCorrection\n\nThe street was wrong.\n") == ("The street was wrong.",)


@pytest.mark.parametrize(
    "line",
    ["Corrections officers: 12 were hurt.", "Correction of the course took a day.", "The editor's note was lost."],
)
def test_prose_about_corrections_is_no_note(line: str) -> None:
    """Only a line that begins as notes do is one."""
    assert find_notes(line) == ()


def test_a_document_without_a_reader_is_named(tmp_path: Path) -> None:
    """A PDF in a drop is a line in the report; a picture is passed over."""
    for name in ("a.pdf", "b.jpg"):
        (tmp_path / name).write_bytes(b"%PDF-1.4")
    _, skips = read_articles([tmp_path])
    assert [(item.path, item.reason) for item in skips] == [("a.pdf", "no reader for files of this type (.pdf)")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-7"])
def test_entities_are_refused_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    """XML that grows by its own definitions is not read, however its bytes spell them."""
    text = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE rss [<!ENTITY a "ha">]><rss><channel/></rss>'
    data = text.encode("ascii").replace(b"<!E", b"+ADw-!E") if encoding == "utf-7" else text.encode(encoding)
    (tmp_path / "a.xml").write_bytes(data)
    _, skips = read_articles([tmp_path])
    assert [item.reason for item in skips] == ["XML that declares entities is not read"]
