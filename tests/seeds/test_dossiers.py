"""What the dossiers of the seeds, and of the five real articles, must and must not hold."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.conf import settings

from accounts.actions import system
from articles.folder import read_folder
from articles.intake import take_in_folder
from reviews.dossier import as_json, read_dossier
from tests.builders import NOW, make_team
from tests.claims.ferry import run_story
from tests.seeds.judging import complaints

HERE = Path(__file__).parent


def _complaints(folder: Path, expected: str) -> list[str]:
    team = make_team()
    found = read_folder(folder)
    intake = take_in_folder(actor=system(team), team=team, folder=found, now=NOW)
    run_story(intake.story)
    texts: dict[int | str, str] = {each.file: each.text for each in found.articles}
    wanted = json.loads((HERE / expected).read_text("utf-8"))
    return complaints(wanted, as_json(read_dossier(intake.story)), texts)


@pytest.mark.django_db
def test_the_seeds() -> None:
    assert _complaints(settings.BASE_DIR / "seeds", "expected.json") == []


@pytest.mark.django_db
def test_the_five_real_articles(shared: Path) -> None:
    assert _complaints(shared / "seeds", "expected_real.json") == []
