from __future__ import annotations

from datetime import timedelta

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework import status
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.actions import change_team, list_expertise
from accounts.api.acting import ListedViewSet
from accounts.api.serializers import (
    Rotating,
    TeamChange,
    TeamRead,
    TokenChange,
    TokenIssued,
    TokenRead,
    TokenWritten,
)
from accounts.enums import Permission
from accounts.models import Team, Token, User
from accounts.tokens import (
    IssuedToken,
    change_token,
    create_token,
    revoke_token,
    rotate_token,
)
from verify.api.bodies import NothingWritten


@extend_schema_view(
    list=extend_schema(summary="The teams that the caller acts for"),
    retrieve=extend_schema(summary="One team"),
)
class TeamViewSet(ListedViewSet[Team]):
    """A token has one team. A session has every team of its user, and needs to choose none here."""

    queryset = Team.objects.all()
    serializer_class = TeamRead
    lookup_field = "slug"
    lookup_value_regex = "[-a-zA-Z0-9_]+"

    needs = dict.fromkeys(("partial_update", "change_policy"), Permission.MANAGE)

    def permission_needed(self) -> Permission | None:
        by_token = isinstance(self.request.auth, Token)
        return super().permission_needed() if by_token or self.action in self.needs else None

    def get_queryset(self) -> QuerySet[Team]:
        if getattr(self, "swagger_fake_view", False):
            return Team.objects.none()
        if isinstance(self.request.auth, Token):
            return Team.objects.filter(pk=self.team.pk)
        assert isinstance(self.request.user, User)  # noqa: S101 - signed in
        mine = Team.objects.visible_to(self.request.user)
        return mine.filter(pk=self.team.pk) if self.action in self.needs else mine

    @extend_schema(
        summary="Change the newsroom's name, time zone or list of expertise",
        request=TeamChange,
        responses=TeamRead,
    )
    def partial_update(self, request: Request, slug: str) -> Response:
        team = self.get_object()
        given = self.written(TeamChange)
        if "expertise" in given:
            subjects = given.pop("expertise")
            team = list_expertise(actor=self.actor, team=team, subjects=subjects, now=self.now)
        known = {"name": team.name, "time_zone": team.time_zone}
        changed = change_team(actor=self.actor, team=team, now=self.now, **{**known, **given})
        return self.shown(TeamRead, changed)


@extend_schema_view(
    list=extend_schema(summary="Own tokens; for administrators, the team's"),
    retrieve=extend_schema(summary="One token"),
)
class TokenViewSet(ListedViewSet[Token]):
    queryset = Token.objects.select_related("user")
    serializer_class = TokenRead
    filterset_fields = ("kind",)

    def get_queryset(self) -> QuerySet[Token]:
        tokens = super().get_queryset()
        if getattr(self, "swagger_fake_view", False) or self.actor.may(Permission.MANAGE):
            return tokens
        return tokens.filter(user=self.actor.user)

    @extend_schema(
        summary="Create a token; the answer alone shows its key",
        request=TokenWritten,
        responses={201: TokenIssued},
    )
    def create(self, request: Request) -> Response:
        issued = create_token(
            actor=self.actor, team=self.team, now=self.now, **self.written(TokenWritten)
        )
        return self._issued(issued, status.HTTP_201_CREATED)

    @extend_schema(
        summary="Rename a token, or say whence it may be used",
        request=TokenChange,
        responses=TokenRead,
    )
    def partial_update(self, request: Request, pk: str) -> Response:
        token = change_token(
            actor=self.actor, token=self.get_object(), now=self.now, **self.written(TokenChange)
        )
        return self.shown(TokenRead, self.seen_again(token))

    @extend_schema(
        summary="Give a token another key; the answer alone shows it",
        request=Rotating,
        responses=TokenIssued,
    )
    @action(detail=True, methods=["post"])
    def rotate(self, request: Request, pk: str) -> Response:
        token = self.get_object()
        overlap = timedelta(hours=self.written(Rotating)["overlap_hours"])
        return self._issued(
            rotate_token(actor=self.actor, token=token, overlap=overlap, now=self.now)
        )

    def _issued(self, issued: IssuedToken, code: int = status.HTTP_200_OK) -> Response:
        issued.token.key = issued.key  # type: ignore[attr-defined] # for this answer alone
        return self.shown(TokenIssued, issued.token, code)

    @extend_schema(
        summary="Make a token useless at once", request=NothingWritten, responses=TokenRead
    )
    @action(detail=True, methods=["post"])
    def revoke(self, request: Request, pk: str) -> Response:
        self.written(NothingWritten)
        token = revoke_token(actor=self.actor, token=self.get_object(), now=self.now)
        return self.shown(TokenRead, self.seen_again(token))
