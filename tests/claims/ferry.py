"""A small story that the real pipeline reads and compares."""

from __future__ import annotations

from dataclasses import dataclass

from accounts.models import Team
from articles.models import Article, Revision, Story
from articles.owed import want_comparison
from audit.models import Event
from claims.actions.comparing import compare_story
from claims.actions.reading import read_revision
from claims.models import Claim, Discrepancy, Position, Statement
from reviews.actions.opening import open_disputes
from reviews.models import Dispute
from tests.builders import NOW, make_article, make_outlet, make_story

HARBOUR = """The ferry Halcyon ran aground off Port Ellery on Monday evening.

The company said 40 passengers were hurt in the accident. "Nobody was in danger," said Ira Holm.

The harbour master, Lena Voss, closed the port on Tuesday."""
MERIDIAN = """A ferry, the Halcyon, ran aground near Port Ellery on Monday.

The coast guard said 62 passengers were hurt in the accident. The ferry carried 300 passengers.

The harbour master, Lena Voss, reopened the port on Wednesday."""


@dataclass(frozen=True, slots=True)
class Ferry:
    """Two outlets' accounts, which count the hurt differently."""

    story: Story
    articles: tuple[Article, Article]


def make_ferry(team: Team) -> Ferry:
    """Submitted, and not yet read."""
    story = make_story(team)
    articles = [
        make_article(story, text, outlet=make_outlet(team, name), read=False)
        for text, name in ((HARBOUR, "Harbour Daily"), (MERIDIAN, "Meridian Wire"))
    ]
    return Ferry(story, (articles[0], articles[1]))


def run(ferry: Ferry) -> None:
    """What the workers do until nothing is owed."""
    run_story(ferry.story)


def run_story(story: Story) -> None:
    """The same, for any story."""
    for revision in Revision.objects.filter(stage="received").order_by("pk"):
        assert read_revision(revision_id=revision.pk, now=NOW)
    if Story.objects.filter(pk=story.pk, wanted=0).exists():
        want_comparison([story.pk])
    compare_story(story_id=story.pk, now=NOW)
    open_disputes(story_id=story.pk, now=NOW)
    story.refresh_from_db()
    assert (story.compared, story.last_error) == (story.wanted, "")


def run_again(ferry: Ferry) -> None:
    """A comparison that nothing new calls for."""
    want_comparison([ferry.story.pk])
    run(ferry)


def told(words: str) -> Statement:
    """The statement of today that has these words."""
    return Statement.objects.live().get(exact__contains=words)


def claim_of(words: str) -> Claim:
    claim = told(words).claim
    assert claim is not None
    return claim


def picture(ferry: Ferry) -> dict[str, list[object]]:
    """Everything that has an identity, and what is said of it; the trail's length too."""
    story = ferry.story
    return {
        "claims": list(Claim.objects.order_by("pk").values_list("pk", "text", "occurrence")),
        "positions": list(Position.objects.order_by("pk").values_list("pk", "claim", "text")),
        "statements": list(
            Statement.objects.live().order_by("pk").values_list("pk", "claim", "position")
        ),
        "discrepancies": list(
            Discrepancy.objects.filter(story=story)
            .order_by("pk")
            .values_list("pk", "claim", "kind", "state", "explanation")
        ),
        "disputes": list(Dispute.objects.order_by("pk").values_list("pk", "claim", "state")),
        "events": [Event.objects.count()],
    }
