"""The parts of a dispute's page that hold its evidence and its contacts, each for its reader."""

from __future__ import annotations

from typing import Any

from django import template

from reviews.models import Dispute, Evidence
from reviews.views.contacts import contacts_section
from reviews.views.evidence import evidence_section

register = template.Library()


@register.inclusion_tag("reviews/_evidence.html", takes_context=True)
def evidence_of(context: dict[str, Any], dispute: Dispute) -> dict[str, Any]:
    """The dispute's evidence as whoever reads the page may see it, and the forms to add to it."""
    return {**context.flatten(), **evidence_section(context["request"], dispute)}  # type: ignore[attr-defined] # it is a Context


@register.inclusion_tag("reviews/_contacts.html", takes_context=True)
def contacts_of(context: dict[str, Any], dispute: Dispute) -> dict[str, Any]:
    """Likewise its contact log."""
    return {**context.flatten(), **contacts_section(context["request"], dispute)}  # type: ignore[attr-defined] # likewise


@register.filter
def name_of(row: Evidence) -> str:
    """What a piece of evidence is called in a list, for those who may see it."""
    if row.erased_at:
        return "Erased"
    words = row.url or row.file_name or row.exact or row.note
    return words if len(words) <= 90 else f"{words[:90].rstrip()}…"  # noqa: PLR2004 - a line
