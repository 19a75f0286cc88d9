from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from articles.enums import Placement, Stage
from articles.models import Feed, Story
from claims.actions.comparing import has_given_up
from claims.models import Decision, Discrepancy
from claims.queries import claims_of
from reviews.actions.desk import set_discrepancy_aside, undo, undo_desk_note, write_desk_note
from reviews.dossier import Dossier, read_dossier
from reviews.dossier.reading import is_pending
from reviews.enums import DeskNoteKind
from reviews.models import DeskNote
from reviews.passages import sides_of_claim, sides_of_discrepancy
from reviews.queries import decisions_in, stories_with_checks
from reviews.seen_before import seen_before
from verify.pages import TeamRequest, go_back, page_of, say, searched, team_page

FIRST_CLAIMS = 8
"""Claims of a section that are shown at once; the others are one click away."""
FIRST_MATRIX_ROWS = 25
LATEST_DECISIONS = 5


@team_page
def stories(request: TeamRequest) -> HttpResponse:
    """The team's stories, newest first."""
    words = searched(request)
    rows = page_of(request, stories_with_checks(request.team, request.user, words))
    return render(request, "reviews/stories.html", {"page": rows, "q": words})


@team_page
def story(request: TeamRequest, slug: str) -> HttpResponse:
    """The dossier: what may be printed, and what stands against it."""
    dossier = read_dossier(_story(request, slug))
    _remember(request, dossier)
    whole = request.GET.get("matrix") == "all"
    context = {
        "dossier": dossier,
        "story": dossier.story,
        **_state_of(dossier),
        "first_claims": f":{FIRST_CLAIMS}",
        "other_claims": f"{FIRST_CLAIMS}:",
        "matrix": dossier.claims if whole else dossier.claims[:FIRST_MATRIX_ROWS],
        "columns": [row for row in dossier.articles if row.placement == Placement.MAIN],
        "decisions": decisions_in(dossier.story)[:LATEST_DECISIONS],
        "feeds": Feed.objects.current().filter(story=dossier.story).order_by("pk"),
    }
    return render(request, "reviews/dossier.html", context)


def _remember(request: TeamRequest, dossier: Dossier) -> None:
    """Beside the story's own accounts, what the team knows of its claims from other stories."""
    seen = seen_before({claim.id for claim in dossier.claims}, request.user)
    for claim in dossier.claims:
        claim.seen = seen.get(claim.id, ())
    for row in dossier.discrepancies:
        row.seen = seen.get(row.claim, ())


@team_page
def progress(request: TeamRequest, slug: str) -> HttpResponse:
    """How far the reading has come; asks htmx to load the page anew once it is done."""
    found = _story(request, slug)
    dossier = read_dossier(found)
    response = render(
        request,
        "reviews/_progress.html",
        {"story": found, "dossier": dossier, **_state_of(dossier)},
    )
    if not is_pending(found):
        response["HX-Refresh"] = "true"
    return response


@team_page
def words(request: TeamRequest, slug: str, pk: int, of: str) -> HttpResponse:
    """The words of a discrepancy or a claim in their paragraphs, side by side."""
    dossier = read_dossier(_story(request, slug))
    claims = {claim.id: claim for claim in dossier.claims}
    if of == "discrepancy":
        row = next((one for one in dossier.discrepancies if one.id == pk), None)
        claim = claims.get(row.claim) if row else None
        sides = sides_of_discrepancy(row) if row else []
    else:
        row, claim = None, claims.get(pk)
        sides = sides_of_claim(claim, dossier.articles) if claim else []
    if claim is None:
        raise Http404
    context = {"story": dossier.story, "row": row, "claim": claim, "sides": sides}
    sheet = "reviews/_words.html" if request.htmx else "reviews/words.html"
    return render(request, sheet, context)


@require_POST
@team_page
def set_aside(request: TeamRequest, pk: int) -> HttpResponse:
    """Say "not a discrepancy"."""
    rows = Discrepancy.objects.visible_to(request.user).filter(team=request.team)
    row = get_object_or_404(rows.select_related("story"), pk=pk)
    decision = set_discrepancy_aside(actor=request.actor, discrepancy=row, now=timezone.now())
    say(
        request,
        f"Not a discrepancy: “{row.explanation}”",
        undo=reverse("undo_decision", args=[request.team.slug, decision.pk]),
    )
    return go_back(request, _address_of(request, row.story))


@require_POST
@team_page
def desk_note(request: TeamRequest, pk: int) -> HttpResponse:
    """Tell colleagues what they may print of a claim."""
    claim = get_object_or_404(claims_of(request.team, request.user), pk=pk)
    kind = request.POST.get("kind", "")
    row = request.POST.get("discrepancy", "")
    note = write_desk_note(
        actor=request.actor,
        claim=claim,
        discrepancy=get_object_or_404(claim.discrepancies, pk=row) if row.isdecimal() else None,
        kind=kind,
        line=request.POST.get("line", "").replace("\0", ""),
        now=timezone.now(),
    )
    say(
        request,
        f"{DeskNoteKind(kind).label}: “{note.discrepancy or claim.text}”",
        undo=reverse("undo_desk_note", args=[request.team.slug, note.pk]),
    )
    return go_back(request, reverse("claim", args=[request.team.slug, pk]))


@require_POST
@team_page
def undo_note(request: TeamRequest, pk: int) -> HttpResponse:
    """Take a desk note back."""
    note = get_object_or_404(DeskNote, team=request.team, pk=pk)
    undo_desk_note(actor=request.actor, note=note, now=timezone.now())
    say(request, "The desk note is taken back.")
    return go_back(request, reverse("claim", args=[request.team.slug, note.claim_id]))


@require_POST
@team_page
def undo_decision(request: TeamRequest, pk: int) -> HttpResponse:
    """Take back what was decided of the machine's reading."""
    decision = get_object_or_404(Decision, team=request.team, pk=pk)
    undo(actor=request.actor, decision=decision, now=timezone.now())
    say(request, f"Taken back: somebody {decision.get_kind_display()}.")
    return go_back(request, reverse("claim", args=[request.team.slug, decision.claim_id]))


def _state_of(dossier: Dossier) -> dict[str, object]:
    """What the top of the page says of the articles."""
    compared = [row for row in dossier.articles if row.placement == Placement.MAIN]
    reading = [row for row in dossier.articles if row.stage == Stage.RECEIVED]
    return {
        "compared": compared,
        "on_occurrence": [row for row in compared if row.main],
        "given_up": has_given_up(dossier.story),
        "elsewhere": [row for row in compared if not row.main],
        "background": [row for row in dossier.articles if row.placement == Placement.BACKGROUND],
        "undated": [row for row in dossier.articles if row.published is None],
        "reading": reading,
        "read_so_far": len(dossier.articles) - len(reading),
        "unread": [row for row in dossier.articles if row.stage == Stage.QUARANTINED],
    }


def _story(request: TeamRequest, slug: str) -> Story:
    rows = Story.objects.visible_to(request.user).filter(team=request.team)
    return get_object_or_404(rows, slug=slug)


def _address_of(request: TeamRequest, story: Story) -> str:
    return reverse("story", args=[request.team.slug, story.slug])
