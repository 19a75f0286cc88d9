"""Objects as a full payload shows them: as the API does, to the person who owns the webhook."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from functools import partial
from typing import Any, Final

from django.http import HttpRequest
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request

from accounts.api.acting import ListedViewSet
from accounts.enums import Permission
from accounts.permissions import Actor
from articles.api.feeds import FeedViewSet
from claims.api.revisions import RevisionViewSet
from reviews.api.desk import (
    DeskNoteViewSet,
    DisputedDiscrepancyViewSet,
    DossierStoryViewSet,
    NotedClaimViewSet,
)
from reviews.api.evidence import EvidenceViewSet
from reviews.api.keeping import KeptDisputeViewSet
from reviews.api.records import VerdictViewSet
from reviews.api.scales import ScaleViewSet
from reviews.api.work import CommentViewSet, FlaggedArticleViewSet
from reviews.api.work_serializers import FlagRead
from reviews.claim_review import claim_review
from reviews.models import Flag, Publication
from reviews.public_findings import read_finding, with_all_that_is_shown

Shown = dict[int, Any]


def shown_to(actor: Actor, kind: str, ids: Collection[int]) -> Shown:
    """What the actor may see of these objects, by id; nothing once they manage no more."""
    show = FORMS.get(kind)
    if show is None or not actor.may(Permission.MANAGE):
        return {}
    return {key: _plain(row) for key, row in show(actor, ids).items()}


def _listed(view_class: type[ListedViewSet[Any]], actor: Actor, ids: Collection[int]) -> Shown:
    """The objects as the API's list of them would show them to the actor."""
    view = view_class()
    view.action, view.actor, view.kwargs, view.format_kwarg = "list", actor, {}, None
    view.request = Request(HttpRequest())
    serializer = view.get_serializer_class()
    context = {"view": view}
    rows = view.get_queryset().filter(pk__in=ids)
    return {row.pk: serializer(row, context=context).data for row in rows}


def _flags(actor: Actor, ids: Collection[int]) -> Shown:
    rows = Flag.objects.visible_to(actor.user).filter(team=actor.team, pk__in=ids)
    return {row.pk: FlagRead(row).data for row in rows}


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


FORMS: Final[dict[str, Callable[[Actor, Collection[int]], Shown]]] = {
    "articles.article": partial(_listed, FlaggedArticleViewSet),
    "articles.feed": partial(_listed, FeedViewSet),
    "articles.revision": partial(_listed, RevisionViewSet),
    "articles.story": partial(_listed, DossierStoryViewSet),
    "claims.claim": partial(_listed, NotedClaimViewSet),
    "claims.discrepancy": partial(_listed, DisputedDiscrepancyViewSet),
    "reviews.comment": partial(_listed, CommentViewSet),
    "reviews.desknote": partial(_listed, DeskNoteViewSet),
    "reviews.dispute": partial(_listed, KeptDisputeViewSet),
    "reviews.evidence": partial(_listed, EvidenceViewSet),
    "reviews.flag": _flags,
    "reviews.publication": _publications,
    "reviews.ratingscale": partial(_listed, ScaleViewSet),
    "reviews.verdict": partial(_listed, VerdictViewSet),
}
"""By the objects' name in the trail."""
