"""In one live blog the latest entry counts; what earlier ones gave is shown as a change."""

from __future__ import annotations

from claims.discrepancies import AssessedDiscrepancy
from claims.discrepancies.numbers import ENTRY
from tests.claims.discrepancies.telling import assessed

BLOG = """Quarry collapse: live updates

11:32 Police said 12 people were hurt in the quarry collapse at Ostley.

10:10 Police said nine people were hurt in the quarry collapse at Ostley."""
AGREES = "Police said 12 people were hurt in the quarry collapse at Ostley."
DIFFERS = "Police said 15 people were hurt in the quarry collapse at Ostley."


def sides(found: AssessedDiscrepancy) -> list[str]:
    return sorted(side.value for side in found.sides)


def test_a_later_entry_is_an_update() -> None:
    found = assessed(BLOG)

    assert [(one.kind, one.fold_reason, sides(one)) for one in found] == [
        ("number", ENTRY, ["12", "nine"])
    ]


def test_the_earlier_entry_stands_against_no_other_outlet() -> None:
    found = assessed(BLOG, AGREES, hours=(0, -1.5))

    assert [(one.fold_reason, sides(one)) for one in found] == [(ENTRY, ["12", "nine"])]


def test_the_latest_entry_is_the_outlets_position() -> None:
    found = assessed(BLOG, DIFFERS, hours=(0, -1.5))

    assert [(one.folded, sides(one)) for one in found] == [
        (False, ["12", "15"]),
        (True, ["12", "nine"]),
    ]
    assert {side.value: side.position for side in found[1].sides}["nine"] == (
        {side.value: side.position for side in found[0].sides}["12"]
    )


def test_two_parties_of_one_live_blog_still_disagree() -> None:
    page = (
        "Ostley march: live updates\n\n"
        "11:32 Police counted 600 marchers on the Ostley bridge.\n\n"
        "10:10 The organisers counted 2,000 marchers on the Ostley bridge."
    )

    found = assessed(page)

    assert [(one.kind, one.folded, sides(one)) for one in found] == [
        ("number", False, ["2,000", "600"])
    ]
