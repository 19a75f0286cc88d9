from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models

if TYPE_CHECKING:
    from audit.models import Event  # noqa: F401 - the type of the rows


class EventQuerySet(models.QuerySet["Event"]):
    def in_team(self, team_id: int) -> Self:
        return self.filter(team_id=team_id)

    def about(self, object_type: str, object_id: int) -> Self:
        """Acts on the object itself, and acts that wrote it along or speak of it."""
        name = [f"{object_type}:{object_id}"]
        return self.filter(
            models.Q(object_type=object_type, object_id=object_id)
            | models.Q(covers__contains=name)
            | models.Q(related__contains=name)
        )

    def newest_first(self) -> Self:
        return self.order_by("-at", "-id")

    def oldest_first(self) -> Self:
        return self.order_by("at", "id")
