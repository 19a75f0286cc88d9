"""One page to search everything of a team."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page
from django.http import HttpResponse
from django.shortcuts import render

from reviews.searching import KINDS, RANKED, Excerpt, excerpts, search
from verify.pages import LONGEST_WORDS, TeamRequest, page_of, searched, team_page

FIRST = 4
"""So many of each kind are shown where everything is searched."""


@dataclass(frozen=True, slots=True)
class Part:
    """What was found of one kind: `page` is one of all of it, None where only the first are shown.

    `has_more` then tells whether there are others.
    """

    name: str
    label: str
    hits: list[tuple[Any, Excerpt]]
    page: Page[Any] | None = None
    has_more: bool = False


@team_page
def find(request: TeamRequest) -> HttpResponse:
    """Everything of the team by its words, or all of one kind."""
    words = searched(request)
    chosen = request.GET.get("in", "") if request.GET.get("in") in KINDS else ""
    found = _found(request, chosen, words) if words else []
    context = {
        "q": words,
        "too_long": len(request.GET.get("q", "").strip()) > LONGEST_WORDS,
        "longest": LONGEST_WORDS,
        "chosen": chosen,
        "chosen_label": KINDS[chosen].label if chosen else "",
        "kinds": {name: kind.label for name, kind in KINDS.items()},
        "parts": [part for part in found if part.hits],
        "ranked": RANKED,
    }
    return render(request, "reviews/search.html", context)


def _found(request: TeamRequest, chosen: str, words: str) -> list[Part]:
    if chosen:
        return [_page(request, chosen, words)]
    return [_first(request, name, words) for name in KINDS]


def _page(request: TeamRequest, name: str, words: str) -> Part:
    page = page_of(request, search(KINDS[name], request.team, request.user, words))
    return Part(name, KINDS[name].label, _told(name, list(page), words), page)


def _first(request: TeamRequest, name: str, words: str) -> Part:
    rows = list(search(KINDS[name], request.team, request.user, words)[: FIRST + 1])
    hits = _told(name, rows[:FIRST], words)
    return Part(name, KINDS[name].label, hits, has_more=len(rows) > FIRST)


def _told(name: str, rows: list[Any], words: str) -> list[tuple[Any, Excerpt]]:
    told = excerpts(KINDS[name], [row.pk for row in rows], words) if rows else {}
    return [(row, told.get(row.pk, ())) for row in rows]
