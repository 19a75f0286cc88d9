"""The work list: what is to be worked on, taken, and handed out, one by one or many at once."""

from __future__ import annotations

from collections.abc import Mapping

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_POST

from accounts.enums import Permission
from accounts.models import Membership, User
from claims.enums import DiscrepancyKind
from reviews.actions.assigning import Refused, assign_many, take_dispute, take_next
from reviews.actions.talking import forget_filter, save_filter
from reviews.enums import MOVES, DisputeState
from reviews.forms import DueForm
from reviews.models import Dispute, SavedFilter
from reviews.queries import disputes_of
from reviews.worklist import (
    BY_HAND,
    COUNTED,
    DEGREES,
    SORTS,
    TABS,
    Asked,
    counts,
    desks_and_tags,
    work_list,
)
from verify.errors import InvalidError, MissingError
from verify.pages import TeamRequest, go_back, key_in, long_page_of, say, searched, team_page

KEPT = ("tab", "q", "kind", "severity", "state", "desk", "tag", "sort")
"""What of the address a saved filter keeps."""
MOST_AT_ONCE = 100


@team_page
def queue_page(request: TeamRequest) -> HttpResponse:
    """What is to be worked on, the most pressing first."""
    now = timezone.now()
    numbers = counts(request.team, request.user, now)
    asked = _asked(request, numbers)
    desks, tags = desks_and_tags(request.team)
    mine = SavedFilter.objects.filter(team=request.team, user=request.user).order_by("name")
    context = {
        "page": long_page_of(request, work_list(request.team, request.user, asked, now)),
        "asked": asked,
        "tabs": [(key, label, numbers[key]) for key, label in TABS.items()],
        "kinds": [*DiscrepancyKind.choices, (BY_HAND, "By hand")],
        "degrees": list(DEGREES),
        "states": DisputeState.choices,
        "sorts": list(SORTS),
        "counted": COUNTED,
        "desks": sorted({*desks, asked.desk} - {""}),
        "tags": sorted({*tags, asked.tag} - {""}),
        "saved": [(each, each.query == _query(request)) for each in mine],
        "query": _query(request) or f"tab={asked.tab}",
        "now": now,
        **(_handing_out(request) if request.actor.may(Permission.ASSIGN) else {}),
    }
    return render(request, "reviews/queue.html", context)


@require_POST
@team_page
def assign_chosen(request: TeamRequest) -> HttpResponse:
    """Hand the ticked disputes to one reviewer; each that cannot be says why."""
    request.actor.require(Permission.ASSIGN, request.team.pk, MOVES["assign"].words)
    form = DueForm(request.POST)
    if not form.is_valid():
        raise InvalidError(" ".join(str(error) for error in form.errors["due"]), field="due")
    reviewer = _judges(request).filter(pk=key_in(request.POST.get("reviewer"))).first()
    chosen = _chosen(request)
    if reviewer is None or not chosen:
        raise InvalidError("Tick disputes, and choose who is to check them.")
    done, refused = assign_many(
        actor=request.actor,
        disputes=chosen,
        reviewer=reviewer,
        due_at=form.due_at,
        now=timezone.now(),
    )
    _tell(request, len(done), refused, reviewer)
    return go_back(request, reverse("queue", args=[request.team.slug]))


@require_POST
@team_page
def take(request: TeamRequest) -> HttpResponse:
    """Give whoever asks the next dispute that is theirs to judge."""
    try:
        held = take_next(actor=request.actor, team=request.team, now=timezone.now())
    except MissingError as error:
        messages.info(request, str(error))
        return go_back(request, reverse("queue", args=[request.team.slug]))
    say(request, "This one is yours.")
    return redirect("dispute", team=request.team.slug, pk=held.dispute_id)


@require_POST
@team_page
def take_one(request: TeamRequest, pk: int) -> HttpResponse:
    """Take this very dispute, which nobody has."""
    found = get_object_or_404(disputes_of(request.team, request.user), pk=pk)
    take_dispute(actor=request.actor, dispute=found, now=timezone.now())
    say(request, "This one is yours.")
    return redirect("dispute", team=request.team.slug, pk=pk)


@require_POST
@team_page
def keep(request: TeamRequest) -> HttpResponse:
    """Keep the list as it is filtered under a name of one's own."""
    query = _kept(QueryDict(request.POST.get("query", "")))
    saved = save_filter(actor=request.actor, name=request.POST.get("name", ""), query=query)
    say(request, f"Kept as “{saved.name}”.")
    return HttpResponseRedirect(f"{reverse('queue', args=[request.team.slug])}?{query}")


@require_POST
@team_page
def forget(request: TeamRequest, pk: int) -> HttpResponse:
    """Remove a filter of one's own."""
    mine = SavedFilter.objects.filter(team=request.team, user=request.user)
    forget_filter(actor=request.actor, saved=get_object_or_404(mine, pk=pk))
    return go_back(request, reverse("queue", args=[request.team.slug]))


def _asked(request: TeamRequest, numbers: Mapping[str, int]) -> Asked:
    given = {
        name: request.GET.get(name, "").replace("\0", "")[:100]
        for name in ("tab", "kind", "severity", "state", "desk", "tag", "sort")
    }
    if given["tab"] not in TABS:
        given["tab"] = _first_tab(request, numbers)
    if given["kind"] not in {*DiscrepancyKind.values, BY_HAND}:
        given["kind"] = ""
    return Asked(words=searched(request), **given)


def _first_tab(request: TeamRequest, numbers: Mapping[str, int]) -> str:
    """People begin with their own work, then with what only they can move on."""
    if numbers["mine"]:
        return "mine"
    if request.actor.may(Permission.ASSIGN):
        return next((tab for tab in ("to_close", "nobodys") if numbers[tab]), "team")
    return "mine" if request.actor.may(Permission.JUDGE) else "team"


def _query(request: TeamRequest) -> str:
    return _kept(request.GET)


def _kept(given: QueryDict) -> str:
    return urlencode({name: str(given[name]) for name in KEPT if given.get(name)})


def _handing_out(request: TeamRequest) -> dict[str, object]:
    return {"reviewers": _judges(request), "due_form": DueForm()}


def _judges(request: TeamRequest) -> QuerySet[User]:
    members = Membership.objects.current().able_to(Permission.JUDGE).filter(team=request.team)
    return User.objects.filter(pk__in=members.values("user_id")).order_by("name")


def _chosen(request: TeamRequest) -> list[Dispute]:
    keys = [key_in(value) for value in request.POST.getlist("dispute")[:MOST_AT_ONCE]]
    return list(disputes_of(request.team, request.user).filter(pk__in=keys))


def _tell(request: TeamRequest, done: int, refused: list[Refused], reviewer: User) -> None:
    if done:
        say(request, f"{done} assigned to {reviewer}.")
    for each in refused:
        messages.error(request, f"“{each.dispute.question}” was not: {each.error}")
