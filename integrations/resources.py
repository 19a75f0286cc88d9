"""Objects as a full payload shows them: as the API does, to the person who owns the webhook."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from types import SimpleNamespace
from typing import Any, Final

from django.db.models import Prefetch
from rest_framework.renderers import JSONRenderer

from accounts.enums import Permission
from accounts.permissions import Actor
from reviews.api.serializers import DeskNoteRead, DisputeRead
from reviews.claim_review import claim_review
from reviews.models import Assignment, DeskNote, Dispute, Publication
from reviews.public_findings import read_finding, with_all_that_is_shown

Shown = dict[int, Any]


def shown_to(actor: Actor, kind: str, ids: Collection[int]) -> Shown:
    """What the actor may see of these objects, by id; nothing once they manage no more."""
    show = _SHOWN.get(kind)
    if show is None or not actor.may(Permission.MANAGE):
        return {}
    return {key: _plain(row) for key, row in show(actor, ids).items()}


def _disputes(actor: Actor, ids: Collection[int]) -> Shown:
    active = Assignment.objects.at_work().select_related("reviewer").order_by("pk")
    rows = Dispute.objects.visible_to(actor.user).filter(team=actor.team, pk__in=ids)
    rows = rows.prefetch_related(Prefetch("assignments", active, to_attr="active_assignments"))
    context = {"view": SimpleNamespace(actor=actor, team=actor.team)}
    return {row.pk: DisputeRead(row, context=context).data for row in rows}


def _desk_notes(actor: Actor, ids: Collection[int]) -> Shown:
    rows = DeskNote.objects.visible_to(actor.user).filter(team=actor.team, pk__in=ids)
    return {row.pk: DeskNoteRead(row).data for row in rows}


def _publications(actor: Actor, ids: Collection[int]) -> Shown:
    """What the public reads: the ClaimReview of a finding that stands, else its address alone."""
    rows = with_all_that_is_shown(Publication.objects.public())
    found = rows.filter(team=actor.team, pk__in=ids)
    return {row.pk: _public(row) for row in found}


def _public(row: Publication) -> dict[str, Any]:
    finding = read_finding(row)
    review = {"claim_review": claim_review(finding)} if finding.stands else {}
    return {"url": finding.url, "state": finding.state, **review}


def _plain(data: Any) -> Any:
    """As it would stand in an answer of the API."""
    return json.loads(JSONRenderer().render(data))


_SHOWN: Final[dict[str, Callable[[Actor, Collection[int]], Shown]]] = {
    "reviews.dispute": _disputes,
    "reviews.desknote": _desk_notes,
    "reviews.publication": _publications,
}
"""By the objects' name in the trail."""
