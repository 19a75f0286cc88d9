"""What a comparison found, matched with what is stored: ids survive every later run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from accounts.actions import system
from articles.models import Article, Occurrence, Revision, Story, StoryArticle
from audit.actions import Act, record_many
from claims.discrepancies import AssessedDiscrepancy, Assessment
from claims.enums import DiscrepancyState
from claims.extraction.types import StatementSpan
from claims.matching import Cluster, Linking
from claims.models import (
    Claim,
    Discrepancy,
    Position,
    Side,
    SideSpan,
    Standing,
    Statement,
)
from claims.verbs import CLAIM_CREATED, DISCREPANCY_CLOSED, DISCREPANCY_OPENED

Old = TypeVar("Old", bound=Hashable)


New = TypeVar("New", bound=Hashable)


@dataclass(frozen=True, slots=True)
class ArticleRead:
    """One article of the story, as stored; `label` is what sentences call it."""

    label: str
    place: StoryArticle
    article: Article
    revision: Revision
    statements: tuple[Statement, ...]
    spans: Mapping[int, StatementSpan]


def place_occurrences(story: Story, reads: Sequence[ArticleRead], linking: Linking) -> None:
    """Groups of articles keep the occurrence that most of them had."""
    groups: dict[int, list[StoryArticle]] = {}
    for read in reads:
        groups.setdefault(linking.occurrences[read.article.pk], []).append(read.place)
    votes = Counter(
        (number, place.occurrence_id)
        for number, places in groups.items()
        for place in places
        if place.occurrence_id
    )
    kept = _keep_ids(votes)
    for number, places in sorted(groups.items()):
        occurrence = kept.get(number) or Occurrence.objects.create(team_id=story.team_id).pk
        moved = [place.pk for place in places if place.occurrence_id != occurrence]
        StoryArticle.objects.filter(pk__in=moved).update(occurrence_id=occurrence)
        for place in places:
            place.occurrence_id = occurrence


def keep_claims(
    story: Story, reads: Sequence[ArticleRead], linking: Linking, now: datetime
) -> list[tuple[Cluster, Claim]]:
    """Each cluster with its claim: the one that most of its statements had, else a new one."""
    home = {row.pk: read.place.occurrence_id for read in reads for row in read.statements}
    rows = {row.pk: row for read in reads for row in read.statements}
    votes = Counter(
        (number, claim_id)
        for number, cluster in enumerate(linking.clusters)
        for pk in cluster.statements
        if (claim_id := rows[pk].claim_id)
    )
    kept = _keep_ids(votes)
    # Locked before they are read: what somebody rewords meanwhile is not written over.
    locked = Claim.objects.select_for_update(no_key=True).order_by("pk")
    known = locked.in_bulk(kept.values())
    claims: list[Claim] = []
    new: list[Claim] = []
    for number, cluster in enumerate(linking.clusters):
        claim = known.get(kept.get(number, 0)) or Claim(team_id=story.team_id)
        new += [claim] if claim.pk is None else []
        if not claim.worded_by_hand:
            claim.text = cluster.text
        claim.subject = (cluster.subject or "")[:300]
        claim.attribute = cluster.attribute[:300]
        claim.occurrence_id = home[min(cluster.statements)]
        claims.append(claim)
    Claim.objects.bulk_create(new)
    Claim.objects.bulk_update(known.values(), ["text", "subject", "attribute", "occurrence"])
    record_many(
        actor=system().stamp(),
        team=story.team_id,
        now=now,
        acts=[
            Act(CLAIM_CREATED, claim, data={"text": claim.text}, related=[story]) for claim in new
        ],
    )
    for cluster, claim in zip(linking.clusters, claims, strict=True):
        _assign(cluster.statements, "claim_id", claim.pk, rows)
    return list(zip(linking.clusters, claims, strict=True))


def keep_positions(
    claim: Claim, assessment: Assessment, statements: Collection[Statement]
) -> list[Position]:
    rows = {row.pk: row for row in statements}
    votes = Counter(
        (number, position_id)
        for number, (_, members) in enumerate(assessment.positions)
        for pk in members
        if (position_id := rows[pk].position_id)
    )
    own = {position.pk: position for position in claim.positions.all()}
    kept = _keep_ids(Counter({pair: n for pair, n in votes.items() if pair[1] in own}))
    positions: list[Position] = []
    for number, (text, members) in enumerate(assessment.positions):
        position = own.get(kept.get(number, 0))
        if position is None:
            position = Position.objects.create(team_id=claim.team_id, claim=claim, text=text)
        elif position.text != text:
            position.text = text
            position.save(update_fields=["text"])
        _assign(members, "position_id", position.pk, rows)
        positions.append(position)
    return positions


def standing(story: Story, claim: Claim, assessment: Assessment, made_of: str) -> Standing:
    return Standing(
        team_id=story.team_id,
        story=story,
        claim=claim,
        support=assessment.support,
        independent_sources=assessment.independent_sources,
        importance=assessment.importance,
        made_of=made_of,
    )


def keep_discrepancies(
    story: Story,
    claim: Claim,
    assessment: Assessment,
    positions: Sequence[Position],
    now: datetime,
) -> set[int]:
    """Open, refresh or leave dismissed; the ids of those that the comparison found."""
    known = {
        (row.kind, row.attribute): row
        for row in Discrepancy.objects.select_for_update(no_key=True)
        .filter(story=story, claim=claim)
        .order_by("pk")
    }
    kept: set[int] = set()
    for found in assessment.discrepancies:
        row = known.get((found.kind, found.attribute[:300])) or Discrepancy(
            team_id=story.team_id, story=story, claim=claim
        )
        _refresh(row, found, now)
        _keep_sides(row, found, positions)
        kept.add(row.pk)
    return kept


def _refresh(row: Discrepancy, found: AssessedDiscrepancy, now: datetime) -> None:
    news = row.pk is None or row.state == DiscrepancyState.CLOSED
    row.kind = found.kind
    row.attribute = found.attribute[:300]
    row.severity = found.severity
    row.certainty = found.certainty
    row.explanation = found.explanation
    row.folded = found.folded
    row.fold_reason = found.fold_reason[:300]
    old_state = row.state if row.pk else None
    if news:
        row.state = DiscrepancyState.OPEN
    row.save()
    if news:
        act = Act(
            DISCREPANCY_OPENED,
            row,
            changes={"state": (old_state, row.state)},
            data={"kind": row.kind, "explanation": row.explanation},
            related=[row.claim, row.story],
        )
        record_many(actor=system().stamp(), team=row.team_id, now=now, acts=[act])


def _keep_sides(
    row: Discrepancy, found: AssessedDiscrepancy, positions: Sequence[Position]
) -> None:
    """The machine's own detail, replaced whole."""
    row.sides.all().delete()
    sides = Side.objects.bulk_create(
        Side(
            team_id=row.team_id,
            discrepancy=row,
            number=number,
            position=positions[side.position],
            value=side.value,
        )
        for number, side in enumerate(found.sides)
    )
    SideSpan.objects.bulk_create(
        SideSpan(team_id=row.team_id, side=side, statement_id=statement, start=start, end=end)
        for side, assessed in zip(sides, found.sides, strict=True)
        for statement, (start, end) in assessed.spans
    )


