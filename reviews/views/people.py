"""Who belongs to the newsroom: everybody at a glance, and a page for each."""

from __future__ import annotations

from datetime import datetime

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from accounts.enums import Permission
from accounts.models import Absence, Invitation, Membership
from claims.models import Conflict
from reviews.models import Assignment, Dispute
from reviews.people import people_of
from verify.pages import TeamRequest, page_of, searched, team_page

HANDS_OUT = frozenset({Permission.ASSIGN, Permission.MANAGE})
SHOWN = 50


@team_page
def people(request: TeamRequest) -> HttpResponse:
    """Every member with role, load, absence and expertise; for administrators, who is invited."""
    words, now = searched(request), timezone.now()
    context = {
        "q": words,
        "page": page_of(request, people_of(request.team, now, words), size=50),
        "invitations": _invitations(request),
        "now": now,
    }
    return render(request, "reviews/people.html", context)


@team_page
def member(request: TeamRequest, pk: int) -> HttpResponse:
    """One member: what they take on, when they are away, their interests, their open work."""
    now = timezone.now()
    found = get_object_or_404(people_of(request.team, now), pk=pk)
    own = found.user_id == request.user.pk
    context = {
        "member": found,
        "own": own,
        "changes": own or request.actor.may(Permission.MANAGE),
        "absences": _absences(found, now),
        "conflicts": _conflicts(request, found, own=own),
        "work": _work(request, found),
    }
    return render(request, "reviews/member.html", context)


@team_page
def me(request: TeamRequest) -> HttpResponse:
    """To one's own page."""
    own = get_object_or_404(Membership.objects.current(), team=request.team, user=request.user)
    return redirect("member", team=request.team.slug, pk=own.pk)


def _invitations(request: TeamRequest) -> QuerySet[Invitation, Invitation] | None:
    """The open ones, for those who manage members alone."""
    if not request.actor.may(Permission.MANAGE):
        return None
    open_ones = Invitation.objects.pending().filter(team=request.team)
    return open_ones.select_related("invited_by").order_by("-pk")[:SHOWN]


def _absences(member: Membership, now: datetime) -> QuerySet[Absence, Absence]:
    standing = Absence.objects.not_over(now)
    return standing.filter(team=member.team_id, user=member.user_id).order_by("starts_at", "pk")


def _conflicts(
    request: TeamRequest, member: Membership, *, own: bool
) -> QuerySet[Conflict, Conflict] | None:
    """Their interests, for themselves and for who hands out work; None for everybody else."""
    if not own and not HANDS_OUT & request.actor.permissions:
        return None
    standing = Conflict.objects.standing().filter(team=member.team_id, user=member.user_id)
    return standing.select_related("outlet", "story", "claim").order_by("-pk")


def _work(request: TeamRequest, member: Membership) -> QuerySet[Dispute, Dispute]:
    """The disputes in their hands that the reader may see.

    Of a sealed check also what they are done with: that they are is nobody's to know.
    """
    work = Assignment.objects.at_work().filter(team=request.team, reviewer=member.user)
    visible = Dispute.objects.visible_to(request.user).filter(team=request.team)
    return visible.filter(pk__in=work.values("dispute")).ranked()[:SHOWN]
