"""Disputes as a newsroom keeps them: earlier findings used again, holds, waived contacts."""

from __future__ import annotations

from typing import Any

from django.db.models import prefetch_related_objects
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.api.serializers import OfTeam
from accounts.enums import Permission
from reviews.actions.contacts import waive_contact
from reviews.actions.erasing import hold_dispute, is_held, release_dispute
from reviews.actions.reusing import reuse_finding
from reviews.api.serializers import DisputeInFull, Reasoned, VerdictRead
from reviews.api.work import WorkedDisputeViewSet
from reviews.earlier_findings import earlier_findings
from reviews.models import ContactWaiver, Verdict
from verify.api.bodies import NothingWritten, Written
from verify.api.rows import RowRead


class EarlierRead(serializers.Serializer[Any]):
    """What the team found before on the same claim, or on one that makes its point."""

    dispute = serializers.IntegerField(source="dispute.pk")
    question = serializers.CharField(source="dispute.question")
    verdict = VerdictRead()
    likeness = serializers.FloatField(help_text="1 where it is the same claim.")


class HeldRead(serializers.Serializer[Any]):
    held = serializers.BooleanField(help_text="Whether erasing anything of it is forbidden.")


class WaiverRead(RowRead[ContactWaiver]):
    class Meta:
        model = ContactWaiver
        fields = ["id", "dispute", "reason", "given_by", "given_at"]


class Reusing(Written):
    verdict = OfTeam(
        queryset=Verdict.objects.select_related("dispute"),
        help_text="One on which another dispute was closed.",
    )


class KeptDisputeViewSet(WorkedDisputeViewSet):
    """Disputes with every step of their work."""

    needs = {
        **WorkedDisputeViewSet.needs,
        "reuse": Permission.DECIDE,
        "waive_contact": Permission.DECIDE,
        "place_hold": Permission.DECIDE,
        "release": Permission.DECIDE,
    }

    @extend_schema(
        summary="What was found before that may answer it, the likest first",
        filters=False,
        responses=EarlierRead(many=True),
    )
    @action(detail=True, pagination_class=None)
    def earlier(self, request: Request, pk: str) -> Response:
        found = earlier_findings(self.get_object())
        prefetch_related_objects([each.verdict for each in found], "findings")
        context = self.get_serializer_context()
        return Response(EarlierRead(found, many=True, context=context).data)

    @extend_schema(
        summary="Answer it by what was found before; the desk is told, and the dispute ends",
        request=Reusing,
        responses=DisputeInFull,
    )
    @action(detail=True, methods=["post"])
    def reuse(self, request: Request, pk: str) -> Response:
        return self._done(reuse_finding, Reusing)

    @extend_schema(
        summary="Say why its finding may be published although nobody was asked",
        request=Reasoned,
        responses={201: WaiverRead},
    )
    @action(detail=True, methods=["post"], url_path="waive-contact")
    def waive_contact(self, request: Request, pk: str) -> Response:
        waiver = waive_contact(
            actor=self.actor, dispute=self.get_object(), now=self.now, **self.written(Reasoned)
        )
        return self.shown(WaiverRead, waiver, status.HTTP_201_CREATED)

    @extend_schema(
        operation_id="disputes_held",
        summary="Whether a preservation hold lies on it",
        filters=False,
        responses=HeldRead,
    )
    @action(detail=True)
    def hold(self, request: Request, pk: str) -> Response:
        return Response({"held": is_held(self.get_object())})

    @extend_schema(
        operation_id="disputes_hold",
        summary="Forbid erasing anything of it, its evidence and contacts included",
        request=Reasoned,
        responses=HeldRead,
    )
    @hold.mapping.post
    def place_hold(self, request: Request, pk: str) -> Response:
        dispute = self.get_object()
        hold_dispute(actor=self.actor, dispute=dispute, now=self.now, **self.written(Reasoned))
        return Response({"held": True})

    @extend_schema(summary="Allow erasing again", request=NothingWritten, responses=HeldRead)
    @action(detail=True, methods=["post"])
    def release(self, request: Request, pk: str) -> Response:
        dispute = self.get_object()
        self.written(NothingWritten)
        release_dispute(actor=self.actor, dispute=dispute, now=self.now)
        return Response({"held": False})
