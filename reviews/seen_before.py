"""What the team knows of a claim from other stories: where it was said, and what was found."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from django.db.models import F, Q

from accounts.models import User
from articles.models import Story
from claims.models import Claim, Recurrence, Standing
from reviews.enums import DisputeState
from reviews.models import DeskNote, Verdict
from reviews.querysets import VerdictQuerySet


@dataclass(slots=True)
class SeenBefore:
    """A claim of another story that makes the same point, as far as one reader may see it."""

    claim: Claim
    likeness: float
    stories: list[Story] = field(default_factory=list)
    verdicts: list[Verdict] = field(default_factory=list)
    """Those on which a dispute was closed, the latest first."""
    note: DeskNote | None = None

    @property
    def is_known(self) -> bool:
        """Whether somebody found or said something of it."""
        return bool(self.verdicts or self.note)


def seen_before(claims: Collection[int], user: User) -> dict[int, list[SeenBefore]]:
    """Give for each of the claims what is known of it, by claim id: what was found first.

    In a number of queries that does not grow with the claims.
    """
    rows = list(
        Recurrence.objects.visible_to(user)
        .filter(Q(first__in=claims) | Q(second__in=claims))
        .select_related("first", "second")
        .order_by("-likeness", "pk")
    )
    pairs = [
        (one, SeenBefore(other, row.likeness))
        for row in rows
        for one, other in ((row.first_id, row.second), (row.second_id, row.first))
        if one in claims and other.pk not in claims
    ]
    _fill([seen for _, seen in pairs], user)
    found: dict[int, list[SeenBefore]] = {}
    for claim, seen in sorted(pairs, key=lambda pair: not pair[1].is_known):
        if seen.stories or seen.is_known:
            found.setdefault(claim, []).append(seen)
    return found


def _fill(every: Iterable[SeenBefore], user: User) -> None:
    by_claim: dict[int, list[SeenBefore]] = {}
    for seen in every:
        by_claim.setdefault(seen.claim.pk, []).append(seen)
    standings = Standing.objects.filter(claim__in=by_claim, story__archived_at=None)
    for standing in standings.select_related("story").order_by("pk"):
        for seen in by_claim[standing.claim_id]:
            seen.stories.append(standing.story)
    for claim, verdict in closing_verdicts(by_claim, Verdict.objects.visible_to(user)):
        for seen in by_claim[claim]:
            seen.verdicts.append(verdict)
    for claim, note in notes_of(by_claim).items():
        for seen in by_claim[claim]:
            seen.note = note


def closing_verdicts(claims: Iterable[int], verdicts: VerdictQuerySet) -> list[tuple[int, Verdict]]:
    """Give those of the verdicts on which disputes of the claims were closed, with the claim."""
    rows = (
        verdicts.filter(
            dispute__claim__in=list(claims),
            dispute__state=DisputeState.DECIDED,
            dispute__verdict=F("pk"),
        )
        .select_related("dispute", "author")
        .order_by("-dispute__closed_at", "-pk")
    )
    return [(row.dispute.claim_id, row) for row in rows]


def notes_of(claims: Iterable[int]) -> Mapping[int, DeskNote]:
    """Give the standing note of each of the claims; of one with several, the latest."""
    rows = DeskNote.objects.standing().filter(claim__in=list(claims), discrepancy=None)
    return {row.claim_id: row for row in rows.select_related("made_by").order_by("made_at", "pk")}
