"""What a command is called with, read before anything is started for it."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from django.core.management import BaseCommand


def dossier_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("path", metavar="PATH", help="a folder, or a story's id or slug")
    parser.add_argument("--format", choices=["markdown", "json", "html"], default="markdown")
    parser.add_argument("--output", metavar="FILE", type=Path, help="instead of stdout")
    parser.add_argument("--team", metavar="SLUG", help="the default team where left out")
    parser.add_argument("--user", metavar="EMAIL", help="the system actor where left out")
    parser.add_argument("--timeout", type=float, default=300, help="seconds to wait")


READ_FIRST: Mapping[str, Callable[[ArgumentParser], None]] = {"dossier": dossier_arguments}
"""Commands that are refused by their arguments alone, without servers, and what they take."""


class _Called(BaseCommand):
    """A command that is never run; it knows what every command takes."""

    _called_from_command_line = True

    def __init__(self, add: Callable[[ArgumentParser], None]) -> None:
        super().__init__()
        self.add_arguments = add  # type: ignore[method-assign,assignment] # the parser's maker


def refuse_wrong(command: str, arguments: Sequence[str]) -> None:
    """Print what is wrong with a command's arguments and exit with 2, where something is."""
    if command in READ_FIRST:
        _Called(READ_FIRST[command]).create_parser("manage.py", command).parse_args(arguments)
