"""A figure is the word of whoever counted it; what a body achieves itself is not."""

from __future__ import annotations

import pytest

from claims.extraction import StatementSpan, extract


def the_one(text: str) -> StatementSpan:
    return next(s for s in extract(text).statements if s.form == "clause")


@pytest.mark.parametrize(
    "text, speaker, origin",
    [
        ("The stewards counted 640 walkers at the gate.", "The stewards", "unnamed:stewards"),
        ("Police tallied 31 broken windows.", "Police", "official:police"),
        ("The ministry put the number of closures at 40.", "The ministry", "official:ministry"),
        ("The coastguard registered 1,200 calls in March.", "The coastguard",
         "official:coastguard"),
        ("The weather service recorded 114 mm of rain.", "The weather service",
         "unnamed:weather service"),
        ("Some 640 walkers were counted by police.", "police", "official:police"),
        ("Petra Lindqvist counted 12 boats.", "Petra Lindqvist", "person:petra lindqvist"),
        ("According to a tally kept by Harbour Watch, 40 boats sank.", "Harbour Watch",
         "ngo:harbour watch"),
    ],
)  # fmt: skip
def test_a_count_is_the_counters(text: str, speaker: str, origin: str) -> None:
    found = the_one(text)

    assert (found.voice, found.speaker, found.origin) == ("attributed", speaker, origin)


@pytest.mark.parametrize(
    "text",
    [
        "Rovers recorded 12 wins in a row.",
        "Acme recorded a profit of 40 million euros.",
        "The shop counted its money.",
        "Rescuers found 12 bodies.",
        "Her votes were counted twice.",
        "The novel recorded by her sister runs to 400 pages.",
    ],
)
def test_what_somebody_achieves_is_told_by_the_outlet(text: str) -> None:
    found = the_one(text)

    assert (found.voice, found.speaker, found.origin) == ("own", None, None)
