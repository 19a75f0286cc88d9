"""How publications are read and written: by all what is public, by editors what is prepared."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from accounts.api.serializers import OfTeam
from accounts.enums import Permission
from claims.models import Position
from reviews.actions.wording import PublicSource, Words
from reviews.models import Dispute, Publication, Release, Wording
from reviews.public_findings import absolute
from reviews.publication_states import PUBLIC_STATES, Aspect, ClaimantKind, LegalAnswer
from reviews.readiness import lacks
from verify.api.bodies import Written
from verify.api.rows import RowRead


class PublicSourceRead(serializers.Serializer[Any]):
    url = serializers.URLField()
    note = serializers.CharField()


class WordingRead(RowRead[Wording]):
    rating = serializers.CharField(source="rating.label", read_only=True)
    claimant_url = serializers.CharField(read_only=True, help_text="Empty where there is none.")
    sources = PublicSourceRead(many=True, read_only=True)

    class Meta:
        model = Wording
        fields = [
            *("number", "verdict", "rating", "title", "claim_reviewed", "claimant"),
            *("claimant_kind", "claimant_url", "claimed_on", "explanation", "body", "sources"),
            *("made_by", "made_at"),
        ]


class ReleaseRead(RowRead[Release]):
    wording = WordingRead(read_only=True)

    class Meta:
        model = Release
        fields = ["kind", "publisher", "made_at", "due_at", "out_at", "change", "reason", "wording"]


class LackRead(serializers.Serializer[Any]):
    """What is still missing before it may go out."""

    code = serializers.CharField()
    words = serializers.CharField()
    mend = serializers.CharField()
    field = serializers.CharField()
    blocks = serializers.BooleanField()


class PublicationRead(RowRead[Publication]):
    url = serializers.SerializerMethodField(help_text="Null until it is public.")
    release = serializers.SerializerMethodField(
        help_text="What an editor signed; of a withdrawn finding it is read no more."
    )
    next_release = serializers.SerializerMethodField(
        help_text="A correction that is signed and goes out at `due_at`; for those who publish."
    )
    due_at = serializers.SerializerMethodField(
        help_text="When it, or a correction of it, goes out; for those who publish."
    )
    wording = serializers.SerializerMethodField(
        help_text="The newest wording, for those who publish; else null."
    )

    class Meta:
        model = Publication
        fields = [
            *("id", "dispute", "position", "aspect", "state", "url", "due_at", "published_at"),
            *("changed_at", "notice", "version", "made_by", "made_at", "release"),
            *("next_release", "wording"),
        ]

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_url(self, row: Publication) -> str | None:
        return absolute("public_finding", row.slug) if row.state in PUBLIC_STATES else None

    @extend_schema_field(ReleaseRead(allow_null=True))
    def get_release(self, row: Publication) -> dict[str, Any] | None:
        gone = row.state in {"withdrawn", "retracted"} and not self._publishes
        return None if row.release is None or gone else ReleaseRead(row.release).data

    @extend_schema_field(ReleaseRead(allow_null=True))
    def get_next_release(self, row: Publication) -> dict[str, Any] | None:
        shown = row.next_release if self._publishes else None
        return ReleaseRead(shown).data if shown else None

    @extend_schema_field(serializers.DateTimeField(allow_null=True))
    def get_due_at(self, row: Publication) -> str | None:
        shown = row.due_at if self._publishes else None
        return serializers.DateTimeField().to_representation(shown) if shown else None

    @extend_schema_field(WordingRead(allow_null=True))
    def get_wording(self, row: Publication) -> dict[str, Any] | None:
        return WordingRead(row.wording).data if row.wording and self._publishes else None

    @property
    def _publishes(self) -> bool:
        publishes: bool = self.context["view"].actor.may(Permission.PUBLISH)
        return publishes


class PublicationInFull(PublicationRead):
    lacks = serializers.SerializerMethodField(
        help_text="What it lacks before this caller may let it out; for those who publish."
    )

    class Meta(PublicationRead.Meta):
        fields = [*PublicationRead.Meta.fields, "lacks"]

    @extend_schema_field(LackRead(many=True))
    def get_lacks(self, row: Publication) -> list[dict[str, Any]]:
        found = lacks(row, self.context["view"].actor) if self._publishes else []
        return [LackRead(each).data for each in found]


class PublicationBegun(Written):
    dispute = OfTeam(queryset=Dispute.objects.all(), help_text="A decided one.")
    position = OfTeam(queryset=Position.objects.all(), help_text="One that its verdict judged.")
    aspect = serializers.ChoiceField(choices=Aspect.choices, default=Aspect.IS_SO)


class Versioned(Written):
    version = serializers.IntegerField(help_text="The publication's version as you read it.")


class SourceShown(Written):
    url = serializers.CharField(max_length=2000)
    note = serializers.CharField(max_length=500, required=False, allow_blank=True, default="")


class WordingWritten(Versioned):
    """A whole wording: what is left out is empty in it."""

    title = serializers.CharField(required=False, allow_blank=True)
    claim_reviewed = serializers.CharField(required=False, allow_blank=True)
    claimant = serializers.CharField(required=False, allow_blank=True)
    claimant_kind = serializers.ChoiceField(choices=ClaimantKind.choices, required=False)
    claimant_url = serializers.CharField(required=False, allow_blank=True)
    claimed_on = serializers.DateField(required=False, allow_null=True)
    explanation = serializers.CharField(required=False, allow_blank=True)
    body = serializers.CharField(required=False, allow_blank=True)
    rating = serializers.IntegerField(
        required=False,
        allow_null=True,
        help_text="A rating of the verdict's scale that stands for the finding.",
    )
    beside = serializers.ListField(
        child=serializers.IntegerField(),
        required=False,
        help_text="Other positions whose findings are shown beside.",
    )
    sources = SourceShown(many=True, required=False)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """As the action takes them: the version, and the words."""
        version = attrs.pop("version")
        sources = tuple(PublicSource(**each) for each in attrs.pop("sources", ()))
        return {"version": version, "words": Words(**attrs, sources=sources)}


class LegalAsked(Written):
    question = serializers.CharField()


class LegalAnswered(Written):
    answer = serializers.ChoiceField(choices=LegalAnswer.choices)
    reason = serializers.CharField(help_text="Who looked at it, and why.")


class Scheduled(Versioned):
    due_at = serializers.DateTimeField(help_text="When the embargo ends.")


class MaybeReasoned(Written):
    reason = serializers.CharField(required=False, allow_blank=True)


class Corrected(Versioned):
    change = serializers.CharField(help_text="What changed: readers see it for good.")
    reason = serializers.CharField()
    due_at = serializers.DateTimeField(
        required=False,
        allow_null=True,
        help_text="When it goes out; without one, at once. What is public stays until then.",
    )


class Restored(Written):
    change = serializers.CharField(help_text="What is restored: readers see it for good.")
    reason = serializers.CharField()


class Noticed(Written):
    notice = serializers.CharField(allow_blank=True, help_text="Empty takes it away.")
