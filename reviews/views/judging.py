"""Giving a verdict, keeping what is typed of it, and deciding on one."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from reviews.actions.judging import record_verdict, save_draft
from reviews.actions.steps import require
from reviews.actions.working import decide_dispute
from reviews.enums import MOVES
from reviews.forms import VerdictForm
from reviews.models import Draft, Verdict
from reviews.views.disputes import dispute_of, show
from reviews.workbench import meanings, positions_of
from reviews.workbench_forms import DecideForm
from verify.pages import TeamRequest, key_in, say, team_page

NOT_TYPED = frozenset({"csrfmiddlewaretoken", "lease", "draft"})


@require_POST
@team_page
def judge(request: TeamRequest, pk: int) -> HttpResponse:
    """Give a verdict. What was typed stays on the page where it is refused."""
    found = dispute_of(request, pk)
    require(request.actor, MOVES["judge"].permission, request.team.pk, MOVES["judge"].words)
    form = VerdictForm(
        request.POST, positions=positions_of(found), meanings=meanings(request.team.pk)
    )
    if form.is_valid():
        values = form.cleaned_data
        verdict = form.carry_out(
            lambda: record_verdict(
                actor=request.actor,
                dispute=found,
                lease=values["lease"],
                judgements=form.judgements,
                desk_note=values["desk_note"],
                line=values["line"],
                rationale=values["rationale"],
                confidence=values["confidence"],
                sources=form.sources,
                now=timezone.now(),
            )
        )
        if verdict:
            say(request, "The verdict is recorded. An editor closes the dispute on it.")
            return redirect("dispute", team=request.team.slug, pk=pk)
    return show(request, found, verdict_form=form)


@require_POST
@team_page
def draft(request: TeamRequest, pk: int) -> HttpResponse:
    """Keep what is typed so far; answers with a line that says so, or why not."""
    found = dispute_of(request, pk)
    typed = {name: value for name, value in request.POST.items() if name not in NOT_TYPED and value}
    form = VerdictForm(
        request.POST, positions=positions_of(found), meanings=meanings(request.team.pk)
    )
    form.errors.clear()  # half a verdict is no wrong draft
    kept = form.carry_out(
        lambda: save_draft(
            actor=request.actor,
            dispute=found,
            lease=key_in(request.POST.get("lease")),
            version=key_in(request.POST.get("draft")),
            values={name: str(value) for name, value in typed.items()},
            now=timezone.now(),
        )
    )
    if request.htmx:
        context = {"draft": kept or _as_sent(request), "problems": form.non_field_errors()}
        return render(request, "reviews/_draft.html", context)
    if kept is None:
        return show(request, found, verdict_form=form)
    say(request, "Your draft is saved.")
    return redirect("dispute", team=request.team.slug, pk=pk)


@require_POST
@team_page
def decide(request: TeamRequest, pk: int) -> HttpResponse:
    """Close a dispute on one of its verdicts."""
    found = dispute_of(request, pk)
    require(request.actor, MOVES["decide"].permission, request.team.pk, MOVES["decide"].words)
    seen = Verdict.objects.visible_to(request.user).filter(dispute=found)
    form = DecideForm(request.POST, verdicts=seen)
    if form.is_valid():
        closed = form.carry_out(
            lambda: decide_dispute(
                actor=request.actor, dispute=found, now=timezone.now(), **form.cleaned_data
            )
        )
        if closed:
            note = form.cleaned_data["verdict"].get_desk_note_display().lower()
            say(request, f"Closed: {note}.")
            return redirect("dispute", team=request.team.slug, pk=pk)
    return show(request, found, decide_form=form)


def _as_sent(request: TeamRequest) -> Draft:
    """The version that the page has, which a refused save leaves as it was."""
    return Draft(version=key_in(request.POST.get("draft")))
