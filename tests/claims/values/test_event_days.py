"""Days told by what happened: they are dates only where the text tells when it happened.

The sentences are made for this test.
"""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from claims.extraction import values

PUBLISHED = datetime(2026, 3, 12, tzinfo=UTC)


def dated(text: str) -> dict[str, tuple[object, object]]:
    found = values(text, published=PUBLISHED)
    return {value.exact: (value.low, value.high) for value in found if value.kind == "date"}


@pytest.mark.parametrize(
    "text",
    [
        "The day after the vote, the mayor resigned.",
        "Two years after the crash, the road was closed.",
        "Police arrested him the day before the match.",
    ],
)
def test_an_event_without_a_day_gives_no_date(text: str) -> None:
    assert dated(text) == {}


@pytest.mark.parametrize(
    "text,told,day",
    [
        (
            "The vote was held on 3 March. The day after the vote, the mayor resigned.",
            "The day after the vote",
            "2026-03-04",
        ),
        (
            "The town voted on 3 March. He resigned two days before the vote.",
            "two days before the vote",
            "2026-03-01",
        ),
        (
            "On 4 March, the day after the vote, he resigned. The vote was on 3 March.",
            "the day after the vote",
            "2026-03-04",
        ),
    ],
)
def test_the_day_is_counted_from_the_one_that_the_text_tells(
    text: str, told: str, day: str
) -> None:
    assert dated(text)[told] == (day, day)


def test_years_after_a_day_are_a_stretch_around_it() -> None:
    text = "The crash was on 5 May 2020. Two years after the crash, the road reopened."

    low, high = dated(text)["Two years after the crash"]

    assert str(low) < "2022-05-05" < str(high)


def test_two_days_told_for_one_event_give_no_date() -> None:
    text = (
        "The vote was on 3 March. A second count of the vote was on 7 March. "
        "The day after the vote, the mayor resigned."
    )

    assert list(dated(text)) == ["3 March", "7 March"]


def test_a_date_beside_the_words_is_not_the_events() -> None:
    assert list(dated("On 4 March, the day after the vote, the mayor resigned.")) == ["4 March"]
