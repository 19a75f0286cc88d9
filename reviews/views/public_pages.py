"""What a newsroom tells everybody of how it works, written by its administrators."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from accounts.enums import Permission
from reviews.actions.public_pages import write_public_page
from reviews.models import PublicPage
from reviews.publication_forms import PublicPageForm
from reviews.publication_states import PublicPageKind
from verify.pages import TeamRequest, say, team_page


@team_page
def write(request: TeamRequest, kind: str) -> HttpResponse:
    """Write the next version of one of the newsroom's public pages."""
    request.actor.require(Permission.MANAGE, request.team.pk, "write the newsroom's public pages")
    standing = PublicPage.objects.standing(request.team, kind)
    initial = {"version": standing.version, "text": standing.text} if standing else {"version": 0}
    form = PublicPageForm(request.POST or None, initial=initial)
    if form.is_valid() and form.carries_out(
        lambda: write_public_page(
            actor=request.actor,
            team=request.team,
            kind=kind,
            now=timezone.now(),
            **form.cleaned_data,
        )
    ):
        say(request, "It is public.")
        return redirect(request.path)
    context = {"form": form, "title": PublicPageKind(kind).label}
    return render(request, "reviews/public_page.html", context)
