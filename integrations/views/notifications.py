from __future__ import annotations

from typing import cast

from django.contrib.auth.decorators import login_required
from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from accounts.models import User
from integrations.actions.choosing import choose_notifications, chosen_by, stop_letters
from integrations.actions.reading import mark_all_read, mark_read
from integrations.forms import ChoicesForm
from integrations.mailing import user_of
from integrations.models import Notification
from integrations.querysets import NotificationQuerySet
from reviews.models import Dispute
from verify.pages import TeamRequest, go_back, page_of, say, team_page

TABS = {"new": "Unread", "all": "All"}


@team_page
def notifications(request: TeamRequest) -> HttpResponse:
    """One's own notifications in this newsroom, the latest first."""
    tab = request.GET.get("tab", "")
    tab = tab if tab in TABS else "new"
    rows = _mine(request)
    shown = rows.unread() if tab == "new" else rows.in_app()
    disputes = Prefetch("dispute", Dispute.objects.visible_to(request.user))
    context = {
        "page": page_of(request, shown.prefetch_related(disputes).order_by("-pk")),
        "tab": tab,
        "tabs": TABS.items(),
    }
    return render(request, "integrations/notifications.html", context)


@team_page
def follow(request: TeamRequest, pk: int) -> HttpResponse:
    """To what a notification speaks of; it counts as read from then on."""
    found = get_object_or_404(_mine(request), pk=pk)
    mark_read(actor=request.actor, notification=found, now=timezone.now())
    name, *rest = found.page
    return redirect(name, *rest)


@require_POST
@team_page
def read(request: TeamRequest, pk: int) -> HttpResponse:
    """Mark one as read."""
    found = get_object_or_404(_mine(request), pk=pk)
    mark_read(actor=request.actor, notification=found, now=timezone.now())
    return go_back(request, request.path)


@require_POST
@team_page
def read_all(request: TeamRequest) -> HttpResponse:
    """Mark all of this newsroom as read."""
    mark_all_read(actor=request.actor, team=request.team, now=timezone.now())
    return redirect("notifications", team=request.team.slug)


@login_required
def settings(request: HttpRequest) -> HttpResponse:
    """Of what one hears, where and when; the same in every newsroom."""
    user = cast("User", request.user)
    form = ChoicesForm(request.POST or None, initial=dict(chosen_by(user)))
    if form.is_valid():
        choose_notifications(user=user, **form.cleaned_data)
        say(request, "Saved.")
        return redirect("notification_settings")
    return render(request, "integrations/settings.html", {"form": form})


@csrf_exempt  # mail programs post it with one click; the key in the address is the proof
def unsubscribe(request: HttpRequest, key: str) -> HttpResponse:
    """Stop letters about work, by the link that each of them holds."""
    user = user_of(key)
    if user is None:
        raise Http404
    if request.method == "POST":
        stop_letters(user=user)
    context = {"person": user, "key": key, "done": request.method == "POST"}
    return render(request, "integrations/unsubscribe.html", context)


def _mine(request: TeamRequest) -> NotificationQuerySet:
    return Notification.objects.visible_to(request.user).filter(team=request.team)
