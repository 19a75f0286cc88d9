"""Senders in processes of their own, killed at random: `python -m tests.integrations.sender KILLS`.

What waits is due at once here: three days of retries pass in minutes, by the rows alone.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time

import django

DONE = 0
SENDERS = 2
TURN = 3.0


def main(kills: int) -> None:
    """Let two senders work and kill one now and then; the last ones work to the end."""
    django.setup()
    import integrations.actions.delivering  # noqa: F401, PLC0415 - read once, before any fork

    chance = random.Random(7)  # noqa: S311 - the same faults each time
    senders = [_fork() for _ in range(SENDERS)]
    for _ in range(kills):
        time.sleep(chance.uniform(0.05, 1.2))
        victim = chance.randrange(SENDERS)
        if _end(senders[victim]) == DONE:
            return
        senders[victim] = _fork()
    for sender in senders:
        os.waitpid(sender, 0)


def _end(sender: int) -> int:
    """Kill it; its exit status where it had ended by itself."""
    os.kill(sender, signal.SIGKILL)
    _, status = os.waitpid(sender, 0)
    return os.waitstatus_to_exitcode(status)


def _fork() -> int:
    child = os.fork()
    if child == 0:
        try:
            _send_all()
        finally:
            os._exit(DONE)
    return child


def _send_all() -> None:
    from django.utils import timezone  # noqa: PLC0415 - after the set-up

    from integrations.actions.delivering import deliver, webhooks_with_due  # noqa: PLC0415
    from integrations.models import Delivery, Webhook  # noqa: PLC0415

    waiting = Delivery.objects.filter(due_at__isnull=False)
    while waiting.exists():
        now = timezone.now()
        waiting.filter(due_at__gt=now).update(due_at=now)
        Webhook.objects.update(rests_until=None)
        for hook in webhooks_with_due(now):
            deliver(hook, seconds=TURN)


if __name__ == "__main__":
    main(int(sys.argv[1]))
