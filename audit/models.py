from __future__ import annotations

import json
from typing import Any

from django.db import models

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
