from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from audit.context import through
from claims.actions.reading import read_now


class Command(BaseCommand):
    """Read one revision in this process and no other; what a worker starts after two failures."""

    help = "Read one revision alone (started by a worker after two failures)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("revision", type=int)

    def handle(self, *args: Any, revision: int, **options: Any) -> None:
        with through("task"):
            read_now(revision_id=revision, now=timezone.now())
