from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_POST
from django_htmx.http import HttpResponseClientRefresh

from accounts.enums import Permission
from reviews import blobs
from reviews.actions.capturing import retry_archiving
from reviews.actions.erasing import erase_evidence, hold_dispute, is_held, release_dispute
from reviews.actions.evidence import Source, add_evidence, add_file, add_note, add_quotation
from reviews.actions.reopening import add_and_reopen
from reviews.enums import CaptureState
from reviews.evidence_forms import EvidenceForm, NewEvidenceForm, QuotationForm
from reviews.forms import ReasonForm
from reviews.models import Dispute, Evidence
from reviews.pieces import is_archiving, pieces_of
from reviews.queries import disputes_of
from reviews.uploads import Upload
from reviews.views.circles import circle_form, take_circle, to_section
from verify.errors import MissingError
from verify.pages import TeamRequest, say, team_page

SEALED_OFF = "sandbox; default-src 'none'; frame-ancestors 'none'"
"""The policy of bytes from outside: nothing in them runs, loads or is framed."""


def evidence_section(request: TeamRequest, dispute: Dispute, **forms: object) -> dict[str, Any]:
    """What `reviews/_evidence.html` needs, with a form of it as it was refused."""
    pieces = pieces_of(dispute, request.user)
    known: dict[str, Any] = {"dispute": dispute, "user": request.user}
    return {
        "dispute": dispute,
        "pieces": pieces,
        "archiving": is_archiving(pieces),
        "held": is_held(dispute),
        "evidence_form": EvidenceForm(**known, auto_id="evidence_%s"),
        "quotation_form": QuotationForm(**known, auto_id="quotation_%s"),
        "hold_form": ReasonForm(auto_id="hold_%s"),
        **forms,
    }


@team_page
def evidence(request: TeamRequest, pk: int) -> HttpResponse:
    """A dispute's evidence alone, and the way to add a link, a file or a note."""
    found = dispute_in(request, pk)
    if request.method != "POST":
        known = {"supersedes": request.GET.get("supersedes", "")}
        form = EvidenceForm(dispute=found, user=request.user, initial=known, auto_id="evidence_%s")
        return _section(request, found, evidence_form=form)
    request.actor.require(Permission.FLAG, request.team.pk, "add evidence")
    form = EvidenceForm(
        request.POST, request.FILES, dispute=found, user=request.user, auto_id="evidence_%s"
    )
    return _added(request, found, form, partial(_add, request, found, form), "evidence_form")


@team_page
def quotation(request: TeamRequest, pk: int) -> HttpResponse:
    """Add words of a source."""
    found = dispute_in(request, pk)
    request.actor.require(Permission.FLAG, request.team.pk, "add evidence")
    if request.method != "POST":
        return _section(request, found)
    form = QuotationForm(request.POST, dispute=found, user=request.user, auto_id="quotation_%s")

    def add(now: datetime) -> Evidence:
        return add_quotation(
            actor=request.actor,
            dispute=found,
            quoted=form.quoted,
            note=form.cleaned_data["note"],
            audience=form.audience,
            now=now,
        )

    return _added(request, found, form, add, "quotation_form")


@team_page
def piece(request: TeamRequest, pk: int) -> HttpResponse:
    """One piece of evidence: as it was archived, beside where it is today."""
    return _page(request, _seen(request, pk))


@team_page
def warc(request: TeamRequest, pk: int) -> HttpResponse:
    """The archived link as a WARC file."""
    row = _seen(request, pk)
    capture = getattr(row, "capture", None)
    if capture is None or capture.state != CaptureState.ARCHIVED:
        raise MissingError("This is not archived.")
    content = blobs.kept(row.team_id, capture.warc_sha256)
    return download(content, f"evidence-{row.pk}.warc.gz")


@team_page
def file(request: TeamRequest, pk: int) -> HttpResponse:
    """A file, to be kept and never to be opened here."""
    row = _seen(request, pk)
    if not row.sha256:
        raise MissingError("There is no file.")
    return download(blobs.kept(row.team_id, row.sha256), row.file_name)


@require_POST
@team_page
def retry(request: TeamRequest, pk: int) -> HttpResponse:
    """Archive a link again."""
    row = _seen(request, pk)
    retry_archiving(actor=request.actor, evidence=row, now=timezone.now())
    say(request, "The link is being archived.")
    return redirect("evidence_piece", team=request.team.slug, pk=pk)


