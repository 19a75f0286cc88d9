"""The admin's first page: what a moderator should look at now, each number a way to its rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from axes.models import AccessAttempt
from django.conf import settings
from django.db.models import Count, Min, Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from accounts.models import Team, User
from articles.enums import Stage, WhyPaused
from articles.models import Feed, Revision
from audit.alarms import open_alarms
from audit.models import Event
from audit.queries import standing
from audit.verbs import phrase_of
from reviews.models import Dispute, Withdrawal

RECENT = 10


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that a moderator should know; `address` leads to what it counts."""

    name: str
    number: int
    address: str


def dashboard(
    request: HttpRequest,  # noqa: ARG001 - django-unfold's signature
    context: dict[str, Any],
) -> dict[str, Any]:
    """What django-unfold puts into the first page's context."""
    return {
        **context,
        "alarms": open_alarms(),
        "sealing": standing(now=timezone.now()),
        "figures": [make() for make in FIGURES],
        "queues": _queues(),
        "acts": _recent_acts(),
    }


def _set_aside() -> Figure:
    number = Revision.objects.filter(stage=Stage.QUARANTINED).count()
    address = _list("articles_revision", stage__exact=Stage.QUARANTINED)
    return Figure("Revisions set aside", number, address)


def _waiting() -> Figure:
    number = Revision.objects.filter(stage=Stage.RECEIVED).count()
    return Figure(
        "Revisions to be read", number, _list("articles_revision", stage__exact=Stage.RECEIVED)
    )


def _stopped() -> Figure:
    number = Feed.objects.current().exclude(paused_why__in=["", WhyPaused.BY_HAND]).count()
    return Figure("Feeds that were stopped", number, _list("articles_feed"))


def _unsigned() -> Figure:
    number = Withdrawal.objects.filter(outcome="").count()
    return Figure(
        "Withdrawals to be signed", number, _list("reviews_withdrawal", outcome__exact="")
    )


def _locked_out() -> Figure:
    tried = AccessAttempt.objects.filter(failures_since_start__gte=settings.AXES_FAILURE_LIMIT)
    return Figure("Sign-ins locked out", tried.count(), _list("axes_accessattempt"))


FIGURES: tuple[Callable[[], Figure], ...] = (_set_aside, _waiting, _stopped, _unsigned, _locked_out)


def _queues() -> list[dict[str, Any]]:
    """Each team's live disputes: how many, nobody's, overdue, and the oldest."""
    live = Q(closed_at=None)
    counted: dict[int, dict[str, Any]] = {
        row["team"]: dict(row)
        for row in Dispute.objects.filter(live)
        .order_by()
        .values("team")
        .annotate(
            live=Count("pk"),
            nobodys=Count("pk", filter=Q(vacant__gt=0)),
            overdue=Count("pk", filter=Q(due_at__lt=timezone.now())),
            oldest=Min("opened_at"),
        )
    }
    teams = Team.objects.filter(archived_at=None).order_by("name")
    return [_queue(team, counted.get(team.pk, {})) for team in teams]


def _queue(team: Team, counts: dict[str, Any]) -> dict[str, Any]:
    works = ("live", "nobodys", "overdue")
    return {
        "team": team,
        "oldest": counts.get("oldest"),
        "figures": [
            Figure(
                work,
                counts.get(work, 0),
                _list("reviews_dispute", work=work, team__id__exact=team.pk),
            )
            for work in works
        ],
    }


def _recent_acts() -> list[dict[str, Any]]:
    """The latest acts through the admin, with who and what."""
    events: QuerySet[Event] = Event.objects.filter(door="admin").order_by("-pk")[:RECENT]
    people = User.objects.in_bulk({event.actor_id for event in events})
    return [
        {
            "event": event,
            "who": people.get(event.actor_id),
            "did": phrase_of(event.verb),
            "address": reverse("admin:audit_event_change", args=[event.pk]),
        }
        for event in events
    ]


def _list(name: str, **filters: str | int) -> str:
    address = reverse(f"admin:{name}_changelist")
    return f"{address}?{urlencode(filters)}" if filters else address
