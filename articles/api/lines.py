"""Lines of a bulk intake: how they come in, and what one asks for."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone
from rest_framework import serializers
from rest_framework.exceptions import ParseError
from rest_framework.parsers import BaseParser

from accounts.api.serializers import OfTeam
from accounts.models import Team
from accounts.permissions import Actor
from articles.actions import change_article, revise_article, submit_article
from articles.api.intake import submission
from articles.api.serializers import ArticleKnown, Worded
from articles.enums import Outcome
from articles.models import Article, Story, StoryArticle
from articles.published import UNKNOWN


class LinesParser(BaseParser):
    """JSON Lines, each still unread: one that cannot be read is told of where it stands."""

    media_type = "application/x-ndjson"

    def parse(  # type: ignore[override] # a list of lines is no mapping
        self,
        stream: Any,
        media_type: str | None = None,
        parser_context: Mapping[str, Any] | None = None,
    ) -> list[str]:
        try:
            text = stream.read().decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise ParseError("This is no UTF-8.") from error
        if "\0" in text:
            raise ParseError("A NUL byte stands in the body.", "nul_byte")
        # Not `splitlines`: JSON may hold other line ends of Unicode as they are.
        return [line for line in text.split("\n") if line.strip()]


class ArticleLine(ArticleKnown, Worded):
    """An article to be taken in, as one line."""

    story = OfTeam(queryset=Story.objects.current())
    name = serializers.CharField(
        max_length=1000,
        required=False,
        allow_blank=True,
        help_text="Your own name for it within the story. The same name again is the same article:"
        " another text is its new revision.",
    )


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads a line: what serializers ask of a view."""

    team: Team


def taken_in(actor: Actor, team: Team, line: str) -> tuple[str, Article]:
    """Do what the line asks for."""
    try:
        told = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ParseError("This line is no JSON.") from error
    serializer = ArticleLine(data=told, context={"view": Reader(team)})
    serializer.is_valid(raise_exception=True)
    written = serializer.validated_data
    return _taken_in(actor, written.pop("story"), written.pop("name", ""), submission(written))


@transaction.atomic
def _taken_in(actor: Actor, story: Story, name: str, known: dict[str, Any]) -> tuple[str, Article]:
    """Under the story's lock: two jobs may bring the same name at once."""
    now = timezone.now()
    Story.objects.select_for_update().get(pk=story.pk)
    places = StoryArticle.objects.filter(story=story, file=name).select_related("article")
    place = places.first() if name else None
    if place is None:
        made = submit_article(actor=actor, story=story, file=name, now=now, **known)
        return Outcome.CREATED, made
    text = known.pop("text")
    del known["page_sha256"]
    revised = revise_article(actor=actor, article=place.article, text=text, now=now)
    told = {about: value for about, value in known.items() if value and value != UNKNOWN}
    change_article(actor=actor, article=place.article, now=now, **told)
    return (Outcome.REVISED if revised else Outcome.KNOWN), place.article
