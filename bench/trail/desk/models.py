"""One table for each way of recording a save; they differ in nothing else."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class Dispute(models.Model):
    state = models.CharField(max_length=20)
    question = models.TextField()
    severity = models.FloatField(default=0.5)
    round = models.IntegerField(default=1)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.question


class Unaudited(Dispute):
    pass


class Trailed(Dispute):
    """Recorded by `audit.actions.record`, demanded by the deferred trigger."""


if settings.LIBRARIES["auditlog"]:
    from auditlog.registry import auditlog

    @auditlog.register()
    class Auditlogged(Dispute):
        pass


if settings.LIBRARIES["simple_history"]:
    from simple_history.models import HistoricalRecords

    class Historical(Dispute):
        history = HistoricalRecords()


if settings.LIBRARIES["pghistory"]:
    import pghistory

    @pghistory.track()
    class Tracked(Dispute):
        pass
