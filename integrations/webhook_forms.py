from __future__ import annotations

from typing import Any

from django import forms

from integrations.actions.replaying import LAST_INDEX
from integrations.actions.webhooks import LONGEST_OVERLAP, OVERLAP_HOURS
from integrations.catalogue import TYPES
from integrations.enums import Payload
from integrations.models.webhooks import URL_LENGTH
from verify.pages import ActionForm

CHOICES = [(each.name, f"{each.name}: {each.meaning}") for each in TYPES]


class WebhookForm(ActionForm):
    """Where changes are posted, which, and how much of them."""

    url = forms.CharField(
        label="Address",
        max_length=URL_LENGTH,
        widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "off"}),
        help_text="Such as https://cms.example/hooks/verify. It is posted to from outside.",
    )
    description = forms.CharField(
        max_length=200, required=False, help_text="What it is for, such as “CMS of the website”."
    )
    payload = forms.ChoiceField(
        label="A message holds",
        choices=Payload.choices,
        widget=forms.RadioSelect,
        initial=Payload.THIN,
        help_text="The object is the one that you may see.",
    )
    types = forms.MultipleChoiceField(
        label="Events", choices=CHOICES, widget=forms.CheckboxSelectMultiple
    )


class RotationForm(ActionForm):
    overlap_hours = forms.IntegerField(
        label="Hours for which the old secret signs too",
        min_value=0,
        max_value=LONGEST_OVERLAP,
        initial=OVERLAP_HOURS,
        help_text="0 where it has leaked.",
    )


class SpanForm(ActionForm):
    """A span of the log or of time, to be sent again."""

    first = forms.IntegerField(
        label="From index", min_value=0, max_value=LAST_INDEX, required=False
    )
    last = forms.IntegerField(
        label="Up to index", min_value=0, max_value=LAST_INDEX, required=False
    )
    since = forms.DateTimeField(
        label="From",
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    until = forms.DateTimeField(
        label="Until",
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )

    def given(self) -> dict[str, Any]:
        return {name: value for name, value in self.cleaned_data.items() if value is not None}
