from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from audit.context import through
from claims.actions.reading import EXTRACTOR, read_outdated

BATCH = 500


class Command(BaseCommand):
    """After an upgrade: what people decided stays, by the rules of docs/architecture.md."""

    help = "Have the workers read again what an older extractor read, newest first."

    def handle(self, *args: Any, **options: Any) -> None:
        total = 0
        with through("command"):
            while found := read_outdated(limit=BATCH):
                total += found
        self.stdout.write(f"{total} revisions are to be read again by extractor {EXTRACTOR}.")
