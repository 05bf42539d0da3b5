"""The Markdown report: what an editor finds in it, and that no article can break it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from markdown_it import MarkdownIt

from discrepancy.records import Decision
from discrepancy.report.markdown import escape, render
from tests.builders import (
    ferry_articles,
    ferry_report,
    hostile_report,
    make_article,
    make_fact,
    make_pair,
    make_report,
    make_statement,
)

HOSTILE = [
    "# head",
    "- item",
    "1. item",
    "> quote",
    "***",
    "---",
    "```",
    "~~~",
    "| a | b |",
    "[x](http://evil.example)",
    "![x](y)",
    "<script>alert(1)</script>",
    "<!-- c",
    "</details>",
    "*a* _b_ __c__ `d` ~~e~~",
    "a\n\n# b\n\n- c",
    "\\",
    "a\\",
    "&lt;b&gt; &#42;x&#42;",
    "[ref]: http://evil.example",
    "http://evil.example www.evil.example",
    "$x$ ^y^",
    "\u202eevil\u202c\x00\x07",
    "+ x",
    "= x",
    "===",
    ": x",
    "    code",
    "a  \nb",
    "<http://evil.example>",
    "a@b.example",
]


def _shape(text: str) -> list[str]:
    tokens = MarkdownIt("gfm-like", {"linkify": False, "html": True}).parse(text)
    return [t.type + c.type for t in tokens for c in (t.children or [t]) if c.type not in ("text", "text_special")]


@pytest.mark.parametrize("text", HOSTILE)
def test_an_article_cannot_break_the_report(text: str) -> None:
    """With markup in every string, the report has the same blocks and spans as with plain words."""
    assert _shape(render(hostile_report(f"{text} ends"))) == _shape(render(hostile_report("plain ends")))
    assert _shape(render(hostile_report(f"Begins {text}"))) == _shape(render(hostile_report("Begins plain")))
    assert _shape(render(hostile_report(text))) == _shape(render(hostile_report("plain")))


def test_escaped_text_reads_as_written() -> None:
    """Rendered, an escaped string shows the words it had."""
    for text in ("3 * 4 < 5 & 6 > 2", "snake_case and _x_", "1. first", "- dash", "[a] (b) `c` #d ~e |f \\g"):
        html = MarkdownIt("commonmark").renderInline(escape(text))
        assert html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") == text


def test_head_and_table_tell_it_in_a_minute() -> None:
    """The first lines give the counts, and a row a fact says who says what."""
    text = render(ferry_report())
    assert "**2 conflicts** (1 high, 1 low) in 3 articles from 3 sources" in text
    assert "| 1 | People hurt | **Twelve**: Harbour, Island<br>**At least 15**: Coast | update | high | 0.90 |" in text


def test_section_quotes_each_version_with_value_speaker_and_lag() -> None:
    """A finding shows the sentence with its value in bold, who said it, and how many days later it came."""
    text = render(ferry_report())
    assert "> **At least 15** people were hurt on board, medics said." in text
    assert "— Coast, according to medics" in text
    assert "Island (6 Mar 2025, 2 days later)" in text
    assert "**To settle it:**" in text


def test_low_severity_is_one_line_below() -> None:
    """A low finding has no section of its own and keeps its number."""
    text = render(ferry_report())
    assert "- 2. Who was hurt" in text
    assert "## 2." not in text


def test_equal_values_are_one_version() -> None:
    """Sources that give the same value in other words are named together."""
    section = render(ferry_report()).split("## 1.")[1]
    assert "**Twelve**: Harbour (4 Mar 2025), Island" in section


def test_a_decided_finding_leaves_the_table() -> None:
    """A dismissed finding moves to its own list with the reason, a confirmed one stays."""
    report = ferry_report()
    by = {
        state: replace(report, findings=(replace(report.findings[0], decision=Decision(state, "old *count*", "Ann")),))
        for state in ("dismissed", "confirmed")
    }
    assert "**No open conflict**" in render(by["dismissed"])
    assert "**Dismissed** by Ann: old \\*count\\*" in render(by["dismissed"])
    assert "**1 conflict**" in render(by["confirmed"])


def test_cut_lists_say_how_many_are_left_out() -> None:
    """Agreements past the limit are counted, not dropped in silence."""
    harbour, coast, _ = ferry_articles()
    agreed = make_fact([make_statement(harbour, "noon"), make_statement(coast, "noon")])
    facts = [replace(agreed, label=f"fact {n}") for n in range(25)]
    assert "- … and 5 more, in the JSON report" in render(make_report((harbour, coast), facts))


def test_bold_inside_a_word_still_renders() -> None:
    """A value that touches a letter is marked in a way that Markdown shows."""
    harbour, coast, _ = ferry_articles()
    fact = make_fact([make_statement(harbour, "Twel"), make_statement(coast, "15")], [make_pair(0, 1)])
    assert "<strong>Twel</strong>ve passengers" in render(make_report((harbour, coast), [fact]))


def test_a_long_value_is_not_printed_twice() -> None:
    """A value as long as a sentence is bold in its quotation and not repeated above it; the table cuts it."""
    long = [
        make_article(
            n, f"The {n} ferry burned for many hours off the pier of the old town while crews from four towns came."
        )
        for n in "ab"
    ]
    fact = make_fact([make_statement(a, a.text) for a in long], [make_pair(0, 1)], kind="factual")
    text = render(make_report(long, [fact]))
    assert text.count("four towns came") == 2
    assert "A (4 Mar 2025)\n\n> **The a ferry" in text
