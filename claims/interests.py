"""The pages on which members declare and withdraw conflicts of interest."""

from __future__ import annotations

from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from accounts.models import Membership
from articles.models import Outlet, Story
from claims.actions.interests import declare_conflict, withdraw_conflict
from claims.enums import InterestKind
from claims.forms import InterestForm
from claims.models import Claim, Conflict
from verify.errors import InvalidError
from verify.pages import TeamRequest, go_back, key_in, say, team_page

OUTLETS_OFFERED = 500


@team_page
def declare(request: TeamRequest, pk: int) -> HttpResponse:
    """Declare an interest: by name, or in the story or claim that the address holds."""
    members = Membership.objects.current().select_related("user", "team")
    member = get_object_or_404(members, pk=pk, team=request.team)
    request.actor.require_self(member, "declare other people's conflicts of interest")
    thing = _in_address(request)
    form = InterestForm(request.POST or None, thing=thing, initial={"kind": InterestKind.OUTLET})
    if form.is_valid() and form.carries_out(lambda: _declare(request, member, form, thing)):
        say(request, "Declared. Disputes that it touches go to others.")
        return redirect("member", team=request.team.slug, pk=pk)
    context = {
        "form": form,
        "member": member,
        "thing": thing,
        "outlets": Outlet.objects.filter(team=request.team, archived_at=None)
        .order_by("name")
        .values_list("name", flat=True)[:OUTLETS_OFFERED],
    }
    return render(request, "claims/interest_form.html", context)


@team_page
def declare_own(request: TeamRequest) -> HttpResponse:
    """From the page of a story or a claim to the form for one's own interest in it."""
    own = get_object_or_404(Membership.objects.current(), team=request.team, user=request.user)
    address = reverse("declare_conflict", args=[request.team.slug, own.pk])
    return redirect(f"{address}?{request.GET.urlencode()}")


@require_POST
@team_page
def withdraw(request: TeamRequest, pk: int) -> HttpResponse:
    """Say that an interest is no more."""
    found = get_object_or_404(Conflict.objects.standing(), pk=pk, team=request.team)
    withdraw_conflict(actor=request.actor, conflict=found, now=timezone.now())
    say(request, "The conflict of interest is withdrawn.")
    return go_back(request, request.path)


def _declare(
    request: TeamRequest, member: Membership, form: InterestForm, thing: Story | Claim | None
) -> Conflict:
    given = form.cleaned_data
    kind, about = given.get("kind", ""), given.get("about", "")
    if thing is not None:
        kind = InterestKind.STORY if isinstance(thing, Story) else InterestKind.CLAIM
    outlet = _outlet(request, about) if kind == InterestKind.OUTLET else None
    return declare_conflict(
        actor=request.actor,
        membership=member,
        kind=kind,
        thing=thing or outlet,
        name="" if thing or outlet else about,
        note=given["note"],
        now=timezone.now(),
    )


def _outlet(request: TeamRequest, about: str) -> Outlet:
    named = Q(name__iexact=about) | Q(domain__iexact=about)
    found = Outlet.objects.filter(named, team=request.team).order_by("archived_at", "pk").first()
    if found is None:
        raise InvalidError(
            f"There is no outlet {about!r} in this newsroom.",
            field="about",
            hint="Choose one of the list; new ones come with their first article.",
        )
    return found


def _in_address(request: TeamRequest) -> Story | Claim | None:
    """The story or claim that `?story=` or `?claim=` names."""
    story, claim = key_in(request.GET.get("story")), key_in(request.GET.get("claim"))
    if story:
        return get_object_or_404(Story, pk=story, team=request.team)
    return get_object_or_404(Claim, pk=claim, team=request.team) if claim else None
