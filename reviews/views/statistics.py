"""Figures of the desk and of outlets: pages of charts over their tables, and spreadsheets."""

from __future__ import annotations

import csv

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from accounts.enums import Permission
from reviews.statistics import PARTS, Period, tables, tables_of
from reviews.statistics.table import Cell
from verify.pages import TeamRequest, key_in, team_page

PERIODS = (7, 30, 90, 365)
USUAL = 30
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would take a cell for that begins so."""


@team_page
def statistics(request: TeamRequest) -> HttpResponse:
    period = _period(request)
    asked = request.GET.get("of", "")
    part = asked if asked in PARTS else next(iter(PARTS))
    context = {
        "tables": tables_of(part, request.team, period),
        "part": part,
        "days": period.days,
        "periods": PERIODS,
        "now": period.now,
    }
    return render(request, "reviews/statistics.html", context)


@team_page
def spreadsheet(request: TeamRequest, key: str) -> HttpResponse:
    """One table as CSV."""
    found = tables(request.team, _period(request), key)
    if not found:
        raise Http404
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{request.team.slug}-{key}.csv"'
    csv.writer(response).writerows([_safe(cell) for cell in line] for line in found[0].lines())
    return response


def _period(request: TeamRequest) -> Period:
    request.actor.require(Permission.TRAIL, request.team.pk, "read the statistics")
    days = key_in(request.GET.get("days"))
    return Period(days if days in PERIODS else USUAL, timezone.now())


def _safe(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell
