"""Where a dispute stands, by who has it and what they found. Pure: rows in, answers out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from reviews.enums import AssignmentPart, AssignmentState, DisputeState, SecondCheck
from reviews.models import Assignment, Dispute, Verdict


def checks_needed(dispute: Dispute) -> int:
    return 1 if dispute.second_check == SecondCheck.NONE else 2


def settle(
    dispute: Dispute, rows: Sequence[Assignment], verdicts: Sequence[Verdict], now: datetime
) -> str:
    """Set `vacant`, `sealed` and `judged_at` of a live dispute; the state that follows.

    `rows` are the round's assignments that are active or done, `verdicts` the round's.
    """
    checks = [row for row in rows if row.part != AssignmentPart.DECIDING]
    done = sum(row.state == AssignmentState.DONE for row in checks)
    at_work = any(row.state == AssignmentState.ACTIVE for row in rows)
    dispute.sealed = dispute.second_check == SecondCheck.BLIND and done < checks_needed(dispute)
    dispute.vacant = _vacant(dispute, len(checks), done)
    differing = not dispute.sealed and differ([v for v in verdicts if v.part != "deciding"])
    if dispute.sealed or at_work or done < checks_needed(dispute):
        dispute.judged_at = None
    else:
        dispute.judged_at = dispute.judged_at or now
    if differing:
        dispute.vacant = 0
        return DisputeState.DECIDING
    if done or any(row.started_at for row in rows):
        return DisputeState.IN_REVIEW
    return DisputeState.ASSIGNED if rows else DisputeState.OPEN


def differ(verdicts: Sequence[Verdict]) -> bool:
    """Whether two verdicts disagree: in a finding of any position, or in what may be printed."""
    told = [(verdict.desk_note, _findings(verdict)) for verdict in verdicts]
    return any(other != told[0] for other in told[1:])


def differences(first: Verdict, second: Verdict) -> set[str]:
    """Where two verdicts differ: "desk_note", and "said:7" or "so:7" by position."""
    found = {"desk_note"} if first.desk_note != second.desk_note else set()
    one, other = _findings(first), _findings(second)
    for position in one.keys() | other.keys():
        here, there = one.get(position, ("", "")), other.get(position, ("", ""))
        found |= {f"{name}:{position}" for name, a, b in _beside(here, there) if a != b}
    return found


def _beside(here: tuple[str, str], there: tuple[str, str]) -> list[tuple[str, str, str]]:
    return [("said", here[0], there[0]), ("so", here[1], there[1])]


def _findings(verdict: Verdict) -> dict[int, tuple[str, str]]:
    return {row.position_id: (row.was_said, row.is_so) for row in verdict.findings.all()}


def _vacant(dispute: Dispute, taken: int, done: int) -> int:
    """Checks that nobody has. An open second check begins when the first verdict is in."""
    needed = checks_needed(dispute)
    if dispute.second_check == SecondCheck.OPEN and not done:
        needed = 1
    return max(needed - taken, 0)
