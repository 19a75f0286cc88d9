"""A moderator's second factor: enrolled once, given in each session before the admin opens."""

from __future__ import annotations

from typing import cast

import django_otp
import segno
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from accounts.forms import CodeForm
from accounts.models import RecoveryCode, User
from accounts.permissions import Actor
from accounts.second_factor import (
    begin_enrolment,
    confirm_enrolment,
    device_of,
    give_code,
    renew_codes,
)
from verify.errors import ForbiddenError
from verify.pages import say


@sensitive_post_parameters()
@never_cache
@login_required
def enrol(request: HttpRequest) -> HttpResponse:
    """Show the key to the telephone and take the first code; later, what is set up."""
    user = _moderator(request)
    if device_of(user):
        unused = RecoveryCode.objects.filter(user=user, used_at=None).count()
        return render(request, "accounts/second_factor_set.html", {"unused": unused})
    device = begin_enrolment(user=user)
    form = CodeForm(request.POST or None)
    if form.is_valid():
        done = form.carry_out(
            lambda: confirm_enrolment(
                actor=_self(user), code=form.cleaned_data["code"], now=timezone.now()
            )
        )
        if done:
            django_otp.login(request, done[0])
            shown = {"codes": done[1], "next": _next(request)}
            return render(request, "accounts/recovery_codes.html", shown)
    context = {
        "form": form,
        "picture": _picture(device.config_url),
        "secret": _in_fours(device.config_url),
        "next": _next(request),
    }
    return render(request, "accounts/second_factor.html", context)


@sensitive_post_parameters()
@never_cache
@login_required
def code(request: HttpRequest) -> HttpResponse:
    """Ask for a code of the telephone, or a recovery code."""
    user = _moderator(request)
    if device_of(user) is None:
        return redirect("second_factor")
    form = CodeForm(request.POST or None)
    if form.is_valid():
        device = form.carry_out(
            lambda: give_code(actor=_self(user), code=form.cleaned_data["code"], now=timezone.now())
        )
        if device:
            django_otp.login(request, device)
            return HttpResponseRedirect(_next(request))
    context = {"form": form, "next": _next(request)}
    return render(request, "accounts/second_factor_code.html", context)


@never_cache
@login_required
def recovery(request: HttpRequest) -> HttpResponse:
    """New recovery codes, for whoever has given the second factor in this session."""
    user = _moderator(request)
    if not user.is_verified():  # type: ignore[attr-defined] # the library's middleware adds it
        raise ForbiddenError("Give a code of your telephone first.", hint="Enter the admin once.")
    if request.method != "POST":
        return redirect("second_factor")
    codes = renew_codes(actor=_self(user), now=timezone.now())
    say(request, "The earlier recovery codes are void.")
    context = {"codes": codes, "next": reverse("second_factor")}
    return render(request, "accounts/recovery_codes.html", context)


def _moderator(request: HttpRequest) -> User:
    user = cast("User", request.user)
    if not user.is_staff:
        raise Http404
    return user


def _self(user: User) -> Actor:
    return Actor(user, None, None, frozenset())


def _next(request: HttpRequest) -> str:
    """Where whoever was sent here wanted to go: an address of ours, else the admin."""
    wanted = request.POST.get("next") or request.GET.get("next", "")
    ours = url_has_allowed_host_and_scheme(
        wanted, {request.get_host()}, require_https=request.is_secure()
    )
    return wanted if ours else reverse("admin:index")


def _picture(address: str) -> SafeString:
    """The QR code as SVG of plain attributes: nothing that the content policy would refuse."""
    drawn = segno.make(address, error="m").svg_inline(scale=5, border=4, dark="#000", light="#fff")
    return mark_safe(drawn)  # noqa: S308 - drawn here, out of squares


def _in_fours(address: str) -> str:
    """The key for who types it, in groups."""
    secret = address.partition("secret=")[2].partition("&")[0]
    return " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))
