"""What is changed about the members of a newsroom, by themselves or by an administrator."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from accounts.actions import (
    add_member,
    declare_absence,
    describe_member,
    invite,
    leave_team,
    remove_member,
    renew_invitation,
    revoke_invitation,
    withdraw_absence,
)
from accounts.enums import Permission
from accounts.forms import AbsenceForm, DescribeForm, InviteForm, RoleForm
from accounts.models import Absence, Invitation, Membership
from verify.pages import TeamRequest, go_back, say, team_page


@team_page
def new_invitation(request: TeamRequest) -> HttpResponse:
    """Invite somebody by e-mail."""
    request.actor.require(Permission.MANAGE, request.team.pk, "invite members")
    form = InviteForm(request.POST or None)
    if form.is_valid():
        made = form.carry_out(
            lambda: invite(
                actor=request.actor, team=request.team, now=timezone.now(), **form.cleaned_data
            )
        )
        if made:
            say(request, f"The invitation is on its way to {made.email}.")
            return redirect("people", team=request.team.slug)
    return render(request, "accounts/invite.html", {"form": form})


@require_POST
@team_page
def renew(request: TeamRequest, pk: int) -> HttpResponse:
    """Send an invitation again, with a new link."""
    found = _invitation(request, pk)
    renew_invitation(actor=request.actor, invitation=found, now=timezone.now())
    say(request, f"A new link is on its way to {found.email}; the earlier one is void.")
    return redirect("people", team=request.team.slug)


@require_POST
@team_page
def revoke(request: TeamRequest, pk: int) -> HttpResponse:
    """Take an invitation back."""
    found = _invitation(request, pk)
    revoke_invitation(actor=request.actor, invitation=found, now=timezone.now())
    say(request, f"The invitation of {found.email} is revoked.")
    return redirect("people", team=request.team.slug)


@team_page
def change_role(request: TeamRequest, pk: int) -> HttpResponse:
    """Give a member another role."""
    request.actor.require(Permission.MANAGE, request.team.pk, "change roles")
    member = _member(request, pk)
    form = RoleForm(request.POST or None, initial={"role": member.role})
    if form.is_valid():
        changed = form.carry_out(
            lambda: add_member(
                actor=request.actor,
                team=request.team,
                user=member.user,
                role=form.cleaned_data["role"],
                now=timezone.now(),
            )
        )
        if changed:
            say(request, f"{member.user} is {changed.get_role_display().lower()} now.")
            return redirect("member", team=request.team.slug, pk=pk)
    context = {"form": form, "member": member, "title": "Change the role", "verb": "Change"}
    return render(request, "accounts/member_form.html", context)


@team_page
def remove(request: TeamRequest, pk: int) -> HttpResponse:
    """End a membership, one's own or, for administrators, another's, once it is confirmed."""
    member = _member(request, pk)
    own = member.user_id == request.user.pk
    if not own:
        request.actor.require(Permission.MANAGE, request.team.pk, "remove members")
    if request.method == "POST":
        if own:
            leave_team(actor=request.actor, membership=member, now=timezone.now())
            say(request, f"You have left {request.team}.")
            return redirect("home")
        remove_member(actor=request.actor, membership=member, now=timezone.now())
        say(request, f"{member.user} is no member any more; open work goes back to the list.")
        return redirect("people", team=request.team.slug)
    return render(request, "accounts/remove.html", {"member": member, "own": own})


@team_page
def describe(request: TeamRequest, pk: int) -> HttpResponse:
    """Languages, expertise and how much at once."""
    member = _member(request, pk)
    request.actor.require_self(member, "describe other people")
    form = DescribeForm(request.POST or None, membership=member)
    if form.is_valid() and form.carries_out(
        lambda: describe_member(
            actor=request.actor, membership=member, now=timezone.now(), **form.cleaned_data
        )
    ):
        say(request, "Saved.")
        return redirect("member", team=request.team.slug, pk=pk)
    context = {
        "form": form,
        "member": member,
        "title": "Languages, expertise, capacity",
        "verb": "Save",
    }
    return render(request, "accounts/member_form.html", context)


@team_page
def new_absence(request: TeamRequest, pk: int) -> HttpResponse:
    """Say when a member is away."""
    member = _member(request, pk)
    request.actor.require_self(member, "declare other people's absence")
    form = AbsenceForm(request.POST or None)
    if form.is_valid() and form.carries_out(
        lambda: declare_absence(
            actor=request.actor,
            membership=member,
            starts_at=form.starts_at,
            ends_at=form.ends_at,
            note=form.cleaned_data["note"],
            now=timezone.now(),
        )
    ):
        say(request, "Noted. Nothing is assigned automatically for this time.")
        return redirect("member", team=request.team.slug, pk=pk)
    context = {"form": form, "member": member, "title": "Absence", "verb": "Save"}
    return render(request, "accounts/member_form.html", context)


@require_POST
@team_page
def end_absence(request: TeamRequest, pk: int) -> HttpResponse:
    """Take an absence back."""
    found = get_object_or_404(Absence.objects.standing(), pk=pk, team=request.team)
    withdraw_absence(actor=request.actor, absence=found, now=timezone.now())
    say(request, "The absence is withdrawn.")
    return go_back(request, request.path)


def _member(request: TeamRequest, pk: int) -> Membership:
    members = Membership.objects.current().select_related("user", "team")
    return get_object_or_404(members, pk=pk, team=request.team)


def _invitation(request: TeamRequest, pk: int) -> Invitation:
    request.actor.require(Permission.MANAGE, request.team.pk, "change invitations")
    return get_object_or_404(Invitation, pk=pk, team=request.team)
