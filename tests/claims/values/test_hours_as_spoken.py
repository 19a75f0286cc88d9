"""Times of day as people speak them, in the half of the day that the words beside them mean."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from claims.extraction.values import values

PUBLISHED = datetime(2026, 3, 18, 12, 0, tzinfo=UTC)
"""A Wednesday."""


def dated(text: str, published: datetime = PUBLISHED, zone: str | None = None) -> list[str]:
    found = values(text, published=published, timezone=zone)
    return [str(value.low or value.high) for value in found if value.kind == "date"]


@pytest.mark.parametrize(
    "text,time",
    [
        ("The dyke burst shortly before five in the morning.", "T05:00"),
        ("The peak came shortly before five in the afternoon.", "T17:00"),
        ("It began at ten to eight at the junction.", "T07:50"),
        ("The dyke broke at twenty to four.", "T03:40"),
        ("The roof gave way at three-thirty on Tuesday afternoon.", "2026-03-17T15:30"),
        ("It came down at twenty past eleven on Tuesday night.", "2026-03-17T23:20"),
        ("At half past six last night a van was held up.", "2026-03-17T18:30"),
        ("It struck at half past one on Sunday morning.", "2026-03-15T01:30"),
        ("They passed it this afternoon at twelve minutes past four.", "2026-03-18T16:12"),
        ("On Monday at seven the sexton unlocked the church.", "2026-03-16T07:00"),
        ("The doors opened on Tuesday, not long before two.", "2026-03-17T02:00"),
        ("They went back to work this morning at 7.", "2026-03-18T07:00"),
        ("The train left at 4.50 in the morning.", "T04:50"),
    ],
)
def test_an_hour_in_words_is_a_time_of_day(text: str, time: str) -> None:
    assert dated(text) == [time]


@pytest.mark.parametrize(
    "text",
    [
        "They met just before six people left.",
        "The bill passed by ten to eight.",
        "About seven people live at five of the farms.",
        "He reached the top just after one of the guides.",
        "The vote was lost at ten to eight schools.",
    ],
)
def test_a_count_is_no_hour(text: str) -> None:
    assert dated(text) == []


def test_a_weekday_beside_a_day_tells_the_year() -> None:
    assert dated("The union struck on Wednesday, 2 December.") == ["2026-12-02"]
    assert dated("The union struck on Tuesday, 2 December.") == ["2025-12-02"]


@pytest.mark.parametrize(
    "text,day",
    [
        ("The council has put off the vote to 4 May.", "2026-05-04"),
        ("The unions have called a strike for Friday.", "2026-03-20"),
        ("The ship had asked to take on fuel and water for four days from 3 April.", "2026-04-03"),
    ],
)
def test_what_is_put_off_or_asked_for_lies_ahead(text: str, day: str) -> None:
    assert dated(text) == [day]


def test_a_publication_time_with_an_offset_is_the_outlets_own() -> None:
    morning = datetime(2026, 3, 18, 7, 0, tzinfo=timezone(timedelta(hours=12)))

    assert dated("It happened today.", morning, "UTC") == ["2026-03-18"]


def test_may_day_is_the_first() -> None:
    assert dated("The rolls were sold on May Day.") == ["2025-05-01"]
