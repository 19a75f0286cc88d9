from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from accounts.models import Team
from claims.actions.indexing import BATCH, count_keys, enter_missing, renew_entries


class Command(BaseCommand):
    help = "Bring the index of statements up to date at once; beat does so by and by."

    def handle(self, *args: Any, **options: Any) -> None:
        entered = sum(enter_missing())
        renewed = 0
        while found := renew_entries(limit=BATCH):
            renewed += found
        for team in Team.objects.all():
            count_keys(team_id=team.pk, now=timezone.now(), anew=True)
        self.stdout.write(f"{entered} statements entered, {renewed} keyed anew.")
