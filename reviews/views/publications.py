"""Publications at the desk: worded, previewed as they will be public, signed, taken back."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from accounts.enums import Permission
from reviews.actions.embargo import schedule_publication, unschedule_publication
from reviews.actions.legal import answer_legal_review, ask_for_legal_review
from reviews.actions.publishing import (
    correct_publication,
    discard_publication,
    explain_contact,
    make_ready,
    publish_now,
)
from reviews.actions.rechecking import confirm_finding, set_notice
from reviews.actions.reusing import reuse_finding
from reviews.actions.withdrawing import (
    restore_publication,
    sign_withdrawal,
    withdraw_publication,
)
from reviews.actions.wording import draft_publication, write_wording
from reviews.earlier_findings import earlier_findings
from reviews.models import Publication, Verdict
from reviews.public_findings import read_finding, with_all_that_is_shown
from reviews.publication_forms import (
    CorrectionForm,
    LegalAnswerForm,
    MaybeWhyForm,
    NothingForm,
    NoticeForm,
    QuestionForm,
    RestoreForm,
    ScheduleForm,
    VersionForm,
    WhyForm,
    WordingForm,
    typed_before,
)
from reviews.publication_states import MOVES, STANDING_STATES, PublicationState
from reviews.queries import disputes_of
from reviews.readiness import lacks
from verify.pages import ActionForm, TeamRequest, key_in, page_of, say, team_page

Act = Callable[..., object]

STEPS: dict[str, tuple[str, str, type[ActionForm], Act, str]] = {
    "contact": (
        *("write", "Say why nobody was asked", WhyForm),
        *(explain_contact, "Noted."),
    ),
    "ready": ("make_ready", "Call it ready", VersionForm, make_ready, "It is ready."),
    "ask-legal": (
        *("ask_legal", "Ask for a legal review", QuestionForm),
        *(ask_for_legal_review, "Asked. Nothing goes out until it is answered."),
    ),
    "answer-legal": (
        *("clear_legal", "Answer the legal review", LegalAnswerForm),
        *(answer_legal_review, "Answered."),
    ),
    "schedule": (
        *("schedule", "Schedule it", ScheduleForm),
        *(schedule_publication, "Scheduled. Until then it is public at no door."),
    ),
    "unschedule": (
        *("unschedule", "Take it off the schedule", MaybeWhyForm),
        *(unschedule_publication, "Taken off the schedule."),
    ),
    "publish": ("publish", "Publish it now", VersionForm, publish_now, "It is public."),
    "correct": (
        *("correct", "Publish the correction", CorrectionForm),
        *(correct_publication, "Corrected. The page tells what changed."),
    ),
    "confirm": (
        *("confirm", "Confirm that the finding stands", WhyForm),
        *(confirm_finding, "Confirmed."),
    ),
    "notice": ("notify", "Put a notice above it", NoticeForm, set_notice, "The notice is set."),
    "withdraw": (
        *("withdraw", "Withdraw it at once", WhyForm),
        *(withdraw_publication, "Withdrawn. A second editor signs it."),
    ),
    "sign": ("sign", "Sign the withdrawal", NothingForm, sign_withdrawal, "It is retracted."),
    "restore": (
        *("restore", "Restore the finding", RestoreForm),
        *(restore_publication, "It is public again."),
    ),
    "discard": ("discard", "Discard it", MaybeWhyForm, discard_publication, "Discarded."),
}
"""By the last part of the address: the move, its words, its form, its action, what is said then."""
WORDED_ANEW = "Saved. It goes out only once these words are signed: schedule it again."
CORRECTED_LATER = "The correction is scheduled. Until then the public page stays as it is."


@team_page
def publications(request: TeamRequest) -> HttpResponse:
    """The team's publications by state; to those who do not publish, the public ones alone."""
    rows = Publication.objects.seen_by(request.actor)
    state = request.GET.get("state", "")
    if state in PublicationState.values:
        rows = rows.filter(state=state)
    elif state == "changed":
        rows = rows.with_changed_sources()
    context = {
        "page": page_of(request, rows.select_related("wording", "dispute").newest_first()),
        "state": state,
        "states": [*PublicationState.choices, ("changed", "Sources changed")],
    }
    return render(request, "reviews/publications.html", context)


@team_page
def publication(request: TeamRequest, pk: int) -> HttpResponse:
    """One publication as it will be public, with what is missing and what may be done."""
    return _show(request, _found(request, pk))


@team_page
def wording(request: TeamRequest, pk: int) -> HttpResponse:
    """Word a publication, or the correction of one."""
    request.actor.require(Permission.PUBLISH, request.team.pk, MOVES["write"].words)
    found = _found(request, pk)
    assert found.wording is not None  # noqa: S101 - made with the first wording
    form = WordingForm(
        request.POST or None, publication=found, initial=typed_before(found, found.wording)
    )
    if form.is_valid() and form.carries_out(
        lambda: write_wording(
            actor=request.actor,
            publication=found,
            version=form.cleaned_data["version"],
            words=form.words,
            now=timezone.now(),
        )
    ):
        say(request, WORDED_ANEW if found.due_at else "Saved. Nothing of it is public yet.")
        return redirect("publication", team=request.team.slug, pk=pk)
    return render(request, "reviews/wording.html", {"publication": found, "form": form})


