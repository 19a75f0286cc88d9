from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from accounts.actions import system
from accounts.enums import Permission
from accounts.models import User
from audit.models import Event
from audit.verbs import registered
from reviews.narration import narrate
from verify.pages import TeamRequest, key_in, page_of, team_page

EVENTS_ON_A_PAGE = 50


@team_page
def trail(request: TeamRequest) -> HttpResponse:
    """Everything that was done in the team, the latest first."""
    request.actor.require(Permission.TRAIL, request.team.pk, "read the trail")
    events = Event.objects.in_team(request.team.pk)
    verb, who = request.GET.get("verb", ""), request.GET.get("who", "")
    kind = request.GET.get("kind", "")
    verbs = {each.name: each.phrase for each in registered()}
    if verb in verbs:
        events = events.filter(verb=verb)
    if who == "people":
        events = events.exclude(actor_id=system().user.pk)
    elif key_in(who):
        events = events.filter(actor_id=key_in(who))
    if kind in {name.split(".")[0] for name in verbs}:
        events = events.filter(verb__startswith=f"{kind}.")
    page = page_of(request, events.newest_first(), EVENTS_ON_A_PAGE)
    context = {
        "page": page,
        "lines": narrate(page.object_list, request.team.slug),
        "verbs": sorted(verbs.items(), key=lambda pair: pair[1]),
        "kinds": sorted({name.split(".")[0] for name in verbs}),
        "people": User.objects.filter(memberships__team=request.team).order_by("name").distinct(),
        "chosen": {"verb": verb, "who": who, "kind": kind},
    }
    return render(request, "reviews/trail.html", context)
