from __future__ import annotations

from django.db import models
from django.db.models.functions import Now

from accounts.models import Mailed, TeamOwned, User
from articles.models import Feed
from integrations.enums import Kind, Rhythm
from integrations.models.webhooks import Webhook
from integrations.querysets import NotificationQuerySet
from reviews.models import Dispute


class Notification(TeamOwned, Mailed):
    """Word to one member of something that concerns them: in the app, by e-mail, or both.

    It holds no text: what it speaks of is looked up by who may see it. Made from the event
    `event_id`, or from a due time.
    """

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="notifications")
    kind = models.CharField(max_length=16, choices=Kind)
    dispute = models.ForeignKey(Dispute, on_delete=models.PROTECT, null=True, related_name="+")
    webhook = models.ForeignKey(Webhook, on_delete=models.PROTECT, null=True, related_name="+")
    feed = models.ForeignKey(Feed, on_delete=models.PROTECT, null=True, related_name="+")
    event_id = models.UUIDField(null=True)
    due_at = models.DateTimeField(null=True)
    in_app = models.BooleanField(default=True)
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    read_at = models.DateTimeField(null=True)

    objects = NotificationQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(dispute__isnull=False, webhook=None, feed=None)
                | models.Q(dispute=None, webhook__isnull=False, feed=None)
                | models.Q(dispute=None, webhook=None, feed__isnull=False),
                name="integrations_notification_of_one",
            ),
            models.UniqueConstraint(
                fields=["user", "kind", "dispute", "webhook", "feed", "event_id", "due_at"],
                nulls_distinct=False,
                name="integrations_notification_once",
            ),
        ]
        indexes = [
            models.Index(fields=["team", "user", "-id"], name="integrations_notification_list"),
            models.Index(
                fields=["team", "user"],
                condition=models.Q(read_at=None, in_app=True),
                name="integrations_notification_new",
            ),
            models.Index(
                fields=["mail_due_at"],
                condition=models.Q(mail_due_at__isnull=False),
                name="integrations_notification_mail",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} for {self.user_id}"

    @property
    def about(self) -> str:
        """What it speaks of, by its number."""
        if self.webhook_id is not None:
            return f"webhook {self.webhook_id}"
        if self.feed_id is not None:
            return f"feed {self.feed_id}"
        return f"dispute {self.dispute_id}"

    @property
    def page(self) -> tuple[str, str, int]:
        """Where to read of it, as an address's name and arguments; reads `team`."""
        if self.webhook_id is not None:
            return ("webhook", self.team.slug, self.webhook_id)
        if self.feed_id is not None:
            return ("feed", self.team.slug, self.feed_id)
        return ("dispute", self.team.slug, self.dispute_id or 0)


class Choice(models.Model):
    """How a person wants to hear of one kind; without a row, in the app and by e-mail."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=16, choices=Kind)
    in_app = models.BooleanField(default=True)
    by_email = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "kind"], name="integrations_choice_once"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} for {self.user_id}"


class Post(models.Model):
    """When a person wants their letters; without a row, at once."""

    user = models.OneToOneField(User, on_delete=models.PROTECT, related_name="+")
    rhythm = models.CharField(max_length=8, choices=Rhythm, default=Rhythm.AT_ONCE)
    hour = models.PositiveSmallIntegerField(default=8, help_text="In the person's time zone.")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(hour__lte=23), name="integrations_post_hour"),
        ]

    def __str__(self) -> str:
        return f"{self.rhythm} for {self.user_id}"
