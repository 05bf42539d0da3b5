"""Matters: two sides of one matter, read by their wording."""

from __future__ import annotations

from dataclasses import replace

import pytest

from discrepancy.compare import agent, factual, polarity, status
from discrepancy.compare.deeds.matterbook import MATTERS
from discrepancy.compare.deeds.matters import RULE
from discrepancy.records import Fact
from tests.compare.clause_view import Clause, make_view


def sides(kind: str, *texts: str, article: str = "") -> list[Fact]:
    """What the matters of a kind say of sentences, each in an article of its own unless one is named."""
    clauses = [Clause(article or "abcdef"[n], text) for n, text in enumerate(texts)]
    compare = {"polarity": polarity, "factual": factual, "actor": agent, "status": status}[kind].compare
    return [f for f in compare(make_view(clauses, 0.2)) if f.rule == RULE]


@pytest.mark.parametrize(
    ("kind", "one", "two"),
    [
        ("polarity", "The 19-year-old pointed a pistol at the clerk.", "The 19-year-old was unarmed."),
        ("polarity", "The 19-year-old was carrying a knife.", "Neighbours said the 19-year-old did not have a weapon."),
        ("polarity", "The rifle was locked up in the cellar.", "The father had left the rifle unsecured."),
        ("polarity", "The teen shot by officers did not have a gun.", "The teen pointed a pistol at officers."),
        ("polarity", "The 19-year-old had a revolver.", "The 19-year-old had nothing in his hands."),
        ("polarity", "The 19-year-old had a gun.", "A cousin doubted that the 19-year-old was carrying a gun."),
        ("polarity", "The ministry calls the vote a step towards democracy.", "Critics say the vote is a sham."),
        ("polarity", "Observers called the poll free and fair.", "The opposition says the poll was rigged."),
        ("polarity", "Police have a confession from the 19-year-old.", "The 19-year-old never pulled the trigger."),
        ("polarity", "The 19-year-old admitted shooting the guard.", "The 19-year-old denies having any part in it."),
        ("polarity", "Neighbours said they called 911 at nine.", "No calls were ever made to 911, a clerk said."),
        ("polarity", "The 19-year-old pointed a gun at officers.", "The 19-year-old held a phone, not a gun."),
        ("polarity", "The 19-year-old resisted arrest.", "A witness said the 19-year-old did not resist."),
        ("polarity", "Officers ordered the man to stop before they fired.", "Officers gave no warning, he said."),
        ("polarity", "The 57-year-old was speeding.", "The 57-year-old's lawyer says he was not speeding."),
        ("polarity", "The exits were locked when the fire began.", "The exits were open, the owner insists."),
        ("polarity", "The 19-year-old was a known gang member.", "The 19-year-old was never in a gang."),
        ("factual", "The woman, 44, was stabbed by a stranger.", "The woman, 44, knew her attacker."),
        ("factual", "The gunman targeted the mosque.", "The victims were chosen at random, police said."),
        ("factual", "He was shot in a robbery at the mill.", "An argument at the mill ended in gunfire."),
        ("factual", "Two groups began shooting at the fair.", "Men opened fire into a crowd at the fair."),
        ("factual", "The woman, 59, was struck while walking.", "The woman, 59, was hit crossing the road."),
        ("factual", "A man with a rifle shot the guard.", "The guard was shot with a shotgun."),
        ("factual", "The gala was broadcast live on ABC.", "The gala was shown on NBC."),
        ("factual", "A .38-caliber revolver lay on the floor.", "He was shot with a .45-caliber pistol."),
        ("factual", "Officers answered a 911 call from the mill.", "A man flagged down a patrol car at the mill."),
        ("factual", "The 77-year-old died of a heart attack.", "The 77-year-old died after a stroke."),
        ("factual", "The 77-year-old has a broken arm.", "The 77-year-old is in hospital with a fractured hip."),
        ("status", "The 57-year-old resigned as coach.", "The 57-year-old was sacked as coach."),
        ("actor", "The 57-year-old was driving the van.", "The 57-year-old was a passenger in the van."),
        ("actor", "A masked man robbed the jeweller.", "Three masked men robbed the jeweller."),
        ("actor", "A man walked into the shop and shot the clerk.", "Two men walked into the shop and shot the clerk."),
        ("polarity", "The 57-year-old was drunk.", "The 57-year-old was sober."),
        ("factual", "The 57-year-old showed no emotion in court.", "The 57-year-old wept as the verdict was read."),
        (
            "factual",
            "The 57-year-old gave himself up to police.",
            "The 57-year-old was tracked down by police in a barn.",
        ),
        (
            "factual",
            "The 57-year-old was airlifted to a hospital.",
            "The 57-year-old was taken by ambulance to a hospital.",
        ),
        ("polarity", "The board backed the bid unanimously.", "Two of the directors voted against the bid."),
        ("factual", "The train passed a red signal.", "The signal was green when the train left."),
        ("polarity", "The village was warned days before.", "There was no warning for the village."),
        ("polarity", "A tsunami warning was issued.", "Officials said no tsunami was expected."),
        ("polarity", "The ferry was licensed for 90.", "The ferry was unlicensed."),
        ("polarity", "The mill was fully insured.", "The owner said the mill was not insured."),
        ("polarity", "A smoke detector went off in the attic.", "The smoke detectors did not work."),
        ("factual", "The two ships collided in dense fog.", "Visibility was good when the ships collided."),
        ("factual", "A drone struck the depot.", "Artillery hit the depot."),
        ("factual", "The two men knew each other.", "The two men were strangers."),
        ("status", "The talks collapsed on pay.", "Talks continue on pay."),
        ("status", "Rescuers called off the search for the missing.", "Rescuers are still searching for the missing."),
        (
            "status",
            "Firefighters are still looking for a hiker.",
            "The rescue of a 60-year-old hiker was halted at sea.",
        ),
        ("polarity", "The ruling of the bench was unanimous.", "One of the judges dissented."),
        ("polarity", "The owner says the barge was insured.", "The club says cover had lapsed in May."),
        ("polarity", "Sirens woke the village.", "The siren on the pier never sounded."),
        ("status", "The tour will go ahead, the palace says.", "The tour was called off because of the heat."),
        ("status", "The parade is to take place on Sunday.", "The parade was cancelled because of the storm."),
        ("status", "The second dividend will be paid as planned.", "The firm postponed its dividend."),
        ("status", "The harbour remained open.", "The harbour has been shut since Monday."),
        ("status", "The judge ordered the quarry mill closed.", "The mill reopened at noon."),
        ("status", "Judges strike down the fishing act.", "Court has upheld the act in part."),
        ("status", "The two firms signed a supply contract.", "The union says nothing has been signed."),
        ("status", "The keeper has signed for four seasons.", "The keeper has yet to put pen to paper."),
    ],
)
def test_two_sides_are_a_finding(kind: str, one: str, two: str) -> None:
    """What one source tells one way and another the other way is reported, in either order, and the rule is told."""
    for texts in ((one, two), (two, one)):
        (fact,) = sides(kind, *texts)
        assert fact.pairs[0].verdict in ("contradiction", "attribution")
        assert fact.label in fact.explanation


