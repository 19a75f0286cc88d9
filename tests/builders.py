"""Rows for tests, made the way the program makes them.

People's rows by actions, the machine's as its pipeline stores them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from typing import Any

from django.db import transaction

from accounts.actions import add_member, create_team, create_user, system
from accounts.enums import Role
from accounts.models import Team, User
from accounts.permissions import Actor, actor_in
from articles.actions import create_outlet, create_story, submit_article
from articles.enums import Stage
from articles.models import Article, Occurrence, Outlet, Revision, Story, StoryArticle
from articles.published import Published, parse_published
from audit.actions import record
from claims.actions.indexing import enter
from claims.enums import DiscrepancyKind, Support
from claims.extraction.types import StatementSpan
from claims.models import Claim, Discrepancy, Position, Side, SideSpan, Standing, Statement
from claims.stored import to_json
from claims.verbs import CLAIM_CREATED, DISCREPANCY_OPENED
from reviews.actions.opening import open_disputes
from reviews.models import Dispute

NOW = datetime(2026, 1, 15, 12, 0, tzinfo=UTC)
PASSWORD = "correct horse battery"

_numbers = count(1)


def make_team(name: str = "Newsroom", slug: str = "") -> Team:
    return create_team(
        actor=system(), name=name, slug=slug or f"{name.lower()}-{next(_numbers)}", now=NOW
    )


def make_user(name: str = "", *, email: str = "", moderator: bool = False) -> User:
    name = name or f"Person {next(_numbers)}"
    return create_user(
        actor=system(),
        email=email or f"{name.lower().replace(' ', '.')}@verify.example",
        name=name,
        password=PASSWORD,
        moderator=moderator,
        now=NOW,
    )


def make_member(team: Team, role: str = Role.REPORTER, name: str = "") -> User:
    user = make_user(name)
    add_member(actor=system(), team=team, user=user, role=role, now=NOW)
    return user


def make_outlet(team: Team, name: str = "The Harbour Daily", **known: str) -> Outlet:
    return create_outlet(actor=system(team), team=team, name=name, now=NOW, **known)


def make_story(
    team: Team, title: str = "A ferry ran aground", *, actor: Actor | None = None
) -> Story:
    return create_story(actor=actor or system(team), team=team, title=title, now=NOW)


TEXT = "A ferry ran aground off Port Ellery on Monday.\n\nThe company said 40 people were hurt.\n"


def make_article(
    story: Story,
    text: str = TEXT,
    *,
    outlet: Outlet | None = None,
    published: str = "2026-01-14T22:00:00Z",
    actor: Actor | None = None,
    read: bool = True,
    **known: Any,
) -> Article:
    """An article in a story; `read` tells whether the pipeline has been at it already."""
    article = submit_article(
        actor=actor or system(story.team),
        story=story,
        text=text,
        now=NOW,
        outlet=outlet,
        published=parse_published(published),
        **known,
    )
    if read:
        mark_read(story)
    return article


def mark_read(story: Story) -> None:
    """As if the pipeline had read all that the story holds, and had compared it."""
    Revision.objects.filter(article__places__story=story, stage=Stage.RECEIVED).update(
        stage=Stage.EXTRACTED
    )
    story.refresh_from_db()
    Story.objects.filter(pk=story.pk).update(compared=story.wanted)


def make_statement(
    article: Article,
    exact: str,
    *,
    speaker: str | None = None,
    origin: str | None = None,
    quoted: bool = False,
    ordinal: int = 0,
) -> Statement:
    """A statement over those words of the article's newest revision."""
    revision = article.revisions.order_by("-number")[0]
    span = make_span(revision.text, exact, speaker=speaker, origin=origin, quoted=quoted)
    statement = Statement.objects.create(
        team_id=article.team_id,
        revision=revision,
        start=span.start,
        end=span.end,
        exact=exact,
        speaker=speaker or "",
        voice=span.voice,
        origin=origin or "",
        quoted=quoted,
        polarity=span.polarity,
        modality=span.modality,
        check_worthiness=span.check_worthiness,
        ordinal=ordinal,
        span=to_json(span),
    )
    enter([statement])
    return statement


def make_span(
    text: str,
    exact: str,
    *,
    speaker: str | None = None,
    origin: str | None = None,
    quoted: bool = False,
    published: Published | None = None,
) -> StatementSpan:
    start = text.index(exact)
    return StatementSpan(
        start=start,
        end=start + len(exact),
        exact=exact,
        sentence=exact,
        sentence_start=start,
        subject=None,
        predicate=None,
        participants=(),
        when=None,
        speaker=speaker,
        voice="attributed" if speaker or origin else "own",
        origin=origin,
        quoted=quoted,
        polarity="affirmed",
        modality="asserted",
        values=(),
        check_worthiness=0.5,
        reasons=(),
        published=published.at if published else None,
    )


