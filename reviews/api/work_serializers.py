"""What the doors of the workflow take and show."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from accounts.api.serializers import Colleague, OfTeam, PersonRead
from accounts.models import User
from claims.models import Statement
from reviews.api.serializers import AssignmentRead, Leased
from reviews.enums import Priority, SecondCheck
from reviews.models import Assignment, Comment, Dispute, Draft, Flag
from verify.api.bodies import Written
from verify.api.rows import RowRead


class CommentRead(RowRead[Comment]):
    author = PersonRead(read_only=True)
    mentioned = PersonRead(many=True, read_only=True)

    class Meta:
        model = Comment
        fields = ["id", "dispute", "author", "round", "text", "mentioned", "made_at"]


class DraftRead(RowRead[Draft]):
    values = serializers.DictField(child=serializers.CharField(allow_blank=True))
    lease_until = serializers.DateTimeField(source="assignment.lease_until", allow_null=True)

    class Meta:
        model = Draft
        fields = ["version", "values", "saved_at", "lease_until"]


class FlagRead(RowRead[Flag]):
    class Meta:
        model = Flag
        fields = [
            *("id", "dispute", "statement", "start", "end", "exact", "reason", "raised_by"),
            "raised_at",
        ]


class CandidateRead(serializers.Serializer[Any]):
    """A member as a reviewer of the dispute, in the order in which they would be chosen."""

    user = PersonRead()
    in_hand = serializers.IntegerField(help_text="Disputes that they have now.")
    capacity = serializers.IntegerField(allow_null=True)
    refusal = serializers.CharField(help_text="Why they may not; empty where they may.")
    reluctance = serializers.CharField(help_text="Why they are not chosen without being named.")
    merits = serializers.ListField(child=serializers.CharField(), help_text="What speaks for them.")


class Filled(serializers.Serializer[Any]):
    """How many disputes went to the reviewer, and why the others did not."""

    class NotDone(serializers.Serializer[Any]):
        dispute = serializers.IntegerField(source="dispute.pk")
        code = serializers.CharField(source="error.code")
        detail = serializers.CharField(source="error.detail")

    assigned = AssignmentRead(many=True)
    refused = NotDone(many=True)


class AssigningMany(Written):
    disputes = OfTeam(queryset=Dispute.objects.all(), many=True, allow_empty=False)
    reviewer = Colleague(queryset=User.objects.all(), help_text="A user's id; see /members/.")
    due_at = serializers.DateTimeField(required=False, allow_null=True)


class TakingBack(Written):
    assignment = OfTeam(queryset=Assignment.objects.all())


class Drafting(Leased):
    version = serializers.IntegerField(
        min_value=0, help_text="The draft's version as you have it; 0 before the first save."
    )
    values = serializers.DictField(
        child=serializers.CharField(allow_blank=True, max_length=50_000),
        help_text="The verdict's fields as far as they are typed.",
    )


class Confirming(Written):
    reason = serializers.CharField(max_length=5000, required=False, allow_blank=True)


class Arranging(Written):
    version = serializers.IntegerField(help_text="The dispute's version as you read it.")
    priority = serializers.ChoiceField(choices=Priority.choices, required=False)
    due_at = serializers.DateTimeField(required=False, allow_null=True)
    desk = serializers.CharField(max_length=60, required=False, allow_blank=True)
    tags = serializers.ListField(
        child=serializers.CharField(max_length=40), required=False, max_length=20
    )
    second_check = serializers.ChoiceField(choices=SecondCheck.choices, required=False)


class MergingDispute(Written):
    into = OfTeam(queryset=Dispute.objects.all(), help_text="The dispute that goes on.")
    reason = serializers.CharField(max_length=5000)


class SplittingDispute(Written):
    question = serializers.CharField(max_length=300, help_text="What the new dispute asks.")
    reason = serializers.CharField(max_length=5000)
    statements = OfTeam(
        queryset=Statement.objects.all(),
        many=True,
        required=False,
        help_text="These become a claim of their own. None: both disputes are about one claim.",
    )


class Commenting(Written):
    text = serializers.CharField(max_length=10_000, help_text="@Name tells a colleague.")


class Flagging(Written):
    start = serializers.IntegerField(min_value=0, help_text="Offset in code points.")
    end = serializers.IntegerField(min_value=1, help_text="The first one after the words.")
    reason = serializers.CharField(max_length=5000, help_text="What is doubtful about them.")
    revision = serializers.IntegerField(
        required=False, help_text="The revision's number; the newest where it is left out."
    )
