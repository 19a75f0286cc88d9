from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models.functions import MD5, Lower, Now

from accounts.models import TeamOwned, Token, User
from articles.enums import ItemOutcome, Outcome, Placement, Precision, Stage, WhyPaused
from articles.querysets import (
    ArticleQuerySet,
    ArticleWordsQuerySet,
    FeedItemQuerySet,
    FeedQuerySet,
    JobQuerySet,
    OutletQuerySet,
    RevisionQuerySet,
    StoryArticleQuerySet,
    StoryQuerySet,
)
from verify.lookups import vector


class Outlet(TeamOwned):
    """Who publishes, as one team knows it."""

    name = models.CharField(max_length=200)
    domain = models.CharField(max_length=253, blank=True)
    country = models.CharField(max_length=2, blank=True)
    time_zone = models.CharField(max_length=64, blank=True, help_text="Weekdays resolve in it.")
    language = models.CharField(max_length=12, blank=True)
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    archived_at = models.DateTimeField(null=True, blank=True)

    objects = OutletQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(
                "team",
                Lower("domain"),
                condition=~models.Q(domain=""),
                name="articles_outlet_domain",
            ),
            models.UniqueConstraint("team", Lower("name"), name="articles_outlet_name"),
        ]

    def __str__(self) -> str:
        return self.name


class Story(TeamOwned):
    """Articles that editors read together.

    `wanted` rises whenever what it says may have changed, `compared` follows when the comparison
    is done; while they differ, the sweep rings again.
    """

    title = models.CharField(max_length=300)
    slug = models.CharField(max_length=22, unique=True, editable=False)
    key = models.CharField(  # noqa: DJ001 - unique where there is one
        max_length=200, null=True, blank=True, editable=False, help_text="A folder's identity."
    )
    created_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    archived_at = models.DateTimeField(null=True, blank=True)
    wanted = models.PositiveIntegerField(default=0, editable=False)
    compared = models.PositiveIntegerField(default=0, editable=False)
    attempts = models.PositiveSmallIntegerField(default=0, editable=False)
    last_error = models.TextField(blank=True, editable=False)
    tried_at = models.DateTimeField(null=True, editable=False)
    compared_at = models.DateTimeField(
        null=True, editable=False, help_text="When the last comparison ended."
    )

    objects = StoryQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        verbose_name_plural = "stories"
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(fields=["team", "key"], name="articles_story_key"),
        ]
        indexes = [
            GinIndex(vector("title"), name="articles_story_words"),
            GinIndex(fields=["title"], opclasses=["gin_trgm_ops"], name="articles_story_letters"),
        ]

    def __str__(self) -> str:
        return self.title


class Occurrence(TeamOwned):
    """One event in the world, as matching tells it from others."""

    created_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta(TeamOwned.Meta):
        pass

    def __str__(self) -> str:
        return f"Occurrence {self.pk}"


class Article(TeamOwned):
    """One published piece. Its words are in its revisions."""

    outlet = models.ForeignKey(Outlet, on_delete=models.PROTECT, null=True, blank=True)
    url = models.URLField(max_length=2000, blank=True)
    author = models.CharField(max_length=300, blank=True)
    published = models.DateTimeField(null=True, blank=True)
    published_precision = models.CharField(
        max_length=8, choices=Precision, default=Precision.UNKNOWN
    )
    language = models.CharField(max_length=12, blank=True)
    copy_of = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="copies"
    )
    submitted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    objects = ArticleQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(published=None, published_precision=Precision.UNKNOWN)
                | (models.Q(published__isnull=False) & ~models.Q(published_precision="unknown")),
                name="articles_article_precision",
            ),
        ]

    def __str__(self) -> str:
        return f"Article {self.pk}"


