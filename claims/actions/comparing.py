"""Statements to claims, positions and discrepancies.

One story compared, with ids that survive every later run.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

import structlog
from django.db import transaction
from django.db.models import F

from accounts.actions import system
from articles.copies import Copyable, originals
from articles.doorbell import COMPARE_STORY, ring
from articles.enums import Stage
from articles.models import Article, Occurrence, Revision, Story, StoryArticle
from articles.verbs import COPY_RECOGNISED
from audit.actions import Act, record_many
from claims.discrepancies import AssessedDiscrepancy, Assessment, Telling, assess
from claims.enums import DiscrepancyState
from claims.extraction.types import StatementSpan
from claims.matching import ArticleReading, Cluster, Linking, link
from claims.models import (
    Claim,
    Discrepancy,
    Link,
    Position,
    Side,
    SideSpan,
    Standing,
    Statement,
)
from claims.stored import from_json
from claims.verbs import CLAIM_CREATED, DISCREPANCY_CLOSED, DISCREPANCY_OPENED

log = structlog.get_logger(__name__)

HAND_ON = "reviews.tasks.open_disputes"
ATTEMPTS = 3

Old = TypeVar("Old", bound=Hashable)
New = TypeVar("New", bound=Hashable)


@dataclass(frozen=True, slots=True)
class _Read:
    """One article of the story, as stored."""

    place: StoryArticle
    article: Article
    revision: Revision
    statements: tuple[Statement, ...]
    spans: Mapping[int, StatementSpan]

    @property
    def label(self) -> str:
        """What the article is called where people compare."""
        if self.article.outlet:
            return self.article.outlet.name
        return self.place.file or f"Article {self.article.pk}"


def compare_story(*, story_id: int, now: datetime) -> bool:
    """Compare a story's articles.

    False where nothing was owed, or where a reading is still to come. Safe to repeat.
    """
    if not _count_attempt(story_id, now):
        return False
    try:
        return compare_now(story_id=story_id, now=now)
    except Exception as error:
        log.warning("comparison_failed", story=story_id, exc_info=True)
        Story.objects.filter(pk=story_id).update(
            last_error=f"{type(error).__name__}: {error}"[:2000]
        )
        return False


@transaction.atomic
def compare_now(*, story_id: int, now: datetime) -> bool:
    """The comparison itself, under the story's lock."""
    story = Story.objects.select_for_update(no_key=True).get(pk=story_id)
    reads = _reads(story)
    if reads is None or story.compared == story.wanted:
        return False
    copies = _recognise_copies(story, reads, now)
    linking = link(
        [_reading(read, copies) for read in reads],
        together=_links(reads, together=True),
        apart=_links(reads, together=False),
    )
    _place_occurrences(story, reads, linking)
    claims = _keep_claims(story, reads, linking, now)
    found: set[int] = set()
    standings: list[Standing] = []
    by_id = {row.pk: (read, row) for read in reads for row in read.statements}
    for cluster, claim in claims:
        tellings = [_telling(*by_id[pk]) for pk in cluster.statements]
        assessment = assess(tellings, copies=copies)
        positions = _keep_positions(claim, assessment, [by_id[pk][1] for pk in cluster.statements])
        found |= _keep_discrepancies(story, claim, assessment, positions, now)
        standings.append(_standing(story, claim, assessment))
    story.standings.all().delete()
    Standing.objects.bulk_create(standings)
    _close_others(story, found, now)
    Story.objects.filter(pk=story.pk).update(compared=story.wanted, last_error="", attempts=0)
    ring(HAND_ON, story.pk)
    return True


def has_given_up(story: Story) -> bool:
    """Whether the comparison failed so often that only a person can start it again."""
    return story.compared < story.wanted and story.attempts >= ATTEMPTS and bool(story.last_error)


def ring_waiting(*, before: datetime, limit: int) -> int:
    """Ring again for stories whose comparison is owed since then; how many."""
    waiting = list(
        Story.objects.waiting(before)
        .filter(attempts__lt=ATTEMPTS)
        .exclude(places__article__revisions__stage=Stage.RECEIVED)
        .order_by(F("tried_at").asc(nulls_first=True))
        .values_list("pk", flat=True)[:limit]
    )
    for story_id in waiting:
        ring(COMPARE_STORY, story_id)
    return len(waiting)


