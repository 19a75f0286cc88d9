from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from accounts.enums import Permission
from articles.models import Story
from claims.queries import claims_of, told_by
from claims.stored import from_json
from reviews.actions.opening import open_dispute
from reviews.forms import OpenDisputeForm
from reviews.narration import narrate
from reviews.queries import disputes_of, events_for
from reviews.seen_before import seen_before
from verify.pages import TeamRequest, say, team_page


@team_page
def claim(request: TeamRequest, pk: int) -> HttpResponse:
    """A claim: its positions, who tells them, what was decided, its disputes and its trail."""
    found = get_object_or_404(claims_of(request.team, request.user), pk=pk)
    told = list(told_by(found))
    stories = Story.objects.filter(standings__claim=found).distinct()
    events = events_for(request.team, request.user).about("claims.claim", pk).oldest_first()
    context = {
        "claim": found,
        "told": [(row, from_json(row.span)) for row in told],
        "stories": stories,
        "discrepancies": found.discrepancies.ranked(),
        "disputes": disputes_of(request.team, request.user).filter(claim=found).ranked(),
        "note": found.desk_notes.standing().select_related("made_by").order_by("-made_at").first(),
        "seen": seen_before({found.pk}, request.user).get(found.pk, []),
        "decisions": found.decisions.standing().select_related("made_by").order_by("-made_at"),
        "trail": narrate(events, request.team.slug, with_reasons=True),
    }
    return render(request, "reviews/claim.html", context)


@team_page
def open_by_hand(request: TeamRequest, pk: int) -> HttpResponse:
    """Put a claim in question."""
    request.actor.require(Permission.FLAG, request.team.pk, "open disputes")
    found = get_object_or_404(claims_of(request.team, request.user), pk=pk)
    form = OpenDisputeForm(request.POST or None)
    if form.is_valid():
        dispute = form.carry_out(
            lambda: open_dispute(
                actor=request.actor, claim=found, now=timezone.now(), **form.cleaned_data
            )
        )
        if dispute:
            say(request, "The dispute is open. An editor can assign it.")
            return redirect("dispute", team=request.team.slug, pk=dispute.pk)
    return render(request, "reviews/open_dispute.html", {"form": form, "claim": found})
