from __future__ import annotations

from typing import cast

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from accounts.models import Team, User


@login_required
def home(request: HttpRequest) -> HttpResponse:
    """To the only team of whoever asks; else a choice, or what to do without one."""
    teams = list(Team.objects.visible_to(cast("User", request.user)).order_by("name"))
    if len(teams) == 1:
        return redirect("stories", team=teams[0].slug)
    return render(request, "accounts/home.html", {"teams": teams})
