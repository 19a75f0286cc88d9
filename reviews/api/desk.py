"""What editors say to the desk, and the dossier that it reads."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from drf_spectacular.utils import OpenApiResponse, extend_schema, extend_schema_view
from rest_framework import status
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.api.acting import ListedViewSet
from accounts.enums import Permission
from articles.api.views import StoryViewSet
from articles.models import Story
from claims.actions.comparing import ATTEMPTS
from claims.api.serializers import DecisionRead, Dismissing
from claims.api.views import ClaimViewSet, DecisionViewSet, DiscrepancyViewSet
from claims.models import Discrepancy
from reviews.actions.desk import set_discrepancy_aside, undo, undo_desk_note, write_desk_note
from reviews.api.serializers import DeskNoteRead, DeskNoteWritten
from reviews.dossier import as_json, read_dossier
from reviews.models import DeskNote
from verify.api.bodies import NothingWritten
from verify.api.schema import DOSSIER


class DossierStoryViewSet(StoryViewSet):
    """Stories with their dossiers."""

    def get_queryset(self) -> QuerySet[Story]:
        owed = Discrepancy.objects.to_hand_on().filter(story=OuterRef("pk"))
        given_up = Q(attempts__gte=ATTEMPTS) & ~Q(last_error="")
        comparing = Q(compared__lt=F("wanted")) & ~given_up
        disputing = Exists(owed)
        return super().get_queryset().annotate(pending=Q(unread=True) | comparing | disputing)

    @extend_schema(
        summary="What may be printed of a story, on whose word, and what stands against it",
        filters=False,
        responses={200: OpenApiResponse(DOSSIER, "As docs/dossier.schema.json says.")},
    )
    @action(detail=True, methods=["get"])
    def dossier(self, request: Request, pk: str) -> Response:
        document: dict[str, Any] = as_json(read_dossier(self.get_object()))
        return Response(document)


class DisputedDiscrepancyViewSet(DiscrepancyViewSet):
    """Discrepancies, and the word that one is none."""

    needs = {"dismiss": Permission.CURATE}

    @extend_schema(
        summary="Say “not a discrepancy”; its dispute ends with it",
        request=Dismissing,
        responses={201: DecisionRead},
    )
    @action(detail=True, methods=["post"])
    def dismiss(self, request: Request, pk: str) -> Response:
        decision = set_discrepancy_aside(
            actor=self.actor,
            discrepancy=self.get_object(),
            now=self.now,
            **self.written(Dismissing),
        )
        return self.shown(DecisionRead, decision, status.HTTP_201_CREATED)


class UndoableDecisionViewSet(DecisionViewSet):
    """Decisions, each of which one act takes back."""

    needs = {"undo": Permission.CURATE}

    @extend_schema(summary="Take a decision back", request=NothingWritten, responses=DecisionRead)
    @action(detail=True, methods=["post"])
    def undo(self, request: Request, pk: str) -> Response:
        self.written(NothingWritten)
        decision = undo(actor=self.actor, decision=self.get_object(), now=self.now)
        return self.shown(DecisionRead, decision)


class NotedClaimViewSet(ClaimViewSet):
    """Claims, and what colleagues may print of them now."""

    needs = {**ClaimViewSet.needs, "desk_note": Permission.DECIDE}

    @extend_schema(
        summary="Tell colleagues what they may print of a claim",
        request=DeskNoteWritten,
        responses={201: DeskNoteRead},
    )
    @action(detail=True, methods=["post"], url_path="desk-note")
    def desk_note(self, request: Request, pk: str) -> Response:
        note = write_desk_note(
            actor=self.actor,
            claim=self.get_object(),
            now=self.now,
            **self.written(DeskNoteWritten),
        )
        return self.shown(DeskNoteRead, note, status.HTTP_201_CREATED)


@extend_schema_view(
    list=extend_schema(summary="What editors told the desk without a verdict"),
    retrieve=extend_schema(summary="One desk note"),
)
class DeskNoteViewSet(ListedViewSet[DeskNote]):
    """What editors told the desk without a verdict."""

    queryset = DeskNote.objects.all()
    serializer_class = DeskNoteRead
    filterset_fields = ("kind",)
    needs = {"undo": Permission.DECIDE}

    @extend_schema(summary="Take a desk note back", request=NothingWritten, responses=DeskNoteRead)
    @action(detail=True, methods=["post"])
    def undo(self, request: Request, pk: str) -> Response:
        self.written(NothingWritten)
        note = undo_desk_note(actor=self.actor, note=self.get_object(), now=self.now)
        return self.shown(DeskNoteRead, note)
