from __future__ import annotations

from django.db import models


class Precision(models.TextChoices):
    """How exactly a publication time is known."""

    MINUTE = "minute", "to the minute"
    DAY = "day", "to the day"
    UNKNOWN = "unknown", "unknown"


class Stage(models.TextChoices):
    """How far a revision has come on its way through the pipeline."""

    RECEIVED = "received", "waiting to be read"
    EXTRACTED = "extracted", "read"
    QUARANTINED = "quarantined", "could not be read"


class Placement(models.TextChoices):
    """What an article is to a story."""

    MAIN = "main", "Compared"
    BACKGROUND = "background", "Kept as background"
    REMOVED = "removed", "Moved out"


class Outcome(models.TextChoices):
    """What became of a line of a bulk intake."""

    WAITING = "waiting", "not taken in yet"
    CREATED = "created", "a new article"
    REVISED = "revised", "a new text of an article that was there"
    KNOWN = "known", "the text that was there already"
    FAILED = "failed", "could not be taken in"


class JobKind(models.TextChoices):
    """What a job does."""

    ARTICLES = "articles", "takes articles in"
    READING = "reading", "reads an article's newest text, or read an earlier one"
    COMPARISON = "comparison", "compares a story's articles"
    IMPORT = "import", "reads others' checks from an address"
    REPLAY = "replay", "sends a webhook the events of a span again"


class JobState(models.TextChoices):
    """How far a job is."""

    WAITING = "waiting", "nothing of it is done"
    RUNNING = "running", "it was begun"
    DONE = "done", "it ended"
    FAILED = "failed", "it was given up; its problems tell why"


class WhyPaused(models.TextChoices):
    """Why a feed is not read."""

    BY_HAND = "by_hand", "Paused by hand"
    GONE = "gone", "Its server says that it is gone for good"
    FAILING = "failing", "It could not be read for a week"


class FeedState(models.TextChoices):
    """How a feed stands."""

    PAUSED = "paused", "not read"
    ASKED = "asked", "about to be read"
    TAKING = "taking", "read, its items are being taken in"
    FAILING = "failing", "could not be read, and is tried again"
    RESTING = "resting", "read, until its next time"


class ItemOutcome(models.TextChoices):
    """What became of an item of a feed."""

    WAITING = "waiting", "waits to be taken in"
    TAKEN = "taken", "taken in"
    KNOWN = "known", "in the story already"
    SKIPPED = "skipped", "left out"
    FAILED = "failed", "could not be taken in"


RETRIABLE = frozenset({ItemOutcome.SKIPPED, ItemOutcome.FAILED})
"""What a person may ask to be taken in all the same."""
