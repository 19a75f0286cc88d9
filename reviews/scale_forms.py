"""The rating scale as administrators type it: its bounds and reason, and a row for each rating."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from django import forms
from django.http import QueryDict

from reviews.actions.scales import LONGEST_MEANING, LONGEST_NAME, MOST_GRADES
from reviews.enums import Rating
from reviews.models import RatingScale
from reviews.rating_defaults import Grade
from verify.errors import ConflictError, DomainError, ForbiddenError, InvalidError
from verify.pages import ActionForm, key_in

STEP = re.compile(r"(add|remove|up|down)(?::([0-9]{1,3}))?")
ROW_FIELD = re.compile(r"ratings\.([0-9]+)\.([a-z_]+)")


class GradeForm(ActionForm):
    """One rating of the scale."""

    label = forms.CharField(
        max_length=LONGEST_NAME, error_messages={"required": "A rating has a label."}
    )
    stands_for = forms.ChoiceField(
        choices=Rating.choices,
        label="Stands for",
        error_messages={"invalid_choice": "Choose one of the four findings."},
    )
    meaning = forms.CharField(
        max_length=LONGEST_MEANING,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Say in a sentence what the rating means."},
    )
    number = forms.IntegerField(
        error_messages={"required": "A rating has a number.", "invalid": "This is no whole number."}
    )
    alternate_name = forms.CharField(
        required=False,
        max_length=LONGEST_NAME,
        label="Alternate name",
        help_text="In ClaimReview; the label where it is empty.",
    )


class ScaleForm(ActionForm):
    """The scale as a whole, and why it changes."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    worst = forms.IntegerField(
        label="Worst number",
        error_messages={"required": "Give a number.", "invalid": "This is no whole number."},
    )
    best = forms.IntegerField(
        label="Best number",
        error_messages={"required": "Give a number.", "invalid": "This is no whole number."},
    )
    reason = forms.CharField(
        label="What this version changes, and why",
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Say what this version changes, and why."},
    )


class ScaleSheet:
    """The form of the scale with its rows. A button adds, moves or removes a row."""

    def __init__(self, form: ScaleForm, rows: list[GradeForm]) -> None:
        self.form, self.rows = form, rows
        self.full = len(rows) >= MOST_GRADES

    @classmethod
    def of(cls, scale: RatingScale) -> ScaleSheet:
        """The version as it stands, to be changed."""
        values = {"version": scale.version, "worst": scale.worst, "best": scale.best}
        ratings = scale.ratings.order_by("place").values(*GradeForm.base_fields)
        return cls(ScaleForm(initial=values), _filled_in(list(ratings)))

    @classmethod
    def sent(cls, data: QueryDict) -> ScaleSheet:
        """As it was typed; after a button of a row, with the rows as that leaves them."""
        places = range(1, min(key_in(data.get("rows")), MOST_GRADES + 1) + 1)
        step = STEP.fullmatch(data.get("step", ""))
        if step is None:
            return cls(ScaleForm(data), [GradeForm(data, prefix=_prefix(each)) for each in places])
        values = {name: data.get(name, "") for name in ScaleForm.base_fields}
        rows = [_typed(data, place) for place in places]
        _rearrange(rows, step[1], int(step[2] or 0))
        return cls(ScaleForm(initial=values), _filled_in(rows))

    def is_valid(self) -> bool:
        """Whether it is to be saved and all of it can be read; faults stand beside their fields."""
        sound = [row.is_valid() for row in self.rows]
        if self.form.is_bound and not all(sound):
            self.form.add_error(None, "Not every rating can be used; see what is marked below.")
        return self.form.is_valid()

    def carries_out(self, action: Callable[..., object]) -> bool:
        """Whether the action took what was typed; else its refusal stands beside the field."""
        grades = [Grade(**row.cleaned_data) for row in self.rows]
        try:
            action(grades=grades, **self.form.cleaned_data)
        except (InvalidError, ConflictError, ForbiddenError) as error:
            self._mark(error)
            return False
        return True

    def _mark(self, error: DomainError) -> None:
        place = ROW_FIELD.fullmatch(error.field or "")
        if place is None:
            self.form.add_error(
                error.field if error.field in self.form.fields else None, str(error)
            )
            return
        self.rows[int(place[1]) - 1].add_error(place[2], str(error))
        self.form.add_error(None, f"See rating {place[1]} below.")


def _prefix(place: int) -> str:
    return f"rating-{place}"


def _filled_in(rows: list[dict[str, Any]]) -> list[GradeForm]:
    return [GradeForm(initial=row, prefix=_prefix(place)) for place, row in enumerate(rows, 1)]


def _typed(data: QueryDict, place: int) -> dict[str, Any]:
    return {name: data.get(f"{_prefix(place)}-{name}", "") for name in GradeForm.base_fields}


def _rearrange(rows: list[dict[str, Any]], step: str, place: int) -> None:
    """Add, remove or move a row; a row that is not there, or no further, stays as it is."""
    if step == "add" and len(rows) < MOST_GRADES:
        rows.append({})
    if step == "add" or not 1 <= place <= len(rows):
        return
    row = rows.pop(place - 1)
    if step != "remove":
        rows.insert(max(place - 2, 0) if step == "up" else place, row)
