from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db.models import QuerySet
from rest_framework import serializers

from accounts.enums import Permission, TokenKind
from accounts.models import Membership, Team, Token, User
from accounts.tokens import LONGEST_OVERLAP, OVERLAP
from verify.api.bodies import Written
from verify.api.rows import RowRead


class OfTeam(serializers.PrimaryKeyRelatedField[Any]):
    """A reference by id to a row of the caller's team; another team's does not exist."""

    default_error_messages = {"does_not_exist": "This team has none with the id {pk_value}."}

    def get_queryset(self) -> QuerySet[Any]:
        rows = super().get_queryset()
        assert rows is not None  # noqa: S101 - declared with every field
        return rows.filter(team=self.context["view"].team)


class Colleague(serializers.PrimaryKeyRelatedField[User]):
    """A reference by a user's id to somebody in the caller's team."""

    default_error_messages = {"does_not_exist": "Nobody in this team has the id {pk_value}."}

    def get_queryset(self) -> QuerySet[User]:
        members = Membership.objects.current().filter(team=self.context["view"].team)
        return User.objects.filter(id__in=members.values("user_id"))


class PersonRead(RowRead[User]):
    class Meta:
        model = User
        fields = ["id", "name", "kind"]


class TeamRead(RowRead[Team]):
    expertise = serializers.ListField(child=serializers.CharField(), read_only=True)

    class Meta:
        model = Team
        fields = ["id", "slug", "name", "time_zone", "expertise", "created_at"]


class TeamChange(Written):
    name = serializers.CharField(max_length=200, required=False)
    time_zone = serializers.CharField(
        max_length=64, required=False, help_text="Such as Europe/Madrid"
    )
    expertise = serializers.ListField(
        child=serializers.CharField(max_length=60),
        required=False,
        max_length=200,
        help_text="Subjects that members may be expert in; they lose what is no longer listed.",
    )


class MemberRead(RowRead[Membership]):
    user = PersonRead(read_only=True)

    class Meta:
        model = Membership
        fields = ["id", "user", "role", "expertise", "languages", "capacity", "created_at"]


class TokenRead(RowRead[Token]):
    user = PersonRead(read_only=True)
    scopes = serializers.ListField(child=serializers.ChoiceField(choices=list(Permission)))
    networks = serializers.ListField(child=serializers.CharField(), read_only=True)

    class Meta:
        model = Token
        fields = [
            "id",
            "name",
            "kind",
            "user",
            "prefix",
            "scopes",
            "networks",
            "created_at",
            "expires_at",
            "previous_until",
            "last_used_at",
            "revoked_at",
        ]


class TokenIssued(TokenRead):
    """A new token, with the only sight of its key."""

    key = serializers.CharField(read_only=True, help_text="Shown once. Only its SHA-256 is kept.")

    class Meta(TokenRead.Meta):
        fields = [*TokenRead.Meta.fields, "key"]


class Networks(serializers.ListField):
    """Whence a token may be used."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            child=serializers.CharField(max_length=60),
            help_text="Such as 192.0.2.0/24; none is from everywhere.",
            **kwargs,
        )


class TokenWritten(Written):
    name = serializers.CharField(max_length=100)
    kind = serializers.ChoiceField(choices=TokenKind.choices)
    scopes = serializers.ListField(
        child=serializers.ChoiceField(choices=list(Permission)), allow_empty=False
    )
    expires_at = serializers.DateTimeField(required=False, allow_null=True)
    networks = Networks(required=False)


class TokenChange(Written):
    name = serializers.CharField(max_length=100, required=False)
    networks = Networks(required=False)


class Rotating(Written):
    overlap_hours = serializers.IntegerField(
        min_value=0,
        max_value=LONGEST_OVERLAP // timedelta(hours=1),
        default=OVERLAP // timedelta(hours=1),
        help_text="For how long the present key opens as well.",
    )
