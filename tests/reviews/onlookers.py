"""Who goes on beside a crowd, each in a process of its own.

`python -m tests.reviews.onlookers sweep|watch`: `sweep` frees what was let lie; `watch` looks for
what must never be and prints it at the end as JSON: `{"most_late": seconds past the end of a
lease, "doubles": disputes that two hold}`.
Each prints a line when it begins, and ends when its input is closed.
"""

from __future__ import annotations

import json
import select
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import django

from tests.worker import environment

SECONDS = 0.25


@contextmanager
def onlooker(name: str) -> Iterator[list[str]]:
    """Let it go on meanwhile; afterwards the list holds what it printed."""
    told: list[str] = []
    process = subprocess.Popen(
        [sys.executable, "-m", __name__, name],
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    with process:
        assert process.stdout.readline(), f"{name} did not begin"
        try:
            yield told
        finally:
            process.stdin.close()
            told += process.stdout.read().splitlines()
    assert process.returncode == 0, f"{name} broke down"


def sweep() -> None:
    from django.utils import timezone  # noqa: PLC0415 - after the set-up

    from reviews.actions.leases import free_expired  # noqa: PLC0415

    for _ in _turns():
        free_expired(now=timezone.now())


def watch() -> None:
    from django.db.models import Count  # noqa: PLC0415 - after the set-up
    from django.utils import timezone  # noqa: PLC0415

    from reviews.models import Assignment  # noqa: PLC0415

    most_late, doubles = 0.0, 0
    for _ in _turns():
        held = Assignment.objects.active()
        oldest = held.order_by("lease_until").values_list("lease_until", flat=True).first()
        if oldest is not None:
            most_late = max(most_late, (timezone.now() - oldest).total_seconds())
        double = held.values("dispute").annotate(held=Count("pk")).filter(held__gt=1)
        doubles = max(doubles, double.count())
    _tell(json.dumps({"most_late": most_late, "doubles": doubles}))


def _turns() -> Iterator[None]:
    """One now and then, until the input is closed."""
    _tell("begun")
    while not select.select([sys.stdin], [], [], SECONDS)[0]:
        yield


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    django.setup()
    {"sweep": sweep, "watch": watch}[sys.argv[1]]()