@require_POST
@team_page
def draft(request: TeamRequest, pk: int) -> HttpResponse:
    """Begin a publication of one of the findings on which a dispute was closed."""
    request.actor.require(Permission.PUBLISH, request.team.pk, "publish findings")
    dispute = get_object_or_404(disputes_of(request.team, request.user), pk=pk)
    position = get_object_or_404(dispute.claim.positions, pk=key_in(request.POST.get("position")))
    made = draft_publication(
        actor=request.actor,
        dispute=dispute,
        position=position,
        aspect=request.POST.get("aspect", "is_so"),
        now=timezone.now(),
    )
    return redirect("wording", team=request.team.slug, pk=made.pk)


@require_POST
@team_page
def step(request: TeamRequest, pk: int, name: str) -> HttpResponse:
    """Take one step with a publication. What was typed stays where it is refused."""
    if name not in STEPS:
        raise Http404
    move, _, form_class, action, done = STEPS[name]
    request.actor.require(MOVES[move].permission, request.team.pk, MOVES[move].words)
    found = _found(request, pk)
    form = form_class(request.POST, auto_id=f"{name}_%s")
    if form.is_valid() and form.carries_out(
        lambda: action(
            actor=request.actor, publication=found, now=timezone.now(), **form.cleaned_data
        )
    ):
        later = name == "correct" and form.cleaned_data["due_at"]
        say(request, CORRECTED_LATER if later else done)
        return redirect("publication", team=request.team.slug, pk=pk)
    return _show(request, found, refused=(name, form))


@team_page
def earlier(request: TeamRequest, pk: int) -> HttpResponse:
    """What the team found before that may answer a dispute; one click uses it again."""
    dispute = get_object_or_404(
        disputes_of(request.team, request.user).select_related("claim"), pk=pk
    )
    if request.method == "POST":
        request.actor.require(Permission.DECIDE, request.team.pk, "reuse findings")
        verdict = get_object_or_404(
            Verdict.objects.visible_to(request.user)
            .filter(team=request.team)
            .select_related("dispute"),
            pk=key_in(request.POST.get("verdict")),
        )
        reuse_finding(actor=request.actor, dispute=dispute, verdict=verdict, now=timezone.now())
        say(request, "The desk is told what was found before; this dispute is closed.")
        return redirect("dispute", team=request.team.slug, pk=pk)
    context = {"dispute": dispute, "found": earlier_findings(dispute)}
    return render(request, "reviews/earlier.html", context)


def _found(request: TeamRequest, pk: int) -> Publication:
    rows = with_all_that_is_shown(Publication.objects.seen_by(request.actor))
    return get_object_or_404(rows.select_related("team", "dispute", "verdict", "position"), pk=pk)


def _show(
    request: TeamRequest, found: Publication, refused: tuple[str, ActionForm] | None = None
) -> HttpResponse:
    publishes = request.actor.may(Permission.PUBLISH)
    context = {
        "publication": found,
        "finding": read_finding(found, found.wording if publishes else None),
        "lacks": lacks(found, request.actor) if publishes else [],
        "steps": _steps(request, found, refused),
        "may_write": publishes and found.state in MOVES["write"].steps,
        "changes": found.source_changes.open().select_related("revision"),
        "reviews": found.legal_reviews.select_related("asked_by", "answered_by").order_by("-pk")
        if publishes
        else [],
        "unsigned": found.withdrawals.unsigned().select_related("withdrawn_by").first(),
        "zone": timezone.get_current_timezone_name(),
    }
    return render(request, "reviews/publication.html", context)


def _steps(
    request: TeamRequest, found: Publication, refused: tuple[str, ActionForm] | None
) -> list[tuple[str, str, ActionForm]]:
    """What may be done now: the address's last part, its words, its form."""
    listed, idle = [], _idle(found)
    for name, (move, label, form_class, *_) in STEPS.items():
        if found.state not in MOVES[move].steps or not request.actor.may(MOVES[move].permission):
            continue
        if name in idle:
            continue
        form = form_class(initial=_known(found), auto_id=f"{name}_%s")
        listed.append((name, label, refused[1] if refused and refused[0] == name else form))
    return listed


def _known(found: Publication) -> dict[str, object]:
    """What the forms of steps begin with: of what is signed anew, time and words stay."""
    signed = found.next_release or found.releases.order_by("-pk").first()
    known: dict[str, object] = {"version": found.version}
    if signed and signed.out_at is None:
        known |= {"change": signed.change, "reason": signed.reason}
        known |= (
            {"due_at": signed.due_at} if signed.due_at and signed.due_at > timezone.now() else {}
        )
    return known


def _idle(found: Publication) -> set[str]:
    """Steps that the state allows, and for which there is nothing."""
    changed = found.release is None or found.release.wording_id != found.wording_id
    asked = found.legal_reviews.filter(answered_at=None).exists()
    idle = set() if found.source_changes.open().exists() else {"confirm"}
    if found.state in STANDING_STATES and not changed:
        idle |= {"correct", "ask-legal"}
    if found.due_at is None:
        idle.add("unschedule")
    return idle | ({"ask-legal"} if asked else {"answer-legal"})
