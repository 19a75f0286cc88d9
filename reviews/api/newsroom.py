"""How a newsroom works, over the API: its policy, its public pages, and one's own saved filters."""

from __future__ import annotations

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework import serializers, status
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.api.acting import ListedViewSet
from accounts.api.views import TeamViewSet
from accounts.enums import Permission
from claims.enums import DiscrepancyKind
from reviews.actions.arranging import MOST_OF_A_TIME, change_policy
from reviews.actions.public_pages import LONGEST, write_public_page
from reviews.actions.talking import forget_filter, save_filter
from reviews.models import Policy, PublicPage, SavedFilter
from reviews.policies import policy_of
from reviews.publication_states import PublicPageKind
from verify.api.bodies import NothingWritten, Written
from verify.api.rows import RowRead


class PolicyRead(RowRead[Policy]):
    second_kinds = serializers.ListField(child=serializers.CharField(), read_only=True)
    independent_kinds = serializers.ListField(child=serializers.CharField(), read_only=True)

    class Meta:
        model = Policy
        fields = [
            *("second_from", "second_kinds", "independent", "independent_from"),
            *("independent_kinds", "hours_when_severe", "hours_when_moderate"),
            *("hours_when_slight", "lease_minutes", "hold_hours", "automatic"),
            "retention_months",
        ]


def _times(*, null: bool = False) -> serializers.IntegerField:
    return serializers.IntegerField(
        min_value=1, max_value=MOST_OF_A_TIME, required=False, allow_null=null
    )


def _severity() -> serializers.FloatField:
    return serializers.FloatField(min_value=0, max_value=1, required=False, allow_null=True)


def _kinds() -> serializers.ListField:
    return serializers.ListField(
        child=serializers.ChoiceField(choices=DiscrepancyKind.choices), required=False
    )


class PolicyWritten(Written):
    """Any of the policy's terms; what is left out stays."""

    second_from = _severity()
    second_kinds = _kinds()
    independent = serializers.BooleanField(required=False)
    independent_from = _severity()
    independent_kinds = _kinds()
    hours_when_severe = _times()
    hours_when_moderate = _times()
    hours_when_slight = _times()
    lease_minutes = _times()
    hold_hours = _times()
    automatic = serializers.BooleanField(required=False)
    retention_months = _times(null=True)


class WorkingTeamViewSet(TeamViewSet):
    """Teams, with how each works its disputes."""

    read_by = {**TeamViewSet.read_by, "change_policy": "policy"}

    @extend_schema(
        summary="Who checks twice, how soon work is due, how long it is held and evidence kept",
        responses=PolicyRead,
        filters=False,
    )
    @action(detail=True)
    def policy(self, request: Request, slug: str) -> Response:
        return self.shown(PolicyRead, policy_of(self.get_object().pk))

    @extend_schema(
        summary="Change how the team works; what is under way stays as it is",
        request=PolicyWritten,
        responses=PolicyRead,
    )
    @policy.mapping.patch
    def change_policy(self, request: Request, slug: str) -> Response:
        team = self.get_object()
        wanted = self.written(PolicyWritten)
        changed = change_policy(actor=self.actor, team=team, now=self.now, **wanted)
        return self.shown(PolicyRead, changed)


class PublicPageRead(RowRead[PublicPage]):
    class Meta:
        model = PublicPage
        fields = ["id", "kind", "version", "text", "made_by", "made_at"]


class PublicPageWritten(Written):
    kind = serializers.ChoiceField(choices=PublicPageKind.choices)
    text = serializers.CharField(max_length=LONGEST, help_text="What readers are to know.")
    version = serializers.IntegerField(
        min_value=0, help_text="The version in force as you read it; 0 where there is none."
    )


@extend_schema_view(
    list=extend_schema(summary="The versions of the public pages; the newest of each is in force"),
    retrieve=extend_schema(summary="One version of a public page"),
)
class PublicPageViewSet(ListedViewSet[PublicPage]):
    queryset = PublicPage.objects.all()
    serializer_class = PublicPageRead
    filterset_fields = ("kind",)
    needs = {"create": Permission.MANAGE}

    @extend_schema(
        summary="Put a new version of a public page into force",
        request=PublicPageWritten,
        responses={201: PublicPageRead},
    )
    def create(self, request: Request) -> Response:
        written = self.written(PublicPageWritten)
        made = write_public_page(actor=self.actor, team=self.team, now=self.now, **written)
        return self.shown(PublicPageRead, made, status.HTTP_201_CREATED)


class SavedFilterRead(RowRead[SavedFilter]):
    class Meta:
        model = SavedFilter
        fields = ["id", "name", "query"]


class SavedFilterWritten(Written):
    name = serializers.CharField(max_length=60, help_text="One's own filter of it is replaced.")
    query = serializers.CharField(
        max_length=1000, allow_blank=True, help_text="As it stands in the work list's address."
    )


@extend_schema_view(
    list=extend_schema(summary="One's own views of the work list"),
    retrieve=extend_schema(summary="One of them"),
)
class SavedFilterViewSet(ListedViewSet[SavedFilter]):
    queryset = SavedFilter.objects.all()
    serializer_class = SavedFilterRead

    def get_queryset(self) -> QuerySet[SavedFilter]:
        rows = super().get_queryset()
        if getattr(self, "swagger_fake_view", False):
            return rows
        return rows.filter(user=self.actor.user)

    @extend_schema(
        summary="Keep a view of the work list",
        request=SavedFilterWritten,
        responses={201: SavedFilterRead},
    )
    def create(self, request: Request) -> Response:
        saved = save_filter(actor=self.actor, **self.written(SavedFilterWritten))
        return self.shown(SavedFilterRead, saved, status.HTTP_201_CREATED)

    @extend_schema(summary="Keep it no longer", request=NothingWritten, responses=SavedFilterRead)
    @action(detail=True, methods=["post"])
    def forget(self, request: Request, pk: str) -> Response:
        self.written(NothingWritten)
        saved = self.get_object()
        shown = self.shown(SavedFilterRead, saved)
        forget_filter(actor=self.actor, saved=saved)
        return shown
