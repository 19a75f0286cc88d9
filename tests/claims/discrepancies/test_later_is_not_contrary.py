"""What came to pass after an outlet printed contradicts nothing that it said."""

from __future__ import annotations

from tests.claims.discrepancies.telling import unfolded

NOBODY = "No one has been arrested over the theft of the Marn crown."


def test_what_happened_since_is_an_update() -> None:
    later = "Two men were arrested on Thursday over the theft of the Marn crown."

    assert "polarity" not in unfolded(NOBODY, later, hours=(0, 48))


def test_what_had_happened_by_then_is_a_contradiction() -> None:
    then = "Two men were arrested on Tuesday over the theft of the Marn crown."

    assert "polarity" in unfolded(NOBODY, then, hours=(0, 2))
