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
), pair AS (
    SELECT one.id AS first, other.id AS second, one.desk_note AS first_note,
        other.desk_note AS second_note
    FROM given one JOIN given other USING (dispute_id, round)
    WHERE one.part = %(first)s AND other.part = %(second)s
)
"""
OF_FINDINGS = (
    PAIRS
    + """
SELECT one.is_so, other.is_so, count(*)
FROM pair
JOIN reviews_finding one ON one.verdict_id = pair.first
JOIN reviews_finding other
    ON other.verdict_id = pair.second AND other.position_id = one.position_id
GROUP BY 1, 2
"""
)
OF_NOTES = (
    PAIRS
    + """
SELECT first_note, second_note, count(*) FROM pair GROUP BY 1, 2
"""
)


def agreement(team: Team, period: Period) -> Table:
    """Findings of whether a position is so, given independently by two."""
    return _table(
        "agreement",
        "Agreement of independent checks: is it so",
        "How often two reviewers who did not know of each other’s verdict rated a position alike.",
        _pairs(OF_FINDINGS, team, period),
        dict(Rating.choices),
    )


def agreement_on_use(team: Team, period: Period) -> Table:
    """Desk notes, likewise."""
    return _table(
        "use",
        "Agreement of independent checks: what may be printed",
        "The same for what two reviewers would let the desk print.",
        _pairs(OF_NOTES, team, period),
        dict(DeskNoteKind.choices),
    )


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


def _pairs(counted: str, team: Team, period: Period) -> Pairs:
    known: dict[str, Any] = {
        "team": team.pk,
        "since": period.since,
        "first": AssignmentPart.FIRST,
        "second": AssignmentPart.SECOND,
    }
    with connection.cursor() as cursor:
        cursor.execute(counted, known)
        return {(one, other): number for one, other, number in cursor.fetchall()}
