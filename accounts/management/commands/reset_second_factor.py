from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from accounts.actions import system
from accounts.models import User
from accounts.second_factor import reset_second_factor
from audit.context import through


class Command(BaseCommand):
    help = "Forget a moderator's telephone and recovery codes; they set them up anew."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email", help="the moderator's address")

    def handle(self, *args: Any, **options: Any) -> None:
        user = User.objects.filter(email=options["email"].strip().lower(), is_staff=True).first()
        if user is None:
            raise CommandError(f"There is no moderator {options['email']}.")
        with through("command"):
            reset_second_factor(actor=system(), user=user, now=timezone.now())
        self.stdout.write(f"{user.email} sets up a second factor when they next enter the admin.")
