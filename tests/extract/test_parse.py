"""Sentences: where they begin and end, that they stay in their block, and that their offsets are the article's."""

from __future__ import annotations

import subprocess
import sys

import pytest

from discrepancy.extract.parse import parse_articles
from discrepancy.records import Article, Block
from tests.extract.parsing import parse_text


def texts(*paragraphs: str) -> list[str]:
    """The sentences of the paragraphs, as they stand in the article."""
    return [parsed.sentence.text for parsed in parse_text(*paragraphs)]


@pytest.mark.model
@pytest.mark.parametrize(
    "sentences",
    [
        ["She paid $4.5 million.", "It was 3 p.m. in Oster.", "Mr. Brandt agreed."],
        ["He said: “We lost everything.", "The house is gone.”", "Then he left."],
        ["“No,” she said.", "“Never.”"],
        ["The shot was heard at noon, said Sgt. Danielle Renn.", "He asked for calm."],
        ["Police said 44-year-old Tilda Renn, a.k.a. Tilda Brandt, is in custody.", "She is not hurt."],
        ["She lives in Brin, MS.", "He does not."],
        ["The shooting was reported at 11:42 a.m. Monday in the 4200 block of Mill Lane, Bo Lind said."],
    ],
)
def test_sentences_end_where_they_end(sentences: list[str]) -> None:
    """Decimals, abbreviations and closing quotation marks end no sentence and begin none."""
    assert texts(" ".join(sentences)) == sentences


@pytest.mark.model
def test_sentences_stay_in_their_block() -> None:
    """A headline without a full stop does not run into the first paragraph, and numbering goes on over blocks."""
    parsed = parse_text("Fire on the ferry", "It broke out at noon. Nobody was hurt.")
    assert [p.sentence.text for p in parsed] == ["Fire on the ferry", "It broke out at noon.", "Nobody was hurt."]
    assert [p.sentence.index for p in parsed] == [0, 1, 2]


@pytest.mark.model
def test_offsets_point_into_the_article() -> None:
    """Sentence and tokens are found in the article's text at their offsets, curly quotation marks and all."""
    body = "“We left,” Lind said.\nThe boat sank — slowly."
    article = Article("a", "a.txt", "By Ada\n" + body, (Block(7, 7 + len(body), "paragraph"),))
    ((_, parsed),) = parse_articles([article])
    for sentence in parsed:
        inside = sentence.sentence
        assert article.text[inside.start : inside.end] == inside.text
        for token in sentence.tokens:
            assert len(article.text[sentence.start_of(token) : sentence.end_of(token)]) == len(token.text)
            if token.is_alpha:
                assert article.text[sentence.start_of(token) : sentence.end_of(token)] == token.text


@pytest.mark.model
def test_text_between_offsets_is_the_articles() -> None:
    """Stretches of a sentence are asked for by the article's offsets."""
    (_, second) = parse_text("Fire on the ferry.", "It broke out at noon.")
    start = second.sentence.start + len("It ")
    assert second.text_between(start, start + len("broke out")) == "broke out"


@pytest.mark.model
def test_empty_articles_and_blocks_do_no_harm() -> None:
    """Articles without a block are left out, and one of white space and dashes has no sentence of words."""
    empty = Article("a", "a.txt", "", ())
    blank = Article("b", "b.txt", "  ", (Block(0, 2, "paragraph"),))
    whole = Article("c", "c.txt", "It rained.", (Block(0, 10, "paragraph"),))
    found = {article.id: [p.sentence.text for p in parsed] for article, parsed in parse_articles([empty, blank, whole])}
    assert found == {"b": [], "c": ["It rained."]}


@pytest.mark.model
def test_articles_come_in_order() -> None:
    """Each article comes once, with its own sentences, in the order given."""
    articles = [Article(n, n, f"Day {n} was wet.", (Block(0, 14, "paragraph"),)) for n in "cab"]
    assert [(a.id, len(parsed)) for a, parsed in parse_articles(articles)] == [("c", 1), ("a", 1), ("b", 1)]


@pytest.mark.model
def test_parsing_loads_no_torch() -> None:
    """The parser is loaded without torch, which takes a second to import, and torch can be imported afterwards."""
    code = (
        "import sys\n"
        "from discrepancy.extract.parse import load_parser\n"
        "tags = [token.tag_ for token in load_parser()('It works.')]\n"
        "loaded = 'torch' in sys.modules\n"
        "import torch\n"
        "print(tags, loaded, torch.ones(1).item())\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "['PRP', 'VBZ', '.'] False 1.0", done.stderr
