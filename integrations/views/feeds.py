"""A newsroom's findings for feed readers, with what was corrected and what was withdrawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.utils.feedgenerator import Rss201rev2Feed
from django.views.decorators.http import require_safe

from accounts.models import Team
from reviews.claim_review import claim_review
from reviews.models import Publication
from reviews.public_findings import (
    Entry,
    PublicFinding,
    absolute,
    read_finding,
    with_all_that_is_shown,
)
from reviews.views.public import IN_A_FEED, conditional, public_team

JSON_FEED = "https://jsonfeed.org/version/1.1"


@dataclass(frozen=True, slots=True)
class Item:
    """One finding as it stands, or word that it was withdrawn."""

    finding: PublicFinding
    words: str
    changed: datetime

    @property
    def tags(self) -> list[str]:
        return [self.finding.grade.label] if self.finding.stands else []


@require_safe
def rss(request: HttpRequest, team: str) -> HttpResponseBase:
    """The latest changes for feed readers, as RSS 2.0."""
    found = public_team(team)
    items = _items(found)
    feed = Rss201rev2Feed(
        title=f"Findings of {found.name}",
        link=absolute("public_findings", found.slug),
        description="What this newsroom has checked, with its corrections.",
        feed_url=absolute("public_feed_rss", found.slug),
        language="en",
    )
    for item in items:
        feed.add_item(
            title=item.finding.title,
            link=item.finding.url,
            unique_id=item.finding.url,
            unique_id_is_permalink=True,
            description=item.words,
            pubdate=item.finding.published_at,
            updateddate=item.changed,
            categories=item.tags,
        )
    content = feed.writeString("utf-8")
    return _answered(request, HttpResponse(content, content_type=feed.content_type), items)


@require_safe
def json_feed(request: HttpRequest, team: str) -> HttpResponseBase:
    """The latest changes as JSON Feed 1.1; what stands, with its ClaimReview."""
    found = public_team(team)
    items = _items(found)
    document = {
        "version": JSON_FEED,
        "title": f"Findings of {found.name}",
        "home_page_url": absolute("public_findings", found.slug),
        "feed_url": absolute("public_json_feed", found.slug),
        "language": "en",
        "authors": [{"name": found.name, "url": absolute("public_findings", found.slug)}],
        "items": [_as_json(item) for item in items],
    }
    response = JsonResponse(document, content_type="application/feed+json")
    return _answered(request, response, items)


def _items(team: Team) -> list[Item]:
    """What was published, corrected or withdrawn last; the latest change first."""
    rows = with_all_that_is_shown(Publication.objects.public().filter(team=team))
    return [
        Item(finding, _words(finding), finding.changed_at or row.made_at)
        for row in rows.order_by("-changed_at", "-pk")[:IN_A_FEED]
        for finding in [read_finding(row)]
    ]


def _words(finding: PublicFinding) -> str:
    if not finding.stands:
        return " ".join(_of_withdrawal(finding.ledger)) or "This finding was withdrawn."
    changed = [entry for entry in finding.ledger if entry.change]
    correction = f" Corrected: {changed[0].change}" if changed else ""
    return f"{finding.grade.label}. {finding.explanation}{correction}"


def _of_withdrawal(ledger: Sequence[Entry]) -> Iterator[str]:
    for entry in ledger[:1]:
        yield f"{entry.what}."
        yield from (words for words in (entry.change, entry.reason) if words)


def _as_json(item: Item) -> dict[str, Any]:
    finding = item.finding
    review = {"_claim_review": claim_review(finding)} if finding.stands else {}
    return {
        "id": finding.url,
        "url": finding.url,
        "title": finding.title,
        "content_text": item.words,
        **({"date_published": _moment(finding.published_at)} if finding.published_at else {}),
        "date_modified": _moment(item.changed),
        "tags": item.tags,
        **review,
    }


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _answered(
    request: HttpRequest, response: HttpResponse, items: Sequence[Item]
) -> HttpResponseBase:
    return conditional(request, response, items[0].changed if items else None)
