from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

from django import forms
from django.utils import timezone

from claims.models import Position
from reviews.actions.judging import Judgement, Source
from reviews.enums import Confidence, DeskNoteKind, Rating
from verify.pages import ActionForm

EVIDENCE_ROWS = 3


class ReasonForm(ActionForm):
    reason = forms.CharField(
        label="Reason",
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Say why, in a sentence."},
    )


class DueForm(ActionForm):
    """By when a dispute is to be judged: the end of that day, where the person is."""

    due = forms.DateField(
        required=False,
        label="Due",
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"invalid": "This is no date. Write it as 2026-01-31."},
    )

    @property
    def due_at(self) -> datetime | None:
        day: date | None = self.cleaned_data["due"]
        return timezone.make_aware(datetime.combine(day, time.max)) if day else None


class OpenDisputeForm(ActionForm):
    """A claim put in question by hand."""

    question = forms.CharField(
        required=False,
        label="What is to be found out",
        help_text="The claim itself where it is empty.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    reason = forms.CharField(
        label="Why it matters",
        help_text="One sentence is enough.",
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Say why it matters, in a sentence."},
    )


class EvidenceForm(ActionForm):
    url = forms.URLField(
        max_length=2000,
        label="Address",
        assume_scheme="https",
        error_messages={
            "invalid": "This is no web address. It begins with https://.",
            "required": "Give the address of the evidence.",
        },
    )
    note = forms.CharField(required=False, label="What it shows")

    @property
    def source(self) -> Source:
        return Source(self.cleaned_data["url"], self.cleaned_data["note"])


class VerdictForm(ActionForm):
    """A finding for each position, and what the desk may print."""

    lease = forms.IntegerField(widget=forms.HiddenInput)
    desk_note = forms.ChoiceField(
        choices=DeskNoteKind.choices,
        widget=forms.RadioSelect,
        label="What may the desk print?",
        error_messages={"required": "Say what the desk may print."},
    )
    line = forms.CharField(
        required=False,
        label="In these words",
        help_text="The sentence that colleagues can copy.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    rationale = forms.CharField(
        label="Why",
        help_text="What you checked, and what it showed.",
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": "A verdict says why. Write what you checked."},
    )
    confidence = forms.ChoiceField(
        choices=Confidence.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Say how sure you are."},
    )

    def __init__(self, *args: Any, positions: Sequence[Position], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.positions = positions
        for position in positions:
            self.fields[f"said_{position.pk}"] = _rating("Was it said?", position)
            self.fields[f"so_{position.pk}"] = _rating("Is it so?", position)
        for number in range(1, EVIDENCE_ROWS + 1):
            self.fields[f"url_{number}"] = forms.URLField(
                required=False,
                max_length=2000,
                label=f"Address {number}",
                assume_scheme="https",
                error_messages={"invalid": "This is no web address. It begins with https://."},
            )
            self.fields[f"note_{number}"] = forms.CharField(
                required=False, label=f"What {number} shows"
            )

    @property
    def findings(self) -> list[tuple[Position, forms.BoundField, forms.BoundField]]:
        """Each position with its two questions."""
        return [(row, self[f"said_{row.pk}"], self[f"so_{row.pk}"]) for row in self.positions]

    @property
    def evidence(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        numbers = range(1, EVIDENCE_ROWS + 1)
        return [(self[f"url_{number}"], self[f"note_{number}"]) for number in numbers]

    @property
    def judgements(self) -> list[Judgement]:
        values = self.cleaned_data
        return [
            Judgement(row.pk, values[f"said_{row.pk}"], values[f"so_{row.pk}"])
            for row in self.positions
        ]

    @property
    def sources(self) -> list[Source]:
        values = self.cleaned_data
        return [
            Source(values[f"url_{number}"], values[f"note_{number}"])
            for number in range(1, EVIDENCE_ROWS + 1)
            if values[f"url_{number}"]
        ]


def _rating(question: str, position: Position) -> forms.ChoiceField:
    return forms.ChoiceField(
        choices=Rating.choices,
        widget=forms.RadioSelect,
        label=question,
        error_messages={"required": f"{question} Choose for “{position.text}”."},
    )
