"""What the team found before that may answer a dispute: the same claim, or one that matches it."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.postgres.search import SearchQuery, SearchRank, SearchVector
from django.db.models import F

from claims.extraction.stems import stem, words
from claims.matching import similarity
from reviews.enums import DisputeState
from reviews.models import Dispute, Verdict

CANDIDATES = 40
"""Decided disputes whose words are compared; the database ranks them by shared stems."""
SHOWN = 3
SAME_POINT = 0.5
"""Where `similarity` divides; see its evaluation."""


@dataclass(frozen=True, slots=True)
class EarlierFinding:
    """A verdict on which the team closed a dispute. `likeness` is 1 where it is the same claim."""

    dispute: Dispute
    verdict: Verdict
    likeness: float


def earlier_findings(dispute: Dispute) -> list[EarlierFinding]:
    """The team's findings that may answer this dispute, the likest first, the same claim before."""
    decided = (
        Dispute.objects.filter(team=dispute.team_id, state=DisputeState.DECIDED)
        .exclude(pk=dispute.pk)
        .select_related("verdict__author", "claim")
    )
    same = list(decided.filter(claim=dispute.claim_id).order_by("-closed_at")[:SHOWN])
    found = [_found(row, 1.0) for row in same]
    if len(found) < SHOWN:
        found += _alike(dispute, [row.pk for row in same])
    return found[:SHOWN]


def _alike(dispute: Dispute, leaving_out: list[int]) -> list[EarlierFinding]:
    text = dispute.claim.text
    query = _any_stem(text)
    if query is None:
        return []
    vector = SearchVector("claim__text", config="english")
    rows = list(
        Dispute.objects.filter(team=dispute.team_id, state=DisputeState.DECIDED)
        .exclude(pk__in=[dispute.pk, *leaving_out])
        .exclude(claim=dispute.claim_id)
        .annotate(rank=SearchRank(vector, query))
        .filter(rank__gt=0)
        .select_related("verdict__author", "claim")
        .order_by(F("rank").desc(), "-pk")[:CANDIDATES]
    )
    likeness = similarity([(text, row.claim.text) for row in rows])
    likest = sorted(zip(likeness, rows, strict=True), key=lambda pair: -pair[0])
    return [_found(row, like) for like, row in likest if like >= SAME_POINT]


def _any_stem(text: str) -> SearchQuery | None:
    """The text's words, any of which will do."""
    terms = sorted({stem(match[0]) for match in words(text)} - {""})
    query: SearchQuery | None = None
    for term in terms[:40]:
        one = SearchQuery(term, config="english", search_type="plain")
        query = one if query is None else query | one
    return query


def _found(dispute: Dispute, likeness: float) -> EarlierFinding:
    assert dispute.verdict is not None  # noqa: S101 - a constraint: decided on a verdict
    return EarlierFinding(dispute, dispute.verdict, likeness)
