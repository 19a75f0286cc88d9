"""The bell in the frame of every page of a newsroom."""

from __future__ import annotations

from typing import Any

from django import template

from integrations.models import Notification

register = template.Library()

MOST_SHOWN = 99


@register.simple_tag(takes_context=True)
def unread(context: dict[str, Any]) -> str:
    """How many notifications of this newsroom the reader has not read; empty for none."""
    mine = Notification.objects.visible_to(context["user"]).filter(team=context["team"]).unread()
    number = mine[: MOST_SHOWN + 1].count()
    return "" if not number else f"{MOST_SHOWN}+" if number > MOST_SHOWN else str(number)
