"""A dispute's page, and the steps that it offers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from accounts.enums import Permission
from accounts.models import User
from claims.queries import told_by
from reviews.actions.arranging import arrange_dispute
from reviews.actions.assigning import assign_dispute, unassign
from reviews.actions.merging import merge_disputes, split_dispute
from reviews.actions.steps import require
from reviews.actions.talking import comment, unwatch, watch, withdraw_comment
from reviews.actions.working import (
    appeal,
    confirm_verdict,
    decline,
    dismiss_dispute,
    hand_back,
    recuse,
    reopen_dispute,
    start_review,
)
from reviews.eligibility import candidates
from reviews.enums import MOVES, DisputeState
from reviews.forms import DueForm, ReasonForm, VerdictForm
from reviews.models import Assignment, Comment, Dispute, Draft
from reviews.moves import offered
from reviews.narration import narrate
from reviews.queries import disputes_of, events_for
from reviews.workbench import (
    at_work_on,
    comments_for,
    compare,
    flags_of,
    meanings,
    mergeable,
    positions_of,
    sides_of,
    tellings_of,
    verdicts_for,
)
from reviews.workbench_forms import (
    ArrangeForm,
    CommentForm,
    DecideForm,
    MergeForm,
    SplitDisputeForm,
)
from verify.pages import ActionForm, TeamRequest, go_back, key_in, say, team_page


@dataclass(frozen=True, slots=True)
class Reasoned:
    """A step that asks for a reason alone."""

    act: Callable[..., object]
    done: str


REASONED = {
    "hand_back": Reasoned(hand_back, "Handed back."),
    "decline": Reasoned(decline, "Declined."),
    "recuse": Reasoned(
        recuse, "Your conflict of interest is noted; the dispute is no longer yours."
    ),
    "dismiss": Reasoned(dismiss_dispute, "Dismissed."),
    "reopen": Reasoned(reopen_dispute, "Open again."),
    "appeal": Reasoned(appeal, "Open again, by your appeal."),
}
OTHERWISE = frozenset({*REASONED, "arrange", "merge", "split"})
"""Steps that stand apart, under a heading of their own."""


@team_page
def dispute(request: TeamRequest, pk: int) -> HttpResponse:
    """One dispute: the question, the words, the verdicts, its trail, and what one may do now."""
    return show(request, dispute_of(request, pk))


@team_page
def assign(request: TeamRequest, pk: int) -> HttpResponse:
    """Choose who judges the dispute; those who may not are listed with the reason."""
    found = dispute_of(request, pk)
    require(request.actor, Permission.ASSIGN, request.team.pk, MOVES["assign"].words)
    form = DueForm(request.POST or None)
    if form.is_valid():
        reviewer = get_object_or_404(_members(request), pk=key_in(request.POST.get("reviewer")))
        made = assign_dispute(
            actor=request.actor,
            dispute=found,
            reviewer=reviewer,
            due_at=form.due_at,
            now=timezone.now(),
        )
        undo = reverse("unassign", args=[request.team.slug, made.pk])
        say(request, f"Assigned to {reviewer}.", undo=undo)
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
def take_back_assignment(request: TeamRequest, pk: int) -> HttpResponse:
    """Undo an assignment that its reviewer has not begun."""
    rows = Assignment.objects.visible_to(request.user).filter(team=request.team)
    found = get_object_or_404(rows, pk=pk)
    unassign(actor=request.actor, assignment=found, now=timezone.now())
    say(request, "The assignment is taken back.")
    return go_back(request, reverse("dispute", args=[request.team.slug, found.dispute_id]))


@require_POST
@team_page
def start(request: TeamRequest, pk: int) -> HttpResponse:
    """Take an assigned dispute up."""
    start_review(
        actor=request.actor,
        dispute=dispute_of(request, pk),
        lease=key_in(request.POST.get("lease")),
        now=timezone.now(),
    )
    return redirect("dispute", team=request.team.slug, pk=pk)


@require_POST
@team_page
def reasoned(request: TeamRequest, pk: int, name: str) -> HttpResponse:
    """A step for which a reason is given."""
    found, step = dispute_of(request, pk), REASONED[name]
    require(request.actor, MOVES[name].permission, request.team.pk, MOVES[name].words)
    form = ReasonForm(request.POST)
    lease = {"lease": key_in(request.POST.get("lease"))} if MOVES[name].own else {}
    return _carry_out(
        request,
        found,
        form,
        name,
        lambda: step.act(
            actor=request.actor, dispute=found, now=timezone.now(), **lease, **form.cleaned_data
        ),
        done=step.done,
    )


@require_POST
@team_page
def confirm(request: TeamRequest, pk: int) -> HttpResponse:
    """Say that the verdict stands though a source was edited."""
    found = dispute_of(request, pk)
    reason = request.POST.get("reason", "")
    confirm_verdict(actor=request.actor, dispute=found, reason=reason, now=timezone.now())
    say(request, "The verdict stands.")
    return redirect("dispute", team=request.team.slug, pk=pk)


@require_POST
@team_page
def arrange(request: TeamRequest, pk: int) -> HttpResponse:
    """Set priority, due time, desk, tags and checks."""
    found = dispute_of(request, pk)
    require(request.actor, MOVES["arrange"].permission, request.team.pk, MOVES["arrange"].words)
    form = ArrangeForm(request.POST)
    return _carry_out(
        request,
        found,
        form,
        "arrange",
        lambda: arrange_dispute(
            actor=request.actor, dispute=found, now=timezone.now(), **form.wanted(found)
        ),
        done="Arranged.",
    )


@require_POST
@team_page
def merge(request: TeamRequest, pk: int) -> HttpResponse:
    """End this dispute in favour of another."""
    found = dispute_of(request, pk)
    require(request.actor, MOVES["merge"].permission, request.team.pk, MOVES["merge"].words)
    form = MergeForm(request.POST, others=mergeable(request.team, found))
    return _carry_out(
        request,
        found,
        form,
        "merge",
        lambda: merge_disputes(
            actor=request.actor, dispute=found, now=timezone.now(), **form.cleaned_data
        ),
        done="Merged.",
    )


@require_POST
@team_page
def split(request: TeamRequest, pk: int) -> HttpResponse:
    """Make a part of this dispute one of its own."""
    found = dispute_of(request, pk)
    require(request.actor, MOVES["split"].permission, request.team.pk, MOVES["split"].words)
    form = SplitDisputeForm(request.POST, told=told_by(found.claim))
    return _carry_out(
        request,
        found,
        form,
        "split",
        lambda: split_dispute(
            actor=request.actor, dispute=found, now=timezone.now(), **form.cleaned_data
        ),
        done="Split: the new dispute is in the queue.",
    )


@require_POST
@team_page
def say_something(request: TeamRequest, pk: int) -> HttpResponse:
    """Comment on a dispute."""
    found = dispute_of(request, pk)
    require(request.actor, Permission.FLAG, request.team.pk, "comment on disputes")
    form = CommentForm(request.POST)
    if form.is_valid():
        said = form.carry_out(
            lambda: comment(
                actor=request.actor, dispute=found, now=timezone.now(), **form.cleaned_data
            )
        )
        if said:
            undo = reverse("withdraw_comment", args=[request.team.slug, said.pk])
            say(request, "Said.", undo=undo)
            return _back_to(request, pk, "comments")
    return show(request, found, comment_form=form)


@require_POST
@team_page
def unsay(request: TeamRequest, pk: int) -> HttpResponse:
    """Take one's own comment back."""
    rows = Comment.objects.visible_to(request.user).filter(team=request.team)
    found = get_object_or_404(rows, pk=pk)
    withdraw_comment(actor=request.actor, comment=found, now=timezone.now())
    say(request, "The comment is taken back.")
    return _back_to(request, found.dispute_id, "comments")


