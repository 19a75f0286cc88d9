"""How the work on disputes is arranged: one by one, and by the team's policy."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from accounts.enums import Permission
from accounts.models import Team
from accounts.permissions import Actor
from audit.actions import record
from claims.enums import DiscrepancyKind
from reviews import verbs
from reviews.actions.steps import locked, move, require, settled
from reviews.enums import Priority, SecondCheck, moved
from reviews.models import Dispute, Policy
from verify.errors import ConflictError, InvalidError, StaleError
from verify.words import one_of, optional

MOST_TAGS = 20
LONGEST_TAG = 40
LONGEST_DESK = 60

ARRANGED = ("priority", "due_at", "desk", "tags", "second_check")


@transaction.atomic
def arrange_dispute(
    *, actor: Actor, dispute: Dispute, version: int, now: datetime, **wanted: object
) -> Dispute:
    """Set any of priority, due time, desk, tags and second check. `version` is the one as read."""
    dispute = locked(actor, dispute, "arrange")
    if dispute.version != version:
        raise StaleError("Somebody else changed this dispute.", hint="Reload it and try again.")
    moved(dispute.state, "arrange", dispute.state)
    checked = {name: _CHECKS[name](value) for name, value in wanted.items()}
    changes = {
        name: (getattr(dispute, name), value)
        for name, value in checked.items()
        if getattr(dispute, name) != value
    }
    if not changes:
        return dispute
    if "second_check" in changes:
        _refuse_once_begun(dispute, str(checked["second_check"]))
    for name, (_, value) in changes.items():
        setattr(dispute, name, value)
    if "due_at" in changes:
        dispute.escalated_at = None
    state = settled(dispute, now)
    move(actor, dispute, state, verbs.DISPUTE_ARRANGED, now, changes=changes)
    return dispute


@transaction.atomic
def change_policy(*, actor: Actor, team: Team, now: datetime, **wanted: object) -> Policy:
    """Change how the team works its disputes; what is under way stays as it is."""
    require(actor, Permission.MANAGE, team.pk, "change how the team works")
    _check_policy(wanted)
    policy, created = Policy.objects.select_for_update().get_or_create(team=team)
    changes = {
        name: (getattr(policy, name), value)
        for name, value in wanted.items()
        if getattr(policy, name) != value
    }
    for name, (_, value) in changes.items():
        setattr(policy, name, value)
    if changes or created:
        policy.save()
        record(
            actor=actor.stamp(),
            verb=verbs.POLICY_CHANGED,
            target=policy,
            team=team.pk,
            now=now,
            changes=changes,
        )
    return policy


def _refuse_once_begun(dispute: Dispute, wanted: str) -> None:
    """Whether verdicts are hidden is settled before anybody works: the answer tells nothing."""
    blind = SecondCheck.BLIND in {dispute.second_check, wanted}
    begun = dispute.assignments.filter(round=dispute.round).exists()
    if blind and begun:
        raise ConflictError(
            "Whether the check is independent can no longer be changed in this round:"
            " a reviewer had it already.",
            code="check_begun",
            field="second_check",
            hint="Hand it to a second reviewer, or decide it after the check.",
        )


def _priority(value: object) -> int:
    if value not in Priority.values:
        raise InvalidError(
            f"{value!r} is no priority.",
            code="not_a_choice",
            field="priority",
            hint=f"One of {', '.join(map(str, Priority.values))}.",
        )
    return int(str(value))


def _tags(value: object) -> list[str]:
    assert isinstance(value, Iterable)  # noqa: S101 - the doors give lists
    tags = {
        optional(" ".join(str(tag).split()).lower(), "tags", longest=LONGEST_TAG) for tag in value
    }
    tags -= {""}
    if len(tags) > MOST_TAGS:
        raise InvalidError(f"{MOST_TAGS} tags are the most.", code="too_many", field="tags")
    return sorted(tags)


_CHECKS: Mapping[str, Any] = {
    "priority": _priority,
    "due_at": lambda value: value,
    "desk": lambda value: optional(str(value), "desk", longest=LONGEST_DESK),
    "tags": _tags,
    "second_check": lambda value: one_of(str(value), SecondCheck.values, "second_check"),
}


def _check_policy(wanted: Mapping[str, object]) -> None:
    for name in ("second_from", "independent_from"):
        share = wanted.get(name)
        if share is not None and not 0 <= float(str(share)) <= 1:
            raise InvalidError("A severity is from 0 to 1.", code="out_of_range", field=name)
    for name in ("second_kinds", "independent_kinds"):
        kinds = wanted.get(name, [])
        assert isinstance(kinds, Iterable)  # noqa: S101 - the doors give lists
        for kind in kinds:
            one_of(str(kind), DiscrepancyKind.values, name)
    for name in _TIMES:
        if wanted.get(name) is not None and not 0 < int(str(wanted[name])) <= MOST_OF_A_TIME:
            raise InvalidError(
                f"This is from 1 to {MOST_OF_A_TIME:,}.", code="out_of_range", field=name
            )


_TIMES = (
    *("hours_when_severe", "hours_when_moderate", "hours_when_slight"),
    *("lease_minutes", "hold_hours", "retention_months"),
)
MOST_OF_A_TIME = 10_000
