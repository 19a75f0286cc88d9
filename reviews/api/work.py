"""The workflow over the API: taking, assigning, arranging, merging, drafting, talking."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch, QuerySet
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework import status
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.api.acting import ListedViewSet
from accounts.enums import Permission
from claims.api.views import ReadArticleViewSet
from reviews.actions.arranging import arrange_dispute
from reviews.actions.assigning import assign_many, take_dispute, take_next, unassign
from reviews.actions.flagging import flag_words, revision_of
from reviews.actions.judging import save_draft
from reviews.actions.merging import merge_disputes, split_dispute
from reviews.actions.talking import comment, unwatch, watch, withdraw_comment
from reviews.actions.working import appeal, confirm_verdict, decline, recuse
from reviews.api.filters import CommentFilters
from reviews.api.serializers import DisputeInFull, LeasedWithReason, Reasoned
from reviews.api.views import DisputeViewSet
from reviews.api.work_serializers import (
    Arranging,
    AssigningMany,
    CandidateRead,
    Commenting,
    CommentRead,
    Confirming,
    Drafting,
    DraftRead,
    Filled,
    Flagging,
    FlagRead,
    MergingDispute,
    SplittingDispute,
    TakingBack,
)
from reviews.eligibility import candidates
from reviews.enums import MOVES
from reviews.models import Comment, Dispute, Mention
from verify.api.bodies import NothingWritten, Written

TOLD = Comment.objects.select_related("author").prefetch_related(
    Prefetch("mentions", Mention.objects.select_related("user").order_by("pk"))
)


class WorkedDisputeViewSet(DisputeViewSet):
    """Disputes with every step of their work."""

    needs = {
        **DisputeViewSet.needs,
        "take_next": MOVES["take"].permission,
        "assign_many": MOVES["assign"].permission,
        "candidates": MOVES["assign"].permission,
        "draft": MOVES["judge"].permission,
        "comments": Permission.FLAG,
        "watch": Permission.READ,
        "unwatch": Permission.READ,
        **{
            name: MOVES[name].permission
            for name in (
                *("take", "unassign", "decline", "recuse", "arrange", "merge", "split"),
                *("appeal", "confirm"),
            )
        },
    }

    @extend_schema(
        summary="Take the dispute that most needs a reviewer, of those one may judge",
        request=NothingWritten,
        responses=DisputeInFull,
    )
    @action(detail=False, methods=["post"], url_path="next")
    def take_next(self, request: Request) -> Response:
        self.written(NothingWritten)
        held = take_next(actor=self.actor, team=self.team, now=self.now)
        return self._shown_again(held.dispute)

    @extend_schema(
        operation_id="disputes_assign_many",
        summary="Hand many disputes to one reviewer, each for itself",
        request=AssigningMany,
        responses=Filled,
    )
    @action(detail=False, methods=["post"], url_path="assign")
    def assign_many(self, request: Request) -> Response:
        done, refused = assign_many(actor=self.actor, now=self.now, **self.written(AssigningMany))
        return self.shown(Filled, {"assigned": done, "refused": refused})

    @extend_schema(
        summary="Who could judge a dispute, in what order, and why others could not",
        filters=False,
        responses=CandidateRead(many=True),
    )
    @action(detail=True, pagination_class=None)
    def candidates(self, request: Request, pk: str) -> Response:
        people = candidates(self.get_object(), self.now)
        context = self.get_serializer_context()
        return Response(CandidateRead(people, many=True, context=context).data)

    @extend_schema(
        summary="Take this very dispute", request=NothingWritten, responses=DisputeInFull
    )
    @action(detail=True, methods=["post"])
    def take(self, request: Request, pk: str) -> Response:
        return self._done(take_dispute, NothingWritten)

    @extend_schema(
        summary="Take an assignment back that was not begun",
        request=TakingBack,
        responses=DisputeInFull,
    )
    @action(detail=True, methods=["post"])
    def unassign(self, request: Request, pk: str) -> Response:
        dispute = self.get_object()
        unassign(actor=self.actor, now=self.now, **self.written(TakingBack))
        return self._shown_again(dispute)

    @extend_schema(
        summary="Decline an assigned dispute", request=LeasedWithReason, responses=DisputeInFull
    )
    @action(detail=True, methods=["post"])
    def decline(self, request: Request, pk: str) -> Response:
        return self._done(decline, LeasedWithReason)

    @extend_schema(
        summary="Declare a conflict of interest with an assigned dispute",
        request=LeasedWithReason,
        responses=DisputeInFull,
    )
    @action(detail=True, methods=["post"])
    def recuse(self, request: Request, pk: str) -> Response:
        return self._done(recuse, LeasedWithReason)

    @extend_schema(
        summary="Keep a verdict as far as it is typed", request=Drafting, responses=DraftRead
    )
    @action(detail=True, methods=["post"])
    def draft(self, request: Request, pk: str) -> Response:
        kept = save_draft(
            actor=self.actor, dispute=self.get_object(), now=self.now, **self.written(Drafting)
        )
        return self.shown(DraftRead, kept)

    @extend_schema(
        summary="Set priority, due time, desk, tags and checks",
        request=Arranging,
        responses=DisputeInFull,
    )
    @action(detail=True, methods=["post"])
    def arrange(self, request: Request, pk: str) -> Response:
        return self._done(arrange_dispute, Arranging)

    @extend_schema(
        summary="End a dispute in favour of another",
        request=MergingDispute,
        responses=DisputeInFull,
    )
    @action(detail=True, methods=["post"])
    def merge(self, request: Request, pk: str) -> Response:
        return self._done(merge_disputes, MergingDispute)

    @extend_schema(
        summary="Make a part of a dispute one of its own",
        request=SplittingDispute,
        responses={201: DisputeInFull},
    )
    @action(detail=True, methods=["post"])
    def split(self, request: Request, pk: str) -> Response:
        dispute = self.get_object()
        new = split_dispute(
            actor=self.actor, dispute=dispute, now=self.now, **self.written(SplittingDispute)
        )
        return self.shown(DisputeInFull, self.seen_again(new), status.HTTP_201_CREATED)

    @extend_schema(
        summary="Ask for a closed dispute to be worked again",
        request=Reasoned,
        responses=DisputeInFull,
    )
    @action(detail=True, methods=["post"])
    def appeal(self, request: Request, pk: str) -> Response:
        return self._done(appeal, Reasoned)

    @extend_schema(
        summary="Say that a verdict stands though a source of it was edited",
        request=Confirming,
        responses=DisputeInFull,
    )
    @action(detail=True, methods=["post"])
    def confirm(self, request: Request, pk: str) -> Response:
        return self._done(confirm_verdict, Confirming)

    @extend_schema(summary="Comment on a dispute", request=Commenting, responses={201: CommentRead})
    @action(detail=True, methods=["post"])
    def comments(self, request: Request, pk: str) -> Response:
        said = comment(
            actor=self.actor, dispute=self.get_object(), now=self.now, **self.written(Commenting)
        )
        return self.shown(CommentRead, TOLD.get(pk=said.pk), status.HTTP_201_CREATED)

    @extend_schema(summary="Hear of a dispute", request=NothingWritten, responses=DisputeInFull)
    @action(detail=True, methods=["post"])
    def watch(self, request: Request, pk: str) -> Response:
        return self._done(watch, NothingWritten)

    @extend_schema(
        summary="Hear of a dispute no longer", request=NothingWritten, responses=DisputeInFull
    )
    @action(detail=True, methods=["post"])
    def unwatch(self, request: Request, pk: str) -> Response:
        dispute = self.get_object()
        self.written(NothingWritten)
        unwatch(actor=self.actor, dispute=dispute)
        return self._shown_again(dispute)

    def _done(self, act: Any, body: type[Written]) -> Response:
        """The dispute as it reads after the step; first of all it has to be there."""
        dispute: Dispute = self.get_object()
        act(actor=self.actor, dispute=dispute, now=self.now, **self.written(body))
        return self._shown_again(dispute)


@extend_schema_view(
    list=extend_schema(summary="What is said about disputes, the newest first"),
    retrieve=extend_schema(summary="One comment"),
)
class CommentViewSet(ListedViewSet[Comment]):
    queryset = TOLD
    serializer_class = CommentRead
    filterset_class = CommentFilters
    needs = {"withdraw": Permission.FLAG}

    def get_queryset(self) -> QuerySet[Comment]:
        rows = super().get_queryset().filter(withdrawn_at=None)
        if getattr(self, "swagger_fake_view", False):
            return rows
        return rows.filter(pk__in=Comment.objects.visible_to(self.actor.user))

    @extend_schema(
        summary="Take one's own comment back", request=NothingWritten, responses=CommentRead
    )
    @action(detail=True, methods=["post"])
    def withdraw(self, request: Request, pk: str) -> Response:
        found = self.get_object()
        self.written(NothingWritten)
        withdraw_comment(actor=self.actor, comment=found, now=self.now)
        return self.shown(CommentRead, found)


class FlaggedArticleViewSet(ReadArticleViewSet):
    """Articles, whose words can be flagged."""

    needs = {**ReadArticleViewSet.needs, "flag": Permission.FLAG}

    @extend_schema(
        summary="Flag words of an article as doubtful", request=Flagging, responses={201: FlagRead}
    )
    @action(detail=True, methods=["post"])
    def flag(self, request: Request, pk: str) -> Response:
        article = self.get_object()
        written = self.written(Flagging)
        revision = revision_of(article, written.pop("revision", None))
        flag = flag_words(actor=self.actor, revision=revision, now=self.now, **written)
        return self.shown(FlagRead, flag, status.HTTP_201_CREATED)
