from __future__ import annotations

from django.db.models import Q
from django_filters import CharFilter, ChoiceFilter

from articles.enums import Stage
from articles.models import Article, Outlet, Revision, Story
from articles.querysets import ArticleQuerySet
from verify.api.lists import Filters, IdFilter, MomentFilter, PartsFilter, SearchFilter


class OutletFilters(Filters):
    search = PartsFilter("name", "domain")
    name = CharFilter(lookup_expr="icontains", help_text="Part of the name")
    domain = CharFilter(lookup_expr="iexact")

    class Meta:
        model = Outlet
        fields = ["country", "language"]


class StoryFilters(Filters):
    search = SearchFilter()
    title = CharFilter(lookup_expr="icontains", help_text="Part of the title")
    created_after = MomentFilter(field_name="created_at", lookup_expr="gt")

    class Meta:
        model = Story
        fields = ["key"]


class ArticleFilters(Filters):
    search = SearchFilter()
    outlet = IdFilter(field_name="outlet_id")
    copy_of = IdFilter(field_name="copy_of_id")
    story = IdFilter(field_name="places__story_id", distinct=True)
    stage = ChoiceFilter(method="at_stage", choices=Stage.choices)
    url = CharFilter()
    published_after = MomentFilter(field_name="published", lookup_expr="gt")
    published_before = MomentFilter(field_name="published", lookup_expr="lt")

    class Meta:
        model = Article
        fields = ["language", "published_precision"]

    def at_stage(self, articles: ArticleQuerySet, name: str, stage: str) -> ArticleQuerySet:
        """Articles whose newest revision is at this stage."""
        there = Revision.objects.filter(stage=stage).values("pk")
        return articles.with_newest_revision().filter(Q(newest_revision_id__in=there))
