from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from accounts.enums import Permission
from articles.actions import (
    change_article,
    change_outlet,
    create_outlet,
    create_story,
    outlet_named,
    place_article,
    rename_story,
    retry_comparison,
    retry_revision,
    revise_article,
    submit_article,
)
from articles.forms import (
    AboutFields,
    ArticleForm,
    OutletForm,
    RevisionForm,
    StoryForm,
    Upload,
    about,
)
from articles.html import domain_of
from articles.models import Article, Outlet, Revision, Story, StoryArticle
from articles.published import UNKNOWN, parse_published
from articles.queries import outlets_of
from verify.pages import TeamRequest, go_back, page_of, say, searched, team_page
from verify.words import zone_names


@team_page
def new_story(request: TeamRequest) -> HttpResponse:
    """Open a story by hand."""
    request.actor.require(Permission.SUBMIT, request.team.pk, "open stories")
    form = StoryForm(request.POST or None)
    if form.is_valid():
        story = form.carry_out(
            lambda: create_story(
                actor=request.actor, team=request.team, now=timezone.now(), **form.cleaned_data
            )
        )
        if story:
            return redirect("new_article", team=request.team.slug, slug=story.slug)
    return render(request, "articles/story_form.html", {"form": form})


@team_page
def rename(request: TeamRequest, slug: str) -> HttpResponse:
    """Give a story another title."""
    request.actor.require(Permission.SUBMIT, request.team.pk, "rename stories")
    story = _story(request, slug)
    form = StoryForm(request.POST or None, initial={"title": story.title})
    if form.is_valid() and form.carries_out(
        lambda: rename_story(
            actor=request.actor, story=story, now=timezone.now(), **form.cleaned_data
        )
    ):
        return redirect("story", team=request.team.slug, slug=slug)
    return render(request, "articles/story_form.html", {"form": form, "story": story})


@team_page
def new_article(request: TeamRequest, slug: str) -> HttpResponse:
    """Paste or upload an article into a story."""
    request.actor.require(Permission.SUBMIT, request.team.pk, "submit articles")
    story = _story(request, slug)
    form = ArticleForm(request.POST or None, request.FILES or None, team=request.team)
    if form.is_valid():
        article = form.carry_out(lambda: _submit(request, story, form))
        if article:
            say(request, "The article is stored and is being read.")
            again = "new_article" if "another" in request.POST else "story"
            return redirect(again, team=request.team.slug, slug=slug)
    found = {"form": form, "story": story, "zones": zone_names()}
    return render(request, "articles/article_form.html", found)


@team_page
def edit_article(request: TeamRequest, pk: int) -> HttpResponse:
    """Say what is known of an article: outlet, author, when it was published."""
    request.actor.require(Permission.SUBMIT, request.team.pk, "change articles")
    article = _article(request, pk)
    form = AboutFields(request.POST or None, initial=about(article), team=request.team)
    if form.is_valid() and form.carries_out(lambda: _change(request, article, form)):
        say(request, "Saved. The article is read again with what is known now.")
        place = article.places.select_related("story").order_by("-pk").first()
        if place and "story" in request.GET:
            return redirect("story", team=request.team.slug, slug=place.story.slug)
        return redirect("article", team=request.team.slug, pk=pk)
    found = {"form": form, "article": article, "zones": zone_names()}
    return render(request, "articles/about_form.html", found)


@team_page
def revise(request: TeamRequest, pk: int) -> HttpResponse:
    """Store a newer text of an article."""
    request.actor.require(Permission.SUBMIT, request.team.pk, "revise articles")
    article = _article(request, pk)
    newest = article.revisions.order_by("-number")[0]
    form = RevisionForm(request.POST or None, initial={"text": newest.text})
    if form.is_valid():
        revision = form.carry_out(
            lambda: revise_article(
                actor=request.actor, article=article, now=timezone.now(), **form.cleaned_data
            )
        )
        if revision:
            say(request, f"Revision {revision.number} is stored and is being read.")
            return redirect("article", team=request.team.slug, pk=pk)
        if not form.errors:
            form.add_error("text", "This is the newest text already; nothing was stored.")
    return render(
        request, "articles/revision_form.html", {"form": form, "article": article, "newest": newest}
    )


@require_POST
@team_page
def retry(request: TeamRequest, pk: int) -> HttpResponse:
    """Read a revision again that could not be read."""
    rows = Revision.objects.visible_to(request.user).filter(team=request.team)
    revision = get_object_or_404(rows, pk=pk)
    retry_revision(actor=request.actor, revision=revision, now=timezone.now())
    say(request, "It is being read again.")
    return go_back(request, request.path.removesuffix("retry/"))


@require_POST
@team_page
def compare_again(request: TeamRequest, slug: str) -> HttpResponse:
    """Compare a story again whose comparison failed."""
    retry_comparison(actor=request.actor, story=_story(request, slug), now=timezone.now())
    return redirect("story", team=request.team.slug, slug=slug)


