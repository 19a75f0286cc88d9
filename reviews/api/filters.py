from __future__ import annotations

from django_filters import BooleanFilter

from reviews.models import Contact, Dispute, Evidence
from reviews.querysets import DisputeQuerySet
from verify.api.lists import Filters, IdFilter


class DisputeFilters(Filters):
    claim = IdFilter(field_name="claim_id")
    story = IdFilter(method="of_story")
    reviewer = IdFilter(method="assigned_to")
    live = BooleanFilter(method="with_work_left", help_text="Whether somebody still has work.")

    class Meta:
        model = Dispute
        fields = ["state", "kind", "origin"]

    def of_story(self, disputes: DisputeQuerySet, name: str, story: int) -> DisputeQuerySet:
        """Disputes over claims that the story's articles speak of."""
        return disputes.in_story(story)

    def assigned_to(self, disputes: DisputeQuerySet, name: str, reviewer: int) -> DisputeQuerySet:
        """Disputes on which this user has work to do."""
        return disputes.filter(
            assignments__reviewer_id=reviewer, assignments__state="active"
        ).distinct()

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
