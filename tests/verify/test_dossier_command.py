"""`manage.py dossier`: a folder in, a dossier out, with an exit code that scripts can trust."""

from __future__ import annotations

import json
import os
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from jsonschema import Draft202012Validator

from articles.models import Article, Revision, Story
from audit.models import Event
from claims.models import Claim, Discrepancy
from reviews.models import Dispute
from tests.builders import make_team
from tests.cast import Cast
from tests.claims.ferry import HARBOUR, MERIDIAN, make_ferry, run
from tests.worker import RealWorker, environment

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "ferry"
    (path / "wires").mkdir(parents=True)
    (path / "harbour.txt").write_text(HARBOUR)
    (path / "wires" / "meridian.md").write_text("\ufeff" + MERIDIAN.replace("\n", "\r\n"))
    (path / "copy.txt").write_text(HARBOUR + "\n")
    (path / "photo.jpg").write_bytes(b"\xff\xd8")
    articles = [
        {"file": "harbour.txt", "outlet": "Harbour Daily", "published": "2026-01-06T08:00:00Z"},
        {"file": "wires/meridian.md", "outlet": "Meridian Wire", "published": "2026-01-07"},
        {"file": "copy.txt", "outlet": "Port Echo", "published": "2026-01-08"},
    ]
    manifest = {"key": "ferry", "title": "A ferry ran aground", "articles": articles}
    (path / "manifest.json").write_text(json.dumps(manifest))
    return path


def _dossier(*arguments: object, **options: Any) -> tuple[int, str, str]:
    """Exit code, stdout, stderr."""
    out, err = StringIO(), StringIO()
    try:
        call_command("dossier", *map(str, arguments), stdout=out, stderr=err, **options)
    except SystemExit as ended:
        return int(ended.code or 0), out.getvalue(), err.getvalue()
    return 0, out.getvalue(), err.getvalue()


def _checked(printed: str, folder: Path) -> dict[str, Any]:
    """The dossier, once it fits its schema and every offset its file."""
    dossier: dict[str, Any] = json.loads(printed)
    schema = json.loads((settings.BASE_DIR / "docs" / "dossier.schema.json").read_text())
    Draft202012Validator(schema).validate(dossier)
    texts = {row["id"]: _text(folder / row["file"]) for row in dossier["articles"]}
    for row in dossier["articles"]:
        assert row["characters"] == len(texts[row["id"]])
    for row in dossier["statements"]:
        text = texts[row["article"]]
        assert text[row["start"] : row["end"]] == row["exact"]
        for value in row["values"]:
            assert text[value["start"] : value["end"]] == value["exact"]
    for discrepancy in dossier["discrepancies"]:
        for span in (span for side in discrepancy["sides"] for span in side["spans"]):
            assert texts[span["article"]][span["start"] : span["end"]] == span["exact"]
    return dossier


def _text(file: Path) -> str:
    return file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")


def _counts() -> list[int]:
    models = (Story, Article, Revision, Claim, Discrepancy, Dispute, Event)
    return [model.objects.count() for model in models]


def test_a_folder_becomes_the_contracts_json_and_twice_is_once(
    folder: Path, celery_worker_process: RealWorker, tmp_path: Path
) -> None:
    code, printed, said = _dossier(folder, format="json")
    dossier = _checked(printed, folder)
    counts = _counts()

    by_file = {row["file"]: row for row in dossier["articles"]}
    assert (code, dossier["failed"]) == (0, [])
    assert sorted(by_file) == ["copy.txt", "harbour.txt", "wires/meridian.md"]
    assert by_file["copy.txt"]["copy_of"] == by_file["harbour.txt"]["id"]
    assert by_file["wires/meridian.md"]["published_precision"] == "day"
    assert "photo.jpg: no article, ignored." in said
    numbers = [row for row in dossier["discrepancies"] if row["kind"] == "number"]
    assert [
        sorted({span["exact"] for side in row["sides"] for span in side["spans"]})
        for row in numbers
    ] == [["40", "62"]]
    assert {row["claim"] for row in dossier["disputes"]} >= {row["claim"] for row in numbers}

    again = _dossier(folder, format="json")
    by_id = _dossier(dossier["story"]["id"], format="json")
    by_slug = _dossier(dossier["story"]["slug"], format="json")
    output = tmp_path / "dossier.json"
    to_file = _dossier(folder, format="json", output=output)

    assert [json.loads(text) for _, text, _ in (again, by_id, by_slug)] == [dossier] * 3
    assert (to_file[:2], json.loads(output.read_text())) == ((0, ""), dossier)
    assert _counts() == counts
    celery_worker_process.wait_until_idle()