class StoryArticle(TeamOwned):
    """An article's place in a story."""

    story = models.ForeignKey(Story, on_delete=models.PROTECT, related_name="places")
    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="places")
    file = models.CharField(max_length=1000, blank=True, help_text="Its path in the folder.")
    placement = models.CharField(max_length=10, choices=Placement, default=Placement.MAIN)
    placed_by_hand = models.BooleanField(default=False)
    occurrence = models.ForeignKey(
        Occurrence, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    gone_at = models.DateTimeField(
        null=True, editable=False, help_text="When its file was first missing from the folder."
    )
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    objects = StoryArticleQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(fields=["story", "article"], name="articles_storyarticle_once"),
            models.UniqueConstraint(
                fields=["story", "file"],
                condition=~models.Q(file=""),
                name="articles_storyarticle_file",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.file or self.article_id} in {self.story_id}"


class Revision(TeamOwned):
    """One stored text of an article, immutable. A silent edit is a new one, a revert too."""

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField()
    text = models.TextField()
    sha256 = models.CharField(max_length=64)
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    boilerplate = models.JSONField(default=list, editable=False)
    credits = models.JSONField(default=list, editable=False)
    stage = models.CharField(max_length=12, choices=Stage, default=Stage.RECEIVED)
    attempts = models.PositiveSmallIntegerField(default=0, editable=False)
    last_error = models.TextField(blank=True, editable=False)
    tried_at = models.DateTimeField(null=True, editable=False)
    ended_at = models.DateTimeField(
        null=True, editable=False, help_text="When the last reading ended, or was given up."
    )
    extractor = models.CharField(max_length=20, blank=True, editable=False)

    objects = RevisionQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(fields=["article", "number"], name="articles_revision_number"),
        ]
        indexes = [
            models.Index(
                fields=["tried_at"],
                condition=models.Q(stage=Stage.RECEIVED),
                name="articles_revision_waiting",
            ),
        ]

    def __str__(self) -> str:
        return f"Revision {self.number} of {self.article_id}"


class ArticleWords(TeamOwned):
    """What an article is found by; the database keeps it with every change, through any door.

    `words` are those of its newest text, its first line above the others, and of what is `about` it
    (outlet, author, address). Where a text's words do not fit, those of its first half or quarter.
    """

    article = models.OneToOneField(Article, on_delete=models.PROTECT, related_name="words")
    words = SearchVectorField()
    about = models.TextField()

    objects = ArticleWordsQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        verbose_name_plural = "words of articles"
        indexes = [
            GinIndex(fields=["words"], name="articles_articlewords_words"),
            GinIndex(
                fields=["about"], opclasses=["gin_trgm_ops"], name="articles_articlewords_about"
            ),
        ]

    def __str__(self) -> str:
        return f"Words of {self.article_id}"


