"""A day that is known stands in its form as browsers read one: else saving would lose it."""

from datetime import UTC, datetime

import pytest
from django.forms import Field

from reviews.forms import DueForm
from reviews.publication_forms import ScheduleForm, WordingForm
from reviews.workbench_forms import ArrangeForm

MOMENT = datetime(2026, 1, 31, 14, 20, tzinfo=UTC)

DAYS = {
    "arranging": ArrangeForm.base_fields["due"],
    "assigning": DueForm.base_fields["due"],
    "wording": WordingForm.base_fields["claimed_on"],
}


@pytest.mark.parametrize("field", DAYS.values(), ids=DAYS)
def test_a_day_is_shown_as_browsers_read_it(field: Field) -> None:
    shown = field.widget.render("day", MOMENT.date())

    assert 'value="2026-01-31"' in shown


def test_a_moment_is_shown_as_browsers_read_it() -> None:
    shown = ScheduleForm.base_fields["due_at"].widget.render("due_at", MOMENT)

    assert 'value="2026-01-31T14:20"' in shown
