"""Names, days and figures that stand in each other's place, however the rest is worded."""

from __future__ import annotations

import pytest

from tests.claims.discrepancies.telling import assessed, unfolded

STAND_INS = [
    (
        "number",
        "By nine votes to three, Puerto Lindero rid itself last night of the mayor.",
        "Mayor Anibal Corrales lost a vote by nine to four on Thursday in Puerto Lindero.",
    ),
    (
        "number",
        "The dead man was named as Brian Tollan, 61, who had run the bakery for years.",
        "Mr Tollan, 67, was known to many schoolchildren. He died in his bakery.",
    ),
    (
        "number",
        "Donna Hesketh, a 44-year-old vet, won the seat after a recount.",
        "Vet Donna Hesketh, 46, won the seat after a recount.",
    ),
    (
        "number",
        "Parliament voted to keep the nuclear plant running for ten more years.",
        "Parliament voted on Thursday to let the nuclear plant run for twenty years longer.",
    ),
    (
        "number",
        "The hospital trust paid the builder 73,000 euros for the ramp, auditors found.",
        "The ramp cost 37,000 euros, the auditors found. It is of steel.",
    ),
    (
        "name",
        "The climb was led by the guide Peter Lang. The search began at dawn.",
        "The guide, Oskar Lang, led the climb. Helicopters joined the search.",
    ),
    (
        "name",
        "The author of the novel Low Tide shares the prize with her translator, Ilse Brandt.",
        "The prize goes to the novel Low Tide, which was translated by Greta Sund.",
    ),
    (
        "name",
        "Prosecutor Hugo Weber had asked for nine years in prison.",
        "Ruth Olsen, who led the prosecution, had asked for nine years in prison.",
    ),
    (
        "name",
        "Student Omar Said was the first to spot the whale.",
        "The first to spot the whale was the cook, Lena Berg.",
    ),
    (
        "name",
        "The night watchman, Karl Voigt, raised the alarm at dawn, police said.",
        "It was the caretaker, Ida Mohr, who gave the alarm, the police say.",
    ),
    (
        "date",
        "The lockout is to end at noon on Thursday, the owners said.",
        "The lockout will last until noon on Saturday, according to the owners.",
    ),
    (
        "date",
        "The canal closes on 9 March for dredging.",
        "From 16 March no barge will pass the canal.",
    ),
    (
        "place",
        "The heaviest hail, said the weather office, was recorded at Grimsfield.",
        "The heaviest hail came from Upper Lorne, said the weather office.",
    ),
    (
        "date",
        "The first patient fell ill on 12 February in the northern ward.",
        "The first patient came down with it on 21 February.",
    ),
    (
        "place",
        "The outbreak was traced to a farm near Norwick.",
        "Vets say the outbreak began on a farm near Selby.",
    ),
    (
        "place",
        "The airliner made an emergency landing at Corran on Friday with a burning engine.",
        "The airliner landed at Melby on Friday after an engine had caught fire.",
    ),
    (
        "date",
        "The ring road will be closed to lorries from 3 April, the county said.",
        "From 10 April the ring road will be closed to lorries.",
    ),
    (
        "date",
        "The landslide buried the road at 6.10 a.m. on Monday.",
        "The landslide buried the road at 8.40 a.m. on Monday.",
    ),
    (
        "number",
        "The assembly adopted the water law by 58 votes to 51.",
        "The water law was adopted by the assembly, 61 votes to 48.",
    ),
    (
        "number",
        "Brewer Tolland is to buy its rival Marr for £310m, both said on Monday.",
        "Marr accepts a £130m offer from the brewer Tolland, both firms said on Monday.",
    ),
    (
        "name",
        "The spokeswoman of the strikers, Ines Marsden, thanked the town.",
        "Ines Marston, spokeswoman of the strikers, thanked the town.",
    ),
    (
        "name",
        "The swimmer, Tove Lund, 17, was pulled out by a fishing boat.",
        "A fishing boat saved a 17-year-old swimmer. Her name is Astrid Lund.",
    ),
    (
        "date",
        "The pact takes effect on 1 June, the ministers said.",
        "The pact comes into force on 1 August.",
    ),
    (
        "date",
        "The lift was last inspected on 3 February, the owner said.",
        "The lift was inspected for the last time in January, a tenant said.",
    ),
    (
        "date",
        "The brewery has been the main sponsor of the race since 2019.",
        "The brewery has been the race's sponsor since 2016.",
    ),
    (
        "date",
        "The dam burst at 10.50 p.m. on Monday and flooded the valley.",
        "The dam burst shortly before midnight on Monday and flooded the valley.",
    ),
    (
        "date",
        "The machines were made between April 2023 and August 2024, the firm said.",
        "The machines were made between April 2023 and August 2025, the firm said.",
    ),
    (
        "date",
        "The regulator has asked the exchange for a report within 10 days.",
        "The regulator has asked the exchange for a report within 30 days.",
    ),
    (
        "date",
        "The trial of the notary opened in March 2024.",
        "The trial of the notary began in February 2024.",
    ),
    (
        "date",
        "The climber fell on Friday night when a bolt came loose.",
        "The climber fell on Saturday night when a bolt came loose.",
    ),
    (
        "date",
        "The funicular stays closed until Friday, the operator said.",
        "The funicular stays closed until Saturday, the operator said.",
    ),
    (
        "place",
        "The crew is fighting a fire on the northern slope of the hill.",
        "The fire burns on the southern slope of the hill.",
    ),
    (
        "place",
        "The knife went into his left shoulder, a doctor said.",
        "The knife had hit him in the right shoulder, police said.",
    ),
    (
        "place",
        "The fire started in the sauna at about nine, the owner said.",
        "Flames burst from the boiler room at about nine, the owner says.",
    ),
    (
        "place",
        "The tram stopped dead at the Weir Lane crossing with 40 passengers.",
        "The tram with its 40 passengers was stuck at the Moor Lane crossing.",
    ),
    (
        "place",
        "The yacht ran aground four miles north of Skerrow, the coastguard said.",
        "The yacht ran aground south of Skerrow, said the coastguard.",
    ),
    (
        "place",
        "The lift plunged in shaft 3 shortly after eight.",
        "Shortly after eight the lift plunged in shaft 5.",
    ),
]


