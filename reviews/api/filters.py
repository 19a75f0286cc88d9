from __future__ import annotations

from django_filters import BooleanFilter, CharFilter

from reviews.models import Assignment, Comment, Contact, Dispute, Evidence, Publication
from reviews.querysets import DisputeQuerySet
from verify.api.lists import Filters, IdFilter, SearchFilter


class DisputeFilters(Filters):
    search = SearchFilter()
    claim = IdFilter(field_name="claim_id")
    story = IdFilter(method="of_story")
    reviewer = IdFilter(method="assigned_to")
    tag = CharFilter(field_name="tags", method="tagged")
    vacant = BooleanFilter(method="nobodys", help_text="Whether a check is vacant.")
    live = BooleanFilter(method="with_work_left", help_text="Whether somebody still has work.")

    class Meta:
        model = Dispute
        fields = ["state", "kind", "origin", "desk", "priority"]

    def of_story(self, disputes: DisputeQuerySet, name: str, story: int) -> DisputeQuerySet:
        """Disputes over claims that the story's articles speak of."""
        return disputes.in_story(story)

    def assigned_to(self, disputes: DisputeQuerySet, name: str, reviewer: int) -> DisputeQuerySet:
        """Disputes on which this user has work to do."""
        held = Assignment.objects.at_work().filter(reviewer=reviewer)
        return disputes.filter(pk__in=held.values("dispute"))

    def tagged(self, disputes: DisputeQuerySet, name: str, tag: str) -> DisputeQuerySet:
        """Disputes that have this tag."""
        return disputes.filter(tags__contains=[tag])

    def nobodys(self, disputes: DisputeQuerySet, name: str, vacant: bool) -> DisputeQuerySet:  # noqa: FBT001 - the library's signature
        """Disputes with a check that nobody has, or the others."""
        return disputes.nobodys() if vacant else disputes.filter(vacant=0)

    def with_work_left(self, disputes: DisputeQuerySet, name: str, live: bool) -> DisputeQuerySet:  # noqa: FBT001 - the library's signature
        """Disputes that are under way, or those that are closed."""
        return disputes.live() if live else disputes.filter(closed_at__isnull=False)


class EvidenceFilters(Filters):
    dispute = IdFilter(field_name="dispute_id")

    class Meta:
        model = Evidence
        fields = ["kind"]


class ContactFilters(Filters):
    dispute = IdFilter(field_name="dispute_id")

    class Meta:
        model = Contact
        fields = ["channel"]


class CommentFilters(Filters):
    dispute = IdFilter(field_name="dispute_id")
    author = IdFilter(field_name="author_id")

    class Meta:
        model = Comment
        fields: list[str] = []


class PublicationFilters(Filters):
    dispute = IdFilter(field_name="dispute_id")
    claim = IdFilter(field_name="dispute__claim_id")

    class Meta:
        model = Publication
        fields = ["state"]
