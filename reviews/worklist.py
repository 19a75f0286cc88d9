"""The work list: which disputes it shows, in which order, and how many each part holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.db import connection
from django.db.models import F, IntegerField, OuterRef, Prefetch, Q, QuerySet, Subquery

from accounts.models import Team, User
from reviews.enums import DisputeState
from reviews.models import Assignment, Dispute
from reviews.policies import MODERATE, SEVERE
from reviews.queries import disputes_of
from reviews.querysets import DisputeQuerySet

TABS: Final = {
    "mine": "Mine",
    "to_close": "Verdict in",
    "nobodys": "Nobody’s",
    "due": "Due",
    "edited": "Edited sources",
    "team": "The team’s",
    "closed": "Closed",
}
"""The parts of the list, in the order of the page."""
SOON: Final = timedelta(hours=24)
"""What is due within this, or was, is due."""

DEGREES: Final = {
    "high": Q(severity__gte=SEVERE),
    "medium": Q(severity__gte=MODERATE, severity__lt=SEVERE),
    "low": Q(severity__lt=MODERATE),
}
SORTS: Final[dict[str, Callable[[DisputeQuerySet], DisputeQuerySet]]] = {
    "due": lambda rows: rows.order_by(F("due_at").asc(nulls_last=True), "pk"),
    "severity": lambda rows: rows.order_by("-severity", "pk"),
    "newest": lambda rows: rows.order_by("-opened_at", "-pk"),
}
BY_HAND: Final = "by_hand"
MOST: Final = 200
"""So many desks and tags are offered to choose from."""
LOOKED_AT: Final = 2_000
"""Of so many live disputes, the newest: a list of all would cost more the longer the queue is."""
COUNTED: Final = 1_000
"""Up to here a part's disputes are counted: nobody works by whether it is 40,000 or 41,000."""

LABELS = """
WITH newest AS MATERIALIZED (
    SELECT desk, tags FROM reviews_dispute
    WHERE team_id = %(team)s AND closed_at IS NULL ORDER BY opened_at DESC LIMIT %(looked_at)s
)
SELECT ARRAY(SELECT DISTINCT desk FROM newest WHERE desk <> '' ORDER BY 1 LIMIT %(most)s),
    ARRAY(SELECT DISTINCT unnest(tags) FROM newest ORDER BY 1 LIMIT %(most)s)
"""


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody asks of the list. Whatever is not known narrows nothing."""

    tab: str = "team"
    words: str = ""
    kind: str = ""
    severity: str = ""
    state: str = ""
    desk: str = ""
    tag: str = ""
    sort: str = ""

    @property
    def narrows(self) -> bool:
        """Whether anything but the part is asked."""
        return any((self.words, self.kind, self.severity, self.state, self.desk, self.tag))


def work_list(team: Team, user: User, asked: Asked, now: datetime) -> DisputeQuerySet:
    """The disputes, each with its claim, and `assigned`: who is at work on it."""
    rows = _narrowed(_part(disputes_of(team, user), user, asked.tab, now), asked)
    at_work = Assignment.objects.at_work().select_related("reviewer").order_by("pk")
    return (
        _sorted(rows, asked)
        .select_related("claim")
        .prefetch_related(Prefetch("assignments", at_work, to_attr="assigned"))
    )


def counts(team: Team, user: User, now: datetime) -> dict[str, int]:
    """How many disputes each part holds, in one query; COUNTED + 1 where there are more."""
    rows = Dispute.objects.filter(team=OuterRef("pk"))
    numbers = {tab: _count(_part(rows, user, tab, now)) for tab in TABS}
    found = Team.objects.filter(pk=team.pk).annotate(**numbers).values_list(*numbers).get()
    return dict(zip(numbers, found, strict=True))


def in_hand(team: Team, user: User) -> int:
    """How many disputes wait for this person."""
    return Assignment.objects.active().filter(team=team, reviewer=user).count()


def desks_and_tags(team: Team) -> tuple[list[str], list[str]]:
    """The desks and tags of the team's newest live disputes."""
    known = {"team": team.pk, "looked_at": LOOKED_AT, "most": MOST}
    with connection.cursor() as cursor:
        cursor.execute(LABELS, known)
        desks, tags = cursor.fetchone()
    return desks, tags


def _part(rows: DisputeQuerySet, user: User, tab: str, now: datetime) -> DisputeQuerySet:
    parts: dict[str, Callable[[], DisputeQuerySet]] = {
        "mine": lambda: rows.assigned_to(user),
        "to_close": rows.to_close,
        "nobodys": rows.nobodys,
        "due": lambda: rows.live().filter(due_at__lte=now + SOON),
        "edited": lambda: rows.filter(source_changed_at__isnull=False),
        "closed": lambda: rows.filter(closed_at__isnull=False),
    }
    return parts.get(tab, rows.live)()


def _narrowed(rows: DisputeQuerySet, asked: Asked) -> DisputeQuerySet:
    if asked.words:
        rows = rows.saying(asked.words)
    if asked.kind:
        rows = rows.filter(kind="" if asked.kind == BY_HAND else asked.kind)
    if asked.severity in DEGREES:
        rows = rows.filter(DEGREES[asked.severity])
    if asked.state in DisputeState.values:
        rows = rows.filter(state=asked.state)
    if asked.desk:
        rows = rows.filter(desk=asked.desk)
    if asked.tag:
        rows = rows.filter(tags__contains=[asked.tag])
    return rows


def _sorted(rows: DisputeQuerySet, asked: Asked) -> DisputeQuerySet:
    if asked.sort in SORTS:
        return SORTS[asked.sort](rows)
    if asked.tab == "closed":
        return rows.order_by("-closed_at", "-pk")
    if asked.tab == "due":
        return SORTS["due"](rows)
    return rows.ranked()


class _Number(Subquery):
    """How many rows a query has."""

    template = "(SELECT count(*) FROM (%(subquery)s) AS counted)"
    output_field = IntegerField()


def _count(rows: QuerySet[Dispute, Dispute]) -> _Number:
    return _Number(rows.order_by().values("pk")[: COUNTED + 1])
