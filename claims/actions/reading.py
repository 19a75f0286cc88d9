"""Text to statements.

One revision read, its statements stored under keys that outlive a newer extractor.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

import structlog
from django.conf import settings
from django.db import transaction
from django.db.models import F, Q

from accounts.actions import system
from articles.doorbell import READ_REVISION, ring
from articles.enums import Stage
from articles.models import Revision
from articles.owed import lock_stories_of, read_again, want_comparison
from articles.verbs import REVISION_QUARANTINED
from audit.actions import record
from claims.actions.indexing import index_article
from claims.extraction import extract
from claims.extraction.types import Extraction, StatementSpan
from claims.models import Link, Statement
from claims.stored import to_json
from claims.verbs import REVISION_READ
from verify.locks import row_key, session_lock

log = structlog.get_logger(__name__)

EXTRACTOR = "5"
"""Rises with a release that reads otherwise; `manage.py reread` then has older readings renewed."""
TOGETHER_ATTEMPTS = 2
"""After so many failures beside other work, a revision is read alone."""
ALONE_SECONDS = 600
READING_LOCK = 1
"""The class of the session locks under which revisions are read."""
OVERLAP = 0.8
"""A new statement takes over what people decided of an old one that it overlaps by this much."""


class Key(NamedTuple):
    """What identifies a statement within its revision."""

    start: int
    end: int
    speaker: str
    ordinal: int


def read_revision(*, revision_id: int, now: datetime) -> bool:
    """Read one revision; False where nothing was to be done or somebody is at it. Safe to repeat.

    The attempt is counted before the work, in a transaction of its own: what kills the worker is
    counted too.
    """
    with session_lock(*row_key(READING_LOCK, revision_id)) as mine:
        attempt = _count_attempt(revision_id, now) if mine else None
        if attempt is None:
            return False
        if attempt <= TOGETHER_ATTEMPTS:
            return _read_beside_others(revision_id, attempt, now)
    return _read_alone(revision_id, now)


def _read_beside_others(revision_id: int, attempt: int, now: datetime) -> bool:
    try:
        return read_now(revision_id=revision_id, now=now)
    except Exception as error:
        log.warning("reading_failed", revision=revision_id, attempt=attempt, exc_info=True)
        Revision.objects.filter(pk=revision_id).update(last_error=_said(error))
        return False


def read_now(*, revision_id: int, now: datetime) -> bool:
    """The reading itself.

    The language code runs outside any transaction. A lock of the session keeps others from the same
    text meanwhile, and a lost worker frees it.
    """
    with session_lock(*row_key(READING_LOCK, revision_id)) as mine:
        revision = (
            Revision.objects.select_related("article__outlet")
            .filter(pk=revision_id, stage=Stage.RECEIVED)
            .first()
        )
        if revision is None or not mine:
            return False
        return _keep(revision, extract(revision.text, **_known(revision)), now)


def _known(revision: Revision) -> dict[str, Any]:
    """What a reading needs besides the text."""
    article = revision.article
    return {
        "published": article.published,
        "timezone": (article.outlet.time_zone if article.outlet else "") or None,
        "language": article.language or None,
    }


@transaction.atomic
def _keep(read: Revision, extraction: Extraction, now: datetime) -> bool:
    """Store a reading, unless what it rests on was changed meanwhile: then another one is owed."""
    lock_stories_of([read.article_id])
    revision = (
        Revision.objects.select_for_update(of=("self",))
        .select_related("article__outlet")
        .get(pk=read.pk)
    )
    if revision.stage != Stage.RECEIVED or _known(revision) != _known(read):
        return False
    count = _store(revision, extraction, now)
    revision.stage = Stage.EXTRACTED
    revision.ended_at = now
    revision.last_error = ""
    revision.extractor = EXTRACTOR
    revision.boilerplate = [list(span) for span in extraction.boilerplate]
    revision.credits = list(extraction.copies)
    revision.save(
        update_fields=["stage", "ended_at", "last_error", "extractor", "boilerplate", "credits"]
    )
    record(
        actor=system().stamp(),
        verb=REVISION_READ,
        target=revision,
        team=revision.team_id,
        now=now,
        data={"extractor": EXTRACTOR, "statements": count},
        related=[revision.article],
    )
    _want_comparisons(revision)
    return True


@transaction.atomic
def quarantine_revision(*, revision_id: int, error: str, now: datetime) -> None:
    """Set a revision aside that could not be read alone either; people may retry it."""
    revision = Revision.objects.get(pk=revision_id)
    lock_stories_of([revision.article_id])
    revision = Revision.objects.select_for_update().get(pk=revision_id)
    if revision.stage != Stage.RECEIVED:
        return
    revision.stage = Stage.QUARANTINED
    revision.ended_at = now
    revision.last_error = error
    revision.save(update_fields=["stage", "ended_at", "last_error"])
    record(
        actor=system().stamp(),
        verb=REVISION_QUARANTINED,
        target=revision,
        team=revision.team_id,
        now=now,
        changes={"stage": (Stage.RECEIVED, Stage.QUARANTINED)},
        data={"error": error, "attempts": revision.attempts},
        related=[revision.article],
    )
    _want_comparisons(revision)


@transaction.atomic
def _count_attempt(revision_id: int, now: datetime) -> int | None:
    """Which attempt this is; None where nothing is owed."""
    revision = (
        Revision.objects.select_for_update(skip_locked=True)
        .filter(pk=revision_id, stage=Stage.RECEIVED)
        .first()
    )
    if revision is None:
        return None
    revision.attempts += 1
    revision.tried_at = now
    revision.save(update_fields=["attempts", "tried_at"])
    return revision.attempts


def _read_alone(revision_id: int, now: datetime) -> bool:
    """In a process of its own, so that its end says something about this text alone."""
    command = [sys.executable, str(settings.BASE_DIR / "manage.py"), "read_alone", str(revision_id)]
    try:
        child = subprocess.run(
            command, capture_output=True, timeout=ALONE_SECONDS, check=False, text=True
        )
    except subprocess.TimeoutExpired:
        error = f"Reading it alone took more than {ALONE_SECONDS} seconds."
    else:
        if child.returncode == 0:
            return True
        last = (child.stderr.strip().splitlines() or [""])[-1]
        error = f"Reading it alone failed (exit {child.returncode}). {last}"[:2000]
    quarantine_revision(revision_id=revision_id, error=error, now=now)
    return False


def _store(revision: Revision, extraction: Extraction, now: datetime) -> int:
    found = {_key_of(span): span for span in extraction.statements}
    known = {_key_of_row(row): row for row in revision.statements.all()}
    kept = [row for key, row in known.items() if key in found]
    for row in kept:
        row.retired_at = None
        _fill(row, found[_key_of_row(row)])
    Statement.objects.bulk_update(kept, ["retired_at", *_READ_FIELDS])
    retired = [
        row
        for key, row in known.items()
        if key not in found and row.retired_at is None and not row.by_hand
    ]
    Statement.objects.filter(pk__in=[row.pk for row in retired]).update(retired_at=now)
    new = [
        _fill(Statement(team_id=revision.team_id, revision=revision), span)
        for key, span in found.items()
        if key not in known
    ]
    replaced = _replaced(new, retired, _outdated(revision))
    for row, old in replaced:
        row.claim_id, row.position_id = old.claim_id, old.position_id
    Statement.objects.bulk_create(new)
    _move_links(replaced)
    _retire_outdated(revision, now)
    index_article(article_id=revision.article_id)
    return len(found)


_READ_FIELDS = ["voice", "origin", "quoted", "polarity", "modality", "check_worthiness", "span"]


def _fill(row: Statement, span: StatementSpan) -> Statement:
    key = _key_of(span)
    row.start, row.end, row.speaker, row.ordinal = key
    row.exact = span.exact
    row.voice = span.voice
    row.origin = (span.origin or "")[:300]
    row.quoted = span.quoted
    row.polarity = span.polarity
    row.modality = span.modality
    row.check_worthiness = span.check_worthiness
    row.span = to_json(span)
    return row


def _key_of(span: StatementSpan) -> Key:
    return Key(span.start, span.end, (span.speaker or "")[:300], span.ordinal)


def _key_of_row(row: Statement) -> Key:
    return Key(row.start, row.end, row.speaker, row.ordinal)


def _outdated(revision: Revision) -> list[Statement]:
    """What earlier revisions say, until this one is read."""
    if _is_overtaken(revision):
        return []
    earlier = Statement.objects.live().filter(
        revision__article_id=revision.article_id, revision__number__lt=revision.number
    )
    return list(earlier.order_by("start", "pk"))


def _is_overtaken(revision: Revision) -> bool:
    later = Revision.objects.filter(article_id=revision.article_id, number__gt=revision.number)
    return later.filter(stage=Stage.EXTRACTED).exists()


def _retire_outdated(revision: Revision, now: datetime) -> None:
    """Only the newest revision that was read speaks for its article."""
    own = Statement.objects.live().filter(revision__article_id=revision.article_id)
    if _is_overtaken(revision):
        own.filter(revision=revision).update(retired_at=now)
    else:
        own.filter(revision__number__lt=revision.number).update(retired_at=now)


def _replaced(
    new: Iterable[Statement], retired: Iterable[Statement], outdated: Iterable[Statement]
) -> list[tuple[Statement, Statement]]:
    """Each new statement that stands for an old one, with that: by place in this revision.

    By words in the one before.
    """
    said: dict[str, list[Statement]] = {}
    for old in outdated:
        said.setdefault(old.exact, []).append(old)
    pairs = []
    for row in sorted(new, key=lambda row: (row.start, row.end, row.ordinal)):
        replaced = _replaced_by(row, retired) or _next_of(said.get(row.exact, []))
        if replaced is not None:
            pairs.append((row, replaced))
    return pairs


def _next_of(rows: list[Statement]) -> Statement | None:
    """Words that occur twice are taken in their order, the last for all that follow."""
    return rows.pop(0) if len(rows) > 1 else next(iter(rows), None)


def _replaced_by(row: Statement, retired: Iterable[Statement]) -> Statement | None:
    overlapping = [(_overlap(row, old), -old.pk, old) for old in retired]
    best = max(overlapping, default=None, key=lambda item: item[:2])
    return best[2] if best and best[0] >= OVERLAP else None


def _overlap(first: Statement, second: Statement) -> float:
    shared = min(first.end, second.end) - max(first.start, second.start)
    return max(shared, 0) / max(first.end - first.start, second.end - second.start)


def _move_links(replaced: Iterable[tuple[Statement, Statement]]) -> None:
    """What people put together or apart follows the words.

    Where none replace them, the link stays with the old.
    """
    replacement: dict[int, Statement] = {}
    for row, old in replaced:
        replacement.setdefault(old.pk, row)
    touched = Link.objects.filter(
        Q(first__in=replacement) | Q(second__in=replacement), decision__undone_at=None
    )
    for link in touched:
        ends = [replacement.get(pk) for pk in (link.first_id, link.second_id)]
        pair = sorted(
            row.pk if row else pk
            for row, pk in zip(ends, (link.first_id, link.second_id), strict=True)
        )
        Link.objects.filter(pk=link.pk).update(first_id=pair[0], second_id=pair[1])


def _want_comparisons(revision: Revision) -> None:
    places = revision.article.places.all()
    want_comparison([place.story_id for place in places])


def read_outdated(*, limit: int) -> int:
    """Owe the newest revisions that an older extractor read another reading; how many."""
    with transaction.atomic():
        newest = Revision.objects.newest().values("pk")
        outdated = (
            Revision.objects.filter(pk__in=newest, stage=Stage.EXTRACTED)
            .exclude(extractor=EXTRACTOR)
            .select_for_update(skip_locked=True)
            .order_by("-pk")[:limit]
        )
        for revision in outdated:
            read_again(revision)
        return len(outdated)


def ring_waiting(*, before: datetime, limit: int) -> int:
    """Ring again for revisions that wait since then; how many.

    Those being read right now are locked and left alone.
    """
    with transaction.atomic():
        waiting = list(
            Revision.objects.waiting(before)
            .select_for_update(skip_locked=True)
            .order_by(F("tried_at").asc(nulls_first=True))
            .values_list("pk", flat=True)[:limit]
        )
        for revision_id in waiting:
            ring(READ_REVISION, revision_id)
    return len(waiting)


def _said(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:2000]
