"""Who may know of a piece of evidence or a contact: its form, and what the form changes."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from accounts.models import User
from reviews.actions.circles import change_circle
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


def take_circle(request: TeamRequest, row: Evidence | Contact) -> None:
    """Change the circle as the form says."""
    form = CircleFields(request.POST, dispute=row.dispute, user=request.user)
    if form.is_valid():
        change_circle(actor=request.actor, row=row, audience=form.audience, now=timezone.now())
        say(request, "Saved.")


def to_section(request: TeamRequest, pk: int, section: str) -> HttpResponse:
    """Back to a part of the dispute's page."""
    response = redirect("dispute", team=request.team.slug, pk=pk)
    response["Location"] += f"#{section}"
    return response
