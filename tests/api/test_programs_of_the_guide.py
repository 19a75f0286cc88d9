"""The programs that docs/integrations.md prints run as they stand there."""

from __future__ import annotations

import io
import os
import re
import select
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from urllib.request import Request

import pytest
from django.conf import settings as project
from django.test import Client
from pytest_django import Settings

from accounts.enums import Permission
from articles.models import Job, Story
from integrations.actions.delivering import deliver
from integrations.actions.webhooks import ping_webhook
from integrations.models import Delivery
from reviews.models import Dispute
from tests.api.client import key_of
from tests.builders import NOW, make_story
from tests.cast import Cast, make_cast
from tests.integrations.hooks import announce, make_webhook

GUIDE = (Path(project.BASE_DIR) / "docs" / "integrations.md").read_text()
WAIT = 60


def _programs(language: str, word: str) -> list[str]:
    found: list[str] = re.findall(rf"```{language}\n(.*?)```", GUIDE, re.DOTALL)
    return [each for each in found if word in each]


@contextmanager
def _running(program: str, **environment: str) -> Iterator[subprocess.Popen[str]]:
    """The program in a process of its own, ended with the block."""
    known = {"PATH": os.environ["PATH"], **environment}
    with subprocess.Popen(
        [sys.executable, "-c", program], env=known, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def _line(process: subprocess.Popen[str]) -> str:
    out: IO[str] | None = process.stdout
    assert out is not None
    ready, _, _ = select.select([out], [], [], WAIT)
    assert ready, "it said nothing"
    return out.readline().strip()


@pytest.mark.usefixtures("celery_worker_process")
def test_its_shell_goes_from_zero_to_a_verdict_and_on(live_server: object) -> None:
    cast = make_cast()
    keys = {"KEY": (cast.reporter, [Permission.READ, Permission.SUBMIT, Permission.MATCH])}
    programs = [each for each in _programs("sh", "") if "manage.py" not in each]
    shell = "set -eu\n" + "\n".join(programs)

    done = subprocess.run(
        ["/bin/sh", "-c", shell],
        env={
            "API": f"{live_server}/api/v1",
            "KEY": key_of(keys["KEY"][0], cast.team, keys["KEY"][1]),
            "BOT_KEY": key_of(cast.reporter, cast.team, [Permission.MATCH]),
            "EDITOR_KEY": key_of(cast.editor, cast.team),
            "REVIEWER_KEY": key_of(cast.reviewer, cast.team),
            "PATH": os.environ["PATH"],
        },
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )

    assert done.returncode == 0, done.stderr + done.stdout
    assert "decided\n" in done.stdout
    assert Story.objects.get().title == "Ferry aground: what is known"
    assert Job.objects.get().total == 2
    verdict = Dispute.objects.get(state="decided").verdict
    assert verdict is not None
    assert verdict.author == cast.reviewer


class _Stopped(Exception):  # noqa: N818 - no error
    """The end of a program that has none."""


@pytest.mark.django_db(transaction=True, databases=["default", "owner", "sealer"])
@pytest.mark.usefixtures("on_own_server", "trail_files")
def test_its_poller_tells_each_act_once_and_goes_on(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (program,) = _programs("python", "def follow")
    pauses = []
    here, sleep = threading.current_thread(), time.sleep

    def pause(seconds: float) -> None:
        """While it sleeps, another story is made; then it is stopped."""
        if threading.current_thread() is not here:
            sleep(seconds)
            return
        pauses.append(capsys.readouterr().out)
        if len(pauses) > 1:
            raise _Stopped
        make_story(cast.team, "Second")
        announce()

    make_story(cast.team, "First")
    announce()
    monkeypatch.setenv("API", "http://testserver/api/v1")
    monkeypatch.setenv("KEY", key_of(cast.editor, cast.team))
    monkeypatch.setattr("urllib.request.urlopen", _asked)
    monkeypatch.setattr("time.sleep", pause)

    with pytest.raises(_Stopped):
        exec(program, {"__name__": "__main__"})  # noqa: S102 - the guide's own words

    first, second = (text.splitlines() for text in pauses)
    assert [line.split()[1] for line in first].count("story.created") == 1
    assert [line.split()[1] for line in second].count("story.created") == 1
    indexes = [int(line.split()[0]) for line in first + second]
    assert indexes == sorted(set(indexes))


def _asked(request: Request) -> io.BytesIO:
    """The API's answer, without a server in between."""
    address = request.full_url.removeprefix("http://testserver")
    answer = Client().get(address, headers=dict(request.header_items()))
    assert answer.status_code == 200, answer.content
    return io.BytesIO(answer.content)


@pytest.mark.django_db
def test_its_receiver_takes_what_is_signed_and_nothing_else(cast: Cast, settings: Settings) -> None:
    (program,) = _programs("python", "class Receiver")
    port = _free_port()
    settings.OUTSIDE_ALLOW = ["127.0.0.1/32"]
    settings.OUTSIDE_PORTS = [port]
    settings.WEBHOOK_PLAIN_HOSTS = ["127.0.0.1"]
    address = f"http://127.0.0.1:{port}/hook"
    ours, forger = (make_webhook(cast, address) for _ in range(2))
    for hook in (forger.webhook, ours.webhook):
        ping_webhook(actor=cast.actor("administrator"), webhook=hook, now=NOW)

    with _running(program, WEBHOOK_SECRET=ours.secret, PORT=str(port)) as process:
        _wait_for(port)
        deliver(forger.webhook.pk)
        deliver(ours.webhook.pk)

        told = _line(process)

    assert told == "webhook.ping None"
    states = dict(Delivery.objects.values_list("webhook", "log__status"))
    assert states == {forger.webhook.pk: 400, ours.webhook.pk: 204}


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def _wait_for(port: int) -> None:
    end = time.monotonic() + WAIT
    while time.monotonic() < end:
        with socket.socket() as trying:
            if trying.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError(f"nothing listens at {port}")
