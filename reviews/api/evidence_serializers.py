from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from accounts.api.serializers import Colleague, OfTeam
from accounts.models import User
from reviews.actions.circles import Audience
from reviews.enums import Channel, Circle, ContactStep, EvidenceKind
from reviews.models import Capture, Contact, ContactEntry, Dispute, Evidence
from verify.api.bodies import Written
from verify.api.rows import RowRead

QUOTED = ("exact", "prefix", "suffix", "language", "translation", "translator")


class CaptureRead(RowRead[Capture]):
    class Meta:
        model = Capture
        fields = [
            *("state", "error", "captured_at", "final_url", "status", "content_type", "sha256"),
            *("size", "warc_sha256"),
        ]


class CaptureInFull(CaptureRead):
    """A capture with the words that it showed."""

    class Meta(CaptureRead.Meta):
        fields = [*CaptureRead.Meta.fields, "text"]


class EvidenceRead(RowRead[Evidence]):
    capture = serializers.SerializerMethodField(help_text="A link's archive; null for the others.")
    quoted_from = serializers.SerializerMethodField(help_text="What a quotation is of.")
    supersedes = serializers.SerializerMethodField()

    class Meta:
        model = Evidence
        fields = [
            *("id", "dispute", "verdict", "kind", "circle", "url", "note", "supersedes"),
            *("file_name", "media_type", "size", "sha256"),
            *(*QUOTED, "quoted_from", "occurs", "added_by", "added_at", "erased_at", "capture"),
        ]

    @extend_schema_field(CaptureRead(allow_null=True))
    def get_capture(self, row: Evidence) -> dict[str, Any] | None:
        capture = getattr(row, "capture", None)
        return dict(CaptureRead(capture).data) if capture else None

    def get_quoted_from(self, row: Evidence) -> int | None:
        return _open(row.source)

    def get_supersedes(self, row: Evidence) -> int | None:
        return _open(row.supersedes)


class EvidenceInFull(EvidenceRead):
    """A piece of evidence with its archived words."""

    @extend_schema_field(CaptureInFull(allow_null=True))
    def get_capture(self, row: Evidence) -> dict[str, Any] | None:
        capture = getattr(row, "capture", None)
        return dict(CaptureInFull(capture).data) if capture else None


class ContactEntryRead(RowRead[ContactEntry]):
    class Meta:
        model = ContactEntry
        fields = ["id", "step", "words", "at", "added_by", "added_at"]


class ContactRead(RowRead[Contact]):
    entries = ContactEntryRead(many=True, read_only=True)

    class Meta:
        model = Contact
        fields = [
            *("id", "dispute", "circle", "who", "reached_at", "channel", "asked", "asked_at"),
            *("deadline", "added_by", "added_at", "erased_at", "entries"),
        ]


class Stored(serializers.Serializer[Any]):
    """A restricted row: that it was stored, and no more."""

    id = serializers.IntegerField()
    circle = serializers.ChoiceField(choices=Circle.choices)


class Circled(Written):
    """A body that says who may know of the row."""

    circle = serializers.ChoiceField(choices=Circle.choices, required=False)
    people = Colleague(
        queryset=User.objects.all(),
        many=True,
        required=False,
        help_text="Users' ids, for a circle of named people.",
    )
    default_circle: str = Circle.TEAM

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        circle = attrs.pop("circle", self.default_circle)
        attrs["audience"] = Audience(circle, attrs.pop("people", ()))
        return attrs


class Circling(Circled):
    """Who may know of the row from now on."""

    circle = serializers.ChoiceField(choices=Circle.choices)


class ToldEvidence(OfTeam):
    """A piece of evidence that the API tells the caller of; any other does not exist."""

    def get_queryset(self) -> QuerySet[Evidence]:
        told = Evidence.objects.told_to(self.context["view"].actor.user)
        return super().get_queryset().filter(pk__in=told)


class EvidenceAdded(Circled):
    dispute = OfTeam(queryset=Dispute.objects.all())
    kind = serializers.ChoiceField(choices=EvidenceKind.choices)
    url = serializers.CharField(max_length=2000, required=False, help_text="Of a link.")
    file = serializers.FileField(required=False, help_text="Of a file, as multipart/form-data.")
    note = serializers.CharField(
        max_length=50_000, required=False, allow_blank=True, help_text="What it shows."
    )
    exact = serializers.CharField(max_length=20_000, required=False, help_text="Quoted words.")
    prefix = serializers.CharField(max_length=300, required=False, allow_blank=True)
    suffix = serializers.CharField(max_length=300, required=False, allow_blank=True)
    language = serializers.CharField(max_length=12, required=False, allow_blank=True)
    translation = serializers.CharField(max_length=20_000, required=False, allow_blank=True)
    translator = serializers.CharField(max_length=200, required=False, allow_blank=True)
    quoted_from = ToldEvidence(
        queryset=Evidence.objects.all(),
        required=False,
        allow_null=True,
        help_text="The evidence that the words stand in.",
    )
    supersedes = ToldEvidence(queryset=Evidence.objects.all(), required=False, allow_null=True)
    reopen_because = serializers.CharField(
        max_length=10_000,
        required=False,
        allow_blank=True,
        help_text="How it changes the finding of a closed dispute, which is opened again.",
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        attrs = super().validate(attrs)
        own = {"link": "url", "file": "file", "quotation": "exact", "note": "note"}[attrs["kind"]]
        if not attrs.get(own):
            raise serializers.ValidationError(
                {own: serializers.ErrorDetail(f"A {attrs['kind']} has this field.", "required")}
            )
        attrs["quoted"] = {name: attrs.pop(name) for name in QUOTED if name in attrs}
        attrs["quoted"]["source"] = attrs.pop("quoted_from", None)
        return attrs


class ContactWritten(Circled):
    default_circle = Circle.DISPUTE

    dispute = OfTeam(queryset=Dispute.objects.all())
    who = serializers.CharField(max_length=300, help_text="A person or an organisation.")
    reached_at = serializers.CharField(max_length=300, required=False, allow_blank=True)
    channel = serializers.ChoiceField(choices=Channel.choices)
    asked = serializers.CharField(max_length=20_000, help_text="What was asked.")
    asked_at = serializers.DateTimeField(required=False, help_text="Now, where it is left out.")
    deadline = serializers.DateTimeField(required=False, allow_null=True)


class ContactContinued(Written):
    step = serializers.ChoiceField(choices=ContactStep.choices)
    words = serializers.CharField(max_length=20_000, required=False, allow_blank=True)
    at = serializers.DateTimeField(required=False, help_text="Now, where it is left out.")


def _open(row: Evidence | None) -> int | None:
    """Its id, where it has no circle but the team.

    What is sealed is named by later pieces of its author alone, which are sealed with it.
    """
    return row.pk if row and row.circle == Circle.TEAM else None
