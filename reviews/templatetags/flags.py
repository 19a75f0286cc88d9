"""What is flagged in an article, on its page."""

from __future__ import annotations

from typing import Any

from django import template

from articles.models import Article
from reviews.models import Flag

register = template.Library()
MOST = 50


@register.inclusion_tag("reviews/_flagged.html", takes_context=True)
def flagged_in(context: dict[str, Any], article: Article) -> dict[str, Any]:
    """The flags on it that whoever reads the page may know of, the newest first."""
    rows = Flag.objects.visible_to(context["request"].user)
    found = rows.filter(statement__revision__article=article).select_related("dispute", "raised_by")
    return {**context.flatten(), "flags": found.order_by("-pk")[:MOST]}  # type: ignore[attr-defined] # it is a Context
