"""A correction goes on saying where the claim was told, also where the article tells it no more."""

from __future__ import annotations

import pytest

from claims.models import Statement
from reviews.models import Publication
from tests.builders import NOW
from tests.cast import Cast
from tests.reviews.publications import correct, fresh, make_publication

pytestmark = pytest.mark.django_db


def _told(publication: Publication) -> list[tuple[int, str, int]]:
    assert publication.wording is not None
    rows = publication.wording.appearances.order_by("place")
    return list(rows.values_list("position", "exact", "place"))


def test_appearances_stay_where_the_article_was_edited(cast: Cast) -> None:
    publication = fresh(make_publication(cast, "published"))
    before = _told(publication)
    Statement.objects.filter(claim=publication.position.claim).update(retired_at=NOW)

    correct(cast.actor("second_editor"), publication, explanation="The list was mended.")

    assert before
    assert _told(fresh(publication)) == before


def test_what_is_still_told_stands_there_once(cast: Cast) -> None:
    publication = fresh(make_publication(cast, "published"))
    before = _told(publication)

    correct(cast.actor("second_editor"), publication, explanation="The list was mended.")

    assert _told(fresh(publication)) == before
