"""How a team works its disputes, as its policy says."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from reviews.enums import SecondCheck
from reviews.models import Policy

SEVERE: Final = 2 / 3
MODERATE: Final = 1 / 3
"""The steps of severity that the pages call high and medium."""


def policy_of(team_id: int) -> Policy:
    """The team's policy; the defaults, not stored, where it has none."""
    return Policy.objects.filter(team=team_id).first() or Policy(team_id=team_id)


def second_check_for(policy: Policy, kind: str, severity: float) -> SecondCheck:
    """Whether such a dispute is checked twice, and how."""
    if _applies(policy.independent_from, policy.independent_kinds, kind, severity):
        return SecondCheck.BLIND
    if _applies(policy.second_from, policy.second_kinds, kind, severity):
        return second_check_asked(policy)
    return SecondCheck.NONE


def second_check_asked(policy: Policy) -> SecondCheck:
    """The kind of second check that the team makes where one is asked for."""
    return SecondCheck.BLIND if policy.independent else SecondCheck.OPEN


def due_for(policy: Policy, severity: float, now: datetime) -> datetime:
    """By when such a dispute is to be settled."""
    if severity >= SEVERE:
        return now + timedelta(hours=policy.hours_when_severe)
    if severity >= MODERATE:
        return now + timedelta(hours=policy.hours_when_moderate)
    return now + timedelta(hours=policy.hours_when_slight)


def held_until(policy: Policy, now: datetime) -> datetime:
    """How long assigned work may wait for its reviewer to begin."""
    return now + timedelta(hours=policy.hold_hours)


def leased_until(policy: Policy, now: datetime) -> datetime:
    """How long a reviewer who works now keeps the dispute without another save."""
    return now + timedelta(minutes=policy.lease_minutes)


def _applies(threshold: float | None, kinds: list[str], kind: str, severity: float) -> bool:
    return kind in kinds or (threshold is not None and severity >= threshold)
