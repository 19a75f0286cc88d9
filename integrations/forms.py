from __future__ import annotations

from typing import Any

from django import forms

from integrations.enums import MEANINGS, Kind, Rhythm
from verify.pages import ActionForm

HOURS = [(hour, f"{hour:02}:00") for hour in range(24)]


class ChoicesForm(ActionForm):
    """Which kinds in the app, which by e-mail, and when letters come."""

    in_app = forms.MultipleChoiceField(choices=Kind.choices, required=False)
    by_email = forms.MultipleChoiceField(choices=Kind.choices, required=False)
    rhythm = forms.ChoiceField(choices=Rhythm.choices, widget=forms.RadioSelect, label="Letters")
    hour = forms.TypedChoiceField(
        choices=HOURS, coerce=int, label="Hour of the daily letter", help_text="In your time zone."
    )

    def rows(self) -> list[dict[str, Any]]:
        """A line for each kind, as the page shows them."""
        in_app, by_email = (self[name].value() or [] for name in ("in_app", "by_email"))
        return [
            {
                "kind": kind.value,
                "label": kind.label,
                "meaning": MEANINGS[kind],
                "in_app": kind in in_app,
                "by_email": kind in by_email,
            }
            for kind in Kind
        ]
