from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from accounts.api.serializers import OfTeam
from articles.api.fields import ArticleText, PublishedField
from articles.api.jobs import job_id
from articles.enums import JobKind, Placement
from articles.models import Article, Outlet, Revision, Story, StoryArticle
from articles.published import Published, parse_published
from verify.api.bodies import Written
from verify.api.rows import RowRead


class OutletRead(RowRead[Outlet]):
    class Meta:
        model = Outlet
        fields = ["id", "name", "domain", "country", "time_zone", "language", "created_at"]


class OutletChange(Written):
    name = serializers.CharField(max_length=200, required=False)
    domain = serializers.CharField(max_length=253, required=False, allow_blank=True)
    country = serializers.RegexField(
        r"^([A-Za-z]{2})?\Z", required=False, allow_blank=True, help_text="ISO 3166, two letters"
    )
    time_zone = serializers.CharField(
        max_length=64, required=False, allow_blank=True, help_text="Such as Europe/Madrid"
    )
    language = serializers.CharField(
        max_length=12, required=False, allow_blank=True, help_text="BCP 47, such as en"
    )


class OutletWritten(OutletChange):
    name = serializers.CharField(max_length=200)


class StoryRead(RowRead[Story]):
    article_count = serializers.IntegerField(
        read_only=True, help_text="Articles that it compares or keeps as background."
    )
    pending = serializers.BooleanField(
        read_only=True, help_text="Whether articles are still to be read or compared."
    )
    job = serializers.SerializerMethodField(help_text="The id of the job that compares it.")

    class Meta:
        model = Story
        fields = [
            "id",
            "slug",
            "title",
            "key",
            "created_by",
            "created_at",
            "article_count",
            "pending",
            "last_error",
            "job",
        ]

    def get_job(self, story: Story) -> str:
        return job_id(JobKind.COMPARISON, story.pk)


class StoryWritten(Written):
    title = serializers.CharField(max_length=300)


class RevisionRead(RowRead[Revision]):
    characters = serializers.IntegerField(read_only=True)
    job = serializers.SerializerMethodField(help_text="The id of the job that reads it.")

    class Meta:
        model = Revision
        fields = [
            "id",
            "number",
            "sha256",
            "characters",
            "created_at",
            "stage",
            "attempts",
            "last_error",
            "job",
        ]

    def get_job(self, revision: Revision) -> str:
        return job_id(JobKind.READING, revision.pk)


@extend_schema_field({"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2})
class SpanPair(serializers.JSONField):
    """Offsets in code points: [start, end)."""


class RevisionText(RevisionRead):
    """A revision with its words."""

    boilerplate = serializers.ListField(child=SpanPair(), read_only=True)

    class Meta(RevisionRead.Meta):
        fields = [*RevisionRead.Meta.fields, "text", "boilerplate"]


class PlaceRead(RowRead[StoryArticle]):
    class Meta:
        model = StoryArticle
        fields = ["story", "file", "placement", "placed_by_hand", "gone_at"]


class Placing(Written):
    article = OfTeam(queryset=Article.objects.all(), help_text="An article of the story.")
    placement = serializers.ChoiceField(choices=Placement.choices)


class ArticleRead(RowRead[Article]):
    stories = PlaceRead(many=True, read_only=True, source="places")
    revision = serializers.SerializerMethodField(help_text="The newest one.")

    class Meta:
        model = Article
        fields = [
            "id",
            "outlet",
            "url",
            "author",
            "published",
            "published_precision",
            "language",
            "copy_of",
            "submitted_by",
            "created_at",
            "stories",
            "revision",
        ]

    @extend_schema_field(RevisionRead)
    def get_revision(self, article: Article) -> dict[str, Any]:
        return dict(RevisionRead(_newest(article)).data)


class ArticleDetail(ArticleRead):
    """An article with the text of its newest revision, and the others' particulars."""

    revisions = RevisionRead(many=True, read_only=True, source="every_revision")

    class Meta(ArticleRead.Meta):
        fields = [*ArticleRead.Meta.fields, "revisions"]

    @extend_schema_field(RevisionText)
    def get_revision(self, article: Article) -> dict[str, Any]:
        return dict(RevisionText(_newest(article)).data)


class Worded(Written):
    """A body that brings an article's words, as text or as the HTML of its page."""

    text = ArticleText(
        required=False, help_text="The article's words; at most a million characters"
    )
    html = ArticleText(required=False, help_text="Or its page, at most 10 million bytes")

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if ("text" in attrs) == ("html" in attrs):
            raise serializers.ValidationError(
                {"text": serializers.ErrorDetail("Send either text or html.", "required")}
            )
        return attrs


class ArticleKnown(Written):
    """What may be known of an article besides its words. All of it may be left out."""

    outlet = OfTeam(queryset=Outlet.objects.current(), required=False, allow_null=True)
    url = serializers.URLField(max_length=2000, required=False, allow_blank=True)
    author = serializers.CharField(max_length=300, required=False, allow_blank=True)
    published = PublishedField()
    language = serializers.CharField(max_length=12, required=False, allow_blank=True)


class ArticleSubmitted(ArticleKnown, Worded):
    fetch = serializers.BooleanField(
        required=False, help_text="Instead of text and html: take the article from the page at url."
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if not attrs.pop("fetch", False):
            return super().validate(attrs)
        if "text" in attrs or "html" in attrs:
            raise serializers.ValidationError(
                {
                    "fetch": serializers.ErrorDetail(
                        "Send the words, or have them fetched.", "invalid"
                    )
                }
            )
        if not attrs.get("url"):
            raise serializers.ValidationError(
                {"url": serializers.ErrorDetail("Give the address of the page.", "required")}
            )
        return attrs


class RevisionSubmitted(Worded):
    pass


class ArticleChange(ArticleKnown):
    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if "published" in attrs:
            outlet = attrs.get("outlet", self.context["article"].outlet)
            attrs["published"] = published_at(attrs["published"], outlet)
        return attrs


def published_at(written: str | None, outlet: Outlet | None) -> Published:
    """The time as written, read in the outlet's zone."""
    return parse_published(written, outlet.time_zone if outlet else "")


def _newest(article: Article) -> Revision:
    newest: list[Revision] = article.newest_revision  # type: ignore[attr-defined] # prefetched
    return newest[0]
