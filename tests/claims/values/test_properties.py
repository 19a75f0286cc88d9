"""For any text: exact offsets, the same answer twice, time in proportion to length."""

from __future__ import annotations

import time
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from claims.extraction.types import Value
from claims.extraction.values import values

PUBLISHED = datetime(2026, 3, 18, 12, 0, tzinfo=UTC)
PIECES = st.sampled_from(
    [
        "about", "more than", "406", "1,234.5", "half", "one in five", "$", "€", "%", "km", " ",
        "-", "–", "to", "and", "between", "from", "since", "January", "May", "3", "2024", "Monday",
        "at", "p.m.", "12", ":", "30", "years", "old", "of", "the", "million", "ft", ".", ",", "\n",
        "ago", "last", "week", "No.", "two", "hundred", "third", "½", "°C", "aged", "rose", "by",
        "31", "February", "/", "9999", "0", "twenty-first", "next", "century", "centuries", "a few",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map(" ".join))


def check(text: str, found: list[Value]) -> None:
    for value in found:
        assert text[value.start : value.end] == value.exact != ""
        if isinstance(value.low, float) and isinstance(value.high, float):
            assert value.low <= value.high
    assert [value.start for value in found] == sorted(value.start for value in found)


@given(TEXTS)
@settings(deadline=None, max_examples=300)
def test_offsets_are_exact_and_bounds_in_order(text: str) -> None:
    check(text, values(text, published=PUBLISHED, timezone="Europe/London"))


@given(TEXTS)
@settings(deadline=None, max_examples=100)
def test_a_text_without_a_date_of_publication_survives_too(text: str) -> None:
    found = values(text)

    check(text, found)
    assert found == values(text)


@given(TEXTS, st.datetimes(timezones=st.just(UTC)))
@settings(deadline=None, max_examples=100)
def test_any_publication_time_survives(text: str, published: datetime) -> None:
    check(text, values(text, published=published))


def test_a_long_text_takes_time_in_proportion() -> None:
    sentence = "About 406 people were freed since January 3, at a cost of $5m (up 12%). "

    def seconds(times: int) -> float:
        begin = time.process_time()
        values(sentence * times, published=PUBLISHED)
        return time.process_time() - begin

    seconds(50)

    assert seconds(2_000) < 12 * max(seconds(400), 0.01)
