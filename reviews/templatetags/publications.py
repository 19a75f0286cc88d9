"""How pages write the times of publications: in full, with the zone, since readers are anywhere."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString

from accounts.enums import Permission
from accounts.permissions import Actor
from articles.published import zone_named
from reviews.enums import DisputeState
from reviews.models import Dispute, Finding, Publication
from reviews.public_findings import Telling

register = template.Library()


@register.simple_tag
def dated(at: datetime | None) -> SafeString | str:
    """A moment in the zone in force, with its name."""
    if at is None:
        return "—"
    local = timezone.localtime(at)
    shown = f"{date_format(local, 'j F Y, H:i')} {local.tzname()}"
    return format_html('<time datetime="{}">{}</time>', at.astimezone(UTC).isoformat(), shown)


@register.simple_tag
def told_on(telling: Telling) -> SafeString | str:
    """When an article told it, as exactly as it is known; a day is the outlet's own."""
    if telling.published is None:
        return ""
    if telling.published_precision != "day":
        return dated(telling.published)
    day = timezone.localtime(telling.published, zone_named(telling.zone)).date()
    return format_html('<time datetime="{}">{}</time>', day.isoformat(), date_format(day, "j F Y"))


@register.simple_tag(takes_context=True)
def publishing_of(context: dict[str, Any], dispute: Dispute) -> dict[str, Any]:
    """The publications that a dispute has, as the reader may see them, and its findings."""
    actor: Actor = context["actor"]
    rows = Publication.objects.seen_by(actor).filter(dispute=dispute)
    decided = dispute.state == DisputeState.DECIDED and actor.may(Permission.PUBLISH)
    findings = Finding.objects.filter(verdict=dispute.verdict_id).order_by("pk") if decided else ()
    return {"publications": list(rows.select_related("position")), "findings": list(findings)}
