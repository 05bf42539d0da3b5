"""The quantity reader: values and bounds, units, counted nouns, and what it must leave alone."""

from __future__ import annotations

import pytest

from discrepancy.extract.numbers import read_details, read_quantities
from discrepancy.records import Quantity

YEAR = 31557600.0


def only(text: str) -> Quantity:
    """The one quantity of a text that has exactly one."""
    found = read_quantities(text)
    assert len(found) == 1, [quantity.text for quantity in found]
    return found[0]


BOUNDS = [
    ("The flood killed 14 people.", "14", 14, 14, "exact"),
    ("No fewer than 40 were hurt.", "No fewer than 40", 40, None, "at_least"),
    ("It took no less than nine lorries.", "no less than nine", 9, None, "at_least"),
    ("At least three barns burned.", "At least three", 3, None, "at_least"),
    ("A minimum of 12 ships sailed.", "A minimum of 12", 12, None, "at_least"),
    ("More than 80 villagers left.", "More than 80", 80, None, "over"),
    ("Well over 600 goats died.", "Well over 600", 600, None, "over"),
    ("In excess of 70 lorries queued.", "In excess of 70", 70, None, "over"),
    ("The death toll passed 30.", "passed 30", 30, None, "over"),
    ("Losses have risen past 90.", "past 90", 90, None, "over"),
    ("Oster death count 355", "355", 355, 355, "exact"),
    ("The dead number 17.", "17", 17, 17, "exact"),
    ("Fewer than 30 voters came.", "Fewer than 30", None, 30, "under"),
    ("Just under 900 pupils sat the test.", "Just under 900", None, 900, "under"),
    ("Up to 5,000 people gathered.", "Up to 5,000", None, 5000, "up_to"),
    ("As many as 200 cattle drowned.", "As many as 200", None, 200, "up_to"),
    ("No more than 15 seats remain.", "No more than 15", None, 15, "at_most"),
    ("At most four tents stood.", "At most four", None, 4, "at_most"),
    ("About two dozen boats sank.", "About two dozen", 24, 24, "about"),
    ("Nearly 1,000 trees fell.", "Nearly 1,000", 1000, 1000, "about"),
    ("Some 60 miners struck.", "Some 60", 60, 60, "about"),
    ("An estimated 1,500 huts collapsed.", "An estimated 1,500", 1500, 1500, "about"),
    ("Close to 300 lambs were sold.", "Close to 300", 300, 300, "about"),
    ("A dozen or so farmers came.", "A dozen or so", 12, 12, "about"),
    ("They found 50 or more shells.", "50 or more", 50, None, "at_least"),
    ("They found 20-odd shells.", "20-odd", 20, 20, "about"),
    ("Between 40 and 50 sheds burned.", "Between 40 and 50", 40, 50, "between"),
    ("There were 10-15 riders.", "10-15", 10, 15, "between"),
    ("There were 10 to 15 riders.", "10 to 15", 10, 15, "between"),
    ("Four to five thousand geese landed.", "Four to five thousand", 4000, 5000, "between"),
    ("Eight or nine geese landed.", "Eight or nine", 8, 9, "between"),
    ("Dozens of barns burned.", "Dozens", 24, None, "several"),
    ("Scores of geese landed.", "Scores", 40, None, "several"),
    ("Hundreds of miners marched.", "Hundreds", 200, None, "several"),
    ("Tens of thousands of miners marched.", "Tens of thousands", 20000, None, "several"),
    ("Hundreds of thousands of birds came.", "Hundreds of thousands", 200000, None, "several"),
    ("Several barns burned.", "Several", 3, None, "several"),
    ("Several were hurt.", "Several", 3, None, "several"),
    ("A few barns burned.", "A few", 3, None, "several"),
    ("Several hundred miners marched.", "Several hundred", 300, None, "several"),
    ("A couple of barns burned.", "A couple of", 2, 2, "about"),
    ("A couple of hundred miners marched.", "A couple of hundred", 200, 200, "exact"),
]


