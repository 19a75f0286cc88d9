#!/usr/bin/env python
"""Runs the project's commands, starting the embedded servers where no addresses are given."""

import os
import signal
import sys

from django.core.management import execute_from_command_line

from verify.arguments import refuse_wrong
from verify.servers.addresses import AddressesError
from verify.servers.session import ensure
from verify.servers.state import ServersError
from verify.setup import prepare

# These print text or write files and ask no database.
WITHOUT_SERVERS = {"help", "version", "--help", "--version", "-h"}
# These look after the database themselves, see it as it is, or do not look at it.
UNPREPARED = {
    "check",
    "collectstatic",
    "makemigrations",
    "migrate",
    "prepare",
    "showmigrations",
    "spectacular",
    "sqlmigrate",
}


def main(arguments: list[str]) -> None:
    """Start what the command needs, then run it."""
    # Asked to end, end as at Ctrl-C: through the exit handlers, which stop the servers.
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "verify.settings")
    command = arguments[1] if len(arguments) > 1 else "help"
    refuse_wrong(command, arguments[2:])
    if command not in WITHOUT_SERVERS and "--help" not in arguments:
        ensure()
        if command not in UNPREPARED:
            prepare()
    execute_from_command_line(arguments)


if __name__ == "__main__":
    try:
        main(sys.argv)
    except (AddressesError, ServersError) as error:
        sys.exit(f"manage.py: {error}")