def close_others(story: Story, found: Collection[int], now: datetime) -> None:
    others = Discrepancy.objects.filter(story=story).open().exclude(pk__in=found)
    gone = list(others.select_for_update(no_key=True).order_by("pk"))
    for row in gone:
        row.state = DiscrepancyState.CLOSED
        row.save(update_fields=["state"])
    changes = {"state": (DiscrepancyState.OPEN, DiscrepancyState.CLOSED)}
    record_many(
        actor=system().stamp(),
        team=story.team_id,
        now=now,
        acts=[Act(DISCREPANCY_CLOSED, row, changes, related=[row.claim, story]) for row in gone],
    )


def _assign(members: Iterable[int], column: str, value: int, rows: Mapping[int, Statement]) -> None:
    moved = [pk for pk in members if getattr(rows[pk], column) != value]
    Statement.objects.filter(pk__in=moved).update(**{column: value})
    for pk in moved:
        setattr(rows[pk], column, value)


def _keep_ids(votes: Counter[tuple[New, Old]]) -> dict[New, Old]:
    """Match new groups to old ids, most votes first, each id once; ties go to the older id."""
    kept: dict[New, Old] = {}
    for (new, old), _ in sorted(votes.items(), key=lambda item: (-item[1], item[0][1], item[0][0])):
        if new not in kept and old not in kept.values():
            kept[new] = old
    return kept
