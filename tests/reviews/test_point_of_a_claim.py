"""What a claim comes to, in one sentence for whoever reads the dossier."""

import pytest

from reviews.dossier.entries import ClaimEntry, PositionEntry


@pytest.mark.parametrize(
    "text, told, point",
    [
        ("What office Ana Bell holds", ["mayor Ana Bell"], "mayor Ana Bell"),
        ("How many were hurt", ["40 were hurt"], "40 were hurt"),
        (
            "What Ana Bell said: “We will rebuild.”",
            ["“rebuild”"],
            "What Ana Bell said: “We will rebuild.”",
        ),
        ("How many were hurt", ["40 were hurt", "62 hurt"], "How many were hurt"),
    ],
)
def test_the_point_says_as_much_as_is_agreed(text: str, told: list[str], point: str) -> None:
    positions = [PositionEntry(number, each, [], [], []) for number, each in enumerate(told)]

    claim = ClaimEntry(1, text, 1, 0.5, "one_outlet", 0, 1, positions)

    assert claim.point == point