@pytest.mark.parametrize(
    ("kind", "one", "two"),
    [
        ("polarity", "The 19-year-old pointed a pistol at the clerk.", "The 52-year-old was unarmed."),
        ("polarity", "The 19-year-old was armed.", "It is unclear whether the 19-year-old was unarmed."),
        ("polarity", "The 19-year-old was armed.", "The 19-year-old pulled out a knife."),
        ("polarity", "The 19-year-old was armed.", "Last year a 19-year-old was unarmed."),
        ("polarity", "The rifle was locked up.", "The door of the house was unlocked."),
        ("polarity", "The 19-year-old resisted arrest.", "A second man did not resist."),
        ("polarity", "The 19-year-old resisted arrest.", "The 19-year-old is charged and was cooperating with police."),
        ("polarity", "The 57-year-old was speeding.", "It is unclear whether the 57-year-old was speeding."),
        (
            "factual",
            "They do not believe that what happened inside the house on Monday was a random act.",
            "They do not believe it was a random act.",
        ),
        ("factual", "A .38-caliber revolver lay there.", "They owned a .45-caliber pistol as well."),
        ("factual", "A .38-caliber revolver lay there.", "A revolver lay there."),
        ("factual", "The 77-year-old died of a heart attack.", "The 71-year-old died after a stroke."),
        ("factual", "The 77-year-old died of a heart attack.", "The 77-year-old died following cardiac arrest."),
        ("status", "The 57-year-old resigned as coach.", "Fans demanded that the 57-year-old be sacked as coach."),
        ("actor", "The 57-year-old was driving the van.", "The 12-year-old was a passenger in the van."),
        ("polarity", "The board backed the bid unanimously.", "Two of the neighbours were against the bid."),
        ("polarity", "The board backed the bid almost unanimously.", "Two of the directors voted against the bid."),
        ("factual", "The train passed a red signal.", "The plan got the green light when the train came."),
        ("polarity", "A tsunami warning was issued.", "Whether a tsunami warning was issued is unclear."),
        ("polarity", "The mill was fully insured.", "The mill was insured."),
        ("factual", "A drone struck the depot.", "Artillery and a drone hit the depot."),
        ("status", "Police called off the search for the suspect.", "Police are still searching for the suspect."),
        ("status", "The tour will go ahead.", "The strike was called off because of the heat."),
        ("status", "The parade will go ahead.", "The marathon was cancelled because of the storm."),
        ("status", "The tour will go ahead.", "The tour went ahead in the rain."),
        ("status", "The tour will go ahead.", "Another tour was cancelled."),
        ("status", "The votes of nine stations were cancelled.", "A vote clerk says he was held for an hour."),
        ("status", "The harbour remained open.", "The airport has been shut since Monday."),
        ("status", "The harbour remained open.", "Whether the harbour was shut is unclear."),
        ("status", "The ministry will appeal.", "The singer appealed for calm."),
        ("status", "Judges strike down the fishing act.", "Section 9 of the act survives."),
        ("status", "Judges strike down the fishing act.", "The fishing act was thrown out."),
        ("status", "The two firms signed a supply contract.", "The clerk refused to sign the register."),
        ("polarity", "No injuries were reported.", "The rower was taken to the hospital but later died."),
        ("factual", "A sedan pulled up at the mill.", "Stones hit a police van at the mill."),
        ("polarity", "Sirens woke the village.", "A siren sounded on the pier."),
        ("polarity", "A boy of 15 was shot by a woman who had a gun.", "The 15-year-old boy was unarmed."),
        ("polarity", "Critics call the marriage a sham.", "The poll was free and fair."),
        ("polarity", "The teen was taken to a hospital, where he died.", "One was arrested, and no one was injured."),
        ("polarity", "Fifty people were injured.", "There were no reported injuries in Tarvos."),
        ("polarity", "The quake destroyed homes in the hills.", "Many barns were damaged."),
        ("polarity", "A girl died in an accidental shooting.", "Her uncle pleads not guilty to accidental shooting."),
        (
            "polarity",
            "The 43-year-old admitted killing two, but denied shooting at officers.",
            "The 43-year-old admitted killing two.",
        ),
    ],
)
def test_other_persons_questions_and_the_same_side_are_none(kind: str, one: str, two: str) -> None:
    """Another person's, an open question, an earlier case, and two wordings of one side are no conflict."""
    assert sides(kind, one, two) == []


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The ministry will appeal.", "The ministry filed an appeal."),
        ("The league will lodge an appeal.", "A decision on an appeal was not taken."),
    ],
)
def test_appeal_that_comes_nearer_is_an_update(one: str, two: str) -> None:
    """An appeal that is only ahead in one source and lodged in another is news, not a mistake."""
    (fact,) = sides("status", one, two)
    assert fact.pairs[0].verdict == "update"


