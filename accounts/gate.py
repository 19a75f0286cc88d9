"""The gate of the admin: a password opens it for nobody."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode

from accounts.models import User
from accounts.second_factor import device_of


class SecondFactorMiddleware:
    """Sends moderators who have given no second factor in this session to where they give it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not settings.STAFF_SECOND_FACTOR or not request.path.startswith(reverse("admin:index")):
            return self.get_response(request)
        user = request.user
        if not isinstance(user, User) or not user.is_staff or user.is_verified():  # type: ignore[attr-defined] # the library's middleware adds it
            return self.get_response(request)
        if request.path == reverse("admin:logout"):
            return self.get_response(request)
        page = "second_factor_code" if device_of(user) else "second_factor"
        back = urlencode({"next": request.get_full_path() if request.method == "GET" else ""})
        return HttpResponseRedirect(f"{reverse(page)}?{back}")
