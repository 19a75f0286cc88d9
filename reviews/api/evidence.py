"""Evidence and the contact log. What is restricted is worked on in the pages alone.

The API takes restricted rows in, and says no more of them than that they were stored: tokens,
mirrors and logs of programs are no circle.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

from django.db.models import Prefetch, QuerySet
from drf_spectacular.utils import PolymorphicProxySerializer, extend_schema, extend_schema_view
from rest_framework import status
from rest_framework.decorators import action
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.api.acting import ListedViewSet
from accounts.enums import Permission
from reviews.actions.capturing import retry_archiving
from reviews.actions.circles import change_circle
from reviews.actions.contacts import Asked, continue_contact, log_contact
from reviews.actions.erasing import erase_contact, erase_evidence
from reviews.actions.evidence import (
    Quoted,
    Source,
    add_evidence,
    add_file,
    add_note,
    add_quotation,
)
from reviews.actions.reopening import add_and_reopen
from reviews.api.evidence_serializers import (
    Circling,
    ContactContinued,
    ContactRead,
    ContactWritten,
    EvidenceAdded,
    EvidenceInFull,
    EvidenceRead,
    Stored,
)
from reviews.api.filters import ContactFilters, EvidenceFilters
from reviews.api.serializers import Reasoned
from reviews.enums import Circle, EvidenceKind
from reviews.models import Contact, ContactEntry, Dispute, Evidence
from reviews.uploads import Upload
from verify.api.bodies import BoundedJSONParser, NothingWritten

Row = TypeVar("Row", Evidence, Contact)

_EVIDENCE_STORED = PolymorphicProxySerializer(
    component_name="EvidenceStored",
    serializers=[EvidenceRead, Stored],
    resource_type_field_name=None,
)
_CONTACT_STORED = PolymorphicProxySerializer(
    component_name="ContactStored", serializers=[ContactRead, Stored], resource_type_field_name=None
)


def _circle_schema(stored: PolymorphicProxySerializer) -> Callable[[Any], Any]:
    return extend_schema(
        summary="Narrow who may know of it; once narrowed, it is worked on in the pages",
        request=Circling,
        responses=stored,
    )


class CircledViewSet(ListedViewSet[Row]):
    """Rows that only a circle may know of, once it is narrower than the team."""

    @action(detail=True, methods=["post"])
    def circle(self, request: Request, pk: str) -> Response:
        row = self.get_object()
        change_circle(actor=self.actor, row=row, now=self.now, **self.written(Circling))
        row.refresh_from_db()
        return self._shown_or_stored(row)

    def _shown_or_stored(self, row: Row, code: int = status.HTTP_200_OK) -> Response:
        """A restricted row comes back in no answer."""
        if row.circle != Circle.TEAM:
            return self.shown(Stored, row, code)
        return self.shown(self.get_serializer_class(), self.seen_again(row), code)


@extend_schema_view(
    list=extend_schema(summary="Evidence that the whole team may know of"),
    retrieve=extend_schema(summary="One piece of it, with its archived words"),
    circle=_circle_schema(_EVIDENCE_STORED),
)
class EvidenceViewSet(CircledViewSet[Evidence]):
    """Evidence that the whole team may know of."""

    queryset = Evidence.objects.all()
    serializer_class = EvidenceRead
    filterset_class = EvidenceFilters
    parser_classes = [BoundedJSONParser, MultiPartParser]
    needs = {
        "create": Permission.FLAG,
        "retry": Permission.FLAG,
        "erase": Permission.DECIDE,
        "circle": Permission.FLAG,
    }

    def get_queryset(self) -> QuerySet[Evidence]:
        rows = super().get_queryset()
        if getattr(self, "swagger_fake_view", False):
            return rows
        told = rows.filter(pk__in=Evidence.objects.told_to(self.actor.user))
        return told.select_related("capture", "source", "supersedes")

    def get_serializer_class(self) -> Any:
        return EvidenceInFull if self.action == "retrieve" else EvidenceRead

    @extend_schema(
        summary="Add a link, a file, a quotation or a note to a dispute",
        description="A link is archived in the background. Of a restricted row no more is told"
        " than that it was stored; its circle reads it in the pages. What a reviewer adds to an"
        " independent check is shown to them alone, until both verdicts are in.",
        request={"application/json": EvidenceAdded, "multipart/form-data": EvidenceAdded},
        responses={201: _EVIDENCE_STORED},
    )
    def create(self, request: Request) -> Response:
        row = self._add_or_reopen(self.written(EvidenceAdded))
        return self._shown_or_stored(row, status.HTTP_201_CREATED)

    @extend_schema(
        summary="Archive a link again that could not be archived",
        request=NothingWritten,
        responses=EvidenceRead,
    )
    @action(detail=True, methods=["post"])
    def retry(self, request: Request, pk: str) -> Response:
        self.written(NothingWritten)
        row = self.get_object()
        retry_archiving(actor=self.actor, evidence=row, now=self.now)
        return self.shown(EvidenceRead, self.seen_again(row))

    @extend_schema(
        summary="Erase what a piece of evidence says", request=Reasoned, responses=EvidenceRead
    )
    @action(detail=True, methods=["post"])
    def erase(self, request: Request, pk: str) -> Response:
        row = self.get_object()
        erase_evidence(actor=self.actor, evidence=row, now=self.now, **self.written(Reasoned))
        return self.shown(EvidenceRead, self.seen_again(row))

    def _add_or_reopen(self, written: dict[str, Any]) -> Evidence:
        reason = written.get("reopen_because")
        if not reason:
            return self._add(written, self.now)
        return add_and_reopen(
            actor=self.actor,
            dispute=written["dispute"],
            add=lambda now: self._add(written, now),
            reason=reason,
            now=self.now,
        )

    def _add(self, written: dict[str, Any], now: datetime) -> Evidence:
        dispute: Dispute = written["dispute"]
        common: dict[str, Any] = {
            "actor": self.actor,
            "dispute": dispute,
            "now": now,
            "audience": written["audience"],
            "supersedes": written.get("supersedes"),
        }
        note = written.get("note", "")
        match written["kind"]:
            case EvidenceKind.LINK:
                return add_evidence(source=Source(written["url"], note), **common)
            case EvidenceKind.FILE:
                file = written["file"]
                return add_file(upload=Upload(file.name, file.read()), note=note, **common)
            case EvidenceKind.QUOTATION:
                return add_quotation(quoted=Quoted(**written["quoted"]), note=note, **common)
        return add_note(note=note, **common)


@extend_schema_view(
    list=extend_schema(summary="Contacts that the whole team may know of"),
    retrieve=extend_schema(summary="One of them, with what came of it"),
    circle=_circle_schema(_CONTACT_STORED),
)
class ContactViewSet(CircledViewSet[Contact]):
    """Contacts that the whole team may know of."""

    queryset = Contact.objects.all()
    serializer_class = ContactRead
    filterset_class = ContactFilters
    needs = {
        "create": Permission.FLAG,
        "entries": Permission.FLAG,
        "erase": Permission.DECIDE,
        "circle": Permission.FLAG,
    }

    def get_queryset(self) -> QuerySet[Contact]:
        rows = super().get_queryset()
        if getattr(self, "swagger_fake_view", False):
            return rows
        told = rows.filter(pk__in=Contact.objects.told_to(self.actor.user))
        entries = ContactEntry.objects.seen_by(self.actor.user)
        return told.prefetch_related(Prefetch("entries", entries))

    @extend_schema(
        summary="Log that somebody was asked",
        description="Restricted to those at work on the dispute unless `circle` says otherwise.",
        request=ContactWritten,
        responses={201: _CONTACT_STORED},
    )
    def create(self, request: Request) -> Response:
        written = self.written(ContactWritten)
        dispute, audience = written.pop("dispute"), written.pop("audience")
        row = log_contact(
            actor=self.actor,
            dispute=dispute,
            asked=Asked(**{"asked_at": self.now, **written}),
            audience=audience,
            now=self.now,
        )
        return self._shown_or_stored(row, status.HTTP_201_CREATED)

    @extend_schema(
        summary="Note another attempt, a reply, or that there was none",
        request=ContactContinued,
        responses={201: ContactRead},
    )
    @action(detail=True, methods=["post"])
    def entries(self, request: Request, pk: str) -> Response:
        row = self.get_object()
        continue_contact(
            actor=self.actor, contact=row, now=self.now, **self.written(ContactContinued)
        )
        return self.shown(ContactRead, self.seen_again(row), status.HTTP_201_CREATED)

    @extend_schema(summary="Erase a contact", request=Reasoned, responses=ContactRead)
    @action(detail=True, methods=["post"])
    def erase(self, request: Request, pk: str) -> Response:
        row = self.get_object()
        erase_contact(actor=self.actor, contact=row, now=self.now, **self.written(Reasoned))
        return self.shown(ContactRead, self.seen_again(row))
