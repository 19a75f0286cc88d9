from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from accounts.enums import GRANTS, Permission, Role
from accounts.permissions import Actor
from accounts.querysets import TeamOwnedQuerySet
from claims.models import Claim, Discrepancy
from reviews.circles import audited_by, unsealed_rows
from reviews.enums import AssignmentState
from reviews.publication_states import PUBLIC_STATES, STANDING_STATES
from verify.lookups import keys_of, vector

if TYPE_CHECKING:
    from accounts.models import Team, User
    from reviews.models import (  # noqa: F401 - the types of the rows
        Assignment,
        Comment,
        DeskNote,
        Dispute,
        Flag,
        Publication,
        PublicPage,
        RatingScale,
        SealedEvent,
        SourceChange,
        Verdict,
        Withdrawal,
    )


def _sealed_round() -> Q:
    """Rows of the round in which their dispute's verdicts are hidden.

    Asked row by row: few disputes are sealed, and an index holds just those.
    """
    from reviews.models import Dispute  # noqa: PLC0415 - models import the querysets

    sealed = Dispute.objects.filter(pk=OuterRef("dispute"), sealed=True, round=OuterRef("round"))
    return Q(Exists(sealed))


class DisputeQuerySet(TeamOwnedQuerySet["Dispute"]):
    def live(self) -> Self:
        return self.filter(closed_at=None)

    def saying(self, text: str) -> Self:
        """Those whose question says this."""
        from reviews.models import Dispute  # noqa: PLC0415 - models import the querysets

        rows = Dispute.objects.all()
        return self.filter(pk__in=keys_of(rows, text, vector("question"), letters=["question"]))

    def in_story(self, story_id: int) -> Self:
        """Disputes over claims that the story's articles speak of.

        A discrepancy's one only where the story has it.
        """
        found = Discrepancy.objects.filter(
            story_id=story_id,
            claim=OuterRef("claim"),
            kind=OuterRef("kind"),
            attribute=OuterRef("attribute"),
        )
        claims = Claim.objects.in_story(story_id)
        return self.filter(models.Q(kind="", claim__in=claims) | Exists(found))

    def assigned_to(self, user: User) -> Self:
        """Those on which the user has work to do."""
        from reviews.models import Assignment  # noqa: PLC0415 - models import the querysets

        mine = Assignment.objects.active().filter(reviewer=user).values("dispute_id")
        return self.live().filter(pk__in=mine)

    def nobodys(self) -> Self:
        """Those with a check that nobody has."""
        return self.live().filter(vacant__gt=0)

    def to_close(self) -> Self:
        """Those whose verdicts are in: an editor's turn."""
        return self.live().filter(judged_at__isnull=False)

    def ranked(self) -> Self:
        """In the order in which they are worked on."""
        return self.order_by("-priority", F("due_at").asc(nulls_last=True), "-severity", "pk")


class AssignmentQuerySet(TeamOwnedQuerySet["Assignment"]):
    def active(self) -> Self:
        return self.filter(state=AssignmentState.ACTIVE)

    def at_work(self) -> Self:
        """The active ones; of a sealed round also those that are done, which nobody may know."""
        done = Q(state=AssignmentState.DONE) & _sealed_round()
        return self.filter(Q(state=AssignmentState.ACTIVE) | done)

    def unsealed(self) -> Self:
        """Those whose state may be known."""
        return self.filter(~_sealed_round())


class VerdictQuerySet(TeamOwnedQuerySet["Verdict"]):
    def visible_to(self, user: User) -> Self:
        """Those of the user's teams, but those of a sealed round to their author and auditors."""
        hidden = _sealed_round() & ~Q(author=user) & ~audited_by(user)
        return super().visible_to(user).filter(~hidden)

    def saying(self, text: str) -> Self:
        """Those whose reasons, or words to print, say this."""
        from reviews.models import Verdict  # noqa: PLC0415 - models import the querysets

        rows = Verdict.objects.all()
        return self.filter(pk__in=keys_of(rows, text, vector("rationale", "line")))

    def visible_in(self, dispute: Dispute, user: User) -> Self:
        """The verdicts of the dispute's present round that this user may see.

        Moderators, who are no members, see those that nobody is kept from.
        """
        rows = self.filter(dispute=dispute, round=dispute.round)
        auditor = user.memberships.filter(
            team=dispute.team_id, archived_at=None, role=Role.AUDITOR
        ).exists()
        return rows if auditor or not dispute.sealed else rows.filter(author=user)

    def unsealed(self) -> Self:
        """Those that nobody has to be kept from."""
        return self.filter(~_sealed_round())


