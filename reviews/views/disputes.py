from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from accounts.enums import Permission
from accounts.models import User
from claims.models import Position, Side, SideSpan, Statement
from claims.queries import told_by
from claims.stored import from_json
from reviews.actions.judging import record_verdict
from reviews.actions.working import (
    assign_dispute,
    decide_dispute,
    dismiss_dispute,
    hand_back,
    reopen_dispute,
    start_review,
)
from reviews.eligibility import candidates
from reviews.enums import MOVES, DisputeState
from reviews.forms import DueForm, ReasonForm, VerdictForm
from reviews.models import Assignment, Dispute, Evidence, Verdict
from reviews.moves import offered
from reviews.narration import narrate
from reviews.queries import TABS, disputes_of, events_for, queue, queue_counts
from verify.pages import TeamRequest, go_back, key_in, page_of, say, team_page


@team_page
def queue_page(request: TeamRequest) -> HttpResponse:
    """What is to be worked on, the most consequential first."""
    counts = queue_counts(request.team, request.user)
    tab = request.GET.get("tab", "")
    tab = tab if tab in TABS else _first_tab(request, counts)
    state = request.GET.get("state", "")
    context = {
        "page": page_of(request, queue(request.team, request.user, tab, state)),
        "tab": tab,
        "state": state,
        "states": DisputeState.choices,
        "tabs": [(key, label, counts[key]) for key, label in TABS.items()],
    }
    return render(request, "reviews/queue.html", context)


@team_page
def dispute(request: TeamRequest, pk: int) -> HttpResponse:
    """One dispute: the question, the words, the verdicts, its trail, and what one may do now."""
    return _show(request, _dispute(request, pk))


@team_page
def assign(request: TeamRequest, pk: int) -> HttpResponse:
    """Choose who judges the dispute; those who may not are listed with the reason."""
    found = _dispute(request, pk)
    request.actor.require(Permission.ASSIGN, request.team.pk, "assign disputes")
    form = DueForm(request.POST or None)
    if form.is_valid():
        reviewer = get_object_or_404(_members(request), pk=key_in(request.POST.get("reviewer")))
        assign_dispute(
            actor=request.actor,
            dispute=found,
            reviewer=reviewer,
            due_at=form.due_at,
            now=timezone.now(),
        )
        say(request, f"Assigned to {reviewer}.")
        return go_back(request, request.path.removesuffix("assign/"))
    people = candidates(found, timezone.now())
    context = {
        "dispute": found,
        "form": form,
        "eligible": [one for one in people if not one.refusal],
        "ineligible": [one for one in people if one.refusal],
        "back": request.POST.get("back") or request.GET.get("back", ""),
    }
    sheet = "reviews/_assign.html" if request.htmx else "reviews/assign.html"
    return render(request, sheet, context)


@require_POST
@team_page
def start(request: TeamRequest, pk: int) -> HttpResponse:
    """Take an assigned dispute up."""
    start_review(
        actor=request.actor,
        dispute=_dispute(request, pk),
        lease=key_in(request.POST.get("lease")),
        now=timezone.now(),
    )
    return redirect("dispute", team=request.team.slug, pk=pk)


@require_POST
@team_page
def give_back(request: TeamRequest, pk: int) -> HttpResponse:
    """Hand a dispute back, with a reason."""
    lease = key_in(request.POST.get("lease"))
    return _with_reason(request, pk, "hand_back", partial(hand_back, lease=lease), "Handed back.")


@require_POST
@team_page
def dismiss(request: TeamRequest, pk: int) -> HttpResponse:
    """End a dispute without a verdict, with a reason."""
    return _with_reason(request, pk, "dismiss", dismiss_dispute, "Dismissed.")


@require_POST
@team_page
def reopen(request: TeamRequest, pk: int) -> HttpResponse:
    """Begin a new round, with a reason."""
    return _with_reason(request, pk, "reopen", reopen_dispute, "Open again.")


@require_POST
@team_page
def decide(request: TeamRequest, pk: int) -> HttpResponse:
    """Close a dispute on one of its verdicts."""
    found = _dispute(request, pk)
    request.actor.require(MOVES["decide"].permission, request.team.pk, MOVES["decide"].words)
    seen = Verdict.objects.visible_to(request.user).filter(dispute=found)
    verdict = get_object_or_404(seen, pk=key_in(request.POST.get("verdict")))
    decide_dispute(actor=request.actor, dispute=found, verdict=verdict, now=timezone.now())
    say(request, f"Closed: {verdict.get_desk_note_display().lower()}.")
    return redirect("dispute", team=request.team.slug, pk=pk)


