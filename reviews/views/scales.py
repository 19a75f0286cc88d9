"""The team's rating scale, in its settings."""

from __future__ import annotations

from functools import partial

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from accounts.enums import Permission
from reviews.actions.scales import revise_scale
from reviews.models import RatingScale
from reviews.scale_forms import ScaleSheet
from verify.pages import TeamRequest, page_of, say, team_page

VERSIONS = 10


@team_page
def scale(request: TeamRequest) -> HttpResponse:
    """The scale in force and its earlier versions; administrators write the next one."""
    request.actor.require(Permission.MANAGE, request.team.pk, "change the rating scale")
    standing = RatingScale.objects.standing(request.team)
    sheet = ScaleSheet.sent(request.POST) if request.method == "POST" else ScaleSheet.of(standing)
    write = partial(revise_scale, actor=request.actor, team=request.team, now=timezone.now())
    if sheet.is_valid() and sheet.carries_out(write):
        say(request, "The new version is in force.")
        return redirect("scale", team=request.team.slug)
    versions = RatingScale.objects.visible_to(request.user).filter(team=request.team)
    written = versions.select_related("made_by").prefetch_related("ratings").order_by("-version")
    context = {"sheet": sheet, "standing": standing, "page": page_of(request, written, VERSIONS)}
    return render(request, "reviews/scale.html", context)
