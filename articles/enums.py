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