@pytest.mark.parametrize(("text", "span", "low", "high", "bound"), BOUNDS)
def test_bounds(text: str, span: str, low: float | None, high: float | None, bound: str) -> None:
    """A bound phrase opens the interval on its side and belongs to the span."""
    quantity = only(text)
    assert (quantity.text, quantity.low, quantity.high, quantity.bound) == (span, low, high, bound)


VALUES = [
    ("twenty-three goats", 23),
    ("one hundred and twenty goats", 120),
    ("a hundred goats", 100),
    ("two thousand five hundred goats", 2500),
    ("half a million goats", 500000),
    ("a quarter million goats", 250000),
    ("1.2m goats", 1200000),
    ("4 hundred goats", 400),
    ("three dozen goats", 36),
    ("half a dozen goats", 6),
    ("1,250 goats", 1250),
    ("1, 250 goats", 1250),
    ("3 lakh goats", 300000),
    ("one and a half million goats", 1500000),
    ("a half-million goats", 500000),
    ("a quarter of a million goats", 250000),
    ("a half-dozen goats", 6),
]


@pytest.mark.parametrize(("text", "value"), VALUES)
def test_values(text: str, value: float) -> None:
    """Number words, digits and multipliers come to one value, with the counted noun behind them."""
    quantity = only(text)
    assert (quantity.low, quantity.high, quantity.noun) == (value, value, "goat")


UNITS = [
    ("$160 million", "money", 160e6, "USD"),
    ("£3bn", "money", 3e9, "GBP"),
    ("US$ 2.5 million", "money", 2.5e6, "USD"),
    ("C$40", "money", 40, "CAD"),
    ("A$1.5m", "money", 1.5e6, "AUD"),
    ("€ 90", "money", 90, "EUR"),
    ("54 million dollars", "money", 54e6, "USD"),
    ("300 Canadian dollars", "money", 300, "CAD"),
    ("900 rupees", "money", 900, "INR"),
    ("75 cents", "money", 0.75, "USD"),
    ("thirteen dollars and forty-five cents", "money", 13.45, "USD"),
    ("a two-million-euro haul", "money", 2e6, "EUR"),
    ("30 per cent", "percent", 30, "percent"),
    ("4.5%", "percent", 4.5, "percent"),
    ("1,500 kilometers", "length", 1.5e6, "metre"),
    ("half a mile", "length", 804.672, "metre"),
    ("2 1/2 miles", "length", 4023.36, "metre"),
    ("a 17-inch screen", "length", 0.4318, "metre"),
    ("a 15.4″ screen", "length", 0.39116, "metre"),
    ('"the thinnest," they say, at under an inch: (0.9")', "length", 0.02286, "metre"),
    ("60 mph", "speed", 26.8224, "metre per second"),
    ("90 kilometres per hour", "speed", 25.0, "metre per second"),
    ("212 degrees Fahrenheit", "temperature", 100, "celsius"),
    ("30 degrees Celsius", "temperature", 30, "celsius"),
    ("40 acres", "area", 161874.98504, "square metre"),
    ("2 tonnes", "mass", 2000, "kilogram"),
    ("an eight-year deal", "duration", 8 * YEAR, "second"),
    ("10 seconds", "duration", 10, "second"),
    ("half an hour", "duration", 1800, "second"),
    ("at the 2:15 mark", "duration", 135, "second"),
    ("a 61-year-old", "age", 61 * YEAR, "second"),
    ("aged 26", "age", 26 * YEAR, "second"),
    ("Ada Brook, 26, a baker", "age", 26 * YEAR, "second"),
    ("when she was nine", "age", 9 * YEAR, "second"),
    ("his son, 3, slept", "age", 3 * YEAR, "second"),
    ("the dead male, 43, was", "age", 43 * YEAR, "second"),
    ("children ages 12", "age", 12 * YEAR, "second"),
    ("4 1 / 2 hours", "duration", 16200, "second"),
    ("the six-foot-five champion", "length", 1.9558, "metre"),
    ("two-thirds of homes", "share", 2 / 3, "home"),
    ("a third of homes", "share", 1 / 3, "home"),
    ("one in five homes", "share", 0.2, "home"),
    ("1 in 4 homes", "share", 0.25, "home"),
    ("two-thirds of the homes", "share", 2 / 3, "home"),
]