class Job(TeamOwned):
    """Long work that somebody asked for: articles in bulk, line by line, as who sent them."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    token = models.ForeignKey(Token, on_delete=models.PROTECT, null=True, related_name="+")
    total = models.PositiveIntegerField(editable=False)
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    done_at = models.DateTimeField(null=True, editable=False)

    objects = JobQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        indexes = [
            models.Index(
                fields=["created_at"],
                condition=models.Q(done_at=None),
                name="articles_job_waiting",
            ),
        ]

    def __str__(self) -> str:
        return f"Job {self.pk}"


class JobLine(TeamOwned):
    """One line of a job. What it says is let go once it is done; the article has it."""

    job = models.ForeignKey(Job, on_delete=models.PROTECT, related_name="lines")
    number = models.PositiveIntegerField(editable=False)
    body = models.TextField(editable=False)
    outcome = models.CharField(max_length=8, choices=Outcome, default=Outcome.WAITING)
    article = models.ForeignKey(Article, on_delete=models.PROTECT, null=True, related_name="+")
    problem = models.JSONField(null=True, editable=False)
    attempts = models.PositiveSmallIntegerField(default=0, editable=False)

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(fields=["job", "number"], name="articles_jobline_number"),
        ]

    def __str__(self) -> str:
        return f"Line {self.number} of {self.job_id}"


URL_LENGTH = 2000
RHYTHM_MINUTES = (5, 30 * 24 * 60)
"""How often a feed may be read, at the most and at the least."""


class Feed(TeamOwned):
    """A feed of an outlet's, read again and again, whose items become articles of a story."""

    story = models.ForeignKey(Story, on_delete=models.PROTECT, related_name="feeds")
    outlet = models.ForeignKey(
        Outlet,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="feeds",
        help_text="Who publishes its items; none: each page's address tells.",
    )
    url = models.CharField(max_length=URL_LENGTH)
    words = models.TextField(
        blank=True, help_text="An item is taken that has all words of one line; none: every item."
    )
    every_minutes = models.PositiveIntegerField(default=60)
    added_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(db_default=Now(), editable=False)
    paused_at = models.DateTimeField(null=True, editable=False)
    paused_why = models.CharField(max_length=8, choices=WhyPaused, blank=True)
    archived_at = models.DateTimeField(null=True, editable=False)
    due_at = models.DateTimeField(null=True, editable=False)
    asked_at = models.DateTimeField(
        null=True, editable=False, help_text="Since when somebody waits for it to be read."
    )
    read_at = models.DateTimeField(null=True, editable=False, help_text="When it last answered.")
    title = models.CharField(max_length=300, blank=True, editable=False)
    told = models.CharField(max_length=300, blank=True, editable=False)
    last_error = models.CharField(max_length=500, blank=True, editable=False)
    failures = models.PositiveIntegerField(default=0, editable=False, help_text="In a row.")
    failing_since = models.DateTimeField(null=True, editable=False)
    etag = models.CharField(max_length=300, blank=True, editable=False)
    last_modified = models.CharField(max_length=100, blank=True, editable=False)

    objects = FeedQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(
                "story",
                MD5("url"),  # an address may be longer than what an index holds
                condition=models.Q(archived_at=None),
                name="articles_feed_once",
            ),
            models.CheckConstraint(
                condition=models.Q(paused_at=None, paused_why="")
                | (models.Q(paused_at__isnull=False) & ~models.Q(paused_why="")),
                name="articles_feed_paused",
            ),
            models.CheckConstraint(
                condition=models.Q(every_minutes__range=RHYTHM_MINUTES),
                name="articles_feed_rhythm",
            ),
        ]
        indexes = [
            models.Index(
                fields=["due_at"],
                condition=models.Q(archived_at=None, paused_at=None),
                name="articles_feed_due",
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.url


class FeedItem(TeamOwned):
    """One item that a feed has held, and what became of it. Never forgotten, so never twice."""

    feed = models.ForeignKey(Feed, on_delete=models.PROTECT, related_name="items")
    key = models.CharField(max_length=64, help_text="The SHA-256 of its guid, else of its link.")
    link_key = models.CharField(max_length=64, blank=True, help_text="The SHA-256 of its link.")
    digest = models.CharField(max_length=64, help_text="The SHA-256 of what it said of itself.")
    guid = models.CharField(max_length=URL_LENGTH, blank=True)
    link = models.CharField(max_length=URL_LENGTH, blank=True)
    title = models.CharField(max_length=500, blank=True)
    author = models.CharField(max_length=300, blank=True)
    language = models.CharField(max_length=12, blank=True)
    published = models.DateTimeField(null=True)
    published_precision = models.CharField(
        max_length=8, choices=Precision, default=Precision.UNKNOWN
    )
    content = models.TextField(blank=True, help_text="Its whole text, where the feed carries it.")
    outcome = models.CharField(
        max_length=8, choices=ItemOutcome, default=ItemOutcome.WAITING, editable=False
    )
    reason = models.CharField(max_length=500, blank=True, editable=False)
    from_feed = models.BooleanField(
        default=False, editable=False, help_text="The article's text is the feed's own."
    )
    by_hand = models.BooleanField(
        default=False, editable=False, help_text="Somebody asked for it, whatever its words."
    )
    article = models.ForeignKey(Article, on_delete=models.PROTECT, null=True, related_name="+")
    attempts = models.PositiveSmallIntegerField(default=0, editable=False)
    due_at = models.DateTimeField(null=True, editable=False)
    found_at = models.DateTimeField(editable=False)
    settled_at = models.DateTimeField(null=True, editable=False)

    objects = FeedItemQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(fields=["feed", "key"], name="articles_feeditem_once"),
        ]
        indexes = [
            models.Index(fields=["feed", "link_key"], name="articles_feeditem_link"),
            models.Index(fields=["feed", "outcome", "-id"], name="articles_feeditem_list"),
            models.Index(
                fields=["due_at"],
                condition=models.Q(outcome=ItemOutcome.WAITING),
                name="articles_feeditem_due",
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.link or self.guid
