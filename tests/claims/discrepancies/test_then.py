"""“Then” before an office: part of it with a hyphen, else only what came next."""

from __future__ import annotations

from tests.claims.discrepancies.pairing import differing

HOLDS = "President Anna Holt signed the law on Monday."


def test_an_earlier_office_at_the_head_of_a_sentence_is_one() -> None:
    other = "Then-President Anna Holt signed the law on Monday."

    assert ("role", "President", "Then-President") in differing(HOLDS, other)


def test_what_came_next_is_no_earlier_office() -> None:
    other = "Then President Anna Holt signed the law on Monday."

    assert not any(kind == "role" for kind, *_ in differing(HOLDS, other))
