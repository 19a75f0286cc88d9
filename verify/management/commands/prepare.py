from typing import Any

from django.core.management.base import BaseCommand

from verify.setup import prepare


class Command(BaseCommand):
    help = "Migrate the database and make the default team, where that has not been done."

    def handle(self, *args: Any, **options: Any) -> None:
        prepare()
        self.stdout.write("The database is ready.")