@pytest.mark.parametrize("kind, first, second", STAND_INS)
def test_what_stands_in_one_place_is_compared(kind: str, first: str, second: str) -> None:
    assert kind in unfolded(first, second)


NO_RIVALS = [
    (
        "one name in two spellings",
        "The guide Yusuf Karim led the climb.",
        "The guide, Youssef Karim, led the climb.",
    ),
    (
        "an article that tells both figures tells two counts",
        "Of 5,200 guests some 2,500 were sent home from the hotel.",
        "The hotel sent home 2,500 guests. It had 5,200 guests in all.",
    ),
    (
        "a figure of this season and one of the day",
        "Two skiers were killed by an avalanche on Sunday, rescuers said.",
        "Nine skiers have been killed by avalanches this winter, rescuers said.",
    ),
    (
        "a result and the score at half-time",
        "Norwick beat Selby 3-1 on Saturday.",
        "Norwick, leading 1-0 at half-time, beat Selby on Saturday.",
    ),
    (
        "a place that another sentence puts into the other",
        "The fire broke out in Banley on Monday, police said.",
        "The fire broke out in Norshire on Monday, police said. Banley in Norshire is small.",
    ),
    (
        "a hall and a town",
        "The champion was beaten at Corran Arena on Saturday.",
        "The champion was beaten in Melby on Saturday.",
    ),
    (
        "a month and a day in it",
        "The ring road will be closed to lorries from 3 May, the county said.",
        "From May the ring road is closed to lorries.",
    ),
    (
        "an end, and the day before what follows",
        "The ferries to the islands are cancelled until Sunday.",
        "The ferries to the islands do not sail before Monday.",
    ),
    (
        "days from the print, and the day on which they end",
        "The colonel must leave the country within 72 hours.",
        "The colonel must leave the country by Saturday.",
    ),
    (
        "a name cut short",
        "The guide Fred Lasker led the climb.",
        "The guide Frederick Lasker led the climb.",
    ),
    (
        "ages of two people",
        "A man of 64 died in the fire on Monday.",
        "A woman of 46 died in the fire on Monday.",
    ),
    (
        "two ministers whom one article names",
        "Foreign minister Ana Ruiz goes to Lund, foreign minister Piet Boom to Marr.",
        "Foreign minister Ana Ruiz will travel to Lund on Monday.",
    ),
    (
        "a namesake of the family",
        "The poet Edwin Marr, 71, read from his new book.",
        "Elaine Marr, the poet's daughter, thanked the town.",
    ),
    (
        "a name in another spelling",
        "The guide Sergey Orlin led the climb.",
        "The guide, Sergei Orlyn, led the climb.",
    ),
    (
        "shares of a number of things",
        "Seven of the arrests were made in Lund.",
        "Five of the eleven who were arrested are still in custody.",
    ),
    (
        "which one of a row is meant",
        "The Terns had lost the second game at home.",
        "The Terns won the fourth game at home.",
    ),
    (
        "a game and the series",
        "The Terns beat the Gulls 4-3 on Sunday and won the final.",
        "The Terns won the series 3-1 on Sunday at the Gulls' rink.",
    ),
    (
        "a room and the house that holds it",
        "The fire started in the kitchen at about nine, the owner said.",
        "The fire started in the old villa at about nine, the owner said.",
    ),
    (
        "one room by two nouns",
        "The fire started in the galley at about nine, the owner said.",
        "The fire started in the kitchen at about nine, the owner said.",
    ),
    (
        "a direction told more closely",
        "The yacht ran aground north of Skerrow, the coastguard said.",
        "The yacht ran aground north-east of Skerrow, the coastguard said.",
    ),
    (
        "the rest of a number",
        "There were ten attempts at the goal in the final.",
        "None of the other nine attempts at the goal went in.",
    ),
]


