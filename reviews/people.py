"""The members of a newsroom, with what its people pages tell of each."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Count, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from accounts.models import Membership, Team
from audit.models import Event
from reviews.models import Assignment


def people_of(team: Team, now: datetime, words: str = "") -> QuerySet[Membership, Membership]:
    """The members by name, each with `in_hand`, `active_at` and `absent_until`."""
    acts = Event.objects.filter(team_id=team.pk, actor_id=OuterRef("user_id"))
    work = Assignment.objects.at_work().filter(team=team, reviewer=OuterRef("user_id"))
    counted = work.order_by().values("reviewer").annotate(number=Count("pk")).values("number")
    members = Membership.objects.current().filter(team=team).with_absence(now)
    if words:
        members = members.filter(Q(user__name__icontains=words) | Q(user__email__icontains=words))
    return (
        members.select_related("user")
        .annotate(
            in_hand=Coalesce(Subquery(counted, output_field=IntegerField()), 0),
            active_at=Subquery(acts.order_by("-at").values("at")[:1]),
        )
        .order_by("user__name", "pk")
    )
