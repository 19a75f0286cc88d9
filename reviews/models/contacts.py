from __future__ import annotations

from django.db import models
from django.db.models.functions import Now

from accounts.models import TeamOwned, User
from reviews.circles import EntryQuerySet, RestrictedQuerySet
from reviews.enums import Channel, ContactStep
from reviews.models.circles import Restricted
from reviews.models.disputes import Dispute


class ContactQuerySet(RestrictedQuerySet["Contact"]):
    """Lines of the contact log."""


class Contact(Restricted):
    """Somebody who was asked about a dispute: who, how, what, and by when they could answer."""

    who = models.CharField(max_length=300, blank=True, help_text="A person or an organisation.")
    reached_at = models.CharField(
        max_length=300, blank=True, help_text="The number or address that was used."
    )
    channel = models.CharField(max_length=8, choices=Channel)
    asked = models.TextField(blank=True, help_text="What was asked.")
    asked_at = models.DateTimeField()
    deadline = models.DateTimeField(null=True, blank=True)

    objects = ContactQuerySet.as_manager()

    class Meta(Restricted.Meta):
        pass


class ContactEntry(TeamOwned):
    """What came of a contact: another attempt, a reply, or none. Only ever added to."""

    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="entries")
    step = models.CharField(max_length=8, choices=ContactStep)
    words = models.TextField(blank=True)
    at = models.DateTimeField()
    sealed_in = models.PositiveSmallIntegerField(
        null=True,
        editable=False,
        help_text="The round of an independent check that it is part of, as of a contact.",
    )
    added_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(db_default=Now(), editable=False)

    objects = EntryQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        verbose_name_plural = "contact entries"

    def __str__(self) -> str:
        return f"Contact entry {self.pk}"


class ContactWaiver(TeamOwned):
    """An editor's written reason why nobody was asked. The whole team may read it."""

    dispute = models.ForeignKey(Dispute, on_delete=models.PROTECT, related_name="contact_waivers")
    reason = models.TextField()
    given_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    given_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta(TeamOwned.Meta):
        pass

    def __str__(self) -> str:
        return f"Contact waiver {self.pk}"
