"""Pages for everybody: published findings, and how a newsroom works. No login, no session."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, cast

from csp.constants import NONE, SELF
from csp.decorators import csp_replace
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.feedgenerator import Atom1Feed
from django.utils.http import http_date
from django.views.decorators.http import require_safe

from accounts.models import Team
from articles.published import zone_named
from reviews.claim_review import as_script, claim_review, deleted_review, policy_hash
from reviews.models import Publication, PublicPage, RatingScale
from reviews.public_findings import (
    absolute,
    is_public,
    listed,
    read_finding,
    taken_back,
    with_all_that_is_shown,
)
from reviews.publication_states import PublicPageKind

FOR_A_MINUTE = "public, max-age=60, must-revalidate"
"""Long enough for a rush of readers, short enough for a retraction."""
ON_A_PAGE = 25
IN_A_FEED = 50


@require_safe
def finding(request: HttpRequest, slug: str) -> HttpResponseBase:
    """A published finding at its permanent address, or what stands in its place."""
    rows = with_all_that_is_shown(Publication.objects.public())
    shown = read_finding(get_object_or_404(rows, slug=slug))
    script = as_script(claim_review(shown)) if shown.stands else ""
    with timezone.override(zone_named(shown.time_zone)):
        page = render_to_string(
            "public/finding.html",
            {**_frame(shown.team_slug, shown.team), "finding": shown, "script": script},
        )
    return _answered(request, page, shown.changed_at, script=script)


@require_safe
def findings(request: HttpRequest, team: str) -> HttpResponseBase:
    """A newsroom's published findings, the latest first."""
    found = public_team(team)
    page = Paginator(with_all_that_is_shown(listed(found.pk)), ON_A_PAGE).get_page(
        request.GET.get("page")
    )
    with timezone.override(zone_named(found.time_zone)):
        text = render_to_string(
            "public/findings.html",
            {
                **_frame(found.slug, found.name),
                "page": page,
                "findings": [read_finding(row) for row in page],
                "request": request,
            },
        )
    return _answered(request, text)


@require_safe
def feed_json(request: HttpRequest, team: str) -> HttpResponseBase:
    """The latest findings as ClaimReviews, then those that were taken back, as deleted."""
    found = public_team(team)
    rows = with_all_that_is_shown(listed(found.pk))[:IN_A_FEED]
    gone = taken_back(found.pk)[:IN_A_FEED]
    document = {
        "@context": "https://schema.org",
        "@type": "DataFeed",
        "name": f"Findings of {found.name}",
        "url": absolute("public_findings", found.slug),
        "dataFeedElement": [
            *(claim_review(read_finding(row)) for row in rows),
            *(deleted_review(row) for row in gone),
        ],
    }
    response = JsonResponse(document, content_type="application/ld+json")
    return conditional(request, response, _latest([*rows, *gone]))


@require_safe
def feed_atom(request: HttpRequest, team: str) -> HttpResponseBase:
    """The latest findings for feed readers."""
    found = public_team(team)
    feed = Atom1Feed(
        title=f"Findings of {found.name}",
        link=absolute("public_findings", found.slug),
        description=None,
        feed_url=absolute("public_feed_atom", found.slug),
        language="en",
    )
    rows = list(with_all_that_is_shown(listed(found.pk))[:IN_A_FEED])
    for row in rows:
        shown = read_finding(row)
        feed.add_item(
            title=shown.title,
            link=shown.url,
            unique_id=shown.url,
            description=f"{shown.grade.label}. {shown.explanation}",
            pubdate=shown.published_at,
            updateddate=shown.changed_at or shown.published_at,
            author_name=shown.team,
        )
    response = HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)
    return conditional(request, response, _latest(rows))


@require_safe
def public_page(request: HttpRequest, team: str, kind: str) -> HttpResponseBase:
    """How a newsroom works, or how it corrects; any version of it."""
    found = public_team(team)
    versions = list(PublicPage.objects.filter(team=found, kind=kind).order_by("-version"))
    if not versions:
        raise Http404
    shown = _version_asked(request, versions)
    context = {"shown": shown, "versions": versions, "title": PublicPageKind(kind).label}
    return _of_team(request, found, "public/page.html", context, shown.made_at)


@require_safe
def rating_scale(request: HttpRequest, team: str) -> HttpResponseBase:
    """What a newsroom's ratings mean, in every version that findings were rated by."""
    found = public_team(team)
    versions = list(
        RatingScale.objects.filter(team=found).prefetch_related("ratings").order_by("-version")
    )
    shown = _version_asked(request, versions)
    ratings = sorted(shown.ratings.all(), key=lambda row: row.place)
    context = {"shown": shown, "versions": versions, "ratings": ratings, "title": "Rating scale"}
    return _of_team(request, found, "public/scale.html", context, shown.made_at)


def _latest(rows: Iterable[Publication]) -> datetime | None:
    """When any of them changed last."""
    return max((row.changed_at for row in rows if row.changed_at), default=None)


def public_team(slug: str) -> Team:
    """A team that has shown itself; of another nobody learns that it exists."""
    team = get_object_or_404(Team.objects.current(), slug=slug)
    if not is_public(team.pk):
        raise Http404
    return team


def _version_asked(request: HttpRequest, versions: list[Any]) -> Any:
    asked = request.GET.get("version", "")
    if not asked:
        return versions[0]
    for version in versions:
        if str(version.version) == asked:
            return version
    raise Http404


def _of_team(
    request: HttpRequest, team: Team, template: str, context: dict[str, Any], changed: datetime
) -> HttpResponseBase:
    with timezone.override(zone_named(team.time_zone)):
        text = render_to_string(template, {**_frame(team.slug, team.name), **context})
    return _answered(request, text, changed)


def _frame(slug: str, name: str) -> dict[str, Any]:
    """What the frame of each public page needs."""
    pages = PublicPage.objects.filter(team__slug=slug)
    return {"newsroom": name, "slug": slug, "kinds": set(pages.values_list("kind", flat=True))}


def _answered(
    request: HttpRequest, text: str, changed: datetime | None = None, *, script: str = ""
) -> HttpResponseBase:
    """The page, or word that the reader's copy is still good. Its policy lets its own data in."""
    response = conditional(request, HttpResponse(text), changed)
    scripts = [policy_hash(script)] if script else [NONE]
    let_in = csp_replace({"script-src": scripts, "form-action": [NONE], "img-src": [SELF]})
    return let_in(lambda _: response)(request)


def conditional(
    request: HttpRequest, response: HttpResponse, changed: datetime | None = None
) -> HttpResponseBase:
    """The response with its validators, or word that the reader's copy is still good."""
    etag = f'"{hashlib.sha256(response.content).hexdigest()[:32]}"'
    response["ETag"] = etag
    response["Cache-Control"] = FOR_A_MINUTE
    seconds = int(changed.astimezone(UTC).timestamp()) if changed else None
    if seconds is not None:
        response["Last-Modified"] = http_date(seconds)
    answer = get_conditional_response(request, etag, seconds, response)
    return cast("HttpResponseBase", answer)