@require_POST
@team_page
def follow(request: TeamRequest, pk: int) -> HttpResponse:
    """Watch a dispute, or no longer."""
    found = dispute_of(request, pk)
    if request.POST.get("watch"):
        watch(actor=request.actor, dispute=found, now=timezone.now())
    else:
        unwatch(actor=request.actor, dispute=found)
    return redirect("dispute", team=request.team.slug, pk=pk)


def show(request: TeamRequest, found: Dispute, **forms: object) -> HttpResponse:
    """The dispute's page, with a form of it as it was refused."""
    mine = found.assignments.active().filter(reviewer=request.user).first()
    moves = offered(request.actor, found, mine)
    given = verdicts_for(found, request.user)
    decided_on = found.verdict_id if found.state == DisputeState.DECIDED else None
    standing = next((one for one in given if one.pk == decided_on), None)
    comparison = compare(found, given)
    at_work = at_work_on(found)
    events = events_for(request.team, request.user).about("reviews.dispute", found.pk)
    context = {
        "dispute": found,
        "now": timezone.now(),
        "told": tellings_of(found),
        "sides": sides_of(found),
        "at_work": at_work,
        "otherwise": at_work or OTHERWISE.intersection(moves),
        "mine": mine,
        "standing": standing,
        "verdicts": [one for one in given if one != standing],
        "comparison": comparison,
        "authors": {one.author_id for one in comparison.verdicts} if comparison else set(),
        "meanings": meanings(request.team.pk),
        "flags": flags_of(found, request.user),
        "merged": list(found.merged.order_by("pk")),
        "splits": list(found.splits.order_by("pk")),
        "comments": comments_for(found, request.user),
        "watched": found.watches.filter(user=request.user).exists(),
        "moves": moves,
        "comment_form": CommentForm(),
        **_forms_of(request, found, moves),
        **(_verdict_context(found, mine) if mine else {}),
        "trail": narrate(events.oldest_first(), request.team.slug, with_reasons=True),
        **forms,
    }
    return render(request, "reviews/dispute.html", context)


