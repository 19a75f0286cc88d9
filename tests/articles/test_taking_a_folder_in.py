"""The same folder twice is the same story; a changed file is a new revision; nothing is lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from accounts.actions import system
from accounts.models import Team
from articles.folder import read_folder
from articles.intake import Intake, take_in_folder
from articles.models import Article, Outlet, Revision, Story, StoryArticle
from audit.models import Event
from tests.builders import NOW, make_outlet, make_team
from tests.cast import Cast
from tests.racing import at_once
from verify.errors import ForbiddenError

TEXTS = {
    "a.txt": "A ferry ran aground off Port Ellery on Monday.\n",
    "b.txt": "Forty people were hurt when a ferry ran aground.\n",
}
KEYED = {"key": "ferry", "title": "A ferry"}


def _folder(path: Path, files: dict[str, str] = TEXTS, manifest: object = None) -> Path:
    path.mkdir(exist_ok=True)
    for name, text in files.items():
        (path / name).write_text(text)
    if manifest is not None:
        (path / "manifest.json").write_text(json.dumps(manifest))
    return path


def _take_in(path: Path, team: Team) -> Intake:
    return take_in_folder(actor=system(team), team=team, folder=read_folder(path), now=NOW)


def _counts() -> list[int]:
    models = (Story, Article, Revision, StoryArticle, Outlet, Event)
    return [model.objects.count() for model in models]


@pytest.mark.django_db
def test_each_file_is_an_article_with_its_text(tmp_path: Path) -> None:
    team = make_team()

    intake = _take_in(_folder(tmp_path / "ferry"), team)

    assert (intake.story.title, intake.failed) == ("ferry", {})
    assert [
        (place.file, place.article.revisions.get().text)
        for place in StoryArticle.objects.filter(story=intake.story).order_by("file")
    ] == list(TEXTS.items())


@pytest.mark.django_db
def test_twice_is_once(tmp_path: Path) -> None:
    team = make_team()
    first = _take_in(_folder(tmp_path / "ferry"), team)
    before = _counts()

    again = _take_in(_folder(tmp_path / "elsewhere"), team)

    assert again.story == first.story
    assert _counts() == before


@pytest.mark.django_db
def test_the_same_folder_is_another_story_in_another_team(tmp_path: Path) -> None:
    path = _folder(tmp_path / "ferry")

    assert _take_in(path, make_team()).story != _take_in(path, make_team()).story


@pytest.mark.django_db
def test_two_files_with_the_same_text_are_two_articles(tmp_path: Path) -> None:
    text = TEXTS["a.txt"]

    intake = _take_in(_folder(tmp_path / "ferry", {"a.txt": text, "b.txt": text}), make_team())

    assert intake.story.places.count() == 2


@pytest.mark.django_db
def test_under_a_known_key_a_changed_file_is_a_new_revision(tmp_path: Path) -> None:
    team = make_team()
    first = _take_in(_folder(tmp_path / "ferry", TEXTS, KEYED), team)

    for text in ("Sixty people were hurt.\n", TEXTS["b.txt"]):  # a revert is one too
        _take_in(_folder(tmp_path / "ferry", {"b.txt": text}), team)

    revisions = Revision.objects.filter(article__places__story=first.story)
    assert list(
        revisions.order_by("article_id", "number").values_list(
            "article__places__file", "number", "text"
        )
    ) == [
        ("a.txt", 1, TEXTS["a.txt"]),
        ("b.txt", 1, TEXTS["b.txt"]),
        ("b.txt", 2, "Sixty people were hurt.\n"),
        ("b.txt", 3, TEXTS["b.txt"]),
    ]


@pytest.mark.django_db
def test_a_file_that_is_gone_stays_marked_until_it_is_back(tmp_path: Path) -> None:
    team = make_team()
    path = _folder(tmp_path / "ferry", TEXTS, KEYED)
    story = _take_in(path, team).story

    (path / "b.txt").unlink()
    _take_in(path, team)
    _take_in(path, team)
    gone = dict(StoryArticle.objects.filter(story=story).values_list("file", "gone_at"))
    _take_in(_folder(path), team)

    assert gone == {"a.txt": None, "b.txt": NOW}
    assert not StoryArticle.objects.exclude(gone_at=None).exists()
    assert Article.objects.count() == 2
    place = StoryArticle.objects.get(file="b.txt")
    events = Event.objects.filter(object_type="articles.storyarticle", object_id=place.pk)
    assert [event.verb for event in events.oldest_first()] == [
        "article.file_gone",
        "article.file_back",
    ]


@pytest.mark.django_db
def test_a_file_that_cannot_be_read_is_not_gone(tmp_path: Path) -> None:
    team = make_team()
    path = _folder(tmp_path / "ferry", TEXTS, KEYED)
    _take_in(path, team)

    (path / "b.txt").write_bytes(b"a\0b")
    intake = _take_in(path, team)

    assert sorted(intake.failed) == ["b.txt"]
    assert not StoryArticle.objects.exclude(gone_at=None).exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "entry, field",
    [
        ({"published": "yesterday"}, "published"),
        ({"outlet": "o" * 201}, "name"),
        ({"outlet": "a\0b"}, "name"),
        ({"url": "ftp://harbour.example/"}, "url"),
        ({"url": "https://harbour.example/" + "a" * 2000}, "url"),
        ({"language": "the language of the harbour"}, "language"),
        ({"author": "a\ud800b"}, "author"),
        ({"author": "a" * 301}, "author"),
    ],
)
def test_what_is_wrong_with_an_entry_is_said_and_stops_no_other(
    entry: dict[str, str], field: str, tmp_path: Path
) -> None:
    manifest = KEYED | {"articles": [{"file": "a.txt"} | entry]}

    intake = _take_in(_folder(tmp_path / "ferry", TEXTS, manifest), make_team())

    assert {name: error.field for name, error in intake.failed.items()} == {"a.txt": field}
    assert [place.file for place in intake.story.places.all()] == ["b.txt"]


@pytest.mark.django_db
def test_a_missing_date_is_unknown_and_a_known_outlets_zone_counts(tmp_path: Path) -> None:
    team = make_team()
    make_outlet(team, "Harbour Daily", domain="harbour.example", time_zone="Asia/Tokyo")
    manifest = KEYED | {
        "articles": [
            {"file": "a.txt", "url": "https://www.harbour.example/1", "published": "2026-01-05"},
            {"file": "b.txt"},
        ]
    }

    _take_in(_folder(tmp_path / "ferry", TEXTS, manifest), team)

    rows = Article.objects.order_by("places__file")
    assert [
        (row.outlet.name if row.outlet else None, row.published and row.published.isoformat())
        for row in rows
    ] == [("Harbour Daily", "2026-01-04T15:00:00+00:00"), (None, None)]
    assert [row.published_precision for row in rows] == ["day", "unknown"]


@pytest.mark.django_db
def test_who_may_not_submit_takes_nothing_in(tmp_path: Path, cast: Cast) -> None:
    folder = read_folder(_folder(tmp_path / "ferry"))

    for who in ("auditor", "outsider"):
        with pytest.raises(ForbiddenError):
            take_in_folder(actor=cast.actor(who), team=cast.team, folder=folder, now=NOW)

    assert not Story.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_two_commands_at_once_double_nothing(tmp_path: Path) -> None:
    team = make_team()
    system()
    entries = [{"file": name, "outlet": f"Outlet of {name}"} for name in TEXTS]
    path = _folder(tmp_path / "ferry", TEXTS, KEYED | {"articles": entries})

    intakes = at_once(*[lambda: _take_in(path, team)] * 3)

    assert [getattr(intake, "failed", intake) for intake in intakes] == [{}, {}, {}]
    assert _counts()[:5] == [1, 2, 2, 2, 2]


@pytest.mark.django_db(transaction=True)
def test_two_folders_at_once_share_their_outlets(tmp_path: Path) -> None:
    team = make_team()
    system()
    paths = [
        _folder(
            tmp_path / key,
            TEXTS,
            {
                "key": key,
                "articles": [
                    {"file": "a.txt", "outlet": "Harbour Daily"},
                    {"file": "b.txt", "url": "https://meridian.example/1"},
                ],
            },
        )
        for key in ("first", "second", "third")
    ]

    intakes = at_once(*[lambda path=path: _take_in(path, team) for path in paths])

    assert [getattr(intake, "failed", intake) for intake in intakes] == [{}, {}, {}]
    assert sorted(Outlet.objects.values_list("name", flat=True)) == [
        "Harbour Daily",
        "meridian.example",
    ]