@pytest.mark.parametrize(("text", "dimension", "value", "unit"), UNITS)
def test_units(text: str, dimension: str, value: float, unit: str) -> None:
    """Units come to their base unit, money to its ISO code, shares to the noun they are of."""
    quantity = only(text)
    assert quantity.low == pytest.approx(value)
    assert quantity.low == quantity.high
    assert (quantity.dimension, quantity.unit) == (dimension, unit)


RANGES = [
    ("between $165 million and $180 million", 165e6, 180e6, "USD"),
    ("$12 billion to $13 billion", 12e9, 13e9, "USD"),
    ("$10 to $15 billion", 10e9, 15e9, "USD"),
    ("40 to 80 percent", 40, 80, "percent"),
    ("15-22 miles", 24140.16, 35405.568, "metre"),
    ("half to two-thirds of homes", 0.5, 2 / 3, "home"),
    ("between the ages of 11 and 25", 11 * YEAR, 25 * YEAR, "second"),
    ("men, ages ranging from 14 to 20", 14 * YEAR, 20 * YEAR, "second"),
]


@pytest.mark.parametrize(("text", "low", "high", "unit"), RANGES)
def test_ranges_share_their_unit(text: str, low: float, high: float, unit: str) -> None:
    """A range takes unit and multiplier from either side."""
    quantity = only(text)
    assert quantity.low == pytest.approx(low)
    assert quantity.high == pytest.approx(high)
    assert (quantity.bound, quantity.unit) == ("between", unit)


def test_a_change_is_no_range() -> None:
    """What rose or fell to a value has that value: the way there is no interval of doubt."""
    assert [quantity.bound for quantity in read_quantities("Shares fell $3 to $44.")] == ["exact", "exact"]
    assert [reading.link for reading in read_details("It went from 208 pounds to 193.")] == ["from"]


MAGNITUDES = [
    "a 6.1-magnitude quake",
    "a magnitude-6.1 quake",
    "a magnitude 6.1 tremor",
    "a quake of magnitude 6.1",
    "put the magnitude at 6.1",
    "the 6.1 earthquake",
    "a quake measuring 6.1",
]


@pytest.mark.parametrize("text", MAGNITUDES)
def test_magnitudes(text: str) -> None:
    """An earthquake's strength is a magnitude however it is put."""
    quantity = only(text)
    assert (quantity.dimension, quantity.low) == ("magnitude", 6.1)


@pytest.mark.parametrize("text", ["no survivors", "nobody was hurt", "no one was hurt", "none survived"])
def test_nobody_is_zero_people(text: str) -> None:
    """A denied number is a number: nought, of people."""
    quantity = only(text)
    assert (quantity.low, quantity.high, quantity.unit) == (0, 0, "people")


@pytest.mark.parametrize("text", ["another 22 men", "22 more men", "22 additional men", "other 22 men", "22 other men"])
def test_additions_are_marked(text: str) -> None:
    """A number that adds to an earlier one says so, so that it is not taken for the total."""
    quantity = only(text)
    assert quantity.is_addition
    assert quantity.low == 22


def test_a_total_is_no_addition() -> None:
    """The words "more than" compare, it adds nothing."""
    assert not only("22 men, more than ever").is_addition
    assert not only("more than 22 men").is_addition


NOUNS = [
    ("22 armed local rebels", "rebel", ("armed", "local")),
    ("two police officers", "officer", ("police",)),
    ("five of the 12 ships", "ship", ()),
    ("digital, 90 barns", "barn", ()),
    ("seven red and blue kites", "kite", ("red", "blue")),
    ("11-member council", "member", ()),
    ("one witness", "witness", ()),
    ("16 injured", "injured", ()),
    ("six children", "child", ()),
    ("a 10,000-strong crowd", "crowd", ()),
    ("twenty-odd sheep", "sheep", ()),
    ("four churches", "church", ()),
    ("nine houses", "house", ()),
    ("two 19-year-old men", "man", ()),
    ("dozens of angry farmers", "farmer", ("angry",)),
]


