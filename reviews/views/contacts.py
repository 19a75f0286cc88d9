from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from accounts.enums import Permission
from reviews.actions.contacts import continue_contact, log_contact, waive_contact
from reviews.actions.erasing import erase_contact
from reviews.evidence_forms import ContactForm, EntryForm
from reviews.forms import ReasonForm
from reviews.models import Contact, Dispute
from reviews.pieces import contacts_of
from reviews.queries import contact_satisfied
from reviews.views.circles import circle_form, take_circle, to_section
from reviews.views.evidence import dispute_in
from verify.pages import TeamRequest, say, team_page


def contacts_section(request: TeamRequest, dispute: Dispute, **forms: object) -> dict[str, Any]:
    """What `reviews/_contacts.html` needs, with a form of it as it was refused."""
    return {
        "dispute": dispute,
        "contacts": contacts_of(dispute, request.user),
        "waivers": dispute.contact_waivers.select_related("given_by").order_by("pk"),
        "asked": contact_satisfied(dispute),
        "contact_form": ContactForm(dispute=dispute, user=request.user, auto_id="contact_%s"),
        "entry_form": EntryForm(),
        "waiver_form": ReasonForm(auto_id="waiver_%s"),
        **forms,
    }


@team_page
def contacts(request: TeamRequest, pk: int) -> HttpResponse:
    """A dispute's contact log alone, and the way to add to it."""
    found = dispute_in(request, pk)
    if request.method != "POST":
        return _section(request, found)
    request.actor.require(Permission.FLAG, request.team.pk, "log contacts")
    form = ContactForm(request.POST, dispute=found, user=request.user, auto_id="contact_%s")
    now = timezone.now()
    if form.is_valid() and form.carries_out(
        lambda: log_contact(
            actor=request.actor,
            dispute=found,
            asked=form.asked_as_of(now),
            audience=form.audience,
            now=now,
        )
    ):
        return _section(request, found) if request.htmx else _to_dispute(request, pk)
    return _section(request, found, contact_form=form)


@require_POST
@team_page
def entries(request: TeamRequest, pk: int) -> HttpResponse:
    """Note what came of a contact."""
    row = _seen(request, pk)
    request.actor.require(Permission.FLAG, request.team.pk, "log contacts")
    form = EntryForm(request.POST)
    if form.is_valid() and form.carries_out(
        lambda: continue_contact(
            actor=request.actor, contact=row, now=timezone.now(), **form.cleaned_data
        )
    ):
        return (
            _section(request, row.dispute) if request.htmx else _to_dispute(request, row.dispute_id)
        )
    return _section(request, row.dispute, refused=row.pk, refused_form=form)


@require_POST
@team_page
def waive(request: TeamRequest, pk: int) -> HttpResponse:
    """An editor says why nobody was asked."""
    found = dispute_in(request, pk)
    request.actor.require(Permission.DECIDE, request.team.pk, "say why nobody was asked")
    form = ReasonForm(request.POST, auto_id="waiver_%s")
    if form.is_valid() and form.carries_out(
        lambda: waive_contact(
            actor=request.actor, dispute=found, now=timezone.now(), **form.cleaned_data
        )
    ):
        return _to_dispute(request, pk)
    return _section(request, found, waiver_form=form)


@team_page
def contact(request: TeamRequest, pk: int) -> HttpResponse:
    """One contact, with who may know of it and the way to erase it."""
    return _page(request, _seen(request, pk))


@require_POST
@team_page
def circle(request: TeamRequest, pk: int) -> HttpResponse:
    """Change who may know of a contact."""
    row = _seen(request, pk)
    refused = take_circle(request, row)
    if refused is not None:
        return _page(request, row, circle_form=refused)
    return _to_dispute(request, row.dispute_id)


@require_POST
@team_page
def erase(request: TeamRequest, pk: int) -> HttpResponse:
    """Erase a contact."""
    row = _seen(request, pk)
    reason = request.POST.get("reason", "")
    erase_contact(actor=request.actor, contact=row, reason=reason, now=timezone.now())
    say(request, "Erased.")
    return _to_dispute(request, row.dispute_id)


def _page(request: TeamRequest, row: Contact, **forms: object) -> HttpResponse:
    context = {
        "row": next(each for each in contacts_of(row.dispute, request.user) if each == row),
        "circle_form": circle_form(row, request.user),
        "erase_form": ReasonForm(auto_id="erase_%s"),
        **forms,
    }
    return render(request, "reviews/contact.html", context)


def _section(request: TeamRequest, found: Dispute, **forms: object) -> HttpResponse:
    sheet = "reviews/_contacts.html" if request.htmx else "reviews/contacts.html"
    return render(request, sheet, contacts_section(request, found, **forms))


def _to_dispute(request: TeamRequest, pk: int) -> HttpResponse:
    return to_section(request, pk, "contacts")


def _seen(request: TeamRequest, pk: int) -> Contact:
    rows = Contact.objects.visible_to(request.user).filter(team=request.team)
    return get_object_or_404(rows.select_related("dispute", "added_by"), pk=pk)
