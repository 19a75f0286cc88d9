"""One table for each way of recording a save; they differ in nothing else."""

from __future__ import annotations

from importlib import import_module

from django.db import models

from bench.trail.desk.settings import LIBRARIES


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


if LIBRARIES["auditlog"]:

    @import_module("auditlog.registry").auditlog.register()
    class Auditlogged(Dispute):
        pass


if LIBRARIES["simple_history"]:

    class Historical(Dispute):
        history = import_module("simple_history.models").HistoricalRecords()


if LIBRARIES["pghistory"]:

    @import_module("pghistory").track()
    class Tracked(Dispute):
        pass
