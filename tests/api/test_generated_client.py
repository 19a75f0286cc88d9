"""A client made of the schema takes an article from submission to a public finding."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.test import Client
from drf_spectacular.generators import SchemaGenerator

from accounts.enums import Permission
from tests.api.client import key_of
from tests.cast import Cast, make_cast

CONFIG = """
post_hooks: []
content_type_overrides:
  application/x-ndjson: application/octet-stream
"""
PACKAGE = "made_verify_client"
EVENT = "The ferry Calla ran aground off Port Ellery on Tuesday morning."
ACCOUNTS = (
    f"{EVENT} Police said 40 passengers were injured in the accident.",
    f"{EVENT} The coast guard said 62 passengers were injured in the accident.",
)

WORDS: dict[str, Any] = {
    "title": "How many were hurt when the ferry ran aground",
    "claim_reviewed": "40 passengers were injured when the Calla ran aground off Port Ellery",
    "claimant": "The police",
    "claimed_on": "2026-01-14",
    "explanation": "Police and coast guard count differently; the hospital gives no number.",
    "body": "We asked the police and the coast guard.",
    "sources": [{"url": "https://coastguard.example/log", "note": "The log of that day"}],
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """What the generator says of the schema; its package can be imported."""
    folder = tmp_path_factory.mktemp("client")
    generator: Any = SchemaGenerator()  # type: ignore[no-untyped-call] # untyped there
    (folder / "schema.json").write_text(
        json.dumps(generator.get_schema(request=None, public=True), default=str)
    )
    (folder / "config.yml").write_text(CONFIG)
    program = str(Path(sys.executable).with_name("openapi-python-client"))
    told = subprocess.run(
        [
            *(program, "generate", "--path", "schema.json", "--config", "config.yml"),
            *("--meta", "none", "--output-path", str(folder / PACKAGE)),
        ],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    sys.path.insert(0, str(folder))
    yield told.stdout + told.stderr
    sys.path.remove(str(folder))


def test_the_generator_understands_all_of_the_schema(made: str) -> None:
    assert "WARNING" not in made
    assert "Unable" not in made


class Caller:
    """One key's calls through the generated client."""

    def __init__(self, address: str, key: str) -> None:
        self.address, self.key = address, key

    def __call__(self, operation: str, *given: object, **named: object) -> Any:
        """Such as `stories.stories_create`; the answer, parsed, which has to be no problem."""
        library = importlib.import_module(PACKAGE)
        module = importlib.import_module(f"{PACKAGE}.api.{operation}")
        with library.AuthenticatedClient(base_url=self.address, token=self.key) as client:
            answer = module.sync_detailed(*given, client=client, **named)
        assert answer.status_code < 300, answer.content
        return answer.parsed


def _model(name: str, told: dict[str, Any]) -> Any:
    return getattr(importlib.import_module(f"{PACKAGE}.models"), name).from_dict(told)


@pytest.mark.usefixtures("made", "celery_worker_process")
def test_from_submission_to_a_published_finding(live_server: object) -> None:
    cast = make_cast()
    address = str(live_server)
    importer = _integration(address, cast)
    editor, second_editor, reviewer = (
        Caller(address, key_of(each, cast.team))
        for each in (cast.editor, cast.second_editor, cast.reviewer)
    )

    dispute = _disputed(importer)
    person = _model("AssigningRequest", {"reviewer": cast.reviewer.pk})
    held = editor("disputes.disputes_assign_create", str(dispute), body=person)
    verdict = _judged(reviewer, dispute, held)
    deciding = _model("DecidingRequest", {"verdict": verdict.id})
    closed = editor("disputes.disputes_decide_create", str(dispute), body=deciding)
    published = _published(second_editor, closed)

    assert str(closed.state) == "decided"
    assert closed.verdict == verdict.id
    assert str(published.state) == "published"
    shown = Client().get(urlsplit(published.url).path)
    assert WORDS["title"] in shown.content.decode()


def _integration(address: str, cast: Cast) -> Caller:
    """A token of the administrator's making, over the API."""
    administrator = Caller(address, key_of(cast.administrator, cast.team))
    wanted = {
        "name": "Wire importer",
        "kind": "integration",
        "scopes": [Permission.READ, Permission.SUBMIT],
    }
    issued = administrator("tokens.tokens_create", body=_model("TokenWrittenRequest", wanted))
    return Caller(address, issued.key)


def _disputed(importer: Caller) -> int:
    """The dispute that two accounts of one event come to."""
    titled = _model("StoryWrittenRequest", {"title": "Ferry aground off Port Ellery"})
    story = importer("stories.stories_create", body=titled)
    for text in ACCOUNTS:
        told = _model("ArticleSubmittedRequest", {"text": text, "published": "2026-01-14"})
        importer("stories.stories_articles_create", str(story.id), body=told)
    deadline = time.monotonic() + 120
    while importer("stories.stories_retrieve", str(story.id)).pending:
        assert time.monotonic() < deadline, "the story is still pending"
        time.sleep(0.2)
    disputes = importer("disputes.disputes_list", story=story.id).results
    return int(disputes[0].id)


def _judged(reviewer: Caller, dispute: int, held: Any) -> Any:
    leased = _model("LeasedRequest", {"lease": held.assignments[0].lease})
    case = reviewer("disputes.disputes_start_create", str(dispute), body=leased)
    found = {
        "lease": case.assignments[0].lease,
        "findings": [
            {"position": position.id, "was_said": "supported", "is_so": "open"}
            for position in case.positions
        ],
        "desk_note": "attribute",
        "line": "Between 40 and 62 people were injured, according to police and the coast guard.",
        "rationale": "Both confirmed their own counts by telephone; the hospital gives none.",
        "confidence": "medium",
    }
    body = _model("VerdictWrittenRequest", found)
    return reviewer("disputes.disputes_verdicts_create", str(dispute), body=body)


def _published(editor: Caller, closed: Any) -> Any:
    """The finding of the first position, worded and signed by an editor who did not judge it."""
    begun = {"dispute": closed.id, "position": closed.positions[0].id}
    row = editor("publications.publications_create", body=_model("PublicationBegunRequest", begun))

    def step(operation: str, model: str, **told: Any) -> Any:
        body = _model(model, told)
        return editor(f"publications.publications_{operation}_create", str(row.id), body=body)

    row = step("word", "WordingWrittenRequest", version=row.version, **WORDS)
    row = step("explain_contact", "ReasonedRequest", reason="Both were asked for the verdict.")
    row = step("make_ready", "VersionedRequest", version=row.version)
    return step("publish", "VersionedRequest", version=row.version)
