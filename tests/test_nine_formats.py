"""One story, nine accounts, each in a format of its own: the findings are those of the same accounts in plain text."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from discrepancy import detect, read_articles
from discrepancy.records import Finding, Report

pytestmark = [pytest.mark.slow, pytest.mark.model]

Account = tuple[str, str, str, tuple[str, ...]]
"""Source, title, stamp, paragraphs."""

ACCOUNTS: tuple[Account, ...] = (
    ("Arden Mercury", "Warehouse burns at Arden docks", "2024-05-06T08:00:00+00:00", (
        "Seven people were injured when a warehouse caught fire at the Arden docks on Monday, the fire brigade said.",
        "The blaze broke out in a paint store and was put out by noon.")),
    ("Coast Herald", "Docks fire hurts eleven", "2024-05-06T11:00:00+00:00", (
        "At least eleven people were injured in the fire at the Arden docks on Monday, according to the hospital.",
        "Two of the injured were dock workers who had tried to reach a hydrant.")),
    ("Lowland Radio", "Smoke over Arden after docks fire", "2024-05-06T12:30:00+00:00", (
        "A fire in a warehouse at the Arden docks injured nine people on Monday, a police spokeswoman told us.",
        "Residents were told to keep their windows shut until the evening.")),
    ("Evening Argus", "Paint store blaze at the docks", "2024-05-06T16:00:00+00:00", (
        "Nine people were injured at the Arden docks on Monday when fire tore through a store of paint.",
        "The fire brigade sent 60 firefighters, its chief said.")),
    ("Harbour Times", "Firefighters battle docks blaze", "2024-05-06T17:00:00+00:00", (
        "Some 40 firefighters fought the fire at the Arden docks for five hours on Monday, the fire brigade said.",
        "The cause of the fire is not known.")),
    ("Valley Post", "Docks to reopen after fire", "2024-05-07T07:00:00+00:00", (
        "The Arden docks will reopen on Wednesday after the fire in which twelve people were injured.",
        "The owner of the warehouse put the damage at two million euros.")),
    ("North Wire", "Fire at Arden docks: owner counts the cost", "2024-05-07T09:00:00+00:00", (
        "Monday's fire at the Arden docks caused damage of three million euros, the owner of the warehouse said.",
        "No ship was harmed.")),
    ("Island Gazette", "Inquiry into docks fire", "2024-05-07T12:00:00+00:00", (
        "Police have opened an inquiry into the fire at the Arden docks in which twelve people were injured on Monday.",
        "An electrical fault is suspected.")),
    ("Market Daily", "Arden docks fire: what we know", "2024-05-07T18:00:00+00:00", (
        "Twelve people were injured in the fire at the Arden docks on Monday, and three of them remain in hospital.",
        "The docks will stay shut until Friday, the port authority said.")),
)  # fmt: skip


def paragraphs(account: Account) -> str:
    return "".join(f"<p>{text}</p>" for text in account[3])


def as_text(account: Account) -> str:
    source, title, stamp, texts = account
    head = f'---\ntitle: "{title}"\nsource: {source}\npublished: "{stamp}"\n---\n'
    return head + "\n\n".join(texts) + "\n"


def as_page(account: Account) -> str:
    source, title, stamp, _ = account
    facts = {"@type": "NewsArticle", "headline": title, "datePublished": stamp, "publisher": {"name": source}}
    return (
        f"<html><head><title>{title}</title><script type='application/ld+json'>{json.dumps(facts)}</script></head>"
        f"<body><nav><a href='/'>Home</a></nav><article><h1>{title}</h1>{paragraphs(account)}</article></body></html>"
    )


def as_record(account: Account) -> dict[str, str]:
    source, title, stamp, texts = account
    return {"title": title, "text": "\n\n".join(texts), "published": stamp, "source": source}


def as_csv(account: Account) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(as_record(account)))
    writer.writeheader()
    writer.writerow(as_record(account))
    return out.getvalue()


def as_ninjs(account: Account) -> str:
    source, title, stamp, _ = account
    item = {"headline": title, "body_xhtml": paragraphs(account), "firstcreated": stamp, "source": source}
    return json.dumps({"uri": "urn:x:1", **item})


def as_atom(account: Account) -> str:
    source, title, stamp, _ = account
    body = paragraphs(account).replace("<", "&lt;").replace(">", "&gt;")
    return (
        f"<feed xmlns='http://www.w3.org/2005/Atom'><title>{source}</title><id>urn:x:2</id><entry><id>urn:x:3</id>"
        f"<title>{title}</title><published>{stamp}</published><updated>{stamp}</updated>"
        f"<content type='html'>{body}</content></entry></feed>"
    )


def as_newsml(account: Account) -> str:
    source, title, stamp, _ = account
    return (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:4" version="1"><itemMeta>'
        f"<provider><name>{source}</name></provider><firstCreated>{stamp}</firstCreated></itemMeta>"
        f"<contentMeta><headline>{title}</headline></contentMeta><contentSet><inlineXML>"
        f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{paragraphs(account)}</body></html>'
        "</inlineXML></contentSet></newsItem>"
    )


def as_warc(account: Account) -> str:
    page = as_page(account)
    payload = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(page)}\r\n\r\n{page}"
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:0b1c1f6e-0000-4000-8000-000000000002>\r\n"
        "WARC-Date: 2024-05-07T20:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
        f"WARC-Target-URI: https://docks.example/fire\r\nContent-Length: {len(payload)}\r\n\r\n"
    )
    return f"{head}{payload}\r\n\r\n"


FORMATS: tuple[tuple[str, Callable[[Account], str]], ...] = (
    ("a.txt", as_text),
    ("b.md", as_text),
    ("c.html", as_page),
    ("d.jsonl", lambda account: json.dumps(as_record(account)) + "\n"),
    ("e.csv", as_csv),
    ("f.json", as_ninjs),
    ("g.atom", as_atom),
    ("h.xml", as_newsml),
    ("i.warc", as_warc),
)


def said(report: Report) -> list[object]:
    """What a report finds, without the names of files: facts, grades, and who is quoted with which words."""
    sources = {article.id: article.source for article in report.articles}

    def tell(finding: Finding) -> tuple[object, ...]:
        quotes = [(sources[s.article], s.span, s.sentence.text) for s in finding.statements]
        pairs = [(quotes[p.a], quotes[p.b], p.verdict, p.severity, p.confidence) for p in finding.pairs]
        return finding.kind, finding.verdict, finding.severity, finding.fact, sorted(quotes), sorted(pairs)

    return sorted(map(tell, report.findings), key=repr)


def test_nine_formats_give_the_findings_of_plain_text(tmp_path: Path) -> None:
    """Facts, verdicts, severities, sentences, pairs and confidences are the same, and there are some."""
    for folder in ("mixed", "plain"):
        (tmp_path / folder).mkdir()
    for account, (name, write) in zip(ACCOUNTS, FORMATS, strict=True):
        (tmp_path / "mixed" / name).write_bytes(write(account).encode())
        (tmp_path / "plain" / f"{name[0]}.txt").write_bytes(as_text(account).encode())
    mixed, plain = (read_articles(tmp_path / folder) for folder in ("mixed", "plain"))
    assert (mixed.skipped, plain.skipped) == ((), ())
    texts = [[(article.source, article.text, article.published) for article in drop] for drop in (mixed, plain)]
    assert sorted(map(repr, texts[0])) == sorted(map(repr, texts[1]))
    found = said(detect(mixed))
    assert found == said(detect(plain))
    assert any("injured" in str(fact) for fact in found)
