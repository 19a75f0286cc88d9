"""Publications from the first wording to the public page and back, by the actions of the pages.

Who does not publish reads what is public and no more: an embargo binds this door too. No token of
an integration takes any of these steps.
"""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework import status
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.api.acting import ListedViewSet
from accounts.enums import Permission
from reviews.actions.embargo import schedule_publication, unschedule_publication
from reviews.actions.legal import answer_legal_review, ask_for_legal_review
from reviews.actions.publishing import (
    correct_publication,
    discard_publication,
    explain_contact,
    make_ready,
    publish_now,
)
from reviews.actions.rechecking import confirm_finding, set_notice
from reviews.actions.withdrawing import (
    restore_publication,
    sign_withdrawal,
    withdraw_publication,
)
from reviews.actions.wording import draft_publication, write_wording
from reviews.api.filters import PublicationFilters
from reviews.api.publication_serializers import (
    Corrected,
    LegalAnswered,
    LegalAsked,
    MaybeReasoned,
    Noticed,
    PublicationBegun,
    PublicationInFull,
    PublicationRead,
    Restored,
    Scheduled,
    Versioned,
    WordingWritten,
)
from reviews.api.serializers import Reasoned
from reviews.models import Publication
from verify.api.bodies import NothingWritten, Written

PUBLISHING = (
    *("create", "word", "explain_contact", "make_ready", "ask_legal", "answer_legal", "schedule"),
    *("unschedule", "publish", "correct", "confirm", "notice", "sign_withdrawal", "restore"),
    "discard",
)


