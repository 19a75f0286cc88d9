"""How long verifying a million events takes, and how much memory.

    python -m bench.trail.verifying [--events 1000000]

Every tenth event keeps a value behind a commitment, every event is sealed in one of a hundred
transactions' worth of checkpoints, and a witness holds them all.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import time

from bench.trail.server import fresh_server

BATCH = 10_000


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--events", type=int, default=1_000_000)
    arguments = parser.parse_args()
    with fresh_server():
        print(json.dumps(measure(arguments.events), indent=1))


def measure(events: int) -> dict[str, object]:
    from audit.models import Leaf  # noqa: PLC0415 - likewise
    from audit.proofs import prove  # noqa: PLC0415 - Django is set up by now
    from audit.verification import verify  # noqa: PLC0415 - likewise

    filling = _fill(events)
    before = _peak_megabytes()
    began = time.process_time()
    report = verify(tell=_tell)
    spent = time.process_time() - began
    grown = _peak_megabytes() - before
    began = time.monotonic()
    recent = verify(full=False)
    incremental = time.monotonic() - began
    proof = prove(Leaf.objects.get(index=events // 3).event_id).text
    return {
        "events": report.size,
        "clean": report.ok and recent.ok,
        "seconds": round(report.seconds, 1),
        "processor_seconds_in_python": round(spent, 1),
        "events_a_second": round(report.size / report.seconds),
        "megabytes_grown": round(grown),
        "incremental_seconds": round(incremental, 2),
        "proof_bytes": len(proof.encode()),
        "filled_and_sealed_in_seconds": round(filling, 1),
    }


def _fill(events: int) -> float:
    from django.db import connections, transaction  # noqa: PLC0415 - Django is set up by now
    from django.utils import timezone  # noqa: PLC0415 - likewise

    from accounts.models import User  # noqa: PLC0415 - likewise
    from accounts.verbs import USER_CHANGED  # noqa: PLC0415 - likewise
    from audit.actions import Act, Stamp, record_many  # noqa: PLC0415 - likewise
    from audit.sealing import inform_witnesses, seal_all  # noqa: PLC0415 - likewise

    began = time.monotonic()
    stamp = Stamp(1, "person", "editor")
    for first in range(0, events, BATCH):
        acts = [
            Act(
                USER_CHANGED,
                User(pk=number % 1000 + 1),
                {"name": ("", f"Name {number}")}
                if number % 10 == 0
                else {"is_active": (True, False)},
            )
            for number in range(first, min(events, first + BATCH))
        ]
        with transaction.atomic():
            record_many(actor=stamp, team=None, now=timezone.now(), acts=acts)
        seal_all()
        inform_witnesses()
        _tell(first + len(acts), events)
    with connections["owner"].cursor() as cursor:
        cursor.execute("ANALYZE")
    return time.monotonic() - began


def _peak_megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _tell(done: int, size: int) -> None:
    if done % 100_000 == 0 or done == size:
        print(f"{done} of {size}", file=sys.stderr)


if __name__ == "__main__":
    main()
