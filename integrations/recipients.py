"""Who is told of which event. A rule reads the event and what it is about, and names people."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, Final

from accounts.enums import Permission
from accounts.models import Membership
from articles.enums import WhyPaused
from articles.models import Feed
from audit.models import Event
from integrations.enums import Kind, WhyDisabled
from integrations.models import Webhook
from reviews.enums import AssignmentState, DisputeState
from reviews.models import Assignment, Comment, Dispute, Publication, Verdict, Watch

DISPUTE = "reviews.dispute"
COMMENT = "reviews.comment"


@dataclass(frozen=True, slots=True)
class Told:
    """What an event says to whom: user ids, of the team or not.

    About a dispute, a webhook, or a feed.
    """

    kind: Kind
    dispute: int | None
    users: frozenset[int]
    webhook: int | None = None
    feed: int | None = None


Rule = Callable[[Event, dict[str, Any]], Told | None]


def told_by(event: Event) -> Told | None:
    """Whom the event concerns, but who did it themselves; members of the team alone."""
    rule = RULES.get(event.verb)
    told = rule(event, event.act) if rule and event.team_id else None
    if told is None:
        return None
    members = Membership.objects.current().filter(team=event.team_id, user__in=told.users)
    users = frozenset(members.values_list("user_id", flat=True)) - {event.actor_id}
    return replace(told, users=users) if users and _is_known(told, event) else None


def _is_known(told: Told, event: Event) -> bool:
    """Whether what is spoken of is there, in the event's team."""
    if told.webhook is not None:
        return Webhook.objects.filter(pk=told.webhook, team=event.team_id).exists()
    if told.feed is not None:
        return Feed.objects.filter(pk=told.feed, team=event.team_id).exists()
    return Dispute.objects.filter(pk=told.dispute or 0, team=event.team_id).exists()


def _assigned(event: Event, act: dict[str, Any]) -> Told:
    return Told(Kind.ASSIGNED, event.object_id, _related_users(act))


def _mentioned(event: Event, act: dict[str, Any]) -> Told | None:
    comment = Comment.objects.filter(pk=event.object_id, withdrawn_at=None).first()
    if comment is None:
        return None
    return Told(Kind.MENTIONED, comment.dispute_id, frozenset(act["data"].get("mentioned", ())))


def _differ(event: Event, act: dict[str, Any]) -> Told | None:
    if act["changes"].get("state", [None, None])[1] != DisputeState.DECIDING:
        return None
    return Told(Kind.DIFFER, event.object_id, _able_to(event, Permission.DECIDE))


def _overdue(event: Event, _: dict[str, Any]) -> Told:
    return Told(Kind.OVERDUE, event.object_id, _able_to(event, Permission.ASSIGN))


def _appealed(event: Event, _: dict[str, Any]) -> Told:
    users = _able_to(event, Permission.DECIDE) | _watching(event.object_id)
    return Told(Kind.APPEALED, event.object_id, users)


def _source_edited(event: Event, _: dict[str, Any]) -> Told:
    work = Assignment.objects.filter(dispute=event.object_id, state=AssignmentState.ACTIVE)
    verdicts = Verdict.objects.filter(dispute=event.object_id)
    closed = Dispute.objects.filter(pk=event.object_id, closed_by__isnull=False)
    users = frozenset(
        {
            *work.values_list("reviewer_id", flat=True),
            *verdicts.values_list("author_id", flat=True),
            *closed.values_list("closed_by_id", flat=True),
        }
    )
    return Told(Kind.SOURCE_EDITED, event.object_id, users | _watching(event.object_id))


def _of_publication(kind: Kind) -> Rule:
    """Tell those who publish of something that became of a publication, at its dispute."""

    def rule(event: Event, _: dict[str, Any]) -> Told | None:
        found = Publication.objects.filter(pk=event.object_id, team=event.team_id).first()
        if found is None:
            return None
        return Told(kind, found.dispute_id, _able_to(event, Permission.PUBLISH))

    return rule


def _webhook_off(event: Event, act: dict[str, Any]) -> Told | None:
    """Tell those who manage webhooks of one whose receiver made it useless."""
    if act["data"].get("why") == WhyDisabled.BY_HAND:
        return None
    users = _able_to(event, Permission.MANAGE)
    return Told(Kind.WEBHOOK, None, users, webhook=event.object_id)


def _feed_stopped(event: Event, act: dict[str, Any]) -> Told | None:
    """Tell editors, and whoever set it up, of a feed that its server made useless."""
    if act["data"].get("why") == WhyPaused.BY_HAND:
        return None
    owner = Feed.objects.filter(pk=event.object_id).values_list("added_by_id", flat=True)
    users = _able_to(event, Permission.CURATE) | frozenset(owner)
    return Told(Kind.FEED, None, users, feed=event.object_id)


RULES: Final[dict[str, Rule]] = {
    "dispute.assigned": _assigned,
    "comment.made": _mentioned,
    "dispute.judged": _differ,
    "dispute.escalated": _overdue,
    "dispute.appealed": _appealed,
    "dispute.source_edited": _source_edited,
    "publication.withdrawn": _of_publication(Kind.SIGNATURE),
    "publication.signature_due": _of_publication(Kind.SIGNATURE),
    "publication.held": _of_publication(Kind.HELD),
    "publication.source_changed": _of_publication(Kind.SOURCE_EDITED),
    "webhook.disabled": _webhook_off,
    "feed.paused": _feed_stopped,
}
"""By the verb of the event."""


def _able_to(event: Event, permission: Permission) -> frozenset[int]:
    members = Membership.objects.current().filter(team=event.team_id).able_to(permission)
    return frozenset(members.values_list("user_id", flat=True))


def _watching(dispute: int) -> frozenset[int]:
    return frozenset(Watch.objects.filter(dispute=dispute).values_list("user_id", flat=True))


def _related_users(act: dict[str, Any]) -> frozenset[int]:
    return frozenset(_numbers(act["related"], "accounts.user"))


def _numbers(references: Iterable[str], kind: str) -> Iterable[int]:
    for reference in references:
        named, _, number = reference.rpartition(":")
        if named == kind:
            yield int(number)
