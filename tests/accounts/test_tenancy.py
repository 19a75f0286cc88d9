"""A row cannot point into another team: its references carry the team, in the database."""

from __future__ import annotations

from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, models, transaction

from accounts.models import TeamOwned
from integrations.models import Notification
from tests.admin.desk import fill_every_table
from tests.builders import make_article, make_story
from tests.cast import Cast
from tests.reviews.blind import make_judged_blind

APPS = ("accounts", "articles", "claims", "reviews", "integrations")

COMPOSITE = """
    SELECT conrelid::regclass::text, confrelid::regclass::text, array(
        SELECT attname::text FROM unnest(conkey) WITH ORDINALITY AS key (number, place)
        JOIN pg_attribute ON attrelid = conrelid AND attnum = key.number ORDER BY place
    )
    FROM pg_constraint WHERE contype = 'f' AND cardinality(conkey) = 2
"""


def _owned() -> list[type[models.Model]]:
    every = (model for app in APPS for model in apps.get_app_config(app).get_models())
    return [model for model in every if issubclass(model, TeamOwned)]


def _references() -> list[tuple[type[models.Model], Any]]:
    """Every foreign key between rows that belong to teams."""
    return [
        (model, field)
        for model in _owned()
        for field in model._meta.local_fields
        if isinstance(field, models.ForeignKey) and issubclass(field.related_model, TeamOwned)
    ]


REFERENCES = _references()


def test_there_are_references_to_speak_of() -> None:
    assert len(REFERENCES) > 25


@pytest.mark.django_db
def test_every_reference_has_its_composite_key() -> None:
    with connection.cursor() as cursor:
        cursor.execute(COMPOSITE)
        pairs = [(table, parent, *columns) for table, parent, columns in cursor.fetchall()]
    found = {pair for pair in pairs if pair[2] == "team_id"}

    assert found == {
        (model._meta.db_table, field.related_model._meta.db_table, "team_id", field.column)
        for model, field in REFERENCES
    }


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("model", _owned(), ids=lambda model: model._meta.label_lower)
def test_a_row_does_not_change_teams_away_from_what_it_points_to(
    model: type[models.Model], cast: Cast
) -> None:
    fill_every_table(cast)
    make_judged_blind(cast)
    row = model._default_manager.filter(team=cast.team).order_by("-pk").first()
    if row is None or not any(
        getattr(row, field.attname) for owner, field in REFERENCES if owner is model
    ):
        assert model._meta.label_lower in {  # nothing to point at, or only from elsewhere
            *("accounts.membership", "accounts.token", "articles.outlet", "articles.story"),
            *(
                "accounts.absence",
                "accounts.invitation",
                "accounts.rememberedanswer",
                "articles.occurrence",
                "claims.link",
                "reviews.ratingscale",
            ),
            *("reviews.policy", "reviews.publicpage", "reviews.savedfilter"),
            *("integrations.reviewsource", "integrations.webhook", "integrations.withheld"),
        }
        return

    with pytest.raises(IntegrityError, match=r"_tenant|immutable"):
        model._default_manager.filter(pk=row.pk).update(team=cast.other_team)


@pytest.mark.django_db(transaction=True)
def test_an_article_is_not_placed_in_another_teams_story(cast: Cast) -> None:
    article = make_article(make_story(cast.team))
    elsewhere = make_story(cast.other_team)

    with pytest.raises(IntegrityError, match="articles_storyarticle_story_id_tenant"):
        article.places.update(story=elsewhere)
    with (
        pytest.raises(IntegrityError, match="articles_storyarticle_article_id_tenant"),
        transaction.atomic(),
    ):
        article.places.create(team=cast.other_team, story=elsewhere)


@pytest.mark.django_db
@pytest.mark.parametrize("model", _owned(), ids=lambda model: model._meta.label_lower)
def test_other_teams_rows_are_invisible(model: Any, cast: Cast) -> None:
    fill_every_table(cast)
    rows = getattr(model.objects, "visible_to", None)
    if rows is None:  # reached through its parent alone
        return

    reader = cast.reviewer if model is Notification else cast.editor  # one's own alone

    assert set(rows(reader)) == set(model.objects.filter(team=cast.team))
    assert not rows(cast.outsider).filter(team=cast.team).exists()
    assert not rows(cast.moderator).exists()
