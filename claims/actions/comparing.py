"""Statements to claims, positions and discrepancies.

One story compared, with ids that survive every later run.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

import structlog
from django.db import transaction
from django.db.models import F

from accounts.actions import system
from articles.copies import Copyable, originals
from articles.doorbell import COMPARE_STORY, ring
from articles.enums import Stage
from articles.models import Revision, Story, StoryArticle
from articles.queries import labels
from articles.verbs import COPY_RECOGNISED
from audit.actions import Act, record_many
from claims.actions.keeping import (
    ArticleRead,
    close_others,
    keep_claims,
    keep_discrepancies,
    keep_positions,
    place_occurrences,
    standing,
)
from claims.actions.recalling import owe_recall
from claims.discrepancies import Telling, assess
from claims.fingerprints import of_claim
from claims.matching import ArticleReading, Cluster, link
from claims.models import (
    Claim,
    Discrepancy,
    Link,
    Standing,
    Statement,
)
from claims.stored import from_json

log = structlog.get_logger(__name__)

HAND_ON = "reviews.tasks.open_disputes"
RECALL = "claims.tasks.recall_claims"
ATTEMPTS = 3


def compare_story(*, story_id: int, now: datetime) -> bool:
    """Compare a story's articles.

    False where nothing was owed, or where a reading is still to come. Safe to repeat.
    """
    if not _count_attempt(story_id, now):
        return False
    try:
        _think_ahead(story_id)
        return compare_now(story_id=story_id, now=now)
    except Exception as error:
        log.warning("comparison_failed", story=story_id, exc_info=True)
        Story.objects.filter(pk=story_id).update(
            last_error=f"{type(error).__name__}: {error}"[:2000]
        )
        return False


def _think_ahead(story_id: int) -> None:
    """Link what is there with nothing locked: linking it under the lock then is remembering it.

    A big story that this process has never seen takes longer than the database lets a transaction
    stand idle.
    """
    reads = _reads(Story.objects.get(pk=story_id))
    link([_reading(read, {}) for read in reads or []])


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
    place_occurrences(story, reads, linking)
    before = _claims_of(reads)
    claims = keep_claims(story, reads, linking, now)
    owe_recall(_moved(before, _claims_of(reads)))
    _assess(story, reads, claims, copies, now)
    Story.objects.filter(pk=story.pk).update(
        compared=story.wanted, compared_at=now, last_error="", attempts=0
    )
    ring(HAND_ON, story.pk)
    ring(RECALL)
    return True


def _assess(
    story: Story,
    reads: Sequence[ArticleRead],
    claims: Iterable[tuple[Cluster, Claim]],
    copies: Mapping[int, int],
    now: datetime,
) -> None:
    """Assess the claims, but those of which nothing changed: the same gives the same again."""
    found: set[int] = set()
    standings: list[Standing] = []
    settled = dict(story.standings.values_list("claim_id", "made_of"))
    untouched: set[int] = set()
    by_id = {row.pk: (read, row) for read in reads for row in read.statements}
    for cluster, claim in claims:
        tellings = [_telling(*by_id[pk]) for pk in cluster.statements]
        rows = [by_id[pk][1] for pk in cluster.statements]
        made_of = of_claim(tellings, copies, cluster.rivals)
        if settled.get(claim.pk) == made_of and all(row.position_id for row in rows):
            untouched.add(claim.pk)
            continue
        assessment = assess(tellings, copies=copies, rivals=cluster.rivals)
        positions = keep_positions(claim, assessment, rows)
        found |= keep_discrepancies(story, claim, assessment, positions, now)
        standings.append(standing(story, claim, assessment, made_of))
    story.standings.filter(claim__in=settled.keys() - untouched).delete()
    Standing.objects.bulk_create(standings)
    standing_still = Discrepancy.objects.open().filter(story=story, claim__in=untouched)
    close_others(story, found | set(standing_still.values_list("pk", flat=True)), now)


def _claims_of(reads: Iterable[ArticleRead]) -> dict[int, int | None]:
    return {row.pk: row.claim_id for read in reads for row in read.statements}


def _moved(before: Mapping[int, int | None], after: Mapping[int, int | None]) -> set[int]:
    """The claims that a statement has come to or gone from."""
    changed = {pk for pk in after if after[pk] != before[pk]}
    return {claim for pk in changed for claim in (before[pk], after[pk]) if claim}


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


def _reads(story: Story) -> list[ArticleRead] | None:
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
    names = labels(story, places)
    return [
        _read(names[place.article_id], place, revision, rows.get(revision.pk, []))
        for place in places
        if (revision := revisions[place.article_id]).stage == Stage.EXTRACTED
    ]


def _read(
    label: str, place: StoryArticle, revision: Revision, rows: Sequence[Statement]
) -> ArticleRead:
    spans = {row.pk: from_json(row.span) for row in rows}
    return ArticleRead(label, place, place.article, revision, tuple(rows), spans)


def _reading(read: ArticleRead, copies: Mapping[int, int]) -> ArticleReading:
    return ArticleReading(
        key=read.article.pk,
        text=read.revision.text,
        published=read.article.published,
        statements=tuple((row.pk, read.spans[row.pk]) for row in read.statements),
        copy_of=copies.get(read.article.pk),
    )


def _telling(read: ArticleRead, row: Statement) -> Telling:
    return Telling(
        statement=row.pk, article=read.article.pk, outlet=read.label, span=read.spans[row.pk]
    )


def _links(reads: Iterable[ArticleRead], *, together: bool) -> list[frozenset[int]]:
    statements = [row.pk for read in reads for row in read.statements]
    standing = Link.objects.filter(
        together=together,
        decision__undone_at=None,
        first__in=statements,
        second__in=statements,
    )
    return [frozenset(pair) for pair in standing.values_list("first_id", "second_id")]


def _recognise_copies(story: Story, reads: Sequence[ArticleRead], now: datetime) -> dict[int, int]:
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
