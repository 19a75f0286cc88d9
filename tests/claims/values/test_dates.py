"""Dates as bounds, resolved against the publication."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from claims.extraction.values import values

PUBLISHED = datetime(2026, 3, 18, 12, 0, tzinfo=UTC)
"""A Wednesday."""
Bounds = tuple[str | None, str | None]


def bounds(text: str, published: datetime | None = PUBLISHED, zone: str | None = None) -> Bounds:
    found = values(text, published=published, timezone=zone)
    (date,) = [value for value in found if value.kind == "date"]
    assert not isinstance(date.low, float)
    assert not isinstance(date.high, float)
    return date.low, date.high


@pytest.mark.parametrize(
    "text,expected",
    [
        ("It happened on January 3, 2024.", ("2024-01-03", "2024-01-03")),
        ("It happened on 3 January.", ("2026-01-03", "2026-01-03")),
        ("It happened in May 2025.", ("2025-05-01", "2025-05-31")),
        ("It happened in early May 2025.", ("2025-05-01", "2025-05-15")),
        ("Sales fell in the third quarter of 2025.", ("2025-07-01", "2025-09-30")),
        ("It happened in 2024.", ("2024-01-01", "2024-12-31")),
        ("It was built in the 1990s.", ("1990-01-01", "1999-12-31")),
        ("He was arrested on Monday.", ("2026-03-16", "2026-03-16")),
        ("He will appear in court on Monday.", ("2026-03-23", "2026-03-23")),
        ("Guests can leave on Monday.", ("2026-03-23", "2026-03-23")),
        ("It may have begun on Monday.", ("2026-03-16", "2026-03-16")),
        ("She is scheduled to meet him on Thursday.", ("2026-03-19", "2026-03-19")),
        ("It happened last Wednesday.", ("2026-03-11", "2026-03-11")),
        ("It happened yesterday.", ("2026-03-17", "2026-03-17")),
        ("It was announced three days ago.", ("2026-03-15", "2026-03-15")),
        ("It was announced last week.", ("2026-03-09", "2026-03-15")),
        ("It was announced earlier this month.", ("2026-03-01", "2026-03-18")),
        ("They have freed many since December.", ("2025-12-01", None)),
        ("They must leave by Friday.", (None, "2026-03-20")),
        ("They have until April 2.", (None, "2026-04-02")),
        ("It existed before 2010.", (None, "2009-12-31")),
        ("Reports came from Monday to Tuesday.", ("2026-03-16", "2026-03-17")),
        ("It ran between January 3 and February 5, 2024.", ("2024-01-03", "2024-02-05")),
        ("It ran from 28 December to 2 January.", ("2025-12-28", "2026-01-02")),
        ("It began at 3:45 p.m. on Tuesday.", ("2026-03-17T15:45", "2026-03-17T15:45")),
        (
            "It began at 9 a.m. ET on January 3.",
            ("2026-01-03T09:00-05:00", "2026-01-03T09:00-05:00"),
        ),
        ("It began at 1530 GMT on July 3.", ("2025-07-03T15:30+00:00",) * 2),
        ("It began at half past eight on Tuesday.", ("2026-03-17T08:30",) * 2),
        ("It closed between 3 and 5 p.m. on Tuesday.", ("2026-03-17T15:00", "2026-03-17T17:00")),
        ("It closed from 2pm to 4pm on Tuesday.", ("2026-03-17T14:00", "2026-03-17T16:00")),
        ("The vote will take place at 10pm tonight.", ("2026-03-18T22:00",) * 2),
        ("The vote falls on the first Friday of July 2025.", ("2025-07-04", "2025-07-04")),
        ("Shops closed in the last week of 2025.", ("2025-12-29", "2026-01-04")),
        ("It was announced over the weekend.", ("2026-03-14", "2026-03-15")),
        ("They will meet at the weekend.", ("2026-03-21", "2026-03-22")),
        ("It must be ready by the end of the month.", (None, "2026-03-31")),
        ("It happened late last year.", ("2025-07-01", "2025-12-31")),
        ("It will close the week after next.", ("2026-03-30", "2026-04-05")),
        ("They will be away for the rest of the week.", ("2026-03-18", "2026-03-22")),
        ("She was arrested on the 12th.", ("2026-03-12", "2026-03-12")),
        ("The hearing is on Friday of next week.", ("2026-03-27", "2026-03-27")),
        ("The mill was built in the seventies.", ("1970-01-01", "1979-12-31")),
        ("They must leave two weeks from now.", ("2026-04-01", "2026-04-01")),
        ("Sales rose in H1 2025.", ("2025-01-01", "2025-06-30")),
        ("Profits fell last quarter.", ("2025-10-01", "2025-12-31")),
        ("Shops were shut on Good Friday 2025.", ("2025-04-18", "2025-04-18")),
        ("Labour must agree by Christmas.", (None, "2026-12-25")),
        ("They agreed to meet on May 6.", ("2026-05-06", "2026-05-06")),
        ("The court ordered them to leave by Friday.", (None, "2026-03-20")),
        ("They met at 14:00 CET (13:00 GMT) on Friday.", ("2026-03-13T14:00+01:00",) * 2),
        ("The hearing is at 14:00 CET (13:00 GMT) on Friday.", ("2026-03-20T14:00+01:00",) * 2),
        ("It struck at 04:17 (01:17 UTC) on Monday.", ("2026-03-16T04:17+03:00",) * 2),
        ("It began at 9 p.m. local time (0200 GMT).", ("T21:00-05:00",) * 2),
        ("Talks resume at noon on Thursday.", ("2026-03-19T12:00",) * 2),
        (
            "It is shut from midnight on June 1 until 6am on June 4.",
            ("2026-06-01T00:00", "2026-06-04T06:00"),
        ),
        ("Rain fell in the four months to February.", ("2025-11-01", "2026-02-28")),
        ("Rain fell in the year to January 31.", ("2025-02-01", "2026-01-31")),
        ("Sales fell in the quarter ended December 31.", ("2025-10-01", "2025-12-31")),
        ("The deadline was extended to June 14.", ("2026-06-14", "2026-06-14")),
        ("The ferry ran aground on Sunday.", ("2026-03-15", "2026-03-15")),
        ("It was built in the spring of 2023.", ("2023-03-01", "2023-12-31")),
        ("A storm hit in the winter of 2023.", ("2022-12-01", "2024-03-31")),
        ("A storm hit in winter 2023-24.", ("2023-12-01", "2024-03-31")),
        ("Prices rose in the fall of last year.", ("2025-03-01", "2025-12-31")),
        ("It opened in late autumn 2024.", ("2024-05-01", "2024-12-31")),
        ("He was arrested last winter.", ("2024-12-01", "2025-09-30")),
        ("It will open this summer.", ("2025-12-01", "2026-09-30")),
        ("The law takes effect next summer.", ("2026-06-01", "2027-09-30")),
        ("The road reopens by the autumn.", (None, "2026-12-31")),
        ("It has rained since last summer.", ("2024-06-01", None)),
        ("It began on Tuesday morning.", ("2026-03-17T00:00", "2026-03-17T12:00")),
    ],
)
def test_a_date_is_the_stretch_that_it_leaves_open(text: str, expected: Bounds) -> None:
    assert bounds(text) == expected


def test_a_day_earlier_counts_from_the_day_named_before() -> None:
    found = values("They met on March 3. He had resigned a day earlier.", published=PUBLISHED)

    assert [value.low for value in found] == ["2026-03-03", "2026-03-02"]


def test_today_within_quotation_marks_is_the_speakers() -> None:
    text = "He wrote on Tuesday, “We had a good call this morning.”"

    assert [(v.low, v.high, v.approximate) for v in values(text, published=PUBLISHED)] == [
        ("2026-03-17", "2026-03-17", False),
        ("2026-03-15", "2026-03-18", True),
    ]


def test_weekdays_resolve_in_the_outlets_zone() -> None:
    late = datetime(2026, 3, 17, 22, 30, tzinfo=UTC)

    assert bounds("It happened today.", late) == ("2026-03-17", "2026-03-17")
    assert bounds("It happened today.", late, "Asia/Tokyo") == ("2026-03-18", "2026-03-18")


@pytest.mark.parametrize(
    "text,expected",
    [
        ("It happened on January 3.", ("--01-03", "--01-03")),
        ("It happened in May.", ("--05-01", "--05-31")),
        ("It happened on Wednesday.", ("-W-3", "-W-3")),
        ("It happened yesterday.", ("-P1D", "-P1D")),
        ("It happened on January 3, 2024.", ("2024-01-03", "2024-01-03")),
    ],
)
def test_without_a_publication_date_no_year_is_invented(text: str, expected: Bounds) -> None:
    assert bounds(text, None) == expected


def test_numeric_dates_begin_with_the_day_outside_america() -> None:
    text = "The form is dated 4/5/2025."

    assert bounds(text, PUBLISHED, "Europe/London")[0] == "2025-05-04"
    assert bounds(text, PUBLISHED, "America/New_York")[0] == "2025-04-05"


def test_a_naive_publication_time_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        values("It happened today.", published=datetime(2026, 3, 18))  # noqa: DTZ001  the point


@pytest.mark.parametrize(
    "text,expected",
    [
        ("The alarm rang at 9.05 and did not stop.", ("T09:05", "T09:05")),
        ("By 17.50 everybody had power.", (None, "T17:50")),
    ],
)
def test_a_time_may_be_written_with_a_dot(text: str, expected: Bounds) -> None:
    assert bounds(text, published=None) == expected


@pytest.mark.parametrize(
    "text", ["The shares closed at 12.50.", "He cleared the bar at 4.25 metres."]
)
def test_a_price_or_a_measure_is_no_time(text: str) -> None:
    assert not [value for value in values(text) if value.kind == "date"]


def test_the_next_days_name_late_in_the_evening_is_the_next_day() -> None:
    late = datetime(2026, 3, 18, 22, 30, tzinfo=UTC)

    assert bounds("The count ended early on Thursday.", late) == (
        "2026-03-19T00:00",
        "2026-03-19T12:00",
    )
    assert bounds("The count ended early on Thursday.") == ("2026-03-12T00:00", "2026-03-12T12:00")


def test_the_month_of_may_is_no_verb() -> None:
    published = datetime(2024, 5, 15, 12, 0, tzinfo=UTC)
    text = "LISBON, May 12 (Reuters) - A ferry ran aground on Sunday."

    found = values(text, published=published)

    assert [value.low for value in found] == ["2024-05-12", "2024-05-12"]


@pytest.mark.parametrize(
    "text", ["Within 48 hours the river fell.", "It was fixed within two days."]
)
def test_a_deadline_behind_a_past_verb_is_how_long_it_took(text: str) -> None:
    (found,) = values(text, published=PUBLISHED)

    assert (found.kind, found.high) == ("duration", 172_800.0)


def test_a_count_over_months_that_end_with_one_has_them_as_its_window() -> None:
    text = "In the four months to February, 300 homes were built."
    (count,) = [value for value in values(text, published=PUBLISHED) if value.kind == "quantity"]

    assert count.window == ("2025-11-01", "2026-02-28")
