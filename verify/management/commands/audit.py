"""`manage.py audit …`: seal, verify, prove, export, erase and hold, keys."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any
from uuid import UUID

from django.apps import apps
from django.core.management.base import BaseCommand, CommandError
from django.db.models import Model
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from accounts.actions import system
from accounts.erasure import pseudonymise_user
from accounts.models import Team, User
from audit import keys
from audit.context import through
from audit.erasure import erase_about, hold, release
from audit.export import LINES
from audit.models import Event
from audit.notes import NoteError, VerifierKey
from audit.proofs import prove
from audit.sealing import SealingError, inform_witnesses, seal_all
from audit.verification import Report, verify
from audit.witnesses import WitnessError
from verify.errors import DomainError

NOT_AS_SEALED, NOT_DONE = 1, 2


class Command(BaseCommand):
    """Exit code 0: done, and as sealed; 1: not as sealed; 2: it could not be done."""

    help = "Seal, verify and prove the audit trail."

    def add_arguments(self, parser: ArgumentParser) -> None:
        acts = parser.add_subparsers(dest="act", metavar="ACT", required=True)
        acts.add_parser("seal", help="seal what is committed, tell the witnesses")
        verifying = acts.add_parser("verify", help="recompute the log and name what was touched")
        verifying.add_argument("--format", choices=["text", "json"], default="text")
        verifying.add_argument(
            "--recent", action="store_true", help="only what was sealed since the last clean time"
        )
        verifying.add_argument("--full", action="store_true", help="the whole log: the default")
        verifying.add_argument("--keys", type=Path, metavar="FILE", help="public keys, one a line")
        proving = acts.add_parser("prove", help="write an event and its proof")
        proving.add_argument("event", metavar="EVENT", help="its id")
        proving.add_argument("--output", type=Path, metavar="FOLDER", default=Path())
        exporting = acts.add_parser("export", help="write events with their proofs")
        exporting.add_argument("--format", choices=["jsonl", "csv"], default="jsonl")
        exporting.add_argument("--team", metavar="SLUG")
        exporting.add_argument("--verb")
        exporting.add_argument("--user", type=int, metavar="ID")
        exporting.add_argument("--object", metavar="TYPE:ID", help='such as "reviews.dispute:7"')
        exporting.add_argument("--since", metavar="TIME", help="2026-01-31T12:00:00Z")
        exporting.add_argument("--until", metavar="TIME")
        for name, help_text in (
            ("erase", "remove what is kept of the acts on an object"),
            ("hold", "forbid erasing about an object"),
            ("release", "allow it again"),
        ):
            changing = acts.add_parser(name, help=help_text)
            changing.add_argument("object", metavar="TYPE:ID", help='such as "accounts.user:7"')
            if name != "release":
                changing.add_argument("--reason", required=True)
        acts.add_parser("keys", help="print the public keys of the log")
        rotating = acts.add_parser("rotate-keys", help="sign with a new key from now on")
        rotating.add_argument(
            "--origin", metavar="NAME", help="begin another log, after an older dump was restored"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        act = getattr(self, f"_{options['act'].replace('-', '_')}")
        try:
            with through("command"):
                act(options)
        except (DomainError, SealingError, WitnessError, keys.KeysError, NoteError) as error:
            raise CommandError(str(error), returncode=NOT_DONE) from error

    def _seal(self, options: dict[str, Any]) -> None:
        count = seal_all()
        inform_witnesses()
        self.stderr.write(f"{count} events sealed.")

    def _verify(self, options: dict[str, Any]) -> None:
        public = _public_keys(options["keys"]) if options["keys"] else None
        report = verify(full=not options["recent"], keys=public, tell=self._tell)
        if options["format"] == "json":
            self.stdout.write(json.dumps(report.as_json(), indent=1))
        else:
            self.stdout.write("\n".join(report.lines()))
        if code := _exit_code(report):
            raise SystemExit(code)

    def _prove(self, options: dict[str, Any]) -> None:
        try:
            event = UUID(options["event"])
        except ValueError as error:
            raise CommandError(f"{options['event']} is no event's id.", returncode=2) from error
        proof = prove(event)
        act = options["output"] / f"{event}.json"
        act.write_bytes(proof.body)
        act.with_suffix(".tlog-proof").write_text(proof.text, encoding="utf-8")
        self.stderr.write(f"Written: {act} and {act.with_suffix('.tlog-proof')}.")
        self.stderr.write("docs/verify_event.py checks them against the keys (audit keys).")

    def _export(self, options: dict[str, Any]) -> None:
        events = Event.objects.all()
        if options["team"]:
            team = Team.objects.filter(slug=options["team"]).first()
            if team is None:
                raise CommandError(f"There is no team {options['team']!r}.", returncode=NOT_DONE)
            events = events.in_team(team.pk)
        if options["object"]:
            target = _target(options["object"])
            events = events.about(target._meta.label_lower, target.pk)
        wanted = {
            "verb": options["verb"],
            "actor_id": options["user"],
            "at__gte": _time(options["since"]),
            "at__lt": _time(options["until"]),
        }
        events = events.filter(**{name: value for name, value in wanted.items() if value})
        count = 0
        for line in LINES[options["format"]](events):
            self.stdout.write(line, ending="")
            count += 1
        self.stderr.write(f"{count - (options['format'] == 'csv')} events.")

    def _erase(self, options: dict[str, Any]) -> None:
        target = _target(options["object"])
        if isinstance(target, User):
            self._erase_person(target, options["reason"])
            return
        count = erase_about(
            stamp=system().stamp(),
            object_type=target._meta.label_lower,
            object_id=target.pk,
            reason=options["reason"],
            now=timezone.now(),
        )
        self.stderr.write(f"{count} values erased from the trail.")

    def _erase_person(self, person: User, reason: str) -> None:
        """Account and trail together: of one alone the other would still tell."""
        known = User.objects.filter(pk=person.pk).first()
        if known is None:
            raise CommandError(f"There is no user {person.pk}.", returncode=NOT_DONE)
        pseudonymise_user(actor=system(), user=known, reason=reason, now=timezone.now())
        self.stderr.write("Erased from the accounts and from the trail.")

    def _hold(self, options: dict[str, Any]) -> None:
        hold(
            stamp=system().stamp(),
            target=_target(options["object"]),
            reason=options["reason"],
            now=timezone.now(),
            team=None,
        )

    def _release(self, options: dict[str, Any]) -> None:
        target = _target(options["object"])
        release(stamp=system().stamp(), target=target, now=timezone.now(), team=None)

    def _keys(self, options: dict[str, Any]) -> None:
        self.stdout.write("\n".join(str(key) for key in keys.key_ring().verifiers))

    def _rotate_keys(self, options: dict[str, Any]) -> None:
        keys.rotate(name=options["origin"])
        self._keys(options)

    def _tell(self, done: int, size: int) -> None:
        if sys.stderr.isatty() or done == size:
            self.stderr.write(f"\r{done} of {size} events", ending="" if done < size else "\n")


def _exit_code(report: Report) -> int:
    if report.findings:
        return NOT_AS_SEALED
    return NOT_DONE if report.problems else 0


def _public_keys(path: Path) -> list[VerifierKey]:
    return [VerifierKey.parse(line) for line in path.read_text().splitlines() if line.strip()]


def _target(name: str) -> Model:
    """An object as the trail names it: "reviews.dispute:7". It need not exist any more."""
    label, _, key = name.partition(":")
    try:
        target: Model = apps.get_model(label)(pk=int(key))
    except (LookupError, ValueError) as error:
        raise CommandError(f"{name!r} names no object.", returncode=NOT_DONE) from error
    return target


def _time(text: str | None) -> Any:
    if text is None:
        return None
    time = parse_datetime(text)
    if time is None or time.tzinfo is None:
        raise CommandError(f"{text!r} is no time with its zone.", returncode=NOT_DONE)
    return time
