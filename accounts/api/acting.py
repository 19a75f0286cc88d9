"""Every request of the API runs as one actor in one team, and sees the rows of that team alone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property, partial
from typing import Any, ClassVar, Self, TypeVar

from django.db.models import Model, QuerySet
from django.utils import timezone
from rest_framework import mixins, status
from rest_framework.authentication import SessionAuthentication
from rest_framework.permissions import SAFE_METHODS, BasePermission, IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer
from rest_framework.views import APIView
from rest_framework.viewsets import GenericViewSet

from accounts.api.writing import answer
from accounts.authentication import TokenAuthentication
from accounts.enums import Permission
from accounts.models import Team, Token, User
from accounts.permissions import Actor, actor_in
from verify.addresses import client_address
from verify.api.bodies import BoundedJSONParser, Written, require_bounded_body
from verify.api.budgets import Allowance, spend
from verify.api.etags import OneFormRenderer, tag_when_rendered
from verify.api.lists import Cursors, FilterBackend, Ordering
from verify.errors import DomainError, InvalidError, MissingError

TEAM_HEADER = "X-Team"
TEAM_PARAMETER = "team"

Row = TypeVar("Row", bound=Model)

WORDS = {
    Permission.READ: "read this team's desk",
    Permission.MATCH: "ask what is known of a text",
    Permission.SUBMIT: "add outlets, stories and articles",
    Permission.FLAG: "open disputes or add evidence",
    Permission.JUDGE: "review disputes",
    Permission.CURATE: "change what the machine has read",
    Permission.ASSIGN: "assign disputes",
    Permission.DECIDE: "close disputes or write desk notes",
    Permission.PUBLISH: "publish or correct findings",
    Permission.WITHDRAW: "withdraw published findings",
    Permission.MANAGE: "manage members and tokens",
    Permission.TRAIL: "read the trail",
}
"""What each permission is for; finishes "may not …"."""


class Permitted(BasePermission):
    """The permission that the view names for its action, asked before anything is read."""

    def has_permission(self, request: Request, view: APIView) -> bool:
        assert isinstance(view, ActingViewSet)  # noqa: S101 - a programming error
        permission = view.permission_needed()
        if permission:
            view.actor.require(permission, view.team.pk, WORDS[permission])
        return True


class ActingViewSet(GenericViewSet[Row]):
    """A view on one team's rows. `needs` names the permission of what is not plain reading."""

    authentication_classes = [TokenAuthentication, SessionAuthentication]
    permission_classes = [IsAuthenticated, Permitted]
    parser_classes = [BoundedJSONParser]
    renderer_classes = [OneFormRenderer]
    filter_backends = [FilterBackend, Ordering]
    pagination_class = Cursors
    needs: ClassVar[Mapping[str, Permission | None]] = {}
    lookup_value_regex = "[0-9]+"
    ordering_fields: ClassVar[tuple[str, ...]] = ()
    read_by: ClassVar[Mapping[str, str]] = {}
    """For actions that change a row which their address does not name: what reads that row."""
    allowance: Allowance | None = None

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        _refuse_nul(request)
        require_bounded_body(request.headers)
        super().initial(request, *args, **kwargs)
        method = (request.method or "").lower()
        if self.action and request.method not in SAFE_METHODS:
            setattr(self, method, partial(answer, self, getattr(self, method)))

    def perform_authentication(self, request: Request) -> None:
        """Find out who calls, and take the request off their budget, whoever they are."""
        try:
            super().perform_authentication(request)
        finally:
            self.allowance = spend(
                _caller(request),
                writing=request.method not in SAFE_METHODS,
                known=request.user.is_authenticated,
            )
            if self.allowance:
                self.allowance.require()

    def finalize_response(
        self, request: Request, response: Response, *args: Any, **kwargs: Any
    ) -> Response:
        final = super().finalize_response(request, response, *args, **kwargs)
        read = request.method in SAFE_METHODS and final.status_code == status.HTTP_200_OK
        if read and isinstance(final, Response):  # not one that is streamed
            tag_when_rendered(request, final)
        if self.allowance:
            self.allowance.tell(final)
        return final

    def before_writing(self) -> None:
        """What a change needs before its transaction begins: whatever is fetched outside."""

    def reading_action(self) -> str | None:
        """The action that reads the row which this request is about."""
        return self.read_by.get(self.action or "", "retrieve" if self.detail else None)

    def sibling(self, action: str) -> Self:
        """The same view for another action of the same request."""
        view = type(self)(basename=self.basename, detail=self.detail)
        view.request, view.args, view.kwargs = self.request, self.args, dict(self.kwargs)
        view.format_kwarg, view.action = self.format_kwarg, action
        view.actor = self.actor
        return view

    @cached_property
    def actor(self) -> Actor:
        """Whoever calls, in the token's team, or in the one that a session names or has alone."""
        found_by = self.request.successful_authenticator
        if isinstance(found_by, TokenAuthentication):
            return found_by.actor
        user = self.request.user
        assert isinstance(user, User)  # noqa: S101 - authenticated before this is asked
        return actor_in(user, _chosen_team(self.request, user))

    @property
    def team(self) -> Team:
        assert self.actor.team is not None  # noqa: S101 - only moderators act without a team
        return self.actor.team

    @property
    def now(self) -> datetime:
        return timezone.now()

    def permission_needed(self) -> Permission | None:
        return self.needs.get(self.action or "", Permission.READ)

    def get_queryset(self) -> QuerySet[Row]:
        rows = super().get_queryset()
        if getattr(self, "swagger_fake_view", False):
            return rows.none()
        return rows.filter(team=self.team)

    def written(self, serializer_class: type[Written]) -> dict[str, Any]:
        """The body, checked."""
        serializer = serializer_class(data=self.request.data, context=self.get_serializer_context())
        serializer.is_valid(raise_exception=True)
        checked: dict[str, Any] = serializer.validated_data
        return checked

    def shown(
        self,
        serializer_class: type[BaseSerializer[Any]],
        row: object,
        code: int = status.HTTP_200_OK,
    ) -> Response:
        """The row as it reads now."""
        serializer = serializer_class(row, context=self.get_serializer_context())
        return Response(serializer.data, status=code)

    def seen_again(self, row: Model) -> Row:
        """The row as this view reads it, with what its serializer needs."""
        return self.get_queryset().get(pk=row.pk)


class ListedViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ActingViewSet[Row]):
    """A resource that can be listed and read one by one."""


class UnreadableAddressError(DomainError):
    """The address itself holds what no address may hold."""

    code = "nul_byte"


def _refuse_nul(request: Request) -> None:
    for name, values in request.query_params.lists():
        if any("\0" in value for value in (name, *values)):
            raise UnreadableAddressError(
                "A NUL byte stands in the address.", field=name.replace("\0", "")
            )


def _caller(request: Request) -> str:
    """Whose budget a request is taken off."""
    if isinstance(request.auth, Token):
        return f"token:{request.auth.pk}"
    if request.user.is_authenticated:
        return f"user:{request.user.pk}"
    return f"address:{client_address(request)}"


def _chosen_team(request: Request, user: User) -> Team:
    slug = request.headers.get(TEAM_HEADER) or request.query_params.get(TEAM_PARAMETER)
    teams = Team.objects.visible_to(user)
    if slug:
        team = teams.filter(slug=slug).first()
        if team is None:
            raise MissingError(f"You are in no team {slug!r}.", field=TEAM_PARAMETER)
        return team
    mine = list(teams.order_by("slug")[:10])
    if not mine:
        raise MissingError("You are in no team.", hint="An administrator of a team can add you.")
    if len(mine) > 1:
        raise InvalidError(
            "You are in several teams.",
            code="team_needed",
            field=TEAM_PARAMETER,
            hint=f"Send the header {TEAM_HEADER} with one of {', '.join(t.slug for t in mine)}.",
        )
    return mine[0]
