"""Whether two people who judge apart come to the same finding."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import krippendorff
import numpy as np
from django.db.models import Exists, F, OuterRef

from accounts.models import Team
from reviews.enums import AssignmentPart, DeskNoteKind, Rating
from reviews.models import Finding, Verdict
from reviews.querysets import VerdictQuerySet
from reviews.statistics.table import Cell, Period, Table

Pairs = Mapping[tuple[str, str], int]
"""How often the first said one thing and the second another."""

RELIABLE, TENTATIVE = 0.8, 0.667
"""Krippendorff, Content Analysis (2004), p. 241: above 0.8 to rely on, above 0.667 tentatively."""


def agreement(team: Team, period: Period) -> Table:
    """Findings of whether a position is so, given independently by two."""
    second = {
        (dispute, round_, position): rating
        for dispute, round_, position, rating in _findings(team, period, AssignmentPart.SECOND)
    }
    pairs = Counter(
        (rating, second[dispute, round_, position])
        for dispute, round_, position, rating in _findings(team, period, AssignmentPart.FIRST)
        if (dispute, round_, position) in second
    )
    return _table(
        "agreement",
        "Agreement of independent checks: is it so",
        "How often two reviewers who did not know of each other’s verdict rated a position alike.",
        pairs,
        dict(Rating.choices),
    )


def agreement_on_use(team: Team, period: Period) -> Table:
    """Desk notes, likewise."""
    second = dict(_notes(team, period, AssignmentPart.SECOND))
    first = _notes(team, period, AssignmentPart.FIRST)
    pairs = Counter((note, second[key]) for key, note in first if key in second)
    return _table(
        "use",
        "Agreement of independent checks: what may be printed",
        "The same for what two reviewers would let the desk print.",
        pairs,
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


def _verdicts(team: Team, period: Period, part: str) -> VerdictQuerySet:
    """The last ones of a part, of rounds that are open to all."""
    later = Verdict.objects.filter(supersedes=OuterRef("pk"))
    return Verdict.objects.unsealed().filter(
        ~Exists(later), team=team, part=part, independent=True, created_at__gte=period.since
    )


def _findings(team: Team, period: Period, part: str) -> list[tuple[int, int, int, str]]:
    rows = Finding.objects.filter(verdict__in=_verdicts(team, period, part))
    return list(rows.values_list("verdict__dispute", "verdict__round", "position", "is_so"))


def _notes(team: Team, period: Period, part: str) -> list[tuple[tuple[int, int], str]]:
    rows = _verdicts(team, period, part).annotate(which=F("dispute"))
    return [
        ((dispute, round_), note)
        for dispute, round_, note in rows.values_list("which", "round", "desk_note")
    ]