@extend_schema_view(
    list=extend_schema(summary="Publications: all to those who publish, else the public ones"),
    retrieve=extend_schema(summary="One of them, with what it lacks", responses=PublicationInFull),
)
class PublicationViewSet(ListedViewSet[Publication]):
    queryset = Publication.objects.all()
    serializer_class = PublicationRead
    filterset_class = PublicationFilters
    ordering_fields = ("published_at",)
    needs = {**dict.fromkeys(PUBLISHING, Permission.PUBLISH), "withdraw": Permission.WITHDRAW}

    def get_queryset(self) -> QuerySet[Publication]:
        rows = super().get_queryset()
        if getattr(self, "swagger_fake_view", False):
            return rows
        seen = rows.filter(pk__in=Publication.objects.seen_by(self.actor))
        return seen.select_related(
            "wording__rating", "release__wording__rating", "next_release__wording__rating"
        )

    def get_serializer_class(self) -> Any:
        return PublicationInFull if self.action == "retrieve" else PublicationRead

    @extend_schema(
        summary="Begin a publication of what a decided dispute found of one position",
        request=PublicationBegun,
        responses={201: PublicationInFull},
    )
    def create(self, request: Request) -> Response:
        made = draft_publication(actor=self.actor, now=self.now, **self.written(PublicationBegun))
        return self.shown(PublicationInFull, self.seen_again(made), status.HTTP_201_CREATED)

    @extend_schema(
        summary="Say it in other words; what is public stays until a correction is signed",
        request=WordingWritten,
        responses=PublicationInFull,
    )
    @action(detail=True, methods=["post"])
    def word(self, request: Request, pk: str) -> Response:
        return self._done(write_wording, WordingWritten)

    @extend_schema(
        summary="Write down why nobody was asked", request=Reasoned, responses=PublicationInFull
    )
    @action(detail=True, methods=["post"], url_path="explain-contact")
    def explain_contact(self, request: Request, pk: str) -> Response:
        return self._done(explain_contact, Reasoned)

    @extend_schema(
        summary="Call it ready to be published", request=Versioned, responses=PublicationInFull
    )
    @action(detail=True, methods=["post"], url_path="make-ready")
    def make_ready(self, request: Request, pk: str) -> Response:
        return self._done(make_ready, Versioned)

    @extend_schema(
        summary="Ask for a legal review, which blocks it until somebody else answers",
        request=LegalAsked,
        responses=PublicationInFull,
    )
    @action(detail=True, methods=["post"], url_path="ask-legal")
    def ask_legal(self, request: Request, pk: str) -> Response:
        return self._done(ask_for_legal_review, LegalAsked)

    @extend_schema(
        summary="Clear it, or object to it", request=LegalAnswered, responses=PublicationInFull
    )
    @action(detail=True, methods=["post"], url_path="answer-legal")
    def answer_legal(self, request: Request, pk: str) -> Response:
        return self._done(answer_legal_review, LegalAnswered)

    @extend_schema(
        summary="Sign it, to go out at a time", request=Scheduled, responses=PublicationInFull
    )
    @action(detail=True, methods=["post"])
    def schedule(self, request: Request, pk: str) -> Response:
        return self._done(schedule_publication, Scheduled)

    @extend_schema(
        summary="Take it, or a correction of it, off the schedule",
        request=MaybeReasoned,
        responses=PublicationInFull,
    )
    @action(detail=True, methods=["post"])
    def unschedule(self, request: Request, pk: str) -> Response:
        return self._done(unschedule_publication, MaybeReasoned)

    @extend_schema(
        summary="Sign it and make it public now", request=Versioned, responses=PublicationInFull
    )
    @action(detail=True, methods=["post"])
    def publish(self, request: Request, pk: str) -> Response:
        return self._done(publish_now, Versioned)

    @extend_schema(
        summary="Sign the newest wording in the place of the public one, now or at a time",
        request=Corrected,
        responses=PublicationInFull,
    )
    @action(detail=True, methods=["post"])
    def correct(self, request: Request, pk: str) -> Response:
        return self._done(correct_publication, Corrected)

    @extend_schema(
        summary="Say that it stands though something beneath it changed",
        request=Reasoned,
        responses=PublicationInFull,
    )
    @action(detail=True, methods=["post"])
    def confirm(self, request: Request, pk: str) -> Response:
        return self._done(confirm_finding, Reasoned)

    @extend_schema(
        summary="Put a notice above it, or take it away",
        request=Noticed,
        responses=PublicationInFull,
    )
    @action(detail=True, methods=["post"])
    def notice(self, request: Request, pk: str) -> Response:
        return self._done(set_notice, Noticed)

    @extend_schema(
        summary="Take it off its page at once; a second editor signs",
        request=Reasoned,
        responses=PublicationRead,
    )
    @action(detail=True, methods=["post"])
    def withdraw(self, request: Request, pk: str) -> Response:
        return self._done(withdraw_publication, Reasoned, PublicationRead)

    @extend_schema(
        summary="Sign a withdrawal: the finding is retracted",
        request=NothingWritten,
        responses=PublicationInFull,
    )
    @action(detail=True, methods=["post"], url_path="sign-withdrawal")
    def sign_withdrawal(self, request: Request, pk: str) -> Response:
        return self._done(sign_withdrawal, NothingWritten)

    @extend_schema(
        summary="Do not sign a withdrawal: the finding is public again",
        request=Restored,
        responses=PublicationInFull,
    )
    @action(detail=True, methods=["post"])
    def restore(self, request: Request, pk: str) -> Response:
        return self._done(restore_publication, Restored)

    @extend_schema(
        summary="Discard what never went out", request=MaybeReasoned, responses=PublicationInFull
    )
    @action(detail=True, methods=["post"])
    def discard(self, request: Request, pk: str) -> Response:
        return self._done(discard_publication, MaybeReasoned)

    def _done(
        self, act: Any, body: type[Written], shown: type[PublicationRead] = PublicationInFull
    ) -> Response:
        """The publication as it reads after the step; first of all it has to be there."""
        found = self.get_object()
        act(actor=self.actor, publication=found, now=self.now, **self.written(body))
        return self.shown(shown, self.seen_again(found))