@require_POST
@team_page
def judge(request: TeamRequest, pk: int) -> HttpResponse:
    """Give a verdict. What was typed stays on the page where it is refused."""
    found = _dispute(request, pk)
    request.actor.require(Permission.JUDGE, request.team.pk, MOVES["judge"].words)
    form = VerdictForm(request.POST, positions=_positions(found))
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
    return _show(request, found, verdict_form=form)


def _with_reason(request: TeamRequest, pk: int, move: str, action: Any, done: str) -> HttpResponse:
    found = _dispute(request, pk)
    request.actor.require(MOVES[move].permission, request.team.pk, MOVES[move].words)
    form = ReasonForm(request.POST)
    if form.is_valid() and form.carries_out(
        lambda: action(actor=request.actor, dispute=found, now=timezone.now(), **form.cleaned_data)
    ):
        say(request, done)
        return redirect("dispute", team=request.team.slug, pk=pk)
    return _show(request, found, **{f"{move}_form": form})


def _show(request: TeamRequest, found: Dispute, **forms: object) -> HttpResponse:
    """The dispute's page, with a form of it as it was refused."""
    mine = found.assignments.active().filter(reviewer=request.user).first()
    events = events_for(request.team, request.user).about("reviews.dispute", found.pk)
    verdicts = Verdict.objects.visible_to(request.user).filter(dispute=found)
    verdicts = verdicts.select_related("author").prefetch_related(
        "findings", Prefetch("evidence", Evidence.objects.visible_to(request.user))
    )
    context = {
        "dispute": found,
        "told": _told(found),
        "sides": _sides(found),
        "assignment": found.assignments.active().select_related("reviewer").first(),
        "mine": mine,
        "verdicts": verdicts.order_by("-pk"),
        "moves": offered(request.actor, found, mine),
        "verdict_form": _verdict_form(found, mine) if mine else None,
        "hand_back_form": ReasonForm(),
        "dismiss_form": ReasonForm(),
        "reopen_form": ReasonForm(),
        "trail": narrate(events.oldest_first(), request.team.slug, with_reasons=True),
        **forms,
    }
    return render(request, "reviews/dispute.html", context)


def _verdict_form(found: Dispute, mine: Assignment) -> VerdictForm:
    return VerdictForm(positions=_positions(found), initial={"lease": mine.lease})


def _positions(found: Dispute) -> list[Position]:
    """The claim's positions that are held today: each gets a finding."""
    held = Position.objects.filter(claim=found.claim_id, statements__retired_at=None)
    return list(held.distinct().order_by("pk"))


def _sides(found: Dispute) -> list[Side]:
    """What differs, where a discrepancy opened the dispute, with the words of each side."""
    rows = Side.objects.filter(
        discrepancy__claim=found.claim_id,
        discrepancy__kind=found.kind,
        discrepancy__attribute=found.attribute,
    )
    spans = SideSpan.objects.filter(statement__retired_at=None).select_related(
        "statement__revision__article__outlet"
    )
    return list(
        rows.prefetch_related(Prefetch("spans", spans.order_by("pk"))).order_by(
            "discrepancy_id", "number"
        )
    )


def _told(found: Dispute) -> list[tuple[Position, list[tuple[Statement, object]]]]:
    """Each position with its statements."""
    told: dict[Position, list[tuple[Statement, object]]] = {}
    for row in told_by(found.claim):
        if row.position is not None:
            told.setdefault(row.position, []).append((row, from_json(row.span)))
    return list(told.items())


def _dispute(request: TeamRequest, pk: int) -> Dispute:
    rows = disputes_of(request.team, request.user)
    return get_object_or_404(rows.select_related("claim", "opened_by", "closed_by"), pk=pk)


def _first_tab(request: TeamRequest, counts: Mapping[str, int]) -> str:
    """People begin with their own work, then with what only they can move on."""
    if counts["mine"]:
        return "mine"
    if request.actor.may(Permission.ASSIGN):
        return next((tab for tab in ("to_close", "nobodys") if counts[tab]), "team")
    return "mine" if request.actor.may(Permission.JUDGE) else "team"


def _members(request: TeamRequest) -> QuerySet[User]:
    return User.objects.filter(
        memberships__team=request.team, memberships__archived_at=None
    ).distinct()
