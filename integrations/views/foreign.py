"""What others have checked: the list, and where it is read from."""

from __future__ import annotations

from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from accounts.enums import Permission
from integrations.actions.importing import add_source, archive_source, read_again
from integrations.foreign_forms import SourceForm
from integrations.models import ForeignReview, ReviewSource
from verify.pages import TeamRequest, page_of, say, searched, team_page


@team_page
def foreign_reviews(request: TeamRequest) -> HttpResponse:
    """What others have checked, the newest first."""
    words = searched(request)
    rows = ForeignReview.objects.visible_to(request.user).filter(team=request.team)
    if words:
        rows = rows.filter(Q(claim__icontains=words) | Q(organisation__icontains=words))
    page = page_of(request, rows.select_related("source").order_by("-pk"))
    return render(request, "integrations/foreign_reviews.html", {"page": page, "q": words})


@team_page
def sources(request: TeamRequest) -> HttpResponse:
    """Where it is read from; another address is added here."""
    form = SourceForm(request.POST or None)
    if form.is_valid() and form.carries_out(
        lambda: add_source(
            actor=request.actor, team=request.team, now=timezone.now(), **form.cleaned_data
        )
    ):
        say(request, "It is being read.")
        return redirect("review_sources", request.team.slug)
    rows = ReviewSource.objects.current().filter(team=request.team).order_by("-pk")
    context = {
        "page": page_of(request, rows),
        "form": form,
        "may_add": request.actor.may(Permission.SUBMIT),
    }
    return render(request, "integrations/review_sources.html", context)


@require_POST
@team_page
def read_now(request: TeamRequest, pk: int) -> HttpResponse:
    """Read a source again."""
    read_again(actor=request.actor, source=_found(request, pk), now=timezone.now())
    say(request, "It is being read.")
    return redirect("review_sources", request.team.slug)


@require_POST
@team_page
def archive(request: TeamRequest, pk: int) -> HttpResponse:
    """Read a source no more."""
    archive_source(actor=request.actor, source=_found(request, pk), now=timezone.now())
    say(request, "It is read no more. What it told stays.")
    return redirect("review_sources", request.team.slug)


def _found(request: TeamRequest, pk: int) -> ReviewSource:
    return get_object_or_404(ReviewSource.objects.current(), pk=pk, team=request.team)
