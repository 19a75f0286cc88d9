"""What is somebody's word in one outlet and plain fact in the other."""

from __future__ import annotations

import pytest

from tests.claims.discrepancies.telling import unfolded

LOST = [
    (
        "Organisers put the number of participants at 800.",
        "Eight hundred people sat down on the steps of the ministry.",
    ),
    (
        "Prosecutors allege that Ada Finn stole $84,000 from the club between 2021 and 2024.",
        "Ada Finn, who kept the books, stole $84,000 from the club.",
    ),
    (
        "By Quist's count, 406 prisoners have been released since December, said Mara Quist.",
        "The government has released over 400 prisoners.",
    ),
    (
        "Harm ignored a letter that warned of cracks in the mast, the prosecution said.",
        "Harm ignored a letter that warned of cracks in the mast.",
    ),
    (
        "Three nurses were on duty that night, according to the nurses' union.",
        "Only three nurses were working that night.",
    ),
    (
        "Ole Rand, a dealer in coins, reckons that the hoard could fetch £90,000.",
        "The farmer has struck it rich with a hoard worth £90,000.",
    ),
    (
        "The two men had paid an official for the permit, the ministry said. They deny the charge.",
        "The two men had paid an official for the permit.",
    ),
    (
        "Dredgers have killed half of the oysters, according to the environmental group Clear Bay.",
        "Dredgers have killed half of the oysters.",
    ),
    (
        "The brakes had been faulty for weeks, the mechanics' union claimed.",
        "The brakes had been faulty for weeks.",
    ),
    (
        "According to a neighbour, the couple had quarrelled all night.",
        "The couple had quarrelled all night.",
    ),
    (
        "The company expects to create 800 jobs in the valley.",
        "The plant will create 800 jobs in the valley.",
    ),
    (
        "Opposition leader Mara Quist accuses the mayor of hiding the report.",
        "The mayor hid the report.",
    ),
    (
        "The study, paid for by the industry, suggests that the drink may improve memory.",
        "The drink improves memory.",
    ),
    (
        "The police suspect that the fire was set by a former employee.",
        "A former employee set the fire.",
    ),
    (
        "The club hopes to finish the stadium by 2028.",
        "The stadium will be finished by 2028.",
    ),
    (
        "The widow says that guards beat her husband.",
        "Guards beat the man before he died.",
    ),
    (
        "Prosecutors allege that he took bribes of 40,000 crowns.",
        "He took bribes of 40,000 crowns.",
    ),
    ("About 5,000 people marched, the organisers said.", "About 5,000 people marched."),
    (
        "The Clean Air alliance said that 30,000 people took part in the march.",
        "Some 30,000 people had marched through the city.",
    ),
    (
        "He put the blame on the contractor, Delta Rail, which he said had not tested the points.",
        "The contractor, Delta Rail, had not tested the points.",
    ),
]
NOTHING_LOST = [
    ("The bridge was built in 1930, the town's archive says.", "The bridge was built in 1930."),
    ("Two people were hurt, police said.", "Two people were hurt."),
    (
        "The minister will resign on Friday, her office said.",
        "The minister will resign on Friday.",
    ),
    (
        "Northgrid says that 26,000 homes had no power at noon.",
        "Around 26,000 homes were without power at noon.",
    ),
    (
        "The rockfall has claimed two lives, rescuers said.",
        "The two dead are a couple from Lenz.",
    ),
    (
        "Buses are expected to be nine minutes faster.",
        "The trip by bus should take nine minutes less.",
    ),
    (
        "Repairs will cost 3.4 million crowns, said the manager, Pia Holt.",
        "Repairs will cost 3.4 million crowns.",
    ),
    ("Two windows were possibly broken from outside.", "Two windows were broken from outside."),
]


@pytest.mark.parametrize("texts", LOST)
def test_a_charge_a_guess_or_a_partys_word_that_became_a_fact(texts: tuple[str, str]) -> None:
    assert unfolded(*texts) == ["attribution"]


@pytest.mark.parametrize("texts", NOTHING_LOST)
def test_what_an_authority_or_a_firm_says_of_its_own_needs_no_source(
    texts: tuple[str, str],
) -> None:
    assert unfolded(*texts) == []


def test_a_headline_whose_article_names_the_source_has_lost_nothing() -> None:
    assert (
        unfolded(
            "The chamber claims that half of the houses had no permit.",
            "Half of the houses had no permit\n\n"
            "Half of the houses had no permit, the chamber claims.",
        )
        == []
    )


def test_who_has_the_figure_more_exactly_did_not_take_it_over() -> None:
    assert (
        unfolded(
            "The damage comes to 13.8 million euros.",
            "Ada Renn, an insurer, puts the damage at just under 14 million euros.",
        )
        == []
    )
