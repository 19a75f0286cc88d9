"""The trail on pages and over the API: one object's story, proofs of sealed acts, files to keep."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.enums import Role
from accounts.models import Team, User
from accounts.permissions import actor_in
from articles.actions import rename_story
from articles.models import Story
from audit.alarms import VERIFICATION, raise_alarm
from audit.models import Event
from audit.sealing import seal_all
from tests.api.client import api_of
from tests.audit.own_server import OwnServer
from tests.audit.test_proofs import keys, run_verifier
from tests.builders import make_member, make_story, make_team

pytestmark = [
    pytest.mark.django_db(transaction=True, databases=["default", "owner", "sealer"]),
]


@pytest.fixture
def team(on_own_server: OwnServer, trail_files: Path) -> Team:  # noqa: ARG001 - must be there
    return make_team("Newsroom")


@pytest.fixture
def auditor(team: Team, client: Client) -> User:
    auditor = make_member(team, Role.AUDITOR, "Aud Auditor")
    client.force_login(auditor)
    return auditor


@pytest.fixture
def story(team: Team) -> Story:
    """Made, renamed by a person, and sealed."""
    story = make_story(team, "A ferry ran aground off Port Ellery")
    editor = make_member(team, Role.EDITOR, "Ana Editor")
    rename_story(
        actor=actor_in(editor, team),
        story=story,
        title="A ferry sank off Port Ellery",
        now=timezone.now(),
    )
    seal_all()
    return story


@pytest.mark.usefixtures("auditor")
def test_the_history_of_one_object_is_told_word_by_word(
    client: Client, team: Team, story: Story
) -> None:
    make_story(team, "Another story")
    address = reverse("trail", args=[team.slug])

    response = client.get(address, {"about": f"articles.story:{story.pk}"})

    page = response.content.decode()
    told = [(line.who, line.phrase) for line in response.context["lines"]]
    assert told == [("Ana Editor", "renamed the story"), ("Verify", "opened the story")]
    assert "<del>ran aground </del><ins>sank </ins>" in page


@pytest.mark.usefixtures("auditor", "story")
def test_days_narrow_it_and_what_is_no_day_is_named(client: Client, team: Team) -> None:
    address = reverse("trail", args=[team.slug])
    today = timezone.now().date().isoformat()

    shown = client.get(address, {"since": today, "until": today})
    earlier = client.get(address, {"until": "2020-01-01"})
    unreadable = client.get(address, {"since": "someday", "about": "the ferry"})

    assert [line.phrase for line in shown.context["lines"]] == ["renamed the story"]
    assert earlier.context["lines"] == []
    assert len(unreadable.context["lines"]) > 2
    assert set(unreadable.context["form"].errors) == {"since", "about"}


@pytest.mark.usefixtures("auditor")
def test_a_sealed_act_is_proved_by_its_two_files(
    client: Client, team: Team, story: Story, tmp_path: Path
) -> None:
    event = Event.objects.about("articles.story", story.pk).newest_first()[0]

    page = client.get(reverse("event", args=[team.slug, event.pk]))
    act, proof = tmp_path / "act.json", tmp_path / "act.tlog-proof"
    act.write_bytes(client.get(reverse("act", args=[team.slug, event.pk])).content)
    proof.write_bytes(client.get(reverse("proof", args=[team.slug, event.pk])).content)
    answer = run_verifier(act, proof, *keys())

    assert page.context["proof"].index == event.leaf.index
    assert answer.code == 0
    assert "story.renamed" in answer.out


def test_the_api_gives_act_and_proof(
    team: Team, auditor: User, story: Story, tmp_path: Path
) -> None:
    event = Event.objects.about("articles.story", story.pk).newest_first()[0]

    body = api_of(auditor, team).get(f"/events/{event.pk}/proof/").json()
    act, proof = tmp_path / "act.json", tmp_path / "act.tlog-proof"
    act.write_bytes(body["act"].encode())
    proof.write_text(body["proof"])

    assert run_verifier(act, proof, *keys()).code == 0
    assert (body["event"], body["index"]) == (str(event.pk), event.leaf.index)


@pytest.mark.usefixtures("story")
def test_exports_hold_what_the_filters_leave(
    client: Client, team: Team, auditor: User, tmp_path: Path
) -> None:
    lines = client.get(reverse("trail_jsonl", args=[team.slug]), {"kind": "story"})
    table = client.get(reverse("trail_csv", args=[team.slug]), {"kind": "story"})
    over_the_api = api_of(auditor, team).get("/events/export/", verb="story.renamed")
    file = tmp_path / "export.jsonl"
    file.write_bytes(lines.getvalue())

    verbs = [json.loads(json.loads(line)["act"])["verb"] for line in file.read_text().splitlines()]
    assert verbs == ["story.created", "story.renamed"]
    assert len(table.getvalue().splitlines()) > len(verbs)
    assert len(over_the_api.getvalue().splitlines()) == 1
    assert run_verifier("--export", file, *keys()).code == 0


@pytest.mark.usefixtures("story")
def test_another_team_finds_none_of_it(client: Client, team: Team) -> None:
    elsewhere = make_team("Elsewhere")
    client.force_login(make_member(elsewhere, Role.AUDITOR, "Otto Outsider"))
    event = Event.objects.in_team(team.pk).latest("pk")

    answers = [
        client.get(reverse(name, args=[slug, event.pk])).status_code
        for name in ("event", "act", "proof")
        for slug in (team.slug, elsewhere.slug)
    ]

    assert answers == [404] * 6


@pytest.mark.usefixtures("auditor")
def test_an_alarm_is_told_without_its_details(client: Client, team: Team) -> None:
    raise_alarm(VERIFICATION, "changed: event 7 of a team elsewhere", now=timezone.now())

    page = client.get(reverse("trail", args=[team.slug])).content.decode()

    assert "What is stored is not what was sealed." in page
    assert "elsewhere" not in page
