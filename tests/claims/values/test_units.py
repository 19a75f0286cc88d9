"""Units of one dimension come to one base unit; currencies keep their own."""

from __future__ import annotations

import pytest

from claims.extraction.values import values


@pytest.mark.parametrize(
    "one,other",
    [
        ("3 feet", "0.9144 metres"),
        ("6ft 2in", "1.8796 m"),
        ("a fortnight", "14 days"),
        ("18 months", "a year and six months"),
        ("95 degrees Fahrenheit", "35C"),
        ("36 km/h", "10 metres per second"),
        ("2 square kilometres", "200 hectares"),
        ("an hour and a half", "90 minutes"),
        ("1.5 tonnes", "1,500 kilograms"),
        ("half a mile", "0.5 miles"),
        ("5 crore rupees", "Rs 50 million"),
        ("50 pence", "£0.50"),
        ("half a million", "500,000"),
        ("four hundred and six", "406"),
        ("a dozen", "12"),
        ("50 basis points", "half a percentage point"),
        ("1 TB", "1,000 gigabytes"),
    ],
)
def test_the_same_amount_in_other_units_or_words_is_equal(one: str, other: str) -> None:
    first = values(f"It was for {one}.")[0]
    second = values(f"It was for {other}.")[0]

    assert (first.kind, first.unit) == (second.kind, second.unit)
    assert first.low == pytest.approx(second.low)
    assert first.high == pytest.approx(second.high)


@pytest.mark.parametrize(
    "words,amount,currency",
    [
        ("US$5m", 5e6, "USD"),
        ("$13,009 million", 13_009e6, "USD"),
        ("A$3.2bn", 3.2e9, "AUD"),
        ("€340 million", 340e6, "EUR"),
        ("3 million Canadian dollars", 3e6, "CAD"),
        ("Rs 500 crore", 5e9, "INR"),
        ("1.1 trillion yen", 1.1e12, "JPY"),
        ("500,000 won", 5e5, "KRW"),
        ("CHF 20 million", 2e7, "CHF"),
        ("two million pounds", 2e6, "GBP"),
    ],
)
def test_money_has_its_currency_and_its_magnitude(words: str, amount: float, currency: str) -> None:
    (value,) = values(f"They paid {words} for it.")

    assert (value.kind, value.low, value.high, value.unit) == ("money", amount, amount, currency)


def test_pounds_are_a_weight_beside_what_is_weighed() -> None:
    (value,) = values("Agents seized 50 pounds of cocaine.")

    assert (value.kind, value.unit) == ("quantity", "kilogram")


def test_a_score_names_the_winners_number_first_whoever_tells_it() -> None:
    won = {(v.exact, v.low, v.unit) for v in values("Arsenal beat Chelsea 3-1.")}
    lost = {(v.exact, v.low, v.unit) for v in values("Chelsea lost 1-3 to Arsenal.")}

    assert won == lost == {("3", 3, "score"), ("1", 1, "score against")}


@pytest.mark.parametrize("words", ["a 46-year-old man", "a man aged 46", "Paul Okoro, 46, said"])
def test_an_age_is_in_years_of_age(words: str) -> None:
    (value,) = values(f"It was {words} so.")

    assert (value.low, value.high, value.unit, value.of) == (46, 46, "year of age", ("age",))


def test_a_decade_of_life_is_ten_years_wide() -> None:
    (value,) = values("The man, in his 60s, was unhurt.")

    assert (value.low, value.high, value.unit) == (60, 69, "year of age")
