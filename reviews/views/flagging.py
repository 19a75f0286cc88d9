"""Flagging words of an article, and how the team works its disputes."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from accounts.enums import Permission
from articles.models import Article
from reviews.actions.arranging import change_policy
from reviews.actions.flagging import flag_words, revision_of
from reviews.actions.steps import require
from reviews.policies import policy_of
from reviews.workbench_forms import FlagForm, PolicyForm
from verify.pages import TeamRequest, say, team_page


@team_page
def flag(request: TeamRequest, pk: int) -> HttpResponse:
    """Say what is doubtful about words of an article: chosen in the text, or typed."""
    require(request.actor, Permission.FLAG, request.team.pk, "flag words")
    rows = Article.objects.visible_to(request.user).filter(team=request.team)
    article = get_object_or_404(rows.select_related("outlet"), pk=pk)
    revision = revision_of(article, None)
    form = FlagForm(request.POST or None, text=revision.text, initial=request.GET.dict())
    if form.is_valid():
        made = form.carry_out(
            lambda: flag_words(
                actor=request.actor, revision=revision, now=timezone.now(), **form.flagged
            )
        )
        if made:
            say(request, "Flagged. An editor can assign it.")
            return redirect("dispute", team=request.team.slug, pk=made.dispute_id)
    context = {"form": form, "article": article, "revision": revision}
    return render(request, "reviews/flag.html", context)


@team_page
def policy(request: TeamRequest) -> HttpResponse:
    """How the team works its disputes; administrators change it."""
    found = policy_of(request.team.pk)
    form = PolicyForm(request.POST or None, instance=found)
    if request.method == "POST":
        require(request.actor, Permission.MANAGE, request.team.pk, "change how the team works")
        if form.is_valid() and form.carries_out(
            lambda: change_policy(
                actor=request.actor, team=request.team, now=timezone.now(), **form.cleaned_data
            )
        ):
            say(request, "The team works so from now on.")
            return redirect("policy", team=request.team.slug)
    return render(request, "reviews/policy.html", {"form": form})
