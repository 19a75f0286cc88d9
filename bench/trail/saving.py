"""What auditing one save costs, beside the libraries that one would use instead.

    python -m bench.trail.saving [--saves 400]

The libraries are no part of the project. To measure them too, have them on PYTHONPATH:

    uv pip install --no-deps --target FOLDER \
        django-auditlog django-simple-history django-pghistory django-pgtrigger

Each way saves in turn, one row, in a transaction that waits for the disk. Prints the median of each
and its ratio to the unaudited save. Only the trail and pghistory see bulk and raw writes at all.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

from bench.trail.server import fresh_server

WARM_UP = 30
LABELS = {
    "Unaudited": "unaudited",
    "Trailed": "trail",
    "Auditlogged": "django-auditlog",
    "Historical": "django-simple-history",
    "Tracked": "django-pghistory",
}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--saves", type=int, default=400)
    arguments = parser.parse_args()
    with fresh_server("bench.trail.desk.settings", durable=True):
        print(json.dumps(measure(arguments.saves), indent=1))


def measure(saves: int) -> dict[str, object]:
    ways = _ways()
    spent: dict[str, list[float]] = {label: [] for label in ways}
    for number in range(WARM_UP + saves):
        for label, save in ways.items():
            began = time.perf_counter()
            save(number)
            if number >= WARM_UP:
                spent[label].append(time.perf_counter() - began)
    plain = statistics.median(spent["unaudited"])
    return {
        "saves": saves,
        "milliseconds": {
            label: round(statistics.median(times) * 1000, 3) for label, times in spent.items()
        },
        "times_the_unaudited": {
            label: round(statistics.median(times) / plain, 2) for label, times in spent.items()
        },
    }


def _ways() -> dict[str, Callable[[int], None]]:
    from bench.trail.desk import models  # noqa: PLC0415 - Django is set up by now

    _make_tables()
    _demand_events(models.Trailed)
    ways: dict[str, Callable[[int], None]] = {}
    for name, label in LABELS.items():
        model = getattr(models, name, None)
        if model is None:
            print(f"{label} is not installed: left out.", file=sys.stderr)
        else:
            ways[label] = _trailed(model) if name == "Trailed" else _saved(model)
    return ways


def _saved(model: Any) -> Callable[[int], None]:
    from django.db import transaction  # noqa: PLC0415 - Django is set up by now

    row = model.objects.create(state="open", question="How many were hurt?")

    def save(number: int) -> None:
        with transaction.atomic():
            row.state = f"state {number}"
            row.save()

    return save


def _trailed(model: Any) -> Callable[[int], None]:
    from django.db import transaction  # noqa: PLC0415 - Django is set up by now
    from django.utils import timezone  # noqa: PLC0415 - likewise

    from audit.actions import Stamp, record  # noqa: PLC0415 - likewise
    from audit.verbs import register  # noqa: PLC0415 - likewise

    moved = register("bench.moved", "moved")
    stamp = Stamp(1, "person", "editor")

    def note(row: Any, old: str | None) -> None:
        record(
            actor=stamp,
            verb=moved,
            target=row,
            team=1,
            now=timezone.now(),
            changes={"state": (old, row.state)},
        )

    with transaction.atomic():
        row = model.objects.create(state="open", question="How many were hurt?")
        note(row, None)

    def save(number: int) -> None:
        with transaction.atomic():
            old, row.state = row.state, f"state {number}"
            row.save()
            note(row, old)

    return save


def _make_tables() -> None:
    """Its tables have no migrations; pghistory's triggers come with pgtrigger's command."""
    from django.apps import apps  # noqa: PLC0415 - Django is set up by now
    from django.core.management import call_command  # noqa: PLC0415 - likewise
    from django.db import connections  # noqa: PLC0415 - likewise

    with connections["owner"].schema_editor() as editor:
        for model in apps.get_app_config("desk").get_models():
            editor.create_model(model)
    if apps.is_installed("pgtrigger"):
        call_command("pgtrigger", "install", database="owner")


def _demand_events(model: Any) -> None:
    """The trigger that every audited table has."""
    from django.db import connections  # noqa: PLC0415 - Django is set up by now

    from audit.operations import RequireEvent  # noqa: PLC0415 - likewise

    with connections["owner"].cursor() as cursor:
        for statement in RequireEvent(model.__name__, ["state", "round"]).forwards(model):
            cursor.execute(statement.as_string(), None)


if __name__ == "__main__":
    main()
