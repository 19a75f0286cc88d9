"""Lists of disputes and stories, with what their pages count."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Final

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from accounts.models import Membership, Team, User
from articles.models import Story
from articles.queries import stories_of
from claims.models import Decision, Discrepancy
from reviews.actions.steps import refusal
from reviews.enums import LIVE_STATES, DisputeState
from reviews.models import Assignment, Dispute, Verdict
from reviews.querysets import DisputeQuerySet

TABS: Final = {
    "mine": "Mine",
    "to_close": "Verdict in",
    "nobodys": "Nobody’s",
    "team": "The team’s",
    "closed": "Closed",
}
"""The parts of the queue, in the order of the page."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A member as a reviewer of one dispute: what they have in hand, why they may not, if so."""

    user: User
    role: str
    in_hand: int
    refusal: str


def disputes_of(team: Team, user: User) -> DisputeQuerySet:
    return Dispute.objects.visible_to(user).filter(team=team)


def queue(team: Team, user: User, tab: str, state: str = "") -> DisputeQuerySet:
    """One part of the queue, the most consequential first, each with its claim and `assigned`."""
    rows = disputes_of(team, user)
    match tab:
        case "mine":
            rows = rows.assigned_to(user)
        case "to_close":
            rows = rows.filter(_judged())
        case "nobodys":
            rows = rows.nobodys()
        case "closed":
            rows = rows.exclude(state__in=LIVE_STATES)
        case _:
            rows = rows.live()
    if state in DisputeState.values:
        rows = rows.filter(state=state)
    active = Assignment.objects.active().select_related("reviewer")
    return (
        rows.select_related("claim")
        .prefetch_related(Prefetch("assignments", active, to_attr="assigned"))
        .annotate(judged=_judged())
        .ranked()
    )


def queue_counts(team: Team, user: User) -> dict[str, int]:
    """How many disputes each part of the queue holds, in one query."""
    mine = Assignment.objects.active().filter(reviewer=user, dispute=OuterRef("pk"))
    live = Q(state__in=LIVE_STATES)
    return disputes_of(team, user).aggregate(
        mine=Count("pk", filter=live & Q(Exists(mine))),
        to_close=Count("pk", filter=_judged()),
        nobodys=Count("pk", filter=Q(state=DisputeState.OPEN)),
        team=Count("pk", filter=live),
        closed=Count("pk", filter=~live),
    )


def stories_with_checks(team: Team, user: User, words: str) -> QuerySet[Story, Story]:
    """The team's stories, each with `to_check`: how many discrepancies are open on its page."""
    found = Discrepancy.objects.open().filter(story=OuterRef("pk"), folded=False)
    counted = found.order_by().values("story").annotate(number=Count("pk")).values("number")
    return stories_of(team, user, words).annotate(to_check=Coalesce(Subquery(counted), 0))


def candidates(dispute: Dispute) -> list[Candidate]:
    """Everybody of the team, those who may judge the dispute first, the least busy first."""
    members = Membership.objects.current().filter(team=dispute.team_id).select_related("user")
    busy = Counter(
        Assignment.objects.active()
        .filter(team=dispute.team_id)
        .values_list("reviewer_id", flat=True)
    )
    found = [
        Candidate(row.user, row.get_role_display(), busy[row.user_id], refusal(row.user, dispute))
        for row in members
    ]
    return sorted(found, key=lambda one: (bool(one.refusal), one.in_hand, one.user.name))


def decisions_in(story: Story) -> QuerySet[Decision, Decision]:
    """What people decided of the story's claims and have not taken back, the latest first."""
    return (
        Decision.objects.standing()
        .filter(claim__standings__story=story)
        .select_related("claim", "made_by", "discrepancy")
        .order_by("-made_at", "-pk")
    )


def _judged() -> Q:
    """In review, with a verdict of this round and nobody still at work: an editor's turn."""
    given = Verdict.objects.filter(dispute=OuterRef("pk"), round=OuterRef("round"))
    at_work = Assignment.objects.active().filter(dispute=OuterRef("pk"))
    waiting = Q(state__in=[DisputeState.IN_REVIEW, DisputeState.DECIDING])
    return waiting & Exists(given) & ~Exists(at_work)
