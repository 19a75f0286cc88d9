"""The settings of a newsroom, and its members' own keys to the API."""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from accounts.actions import change_team, list_expertise
from accounts.enums import Permission, TokenKind
from accounts.forms import TeamForm, TokenForm
from accounts.models import Team, Token
from accounts.tokens import IssuedToken, create_token, revoke_token, rotate_token
from verify.pages import TeamRequest, say, team_page
from verify.words import zone_names


@team_page
def settings(request: TeamRequest) -> HttpResponse:
    """The newsroom's name, time zone and list of subjects."""
    request.actor.require(Permission.MANAGE, request.team.pk, "change the newsroom's settings")
    form = TeamForm(request.POST or None, team=request.team)
    if form.is_valid() and form.carries_out(lambda: _change(request, form)):
        say(request, "Saved.")
        return redirect("team_settings", team=request.team.slug)
    return render(request, "accounts/newsroom.html", {"form": form, "zones": zone_names()})


@never_cache
@team_page
def tokens(request: TeamRequest) -> HttpResponse:
    """One's own keys to the API in this newsroom; a new one is shown this once."""
    granted = sorted(request.actor.permissions)
    form = TokenForm(request.POST or None, granted=granted)
    issued = form.carry_out(lambda: _issue(request, form)) if form.is_valid() else None
    return _tokens_page(request, TokenForm(granted=granted) if issued else form, issued)


@never_cache
@require_POST
@team_page
def rotate(request: TeamRequest, pk: int) -> HttpResponse:
    """Another key for one's own token, shown this once; the old one opens for a day more."""
    found = get_object_or_404(Token, pk=pk, team=request.team, user=request.user)
    issued = rotate_token(actor=request.actor, token=found, now=timezone.now())
    form = TokenForm(granted=sorted(request.actor.permissions))
    return _tokens_page(request, form, issued)


def _tokens_page(request: TeamRequest, form: TokenForm, issued: IssuedToken | None) -> HttpResponse:
    own = Token.objects.filter(team=request.team, user=request.user, kind=TokenKind.PERSONAL)
    context = {
        "form": form,
        "issued": issued,
        "tokens": own.order_by("-pk")[:50],
        "now": timezone.now(),
    }
    return render(request, "accounts/tokens.html", context)


@require_POST
@team_page
def revoke(request: TeamRequest, pk: int) -> HttpResponse:
    """Make one's own key useless."""
    found = get_object_or_404(Token, pk=pk, team=request.team, user=request.user)
    revoke_token(actor=request.actor, token=found, now=timezone.now())
    say(request, f"The token “{found.name}” opens nothing any more.")
    return redirect("tokens", team=request.team.slug)


@transaction.atomic
def _change(request: TeamRequest, form: TeamForm) -> Team:
    given, now = form.cleaned_data, timezone.now()
    change_team(
        actor=request.actor,
        team=request.team,
        name=given["name"],
        time_zone=given["time_zone"],
        now=now,
    )
    return list_expertise(
        actor=request.actor, team=request.team, subjects=given["expertise"], now=now
    )


def _issue(request: TeamRequest, form: TokenForm) -> IssuedToken:
    given, now = form.cleaned_data, timezone.now()
    return create_token(
        actor=request.actor,
        team=request.team,
        name=given["name"],
        kind=TokenKind.PERSONAL,
        scopes=given["scopes"],
        expires_at=now + timedelta(days=given["days"]),
        networks=given["networks"].replace(",", " ").split(),
        now=now,
    )
