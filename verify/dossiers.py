"""A folder in, a dossier out.

The way that commands take, with the same intake and workers as every other door.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from django.conf import settings
from django.utils import timezone

import claims.tasks
import reviews.tasks
from accounts.models import Team
from accounts.permissions import Actor
from articles.enums import Stage
from articles.folder import read_folder
from articles.intake import take_in_folder
from articles.models import Revision, Story
from reviews.dossier import Dossier, read_dossier
from reviews.dossier.entries import Failure
from reviews.dossier.reading import is_pending
from verify.celery import app
from verify.processes import commands

PAUSE = 0.2
SWEEP_EVERY = 10.0
WORKER_LOG = "dossier-worker.log"

Say = Callable[[str], None]


@dataclass(slots=True)
class Outcome:
    """A dossier, and what of its folder could not be taken in or was not done in time."""

    dossier: Dossier
    failures: list[Failure] = field(default_factory=list)


def dossier_of_folder(path: Path, *, actor: Actor, team: Team, timeout: float, say: Say) -> Outcome:
    """Take a folder in, wait for the workers, read the dossier. `say` gets lines for people."""
    folder = read_folder(path)
    for name in folder.ignored:
        say(f"{name}: no article, ignored.")
    intake = take_in_folder(actor=actor, team=team, folder=folder, now=timezone.now())
    for name, error in intake.failed.items():
        say(f"{name}: {error}")
    outcome = dossier_of_story(intake.story, timeout=timeout, say=say)
    outcome.failures += [Failure(name, str(error)) for name, error in intake.failed.items()]
    return outcome


def dossier_of_story(story: Story, *, timeout: float, say: Say) -> Outcome:
    """Wait until the story's pipeline is done, or `timeout` seconds; read the dossier."""
    if is_pending(story):
        with a_worker(say):
            done = _wait(story, timeout, say)
    else:
        done = True
    dossier = read_dossier(story)
    return Outcome(dossier, [] if done else _unfinished(dossier, timeout))


@contextmanager
def a_worker(say: Say) -> Iterator[None]:
    """A worker that answers.

    The one that runs already, else one of our own until the end of the block.
    """
    if app.control.ping(timeout=1.0):
        yield
        return
    say("No worker answers; starting one.")
    command = commands(bind="", state=settings.STATE_DIR, python=sys.executable)["worker"]
    with (settings.STATE_DIR / WORKER_LOG).open("wb") as log:
        worker = subprocess.Popen(command, stdout=log, stderr=log, cwd=settings.BASE_DIR)
    try:
        yield
    finally:
        worker.terminate()
        worker.wait()


def _wait(story: Story, timeout: float, say: Say) -> bool:
    started = swept = time.monotonic()
    told = ""
    while is_pending(story):
        now = time.monotonic()
        if now - started > timeout:
            return False
        if now - swept > SWEEP_EVERY:
            swept = now
            claims.tasks.sweep()
            reviews.tasks.sweep()
        progress = _progress(story)
        if progress != told:
            told = progress
            say(progress)
        time.sleep(PAUSE)
    return True


def _progress(story: Story) -> str:
    revisions = Revision.objects.filter(article__places__story=story)
    waiting = revisions.filter(stage=Stage.RECEIVED).count()
    total = revisions.count()
    return f"Read {total - waiting} of {total} articles." if waiting else "Comparing."


def _unfinished(dossier: Dossier, timeout: float) -> list[Failure]:
    late = [entry for entry in dossier.articles if entry.stage == Stage.RECEIVED]
    said = f"Not done within {timeout:g} seconds."
    return [Failure(entry.file or None, f"{said} {entry.error}".strip()) for entry in late] or [
        Failure(None, f"{said} {dossier.story.last_error}".strip())
    ]