@pytest.mark.parametrize(("text", "noun", "modifiers"), NOUNS)
def test_counted_nouns(text: str, noun: str, modifiers: tuple[str, ...]) -> None:
    """The noun behind the number is what it counts, in its singular, with the words between."""
    found = read_quantities(text)[0]
    assert (found.noun, found.modifiers) == (noun, modifiers)


@pytest.mark.parametrize(
    ("text", "first", "second"), [("won 20-13", 20, 13), ("a 52-3 record", 52, 3), ("lost 1-2", 1, 2)]
)
def test_results_keep_their_order(text: str, first: float, second: float) -> None:
    """A result is a score with both sides as written, not a range."""
    quantity = only(text)
    assert (quantity.dimension, quantity.low, quantity.high) == ("score", first, second)


def test_ordinals_count_events() -> None:
    """An ordinal before an event counts, one before a floor does not, nor does "the first"."""
    assert (only("the sixth aftershock").dimension, only("the sixth aftershock").low) == ("ordinal", 6)
    assert read_quantities("on the sixth floor after the first match") == ()


def test_a_conversion_has_the_bound_of_what_it_converts() -> None:
    """A value in brackets after another repeats it in a second unit, bound and all."""
    first, second = read_quantities("more than 7 miles (11 km) away")
    assert (first.bound, second.bound, second.high) == ("over", "over", None)


def test_a_compared_number_takes_the_noun_before_it() -> None:
    """A bare number after "up from" counts what the number before it counts."""
    assert [quantity.noun for quantity in read_quantities("300 jobs, up from 200 in May")] == ["job", "job"]


def test_over_a_time_is_no_bound() -> None:
    """What is paid over eight years is paid in eight years; what lasted for over eight years lasted longer."""
    assert [quantity.bound for quantity in read_quantities("paid $90 over eight years")] == ["exact", "exact"]
    assert only("it stood for over eight years").bound == "over"
    assert only("over eight years ago it fell").bound == "over"


def test_ratios() -> None:
    """Words like "sixfold" and "twice as many" are ratios, not counts."""
    assert (only("rose more than sixfold").bound, only("rose more than sixfold").unit) == ("over", "times")
    assert only("twice as many").low == 2


NOT_QUANTITIES = [
    "It began in 2008, before the 2004 tsunami.",
    "Between 1998 and 2003 it grew.",
    "On Sept. 2 and 10 November, and Nov 16.",
    "On 3/11/2011, on 9/11.",
    "It fell on May 3, 2019.",
    "At nine o'clock and at ten a.m. sharp.",
    "At 0530 GMT, at 9pm, at 8.40pm, at 10 a.m.",
    "At 20: 09 or 9 p. m. on Friday.",
    "In the 1200 block of Elm Street on 117th Street.",
    "At 2088 Philip Street.",
    "On Highway 214, Interstate 43 and Route 9.",
    "It was one of those.",
    "On Channel 4, Flight 370 left.",
    "KORV News 13 was there, and so was TIDE 3 News.",
    "An F-16, a Boeing 737 and an iPhone 5.",
    "The G8 met in World War II.",
    "She is ranked No. 1.",
    "Version 10.5.2 is out.",
    "Call 555-0123 or 0845 125 222.",
    "The one who knows; no other one.",
    "They played the second half.",
    "See https://example.org/a/123 for it.",
    "A baker's dozen.",
    "She called 911, and 911 dispatchers answered.",
    "Ring (843) 555-2211 or 528-HELP.",
    "He had odds of 2 / 1; see image 9 of 9.",
    "At 618 Oak road.",
    "A .38-caliber gun.",
    "The S&P 500 index.",
    "They brought in all but one suspect.",
]


