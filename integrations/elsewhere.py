"""What others have checked that may be the same point: by the words, likest first.

Candidates come from PostgreSQL by any stem in common; `claims.matching.similarity` judges them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db import connection

from claims.extraction.stems import stems
from claims.matching import similarity
from claims.models import Statement
from integrations.models import ForeignReview

CANDIDATES = 10
"""For each text; the database ranks them."""
SHOWN = 3
SAME_POINT = 0.5
"""Where `similarity` divides; see its evaluation."""
TERMS = 40
TELLINGS = 2
"""Statements of a claim that are compared beside its own words, which leave the value open."""

CANDIDATES_OF = """
    SELECT asked.number, found.id
    FROM unnest(%s::text[]) WITH ORDINALITY AS asked (query, number)
    CROSS JOIN LATERAL (
        SELECT id FROM integrations_foreignreview
        WHERE team_id = %s
            AND to_tsvector('english'::regconfig, COALESCE(claim, ''))
                @@ to_tsquery('english', asked.query)
        ORDER BY ts_rank(
            to_tsvector('english'::regconfig, COALESCE(claim, '')),
            to_tsquery('english', asked.query)
        ) DESC, id DESC
        LIMIT %s
    ) AS found
"""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Somebody else's check of a claim like this one."""

    review: ForeignReview
    likeness: float


def checked_elsewhere(team_id: int, texts: Sequence[str]) -> list[list[Elsewhere]]:
    """For each text what others have checked of it; two queries however many texts there are."""
    candidates = _candidates(team_id, texts)
    ids = {review for _, review in candidates}
    reviews = ForeignReview.objects.select_related("source").in_bulk(ids) if ids else {}
    pairs = [(texts[number], reviews[review].claim) for number, review in candidates]
    found: list[list[Elsewhere]] = [[] for _ in texts]
    for (number, review), likeness in zip(candidates, similarity(pairs), strict=True):
        if likeness >= SAME_POINT:
            found[number].append(Elsewhere(reviews[review], likeness))
    return [_likest(each) for each in found]


def elsewhere_of(team_id: int, claims: Mapping[int, str]) -> dict[int, list[Elsewhere]]:
    """What others have checked of these claims, given by id and words; none left out.

    At most four queries, however many claims there are; one where nothing was ever imported.
    """
    if not claims or not ForeignReview.objects.filter(team=team_id).exists():
        return {claim: [] for claim in claims}
    asked = [*claims.items(), *_tellings(claims)]
    found: dict[int, dict[int, Elsewhere]] = {claim: {} for claim in claims}
    answers = checked_elsewhere(team_id, [text for _, text in asked])
    for (claim, _), rows in zip(asked, answers, strict=True):
        for row in rows:
            known = found[claim].get(row.review.pk)
            if known is None or known.likeness < row.likeness:
                found[claim][row.review.pk] = row
    return {claim: _likest(list(rows.values())) for claim, rows in found.items()}


def _tellings(claims: Mapping[int, str]) -> list[tuple[int, str]]:
    """The first statements of each claim."""
    rows = Statement.objects.live().filter(claim__in=list(claims)).order_by("claim", "pk")
    told: dict[int, list[str]] = {}
    for claim, exact in rows.values_list("claim_id", "exact"):
        if claim is not None and len(told.setdefault(claim, [])) < TELLINGS:
            told[claim].append(exact)
    return [(claim, exact) for claim, texts in told.items() for exact in texts]


def _likest(found: list[Elsewhere]) -> list[Elsewhere]:
    return sorted(found, key=lambda one: (-one.likeness, -one.review.pk))[:SHOWN]


def _candidates(team_id: int, texts: Sequence[str]) -> list[tuple[int, int]]:
    queries = [_any_stem(text) for text in texts]
    if not any(queries):
        return []
    with connection.cursor() as cursor:
        cursor.execute(CANDIDATES_OF, [queries, team_id, CANDIDATES])
        return [(number - 1, review) for number, review in cursor.fetchall()]


def _any_stem(text: str) -> str:
    """A query for any of the text's words."""
    terms = sorted(set(stems(text)))[:TERMS]
    return " | ".join("'" + term.replace("\\", "").replace("'", "''") + "'" for term in terms)
