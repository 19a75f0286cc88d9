"""What a monitor reads: how the trail's sealing stands, its alarms, and what the pipeline owes."""

from __future__ import annotations

from collections.abc import Iterator

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from prometheus_client import CollectorRegistry
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.registry import Collector

from articles.enums import Stage
from articles.models import Feed, Revision
from audit.alarms import KINDS, open_alarms
from audit.queries import standing


def metrics(request: HttpRequest) -> HttpResponse:
    """Prometheus's text format, for whoever sends `METRICS_TOKEN`; without one there is no page."""
    given = request.headers.get("Authorization", "")
    if not settings.METRICS_TOKEN or not constant_time_compare(
        given, f"Bearer {settings.METRICS_TOKEN}"
    ):
        raise Http404
    registry = CollectorRegistry()
    registry.register(Standing())
    return HttpResponse(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)


class Standing(Collector):
    """Read from the database at each asking, so that every web process says the same."""

    def collect(self) -> Iterator[Metric]:
        yield from _trail()
        yield from _pipeline()


def _trail() -> Iterator[Metric]:
    now = timezone.now()
    sealing = standing(now=now)
    yield _gauge("verify_trail_sealed_events", "Events in the sealed log.", sealing.sealed)
    yield _gauge("verify_trail_waiting_events", "Events not sealed yet.", sealing.waiting)
    yield _gauge(
        "verify_trail_sealing_lag_seconds",
        "How long the oldest unsealed event has waited.",
        sealing.lag.total_seconds(),
    )
    raised = {alarm.kind for alarm in open_alarms()}
    alarms = GaugeMetricFamily("verify_trail_alarm", "1 while it is raised.", labels=["kind"])
    for kind in KINDS:
        alarms.add_metric([kind], float(kind in raised))
    yield alarms


def _pipeline() -> Iterator[Metric]:
    waiting = Revision.objects.filter(stage=Stage.RECEIVED).count()
    yield _gauge("verify_revisions_waiting", "Revisions that are to be read.", waiting)
    aside = Revision.objects.filter(stage=Stage.QUARANTINED).count()
    yield _gauge("verify_revisions_set_aside", "Revisions that could not be read.", aside)
    failing = Feed.objects.followed().filter(failing_since__isnull=False).count()
    yield _gauge("verify_feeds_failing", "Feeds whose last reading failed.", failing)


def _gauge(name: str, help_text: str, value: float) -> Metric:
    return GaugeMetricFamily(name, help_text, value=value)
