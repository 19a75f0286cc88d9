from __future__ import annotations

from typing import Final

from django.db import models


class Kind(models.TextChoices):
    """What somebody is notified of."""

    ASSIGNED = "assigned", "Assigned to you"
    MENTIONED = "mentioned", "You were mentioned"
    DUE = "due", "Due soon"
    OVERDUE = "overdue", "Overdue"
    DIFFER = "differ", "Verdicts differ"
    SOURCE_EDITED = "source_edited", "A source was edited"
    APPEALED = "appealed", "An appeal"
    SIGNATURE = "signature", "A second signature is needed"
    HELD = "held", "A publication was held back"
    WEBHOOK = "webhook", "A webhook was switched off"
    FEED = "feed", "A feed was stopped"


MEANINGS: Final = {
    Kind.ASSIGNED: "A dispute is handed to you.",
    Kind.MENTIONED: "Somebody names you in a comment.",
    Kind.DUE: "Your work is due within four hours.",
    Kind.OVERDUE: "Your work, or for editors any dispute, is past its due time.",
    Kind.DIFFER: "For editors: two verdicts on a dispute differ.",
    Kind.SOURCE_EDITED: "A source was edited that a verdict of yours, or work in your hands, "
    "rests on.",
    Kind.APPEALED: "For editors: somebody appeals against a closed dispute.",
    Kind.SIGNATURE: "For editors: a published finding was withdrawn, and a second editor signs.",
    Kind.HELD: "For editors: a publication was due, and something that it needs is missing.",
    Kind.WEBHOOK: "For administrators: a webhook's receiver is gone or fails for days.",
    Kind.FEED: "For editors, and whoever set it up: a feed is gone or fails for a week.",
}


class Rhythm(models.TextChoices):
    """When letters are sent."""

    AT_ONCE = "at_once", "At once"
    DAILY = "daily", "Once a day, all together"


class Payload(models.TextChoices):
    """How much a webhook's message holds."""

    THIN = "thin", "What changed, by its id"
    FULL = "full", "The recorded act and the object too"


class DeliveryState(models.TextChoices):
    PENDING = "pending", "Waiting"
    DELIVERED = "delivered", "Delivered"
    DEAD = "dead", "Given up"


class WhyDisabled(models.TextChoices):
    """Why a webhook is told nothing."""

    BY_HAND = "by_hand", "Switched off by hand"
    GONE = "gone", "The receiver answered that it is gone for good"
    FAILING = "failing", "It failed for days on end"
