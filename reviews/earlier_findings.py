"""What the team found before that may answer a dispute: the same claim, or one that matches it."""

from __future__ import annotations

from dataclasses import dataclass

from claims.actions.recalling import PROBES, Told, surest
from claims.matching.index import candidates, hashed_keys
from claims.models import Claim, Statement
from reviews.enums import DisputeState
from reviews.models import Dispute, Verdict
from reviews.querysets import DisputeQuerySet

CANDIDATES = 40
"""Statements of decided disputes whose words are compared, those that the index finds likest."""
SHOWN = 3


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
    """Those on claims whose statements are found by this claim's words, and make its point."""
    decided = (
        Dispute.objects.filter(team=dispute.team_id, state=DisputeState.DECIDED)
        .exclude(pk__in=[dispute.pk, *leaving_out])
        .exclude(claim=dispute.claim_id)
    )
    scores = _likenesses(dispute.claim, decided)
    rows = decided.filter(claim__in=scores).select_related("verdict__author", "claim")
    found = [_found(row, scores[row.claim_id]) for row in rows.order_by("-closed_at", "-pk")]
    return sorted(found, key=lambda one: -one.likeness)


def _likenesses(claim: Claim, decided: DisputeQuerySet) -> dict[int, float]:
    """How surely the claims of those disputes make this claim's point, where it is likely."""
    texts = [claim.text, *_told(claim)]
    keys = {key for text in texts for key in hashed_keys(claim.team_id, text)}
    found = candidates(claim.team_id, keys, limit=CANDIDATES, claims=decided.values("claim"))
    rows = Statement.objects.filter(pk__in=[one.statement for one in found])
    told = [Told(*row) for row in rows.order_by("pk").values_list("claim_id", "exact")]
    worded = Claim.objects.filter(pk__in={one.claim for one in told})
    told += [Told(*row) for row in worded.order_by("pk").values_list("pk", "text")]
    return surest(texts, told)


def _told(claim: Claim) -> list[str]:
    """Words in which the claim is told, those most worth checking."""
    rows = Statement.objects.live().filter(claim=claim).order_by("-check_worthiness", "pk")
    return list(rows.values_list("exact", flat=True)[:PROBES])


def _found(dispute: Dispute, likeness: float) -> EarlierFinding:
    assert dispute.verdict is not None  # noqa: S101 - a constraint: decided on a verdict
    return EarlierFinding(dispute, dispute.verdict, likeness)
