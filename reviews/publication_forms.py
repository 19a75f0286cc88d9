"""What editors type about publications."""

from __future__ import annotations

from typing import Any

from django import forms

from reviews.actions.wording import PublicSource, Words
from reviews.models import Finding, Publication, ScaleRating, Wording
from reviews.publication_states import ClaimantKind, LegalAnswer
from verify.pages import ActionForm


def _area(label: str, rows: int = 2, *, needed: bool = True, hint: str = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        required=needed,
        help_text=hint,
        widget=forms.Textarea(attrs={"rows": rows}),
        error_messages={"required": "Write a sentence here."},
    )


class VersionForm(ActionForm):
    """An act on the publication as it was read."""

    version = forms.IntegerField(widget=forms.HiddenInput)


def _due(*, needed: bool = True, hint: str = "") -> forms.DateTimeField:
    return forms.DateTimeField(
        label="Goes out at",
        required=needed,
        help_text=hint,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        error_messages={
            "required": "Say when it goes out.",
            "invalid": "This is no time. Write it as 2026-01-31T14:20.",
        },
    )


class ScheduleForm(VersionForm):
    due_at = _due()


class NothingForm(ActionForm):
    """A button alone."""


class WhyForm(ActionForm):
    reason = _area("Why")


class MaybeWhyForm(ActionForm):
    reason = _area("Why", needed=False)


class QuestionForm(ActionForm):
    question = _area("What is to be looked at")


class LegalAnswerForm(ActionForm):
    answer = forms.ChoiceField(
        choices=LegalAnswer.choices, widget=forms.RadioSelect, label="The answer"
    )
    reason = _area("Who looked at it, and why")


class NoticeForm(ActionForm):
    notice = _area("The notice", needed=False, hint="Empty takes it away.")


class CorrectionForm(VersionForm):
    change = _area("What changed", hint="Readers see this for good.")
    reason = _area("Why")
    due_at = _due(needed=False, hint="Empty: at once. Until then the public page stays as it is.")


class RestoreForm(ActionForm):
    change = _area("What is restored", hint="Readers see this for good.")
    reason = _area("Why")


class WordingForm(VersionForm):
    """All that the page will say. A draft may be incomplete."""

    title = forms.CharField(required=False, max_length=200, label="Headline")
    claim_reviewed = forms.CharField(
        required=False,
        max_length=300,
        label="The claim",
        help_text="As it was claimed, in fewer than 75 characters, without any rating.",
    )
    claimant = forms.CharField(required=False, max_length=200, label="Who claimed it")
    claimant_kind = forms.ChoiceField(
        choices=ClaimantKind.choices, widget=forms.RadioSelect, label="That is"
    )
    claimant_url = forms.URLField(
        required=False, max_length=2000, assume_scheme="https", label="Their page"
    )
    claimed_on = forms.DateField(
        required=False,
        label="Claimed on",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    rating = forms.TypedChoiceField(coerce=int, widget=forms.RadioSelect, label="Rating")
    explanation = _area("Why it is rated so", 3, needed=False, hint="One paragraph for readers.")
    body = _area("The text", 8, needed=False)
    beside = forms.TypedMultipleChoiceField(
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        label="Also show what was found of",
    )
    sources = _area(
        "Links for readers",
        4,
        needed=False,
        hint="One a line: the address, then what it shows. Nothing of the evidence is added.",
    )

    def __init__(self, *args: Any, publication: Publication, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        finding = publication.verdict.findings.get(position=publication.position_id)
        possible = ScaleRating.objects.filter(
            scale=publication.verdict.scale_id, stands_for=getattr(finding, publication.aspect)
        )
        self.fields["rating"].choices = [  # type: ignore[attr-defined] # a field of choices
            (row.pk, f"{row.label}: {row.meaning}") for row in possible.order_by("place")
        ]
        others = Finding.objects.filter(verdict=publication.verdict_id).exclude(pk=finding.pk)
        self.fields["beside"].choices = [  # type: ignore[attr-defined] # likewise
            (row.position_id, row.position_text) for row in others.order_by("pk")
        ]

    @property
    def words(self) -> Words:
        values = {name: self.cleaned_data[name] for name in self.cleaned_data if name != "version"}
        lines = [line.split(None, 1) for line in values.pop("sources").splitlines()]
        sources = tuple(PublicSource(*line) for line in lines if line)
        return Words(**values, sources=sources)


def typed_before(publication: Publication, wording: Wording) -> dict[str, Any]:
    """The newest wording, as the form shows it."""
    lead = publication.position_id
    shown = wording.findings.select_related("finding").order_by("place")
    return {
        "version": publication.version,
        "rating": wording.rating_id,
        "beside": [row.finding.position_id for row in shown if row.finding.position_id != lead],
        "sources": "\n".join(f"{each['url']} {each['note']}".strip() for each in wording.sources),
        **{
            name: getattr(wording, name)
            for name in (
                *("title", "claim_reviewed", "claimant", "claimant_kind", "claimant_url"),
                *("claimed_on", "explanation", "body"),
            )
        },
    }


class PublicPageForm(VersionForm):
    """What readers are told of how the newsroom works."""

    text = _area("The text", 14)
