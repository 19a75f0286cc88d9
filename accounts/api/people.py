"""Members of the team: what they take on, when they are away, who is invited."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django_filters import BooleanFilter
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework import serializers, status
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.actions import (
    add_member,
    declare_absence,
    describe_member,
    invite,
    remove_member,
    renew_invitation,
    revoke_invitation,
    withdraw_absence,
)
from accounts.api.acting import ListedViewSet
from accounts.api.serializers import Colleague, MemberRead, PersonRead
from accounts.enums import Permission, Role
from accounts.models import Absence, Invitation, Membership, User
from verify.api.bodies import NothingWritten, Written
from verify.api.lists import Filters, PartsFilter
from verify.api.rows import RowRead
from verify.errors import MissingError


class MemberDescribed(Written):
    expertise = serializers.ListField(child=serializers.CharField(), required=False)
    languages = serializers.ListField(child=serializers.CharField(), required=False)
    capacity = serializers.IntegerField(required=False, allow_null=True)


class MemberFilters(Filters):
    search = PartsFilter("user__name")

    class Meta:
        model = Membership
        fields = ["role"]


class RoleWritten(Written):
    role = serializers.ChoiceField(choices=Role.choices)


@extend_schema_view(
    list=extend_schema(summary="The members of the team today"),
    retrieve=extend_schema(summary="One membership"),
)
class MemberViewSet(ListedViewSet[Membership]):
    queryset = Membership.objects.current().select_related("user", "team")
    serializer_class = MemberRead
    filterset_class = MemberFilters
    needs = dict.fromkeys(("partial_update", "role", "remove"), Permission.MANAGE)
    read_by = {"describe_me": "me"}

    @extend_schema(
        summary="Say what a member takes on", request=MemberDescribed, responses=MemberRead
    )
    def partial_update(self, request: Request, pk: str) -> Response:
        return self._described(self.get_object())

    @extend_schema(summary="One's own membership", responses=MemberRead)
    @action(detail=False, methods=["get"])
    def me(self, request: Request) -> Response:
        return self.shown(MemberRead, self._own())

    @extend_schema(
        summary="Say what one takes on oneself", request=MemberDescribed, responses=MemberRead
    )
    @me.mapping.patch
    def describe_me(self, request: Request) -> Response:
        return self._described(self._own())

    @extend_schema(summary="Give another role", request=RoleWritten, responses=MemberRead)
    @action(detail=True, methods=["post"])
    def role(self, request: Request, pk: str) -> Response:
        member = self.get_object()
        given = self.written(RoleWritten)
        add_member(
            actor=self.actor, team=self.team, user=member.user, role=given["role"], now=self.now
        )
        return self.shown(MemberRead, self.seen_again(member))

    @extend_schema(
        summary="End a membership; open work is handed back",
        request=NothingWritten,
        responses=MemberRead,
    )
    @action(detail=True, methods=["post"])
    def remove(self, request: Request, pk: str) -> Response:
        member = self.get_object()
        self.written(NothingWritten)
        ended = remove_member(actor=self.actor, membership=member, now=self.now)
        return self.shown(MemberRead, ended)

    def _own(self) -> Membership:
        own = self.get_queryset().filter(user=self.actor.user).first()
        if own is None:
            raise MissingError("You are no member of this team.")
        return own

    def _described(self, member: Membership) -> Response:
        given = self.written(MemberDescribed)
        described = describe_member(actor=self.actor, membership=member, now=self.now, **given)
        return self.shown(MemberRead, self.seen_again(described))


class InvitationRead(RowRead[Invitation]):
    invited_by = PersonRead(read_only=True)

    class Meta:
        model = Invitation
        fields = [
            "id",
            "email",
            "role",
            "invited_by",
            "created_at",
            "expires_at",
            "mailed_at",
            "accepted_at",
            "revoked_at",
        ]


class InvitationWritten(Written):
    email = serializers.EmailField(max_length=254)
    role = serializers.ChoiceField(choices=Role.choices)


class InvitationFilters(Filters):
    open = BooleanFilter(method="still_open")

    class Meta:
        model = Invitation
        fields = ["role"]

    def still_open(self, rows: QuerySet[Any], name: str, wanted: bool) -> QuerySet[Any]:  # noqa: FBT001 - the library's call
        waiting = {"accepted_at": None, "revoked_at": None}
        return rows.filter(**waiting) if wanted else rows.exclude(**waiting)


@extend_schema_view(
    list=extend_schema(summary="Whom the team has invited, for administrators; else nobody"),
    retrieve=extend_schema(summary="One invitation"),
)
class InvitationViewSet(ListedViewSet[Invitation]):
    """The link goes to the invited address alone; nothing here shows it."""

    queryset = Invitation.objects.select_related("invited_by")
    serializer_class = InvitationRead
    filterset_class = InvitationFilters
    needs = dict.fromkeys(("create", "renew", "revoke"), Permission.MANAGE)

    def get_queryset(self) -> QuerySet[Invitation]:
        rows = super().get_queryset()
        if getattr(self, "swagger_fake_view", False) or self.actor.may(Permission.MANAGE):
            return rows
        return rows.none()

    @extend_schema(
        summary="Invite somebody", request=InvitationWritten, responses={201: InvitationRead}
    )
    def create(self, request: Request) -> Response:
        given = self.written(InvitationWritten)
        made = invite(actor=self.actor, team=self.team, now=self.now, **given)
        return self.shown(InvitationRead, made, status.HTTP_201_CREATED)

    @extend_schema(
        summary="Send a new link; the earlier one is void",
        request=NothingWritten,
        responses=InvitationRead,
    )
    @action(detail=True, methods=["post"])
    def renew(self, request: Request, pk: str) -> Response:
        found = self.get_object()
        self.written(NothingWritten)
        renewed = renew_invitation(actor=self.actor, invitation=found, now=self.now)
        return self.shown(InvitationRead, renewed)

    @extend_schema(summary="Take it back", request=NothingWritten, responses=InvitationRead)
    @action(detail=True, methods=["post"])
    def revoke(self, request: Request, pk: str) -> Response:
        found = self.get_object()
        self.written(NothingWritten)
        revoked = revoke_invitation(actor=self.actor, invitation=found, now=self.now)
        return self.shown(InvitationRead, revoked)


class AbsenceRead(RowRead[Absence]):
    user = PersonRead(read_only=True)

    class Meta:
        model = Absence
        fields = ["id", "user", "starts_at", "ends_at", "note", "declared_at"]


class AbsenceWritten(Written):
    user = Colleague(
        queryset=User.objects.all(),
        required=False,
        help_text="For administrators; without it, the caller.",
    )
    starts_at = serializers.DateTimeField()
    ends_at = serializers.DateTimeField(help_text="The first moment at which they are back.")
    note = serializers.CharField(required=False, allow_blank=True, max_length=300)


@extend_schema_view(
    list=extend_schema(summary="Who is away, now or later"),
    retrieve=extend_schema(summary="One absence"),
)
class AbsenceViewSet(ListedViewSet[Absence]):
    queryset = Absence.objects.standing().select_related("user")
    serializer_class = AbsenceRead
    filterset_fields = ("user",)

    def get_queryset(self) -> QuerySet[Absence]:
        rows = super().get_queryset().filter(ends_at__gt=self.now)
        if self.action != "withdraw" or self.actor.may(Permission.MANAGE):
            return rows
        return rows.filter(user=self.actor.user)

    @extend_schema(
        summary="Declare an absence", request=AbsenceWritten, responses={201: AbsenceRead}
    )
    def create(self, request: Request) -> Response:
        given = self.written(AbsenceWritten)
        user = given.pop("user", self.actor.user)
        member = Membership.objects.current().filter(team=self.team, user=user).first()
        if member is None:
            raise MissingError("You are no member of this team.", field="user")
        made = declare_absence(actor=self.actor, membership=member, now=self.now, **given)
        return self.shown(AbsenceRead, made, status.HTTP_201_CREATED)

    @extend_schema(summary="Withdraw it", request=NothingWritten, responses=AbsenceRead)
    @action(detail=True, methods=["post"])
    def withdraw(self, request: Request, pk: str) -> Response:
        found = self.get_object()
        self.written(NothingWritten)
        return self.shown(
            AbsenceRead, withdraw_absence(actor=self.actor, absence=found, now=self.now)
        )
