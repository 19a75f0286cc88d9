"""Conflicts of interest over the API: one's own; for who hands out work, the team's."""

from __future__ import annotations

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework import serializers, status
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.api.acting import ListedViewSet
from accounts.api.serializers import Colleague, OfTeam, PersonRead
from accounts.enums import Permission
from accounts.models import Membership, User
from articles.models import Outlet, Story
from claims.actions.interests import declare_conflict, withdraw_conflict
from claims.enums import InterestKind
from claims.models import Claim, Conflict
from verify.api.bodies import NothingWritten, Written
from verify.api.rows import RowRead
from verify.errors import MissingError

HANDS_OUT = frozenset({Permission.ASSIGN, Permission.MANAGE})


class ConflictRead(RowRead[Conflict]):
    user = PersonRead(read_only=True)

    class Meta:
        model = Conflict
        fields = ["id", "user", "kind", "outlet", "story", "claim", "name", "note", "declared_at"]


class ConflictWritten(Written):
    user = Colleague(
        queryset=User.objects.all(),
        required=False,
        help_text="For administrators; without it, the caller.",
    )
    kind = serializers.ChoiceField(choices=InterestKind.choices)
    outlet = OfTeam(queryset=Outlet.objects.all(), required=False)
    story = OfTeam(queryset=Story.objects.all(), required=False)
    claim = OfTeam(queryset=Claim.objects.all(), required=False)
    name = serializers.CharField(
        required=False, max_length=200, help_text="An author's, a person's or an organisation's."
    )
    note = serializers.CharField(required=False, allow_blank=True, max_length=500)


@extend_schema_view(
    list=extend_schema(summary="Own conflicts of interest; for who hands out work, the team's"),
    retrieve=extend_schema(summary="One conflict of interest"),
)
class ConflictViewSet(ListedViewSet[Conflict]):
    queryset = Conflict.objects.standing().select_related("user")
    serializer_class = ConflictRead
    filterset_fields = ("kind", "user")

    def get_queryset(self) -> QuerySet[Conflict]:
        rows = super().get_queryset()
        sees = {Permission.MANAGE} if self.action == "withdraw" else HANDS_OUT
        if getattr(self, "swagger_fake_view", False) or sees & self.actor.permissions:
            return rows
        return rows.filter(user=self.actor.user)

    @extend_schema(
        summary="Declare a conflict of interest",
        request=ConflictWritten,
        responses={201: ConflictRead},
    )
    def create(self, request: Request) -> Response:
        given = self.written(ConflictWritten)
        user = given.pop("user", self.actor.user)
        member = Membership.objects.current().filter(team=self.team, user=user).first()
        if member is None:
            raise MissingError("You are no member of this team.", field="user")
        things = {name: given.pop(name, None) for name in ("outlet", "story", "claim")}
        made = declare_conflict(
            actor=self.actor,
            membership=member,
            thing=things.get(given["kind"]),
            now=self.now,
            **given,
        )
        return self.shown(ConflictRead, made, status.HTTP_201_CREATED)

    @extend_schema(summary="Withdraw it", request=NothingWritten, responses=ConflictRead)
    @action(detail=True, methods=["post"])
    def withdraw(self, request: Request, pk: str) -> Response:
        found = self.get_object()
        self.written(NothingWritten)
        return self.shown(
            ConflictRead, withdraw_conflict(actor=self.actor, conflict=found, now=self.now)
        )
