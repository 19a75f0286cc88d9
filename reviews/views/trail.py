"""The trail, to read, to prove and to take away."""

from __future__ import annotations

import json
from uuid import UUID

from django.http import HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from accounts.enums import Permission
from audit.alarms import MEANING, open_alarms
from audit.export import LINES, MEDIA_TYPES
from audit.models import Event
from audit.proofs import Proof, prove
from audit.queries import standing
from audit.querysets import EventQuerySet
from reviews.forms import TrailForm
from reviews.narration import narrate
from reviews.queries import events_for
from verify.errors import ConflictError
from verify.pages import TeamRequest, page_of, team_page

EVENTS_ON_A_PAGE = 50


@team_page
def trail(request: TeamRequest) -> HttpResponse:
    """Everything that was done in the team, the latest first."""
    form = TrailForm(request.GET, team=request.team)
    page = page_of(request, form.narrowed(_events(request)).newest_first(), EVENTS_ON_A_PAGE)
    context = {
        "page": page,
        "lines": narrate(page.object_list, request.team.slug),
        "form": form,
        "standing": standing(now=timezone.now()),
        "alarms": [(alarm, MEANING[alarm.kind]) for alarm in open_alarms()],
        "asked": request.GET.urlencode(),
    }
    return render(request, "reviews/trail.html", context)


@team_page
def export(request: TeamRequest, form: str) -> HttpResponseBase:
    """What the filters leave, each act with its proof, as a file."""
    asked = TrailForm(request.GET, team=request.team)
    lines = LINES[form](asked.narrowed(_events(request)))
    response = StreamingHttpResponse(lines, content_type=MEDIA_TYPES[form])
    name = f"trail-{request.team.slug}.{form}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@team_page
def event(request: TeamRequest, pk: UUID) -> HttpResponse:
    """One act: who did what, its place in the sealed log, its exact words."""
    found = get_object_or_404(_events(request), pk=pk)
    context = {
        "event": found,
        "lines": narrate([found], request.team.slug),
        "proof": _proof(found),
        "act": json.dumps(found.act, indent=2, ensure_ascii=False, sort_keys=True),
    }
    return render(request, "reviews/event.html", context)


@team_page
def act(request: TeamRequest, pk: UUID) -> HttpResponse:
    """The exact bytes of the act, which its proof is about."""
    found = get_object_or_404(_events(request), pk=pk)
    return _file(bytes(found.body), f"{pk}.json", "application/json")


@team_page
def proof(request: TeamRequest, pk: UUID) -> HttpResponse:
    """The act's proof, as a file that anybody can check."""
    found = get_object_or_404(_events(request), pk=pk)
    text = prove(found.pk).text
    return _file(text.encode(), f"{pk}.tlog-proof", "text/plain; charset=utf-8")


def _events(request: TeamRequest) -> EventQuerySet:
    request.actor.require(Permission.TRAIL, request.team.pk, "read the trail")
    return events_for(request.team, request.user)


def _proof(found: Event) -> Proof | None:
    try:
        return prove(found.pk)
    except ConflictError:
        return None


def _file(content: bytes, name: str, kind: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
