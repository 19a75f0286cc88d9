"""Who may know of a piece of evidence or a contact: its form, and what the form changes."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from accounts.models import User
from reviews.actions.circles import change_circle, require_own_or_editor
from reviews.evidence_forms import CircleFields
from reviews.models import Contact, Evidence
from verify.pages import TeamRequest, say


def circle_form(row: Evidence | Contact, user: User) -> CircleFields:
    """The form with the circle as it stands."""
    named = row.insiders.values_list("user", flat=True)
    return CircleFields(
        dispute=row.dispute,
        user=user,
        initial={"circle": row.circle, "people": named},
        auto_id="circle_%s",
    )


def take_circle(request: TeamRequest, row: Evidence | Contact) -> CircleFields | None:
    """Change the circle as the form says; the form with what is wrong where it cannot be."""
    require_own_or_editor(request.actor, row)
    form = CircleFields(request.POST, dispute=row.dispute, user=request.user, auto_id="circle_%s")
    if form.is_valid() and form.carries_out(lambda: _change(request, row, form)):
        say(request, "Saved.")
        return None
    return form


def _change(request: TeamRequest, row: Evidence | Contact, form: CircleFields) -> bool:
    change_circle(actor=request.actor, row=row, audience=form.audience, now=timezone.now())
    return True


def to_section(request: TeamRequest, pk: int, section: str) -> HttpResponse:
    """Back to a part of the dispute's page."""
    response = redirect("dispute", team=request.team.slug, pk=pk)
    response["Location"] += f"#{section}"
    return response