def test_without_a_worker_it_runs_one_itself_and_a_bad_file_fails_alone(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment().items():
        monkeypatch.setitem(os.environ, name, value)  # the worker's database is this test's
    (folder / "nul.txt").write_bytes(b"a\0b")

    code, printed, said = _dossier(folder, format="json")

    dossier = json.loads(printed)
    assert code == 2
    assert [row["file"] for row in dossier["failed"]] == ["nul.txt"]
    assert len(dossier["articles"]) == 3
    assert "No worker answers; starting one." in said
    assert "nul.txt: A NUL byte stands at character 2" in said


def test_what_is_not_done_in_time_is_listed_and_the_json_printed_all_the_same(
    folder: Path,
) -> None:
    code, printed, said = _dossier(folder, format="json", timeout=0)

    dossier = json.loads(printed)
    assert code == 2
    assert sorted(row["file"] for row in dossier["failed"]) == [
        "copy.txt",
        "harbour.txt",
        "wires/meridian.md",
    ]
    assert "harbour.txt: Not done within 0 seconds." in said


@pytest.fixture
def story(cast: Cast) -> Story:
    ferry = make_ferry(cast.team)
    run(ferry)
    return ferry.story


def test_people_get_markdown_or_html(story: Story) -> None:
    markdown = _dossier(story.pk, team=story.team.slug)
    html = _dossier(story.pk, team=story.team.slug, format="html")

    assert (markdown[0], html[0]) == (0, 0)
    assert markdown[1].startswith(f"# {story.title}\n")
    assert "## Before you publish" in markdown[1]
    assert html[1].lstrip().lower().startswith("<!doctype html>")


@pytest.mark.parametrize(
    "options, message",
    [
        ({"team": "nowhere"}, "There is no team 'nowhere'."),
        ({"user": "nobody@verify.example"}, "There is no user 'nobody@verify.example'."),
    ],
)
def test_an_unknown_team_or_user_is_named(
    options: dict[str, str], message: str, folder: Path
) -> None:
    with pytest.raises(CommandError) as refused:
        _dossier(folder, **options)

    assert (str(refused.value), refused.value.returncode) == (message, 2)
    assert not Story.objects.exists()


@pytest.mark.parametrize("path", ["no/such/folder", "999999999999999999", "9" * 30, "no-slug"])
def test_a_path_that_is_neither_a_folder_nor_a_story_is_named(path: str) -> None:
    with pytest.raises(CommandError, match=f"There is no folder {path}") as refused:
        _dossier(path)

    assert refused.value.returncode == 2


def test_a_folder_without_articles_and_a_broken_manifest_are_refused(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="There are no articles in") as empty:
        _dossier(tmp_path)
    (tmp_path / "a.txt").write_text(HARBOUR)
    (tmp_path / "manifest.json").write_text("{")
    with pytest.raises(CommandError, match=r"manifest\.json cannot be used") as broken:
        _dossier(tmp_path)

    assert (empty.value.returncode, broken.value.returncode) == (2, 2)
    assert not Story.objects.exists()


def test_who_may_not_read_or_submit_gets_nothing(story: Story, cast: Cast, folder: Path) -> None:
    with pytest.raises(CommandError, match="no member of this team may not read stories"):
        _dossier(story.pk, team=cast.team.slug, user=cast.outsider.email)
    with pytest.raises(CommandError, match=r"Your role \(auditor\) may not open stories"):
        _dossier(folder, team=cast.team.slug, user=cast.auditor.email)

    code, *_ = _dossier(story.pk, team=cast.team.slug, user=cast.auditor.email.upper())
    assert code == 0


def test_another_teams_story_is_none_of_this(story: Story) -> None:
    with pytest.raises(CommandError, match="There is no folder"):
        _dossier(story.pk, team=make_team("Elsewhere").slug)


def test_a_file_that_cannot_be_written_is_named(story: Story, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="cannot be written: No such file or directory"):
        _dossier(story.pk, team=story.team.slug, output=tmp_path / "no" / "folder.json")
