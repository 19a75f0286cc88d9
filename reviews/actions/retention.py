"""Evidence and contacts that a team keeps no longer: erased by the same way as by an editor."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from django.db import transaction
from django.db.models import CharField, Exists, Model, OuterRef, QuerySet, Value
from django.db.models.functions import Cast, Concat

from accounts.actions import system
from audit.models import Hold
from reviews.actions.erasing import empty_contact, empty_evidence
from reviews.models import Contact, Dispute, Evidence, Policy
from reviews.models.circles import Restricted

Row = TypeVar("Row", bound=Restricted)

AT_ONCE = 200
"""So many rows are erased in one run; the next takes the rest."""


def erase_overdue(*, now: datetime) -> int:
    """Erase what is kept longer than its team wants; how many rows that were. Safe to repeat."""
    done = 0
    for policy in Policy.objects.filter(retention_months__isnull=False).order_by("pk"):
        for model, erase in _ERASED_BY.items():
            keys = _overdue(model, policy, now).order_by("pk").values_list("pk", flat=True)
            done += sum(erase(pk=pk, now=now) for pk in list(keys[:AT_ONCE]))
    return done


@transaction.atomic
def expire_evidence(*, pk: int, now: datetime) -> bool:
    """Erase one piece of evidence, if it is still overdue."""
    row = _locked(Evidence, pk, now)
    if row is None:
        return False
    empty_evidence(system(row.team), row, _reason(row), now)
    return True


@transaction.atomic
def expire_contact(*, pk: int, now: datetime) -> bool:
    """Likewise a contact."""
    row = _locked(Contact, pk, now)
    if row is None:
        return False
    empty_contact(system(row.team), row, _reason(row), now)
    return True


_ERASED_BY: dict[type[Evidence | Contact], Callable[..., bool]] = {
    Evidence: expire_evidence,
    Contact: expire_contact,
}


def months_before(moment: datetime, months: int) -> datetime:
    """The same day and hour so many months earlier; the month's last day where it has no such."""
    year, month = divmod(moment.year * 12 + moment.month - 1 - months, 12)
    day = min(moment.day, monthrange(year, month + 1)[1])
    return moment.replace(year=year, month=month + 1, day=day)


def _overdue(model: type[Row], policy: Policy, now: datetime) -> QuerySet[Row]:
    """Those not erased, of disputes closed so long ago, on which no preservation hold lies."""
    assert policy.retention_months is not None  # noqa: S101 - asked for by the caller
    until = months_before(now, policy.retention_months)
    rows: QuerySet[Row] = QuerySet(model).filter(
        team=policy.team_id, dispute__closed_at__lte=until, erased_at=None
    )
    of_dispute = _held(Dispute, "dispute_id")
    return rows.filter(~Exists(of_dispute), ~Exists(_held(model, "pk")))


def _held(model: type[Model], key: str) -> QuerySet[Hold]:
    name = Concat(Value(f"{model._meta.label_lower}:"), Cast(OuterRef(key), CharField()))
    return Hold.objects.filter(lifted_at=None, object=name)


def _locked(model: type[Row], pk: int, now: datetime) -> Row | None:
    """The row under its dispute's lock; None where it is overdue no longer.

    Whoever reopens the dispute or places a hold waits for the same lock.
    """
    known: Row = QuerySet(model).get(pk=pk)
    Dispute.objects.select_for_update(of=("self",)).get(pk=known.dispute_id)
    policy = Policy.objects.filter(team=known.team_id, retention_months__isnull=False).first()
    if policy is None:
        return None
    due = _overdue(model, policy, now).select_for_update(of=("self",))
    return due.select_related("team", "dispute").filter(pk=pk).first()


def _reason(row: Restricted) -> str:
    months = Policy.objects.get(team=row.team_id).retention_months
    return f"The newsroom keeps it for {months} months after its dispute was closed."
