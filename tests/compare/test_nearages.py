"""Ages of one person whom a description tells apart from everybody else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from discrepancy.compare.nearages import compare
from discrepancy.records import Person, Quantity, Statement
from tests.compare.people_view import make_view, person, state


def aged(article: str, text: str, age: int, noun: str, *, index: int = 5, determiner: str = "a") -> Statement:
    """A description with an age in figures, in a sentence of its own."""
    at = text.index(str(age))
    quantity = Quantity(at, at + 2, str(age), age, age, "exact", "age", "year")
    fields = {"subject": noun or None, "predicate": "aged", "object": determiner}
    who = Person(str(age), age=age, label="FIGURE")
    found = state(article, "figure", text, str(age), person=who, quantity=quantity, **fields)
    return replace(found, sentence=replace(found.sentence, index=index))


def told(article: str, text: str, name: str, age: int) -> Statement:
    """A named person of an age in a sentence that tells more."""
    mention = person(article, name, age=age)
    return replace(mention, sentence=replace(mention.sentence, text=f"{mention.sentence.text} {text}"))


OWNER = aged("a", "The owner, aged 68, was struck.", 68, "owner", determiner="the")
NAMED = told("b", "has run the mill for years", "Tilda Renn", 71)


def ages(*statements: Statement) -> list[set[int | None]]:
    """The ages of each finding."""
    return [{s.person.age for s in f.statements if s.person is not None} for f in compare(make_view(statements))]


def test_an_owner_and_whoever_runs_it() -> None:
    """The one owner of an article and the one person who runs the place are one, and of two ages."""
    assert ages(OWNER, NAMED) == [{68, 71}]
    assert compare(make_view([OWNER, NAMED]))[0].kind == "quantity"


def test_an_owner_a_year_and_more_later() -> None:
    """Two years later the owner is two years older, and ages three years apart are hers."""
    later = make_view(
        [OWNER, told("b", "has run the mill for years", "Tilda Renn", 70)], {"a": "2022-01-10", "b": "2024-01-20"}
    )
    assert (len(compare(replace(later, articles=make_view([OWNER, NAMED]).articles))), compare(later)) == (1, [])


def test_a_third_article_with_either_age_stands_beside() -> None:
    """Whoever has one of the two ages elsewhere is the same person, and its age is shown as well."""
    facts = compare(make_view([OWNER, NAMED, aged("c", "A woman of 71 was hurt.", 71, "woman")]))
    assert [len(f.statements) for f in facts] == [3]


@pytest.mark.parametrize(
    "others",
    [
        [aged("a", "Another owner, 66, was there.", 66, "owner")],
        [aged("b", "The other owner, aged 68, was away.", 68, "owner")],
        [aged("a", "A clerk, 71, saw it.", 71, "clerk")],
    ],
)
def test_who_is_not_alone_is_not_known(others: list[Statement]) -> None:
    """With a second such person, or one of just the other article's age, nothing says who is meant."""
    assert ages(OWNER, NAMED, *others) == []


def test_parts_and_sexes_tell_persons_apart() -> None:
    """Somebody hurt and somebody accused are two, and so are a man and a woman; ages far off are two persons'."""
    hurt = aged("a", "A man, 30, was injured.", 30, "man")
    assert ages(hurt, aged("b", "A man, 31, was arrested.", 31, "man")) == []
    assert ages(hurt, aged("b", "A man, 31, was arrested after six were injured.", 31, "man")) == []
    assert ages(hurt, aged("b", "A woman, 31, was injured.", 31, "woman")) == []
    assert ages(hurt, aged("b", "A man, 39, was injured.", 39, "man")) == []
    assert ages(hurt, aged("b", "A man, 31, was injured.", 31, "man")) == [{30, 31}]


@pytest.mark.parametrize(
    "text", ["Bo Lind, 20, opened fire on the crowd.", "Bo Lind, 20, of Oster, allegedly shot the clerk."]
)
def test_what_stands_behind_somebody_tells_his_part(text: str) -> None:
    """Whoever opened fire is the one held for it; whoever was hurt is not, whatever his sentence says of a gunman."""
    opened = told("a", "", "Bo Lind", 20)
    opened = replace(opened, sentence=replace(opened.sentence, text=text, end=len(text)))
    held = aged("b", "A 19-year-old man was taken into custody.", 19, "man")
    hurt = aged("b", "A 19-year-old man was wounded when a gunman opened fire.", 19, "man")
    assert ages(opened, held) == [{19, 20}]
    assert ages(opened, hurt) == []


def test_a_name_that_is_taken_up() -> None:
    """ "The 36-year-old" is the one person named just before, but not one who is only quoted."""
    full = person("a", "Tilda Renn", age=34)
    lead = replace(person("b", "Tilda Renn"), sentence=replace(person("b", "Tilda Renn").sentence, index=4))
    later = aged("b", "The 36-year-old was jailed.", 36, "", determiner="the")
    behind = replace(later, sentence=replace(later.sentence, text="The 36-year-old was jailed."))
    assert ages(full, lead, behind) == [{34, 36}]
    quoted = replace(lead, sentence=replace(lead.sentence, text="Tilda Renn said so."))
    assert ages(full, quoted, behind) == []
