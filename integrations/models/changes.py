from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from accounts.models import TeamOwned


class Cursor(models.Model):
    """How far a reader of the trail has come: the index of the next leaf of the sealed log."""

    name = models.CharField(max_length=40, unique=True)
    position = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.name} at {self.position}"


class Withheld(TeamOwned):
    """An act of a sealed round that the feed of changes passed over, and tells once it is open.

    `position` is where it then stands in the feed: beside the act with that index.
    """

    event_id = models.UUIDField(unique=True)
    index = models.BigIntegerField()
    position = models.BigIntegerField(null=True)

    class Meta(TeamOwned.Meta):
        verbose_name_plural = "withheld changes"
        constraints = [
            *TeamOwned.Meta.constraints,
            models.CheckConstraint(
                condition=Q(position=None) | Q(position__gt=F("index")),
                name="integrations_withheld_later",
            ),
        ]
        indexes = [
            models.Index(
                fields=["team", "index"],
                condition=Q(position=None),
                name="integrations_withheld_waiting",
            ),
            models.Index(fields=["team", "position"], name="integrations_withheld_told"),
        ]

    def __str__(self) -> str:
        return f"{self.event_id}"
