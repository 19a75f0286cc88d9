"""The scale that every team starts with, until an administrator writes another version."""

from __future__ import annotations

from dataclasses import dataclass

from reviews.enums import Rating


@dataclass(frozen=True, slots=True)
class Grade:
    """One rating of a scale, as it is written.

    `stands_for` is what a finding says (`Rating`), `number` ClaimReview's `ratingValue`, and
    `alternate_name` the words that ClaimReview gives for it.
    """

    stands_for: str
    label: str
    meaning: str
    number: int
    alternate_name: str


WORST, BEST = 1, 5

DEFAULT_GRADES = (
    Grade(
        Rating.SUPPORTED,
        "Supported",
        "The evidence that we found bears it out, and none that we found speaks against it.",
        5,
        "Supported",
    ),
    Grade(
        Rating.BOTH,
        "Both can be right",
        "What looks like a contradiction is not one: the accounts speak of different things, times"
        " or ways of counting.",
        4,
        "Both can be right",
    ),
    Grade(
        Rating.OPEN,
        "Cannot be established",
        "What we found neither bears it out nor refutes it.",
        3,
        "Cannot be established",
    ),
    Grade(
        Rating.NOT_SUPPORTED,
        "Not supported",
        "The evidence that we found speaks against it.",
        1,
        "Not supported",
    ),
)