class CommentQuerySet(TeamOwnedQuerySet["Comment"]):
    def visible_to(self, user: User) -> Self:
        """Those of the user's teams, but a reviewer's of a sealed round as its verdict."""
        hidden = Q(sealed=True) & _sealed_round() & ~Q(author=user) & ~audited_by(user)
        return super().visible_to(user).filter(~hidden)

    def unsealed(self) -> Self:
        return self.filter(~(Q(sealed=True) & _sealed_round()))


class FlagQuerySet(TeamOwnedQuerySet["Flag"]):
    def visible_to(self, user: User) -> Self:
        """Those of the user's teams, but a reviewer's of a sealed round as its verdict."""
        known = unsealed_rows() | Q(raised_by=user) | audited_by(user)
        return super().visible_to(user).filter(known)

    def unsealed(self) -> Self:
        return self.filter(unsealed_rows())


class SealedEventQuerySet(TeamOwnedQuerySet["SealedEvent"]):
    def in_force(self) -> Self:
        """Those whose round is still sealed."""
        return self.filter(_sealed_round())

    def hidden_from(self, user: User) -> Self:
        """Those of which this user must not know yet."""
        return self.in_force().exclude(author=user).exclude(audited_by(user))


class DeskNoteQuerySet(TeamOwnedQuerySet["DeskNote"]):
    def standing(self) -> Self:
        return self.filter(undone_at=None)


class RatingScaleQuerySet(TeamOwnedQuerySet["RatingScale"]):
    def standing(self, team: Team | int) -> RatingScale:
        """The version in force: every team has one, from its first day."""
        return self.filter(team=team).order_by("-version")[0]


class PublicationQuerySet(TeamOwnedQuerySet["Publication"]):
    def visible_to(self, user: User) -> Self:
        """All of the teams for which the user publishes; of their other teams what is public.

        An embargo binds colleagues who do not publish as it binds the public.
        """
        roles = [role for role, granted in GRANTS.items() if Permission.PUBLISH in granted]
        publishing = user.memberships.filter(archived_at=None, role__in=roles)
        unbound = models.Q(team_id__in=publishing.values("team_id"))
        return super().visible_to(user).filter(unbound | models.Q(state__in=PUBLIC_STATES))

    def seen_by(self, actor: Actor) -> Self:
        """The team's, for an actor whose token may be narrower than their role."""
        rows = self.filter(team=actor.team)
        return rows if actor.may(Permission.PUBLISH) else rows.filter(state__in=PUBLIC_STATES)

    def public(self) -> Self:
        """Those whose address answers everybody."""
        return self.filter(state__in=PUBLIC_STATES, team__archived_at=None)

    def standing(self) -> Self:
        """Those whose finding is public and stands."""
        return self.filter(state__in=STANDING_STATES, team__archived_at=None)

    def with_changed_sources(self) -> Self:
        """Those beneath which something changed that nobody has dealt with."""
        return self.filter(
            source_changes__matters=True, source_changes__resolved_at=None
        ).distinct()

    def due(self, now: datetime) -> Self:
        """Those that, or a correction of which, go out by now."""
        return self.filter(due_at__lte=now)

    def newest_first(self) -> Self:
        return self.order_by(models.F("published_at").desc(nulls_first=True), "-pk")


class WithdrawalQuerySet(TeamOwnedQuerySet["Withdrawal"]):
    def unsigned(self) -> Self:
        return self.filter(answered_at=None)

    def to_remind(self, withdrawn_by: datetime, reminded_by: datetime) -> Self:
        """Unsigned since before the one time, and not reminded of since the other."""
        rested = models.Q(reminded_at=None) | models.Q(reminded_at__lte=reminded_by)
        return self.unsigned().filter(rested, withdrawn_at__lte=withdrawn_by)


class SourceChangeQuerySet(TeamOwnedQuerySet["SourceChange"]):
    def open(self) -> Self:
        """Those that matter and that nobody has dealt with."""
        return self.filter(matters=True, resolved_at=None)


class PublicPageQuerySet(TeamOwnedQuerySet["PublicPage"]):
    def standing(self, team: Team | int, kind: str) -> PublicPage | None:
        """The version in force, if the team has written one."""
        return self.filter(team=team, kind=kind).order_by("-version").first()
