"""The dossier over the API is the contract's, word for word."""

from __future__ import annotations

import json
from pathlib import Path

from django.conf import settings
from jsonschema import Draft202012Validator

from articles.models import Article
from tests.admin.desk import judge
from tests.api.client import api_of
from tests.builders import make_contradiction, make_story
from tests.cast import Cast

CONTRACT = json.loads((Path(settings.BASE_DIR) / "docs" / "dossier.schema.json").read_text())


def test_a_story_with_a_judged_dispute(cast: Cast) -> None:
    told = make_contradiction(cast.team)
    judge(cast, told)

    response = api_of(cast.auditor, cast.team).get(f"/stories/{told.story.slug}/dossier/")

    dossier = response.json()
    assert response.status_code == 200
    assert list(Draft202012Validator(CONTRACT).iter_errors(dossier)) == []
    assert dossier["story"]["id"] == told.story.pk
    assert [row["id"] for row in dossier["articles"]] == [a.pk for a in told.articles]
    assert [row["id"] for row in dossier["discrepancies"]] == [told.discrepancy.pk]
    assert [(row["id"], row["state"]) for row in dossier["disputes"]] == [
        (told.dispute.pk, "decided")
    ]


def test_its_offsets_give_the_words_of_the_stored_text(cast: Cast) -> None:
    told = make_contradiction(cast.team)

    dossier = api_of(cast.reporter, cast.team).get(f"/stories/{told.story.pk}/dossier/").json()

    texts = {article.pk: article.revisions.get().text for article in Article.objects.all()}
    sides = [side for row in dossier["discrepancies"] for side in row["sides"]]
    spans = [*dossier["statements"], *(span for side in sides for span in side["spans"])]
    assert len(spans) == 4
    assert [texts[s["article"]][s["start"] : s["end"]] for s in spans] == [
        s["exact"] for s in spans
    ]


def test_a_story_without_articles_is_an_empty_dossier(cast: Cast) -> None:
    story = make_story(cast.team)

    dossier = api_of(cast.reporter, cast.team).get(f"/stories/{story.pk}/dossier/").json()

    assert list(Draft202012Validator(CONTRACT).iter_errors(dossier)) == []
    assert dossier["claims"] == []


def test_the_copy_in_docs_is_the_contract(shared: Path) -> None:
    given = json.loads((shared / "dossier.schema.json").read_text())

    assert given == CONTRACT
