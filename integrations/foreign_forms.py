from __future__ import annotations

from django import forms

from integrations.models.foreign import URL_LENGTH
from verify.pages import ActionForm

RHYTHMS = [(0, "Once"), (1, "Every hour"), (24, "Every day"), (168, "Every week")]


class SourceForm(ActionForm):
    """An address that tells of others' checks."""

    url = forms.CharField(
        label="Address",
        max_length=URL_LENGTH,
        widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "off"}),
        help_text="A page with ClaimReview, a DataFeed, or an RSS, Atom or JSON feed of pages.",
    )
    every_hours = forms.TypedChoiceField(
        label="Read it", choices=RHYTHMS, coerce=int, initial=24, widget=forms.RadioSelect
    )
