"""Lists of disputes and stories, with what their pages count."""

from __future__ import annotations

from django.db.models import Count, Exists, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from accounts.models import Team, User
from articles.models import Story
from articles.queries import stories_of
from audit.models import Event
from audit.querysets import EventQuerySet
from claims.models import Conflict, Decision, Discrepancy, Statement
from reviews.eligibility import byline_of
from reviews.enums import CONTACT_OUTCOMES
from reviews.models import Assignment, ContactEntry, Dispute, SealedEvent
from reviews.querysets import DisputeQuerySet
from verify.errors import ConflictError


def events_for(team: Team, user: User) -> EventQuerySet:
    """The team's trail as the user may know it: a sealed round's acts are left out until it opens.

    Whether they may read the trail at all is not asked here.
    """
    hidden = SealedEvent.objects.filter(team=team).hidden_from(user).values("event_id")
    return Event.objects.in_team(team.pk).exclude(pk__in=hidden)


def disputes_of(team: Team, user: User) -> DisputeQuerySet:
    return Dispute.objects.visible_to(user).filter(team=team)


def to_take(team: Team, user: User) -> DisputeQuerySet:
    """What the user could take of the team's vacant checks, the most pressing first.

    Those are left out that they had in this round, whose articles they wrote, or where they have
    declared an interest.
    """
    had = Assignment.objects.filter(dispute=OuterRef("pk"), round=OuterRef("round"), reviewer=user)
    wrote = Statement.objects.live().filter(
        claim=OuterRef("claim"), revision__article__author__iregex=byline_of(user.name)
    )
    found = Dispute.objects.filter(~Exists(had), ~Exists(wrote), team=team)
    declared = Conflict.objects.standing().filter(team=team, user=user)
    if declared.exists():
        found = found.filter(~Exists(declared.touching(OuterRef("claim"))))
    return found.nobodys().ranked()


def stories_with_checks(team: Team, user: User, words: str) -> QuerySet[Story, Story]:
    """The team's stories, each with `to_check`: how many discrepancies are open on its page."""
    found = Discrepancy.objects.open().filter(story=OuterRef("pk"), folded=False)
    counted = found.order_by().values("story").annotate(number=Count("pk")).values("number")
    return stories_of(team, user, words).annotate(to_check=Coalesce(Subquery(counted), 0))


def decisions_in(story: Story) -> QuerySet[Decision, Decision]:
    """What people decided of the story's claims and have not taken back, the latest first."""
    return (
        Decision.objects.standing()
        .filter(claim__standings__story=story)
        .select_related("claim", "made_by", "discrepancy")
        .order_by("-made_at", "-pk")
    )


def contact_satisfied(dispute: Dispute) -> bool:
    """Whether an adverse finding of the dispute may be published as far as asking goes.

    Somebody was asked and it is known what came of it, or an editor has said in writing why not.
    """
    settled = ContactEntry.objects.unsealed().filter(
        contact__dispute=dispute, step__in=CONTACT_OUTCOMES
    )
    return settled.exists() or dispute.contact_waivers.exists()


def require_contact(dispute: Dispute) -> None:
    """Raises ConflictError where `contact_satisfied` says no; it says what would do."""
    if not contact_satisfied(dispute):
        raise ConflictError(
            "Nobody who is concerned was asked, or it is not noted what came of it.",
            code="contact_missing",
            hint="Log a contact and its outcome, or let an editor say why nobody was asked.",
        )
