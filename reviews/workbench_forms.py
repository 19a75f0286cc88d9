"""The forms of the workbench beside the verdict's: deciding, arranging, merging, splitting."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

from django import forms
from django.utils import timezone

from claims.enums import DiscrepancyKind
from claims.models import Statement
from reviews.enums import Priority, SecondCheck
from reviews.forms import ReasonForm
from reviews.models import Dispute, Policy, Verdict
from verify.pages import ActionForm


class CommentForm(ActionForm):
    text = forms.CharField(
        label="Comment",
        help_text="@Name tells a colleague.",
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Write something first."},
    )


class DecideForm(ActionForm):
    """On which verdict a dispute is closed; why, where verdicts differ."""

    verdict = forms.ModelChoiceField(
        Verdict.objects.none(),
        widget=forms.HiddenInput,
        error_messages={
            "required": "Choose the verdict that holds.",
            "invalid_choice": "This verdict is not one of this dispute's round.",
        },
    )
    reason = forms.CharField(
        required=False,
        label="Why this one holds",
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args: Any, verdicts: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["verdict"].queryset = verdicts  # type: ignore[attr-defined] # a choice of rows


class ArrangeForm(ActionForm):
    """How the work on a dispute is arranged."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    priority = forms.TypedChoiceField(choices=Priority.choices, coerce=int)
    due = forms.DateField(
        required=False,
        label="Due",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": "This is no date. Write it as 2026-01-31."},
    )
    desk = forms.CharField(required=False, max_length=60)
    tags = forms.CharField(required=False, help_text="Apart by commas.")
    second_check = forms.ChoiceField(choices=SecondCheck.choices, label="Checks")

    @classmethod
    def of(cls, dispute: Dispute) -> ArrangeForm:
        return cls(
            initial={
                "version": dispute.version,
                "priority": dispute.priority,
                "due": timezone.localdate(dispute.due_at) if dispute.due_at else None,
                "desk": dispute.desk,
                "tags": ", ".join(dispute.tags),
                "second_check": dispute.second_check,
            }
        )

    def wanted(self, dispute: Dispute) -> dict[str, Any]:
        """What `arrange_dispute` takes. The same day as before leaves the hour as it was."""
        values = self.cleaned_data
        kept = dispute.due_at or None
        day = values["due"]
        if day is None:
            due = None
        elif kept is not None and timezone.localdate(kept) == day:
            due = kept
        else:
            due = timezone.make_aware(datetime.combine(day, time.max))
        return {
            "version": values["version"],
            "priority": values["priority"],
            "due_at": due,
            "desk": values["desk"],
            "tags": values["tags"].split(","),
            "second_check": values["second_check"],
        }


class MergeForm(ReasonForm):
    into = forms.ModelChoiceField(
        Dispute.objects.none(),
        label="Into",
        error_messages={"required": "Choose the dispute that goes on."},
    )
    field_order = ("into", "reason")

    def __init__(self, *args: Any, others: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["into"].queryset = others  # type: ignore[attr-defined] # a choice of rows


class SplitDisputeForm(ReasonForm):
    question = forms.CharField(
        label="What the new dispute asks",
        max_length=300,
        error_messages={"required": "Say what the new dispute asks."},
    )
    statements = forms.ModelMultipleChoiceField(
        Statement.objects.none(),
        required=False,
        label="With these statements",
        help_text="They become a claim of their own. None: both disputes are about this claim.",
        widget=forms.CheckboxSelectMultiple,
    )
    field_order = ("question", "statements", "reason")

    def __init__(self, *args: Any, told: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["statements"].queryset = told  # type: ignore[attr-defined] # a choice of rows


class FlagForm(ActionForm):
    """Doubtful words, by where they stand or as they read, and what is doubtful."""

    words = forms.CharField(
        label="The words",
        help_text="As they stand in the text, or choose them there first.",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Copy the doubtful words here."},
    )
    start = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)
    end = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)
    reason = forms.CharField(
        label="What is doubtful about them",
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Say what is doubtful, in a sentence."},
    )

    def __init__(self, *args: Any, text: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.text = text

    def clean(self) -> dict[str, Any]:
        """The words have to stand in the text: where they were chosen, else where they first do."""
        values = super().clean() or {}
        words = (values.get("words") or "").strip()
        start, end = values.get("start"), values.get("end")
        if start is None or end is None or _flat(self.text[start:end]) != _flat(words):
            start = self.text.find(words)
            end = start + len(words)
        if words and start < 0:
            self.add_error("words", "These words do not stand in the text as it is now.")
        self.place = (start, end)
        return values

    @property
    def flagged(self) -> dict[str, Any]:
        """What `flag_words` takes."""
        start, end = self.place
        return {"start": start, "end": end, "reason": self.cleaned_data["reason"]}


def _flat(text: str) -> str:
    return " ".join(text.split())


def _kinds(label: str) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        choices=DiscrepancyKind.choices,
        required=False,
        label=label,
        widget=forms.CheckboxSelectMultiple,
    )


class PolicyForm(forms.ModelForm[Policy], ActionForm):
    """How a team works its disputes."""

    second_kinds = _kinds("Second check for kinds")
    independent_kinds = _kinds("Independent for kinds")

    class Meta:
        model = Policy
        fields = (
            *("second_from", "second_kinds", "independent", "independent_from"),
            *("independent_kinds", "hours_when_severe", "hours_when_moderate"),
            *("hours_when_slight", "lease_minutes", "hold_hours", "automatic"),
            "retention_months",
        )
