"""What is asked of a text, and what is answered."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field, extend_schema_serializer
from rest_framework import serializers

from claims.discrepancies.types import Difference
from claims.models import Claim, Statement
from reviews.api.serializers import FindingRead
from reviews.enums import DeskNoteKind
from reviews.known import Match
from reviews.models import DeskNote, Verdict
from verify.api.bodies import Written
from verify.api.rows import RowRead

LONGEST_QUERY = 2_000
LONGEST_TEXT = 20_000
VALUES = ("agree", "contradict", "open")


class AskedBriefly(Written):
    """A sentence, in the address."""

    text = serializers.CharField(
        max_length=LONGEST_QUERY,
        help_text=f"A sentence or a few, at most {LONGEST_QUERY:,} characters; POST takes more.",
    )


class AskedAtLength(Written):
    text = serializers.CharField(
        max_length=LONGEST_TEXT,
        trim_whitespace=False,
        help_text=f"At most {LONGEST_TEXT:,} characters; offsets in the answer count in them.",
    )


class ReasonRead(serializers.Serializer[Any]):
    kind = serializers.ChoiceField(choices=["names", "values", "words"])
    text = serializers.CharField()


class DifferenceRead(serializers.Serializer[Any]):
    kind = serializers.CharField()
    text = serializers.SerializerMethodField()

    def get_text(self, difference: Difference) -> str:
        asked, known = difference.values
        return f"The text says {asked}, the known claim {known}."


class ComparisonRead(serializers.Serializer[Any]):
    """How the asked statement stands to the known one."""

    values = serializers.ChoiceField(
        choices=VALUES,
        source="comparison.values",
        help_text="Whether numbers, dates, names and the like agree or contradict each other; "
        "`open` where nothing can be set against each other.",
    )
    reasons = ReasonRead(many=True, source="comparison.reasons")
    differences = DifferenceRead(many=True, source="comparison.differences")


class MatchedClaimRead(RowRead[Claim]):
    class Meta:
        model = Claim
        fields = ["id", "text"]


class MatchedStatementRead(RowRead[Statement]):
    article = serializers.IntegerField(source="revision.article_id")

    class Meta:
        model = Statement
        fields = ["id", "exact", "article"]


class MatchedVerdictRead(RowRead[Verdict]):
    decided_at = serializers.DateTimeField(source="dispute.closed_at")
    findings = FindingRead(many=True, read_only=True)

    class Meta:
        model = Verdict
        fields = ["id", "dispute", "desk_note", "line", "decided_at", "findings"]


class MatchedNoteRead(RowRead[DeskNote]):
    kind = serializers.ChoiceField(choices=DeskNoteKind.choices)

    class Meta:
        model = DeskNote
        fields = ["id", "kind", "line", "made_at"]


class MatchedRatingRead(serializers.Serializer[Any]):
    label = serializers.CharField()  # type: ignore[assignment] # a field of the answer by this name
    number = serializers.IntegerField()
    best = serializers.IntegerField()
    worst = serializers.IntegerField()


class PublishedMatchRead(ComparisonRead):
    """A public finding, compared with its own `claim_reviewed`.

    Where `values` is `contradict`, the finding rates something else than what was asked.
    """

    url = serializers.URLField(source="finding.url")
    title = serializers.CharField(source="finding.title")
    claim_reviewed = serializers.CharField(source="finding.claim_reviewed")
    explanation = serializers.CharField(source="finding.explanation")
    rating = MatchedRatingRead(source="finding.grade")
    published_at = serializers.DateTimeField(source="finding.published_at")
    changed_at = serializers.DateTimeField(source="finding.changed_at", allow_null=True)


class MatchRead(ComparisonRead):
    """A known claim, as far as the token may see it."""

    score = serializers.FloatField(help_text="How surely it is the same point, 0.5 to 1.")
    claim = MatchedClaimRead(
        allow_null=True, help_text="Null, with the next three, for who may not `read`."
    )
    statement = serializers.SerializerMethodField(help_text="Its likest statement.")
    verdicts = MatchedVerdictRead(
        many=True, source="answers.verdicts", help_text="Those that disputes were closed on."
    )
    desk_note = MatchedNoteRead(source="answers.note", allow_null=True)
    publications = PublishedMatchRead(many=True)

    @extend_schema_field(MatchedStatementRead(allow_null=True))
    def get_statement(self, match: Match) -> dict[str, Any] | None:
        return MatchedStatementRead(match.known.statement).data if match.known else None


class AskedRead(serializers.Serializer[Any]):
    """A statement of the text."""

    start = serializers.IntegerField(source="span.start")
    end = serializers.IntegerField(source="span.end")
    exact = serializers.CharField(source="span.exact")
    check_worthiness = serializers.FloatField(source="span.check_worthiness")
    matches = MatchRead(many=True, help_text="What was found of it first, then the likest.")


@extend_schema_serializer(many=False)
class MatchedText(serializers.Serializer[Any]):
    language = serializers.CharField(
        allow_null=True,
        help_text="`en`; null where the text does not read as English, and is not read.",
    )
    note = serializers.CharField(
        allow_blank=True, help_text="In words, where nothing could be read or nothing is known."
    )
    statements = AskedRead(many=True)
