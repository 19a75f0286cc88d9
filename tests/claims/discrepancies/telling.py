"""Two outlets' sentences, read and assessed as the pipeline does it, without the database."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from claims.discrepancies import AssessedDiscrepancy, Telling, assess
from claims.extraction import extract
from claims.matching import ArticleReading, link

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


def readings(
    *texts: str, hours: Sequence[float] = (), occurrence: int | None = 1
) -> list[ArticleReading]:
    """Read texts as articles of one occurrence; `hours` says how long after noon each came out."""
    found: list[ArticleReading] = []
    first = 1
    for key, text in enumerate(texts):
        published = NOON + timedelta(hours=hours[key] if hours else 0)
        read = extract(text, published=published, timezone="UTC").statements
        told = tuple(enumerate(read, start=first))
        first += len(read)
        found.append(ArticleReading(key, text, published, told, None, occurrence))
    return found


def assessed(*texts: str, hours: Sequence[float] = ()) -> list[AssessedDiscrepancy]:
    """Give what the claims of the texts differ in, gravest first; outlets are A, B and so on."""
    articles = readings(*texts, hours=hours)
    told = {
        number: Telling(number, article.key, "ABCDEFG"[article.key], span)
        for article in articles
        for number, span in article.statements
    }
    found = [
        discrepancy
        for cluster in link(articles).clusters
        for discrepancy in assess(
            [told[number] for number in cluster.statements], rivals=cluster.rivals
        ).discrepancies
    ]
    return sorted(found, key=lambda one: (one.folded, -one.severity))


def unfolded(*texts: str, hours: Sequence[float] = ()) -> list[str]:
    """Give the kinds of the discrepancies that are shown unfolded."""
    return [one.kind for one in assessed(*texts, hours=hours) if not one.folded]
