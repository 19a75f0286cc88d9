from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone

from accounts.enums import Permission
from articles.models import Article, Revision, StoryArticle
from articles.queries import brought_by
from claims.actions.decisions import merge_claims, move_statement, reword_claim, split_claim
from claims.extraction.types import StatementSpan
from claims.forms import OtherClaimForm, RewordForm, SplitForm
from claims.marking import Piece, Stretch, lines, pieces
from claims.models import Claim, Decision, Statement
from claims.queries import beside, claims_of, told_by
from claims.stored import from_json
from verify.pages import TeamRequest, say, team_page


@dataclass(frozen=True, slots=True)
class Marked:
    """A statement in the text of its article, with its reading."""

    row: Statement
    span: StatementSpan

    @property
    def start(self) -> int:
        return self.row.start

    @property
    def end(self) -> int:
        return self.row.end


@team_page
def article(request: TeamRequest, pk: int, number: int | None = None) -> HttpResponse:
    """An article's text with its statements marked, and what is known of one of them."""
    rows = Article.objects.visible_to(request.user).filter(team=request.team)
    found = get_object_or_404(
        rows.select_related("outlet", "copy_of__outlet", "submitted_by"), pk=pk
    )
    revisions = list(found.revisions.defer("text").order_by("-number"))
    shown = _shown(revisions, number)
    told = [
        Marked(row, from_json(row.span))
        for row in shown.statements.live()
        .select_related("claim", "position")
        .order_by("start", "pk")
    ]
    chosen = _chosen(request, told)
    context = {
        "article": found,
        "revision": shown,
        "revisions": revisions,
        "told": told,
        "lines": _lines(shown, told, chosen),
        "chosen": chosen,
        "brought": brought_by(found),
        "places": StoryArticle.objects.filter(article=found).select_related("story"),
    }
    if request.htmx and not request.htmx.boosted:
        return render(request, "claims/statement.html", context)
    return render(request, "claims/article.html", context)


@team_page
def reword(request: TeamRequest, pk: int) -> HttpResponse:
    """Put a claim in other words."""
    claim = _curated(request, pk, "reword claims")
    form = RewordForm(request.POST or None, initial={"text": claim.text, "version": claim.version})
    if form.is_valid():
        decision = form.carry_out(
            lambda: reword_claim(
                actor=request.actor, claim=claim, now=timezone.now(), **form.cleaned_data
            )
        )
        if decision:
            return _decided(request, decision, "The claim is reworded.")
    context = {"form": form, "claim": claim, "title": "Reword the claim", "verb": "Reword"}
    return render(request, "claims/decision_form.html", context)


@team_page
def split(request: TeamRequest, pk: int) -> HttpResponse:
    """Make some of a claim's statements a claim of their own."""
    claim = _curated(request, pk, "split claims")
    form = SplitForm(request.POST or None, statements=told_by(claim))
    if form.is_valid():
        decision = form.carry_out(
            lambda: split_claim(
                actor=request.actor, claim=claim, now=timezone.now(), **form.cleaned_data
            )
        )
        if decision:
            return _decided(request, decision, "The claim is split; the story is compared again.")
    context = {"form": form, "claim": claim, "title": "Split the claim", "verb": "Split"}
    return render(request, "claims/decision_form.html", context)


@team_page
def merge(request: TeamRequest, pk: int) -> HttpResponse:
    """Make this claim and another one."""
    claim = _curated(request, pk, "merge claims")
    form = OtherClaimForm(request.POST or None, claims=beside(claim))
    if form.is_valid():
        decision = form.carry_out(
            lambda: merge_claims(
                actor=request.actor,
                claim=claim,
                others=[form.cleaned_data["other"]],
                now=timezone.now(),
            )
        )
        if decision:
            return _decided(request, decision, "The claims are one; the story is compared again.")
    context = {"form": form, "claim": claim, "title": "Merge with another claim", "verb": "Merge"}
    return render(request, "claims/decision_form.html", context)


@team_page
def move(request: TeamRequest, pk: int) -> HttpResponse:
    """Say that a statement belongs to another claim."""
    rows = Statement.objects.visible_to(request.user).filter(team=request.team)
    statement = get_object_or_404(rows.select_related("claim"), pk=pk, claim__isnull=False)
    request.actor.require(Permission.CURATE, request.team.pk, "move statements")
    if statement.claim is None:
        raise Http404
    form = OtherClaimForm(request.POST or None, claims=beside(statement.claim))
    if form.is_valid():
        decision = form.carry_out(
            lambda: move_statement(
                actor=request.actor,
                statement=statement,
                claim=form.cleaned_data["other"],
                now=timezone.now(),
            )
        )
        if decision:
            return _decided(
                request, decision, "The statement is moved; the story is compared again."
            )
    context = {
        "form": form,
        "claim": statement.claim,
        "statement": statement,
        "title": "Move a statement",
        "verb": "Move",
    }
    return render(request, "claims/decision_form.html", context)


def _lines(
    revision: Revision, told: list[Marked], chosen: Marked | None
) -> list[list[tuple[Piece, Marked | None]]]:
    """The text line by line, each piece with the innermost statement that it is part of."""
    cut = pieces(
        revision.text,
        told,
        marked=[chosen] if chosen else [],
        dimmed=[Stretch(start, end) for start, end in revision.boilerplate],
    )
    return [
        [(piece, None if piece.innermost is None else told[piece.innermost]) for piece in line]
        for line in lines(cut)
    ]


def _shown(revisions: list[Revision], number: int | None) -> Revision:
    for revision in revisions:
        if number is None or revision.number == number:
            return revision
    raise Http404


def _chosen(request: TeamRequest, told: list[Marked]) -> Marked | None:
    asked = request.GET.get("statement", "")
    return next((one for one in told if str(one.row.pk) == asked), None)


def _curated(request: TeamRequest, pk: int, what: str) -> Claim:
    claim = get_object_or_404(claims_of(request.team, request.user), pk=pk)
    request.actor.require(Permission.CURATE, request.team.pk, what)
    return claim


def _decided(request: TeamRequest, decision: Decision, text: str) -> HttpResponse:
    say(request, text, undo=reverse("undo_decision", args=[request.team.slug, decision.pk]))
    return redirect("claim", team=request.team.slug, pk=decision.claim_id)