def test_article_with_two_values_tells_of_two_things() -> None:
    """Where an article itself holds two calibres they are two guns', and nothing is reported."""
    clauses = [
        Clause("a", "A .38-caliber revolver lay on the floor."),
        Clause("a", "A .45-caliber pistol lay in the car."),
        Clause("b", "He was shot with a .45-caliber pistol."),
    ]
    assert [f for f in factual.compare(make_view(clauses, 0.2)) if f.rule == RULE] == []


def test_dispute_inside_one_article_is_attribution() -> None:
    """One article that gives both sides of a dispute is reported, credited to who says so."""
    clauses = [
        Clause("a", "Police say the 19-year-old pointed a gun at them.", speaker="Police"),
        Clause("a", "The family says the 19-year-old did not have a gun.", speaker="The family"),
    ]
    (fact,) = [f for f in polarity.compare(make_view(clauses, 0.2)) if f.rule == RULE]
    assert fact.pairs[0].verdict == "attribution"


def test_every_matter_has_two_values_and_a_kind() -> None:
    """The book holds no matter that cannot differ, and denials name values it has."""
    for matter in MATTERS:
        values = {name for name, _ in matter.values}
        assert len(values) > 1
        assert {v for pair in matter.denials for v in pair} <= values
        assert {v for pair in matter.together for v in pair} <= values


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Nobody was hurt in the crash, police said.", "Three people were hurt in the shooting."),
        ("No one was injured in the fire on Monday.", "Two people were injured in the fire on Friday."),
        ("The 19-year-old at first denied any involvement but later confessed.", "The 19-year-old is innocent."),
    ],
)
def test_other_events_days_and_versions_given_up_are_none(one: str, two: str) -> None:
    """What happened is named apart, on other days, or the first version is given up: no conflict."""
    assert sides("polarity", one, two) == []


def test_dispute_within_a_sentence() -> None:
    """A sentence that sets one side against the other holds both."""
    text = "Police said no one was injured (a radio station said four people were injured)."
    (fact,) = sides("polarity", text, text, article="a")
    assert fact.label == "whether anybody was hurt"


def test_a_sentence_that_tells_what_both_call_a_vote_is_none() -> None:
    """Who reports in one sentence what the rulers and their critics say contradicts nobody."""
    text = "The poll was hailed as a step towards democracy but dismissed by critics as a sham."
    assert sides("polarity", text, article="a") == []


def test_motive_found_later_is_an_update() -> None:
    """A motive nobody knew and one that is told belong to two moments."""
    (fact,) = sides(
        "factual", "Police were unclear about a motive for the shooting.", "He shot her because she wanted to leave."
    )
    assert fact.pairs[0].verdict == "update"


def test_a_sentence_without_a_clause_is_shown_whole() -> None:
    """What else was read from it, an age say, is no side of a matter."""
    said = "The owner, aged 58, said there had been no warning."
    view = make_view([Clause("a", "aged 58", sentence=said), Clause("b", "The village was warned days before.")], 0.2)
    bare = replace(view, statements=(replace(view.statements[0], facet="figure"), view.statements[1]))
    (fact,) = [f for f in polarity.compare(bare) if f.rule == RULE]
    assert fact.statements[0].span == said
