from __future__ import annotations

from django.db.models import Prefetch, QuerySet
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework import status
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer

from accounts.api.acting import ListedViewSet
from accounts.enums import Permission
from articles.api.views import ArticleViewSet
from articles.models import Article
from claims.actions.decisions import merge_claims, move_statement, reword_claim, split_claim
from claims.api.filters import ClaimFilters, DecisionFilters, DiscrepancyFilters
from claims.api.serializers import (
    ArticleWithStatements,
    ClaimRead,
    ClaimWithAppearances,
    DecisionRead,
    DiscrepancyRead,
    DiscrepancyWithSpans,
    Merging,
    Moving,
    Rewording,
    Splitting,
)
from claims.models import Claim, Decision, Discrepancy, Position, Side, SideSpan, Statement


class ReadArticleViewSet(ArticleViewSet):
    """Articles, each with its statements when read alone."""

    def get_serializer_class(self) -> type[BaseSerializer[Article]]:
        return (
            ArticleWithStatements if self.action == "retrieve" else super().get_serializer_class()
        )


@extend_schema_view(
    list=extend_schema(summary="Claims with the positions that are held on them today"),
    retrieve=extend_schema(summary="One claim with every appearance of its positions"),
)
class ClaimViewSet(ListedViewSet[Claim]):
    queryset = Claim.objects.all()
    filterset_class = ClaimFilters
    needs = dict.fromkeys(("reword", "split", "merge", "move"), Permission.CURATE)

    def get_queryset(self) -> QuerySet[Claim]:
        held = Position.objects.filter(statements__retired_at=None, statements__isnull=False)
        held = held.distinct().order_by("pk")
        if self.action == "retrieve":
            held = held.prefetch_related(Prefetch("statements", _appearances(), to_attr="held_by"))
        return (
            super()
            .get_queryset()
            .prefetch_related(Prefetch("positions", held, to_attr="held_positions"), "standings")
        )

    def get_serializer_class(self) -> type[BaseSerializer[Claim]]:
        return ClaimWithAppearances if self.action == "retrieve" else ClaimRead

    @extend_schema(
        summary="Put a claim in other words", request=Rewording, responses={201: DecisionRead}
    )
    @action(detail=True, methods=["post"])
    def reword(self, request: Request, pk: str) -> Response:
        decision = reword_claim(
            actor=self.actor, claim=self.get_object(), now=self.now, **self.written(Rewording)
        )
        return self.shown(DecisionRead, decision, status.HTTP_201_CREATED)

    @extend_schema(
        summary="Make some of a claim's statements a claim of their own",
        request=Splitting,
        responses={201: DecisionRead},
    )
    @action(detail=True, methods=["post"])
    def split(self, request: Request, pk: str) -> Response:
        decision = split_claim(
            actor=self.actor, claim=self.get_object(), now=self.now, **self.written(Splitting)
        )
        return self.shown(DecisionRead, decision, status.HTTP_201_CREATED)

    @extend_schema(
        summary="Make other claims part of this one",
        request=Merging,
        responses={201: DecisionRead},
    )
    @action(detail=True, methods=["post"])
    def merge(self, request: Request, pk: str) -> Response:
        decision = merge_claims(
            actor=self.actor, claim=self.get_object(), now=self.now, **self.written(Merging)
        )
        return self.shown(DecisionRead, decision, status.HTTP_201_CREATED)

    @extend_schema(
        summary="Move a statement to this claim", request=Moving, responses={201: DecisionRead}
    )
    @action(detail=True, methods=["post"])
    def move(self, request: Request, pk: str) -> Response:
        decision = move_statement(
            actor=self.actor, claim=self.get_object(), now=self.now, **self.written(Moving)
        )
        return self.shown(DecisionRead, decision, status.HTTP_201_CREATED)


@extend_schema_view(
    list=extend_schema(summary="Discrepancies"),
    retrieve=extend_schema(summary="One discrepancy with the differing words of each side"),
)
class DiscrepancyViewSet(ListedViewSet[Discrepancy]):
    queryset = Discrepancy.objects.all()
    filterset_class = DiscrepancyFilters
    ordering_fields = ("severity", "certainty", "created_at")

    def get_queryset(self) -> QuerySet[Discrepancy]:
        sides = Side.objects.order_by("number")
        if self.action == "retrieve":
            spans = SideSpan.objects.order_by("pk").select_related("statement__revision")
            sides = sides.prefetch_related(Prefetch("spans", spans))
        return super().get_queryset().prefetch_related(Prefetch("sides", sides))

    def get_serializer_class(self) -> type[BaseSerializer[Discrepancy]]:
        return DiscrepancyWithSpans if self.action == "retrieve" else DiscrepancyRead


@extend_schema_view(
    list=extend_schema(summary="What people decided about the machine's reading"),
    retrieve=extend_schema(summary="One decision"),
)
class DecisionViewSet(ListedViewSet[Decision]):
    queryset = Decision.objects.all()
    serializer_class = DecisionRead
    filterset_class = DecisionFilters


def _appearances() -> QuerySet[Statement]:
    return Statement.objects.live().order_by("pk").select_related("revision__article")
