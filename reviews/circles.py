"""Who may know of what is restricted: a circle that is the team, the dispute's people, or named.

Asked of every row of evidence and of the contact log, at every door. Roles open nothing here: an
auditor, an administrator or a moderator outside the circle sees no more than an outsider.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self, TypeVar

from django.db import models
from django.db.models import Exists, OuterRef, Q

from accounts.enums import Role
from accounts.models import Membership
from accounts.querysets import TeamOwnedQuerySet
from reviews.enums import AssignmentState, Circle

if TYPE_CHECKING:
    from accounts.models import User
    from reviews.models import ContactEntry  # noqa: F401 - the type of the rows
    from reviews.models.circles import Restricted

Row = TypeVar("Row", bound="Restricted")

AT_WORK = (AssignmentState.ACTIVE, AssignmentState.DONE)
"""States of an assignment in which its reviewer is one of the dispute's people."""


class RestrictedQuerySet(TeamOwnedQuerySet[Row]):
    def visible_to(self, user: User) -> Self:
        """Rows of the user's teams whose circle holds them; `sees` is the same rule for one row."""
        rows = super().visible_to(user)
        of_dispute = Q(circle=Circle.DISPUTE) & (_edits(user) | _reviews(user))
        named = Q(circle=Circle.PEOPLE) & _is_named(user, self.model)
        inside = Q(circle=Circle.TEAM) | Q(added_by=user) | of_dispute | named
        return rows.filter(inside).filter(unsealed_rows() | Q(added_by=user) | audited_by(user))

    def unsealed(self) -> Self:
        """Those of no independent check that is under way."""
        return self.filter(unsealed_rows())

    def open_to_team(self) -> Self:
        """What may leave by doors that know no circle: the API, exports, mails, the admin."""
        return self.unsealed().filter(circle=Circle.TEAM)

    def told_to(self, user: User) -> Self:
        """What the API tells this user: what is open, and of a sealed round what is their own.

        No circle but the team's is known here.
        """
        return self.filter(unsealed_rows() | Q(added_by=user), circle=Circle.TEAM)


class EntryQuerySet(TeamOwnedQuerySet["ContactEntry"]):
    """What came of contacts. Its circle is its contact's; it may be sealed by itself."""

    def seen_by(self, user: User) -> Self:
        """Those that are not sealed from this user, of contacts that they may see."""
        open_ = unsealed_rows("contact__dispute")
        return self.filter(open_ | Q(added_by=user) | audited_by(user))

    def unsealed(self) -> Self:
        return self.filter(unsealed_rows("contact__dispute"))


def sees(user: User, row: Restricted) -> bool:
    """Whether the circle of the row holds the user, and no independent check hides it from them."""
    memberships = Membership.objects.current().filter(team=row.team_id, user=user)
    role = memberships.values_list("role", flat=True).first()
    hidden = row.is_sealed and row.added_by_id != user.pk and role != Role.AUDITOR
    if role is None or hidden:
        return False
    if row.circle == Circle.TEAM or row.added_by_id == user.pk:
        return True
    if row.circle == Circle.PEOPLE:
        return bool(row.insiders.filter(user=user).exists())
    at_work = row.dispute.assignments.filter(reviewer=user, state__in=AT_WORK)
    return role == Role.EDITOR or at_work.exists()


def audited_by(user: User) -> Q:
    """Rows of the teams whose auditor the user is."""
    memberships = user.memberships.filter(archived_at=None, role=Role.AUDITOR)
    return Q(team_id__in=memberships.values("team_id"))


def unsealed_rows(dispute: str = "dispute") -> Q:
    """Rows of no round in which the dispute's reviewers are kept from each other's work."""
    from reviews.models import Dispute  # noqa: PLC0415 - models import this module

    sealed = Dispute.objects.filter(
        pk=OuterRef(f"{dispute}_id"), sealed=True, round=OuterRef("sealed_in")
    )
    return Q(sealed_in=None) | ~Q(Exists(sealed))


def _edits(user: User) -> Q:
    editors = Membership.objects.current().filter(user=user, role=Role.EDITOR)
    return Q(team_id__in=editors.values("team_id"))


def _reviews(user: User) -> Q:
    from reviews.models import Assignment  # noqa: PLC0415 - models import this module

    at_work = Assignment.objects.filter(
        dispute=OuterRef("dispute"), reviewer=user, state__in=AT_WORK
    )
    return Q(Exists(at_work))


def _is_named(user: User, model: type[models.Model]) -> Q:
    from reviews.models import Insider  # noqa: PLC0415 - models import this module

    own: dict[str, Any] = {model._meta.model_name or "": OuterRef("pk")}
    return Q(Exists(Insider.objects.filter(user=user, **own)))
