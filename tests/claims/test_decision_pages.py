"""Rewording, splitting, merging and moving by the pages, and taking each back."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from claims.models import Claim, Statement
from tests.builders import Contradiction, make_claim, make_contradiction, make_statement
from tests.cast import Cast


@pytest.fixture
def made(cast: Cast, client: Client) -> Contradiction:
    """A contradiction, looked at by an editor."""
    client.force_login(cast.editor)
    return make_contradiction(cast.team)


def _post(client: Client, cast: Cast, name: str, key: int, **values: object) -> Any:
    url = reverse(name, args=[cast.team.slug, key])
    return client.post(url, values, follow=True)


def _undo(client: Client, cast: Cast, claim: Claim) -> None:
    _post(client, cast, "undo_decision", claim.decisions.standing().get().pk)


def _claims_of(made: Contradiction) -> list[int | None]:
    keys = [row.pk for row in made.statements]
    return [row.claim_id for row in Statement.objects.filter(pk__in=keys).order_by("pk")]


def test_a_claim_is_reworded_and_worded_back(
    cast: Cast, client: Client, made: Contradiction
) -> None:
    _post(client, cast, "reword", made.claim.pk, text="Hurt aboard", version=1)
    assert Claim.objects.get().text == "Hurt aboard"

    _undo(client, cast, made.claim)

    assert Claim.objects.get().text == "How many people were hurt"


def test_words_over_somebody_elses_are_refused_and_kept_in_the_field(
    cast: Cast, client: Client, made: Contradiction
) -> None:
    _post(client, cast, "reword", made.claim.pk, text="Hurt aboard", version=1)

    page = _post(client, cast, "reword", made.claim.pk, text="Injured aboard", version=1)

    assert "Somebody else changed this claim." in page.content.decode()
    assert "Injured aboard</textarea>" in page.content.decode()
    assert Claim.objects.get().text == "Hurt aboard"


def test_a_claim_is_split_and_joined_again(cast: Cast, client: Client, made: Contradiction) -> None:
    second = made.statements[1]

    _post(client, cast, "split", made.claim.pk, statements=[second.pk])
    first_claim, second_claim = _claims_of(made)
    assert first_claim == made.claim.pk != second_claim

    _undo(client, cast, made.claim)

    assert _claims_of(made) == [made.claim.pk, made.claim.pk]


def test_a_split_of_everything_is_refused_beside_the_boxes(
    cast: Cast, client: Client, made: Contradiction
) -> None:
    every = [row.pk for row in made.statements]

    page = _post(client, cast, "split", made.claim.pk, statements=every)

    errors = page.context["form"].errors
    assert "A split leaves statements on both sides." in errors["statements"][0]
    assert _claims_of(made) == [made.claim.pk, made.claim.pk]


def _other_claim(made: Contradiction) -> Claim:
    told = make_statement(made.articles[0], "off Port Ellery")
    return make_claim(made.story, [("Ellery", [told])], text="Where it happened")


def test_two_claims_are_merged_and_parted_again(
    cast: Cast, client: Client, made: Contradiction
) -> None:
    other = _other_claim(made)

    _post(client, cast, "merge", made.claim.pk, other=other.pk)
    assert made.claim.statements.count() == 3

    _undo(client, cast, made.claim)

    assert made.claim.statements.count() == 2


def test_a_statement_is_moved_and_brought_back(
    cast: Cast, client: Client, made: Contradiction
) -> None:
    other = _other_claim(made)

    _post(client, cast, "move", made.statements[1].pk, other=other.pk)
    assert _claims_of(made) == [made.claim.pk, other.pk]

    _undo(client, cast, other)

    assert _claims_of(made) == [made.claim.pk, made.claim.pk]


def test_claims_of_other_stories_are_no_choice(
    cast: Cast, client: Client, made: Contradiction
) -> None:
    elsewhere = make_contradiction(cast.team)

    page = _post(client, cast, "merge", made.claim.pk, other=elsewhere.claim.pk)

    assert list(page.context["form"].errors) == ["other"]


def test_an_articles_page_shows_the_reading_of_a_statement(
    cast: Cast, client: Client, made: Contradiction
) -> None:
    told = made.statements[0]
    url = reverse("article", args=[cast.team.slug, made.articles[0].pk])

    page = client.get(url, {"statement": told.pk}).content.decode()

    assert f'href="?statement={told.pk}#statement"' in page
    assert "<dt>Speaker</dt><dd>The company</dd>" in page
    assert "<dt>Origin</dt><dd>company</dd>" in page


def test_an_older_revision_shows_its_own_text(
    cast: Cast, client: Client, made: Contradiction
) -> None:
    article = made.articles[0]
    _post(client, cast, "revise", article.pk, text="Nobody was hurt after all.")

    newest = client.get(reverse("article", args=[cast.team.slug, article.pk])).content.decode()
    first = client.get(reverse("revision", args=[cast.team.slug, article.pk, 1])).content.decode()

    assert "Nobody was hurt after all." in newest
    assert "Nobody was hurt after all." not in first
    assert "people were hurt" in first
