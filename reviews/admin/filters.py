"""What a moderator narrows the disputes by, beside their own fields."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone

from accounts.enums import Permission
from accounts.models import Membership, User
from reviews.models import Assignment
from verify.pages import key_in


class WorkFilter(admin.SimpleListFilter):
    """Where a dispute stands for whoever has to move it on."""

    title = "work"
    parameter_name = "work"
    names: ClassVar[dict[str, str]] = {
        "live": "live",
        "nobodys": "nobody’s",
        "overdue": "overdue",
        "to_close": "verdict in",
        "edited": "edited source",
    }

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return list(self.names.items())

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        live = Q(closed_at=None)
        narrowed = {
            "live": live,
            "nobodys": live & Q(vacant__gt=0),
            "overdue": live & Q(due_at__lt=timezone.now()),
            "to_close": live & Q(judged_at__isnull=False),
            "edited": Q(source_changed_at__isnull=False),
        }
        return queryset.filter(narrowed.get(self.value() or "", Q()))


class SeverityFilter(admin.SimpleListFilter):
    title = "severity"
    parameter_name = "severity"
    bounds: ClassVar[dict[str, tuple[float, float]]] = {
        "high": (0.6, 2.0),
        "medium": (0.3, 0.6),
        "low": (-1.0, 0.3),
    }
    """From and below, as the dossier's page words a severity."""

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(name, name) for name in self.bounds]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() not in self.bounds:
            return queryset
        low, high = self.bounds[self.value() or ""]
        return queryset.filter(severity__gte=low, severity__lt=high)


class ReviewerFilter(admin.SimpleListFilter):
    """Who has work on it now."""

    title = "assigned to"
    parameter_name = "reviewer"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        judging = Membership.objects.current().able_to(Permission.JUDGE).values("user")
        people = User.objects.filter(pk__in=judging).order_by("name")
        return [(str(person.pk), str(person)) for person in people]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        chosen = key_in(self.value())
        if not chosen:
            return queryset
        mine = Assignment.objects.at_work().filter(reviewer=chosen)
        return queryset.filter(pk__in=mine.order_by().values("dispute"))
