"""The least that Django REST framework needs to serve the same rows: what the API is beside."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch
from django.urls import include, path
from rest_framework.authentication import BaseAuthentication
from rest_framework.pagination import CursorPagination
from rest_framework.permissions import IsAuthenticated
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.routers import DefaultRouter
from rest_framework.serializers import ModelSerializer, PrimaryKeyRelatedField
from rest_framework.viewsets import ReadOnlyModelViewSet

from accounts.models import Token, User
from accounts.tokens import digest_of
from articles.models import Outlet
from claims.models import Claim, Position, Standing
from reviews.models import Assignment, Dispute
from verify.urls import urlpatterns as own


class PlainToken(BaseAuthentication):
    """One look-up, as the framework's own token authentication does it."""

    def authenticate(self, request: Request) -> tuple[User, Token] | None:
        key = request.headers["Authorization"].removeprefix("Bearer ")
        token = Token.objects.select_related("user").get(digest=digest_of(key))
        return token.user, token


class Pages(CursorPagination):
    page_size = 50
    ordering = "-pk"


class PlainViewSet(ReadOnlyModelViewSet[Any]):
    authentication_classes = [PlainToken]
    permission_classes = [IsAuthenticated]
    renderer_classes = [JSONRenderer]
    pagination_class = Pages


class PlainOutlet(ModelSerializer[Outlet]):
    class Meta:
        model = Outlet
        fields = ["id", "name", "domain", "country", "time_zone", "language", "created_at"]


class PlainPosition(ModelSerializer[Position]):
    class Meta:
        model = Position
        fields = ["id", "text"]


class PlainStanding(ModelSerializer[Standing]):
    class Meta:
        model = Standing
        fields = ["story", "support", "independent_sources", "importance"]


class PlainClaim(ModelSerializer[Claim]):
    positions = PlainPosition(many=True, source="held_positions")
    standings = PlainStanding(many=True)

    class Meta:
        model = Claim
        fields = [
            *("id", "text", "version", "occurrence", "subject", "attribute", "worded_by_hand"),
            *("created_at", "positions", "standings"),
        ]


class PlainPerson(ModelSerializer[User]):
    class Meta:
        model = User
        fields = ["id", "name", "kind"]


class PlainAssignment(ModelSerializer[Assignment]):
    reviewer = PlainPerson()

    class Meta:
        model = Assignment
        fields = [
            *("id", "reviewer", "part", "round", "state", "lease", "lease_until", "started_at"),
            *("due_at", "how", "grounds", "assigned_by", "assigned_at", "ended_at"),
        ]


class PlainDispute(ModelSerializer[Dispute]):
    assignments = PlainAssignment(many=True, source="active_assignments")
    verdict: Any = PrimaryKeyRelatedField(read_only=True)

    class Meta:
        model = Dispute
        fields = [
            *("id", "claim", "kind", "attribute", "origin", "question", "severity", "priority"),
            *("due_at", "desk", "tags", "state", "round", "second_check", "vacant", "judged_at"),
            *("reason", "opened_by", "opened_at", "closed_by", "closed_at", "verdict"),
            *("merged_into", "split_from", "source_changed_at", "version", "assignments"),
        ]


class Outlets(PlainViewSet):
    queryset = Outlet.objects.filter(archived_at=None)
    serializer_class = PlainOutlet


class Claims(PlainViewSet):
    queryset = Claim.objects.prefetch_related(
        Prefetch(
            "positions",
            Position.objects.filter(statements__retired_at=None, statements__isnull=False)
            .distinct()
            .order_by("pk"),
            to_attr="held_positions",
        ),
        "standings",
    )
    serializer_class = PlainClaim


class Disputes(PlainViewSet):
    queryset = Dispute.objects.prefetch_related(
        Prefetch(
            "assignments",
            Assignment.objects.at_work().select_related("reviewer").order_by("pk"),
            to_attr="active_assignments",
        )
    )
    serializer_class = PlainDispute


router = DefaultRouter()
router.register("outlets", Outlets)
router.register("claims", Claims)
router.register("disputes", Disputes)

urlpatterns = [path("plain/", include(router.urls)), *own]
