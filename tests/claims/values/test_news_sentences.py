"""Whole news sentences with all values that a reader takes from them, and no others."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from claims.extraction.values import values

PUBLISHED = datetime(2026, 3, 18, 12, 0, tzinfo=UTC)
"""A Wednesday."""

Row = tuple[str, str, float | str | None, float | str | None, str | None]
SENTENCES: tuple[tuple[str, tuple[Row, ...]], ...] = (
    (
        (
            "At least 23 people were killed and 41 injured when a bus plunged into "
            "a ravine near Cusco on Tuesday."
        ),
        (
            ("At least 23", "quantity", 23, None, None),
            ("41", "quantity", 41, 41, None),
            ("Tuesday", "date", "2026-03-17", "2026-03-17", None),
        ),
    ),
    (
        (
            "The death toll from the landslide has risen to 118, with some 60 "
            "people still missing, officials said on Monday."
        ),
        (
            ("118", "quantity", 118, 118, None),
            ("some 60", "quantity", 54, 66, None),
            ("Monday", "date", "2026-03-16", "2026-03-16", None),
        ),
    ),
    (
        "A 34-year-old woman and her two children, aged six and nine, died in the fire.",
        (
            ("34-year-old", "quantity", 34, 34, "year of age"),
            ("two", "quantity", 2, 2, None),
            ("six", "quantity", 6, 6, "year of age"),
            ("nine", "quantity", 9, 9, "year of age"),
        ),
    ),
    (
        "The driver, Marco Bianchi, 52, was arrested at 4.30am on Saturday.",
        (
            ("52", "quantity", 52, 52, "year of age"),
            ("4.30am on Saturday", "date", "2026-03-14T04:30", "2026-03-14T04:30", None),
        ),
    ),
    (
        (
            "Firefighters took nearly three hours to put out the blaze, which "
            "destroyed about 250 hectares of forest."
        ),
        (
            ("nearly three hours", "duration", 9720, 10800, "second"),
            ("about 250 hectares", "quantity", 2250000, 2750000, "square metre"),
        ),
    ),
    (
        "The train was travelling at 112 mph in an 80 mph zone.",
        (
            ("112 mph", "quantity", 50.06848, 50.06848, "metre per second"),
            ("80 mph", "quantity", 35.7632, 35.7632, "metre per second"),
        ),
    ),
    (
        "Two of the 14 victims were German nationals.",
        (
            ("Two", "quantity", 2, 2, None),
            ("14", "quantity", 14, 14, None),
        ),
    ),
    (
        "Shares in the company fell 7.4% to $18.25 on Friday.",
        (
            ("7.4%", "percent", 7.4, 7.4, "percent"),
            ("$18.25", "money", 18.25, 18.25, "USD"),
            ("Friday", "date", "2026-03-13", "2026-03-13", None),
        ),
    ),
    (
        "Profit rose to £1.2bn from £950m a year earlier.",
        (
            ("£1.2bn", "money", 1200000000, 1200000000, "GBP"),
            ("£950m", "money", 950000000, 950000000, "GBP"),
            ("a year earlier", "date", "2024-09-16", "2025-09-17", None),
        ),
    ),
    (
        "The bank will cut up to 3,000 jobs, or one in ten of its workforce, by the end of 2027.",
        (
            ("up to 3,000", "quantity", None, 3000, None),
            ("one in ten", "percent", 10, 10, "percent"),
            ("by the end of 2027", "date", None, "2027-12-31", None),
        ),
    ),
    (
        "Inflation slowed to 2.8 percent in February from 3.1 percent in January.",
        (
            ("2.8 percent", "percent", 2.8, 2.8, "percent"),
            ("February", "date", "2026-02-01", "2026-02-28", None),
            ("3.1 percent", "percent", 3.1, 3.1, "percent"),
            ("January", "date", "2026-01-01", "2026-01-31", None),
        ),
    ),
    (
        "The Federal Reserve raised rates by a quarter of a percentage point.",
        (("a quarter of a percentage point", "percent", 0.25, 0.25, "percentage point"),),
    ),
    (
        "The central bank cut its key rate by 50 basis points to 4.25%.",
        (
            ("50 basis points", "percent", 0.5, 0.5, "percentage point"),
            ("4.25%", "percent", 4.25, 4.25, "percent"),
        ),
    ),
    (
        "Revenue for the third quarter of 2025 was between $4.1 billion and $4.3 billion.",
        (
            ("the third quarter of 2025", "date", "2025-07-01", "2025-09-30", None),
            ("between $4.1 billion and $4.3 billion", "money", 4100000000, 4300000000, "USD"),
        ),
    ),
    (
        "The firm agreed to pay a fine of €340 million.",
        (("€340 million", "money", 340000000, 340000000, "EUR"),),
    ),
    (
        "The airline ordered 40 Boeing 737 MAX jets worth Rs 5,000 crore.",
        (
            ("40", "quantity", 40, 40, None),
            ("Rs 5,000 crore", "money", 50000000000, 50000000000, "INR"),
        ),
    ),
    (
        "Oil traded at $83.40 a barrel, up 1.2 percent.",
        (
            ("$83.40", "money", 83.4, 83.4, "USD"),
            ("1.2 percent", "percent", 1.2, 1.2, "percent"),
        ),
    ),
    (
        "The house sold for just under £2m.",
        (("just under £2m", "money", 1800000, 2000000, "GBP"),),
    ),
    (
        "More than half a million customers lost power as winds of up to 90mph hit the coast.",
        (
            ("More than half a million", "quantity", 500001, None, None),
            ("up to 90mph", "quantity", None, 40.2336, "metre per second"),
        ),
    ),
    (
        "Forecasters expect 10 to 15 cm of snow overnight.",
        (
            ("10 to 15 cm", "quantity", 0.1, 0.15, "metre"),
            ("overnight", "date", "2026-03-17T18:00", "2026-03-18T09:00", None),
        ),
    ),
    (
        "The temperature fell to minus 12C in Braemar, the coldest March night since 2001.",
        (
            ("minus 12C", "quantity", -12, -12, "degree celsius"),
            ("since 2001", "date", "2001-01-01", None, None),
        ),
    ),
    (
        "Temperatures will reach 95 degrees Fahrenheit on Thursday.",
        (
            ("95 degrees Fahrenheit", "quantity", 35, 35, "degree celsius"),
            ("Thursday", "date", "2026-03-19", "2026-03-19", None),
        ),
    ),
    (
        "The Category 4 hurricane made landfall at 11 p.m. on Sunday with gusts of 215 km/h.",
        (
            ("Category 4", "ordinal", 4, 4, None),
            ("11 p.m. on Sunday", "date", "2026-03-15T23:00", "2026-03-15T23:00", None),
            ("215 km/h", "quantity", 59.722222, 59.722222, "metre per second"),
        ),
    ),
    (
        "A magnitude 6.8 earthquake struck 30 miles off the coast at a depth of 10km.",
        (
            ("6.8", "quantity", 6.8, 6.8, "magnitude"),
            ("30 miles", "quantity", 48280.32, 48280.32, "metre"),
            ("10km", "quantity", 10000, 10000, "metre"),
        ),
    ),
    (
        "The river rose 1.5 metres in 24 hours.",
        (
            ("1.5 metres", "quantity", 1.5, 1.5, "metre"),
            ("24 hours", "duration", 86400, 86400, "second"),
        ),
    ),
    (
        "Rainfall in April was 20% below average.",
        (
            ("April", "date", "2025-04-01", "2025-04-30", None),
            ("20%", "percent", 20, 20, "percent"),
        ),
    ),
    (
        "The bill passed by 52 votes to 48.",
        (
            ("52", "quantity", 52, 52, None),
            ("48", "quantity", 48, 48, None),
        ),
    ),
    (
        "She won 54.3% of the vote, 12 points ahead of her rival.",
        (
            ("54.3%", "percent", 54.3, 54.3, "percent"),
            ("12 points", "quantity", 12, 12, "point"),
        ),
    ),
    (
        "Turnout was 61 percent, down from 68 percent in 2021.",
        (
            ("61 percent", "percent", 61, 61, "percent"),
            ("68 percent", "percent", 68, 68, "percent"),
            ("2021", "date", "2021-01-01", "2021-12-31", None),
        ),
    ),
    (
        "Nearly two-thirds of voters oppose the plan, a poll of 1,024 adults found.",
        (
            ("Nearly two-thirds", "percent", 65, 67, "percent"),
            ("1,024", "quantity", 1024, 1024, None),
        ),
    ),
    (
        "Lawmakers voted 218-210 to approve the measure.",
        (
            ("218", "quantity", 218, 218, "score"),
            ("210", "quantity", 210, 210, "score against"),
        ),
    ),
    (
        "The first round of the election will be held on April 12.",
        (
            ("first", "ordinal", 1, 1, None),
            ("April 12", "date", "2026-04-12", "2026-04-12", None),
        ),
    ),
    (
        "The minister resigned last Thursday after six years in office.",
        (
            ("last Thursday", "date", "2026-03-12", "2026-03-12", None),
            ("six years", "duration", 189302400, 189388800, "second"),
        ),
    ),
    (
        (
            "Dozens of protesters were detained; police put the crowd at 8,000 "
            "while organisers claimed 50,000."
        ),
        (
            ("Dozens", "quantity", 24, None, None),
            ("8,000", "quantity", 8000, 8000, None),
            ("50,000", "quantity", 50000, 50000, None),
        ),
    ),
    (
        "The court sentenced him to 12 years in prison and ordered him to pay $2.5m in damages.",
        (
            ("12 years", "duration", 378691200, 378691200, "second"),
            ("$2.5m", "money", 2500000, 2500000, "USD"),
        ),
    ),
    (
        "The 61-year-old was convicted on three of seven counts.",
        (
            ("61-year-old", "quantity", 61, 61, "year of age"),
            ("three", "quantity", 3, 3, None),
            ("seven", "quantity", 7, 7, None),
        ),
    ),
    (
        "The trial, which began on January 6, is expected to last six weeks.",
        (
            ("January 6", "date", "2026-01-06", "2026-01-06", None),
            ("six weeks", "duration", 3628800, 3628800, "second"),
        ),
    ),
    (
        "Prosecutors have until May 1 to appeal.",
        (("until May 1", "date", None, "2026-05-01", None),),
    ),
    (
        "The ruling was 6-3.",
        (
            ("6", "quantity", 6, 6, "score"),
            ("3", "quantity", 3, 3, "score against"),
        ),
    ),
    (
        "He was fined 500 pounds for speeding.",
        (("500 pounds", "money", 500, 500, "GBP"),),
    ),
    (
        "Arsenal beat Chelsea 3-1 on Sunday, with two goals in the last ten minutes.",
        (
            ("3", "quantity", 3, 3, "score"),
            ("1", "quantity", 1, 1, "score against"),
            ("Sunday", "date", "2026-03-15", "2026-03-15", None),
            ("two", "quantity", 2, 2, None),
            ("in the last ten minutes", "date", "2026-03-18T11:50", "2026-03-18T12:00", None),
        ),
    ),
    (
        "Smith won the 100m final in 9.87 seconds.",
        (
            ("100m", "quantity", 100, 100, "metre"),
            ("9.87 seconds", "duration", 9.87, 9.87, "second"),
        ),
    ),
    (
        "The world No. 1 won 6-4, 7-5 in two hours and 12 minutes.",
        (
            ("No. 1", "ordinal", 1, 1, None),
            ("6", "quantity", 6, 6, "score"),
            ("4", "quantity", 4, 4, "score against"),
            ("7", "quantity", 7, 7, "score"),
            ("5", "quantity", 5, 5, "score against"),
            ("two hours and 12 minutes", "duration", 7920, 7920, "second"),
        ),
    ),
    (
        "He scored his 30th goal of the season in the 88th minute.",
        (
            ("30th", "ordinal", 30, 30, None),
            ("88th", "ordinal", 88, 88, None),
        ),
    ),
    (
        "The team finished third in the 2022 World Cup.",
        (
            ("third", "ordinal", 3, 3, None),
            ("2022", "date", "2022-01-01", "2022-12-31", None),
        ),
    ),
    (
        "The club paid €75 million for the 22-year-old striker.",
        (
            ("€75 million", "money", 75000000, 75000000, "EUR"),
            ("22-year-old", "quantity", 22, 22, "year of age"),
        ),
    ),
    (
        "Scientists found the fossil is about 66 million years old.",
        (("about 66 million years old", "quantity", 65000000, 67000000, "year of age"),),
    ),
    (
        "The probe, launched in 2018, travelled 1.2 billion kilometres.",
        (
            ("2018", "date", "2018-01-01", "2018-12-31", None),
            ("1.2 billion kilometres", "quantity", 1200000000000, 1200000000000, "metre"),
        ),
    ),
    (
        "The vaccine was 94 percent effective in a trial of 30,000 volunteers.",
        (
            ("94 percent", "percent", 94, 94, "percent"),
            ("30,000", "quantity", 30000, 30000, None),
        ),
    ),
    (
        "One in eight adults has the condition, the study found.",
        (("One in eight", "percent", 12, 13, "percent"),),
    ),
    (
        "The asteroid is between 50 and 100 metres wide.",
        (("between 50 and 100 metres", "quantity", 50, 100, "metre"),),
    ),
    (
        "The drug reduced deaths by a third over five years.",
        (
            ("a third", "percent", 33, 34, "percent"),
            ("five years", "duration", 157766400, 157852800, "second"),
        ),
    ),
    (
        "The telescope is the size of a 10-storey building and weighs 2,800 tonnes.",
        (
            ("10", "quantity", 10, 10, None),
            ("2,800 tonnes", "quantity", 2800000, 2800000, "kilogram"),
        ),
    ),
    (
        "Emissions doubled between 1990 and 2010.",
        (("between 1990 and 2010", "date", "1990-01-01", "2010-12-31", None),),
    ),
    (
        "Air Force One landed at RAF Mildenhall at 3:15 p.m. local time on Wednesday.",
        (
            (
                "3:15 p.m. local time on Wednesday",
                "date",
                "2026-03-18T15:15",
                "2026-03-18T15:15",
                None,
            ),
        ),
    ),
    (
        "The G7 leaders met in Hiroshima in May 2023.",
        (("May 2023", "date", "2023-05-01", "2023-05-31", None),),
    ),
    (
        "Flight MH370 vanished on 8 March 2014 with 239 people on board.",
        (
            ("8 March 2014", "date", "2014-03-08", "2014-03-08", None),
            ("239", "quantity", 239, 239, None),
        ),
    ),
    (
        "Call 0800 123 4567 or visit www.example.org/2024 for details.",
        (),
    ),
    (
        "Covid-19 cases fell for a fourth straight week.",
        (("fourth", "ordinal", 4, 4, None),),
    ),
    (
        "Hundreds of flights were cancelled earlier this month.",
        (
            ("Hundreds", "quantity", 200, None, None),
            ("earlier this month", "date", "2026-03-01", "2026-03-18", None),
        ),
    ),
    (
        "The deal, first reported two weeks ago, is worth more than $10bn.",
        (
            ("two weeks ago", "date", "2026-03-01", "2026-03-07", None),
            ("more than $10bn", "money", 10000000000, None, "USD"),
        ),
    ),
    (
        "A further 15 people are being treated in hospital, including three children.",
        (
            ("15", "quantity", 15, 15, None),
            ("three", "quantity", 3, 3, None),
        ),
    ),
    (
        "The company employs some 4,500 people in 12 countries.",
        (
            ("some 4,500", "quantity", 4050, 4950, None),
            ("12", "quantity", 12, 12, None),
        ),
    ),
    (
        "The ship can carry 24,000 containers and is 400 metres long.",
        (
            ("24,000", "quantity", 24000, 24000, None),
            ("400 metres", "quantity", 400, 400, "metre"),
        ),
    ),
    (
        "Police seized 1.5 tonnes of cocaine with a street value of $120 million.",
        (
            ("1.5 tonnes", "quantity", 1500, 1500, "kilogram"),
            ("$120 million", "money", 120000000, 120000000, "USD"),
        ),
    ),
    (
        "The fortnight-long strike ended on Tuesday.",
        (
            ("fortnight-long", "duration", 1209600, 1209600, "second"),
            ("Tuesday", "date", "2026-03-17", "2026-03-17", None),
        ),
    ),
    (
        "The minimum wage will rise by 6.7% to £12.21 an hour from April.",
        (
            ("6.7%", "percent", 6.7, 6.7, "percent"),
            ("£12.21", "money", 12.21, 12.21, "GBP"),
            ("from April", "date", "2026-04-01", None, None),
        ),
    ),
    (
        "The number of asylum claims fell by 12,000 to 84,000 last year.",
        (
            ("12,000", "quantity", 12000, 12000, None),
            ("84,000", "quantity", 84000, 84000, None),
            ("last year", "date", "2025-01-01", "2025-12-31", None),
        ),
    ),
    (
        "Between 2,000 and 3,000 people marched through the capital on Saturday.",
        (
            ("Between 2,000 and 3,000", "quantity", 2000, 3000, None),
            ("Saturday", "date", "2026-03-14", "2026-03-14", None),
        ),
    ),
    (
        "He has served three-quarters of his 20-year sentence.",
        (
            ("three-quarters", "percent", 75, 75, "percent"),
            ("20-year", "duration", 631152000, 631152000, "second"),
        ),
    ),
    (
        "The bridge collapsed shortly after midnight on Friday, killing six.",
        (
            (
                "shortly after midnight on Friday",
                "date",
                "2026-03-13T00:00",
                "2026-03-13T00:00",
                None,
            ),
            ("six", "quantity", 6, 6, None),
        ),
    ),
    (
        "Exports to China grew fivefold to 1.1 trillion yen.",
        (("1.1 trillion yen", "money", 1100000000000, 1100000000000, "JPY"),),
    ),
)


@pytest.mark.parametrize("sentence,expected", SENTENCES, ids=[row[0][:40] for row in SENTENCES])
def test_a_news_sentence_gives_its_values(sentence: str, expected: tuple[Row, ...]) -> None:
    found = values(sentence, published=PUBLISHED, timezone="Europe/London")

    assert tuple((v.exact, v.kind, v.low, v.high, v.unit) for v in found) == expected
