from __future__ import annotations

from celery import shared_task
from django.utils import timezone

from audit.models import Event
from integrations.actions import delivering, importing, notifying
from integrations.actions.following import announce_sealed
from integrations.mailing import deliver_due
from integrations.models import ReviewSource
from verify.doorbell import ring


@shared_task
def hear(event: str) -> None:
    """Tell of one event at once, and send what is due at once."""
    found = Event.objects.filter(pk=event).first()
    if found and notifying.notify_of(found, now=timezone.now()):
        deliver_due(now=timezone.now())


@shared_task
def sweep() -> None:
    """Tell of what a lost ring left, and of due times; send what is due."""
    now = timezone.now()
    while notifying.follow_log(now=now):
        pass
    notifying.notify_of_due_times(now=now)
    deliver_due(now=now)


@shared_task
def announce() -> None:
    """Let those outside know of what was sealed."""
    while announce_sealed(now=timezone.now()):
        pass
    ring_for_due()


@shared_task
def ring_for_due() -> None:
    """Ring for each webhook to which something is to be sent by now."""
    for webhook in delivering.webhooks_with_due(timezone.now()):
        ring("integrations.tasks.deliver", webhook)


@shared_task
def deliver(webhook: int) -> None:
    """Send what is due to one webhook."""
    delivering.deliver(webhook)


@shared_task
def forget_old() -> None:
    """Take old messages off the webhooks' logs."""
    while delivering.forget_old(now=timezone.now()):
        pass


@shared_task
def read_source(source: int) -> None:
    """Read one source of others' checks."""
    importing.read_source(source, now=timezone.now())


@shared_task
def ring_for_sources() -> None:
    """Ring for each source that is to be read by now."""
    due = ReviewSource.objects.current().filter(due_at__lte=timezone.now()).order_by("due_at")
    for source in due.values_list("pk", flat=True)[:100]:
        ring("integrations.tasks.read_source", source)