def _count_attempt(story_id: int, now: datetime) -> bool:
    owed = Story.objects.filter(pk=story_id, compared__lt=F("wanted"), attempts__lt=ATTEMPTS)
    if owed.exclude(places__article__revisions__stage=Stage.RECEIVED).exists():
        return bool(owed.update(attempts=F("attempts") + 1, tried_at=now))
    return False


def _reads(story: Story) -> list[_Read] | None:
    """The articles to compare; None while one of them is still to be read."""
    places = list(
        StoryArticle.objects.filter(story=story)
        .compared()
        .select_related("article__outlet")
        .order_by("article_id")
    )
    revisions = {
        revision.article_id: revision
        for revision in Revision.objects.filter(
            article_id__in=[place.article_id for place in places]
        ).newest()
    }
    if any(revision.stage == Stage.RECEIVED for revision in revisions.values()):
        return None
    rows: dict[int, list[Statement]] = {}
    for row in Statement.objects.live().filter(revision__in=revisions.values()).order_by("pk"):
        rows.setdefault(row.revision_id, []).append(row)
    return [
        _read(place, revisions[place.article_id], rows.get(revisions[place.article_id].pk, []))
        for place in places
        if revisions[place.article_id].stage == Stage.EXTRACTED
    ]


def _read(place: StoryArticle, revision: Revision, rows: Sequence[Statement]) -> _Read:
    spans = {row.pk: from_json(row.span) for row in rows}
    return _Read(place, place.article, revision, tuple(rows), spans)


def _reading(read: _Read, copies: Mapping[int, int]) -> ArticleReading:
    return ArticleReading(
        key=read.article.pk,
        text=read.revision.text,
        published=read.article.published,
        statements=tuple((row.pk, read.spans[row.pk]) for row in read.statements),
        copy_of=copies.get(read.article.pk),
    )


def _telling(read: _Read, row: Statement) -> Telling:
    return Telling(
        statement=row.pk, article=read.article.pk, outlet=read.label, span=read.spans[row.pk]
    )


def _links(reads: Iterable[_Read], *, together: bool) -> list[frozenset[int]]:
    statements = [row.pk for read in reads for row in read.statements]
    standing = Link.objects.filter(
        together=together,
        decision__undone_at=None,
        first__in=statements,
        second__in=statements,
    )
    return [frozenset(pair) for pair in standing.values_list("first_id", "second_id")]


def _recognise_copies(story: Story, reads: Sequence[_Read], now: datetime) -> dict[int, int]:
    """Reprints and their root originals, noted on the articles where that is news."""
    copies = originals(
        [
            Copyable(
                read.article.pk,
                read.article.published,
                read.place.file or read.label,
                read.revision.text,
            )
            for read in reads
        ]
    )
    acts = []
    for read in reads:
        article, original = read.article, copies.get(read.article.pk)
        if article.copy_of_id != original:
            changes = {"copy_of": (article.copy_of_id, original)}
            acts.append(Act(COPY_RECOGNISED, article, changes, related=[story]))
            article.copy_of_id = original
            article.save(update_fields=["copy_of"])
    record_many(actor=system().stamp(), team=story.team_id, now=now, acts=acts)
    return copies


def _place_occurrences(story: Story, reads: Sequence[_Read], linking: Linking) -> None:
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


def _keep_claims(
    story: Story, reads: Sequence[_Read], linking: Linking, now: datetime
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


def _keep_positions(
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


def _standing(story: Story, claim: Claim, assessment: Assessment) -> Standing:
    return Standing(
        team_id=story.team_id,
        story=story,
        claim=claim,
        support=assessment.support,
        independent_sources=assessment.independent_sources,
        importance=assessment.importance,
    )


def _keep_discrepancies(
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


def _close_others(story: Story, found: Collection[int], now: datetime) -> None:
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
