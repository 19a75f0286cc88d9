"""The index of statements kept with them: written in their transaction, counted now and then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.db import connection, transaction
from django.db.models import Exists, OuterRef, Q

from accounts.models import Team
from claims.matching.index import COMMON_FROM, hashed_keys
from claims.matching.keys import KEYING
from claims.models import CommonKey, IndexCount, IndexEntry, Statement

SAMPLED = 30_000
"""Entries of which a team's common keys are counted; of more, each second, third … one is."""
GROWN_BY = 0.1
"""Common keys are counted anew when the index has grown by this share."""
LEAST_SAMPLED = 5
"""A key that fewer entries of the sample have is not called common."""
BATCH = 1_000

_COUNT = """
    INSERT INTO claims_commonkey (team_id, key, entries)
    SELECT %(team)s, key, count(*) * %(step)s
    FROM claims_indexentry entry, unnest(entry.keys) AS key
    WHERE entry.team_id = %(team)s AND entry.id %% %(step)s = 0
    GROUP BY key HAVING count(*) >= %(least)s
"""


@transaction.atomic
def index_article(*, article_id: int) -> None:
    """Enter what the article says now, and take out what it says no more.

    The last statement of a claim stays. Called with the article's stories locked.
    """
    own = Statement.objects.filter(revision__article_id=article_id)
    enter(own.live().filter(index_entry=None))
    others = Statement.objects.live().filter(claim=OuterRef("statement__claim"))
    IndexEntry.objects.filter(
        Q(statement__claim=None) | Exists(others),
        statement__revision__article_id=article_id,
        statement__retired_at__isnull=False,
    ).delete()


def enter(statements: Iterable[Statement]) -> int:
    """Write the entries of statements that have none yet; how many."""
    entries = [
        IndexEntry(
            team_id=row.team_id,
            statement=row,
            keys=hashed_keys(row.team_id, row.exact),
            keying=KEYING,
        )
        for row in statements
    ]
    # Whoever enters the same statement at the same time writes the same keys.
    IndexEntry.objects.bulk_create(entries, ignore_conflicts=True)
    return len(entries)


@transaction.atomic
def renew_entries(*, limit: int) -> int:
    """Key entries anew that were made by other lists of words; how many."""
    outdated = list(
        IndexEntry.objects.select_for_update(skip_locked=True, of=("self",))
        .filter(Q(keying__lt=KEYING) | Q(keying__gt=KEYING))
        .select_related("statement")
        .order_by("pk")[:limit]
    )
    for entry in outdated:
        entry.keys = hashed_keys(entry.team_id, entry.statement.exact)
        entry.keying = KEYING
    IndexEntry.objects.bulk_update(outdated, ["keys", "keying"])
    return len(outdated)


def enter_missing() -> Iterator[int]:
    """Enter all live statements that are not in the index, a batch at a time; how many each."""
    missing = Statement.objects.live().filter(index_entry=None).order_by("pk")
    last = 0
    while rows := list(missing.filter(pk__gt=last).only("team_id", "exact")[:BATCH]):
        last = rows[-1].pk
        yield enter(rows)


def count_grown(*, now: datetime) -> int:
    """Count the common keys of teams whose index has grown since; how many teams."""
    return sum(count_keys(team_id=team.pk, now=now) for team in Team.objects.current())


@transaction.atomic
def count_keys(*, team_id: int, now: datetime, anew: bool = False) -> bool:
    """Count a team's common keys where the index has grown, or `anew`; False where it has not.

    By a sample: which keys are rarest is a matter of order, not of the last one.
    """
    counted, _ = IndexCount.objects.select_for_update(no_key=True).get_or_create(
        team_id=team_id, defaults={"entries": 0, "last_entry": 0, "counted_at": now}
    )
    own = IndexEntry.objects.filter(team_id=team_id)
    later = own.filter(pk__gt=counted.last_entry)
    least = max(COMMON_FROM, counted.entries * GROWN_BY)
    if not anew and later.order_by("pk")[: int(least)].count() < least:
        return False
    counted.entries = own.count()
    counted.last_entry = own.order_by("-pk").values_list("pk", flat=True).first() or 0
    counted.counted_at = now
    counted.save()
    _count_common(team_id, max(1, counted.entries // SAMPLED))
    return True


def _count_common(team_id: int, step: int) -> None:
    CommonKey.objects.filter(team_id=team_id).delete()
    least = max(COMMON_FROM / step, LEAST_SAMPLED)
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, {"team": team_id, "step": step, "least": least})
