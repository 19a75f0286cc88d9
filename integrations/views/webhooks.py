"""Webhooks and their log, for those who manage a newsroom."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from accounts.enums import Permission
from integrations.actions.replaying import replay_delivery, replay_span
from integrations.actions.webhooks import (
    MANAGE_THEM,
    IssuedSecret,
    archive_webhook,
    change_webhook,
    create_webhook,
    disable_webhook,
    enable_webhook,
    ping_webhook,
    rotate_secret,
)
from integrations.enums import DeliveryState
from integrations.models import Delivery, Webhook
from integrations.webhook_forms import RotationForm, SpanForm, WebhookForm
from verify.pages import TeamRequest, page_of, say, team_page

STEPS: Final[dict[str, tuple[Callable[..., object], str]]] = {
    "ping": (ping_webhook, "A test is on its way. See the log below."),
    "enable": (enable_webhook, "The webhook is on. It is told of what happens from here on."),
    "disable": (disable_webhook, "The webhook is off."),
    "archive": (archive_webhook, "The webhook was put away."),
}
"""What a button does, and what is said then."""
TABS: Final = {"": "All", **dict(DeliveryState.choices)}


def managed(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """A page for those alone who manage the newsroom."""

    @team_page
    def guarded(request: TeamRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        request.actor.require(Permission.MANAGE, request.team.pk, MANAGE_THEM)
        return view(request, *args, **kwargs)

    return guarded


@managed
def webhooks(request: TeamRequest) -> HttpResponse:
    """The newsroom's webhooks."""
    rows = Webhook.objects.current().filter(team=request.team).order_by("-pk")
    return render(request, "integrations/webhooks.html", {"page": page_of(request, rows)})


@never_cache
@managed
def new(request: TeamRequest) -> HttpResponse:
    """Set one up; its secret is shown on the page that follows, this once."""
    form = WebhookForm(request.POST or None)
    issued = form.carry_out(lambda: _create(request, form)) if form.is_valid() else None
    if issued:
        return _with_secret(request, issued)
    return render(request, "integrations/webhook_form.html", {"form": form})


@managed
def webhook(request: TeamRequest, pk: int) -> HttpResponse:
    """One webhook: how it is set, how it does, and its log."""
    return _page(request, _found(request, pk))


@managed
def change(request: TeamRequest, pk: int) -> HttpResponse:
    """Another address, other events."""
    hook = _found(request, pk)
    names = ("url", "description", "payload", "types")
    form = WebhookForm(request.POST or None, initial={n: getattr(hook, n) for n in names})
    if form.is_valid() and form.carries_out(
        lambda: change_webhook(
            actor=request.actor, webhook=hook, now=timezone.now(), **form.cleaned_data
        )
    ):
        say(request, "Saved.")
        return redirect("webhook", request.team.slug, hook.pk)
    return render(request, "integrations/webhook_form.html", {"form": form, "hook": hook})


@never_cache
@managed
def rotate(request: TeamRequest, pk: int) -> HttpResponse:
    """A new secret, shown this once."""
    hook = _found(request, pk)
    form = RotationForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return _page(request, hook, rotation=form)
    issued = form.carry_out(
        lambda: rotate_secret(
            actor=request.actor, webhook=hook, now=timezone.now(), **form.cleaned_data
        )
    )
    return _with_secret(request, issued) if issued else _page(request, hook, rotation=form)


@require_POST
@managed
def step(request: TeamRequest, pk: int, step: str) -> HttpResponse:
    """A test, on, off, put away."""
    act, words = STEPS[step]
    hook = _found(request, pk)
    act(actor=request.actor, webhook=hook, now=timezone.now())
    say(request, words)
    if step == "archive":
        return redirect("webhooks", request.team.slug)
    return redirect("webhook", request.team.slug, hook.pk)


@managed
def replay_some(request: TeamRequest, pk: int) -> HttpResponse:
    """Send a span of the log again."""
    hook = _found(request, pk)
    form = SpanForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return _page(request, hook, span=form)
    replay = form.carry_out(
        lambda: replay_span(actor=request.actor, webhook=hook, now=timezone.now(), **form.given())
    )
    if replay is None:
        return _page(request, hook, span=form)
    say(request, f"{replay.messages} messages are on their way.")
    return redirect("webhook", request.team.slug, hook.pk)


@managed
def delivery(request: TeamRequest, pk: int) -> HttpResponse:
    """One message: its words, and what came of each attempt."""
    row = _message(request, pk)
    context = {
        "row": row,
        "hook": row.webhook,
        "body": json.dumps(json.loads(row.body), indent=2, ensure_ascii=False),
        "attempts": row.log.order_by("-number")[:50],
    }
    return render(request, "integrations/delivery.html", context)


@require_POST
@managed
def replay_one(request: TeamRequest, pk: int) -> HttpResponse:
    """Send one message again."""
    row = _message(request, pk)
    replay_delivery(actor=request.actor, delivery=row, now=timezone.now())
    say(request, "The message is on its way again.")
    return redirect("delivery", request.team.slug, row.pk)


def _create(request: TeamRequest, form: WebhookForm) -> IssuedSecret:
    return create_webhook(
        actor=request.actor, team=request.team, now=timezone.now(), **form.cleaned_data
    )


def _found(request: TeamRequest, pk: int) -> Webhook:
    return get_object_or_404(Webhook.objects.current(), pk=pk, team=request.team)


def _message(request: TeamRequest, pk: int) -> Delivery:
    rows = Delivery.objects.select_related("webhook").filter(team=request.team)
    return get_object_or_404(rows, pk=pk)


def _with_secret(request: TeamRequest, issued: IssuedSecret) -> HttpResponse:
    """Not after a redirect: the secret is kept nowhere that could show it again."""
    return _page(request, issued.webhook, issued=issued)


def _page(request: HttpRequest, hook: Webhook, **more: Any) -> HttpResponse:
    tab = request.GET.get("state", "")
    tab = tab if tab in TABS else ""
    log = hook.deliveries.filter(**({"state": tab} if tab else {})).order_by("-pk")
    context = {
        "hook": hook,
        "page": page_of(request, log.defer("body")),
        "secrets": hook.secrets.exclude(expires_at__lte=timezone.now()).order_by("-pk"),
        "tab": tab,
        "tabs": TABS.items(),
        "rotation": RotationForm(),
        "span": SpanForm(),
        **more,
    }
    return render(request, "integrations/webhook.html", context)
