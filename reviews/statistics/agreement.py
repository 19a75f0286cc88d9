"""Whether two people who judge apart come to the same finding."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import krippendorff
import numpy as np
from django.db import connection

from accounts.models import Team
from reviews.enums import AssignmentPart, DeskNoteKind, Rating
from reviews.statistics.table import Cell, Period, Table

Pairs = Mapping[tuple[str, str], int]
"""How often the first said one thing and the second another."""

RELIABLE, TENTATIVE = 0.8, 0.667
"""Krippendorff, Content Analysis (2004), p. 241: above 0.8 to rely on, above 0.667 tentatively."""


# The last verdict of each part, of rounds that are open to all; sealed ones are left out.
PAIRS = """
WITH given AS MATERIALIZED (
    SELECT verdict.id, dispute_id, round, part, desk_note FROM reviews_verdict verdict
    WHERE team_id = %(team)s AND independent AND created_at >= %(since)s
        AND NOT EXISTS (SELECT FROM reviews_verdict later WHERE later.supersedes_id = verdict.id)
        AND NOT EXISTS (
            SELECT FROM reviews_dispute dispute
            WHERE dispute.sealed AND dispute.id = verdict.dispute_id
                AND dispute.round = verdict.round
        )
), rated AS (
    SELECT min(is_so) FILTER (WHERE part = %(first)s) AS one,
        min(is_so) FILTER (WHERE part = %(second)s) AS other
    FROM given JOIN reviews_finding finding ON finding.verdict_id = given.id
    GROUP BY dispute_id, round, position_id
), noted AS (
    SELECT min(desk_note) FILTER (WHERE part = %(first)s) AS one,
        min(desk_note) FILTER (WHERE part = %(second)s) AS other
    FROM given GROUP BY dispute_id, round
)
SELECT 'agreement', one, other, count(*) FROM rated
WHERE one IS NOT NULL AND other IS NOT NULL GROUP BY 2, 3
UNION ALL
SELECT 'use', one, other, count(*) FROM noted
WHERE one IS NOT NULL AND other IS NOT NULL GROUP BY 2, 3
"""


def agreement(team: Team, period: Period) -> list[Table]:
    """What two found independently: whether a position is so, and what may be printed."""
    pairs = _pairs(team, period)
    return [
        _table(
            "agreement",
            "Agreement of independent checks: is it so",
            "How often two reviewers who did not know of each other’s verdict rated a position"
            " alike.",
            pairs["agreement"],
            dict(Rating.choices),
        ),
        _table(
            "use",
            "Agreement of independent checks: what may be printed",
            "The same for what two reviewers would let the desk print.",
            pairs["use"],
            dict(DeskNoteKind.choices),
        ),
    ]


def alpha(pairs: Pairs, values: Sequence[str]) -> float | None:
    """Krippendorff's alpha for nominal values; None where too little was seen to say.

    It needs two pairs and two different values.
    """
    seen = {value for pair in pairs for value in pair}
    if sum(pairs.values()) < 2 or len(seen) < 2:  # noqa: PLR2004 - two, as the docstring says
        return None
    place = {value: number for number, value in enumerate(values)}
    units = np.zeros((sum(pairs.values()), len(values)), dtype=int)
    row = 0
    for (one, other), number in pairs.items():
        units[row : row + number, place[one]] += 1
        units[row : row + number, place[other]] += 1
        row += number
    return float(krippendorff.alpha(value_counts=units, level_of_measurement="nominal"))


def in_words(value: float | None) -> str:
    """What an alpha means."""
    if value is None:
        return "Too few independent pairs, or all alike: no alpha can be given."
    shown = f"Krippendorff’s alpha is {value:.2f} (1 is perfect agreement, 0 is chance). "
    if value >= RELIABLE:
        return f"{shown}The findings of one reviewer can be relied on."
    if value >= TENTATIVE:
        return f"{shown}Good enough for cautious conclusions; talk about what differs."
    return f"{shown}Too low to rely on one reviewer: the scale or the questions need talking about."


def _table(key: str, title: str, meaning: str, pairs: Pairs, labels: Mapping[str, object]) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (str(label), *(pairs.get((value, other), 0) for other in labels))
        for value, label in labels.items()
    ]
    total, alike = sum(pairs.values()), sum(pairs.get((value, value), 0) for value in labels)
    counted = f"{alike} of {total} pairs alike." if total else "No independent pair yet."
    return Table(
        key,
        title,
        f"{meaning} A row is what the first said, a column what the second said.",
        ("First said", *(str(label) for label in labels.values())),
        rows,
        remarks=(counted, in_words(alpha(pairs, list(labels)))),
    )


def _pairs(team: Team, period: Period) -> dict[str, dict[tuple[str, str], int]]:
    """By the key of the table."""
    known: dict[str, Any] = {
        "team": team.pk,
        "since": period.since,
        "first": AssignmentPart.FIRST,
        "second": AssignmentPart.SECOND,
    }
    found: dict[str, dict[tuple[str, str], int]] = {"agreement": {}, "use": {}}
    with connection.cursor() as cursor:
        cursor.execute(PAIRS, known)
        for key, one, other, number in cursor.fetchall():
            found[key][one, other] = number
    return found
