"""One's own account: name, time zone, password, newsrooms. The same in every newsroom."""

from __future__ import annotations

from typing import cast

from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters

from accounts.actions import change_own_account, set_password
from accounts.forms import AccountForm, ChangePasswordForm
from accounts.models import Membership, User
from accounts.permissions import Actor
from verify.pages import say
from verify.words import zone_names


@login_required
def account(request: HttpRequest) -> HttpResponse:
    """Name and time zone, and where the rest is set."""
    user = cast("User", request.user)
    form = AccountForm(
        request.POST or None, initial={"name": user.name, "time_zone": user.time_zone}
    )
    if form.is_valid() and form.carries_out(
        lambda: change_own_account(actor=_self(user), now=timezone.now(), **form.cleaned_data)
    ):
        say(request, "Saved.")
        return redirect("account")
    memberships = Membership.objects.current().filter(user=user).select_related("team")
    context = {
        "form": form,
        "memberships": memberships.order_by("team__name"),
        "zones": zone_names(),
    }
    return render(request, "accounts/account.html", context)


@sensitive_post_parameters()
@login_required
def password(request: HttpRequest) -> HttpResponse:
    """A new password, by who knows the present one."""
    user = cast("User", request.user)
    form = ChangePasswordForm(request.POST or None, user=user)
    if form.is_valid():
        changed = form.carry_out(
            lambda: set_password(
                actor=_self(user),
                user=user,
                password=form.cleaned_data["password"],
                now=timezone.now(),
            )
        )
        if changed:
            update_session_auth_hash(request, changed)
            say(request, "Your password is changed. Other browsers are logged out.")
            return redirect("account")
    return render(request, "accounts/password.html", {"form": form})


def _self(user: User) -> Actor:
    """Whoever changes nothing but their own account."""
    return Actor(user, None, None, frozenset())
