from __future__ import annotations

from django.db import models


class Voice(models.TextChoices):
    OWN = "own", "the outlet's own voice"
    ATTRIBUTED = "attributed", "attributed"


class Polarity(models.TextChoices):
    AFFIRMED = "affirmed", "affirmed"
    NEGATED = "negated", "negated"
    DENIED = "denied", "denied"


class Modality(models.TextChoices):
    ASSERTED = "asserted", "asserted"
    PLANNED = "planned", "planned"
    POSSIBLE = "possible", "possible"
    ALLEGED = "alleged", "alleged"


class DiscrepancyKind(models.TextChoices):
    NUMBER = "number", "Figure"
    DATE = "date", "Date"
    PLACE = "place", "Place"
    QUOTE = "quote", "Quotation"
    ROLE = "role", "Role"
    NAME = "name", "Name"
    FRAMING = "framing", "Framing"
    POLARITY = "polarity", "Yes or no"
    ATTRIBUTION = "attribution", "Source"


class DiscrepancyState(models.TextChoices):
    OPEN = "open", "Open"
    CLOSED = "closed", "No longer found"
    DISMISSED = "dismissed", "Not a discrepancy"


class Support(models.TextChoices):
    CONFIRMED = "confirmed", "Confirmed by independent sources"
    REPEATED = "repeated", "Widely repeated, one source"
    ONE_OUTLET = "one_outlet", "One outlet only"
    CONTRADICTED = "contradicted", "Contradicted"


class DecisionKind(models.TextChoices):
    """What a person may say of the machine's reading."""

    REWORD = "reword", "reworded the claim"
    SPLIT = "split", "split the claim"
    MERGE = "merge", "merged claims"
    MOVE = "move", "moved a statement"
    NOT_DISCREPANCY = "not_discrepancy", "said that it is not a discrepancy"


class InterestKind(models.TextChoices):
    """What a person may have declared an interest in."""

    OUTLET = "outlet", "An outlet"
    AUTHOR = "author", "An author of articles"
    NAMED = "named", "A person or an organisation"
    STORY = "story", "A story"
    CLAIM = "claim", "A claim"
