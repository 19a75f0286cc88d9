"""Times, places in addresses and fields, as every page writes them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

from django import template
from django.contrib.messages.storage.base import Message
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString

from accounts.models import Team
from articles.published import zone_named

register = template.Library()


@register.simple_tag
def moment(at: datetime | None, form: str = "") -> SafeString | str:
    """A time in the reader's zone, in full in its title.

    "clock" is the time of day alone, "day" the day.
    """
    if at is None:
        return "—"
    local = timezone.localtime(at)
    full = f"{date_format(local, 'j F Y, H:i')} {local.tzname()}"
    shown = _in_form(local, form)
    return format_html(
        '<time datetime="{}" title="{}">{}</time>', at.astimezone(UTC).isoformat(), full, shown
    )


class Dated(Protocol):
    """An article, or what a dossier says of one."""

    @property
    def published(self) -> datetime | None: ...


@register.simple_tag
def published(article: Dated, precision: str = "", zone: str = "") -> SafeString:
    """When an article was published, as exactly as it is known; a day is the outlet's own."""
    if article.published is None:
        return format_html('<span class="missing">publication date unknown</span>')
    precision = precision or getattr(article, "published_precision", "")
    if precision != "day":
        return format_html("{}", moment(article.published))
    outlet = getattr(article, "outlet", None)
    local = timezone.localtime(
        article.published, zone_named(zone or getattr(outlet, "time_zone", ""))
    )
    return format_html(
        '<time datetime="{}">{}</time>', local.date().isoformat(), date_format(local, "j M Y")
    )


@register.simple_tag(takes_context=True)
def at(context: dict[str, Any], name: str, *args: object, **kwargs: object) -> str:
    """The address of a page of this team: `{% at 'story' story.slug %}`."""
    return reverse(name, args=[context["team"].slug, *args], kwargs=kwargs or None)


@register.simple_tag(takes_context=True)
def newsrooms(context: dict[str, Any]) -> list[Team]:
    """The newsrooms of whoever reads the page, by name."""
    return list(Team.objects.visible_to(context["user"]).order_by("name"))


@register.simple_tag(takes_context=True)
def same_page_with(context: dict[str, Any], **changes: object) -> str:
    """The query of this address with some of its parameters changed, None to leave one out."""
    request: HttpRequest = context["request"]
    query = request.GET.copy()
    for name, value in changes.items():
        query.pop(name, None)
        if value not in {None, ""}:
            query[name] = str(value)
    return f"?{query.urlencode()}"


@register.filter
def undo_address(message: Message) -> str:
    """Where the message's act is taken back; empty where it cannot be."""
    tags = message.extra_tags or ""
    return tags.removeprefix("undo:") if tags.startswith("undo:") else ""


def _in_form(local: datetime, form: str) -> str:
    if form == "day":
        return _short(local).partition(",")[0]
    return date_format(local, "H:i") if form == "clock" else _short(local)


def _short(local: datetime) -> str:
    """Today's times as a clock, this year's without the year."""
    now = timezone.localtime()
    if local.date() == now.date():
        return f"today, {date_format(local, 'H:i')}"
    if local.date() == now.date() - timedelta(days=1):
        return f"yesterday, {date_format(local, 'H:i')}"
    form = "j M, H:i" if local.year == now.year else "j M Y, H:i"
    return date_format(local, form)
