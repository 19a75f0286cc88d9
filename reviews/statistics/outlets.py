"""Outlets by confirmed errors, and how soon they corrected them. For the newsroom alone."""

from __future__ import annotations

from django.db import connection

from accounts.models import Team
from claims.enums import Voice
from reviews.enums import DisputeState, Rating
from reviews.statistics.table import Cell, Period, Table, hours

# An outlet answers for what it told in its own voice, reprints included. An error is corrected by
# the first revision of the article that tells the position no more; they are numbered without gaps.
ERRORS = """
WITH wrong AS (
    SELECT finding.position_id, min(dispute.closed_at) AS found_at
    FROM reviews_dispute dispute
    JOIN reviews_finding finding ON finding.verdict_id = dispute.verdict_id
    WHERE dispute.team_id = %(team)s AND dispute.state = %(decided)s
        AND dispute.closed_at >= %(since)s AND finding.is_so = %(not_supported)s
    GROUP BY 1
), told AS (
    SELECT article.outlet_id, revision.article_id, wrong.position_id,
        min(wrong.found_at) AS found_at, max(revision.number) AS last_told
    FROM wrong
    JOIN claims_statement statement ON statement.position_id = wrong.position_id
    JOIN articles_revision revision ON revision.id = statement.revision_id
    JOIN articles_article article ON article.id = revision.article_id
    WHERE statement.voice = %(own)s AND article.outlet_id IS NOT NULL
    GROUP BY 1, 2, 3
)
SELECT outlet.name, count(*), count(corrected.id),
    percentile_cont(0.5) WITHIN GROUP (
        ORDER BY greatest(extract(epoch FROM corrected.created_at - found_at), 0)
    ) FILTER (WHERE corrected.id IS NOT NULL)
FROM told
LEFT JOIN articles_revision corrected
    ON corrected.article_id = told.article_id AND corrected.number = told.last_told + 1
    AND corrected.number > 1 -- which says nothing new, but that few rows come into question
JOIN articles_outlet outlet ON outlet.id = told.outlet_id
GROUP BY outlet.id, outlet.name ORDER BY count(*) DESC, outlet.name
"""


def outlets(team: Team, period: Period) -> list[Table]:
    with connection.cursor() as cursor:
        cursor.execute(
            ERRORS,
            {
                "team": team.pk,
                "decided": DisputeState.DECIDED,
                "not_supported": Rating.NOT_SUPPORTED,
                "own": Voice.OWN,
                "since": period.since,
            },
        )
        found = cursor.fetchall()
    rows: list[tuple[Cell, ...]] = [
        (name, errors, mended, errors - mended, hours(median))
        for name, errors, mended, median in found
    ]
    return [_table(rows)]


def _table(rows: list[tuple[Cell, ...]]) -> Table:
    return Table(
        "outlets",
        "Outlets by confirmed errors",
        "What an outlet told in its own voice and a verdict of these days did not support; and how"
        " long after the verdict its article no longer said so (0: before). Only as far as the"
        " newsroom has taken in the edited article. For this newsroom alone.",
        ("Outlet", "Errors", "Corrected", "Still standing", "Median to correction (hours)"),
        rows,
        drawn=("Corrected", "Still standing"),
    )
