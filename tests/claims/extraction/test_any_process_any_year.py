"""The same text gives the same reading in every process, in every year of the calendar."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.extraction import extract
from claims.extraction.completeness import Cover

TEXT = (
    "José Núñez, then mayor of Porto, said on Monday that 40 families had left. “We will stay,” "
    "Ms Okafor told the World Health Organization, speaking Arabic. The WHO denied it, Reuters "
    "reported, and the acting mayor put the cost at $4m since May. On "
    "Tuesday Okafor met Petra Lindqvist, Lena Voss and Ana Ruiz in Porto.\\n\\nRelated: The dam"
)
READ = (
    "import hashlib, sys; from claims.extraction import extract; "
    "print(hashlib.sha256(repr(extract(sys.argv[1])).encode()).hexdigest())"
)
SPANS = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda pair: (min(pair), max(pair)))


def reading(seed: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", READ, TEXT],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def test_two_processes_read_a_text_alike() -> None:
    assert reading("1") == reading("2") != ""


@pytest.mark.parametrize("year", [1, 2, 3, 4, 5, 9995, 9996, 9997, 9998, 9999])
@pytest.mark.parametrize("day", [(1, 1, 0), (12, 31, 23)])
@pytest.mark.parametrize("zone", [None, "Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_dates_at_either_end_of_the_calendar_are_read(
    year: int, day: tuple[int, int, int], zone: str | None
) -> None:
    text = (
        "The dam burst on Monday, a day earlier, ten years ago, last century and five decades "
        "later; it will close next week, in 40 years, by the end of next year and since May 1. "
        "The gates shut at 11 p.m. on 31 December and opened on January 1, two millennia on."
    )

    found = extract(text, published=datetime(year, *day, tzinfo=UTC), timezone=zone)

    assert len(found.statements) > 1


@given(st.lists(SPANS, max_size=12), st.lists(SPANS, max_size=6), SPANS)
@settings(deadline=None, max_examples=200, derandomize=True)
def test_what_is_covered_is_held_by_one_stretch(
    at_first: list[tuple[int, int]], added: list[tuple[int, int]], asked: tuple[int, int]
) -> None:
    cover = Cover(at_first)
    for span in added:
        cover.add(*span)

    held = any(first <= asked[0] and asked[1] <= last for first, last in at_first + added)

    assert cover.holds(*asked) is held
