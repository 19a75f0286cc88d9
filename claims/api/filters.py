from __future__ import annotations

from django_filters import BooleanFilter, CharFilter, NumberFilter

from claims.models import Claim, Decision, Discrepancy
from claims.querysets import ClaimQuerySet, DecisionQuerySet
from verify.api.lists import Filters, IdFilter, SearchFilter


class ClaimFilters(Filters):
    search = SearchFilter()
    text = CharFilter(lookup_expr="icontains", help_text="Part of the claim's words")
    story = IdFilter(method="of_story")
    occurrence = IdFilter(field_name="occurrence_id")

    class Meta:
        model = Claim
        fields = ["worded_by_hand"]

    def of_story(self, claims: ClaimQuerySet, name: str, story: int) -> ClaimQuerySet:
        """Claims that the story's articles speak of today."""
        return claims.in_story(story)


class DiscrepancyFilters(Filters):
    search = SearchFilter()
    story = IdFilter(field_name="story_id")
    claim = IdFilter(field_name="claim_id")
    severity_from = NumberFilter(field_name="severity", lookup_expr="gte", min_value=0, max_value=1)

    class Meta:
        model = Discrepancy
        fields = ["kind", "state", "folded"]


class DecisionFilters(Filters):
    claim = IdFilter(field_name="claim_id")
    made_by = IdFilter(field_name="made_by_id")
    undone = BooleanFilter(method="taken_back")

    class Meta:
        model = Decision
        fields = ["kind"]

    def taken_back(self, decisions: DecisionQuerySet, name: str, undone: bool) -> DecisionQuerySet:  # noqa: FBT001 - the library's signature
        """Decisions that were undone, or those that stand."""
        return decisions.exclude(undone_at=None) if undone else decisions.standing()
