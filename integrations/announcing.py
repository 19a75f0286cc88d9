"""What is told of a change: to who polls the feed, and to who gets webhooks, in the same words."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any, Final

from django.conf import settings
from django.urls import NoReverseMatch, reverse

from audit.models import Event
from integrations.catalogue import BY_VERB

NAMES: Final = {
    "articles.article": "article",
    "articles.feed": "feed",
    "articles.revision": "revision",
    "articles.story": "story",
    "claims.claim": "claim",
    "claims.discrepancy": "discrepancy",
    "reviews.comment": "comment",
    "reviews.desknote": "desk-note",
    "reviews.dispute": "dispute",
    "reviews.evidence": "evidence",
    "reviews.flag": "flag",
    "reviews.publication": "publication",
    "reviews.ratingscale": "scale",
    "reviews.verdict": "verdict",
}
"""What objects are called outside, by their name in the trail; of other objects nothing is told."""


def told_of(event: Event) -> dict[str, Any]:
    """What a thin payload holds: of what the act was, and the state it led to. No words."""
    act = event.act
    state = act["changes"].get("state")
    return {
        "object": _reference(f"{event.object_type}:{event.object_id}"),
        "related": [each for name in act["related"] if (each := _reference(name))],
        **({"state": state[1]} if state else {}),
    }


def type_of(event: Event) -> str | None:
    """The type by which others know the act; None for what is the trail's alone."""
    return BY_VERB.get(event.verb)


def by_kind(events: Iterable[Event]) -> dict[str, set[int]]:
    """The ids of what the events are about, by their name in the trail."""
    found: dict[str, set[int]] = {}
    for event in events:
        found.setdefault(event.object_type, set()).add(event.object_id)
    return found


def _reference(named: str) -> dict[str, Any] | None:
    kind, _, number = named.rpartition(":")
    name = NAMES.get(kind)
    if name is None:
        return None
    address = _address(name)
    url = {"url": address.format(number)} if address else {}
    return {"type": name, "id": int(number), **url}


@cache
def _address(name: str) -> str:
    """Where the API shows such objects, with a place for the id; empty where it has no page."""
    try:
        path = reverse(f"api:{name}-detail", args=[0])
    except NoReverseMatch:
        return ""
    return f"{settings.SITE_URL.rstrip('/')}{path.replace('/0/', '/{}/')}"
