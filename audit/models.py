from __future__ import annotations

import json
from typing import Any

from django.db import models
from django.db.models.functions import Now

from audit.querysets import EventQuerySet


class Xid8Field(models.Field[str, str]):
    """PostgreSQL's 64-bit transaction id, set by the database; read as a decimal string."""

    def db_type(self, connection: Any) -> str:
        return "xid8"

    def from_db_value(self, value: object, *_: object) -> str:
        return str(value)


class Event(models.Model):
    """One recorded act, never changed.

    `body` is the act in RFC 8785 canonical JSON and is the truth.

    The program inserts `id` and `body` alone; a trigger derives the other columns from `body`, for
    reading.
    """

    id = models.UUIDField(primary_key=True, editable=False)
    body = models.BinaryField()
    xid = Xid8Field(editable=False)
    at = models.DateTimeField(editable=False)
    team_id = models.BigIntegerField(null=True, editable=False)
    actor_id = models.BigIntegerField(editable=False)
    verb = models.TextField(editable=False)
    object_type = models.TextField(editable=False)
    object_id = models.BigIntegerField(editable=False)
    door = models.TextField(editable=False)
    covers = models.JSONField(
        editable=False, help_text='Other rows that the act wrote, as ["type:id", …].'
    )
    related = models.JSONField(editable=False, help_text="Other objects it speaks of, likewise.")

    objects = EventQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["object_type", "object_id", "xid"], name="audit_event_object"),
            models.Index(fields=["team_id", "-at"], name="audit_event_team"),
            models.Index(fields=["actor_id", "-at"], name="audit_event_actor"),
            models.Index(fields=["xid"], name="audit_event_xid"),
            models.Index(
                fields=["id"], condition=models.Q(verb="trail.erased"), name="audit_event_erasures"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.verb} {self.object_type} {self.object_id}"

    @property
    def act(self) -> dict[str, Any]:
        """The body, parsed.

        Version, at, actor, verb, object, team, door, request, changes, data, commitments.
        """
        parsed: dict[str, Any] = json.loads(bytes(self.body))
        return parsed


class Secret(models.Model):
    """What a commitment in an event hides: the value and its salt.

    Erasing the row leaves the event verifiable.
    """

    event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="secrets")
    name = models.TextField(help_text="Which value of the event it opens.")
    salt = models.BinaryField()
    value = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["event", "name"], name="audit_secret_once"),
        ]

    def __str__(self) -> str:
        return f"{self.name} of {self.event_id}"


class Leaf(models.Model):
    """An event's place in the sealed log, and its RFC 6962 leaf hash.

    No foreign key in the database: a leaf must be able to speak of an event that is gone.
    """

    index = models.BigIntegerField(primary_key=True)
    event = models.OneToOneField(
        Event, on_delete=models.DO_NOTHING, db_constraint=False, related_name="leaf"
    )
    hash = models.BinaryField()

    class Meta:
        verbose_name_plural = "leaves"

    def __str__(self) -> str:
        return f"{self.index}: {self.event_id}"


class Node(models.Model):
    """The root of a complete subtree of 256 ** level leaves, for short proofs of long logs."""

    pk = models.CompositePrimaryKey("level", "index")
    level = models.PositiveSmallIntegerField()
    index = models.BigIntegerField()
    hash = models.BinaryField()

    def __str__(self) -> str:
        return f"level {self.level}, {self.index}"


class Checkpoint(models.Model):
    """A signed statement of the log's first `size` leaves, in the format of c2sp.org."""

    size = models.BigIntegerField(primary_key=True)
    note = models.TextField()
    horizon = Xid8Field(help_text="Every earlier transaction's events are sealed.")
    cluster = models.TextField(help_text="Whose transaction ids these are: the server's identity.")
    sealed_at = models.DateTimeField(db_default=Now())

    def __str__(self) -> str:
        return f"{self.size} events"


class Hold(models.Model):
    """Nothing about this object is erased while the hold lasts.

    Why, its event says; that may itself have to be erased.
    """

    object = models.TextField(help_text='As the trail names it: "reviews.dispute:7".')
    placed_at = models.DateTimeField()
    lifted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["object"], condition=models.Q(lifted_at=None), name="audit_hold_once"
            ),
        ]

    def __str__(self) -> str:
        return self.object


class Alarm(models.Model):
    """Something about the trail that people must look at; one open alarm of a kind."""

    kind = models.TextField()
    detail = models.TextField()
    raised_at = models.DateTimeField()
    seen_at = models.DateTimeField(help_text="When it was last found to be so.")
    cleared_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind"], condition=models.Q(cleared_at=None), name="audit_alarm_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.detail}"