@require_POST
@team_page
def place(request: TeamRequest, slug: str, pk: int) -> HttpResponse:
    """Compare an article, keep it as background, or move it out of the story."""
    row = get_object_or_404(StoryArticle, pk=pk, story=_story(request, slug))
    placement = request.POST.get("placement", "")
    place_article(actor=request.actor, place=row, placement=placement, now=timezone.now())
    done = {"background": "kept as background", "removed": "moved out", "main": "compared"}
    say(request, f"The article is {done[placement]}.")
    return redirect("story", team=request.team.slug, slug=slug)


@team_page
def outlets(request: TeamRequest) -> HttpResponse:
    """The team's outlets, with how much each has published here."""
    rows = page_of(request, outlets_of(request.team, request.user, searched(request)))
    return render(request, "articles/outlets.html", {"page": rows, "q": searched(request)})


@team_page
def new_outlet(request: TeamRequest) -> HttpResponse:
    """Add an outlet to the list."""
    request.actor.require(Permission.SUBMIT, request.team.pk, "add outlets")
    form = OutletForm(request.POST or None)
    if form.is_valid() and form.carries_out(
        lambda: create_outlet(
            actor=request.actor, team=request.team, now=timezone.now(), **form.cleaned_data
        )
    ):
        return redirect("outlets", team=request.team.slug)
    return render(request, "articles/outlet_form.html", {"form": form, "zones": zone_names()})


@team_page
def edit_outlet(request: TeamRequest, pk: int) -> HttpResponse:
    """Change what is known of an outlet."""
    request.actor.require(Permission.CURATE, request.team.pk, "change outlets")
    rows = Outlet.objects.visible_to(request.user).filter(team=request.team)
    outlet = get_object_or_404(rows, pk=pk)
    known = {name: getattr(outlet, name) for name in OutletForm.base_fields}
    form = OutletForm(request.POST or None, initial=known)
    if form.is_valid() and form.carries_out(
        lambda: change_outlet(
            actor=request.actor, outlet=outlet, now=timezone.now(), **form.cleaned_data
        )
    ):
        say(request, "Saved. Stories with this outlet's articles are compared again.")
        return redirect("outlets", team=request.team.slug)
    found = {"form": form, "outlet": outlet, "zones": zone_names()}
    return render(request, "articles/outlet_form.html", found)


def _submit(request: TeamRequest, story: Story, form: ArticleForm) -> Article:
    words = form.words
    outlet = _outlet(request, form) or _outlet_of_page(request, form, words)
    zone = outlet.time_zone if outlet else ""
    published = form.published_in(zone)
    return submit_article(
        actor=request.actor,
        story=story,
        text=words.text,
        now=timezone.now(),
        outlet=outlet,
        url=form.cleaned_data["url"],
        author=form.cleaned_data["author"] or words.author[:300],
        published=parse_published(words.published, zone) if published == UNKNOWN else published,
        language=form.cleaned_data["language"] or words.language[:12],
        page_sha256=words.sha256,
    )


def _outlet_of_page(request: TeamRequest, form: ArticleForm, words: Upload) -> Outlet | None:
    """The outlet of a fetched page's domain, made where the team has none of it."""
    if not words.sha256:
        return None
    return outlet_named(
        actor=request.actor,
        team=request.team,
        name=words.site[:200],
        domain=domain_of(form.cleaned_data["url"])[:253],
        now=timezone.now(),
    )


def _change(request: TeamRequest, article: Article, form: AboutFields) -> Article:
    outlet = _outlet(request, form)
    return change_article(
        actor=request.actor,
        article=article,
        now=timezone.now(),
        outlet=outlet,
        url=form.cleaned_data["url"],
        author=form.cleaned_data["author"],
        language=form.cleaned_data["language"],
        published=form.published_in(outlet.time_zone if outlet else ""),
    )


def _outlet(request: TeamRequest, form: AboutFields) -> Outlet | None:
    """The one that was chosen, or the new one that was named."""
    name: str = form.cleaned_data["new_outlet"]
    if not name:
        chosen: Outlet | None = form.cleaned_data["outlet"]
        return chosen
    known = Outlet.objects.filter(team=request.team, name__iexact=name.strip()).first()
    return known or create_outlet(
        actor=request.actor, team=request.team, name=name, now=timezone.now()
    )


def _story(request: TeamRequest, slug: str) -> Story:
    rows = Story.objects.visible_to(request.user).filter(team=request.team)
    return get_object_or_404(rows, slug=slug)


def _article(request: TeamRequest, pk: int) -> Article:
    rows = Article.objects.visible_to(request.user).filter(team=request.team)
    return get_object_or_404(rows.select_related("outlet"), pk=pk)