@transaction.atomic
def make_claim(
    story: Story,
    positions: Sequence[tuple[str, Sequence[Statement]]],
    *,
    text: str = "How many people were hurt",
    support: str = Support.CONTRADICTED,
    importance: float = 0.5,
    attribute: str = "quantity:people hurt",
) -> Claim:
    """A claim of the story as its comparison leaves it: positions by their text and statements."""
    claim = Claim.objects.create(
        team_id=story.team_id, text=text, attribute=attribute, occurrence=occurrence_of(story)
    )
    record(
        actor=system().stamp(),
        verb=CLAIM_CREATED,
        target=claim,
        team=story.team_id,
        now=NOW,
        data={"text": text},
    )
    for words, statements in positions:
        position = Position.objects.create(team_id=story.team_id, claim=claim, text=words)
        Statement.objects.filter(pk__in=[row.pk for row in statements]).update(
            claim=claim, position=position
        )
    Standing.objects.create(
        team_id=story.team_id,
        story=story,
        claim=claim,
        support=support,
        independent_sources=len(positions),
        importance=importance,
    )
    return claim


def occurrence_of(story: Story) -> Occurrence:
    """The one that all the story's articles are about, unless a test says otherwise."""
    placed = StoryArticle.objects.filter(story=story, occurrence__isnull=False).first()
    occurrence = placed.occurrence if placed else Occurrence.objects.create(team_id=story.team_id)
    assert occurrence is not None
    StoryArticle.objects.filter(story=story, occurrence=None).update(occurrence=occurrence)
    return occurrence


@transaction.atomic
def make_discrepancy(
    story: Story,
    claim: Claim,
    *,
    kind: str = DiscrepancyKind.NUMBER,
    explanation: str = "One outlet counts 40 hurt, another 62.",
    severity: float = 0.8,
    certainty: float = 0.9,
    folded: bool = False,
    fold_reason: str = "",
    attribute: str | None = None,
) -> Discrepancy:
    """A discrepancy with a side for each of the claim's positions, in its statements' words."""
    row = Discrepancy.objects.create(
        team_id=story.team_id,
        story=story,
        claim=claim,
        kind=kind,
        attribute=claim.attribute if attribute is None else attribute,
        severity=severity,
        certainty=certainty,
        explanation=explanation,
        folded=folded,
        fold_reason=fold_reason,
    )
    record(
        actor=system().stamp(),
        verb=DISCREPANCY_OPENED,
        target=row,
        team=story.team_id,
        now=NOW,
        changes={"state": (None, row.state)},
        data={"explanation": explanation},
        related=[claim, story],
    )
    for number, position in enumerate(claim.positions.order_by("pk")):
        _make_side(row, number, position)
    return row


def _make_side(row: Discrepancy, number: int, position: Position) -> Side:
    side = Side.objects.create(
        team_id=row.team_id, discrepancy=row, number=number, position=position, value=position.text
    )
    for statement in position.statements.order_by("pk"):
        at = statement.exact.find(position.text)
        start = statement.start + max(at, 0)
        end = start + len(position.text) if at >= 0 else statement.end
        SideSpan.objects.create(
            team_id=row.team_id, side=side, statement=statement, start=start, end=end
        )
    return side


def make_dispute(discrepancy: Discrepancy) -> Dispute:
    """The dispute that the machine opens for a discrepancy."""
    open_disputes(story_id=discrepancy.story_id, now=NOW)
    return Dispute.objects.get(
        claim=discrepancy.claim_id, kind=discrepancy.kind, attribute=discrepancy.attribute
    )


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A story of two articles that count the same thing differently, once it is read."""

    story: Story
    articles: tuple[Article, Article]
    statements: tuple[Statement, Statement]
    claim: Claim
    discrepancy: Discrepancy
    dispute: Dispute


def make_contradiction(team: Team, title: str = "A ferry ran aground") -> Contradiction:
    story = make_story(team, title)
    number = next(_numbers)
    first = make_article(story, outlet=make_outlet(team, f"The Harbour Daily {number}"))
    second = make_article(
        story,
        TEXT.replace("40 people", "62 people").replace("The company", "The coast guard"),
        outlet=make_outlet(team, f"Meridian Wire {number}"),
    )
    told = (
        make_statement(first, "40 people were hurt", speaker="The company", origin="company"),
        make_statement(second, "62 people were hurt", speaker="The coast guard", origin="official"),
    )
    claim = make_claim(story, [("40", told[:1]), ("62", told[1:])])
    discrepancy = make_discrepancy(story, claim)
    return Contradiction(
        story, (first, second), told, claim, discrepancy, make_dispute(discrepancy)
    )


def actor_of(user: User, team: Team) -> Actor:
    """The user as they act on the team's pages."""
    return actor_in(user, team)
