"""Blocks, dates, languages and ids of text articles."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from discrepancy.ingest import read_articles
from discrepancy.records import Article

NOISY = """Skip to main content
Tags: harbour | ferries | weather

Storm closes Harlow harbour for a second day

By   |   Tuesday, 5 March 2024 06:58 PM EST

Harbour staff counted 14 damaged boats after the storm, and two cranes were toppled on the east quay.

Engineers will look at the east quay once the wind drops, the port's director told reporters on Tuesday.

Insurers put the damage at about 3 million pounds, a figure that the port would not confirm at first.

Jo Marsh

Jo Marsh, a Courier writer and editor, has nearly two decades of experience covering ports and trade.

© 2024 Courier. All rights reserved.

Harbour staff counted 14 damaged boats after the storm, and two cranes were toppled on the east quay.
417
Sign up for the Courier's daily newsletter
Read and Post Comments
"""


def _read(folder: Path, text: str, name: str = "a.txt") -> Article:
    (folder / name).write_text(text, encoding="utf-8")
    (article,) = read_articles([folder / name])[0]
    return article


def _texts(article: Article) -> list[str]:
    return [article.text[block.start : block.end] for block in article.blocks]


def test_furniture_is_in_no_block(tmp_path: Path) -> None:
    """Menus, bylines, bios, rights, repeats, numbers and sign-up lines are covered by no block."""
    article = _read(tmp_path, NOISY)
    assert [text.split()[0] for text in _texts(article)] == ["Storm", "Harbour", "Engineers", "Insurers"]
    assert article.blocks[0].kind == "title"
    assert article.source == "Courier"
    assert (article.published, article.published_from) == ("2024-03-05T18:58:00-05:00", "date line")


def test_wrapped_lines_join_and_headline_does_not(tmp_path: Path) -> None:
    """Lines wrapped by hand make one paragraph; the headline above stays apart."""
    text = (
        "Bridge to stay shut\nThe old bridge over the Senn will stay shut until April at least,\nthe council decided on"
        " Monday after divers found cracks in two of\nits five piers, and a survey of the others has only just begun.\n"
    )
    assert len(_texts(_read(tmp_path, text))) == 2


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("3 March 2014 Last updated at 07:15 GMT", "2014-03-03T07:15:00+00:00"),
        ("Article posted on 08.07.2012", "2012-07-08"),
        ("September 10, 2008", "2008-09-10"),
        ("Last Updated: Dec 3, 2020 9: 05 p. m. EST", "2020-12-03T21:05:00-05:00"),
        ("https://courier.example/2019/11/10/harbour-storm", "2019-11-10"),
        ("*The Valley Herald of Oss and Lower Denn (late edition), 2 May 2020*", "2020-05-02"),
        ("_La Voz de la Ribera, April 9, 2016_", "2016-04-09"),
        ("*Seven boats were lost before the storm of 2 May 2020*", None),
        ("31 February 2020", None),
        ("1 January 0000", None),
    ],
)
def test_date_lines(tmp_path: Path, line: str, expected: str | None) -> None:
    """A date line near the top dates the article; an impossible date dates nothing and breaks nothing."""
    assert (
        _read(tmp_path, f"{line}\nStorm shuts port\n\nThe port was shut by a storm that night.").published == expected
    )


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("*The Valley Herald, 2 May 2020*", "The Valley Herald"),
        ("_Harlow Courier, May 2, 2020_", "Harlow Courier"),
        ("*Updated at noon, 2 May 2020*", "a"),
        ("*By Jo Marsh, 2 May 2020*", "a"),
        ("*Seven boats were lost before the storm of 2 May 2020*", "a"),
        ("2 May 2020", "a"),
    ],
)
def test_a_masthead_names_the_source(tmp_path: Path, line: str, source: str) -> None:
    """A paper's name beside the date, set in emphasis, is the source; a byline or a label is none."""
    text = f"# Storm shuts port\n\n{line}\n\nThe port was shut by a storm that night."
    assert _read(tmp_path, text, "a.md").source == source


def test_other_languages_are_skipped(tmp_path: Path) -> None:
    """An article in another language is a skip that names the language."""
    text = (
        "Der Hafen blieb am Dienstag geschlossen, weil der Sturm zwei Kräne und acht Boote schwer beschädigt hatte. "
        * 3
    )
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    articles, skips = read_articles([tmp_path])
    assert articles == ()
    assert [item.reason for item in skips] == ["not in English (language: de)"]


def test_order_of_paths_changes_nothing(tmp_path: Path) -> None:
    """Articles come sorted by path, with the same ids, whatever the order given; equal names part by content."""
    for folder, word in (("x", "first"), ("y", "second")):
        (tmp_path / folder).mkdir()
        _read(tmp_path / folder, f"The {word} account of the storm said that the port was shut.")
    one = read_articles([tmp_path / "x", tmp_path / "y"])
    assert one == read_articles([tmp_path / "y", tmp_path / "x"])
    assert len({article.id for article in one[0]}) == 2
    assert all(article.id.startswith("a.txt#") for article in one[0])


def test_since_leaves_out_older_articles(tmp_path: Path) -> None:
    """An article from before the day given is a skip that says so."""
    _read(tmp_path, "5 March 2024\nPort shut\n\nThe port was shut by a storm that night.")
    assert read_articles([tmp_path], since="2024-03-05")[1] == ()
    assert "before 2024-03-06" in read_articles([tmp_path], since="2024-03-06")[1][0].reason


@pytest.mark.parametrize(
    ("name", "head", "line"),
    [
        ("a.txt", "\n\nFerry burns off Harlow\n\n", 5),
        ("a.md", "---\ntitle: Ferry burns off Harlow\nsource: Argus\n---\n\n", 6),
        ("a.md", "---\r\nsource: Argus\r\n---\r\n# Ferry burns off Harlow\r\n\r\n", 6),
    ],
)
def test_a_statement_is_found_on_its_line_of_the_file(tmp_path: Path, name: str, head: str, line: int) -> None:
    """Where the text's lines are the file's, annotations point to the line that a user's editor shows."""
    prose = "The ferry burned for two hours, the port said.\n\nTwelve people were hurt in the fire on the ferry.\n"
    article = _read(tmp_path, head + prose, name)
    assert article.first_line is not None
    for words, at in (("The ferry burned", line), ("Twelve people", line + 2)):
        assert article.first_line + article.text.count("\n", 0, article.text.index(words)) == at
        assert words in (tmp_path / name).read_text("utf-8").splitlines()[at - 1]


def test_a_packed_text_has_no_lines_to_point_to(tmp_path: Path) -> None:
    """The lines of what a .gz holds are not lines of the .gz."""
    text = "The ferry burned for two hours.\n\nTwelve people were hurt in the fire on the ferry.\n"
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(text.encode()))
    (article,) = read_articles([tmp_path])[0]
    assert article.first_line is None


def test_a_title_with_a_colon_is_read(tmp_path: Path) -> None:
    """What YAML refuses and people write, a colon in a title, costs neither the article nor its other fields."""
    head = '---\ntitle: Storm: two cranes fall\nsource: "Harlow Courier"\ndate: 2024-03-05\n---\n'
    (tmp_path / "a.md").write_text(f"{head}\nHarbour staff counted 14 damaged boats after the storm in Harlow.\n")
    (article,), skipped = read_articles([str(tmp_path)])
    assert (article.title, article.source, article.published) == (
        "Storm: two cranes fall",
        "Harlow Courier",
        "2024-03-05",
    )
    assert not skipped
    assert "title:" not in article.text