@pytest.mark.parametrize("why, first, second", NO_RIVALS)
def test_what_does_not_opens_nothing(why: str, first: str, second: str) -> None:
    assert unfolded(first, second) == [], why


def test_a_leader_of_another_body_is_no_other_leader() -> None:
    assert (
        unfolded(
            "“We heard them sing,” said rescue leader Ana Ruiz.",
            "Rescue leader Piet Boom of Skerrow says that his teams seldom need as long.",
        )
        == []
    )


def test_a_round_day_is_no_count_of_hours() -> None:
    texts = (
        "The miners were brought up after 31 hours in the shaft.",
        "The miners were brought up after a day in the shaft.",
    )

    assert unfolded(*texts) == []


AGES = [
    ("The driver, Rui Tavares, 51, was unhurt.", "Tavares, 57, has driven coaches for years."),
    ("Prosecutors said he shot Wim Zeller, 27.", "Zeller, age 29, came from Loburg."),
    (
        "The police are looking for a nine-year-old boy.",
        "An 11-year-old boy was last seen at the pool.",
    ),
]


@pytest.mark.parametrize("first, second", AGES)
def test_one_person_has_one_age(first: str, second: str) -> None:
    assert unfolded(first, second) == ["number"]


def test_a_bare_surname_may_be_that_of_another_of_the_family() -> None:
    texts = (
        "Brandt, 63, was found guilty on Friday. The jury took two days.",
        "His wife, Sheila Brandt, 58, heard the verdict beside her lawyer Ole Brandt.",
    )

    assert unfolded(*texts) == []


FRACTIONS = [
    ("The talks lasted a little over half an hour.", "The talks lasted 35 minutes."),
    ("Almost half a metre of snow fell.", "Forty-seven centimetres of snow fell."),
]


@pytest.mark.parametrize("first, second", FRACTIONS)
def test_a_fraction_in_words_is_rough(first: str, second: str) -> None:
    assert unfolded(first, second) == []


def test_half_a_year_more_is_another_term() -> None:
    texts = (
        "The court jailed the treasurer for six and a half years.",
        "The court jailed the treasurer for nine years.",
    )

    assert unfolded(*texts) == ["number"]


def test_a_speaker_named_outside_the_statement_is_shown_by_name() -> None:
    # Given two names for whoever called the plan savage, each outside of the words quoted
    found = assessed(
        'The plan came on Tuesday. Union leader Chelo Pastrana called the plan "savage".',
        'Charo Pastrana, of the union, said the cuts were "savage".',
    )

    # Then each side is shown as that name
    (name,) = [one for one in found if one.kind == "name"]
    assert {side.value for side in name.sides} == {"Chelo Pastrana", "Charo Pastrana"}
