"""When something was published, and how exactly that is known."""

from datetime import UTC, datetime

import pytest

from articles.published import UNKNOWN, Published, parse_published
from verify.errors import InvalidError


@pytest.mark.parametrize(
    "written, zone, at, precision",
    [
        ("2026-01-31", "", datetime(2026, 1, 31, tzinfo=UTC), "day"),
        ("20260131", "", datetime(2026, 1, 31, tzinfo=UTC), "day"),
        ("2026-01-31", "Europe/Madrid", datetime(2026, 1, 30, 23, tzinfo=UTC), "day"),
        (" 2026-01-31 ", "Asia/Tokyo", datetime(2026, 1, 30, 15, tzinfo=UTC), "day"),
        (
            "2026-01-31T14:30:00Z",
            "Europe/Madrid",
            datetime(2026, 1, 31, 14, 30, tzinfo=UTC),
            "minute",
        ),
        ("2026-01-31T14:30+02:00", "", datetime(2026, 1, 31, 12, 30, tzinfo=UTC), "minute"),
        ("2026-07-31T14:30", "Europe/Madrid", datetime(2026, 7, 31, 12, 30, tzinfo=UTC), "minute"),
        ("2026-01-31 14:30", "", datetime(2026, 1, 31, 14, 30, tzinfo=UTC), "minute"),
    ],
)
def test_iso_dates_and_times(written: str, zone: str, at: datetime, precision: str) -> None:
    assert parse_published(written, zone) == Published(at, precision)


@pytest.mark.parametrize("written", [None, "", "  "])
def test_a_missing_one_is_unknown(written: str | None) -> None:
    assert parse_published(written) == UNKNOWN


@pytest.mark.parametrize(
    "written",
    [
        "yesterday",
        "31.01.2026",
        "2026-02-30",
        "2026-13-01",
        "2026-01-31T25:00",
        "2026",
        "1769817600",
    ],
)
def test_anything_else_is_refused_with_the_way_to_write_it(written: str) -> None:
    with pytest.raises(InvalidError) as refused:
        parse_published(written)

    assert (refused.value.code, refused.value.field) == ("bad_date", "published")
    assert "2026-01-31T14:30:00Z" in refused.value.hint


def test_a_time_before_the_calendar_is_refused() -> None:
    with pytest.raises(InvalidError):
        parse_published("0001-01-01", "Asia/Tokyo")


@pytest.mark.parametrize("zone", ["Mars/Olympus", "../etc/passwd", "a\0b"])
def test_a_zone_that_is_none_is_refused(zone: str) -> None:
    with pytest.raises(InvalidError, match="There is no time zone"):
        parse_published("2026-01-31", zone)