def _forms_of(request: TeamRequest, found: Dispute, moves: list[str]) -> dict[str, ActionForm]:
    """A form for each step that asks for something."""
    forms: dict[str, ActionForm] = {f"{name}_form": ReasonForm() for name in REASONED}
    if "decide" in moves:
        forms["decide_form"] = DecideForm(verdicts=found.verdicts.none())
    if "arrange" in moves:
        forms["arrange_form"] = ArrangeForm.of(found)
    if "merge" in moves:
        forms["merge_form"] = MergeForm(others=mergeable(request.team, found)[:50])
    if "split" in moves:
        forms["split_form"] = SplitDisputeForm(told=told_by(found.claim))
    return forms


def _verdict_context(found: Dispute, mine: Assignment) -> dict[str, object]:
    draft = Draft.objects.filter(assignment=mine).first()
    typed = draft.values if draft else {}
    form = VerdictForm(
        positions=positions_of(found),
        meanings=meanings(found.team_id),
        initial={**typed, "lease": mine.lease},
    )
    return {"verdict_form": form, "draft": draft}


def _carry_out(
    request: TeamRequest,
    found: Dispute,
    form: ActionForm,
    name: str,
    act: Callable[[], object],
    *,
    done: str,
) -> HttpResponse:
    if form.is_valid() and form.carries_out(act):
        say(request, done)
        return redirect("dispute", team=request.team.slug, pk=found.pk)
    return show(request, found, **{f"{name}_form": form})


def _back_to(request: TeamRequest, pk: int, part: str) -> HttpResponse:
    address = reverse("dispute", args=[request.team.slug, pk])
    return redirect(f"{address}#{part}")


def dispute_of(request: TeamRequest, pk: int) -> Dispute:
    rows = disputes_of(request.team, request.user)
    related = ("claim", "opened_by", "closed_by", "merged_into", "split_from")
    return get_object_or_404(rows.select_related(*related), pk=pk)


def _members(request: TeamRequest) -> QuerySet[User]:
    return User.objects.filter(
        memberships__team=request.team, memberships__archived_at=None
    ).distinct()