def test_ages_in_a_row_share_their_years() -> None:
    """A bare number before an age is one too, and none before what is counted."""
    assert [q.dimension for q in read_quantities("They are 9 and 14 years old.")] == ["age", "age"]
    assert [q.dimension for q in read_quantities("They had 9 and 14 goats.")] == ["number", "count"]


def test_one_may_stand_under_a_bound() -> None:
    """ "At least one was killed" is no single victim."""
    one, sure = read_quantities("At least one person was killed. One was arrested.")
    assert (one.low, one.high, one.bound) == (1, None, "at_least")
    assert (sure.low, sure.high, sure.bound) == (1, 1, "exact")


@pytest.mark.parametrize("text", NOT_QUANTITIES)
def test_not_quantities(text: str) -> None:
    """Years, dates, times of day, addresses, designations, codes and idioms hold no quantity."""
    assert [quantity.text for quantity in read_quantities(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Up there 40 may die",
        "50 people in St. Louis",
        "30 cars blocked one lane",
        "Today 12 march on the town",
        "1700 people left",
    ],
)
def test_exclusions_spare_counts(text: str) -> None:
    """Words that look like months, streets or years next to a count do not hide it."""
    assert read_quantities(text)[0].low in {40, 50, 30, 12, 1700}


PRIME = 999_999_937
PIECES = (
    *"0123456789.,-–$€%()'\" abkmno’½/:",
    *"half one dozen million to and pm first hundreds between of no twice fold several \u0130 \u00df °c per".split(" "),
)


def spread(count: int) -> list[int]:
    """Numbers below a thousand million that follow no pattern, the same on every run."""
    return [pow(7, power, PRIME) for power in range(3, 3 + count)]


def test_any_jumble_is_read() -> None:
    """Digits, signs and number words in any order neither fail nor overlap, and spans are the text at their offsets."""
    numbers = spread(24_000)
    for row in range(0, len(numbers), 12):
        text = "".join(PIECES[number % len(PIECES)] + " " * (number % 7 == 0) for number in numbers[row : row + 12])
        ends = 0
        for quantity in read_quantities(text):
            assert quantity.text == text[quantity.start : quantity.end] != ""
            assert quantity.end > ends
            ends = quantity.end


SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
SMALL += ["seventeen", "eighteen", "nineteen"]
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def spell(number: int) -> str:
    """A number below a thousand million in English words."""
    for size, name in ((1_000_000, "million"), (1_000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            tail = "" if not rest else f" and {spell(rest)}" if size == 100 else f" {spell(rest)}"
            return f"{spell(number // size)} {name}{tail}"
    if number < 20:
        return SMALL[number]
    return TENS[number // 10 - 2] + (f"-{SMALL[number % 10]}" if number % 10 else "")


def test_number_words_round_trip() -> None:
    """Every number spelt out is read back as itself, and so is every number written with commas."""
    for number in [*range(2, 1200), *spread(800)]:
        assert only(f"{spell(number)} goats").low == number
        assert only(f"exactly {number:,} goats").low == number


@pytest.mark.parametrize(
    ("text", "low", "bound", "dimension"),
    [
        ("A quake with a magnitude of at least 5.9 shook Oster.", 5.9, "at_least", "magnitude"),
        ("A magnitude 6. 1 quake shook Oster.", 6.1, "exact", "magnitude"),
        ("Police held a fourth suspect.", 4, "exact", "ordinal"),
        ("The mill was sold for $1.2 bn.", 1.2e9, "exact", "money"),
        ("She was shot twice.", 2, "exact", "count"),
        ("No passengers were hurt.", 0, "exact", "count"),
        ("There were no reports of injuries.", 0, "exact", "count"),
    ],
)
def test_bounds_blanks_and_words_do_not_hide_a_value(text: str, low: float, bound: str, dimension: str) -> None:
    """A bound inside a magnitude, a torn decimal, an ordinal after "a", a scale after a blank, "twice" and "no"."""
    (quantity,) = read_quantities(text)
    assert (quantity.low, quantity.bound, quantity.dimension) == (low, bound, dimension)


@pytest.mark.parametrize(
    ("text", "dimension"),
    [
        ("The youngest of those hurt is 16.", "age"),
        ("The oldest victim was 71.", "age"),
        ("The youngest team won by two.", "number"),
        ("By seven votes the motion fell.", "count"),
    ],
)
def test_an_age_of_one_of_several_is_no_count(text: str, dimension: str) -> None:
    """What the youngest is is an age; a figure that counts something stays one."""
    (quantity,) = read_quantities(text)
    assert quantity.dimension == dimension


@pytest.mark.parametrize(
    "text",
    [
        "They left at half past six.",
        "It was twenty past three when the lights failed.",
        "A bell rang at a quarter to nine.",
        "The alarm went off around two in the morning.",
        "The gate was shut by 4.30.",
        "By seven the square was empty.",
        "Shortly after two, police cleared the square.",
    ],
)
def test_times_of_day_are_no_figures(text: str) -> None:
    """Hours in words, and those written with a full stop."""
    assert [quantity.text for quantity in read_quantities(text)] == []


def test_a_price_after_at_is_a_figure() -> None:
    """ "Closed at 21.10" tells no hour."""
    assert only("The share closed at 21.10.").low == 21.1


AGES = [
    ("The dead included a woman of 83, who lived next door.", 83),
    ("The victim was a plumber, 41, who worked nearby.", 41),
    ("Their aunt, who is 77 and nearly blind, heard it.", 77),
    ("My brother was thirty-six.", 36),
    ("A boy of seven was pulled out.", 7),
    ("A girl of 14 died in hospital.", 14),
    ("The 12th, a steward of 24 named Orla Finch, has died.", 24),
    ("Singer found dead at 52", 52),
    ("Her father died of a stroke at 53, she said.", 53),
    ("An apprentice was held, and another of 34 has been questioned.", 34),
]


@pytest.mark.parametrize(("text", "years"), AGES)
def test_the_age_of_one_person_counts_nobody(text: str, years: int) -> None:
    """A bare number behind one person, or said of one, is an age and no number of persons."""
    (age,) = read_quantities(text)
    assert age.dimension == "age"
    assert age.low == years * 31557600.0


@pytest.mark.parametrize(
    "text",
    [
        "They held the crew, 14 of them foreigners.",
        "It struck a group of men, six of whom died.",
        "The clinic puts the dead at 17.",
        "The death toll stands at 17.",
    ],
)
def test_some_of_a_group_are_no_age(text: str) -> None:
    """A number of some of a group, or of the dead, stays a number."""
    assert only(text).dimension in ("count", "number")


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("They wanted R20 million in cash.", 2e7, "ZAR"),
        ("A licence costs Sh4,500.", 4500, "KES"),
        ("It sold for 6 million złoty.", 6e6, "PLN"),
        ("Each widow got 30,000 soles.", 30000, "PEN"),
        ("a 90-million-leva bridge", 9e7, "BGN"),
    ],
)
def test_sums_in_local_currencies(text: str, value: float, currency: str) -> None:
    """Sums as papers of the country write them."""
    assert (only(text).low, only(text).dimension, only(text).unit) == (value, "money", currency)


def test_a_road_is_no_sum() -> None:
    """The letter of rands before a road's number makes no sum of it."""
    assert read_quantities("The R61 near the coast was shut.") == ()


def test_a_mark_that_closes_a_quotation_is_no_inch() -> None:
    """Behind digits a quotation mark is inches only where no quotation is open."""
    dimensions = [q.dimension for q in read_quantities('It was "about 17" and "maybe 18" of them.')]
    assert dimensions == ["number", "number"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It has three USB 3.0 ports.", [3.0]),
        ("It comes with a Bluetooth 2.1 module.", []),
        ("Last year Orsk averaged 2.5 goals.", [2.5]),
        ("The index of Orsk rose 2.5 percent.", [2.5]),
    ],
)
def test_a_decimal_behind_a_name_is_a_version(text: str, values: list[float]) -> None:
    """The version of a standard counts nothing; a decimal that is scored, or has a unit, does."""
    assert [q.low for q in read_quantities(text)] == values
