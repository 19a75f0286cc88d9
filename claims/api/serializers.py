from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from accounts.api.serializers import OfTeam
from articles.api.serializers import ArticleDetail
from articles.models import Article
from claims.api.selectors import SELECTORS, selectors
from claims.models import (
    Claim,
    Decision,
    Discrepancy,
    Position,
    Side,
    SideSpan,
    Standing,
    Statement,
)
from verify.api.bodies import Written
from verify.api.rows import RowRead


class ValueRead(serializers.Serializer[Any]):
    """A typed value in a statement, as bounds; null is open."""

    kind = serializers.CharField()
    start = serializers.IntegerField()
    end = serializers.IntegerField()
    exact = serializers.CharField()
    low = serializers.JSONField(allow_null=True)
    high = serializers.JSONField(allow_null=True)
    unit = serializers.CharField(allow_null=True)
    approximate = serializers.BooleanField()


class StatementRead(RowRead[Statement]):
    selectors = serializers.SerializerMethodField()
    values = serializers.SerializerMethodField()

    class Meta:
        model = Statement
        fields = [
            "id",
            "claim",
            "position",
            "speaker",
            "voice",
            "origin",
            "quoted",
            "polarity",
            "modality",
            "check_worthiness",
            "selectors",
            "values",
        ]

    @extend_schema_field(SELECTORS)
    def get_selectors(self, statement: Statement) -> list[dict[str, Any]]:
        return selectors(statement.revision.text, statement.start, statement.end)

    @extend_schema_field(ValueRead(many=True))
    def get_values(self, statement: Statement) -> list[dict[str, Any]]:
        return list(ValueRead(statement.span["values"], many=True).data)


class AppearanceRead(StatementRead):
    """A statement as an appearance of its claim: with the article that it stands in."""

    article = serializers.IntegerField(source="revision.article_id", read_only=True)
    outlet = serializers.IntegerField(
        source="revision.article.outlet_id", read_only=True, allow_null=True
    )

    class Meta(StatementRead.Meta):
        fields = ["article", "outlet", *StatementRead.Meta.fields]


class ArticleWithStatements(ArticleDetail):
    """An article with its newest words, and what they say."""

    statements = serializers.SerializerMethodField()

    class Meta(ArticleDetail.Meta):
        fields = [*ArticleDetail.Meta.fields, "statements"]

    @extend_schema_field(StatementRead(many=True))
    def get_statements(self, article: Article) -> list[dict[str, Any]]:
        revision = article.newest_revision[0]  # type: ignore[attr-defined] # prefetched
        rows = list(Statement.objects.live().filter(revision=revision).order_by("start", "pk"))
        for row in rows:
            row.revision = revision
        return list(StatementRead(rows, many=True).data)


class StandingRead(RowRead[Standing]):
    class Meta:
        model = Standing
        fields = ["story", "support", "independent_sources", "importance"]


class PositionRead(RowRead[Position]):
    class Meta:
        model = Position
        fields = ["id", "text"]


class PositionWithAppearances(PositionRead):
    appearances = AppearanceRead(many=True, read_only=True, source="held_by")

    class Meta(PositionRead.Meta):
        fields = [*PositionRead.Meta.fields, "appearances"]


class ClaimRead(RowRead[Claim]):
    positions = PositionRead(many=True, read_only=True, source="held_positions")
    standings = StandingRead(many=True, read_only=True)

    class Meta:
        model = Claim
        fields = [
            "id",
            "text",
            "version",
            "occurrence",
            "subject",
            "attribute",
            "worded_by_hand",
            "created_at",
            "positions",
            "standings",
        ]


class ClaimWithAppearances(ClaimRead):
    positions = PositionWithAppearances(many=True, read_only=True, source="held_positions")


class SpanRead(RowRead[SideSpan]):
    """The differing words of one appearance."""

    article = serializers.IntegerField(source="statement.revision.article_id", read_only=True)
    selectors = serializers.SerializerMethodField()

    class Meta:
        model = SideSpan
        fields = ["article", "statement", "selectors"]

    @extend_schema_field(SELECTORS)
    def get_selectors(self, span: SideSpan) -> list[dict[str, Any]]:
        return selectors(span.statement.revision.text, span.start, span.end)


class SideRead(RowRead[Side]):
    class Meta:
        model = Side
        fields = ["number", "position", "value"]


class SideWithSpans(SideRead):
    spans = SpanRead(many=True, read_only=True)

    class Meta(SideRead.Meta):
        fields = [*SideRead.Meta.fields, "spans"]


class DiscrepancyRead(RowRead[Discrepancy]):
    sides = SideRead(many=True, read_only=True)

    class Meta:
        model = Discrepancy
        fields = [
            "id",
            "story",
            "claim",
            "kind",
            "attribute",
            "severity",
            "certainty",
            "explanation",
            "folded",
            "fold_reason",
            "state",
            "created_at",
            "sides",
        ]


class DiscrepancyWithSpans(DiscrepancyRead):
    sides = SideWithSpans(many=True, read_only=True)


class DecisionRead(RowRead[Decision]):
    class Meta:
        model = Decision
        fields = [
            "id",
            "kind",
            "claim",
            "discrepancy",
            "old_text",
            "new_text",
            "reason",
            "made_by",
            "made_at",
            "undone_by",
            "undone_at",
        ]


class Rewording(Written):
    text = serializers.CharField(max_length=2000)
    version = serializers.IntegerField(help_text="The claim's version as you read it.")


class Splitting(Written):
    statements = serializers.ListField(
        child=OfTeam(queryset=Statement.objects.live()),
        allow_empty=False,
        max_length=500,
        help_text="Those that become a claim of their own.",
    )


class Merging(Written):
    others = serializers.ListField(
        child=OfTeam(queryset=Claim.objects.all()),
        allow_empty=False,
        max_length=100,
        help_text="The claims that become part of this one.",
    )


class Moving(Written):
    statement = OfTeam(queryset=Statement.objects.live())


class Dismissing(Written):
    reason = serializers.CharField(max_length=5000, required=False, allow_blank=True)
