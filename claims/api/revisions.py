"""Revisions with their words and what they say, each by itself."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.db.models.functions import Length
from drf_spectacular.utils import extend_schema, extend_schema_field, extend_schema_view
from rest_framework.serializers import BaseSerializer, SerializerMethodField

from accounts.api.acting import ListedViewSet
from articles.api.serializers import RevisionRead, RevisionText
from articles.models import Revision
from claims.api.serializers import StatementRead
from claims.models import Statement
from verify.api.lists import Filters, IdFilter, MomentFilter


class RevisionOfArticle(RevisionRead):
    class Meta(RevisionRead.Meta):
        fields = ["article", *RevisionRead.Meta.fields]


class RevisionWithStatements(RevisionText):
    """A stored text with its statements; their selectors count its code points."""

    statements = SerializerMethodField()

    class Meta(RevisionText.Meta):
        fields = ["article", *RevisionText.Meta.fields, "statements"]

    @extend_schema_field(StatementRead(many=True))
    def get_statements(self, revision: Revision) -> list[dict[str, Any]]:
        rows = list(Statement.objects.live().filter(revision=revision).order_by("start", "pk"))
        for row in rows:
            row.revision = revision
        return list(StatementRead(rows, many=True).data)


class RevisionFilters(Filters):
    article = IdFilter(field_name="article_id")
    story = IdFilter(field_name="article__places__story_id", distinct=True)
    created_after = MomentFilter(field_name="created_at", lookup_expr="gt")

    class Meta:
        model = Revision
        fields = ["stage", "sha256"]


@extend_schema_view(
    list=extend_schema(summary="Stored texts of articles, without their words"),
    retrieve=extend_schema(summary="One stored text with its words and statements"),
)
class RevisionViewSet(ListedViewSet[Revision]):
    queryset = Revision.objects.all()
    filterset_class = RevisionFilters

    def get_queryset(self) -> QuerySet[Revision]:
        measured = super().get_queryset().annotate(characters=Length("text"))
        return measured.defer("text") if self.action == "list" else measured

    def get_serializer_class(self) -> type[BaseSerializer[Revision]]:
        return RevisionOfArticle if self.action == "list" else RevisionWithStatements