@require_POST
@team_page
def circle(request: TeamRequest, pk: int) -> HttpResponse:
    """Change who may know of a piece of evidence."""
    row = _seen(request, pk)
    refused = take_circle(request, row)
    if refused is not None:
        return _page(request, row, circle_form=refused)
    return _to_dispute(request, row.dispute_id)


@require_POST
@team_page
def erase(request: TeamRequest, pk: int) -> HttpResponse:
    """Erase what a piece of evidence says."""
    row = _seen(request, pk)
    reason = request.POST.get("reason", "")
    erase_evidence(actor=request.actor, evidence=row, reason=reason, now=timezone.now())
    say(request, "Erased.")
    return _to_dispute(request, row.dispute_id)


@require_POST
@team_page
def hold(request: TeamRequest, pk: int) -> HttpResponse:
    """Forbid erasing anything of a dispute."""
    found = dispute_in(request, pk)
    reason = request.POST.get("reason", "")
    hold_dispute(actor=request.actor, dispute=found, reason=reason, now=timezone.now())
    say(request, "Nothing of this dispute can be erased until the hold is lifted.")
    return _to_dispute(request, pk)


@require_POST
@team_page
def release(request: TeamRequest, pk: int) -> HttpResponse:
    """Allow erasing again."""
    release_dispute(actor=request.actor, dispute=dispute_in(request, pk), now=timezone.now())
    say(request, "The hold is lifted.")
    return _to_dispute(request, pk)


def dispute_in(request: TeamRequest, pk: int) -> Dispute:
    return get_object_or_404(disputes_of(request.team, request.user), pk=pk)


def download(content: bytes, name: str) -> HttpResponse:
    """Bytes from outside: an attachment that no browser opens or guesses at in our name."""
    response = HttpResponse(content, content_type="application/octet-stream")
    response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"  # noqa: FBT003 - the framework's signature
    response["X-Content-Type-Options"] = "nosniff"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    response["Cache-Control"] = "private, no-store"
    response["Content-Security-Policy"] = SEALED_OFF
    return response


def _add(request: TeamRequest, found: Dispute, form: EvidenceForm, now: datetime) -> Evidence:
    values = form.cleaned_data
    known: dict[str, Any] = {
        "actor": request.actor,
        "dispute": found,
        "audience": form.audience,
        "supersedes": values["supersedes"],
        "now": now,
    }
    if values["url"]:
        return add_evidence(source=Source(values["url"], values["note"]), **known)
    if values["file"]:
        upload = Upload(values["file"].name, values["file"].read())
        return add_file(upload=upload, note=values["note"], **known)
    return add_note(note=values["note"], **known)


def _added(
    request: TeamRequest,
    found: Dispute,
    form: NewEvidenceForm,
    add: Callable[[datetime], Evidence],
    name: str,
) -> HttpResponse:
    if form.is_valid() and form.carries_out(lambda: _carried_out(request, found, form, add)):
        if request.htmx and form.cleaned_data.get("reopen_because"):
            return HttpResponseClientRefresh()
        if request.htmx:
            return _section(request, found)
        return _to_dispute(request, found.pk)
    return _section(request, found, **{name: form})


def _carried_out(
    request: TeamRequest, found: Dispute, form: NewEvidenceForm, add: Callable[[datetime], Evidence]
) -> Evidence:
    reason = form.cleaned_data.get("reopen_because")
    if not reason:
        return add(timezone.now())
    row = add_and_reopen(
        actor=request.actor, dispute=found, add=add, reason=reason, now=timezone.now()
    )
    say(request, "Added, and the dispute is open again.")
    return row


def _page(request: TeamRequest, row: Evidence, **forms: object) -> HttpResponse:
    pieces = pieces_of(row.dispute, request.user)
    context = {
        "row": row,
        "piece": next((each for each in pieces if each.row == row), None),
        "held": is_held(row.dispute, row),
        "circle_form": circle_form(row, request.user),
        "erase_form": ReasonForm(auto_id="erase_%s"),
        **forms,
    }
    return render(request, "reviews/piece.html", context)


def _section(request: TeamRequest, found: Dispute, **forms: object) -> HttpResponse:
    sheet = "reviews/_evidence.html" if request.htmx else "reviews/evidence.html"
    return render(request, sheet, evidence_section(request, found, **forms))


def _to_dispute(request: TeamRequest, pk: int) -> HttpResponse:
    return to_section(request, pk, "evidence")


def _seen(request: TeamRequest, pk: int) -> Evidence:
    rows = Evidence.objects.visible_to(request.user).filter(team=request.team)
    rows = rows.select_related("added_by", "capture", "dispute", "verdict")
    return get_object_or_404(rows, pk=pk)
