"""What was said before in another story, found for each claim whose statements changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from claims.matching import similarity
from claims.matching.index import candidates, hashed_keys
from claims.matching.similarity import SAME
from claims.models import Claim, Recurrence, Standing, Statement

PROBES = 2
"""Statements of a claim that are asked for, those most worth checking: the others say the same."""
KEPT = 5
"""Other claims that one is known by at the most."""
BATCH = 25
"""Claims that are recalled in one transaction."""


class Told(NamedTuple):
    """A statement with its claim."""

    claim: int
    exact: str


def owe_recall(claims: Iterable[int]) -> None:
    """Mark claims whose statements changed, in the transaction of that change."""
    Claim.objects.filter(pk__in=sorted(claims)).update(to_recall=True)


@transaction.atomic
def recall_some(*, limit: int = BATCH) -> int:
    """Look whether the team knows some of the claims that wait from other stories; how many did."""
    waiting = list(
        Claim.objects.select_for_update(no_key=True, skip_locked=True)
        .filter(to_recall=True)
        .order_by("pk")[:limit]
    )
    for claim in waiting:
        _recall(claim)
    Claim.objects.filter(pk__in=[claim.pk for claim in waiting]).update(to_recall=False)
    return len(waiting)


def _recall(claim: Claim) -> None:
    found = likenesses(claim)
    likest = sorted(found.items(), key=lambda item: (-item[1], item[0]))[:KEPT]
    Recurrence.objects.filter(Q(first=claim) | Q(second=claim)).delete()
    Recurrence.objects.bulk_create(
        [
            Recurrence(
                team_id=claim.team_id,
                first_id=min(claim.pk, other),
                second_id=max(claim.pk, other),
                likeness=likeness,
            )
            for other, likeness in likest
        ],
        ignore_conflicts=True,  # the other one was recalled at the same time
    )


def likenesses(claim: Claim) -> dict[int, float]:
    """Give the claims of other stories that make the claim's point, with how surely."""
    probes = list(
        Statement.objects.live().filter(claim=claim).order_by("-check_worthiness", "pk")[:PROBES]
    )
    found = {
        one.statement
        for probe in probes
        for one in candidates(claim.team_id, hashed_keys(claim.team_id, probe.exact))
    }
    texts = [probe.exact for probe in probes]
    return surest(texts, elsewhere(claim, found))


def elsewhere(claim: Claim, statements: Iterable[int]) -> list[Told]:
    """Those statements whose claim stands in none of the claim's own stories."""
    own = Standing.objects.filter(claim=claim).values("story")
    beside = Standing.objects.filter(claim=OuterRef("claim"), story__in=own)
    rows = (
        Statement.objects.filter(pk__in=sorted(statements), claim__isnull=False)
        .exclude(claim=claim)
        .exclude(Exists(beside))
    )
    return [Told(*row) for row in rows.order_by("pk").values_list("claim_id", "exact")]


def surest(texts: Sequence[str], told: Sequence[Told]) -> dict[int, float]:
    """Give each claim's greatest similarity with one of the texts, where it is the same point."""
    pairs = [(text, row) for row in told for text in texts]
    scores = similarity([(text, row.exact) for text, row in pairs])
    best: dict[int, float] = {}
    for (_, row), score in zip(pairs, scores, strict=True):
        if score >= SAME:
            best[row.claim] = max(score, best.get(row.claim, 0.0))
    return best
