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
from accounts.models import User
from claims.models import Claim, Position
from reviews.actions.evidence import Source, add_evidence
from reviews.actions.judging import Judgement, record_verdict
from reviews.actions.opening import open_dispute
from reviews.actions.working import (
    assign_dispute,
    decide_dispute,
    dismiss_dispute,
    hand_back,
    reopen_dispute,
    start_review,
)
from reviews.api.evidence_serializers import EvidenceRead
from reviews.api.filters import DisputeFilters
from reviews.api.serializers import (
    Assigning,
    Deciding,
    DisputeInFull,
    DisputeRead,
    EvidenceWritten,
    Leased,
    LeasedWithReason,
    Opening,
    Reasoned,
    VerdictRead,
    VerdictWritten,
)
from reviews.enums import MOVES
from reviews.models import Assignment, Dispute, Evidence, Verdict


@extend_schema_view(
    list=extend_schema(summary="Disputes"),
    retrieve=extend_schema(summary="One dispute with its positions, verdicts and evidence"),
)
class DisputeViewSet(ListedViewSet[Dispute]):
    queryset = Dispute.objects.all()
    filterset_class = DisputeFilters
    ordering_fields = ("severity", "opened_at", "priority")
    needs = {
        "create": Permission.FLAG,
        "evidence": Permission.FLAG,
        "verdicts": MOVES["judge"].permission,
        **{name: MOVES[name].permission for name in ("assign", "start", "hand_back")},
        **{name: MOVES[name].permission for name in ("decide", "dismiss", "reopen")},
    }

    def get_queryset(self) -> QuerySet[Dispute]:
        active = Assignment.objects.at_work().select_related("reviewer").order_by("pk")
        disputes = (
            super()
            .get_queryset()
            .prefetch_related(Prefetch("assignments", active, to_attr="active_assignments"))
        )
        return disputes if self.action == "list" else _in_full(disputes, self.actor.user)

    def get_serializer_class(self) -> type[BaseSerializer[Dispute]]:
        return DisputeRead if self.action == "list" else DisputeInFull

    @extend_schema(
        summary="Put a claim in question", request=Opening, responses={201: DisputeInFull}
    )
    def create(self, request: Request) -> Response:
        dispute = open_dispute(actor=self.actor, now=self.now, **self.written(Opening))
        return self.shown(DisputeInFull, self.seen_again(dispute), status.HTTP_201_CREATED)

    @extend_schema(
        summary="Hand a dispute to a reviewer", request=Assigning, responses=DisputeInFull
    )
    @action(detail=True, methods=["post"])
    def assign(self, request: Request, pk: str) -> Response:
        dispute = self.get_object()
        assign_dispute(actor=self.actor, dispute=dispute, now=self.now, **self.written(Assigning))
        return self._shown_again(dispute)

    @extend_schema(
        summary="Take up a dispute that is assigned to oneself",
        request=Leased,
        responses=DisputeInFull,
    )
    @action(detail=True, methods=["post"])
    def start(self, request: Request, pk: str) -> Response:
        dispute = self.get_object()
        start_review(actor=self.actor, dispute=dispute, now=self.now, **self.written(Leased))
        return self._shown_again(dispute)

    @extend_schema(
        summary="Give an assigned dispute back", request=LeasedWithReason, responses=DisputeInFull
    )
    @action(detail=True, methods=["post"], url_path="hand-back")
    def hand_back(self, request: Request, pk: str) -> Response:
        dispute = self.get_object()
        hand_back(actor=self.actor, dispute=dispute, now=self.now, **self.written(LeasedWithReason))
        return self._shown_again(dispute)

    @extend_schema(
        summary="Judge a dispute that is assigned to oneself",
        request=VerdictWritten,
        responses={201: VerdictRead},
    )
    @action(detail=True, methods=["post"])
    def verdicts(self, request: Request, pk: str) -> Response:
        dispute = self.get_object()
        written = self.written(VerdictWritten)
        verdict = record_verdict(
            actor=self.actor,
            dispute=dispute,
            now=self.now,
            judgements=[Judgement(**finding) for finding in written.pop("findings")],
            sources=[Source(**source) for source in written.pop("evidence", ())],
            **written,
        )
        stored = Verdict.objects.prefetch_related("findings").get(pk=verdict.pk)
        return self.shown(VerdictRead, stored, status.HTTP_201_CREATED)

    @extend_schema(
        summary="Close a dispute on somebody else's verdict",
        request=Deciding,
        responses=DisputeInFull,
    )
    @action(detail=True, methods=["post"])
    def decide(self, request: Request, pk: str) -> Response:
        dispute = self.get_object()
        decide_dispute(actor=self.actor, dispute=dispute, now=self.now, **self.written(Deciding))
        return self._shown_again(dispute)

    @extend_schema(
        summary="End a dispute without a verdict", request=Reasoned, responses=DisputeInFull
    )
    @action(detail=True, methods=["post"])
    def dismiss(self, request: Request, pk: str) -> Response:
        dispute = self.get_object()
        dismiss_dispute(actor=self.actor, dispute=dispute, now=self.now, **self.written(Reasoned))
        return self._shown_again(dispute)

    @extend_schema(summary="Begin a new round", request=Reasoned, responses=DisputeInFull)
    @action(detail=True, methods=["post"])
    def reopen(self, request: Request, pk: str) -> Response:
        dispute = self.get_object()
        reopen_dispute(actor=self.actor, dispute=dispute, now=self.now, **self.written(Reasoned))
        return self._shown_again(dispute)

    @extend_schema(
        summary="Add a link to a dispute", request=EvidenceWritten, responses={201: EvidenceRead}
    )
    @action(detail=True, methods=["post"])
    def evidence(self, request: Request, pk: str) -> Response:
        dispute = self.get_object()
        source = Source(**self.written(EvidenceWritten))
        evidence = add_evidence(actor=self.actor, dispute=dispute, source=source, now=self.now)
        return self.shown(EvidenceRead, evidence, status.HTTP_201_CREATED)

    def _shown_again(self, dispute: Dispute) -> Response:
        return self.shown(DisputeInFull, self.seen_again(dispute))


def _in_full(disputes: QuerySet[Dispute], user: User) -> QuerySet[Dispute]:
    held = Position.objects.filter(statements__retired_at=None, statements__isnull=False)
    claims = Claim.objects.prefetch_related(
        Prefetch("positions", held.distinct().order_by("pk"), to_attr="held_positions")
    )
    verdicts = Verdict.objects.visible_to(user).order_by("pk").prefetch_related("findings")
    shown = Prefetch("evidence", Evidence.objects.to_be_shown(user), to_attr="open_evidence")
    disputes = disputes.prefetch_related(Prefetch("claim", claims))
    return disputes.prefetch_related(Prefetch("verdicts", verdicts)).prefetch_related(shown)
