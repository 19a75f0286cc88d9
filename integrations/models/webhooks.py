"""Webhooks: where changes are posted, under which secrets, and what became of each message."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from accounts.models import TeamOwned, User
from integrations.enums import DeliveryState, Payload, WhyDisabled
from integrations.querysets import DeliveryQuerySet, WebhookQuerySet

URL_LENGTH = 2000


class Webhook(TeamOwned):
    """An address that is told of a team's changes. Full payloads hold what the owner may see."""

    url = models.CharField(max_length=URL_LENGTH)
    types = ArrayField(models.CharField(max_length=40))
    payload = models.CharField(max_length=4, choices=Payload, default=Payload.THIN)
    description = models.CharField(max_length=200, blank=True)
    owner = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    begins_at = models.BigIntegerField(
        editable=False, help_text="The index of the first act that it is told of by itself."
    )
    disabled_at = models.DateTimeField(null=True, blank=True)
    disabled_why = models.CharField(max_length=8, choices=WhyDisabled, blank=True)
    archived_at = models.DateTimeField(null=True, blank=True)
    failing_since = models.DateTimeField(null=True, blank=True, editable=False)
    unreached = models.PositiveSmallIntegerField(
        default=0, editable=False, help_text="How often in a row nobody answered in time."
    )
    rests_until = models.DateTimeField(null=True, blank=True, editable=False)

    objects = WebhookQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.CheckConstraint(
                condition=Q(disabled_at=None, disabled_why="")
                | (Q(disabled_at__isnull=False) & ~Q(disabled_why="")),
                name="integrations_webhook_disabled",
            ),
        ]

    def __str__(self) -> str:
        return self.description or f"Webhook {self.pk}"


class WebhookSecret(TeamOwned):
    """What a webhook's messages are signed with; encrypted, shown once, two while rotating."""

    webhook = models.ForeignKey(Webhook, on_delete=models.PROTECT, related_name="secrets")
    sealed = models.BinaryField()
    hint = models.CharField(max_length=12, help_text="How it begins.")
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True, blank=True)

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(
                fields=["webhook"],
                condition=Q(expires_at=None),
                name="integrations_secret_one_current",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.hint}…"


class Delivery(TeamOwned):
    """One message to one webhook: due until it is delivered or given up.

    `message_id` is the id of its event, so that a message sent again is known again.
    """

    webhook = models.ForeignKey(Webhook, on_delete=models.PROTECT, related_name="deliveries")
    message_id = models.UUIDField()
    type = models.CharField(max_length=40)
    index = models.BigIntegerField(null=True, help_text="The act's place in the sealed log.")
    body = models.TextField()
    state = models.CharField(max_length=9, choices=DeliveryState, default=DeliveryState.PENDING)
    due_at = models.DateTimeField(null=True)
    attempts = models.PositiveIntegerField(default=0)
    tries = models.PositiveSmallIntegerField(
        default=0, help_text="Attempts since it was last set to be sent."
    )
    created_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    objects = DeliveryQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        verbose_name_plural = "deliveries"
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(
                fields=["webhook", "message_id"], name="integrations_delivery_once"
            ),
            models.CheckConstraint(
                condition=Q(state=DeliveryState.PENDING, due_at__isnull=False, ended_at=None)
                | (~Q(state=DeliveryState.PENDING) & Q(due_at=None, ended_at__isnull=False)),
                name="integrations_delivery_due",
            ),
        ]
        indexes = [
            models.Index(
                fields=["webhook", "due_at", "id"],
                condition=Q(due_at__isnull=False),
                name="integrations_delivery_next",
            ),
            models.Index(fields=["webhook", "-id"], name="integrations_delivery_log"),
            models.Index(
                fields=["ended_at"],
                condition=Q(ended_at__isnull=False),
                name="integrations_delivery_ended",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.type} {self.message_id}"


class Attempt(TeamOwned):
    """One request of a delivery. Counted before it is sent: without an end, its sender died."""

    delivery = models.ForeignKey(Delivery, on_delete=models.CASCADE, related_name="log")
    number = models.PositiveIntegerField()
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    milliseconds = models.PositiveIntegerField(null=True)
    status = models.PositiveSmallIntegerField(null=True)
    error = models.CharField(max_length=300, blank=True)
    response = models.TextField(blank=True, help_text="The beginning of what was answered.")

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(
                fields=["delivery", "number"], name="integrations_attempt_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} of {self.delivery_id}"
