"""What became of the persons a figure counts, read off the words beside it."""

from __future__ import annotations

import pytest

from discrepancy.extract.fates import are_shot, find_fate_beside, measure_beside


@pytest.mark.parametrize(
    ("before", "after", "measure", "expected"),
    [
        ("", " others are still missing.", "injured", "missing"),
        ("Nine were shot, ", " of them fatally.", "fired", "killed"),
        ("The slide wrecked a chapel, killing ", " pilgrims.", "pilgrim", "killed"),
        ("Among the dead were ", " miners.", "miner", "killed"),
        ("", " Miners from Oster Killed In Slide", None, "killed"),
        ("", " people were rescued from a raft.", "killed", "rescued"),
        ("Weekend Death Toll Rises To ", " In Oster", "fired", "killed"),
        ("The death toll of 2 rose and ", " fled.", "flee", "flee"),
        ("Storm toll lowered to ", "", "lower", "killed"),
        ("The road toll rose to ", " crowns.", "rise", "rise"),
        ("The dead number ", ".", None, "killed"),
        ("The number of people known to have been hurt is ", ".", "people", "injured"),
        ("That brought the number rescued since Monday to ", ".", "bring", "rescued"),
        ("A woman and ", " men are in custody.", "man", "arrested"),
        ("", " men were being held on suspicion of arson.", "hold", "arrested"),
        ("Rites for ", " men were held on Sunday.", "hold", "hold"),
        ("", " passengers did not survive.", "rescued", "killed"),
        ("Floods drove on and ", " residents were forced from their homes.", "force", "displaced"),
        ("Police forced ", " men from a bus.", "force", "force"),
        ("The bus carried ", " people to a fair.", "people", "people"),
        ("Police asked ", " officers and a baker, who was killed.", "ask", "ask"),
    ],
)
def test_words_beside_a_figure_name_a_fate(before: str, after: str, measure: str, expected: str) -> None:
    """Words that touch the figure win over the parse, words further off only where the parse names no fate."""
    assert find_fate_beside(before, after, measure) == expected


@pytest.mark.parametrize(
    ("after", "dimension", "expected"),
    [
        (" bond on a charge of arson.", "money", "bail"),
        (" bonds were sold.", "money", "dropped"),
        (" (12 miles) north of Oster.", "length", "located"),
        (" from the border was bombed.", "length", "located"),
        (" deep.", "length", "depth"),
        (" of rain fell.", "length", "dropped"),
        (" from the till.", "money", "dropped"),
        (" in prison.", "duration", "sentenced"),
        (" after the robbery.", "duration", "dropped"),
    ],
)
def test_a_distance_says_where(after: str, dimension: str, expected: str) -> None:
    """What happened at a distance is no relation of the distance; other quantities keep theirs."""
    assert measure_beside("", after, dimension, "dropped") == expected


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (" shot at Oster Park on Sunday.", True),
        (", 3 dead", False),
        (" shot at by a man.", False),
        (" shot at.", False),
    ],
)
def test_persons_shot_at_a_place_were_hit(after: str, expected: bool) -> None:
    """ "The 17 shot at a park" were hit there; who was "shot at" was aimed at."""
    assert are_shot(after, 17) is expected
    assert not are_shot(after, 1)
