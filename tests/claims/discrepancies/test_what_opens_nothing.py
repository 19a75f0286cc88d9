"""The traps: what looks like a disagreement and is none."""

from __future__ import annotations

import pytest

from tests.claims.discrepancies.telling import assessed, unfolded

HARMLESS = [
    ("units", "The bridge is 30 metres long.", "The bridge is 98 feet long."),
    (
        "words for a number",
        "The police said 12 people were arrested.",
        "Twelve people were arrested, police said.",
    ),
    (
        "durations",
        "The climbers were freed after 36 hours on the ledge.",
        "The climbers were freed after a day and a half on the ledge.",
    ),
    (
        "an earlier event",
        "Four people were killed in Sunday's flood.",
        "A flood in 2011 killed 12 people in the same valley.",
    ),
    (
        "another population",
        "The company employs 2,000 people in Wales.",
        "The company employs 9,000 people worldwide.",
    ),
    ("another person", "A 34-year-old woman was arrested.", "A 41-year-old man was arrested."),
    ("a place in a place", "The body was found in Roundhay Park.", "The body was found in Leeds."),
    (
        "two acts",
        "The fire was put out at 3pm on Monday.",
        "The fire broke out at 11am on Monday.",
    ),
    (
        "a partial quotation",
        "“We will not accept a single job loss,” said Maria Kent, the union leader.",
        "Maria Kent said the union would not accept “a single job loss”.",
    ),
    ("later", "The mayor said she would resign.", "The mayor has not yet resigned."),
    (
        "a sum and each one's share of it",
        "The finder's reward of €9,000 is split between three fishermen.",
        "The fishermen get a reward of €3,000 each.",
    ),
    (
        "a day and a stretch of years",
        "The smuggler Otto Brandl was sentenced to seven years in prison on Tuesday.",
        "The smuggler Otto Brandl will spend the next seven years in prison.",
    ),
    (
        "a firm and its head",
        "Rival brewer Halvorsen offered 40 euros a share.",
        "Halvorsen, whose head Karin Moe had called the brewery a jewel, offered 40 euros a share.",
    ),
    (
        "one nation's envoys and another's",
        "On Tuesday Ostland recalled three Ostland envoys from the capital.",
        "The capital recalled three Norden envoys from Ostland on Monday.",
    ),
    (
        "open after it was closed for a time",
        "The tunnel was closed for five hours.",
        "The tunnel is open.",
    ),
    (
        "a title that goes with standing in",
        "Deputy principal Ruth Osei leads the college until the summer.",
        "Acting principal Ruth Osei leads the college until the summer.",
    ),
    (
        "accents",
        "José Arándiz scored twice in the final.",
        "Jose Arandiz scored twice in the final.",
    ),
    (
        "letters that a keyboard lacks",
        "Then the understudy, Katarzyna Domagała, was pushed before the curtain.",
        "The understudy, Katarzyna Domagala, was pushed before the curtain.",
    ),
    (
        "a second surname",
        "Osvaldo Teixeira Brum, 61, a retired bus driver, died at home on Monday.",
        "Osvaldo Brum, 61, a retired bus driver, died at home on Monday.",
    ),
    (
        "a length rounded in another unit",
        "The guns must be pulled back ten kilometres from either bank.",
        "The guns must be pulled back six miles from either bank.",
    ),
    (
        "a bound that begins with no",
        "No fewer than nine workers were injured in the fire at the Bonny refinery.",
        "Nine workers were injured in the fire at the Bonny refinery.",
    ),
    (
        "one denial in two orders",
        "No ransom had been demanded, the interior ministry said.",
        "According to the Belmari general staff, no ransom had been demanded for the guards.",
    ),
    (
        "a lack told as a loss",
        "The storm crossed Jorvia on Monday, cutting power to 41,000 customers.",
        "The storm in Jorvia left 41,000 customers without electricity.",
    ),
    (
        "the man and those beside him",
        "Ceulemans fell with three others on the descent to Calarca.",
        "Four riders fell on the descent to Calarca.",
    ),
    (
        "another man, years ago",
        "A 34-year-old man has died in a cell at the station in Canal Square.",
        "In 2019 a man of 27 died in a cell at the station in Canal Square.",
    ),
    (
        "a gust and the wind that lasts",
        "The storm made landfall at Antala with sustained winds of 195 kilometres per hour.",
        "The storm made landfall at Antala with gusts of 270 kilometres per hour.",
    ),
    (
        "what it would have been",
        "The company expects a profit of 88 million pounds this year.",
        "Instead of 118 million pounds the company expects a profit of 88 million this year.",
    ),
    (
        "a day that lies ahead",
        "The race ends on Sunday in Koper.",
        "The race ends in Koper on Sunday, March 8.",
    ),
]


@pytest.mark.parametrize("why,first,second", HARMLESS)
def test_nothing_is_opened(why: str, first: str, second: str) -> None:
    assert unfolded(first, second) == [], why


def test_a_figure_as_of_a_later_day_is_another_count() -> None:
    texts = (
        "Seven people are in hospital with salmonella.",
        "Eleven people are in hospital with salmonella as of Thursday.",
    )

    assert assessed(*texts, hours=[0, 24]) == []
    assert [one.kind for one in assessed(*texts)] == ["number"]


def test_a_later_figure_of_a_growing_count_is_folded_as_an_update() -> None:
    found = assessed(
        "Twelve people died in the flood at Torre Alta.",
        "Fourteen people died in the flood at Torre Alta.",
        hours=(0, 6),
    )

    assert [(one.kind, one.folded, one.fold_reason) for one in found] == [
        ("number", True, "a later figure of a count that goes on")
    ]


def test_an_earlier_higher_figure_is_no_update() -> None:
    assert unfolded(
        "Fourteen people died in the flood at Torre Alta.",
        "Twelve people died in the flood at Torre Alta.",
        hours=(0, 6),
    ) == ["number"]


@pytest.mark.parametrize(
    "one, other",
    [
        (
            "The new bridge at Lorne will cost £400,000, the council said.",
            "The new bridge at Lorne will cost £1.2m, the council said.",
        ),
        (
            "Seventeen people were taken to hospital after the crash at Varela.",
            "Fourteen people were taken to hospital after the crash at Varela.",
        ),
    ],
)
def test_a_later_figure_of_what_cannot_fall_or_grow_is_no_update(one: str, other: str) -> None:
    assert unfolded(one, other, hours=(0, 6)) == ["number"]
