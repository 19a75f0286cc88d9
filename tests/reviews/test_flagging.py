"""Words of an article flagged as doubtful: which claim and dispute they come to."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Article
from reviews.actions.flagging import flag_words, revision_of
from reviews.actions.working import dismiss_dispute
from reviews.models import Flag
from tests.builders import NOW, make_article, make_contradiction, make_story
from tests.cast import Cast
from verify.errors import ConflictError, InvalidError

pytestmark = pytest.mark.django_db


def _flag(cast: Cast, article: Article, words: str) -> Flag:
    revision = revision_of(article, None)
    start = revision.text.index(words)
    return flag_words(
        actor=cast.actor("reporter"),
        revision=revision,
        start=start,
        end=start + len(words),
        reason="Who counted?",
        now=NOW,
    )


def test_words_of_a_disputed_claim_join_its_dispute(cast: Cast) -> None:
    made = make_contradiction(cast.team)

    flag = _flag(cast, made.articles[0], "40 people")

    assert (flag.dispute, flag.statement, flag.exact) == (
        made.dispute,
        made.statements[0],
        "40 people",
    )


def test_words_that_no_statement_holds_make_one_with_its_claim_and_dispute(cast: Cast) -> None:
    article = make_article(make_story(cast.team))

    flag = _flag(cast, article, "off Port Ellery")
    again = _flag(cast, article, "Port Ellery")

    assert flag.dispute == again.dispute
    assert (flag.dispute.origin, flag.dispute.question, flag.statement.by_hand) == (
        "flag",
        "off Port Ellery",
        True,
    )
    assert flag.dispute.claim.positions.get().text == "off Port Ellery"


def test_the_article_tells_what_is_flagged_in_it(cast: Cast, client: Client) -> None:
    made = make_contradiction(cast.team)
    flag = _flag(cast, made.articles[0], "40 people")
    client.force_login(cast.reviewer)
    address = reverse("dispute", args=[cast.team.slug, made.dispute.pk])

    flagged, other = (
        client.get(reverse("article", args=[cast.team.slug, article.pk])).content.decode()
        for article in made.articles
    )

    for words in (flag.exact, flag.reason, address):
        assert words in flagged
    assert "Who counted?" not in other


def test_what_was_closed_is_to_be_appealed(cast: Cast) -> None:
    article = make_article(make_story(cast.team))
    flag = _flag(cast, article, "off Port Ellery")
    dismiss_dispute(
        actor=cast.actor("editor"), dispute=flag.dispute, reason="It is there.", now=NOW
    )

    with pytest.raises(ConflictError) as refused:
        _flag(cast, article, "off Port Ellery")

    assert (refused.value.code, Flag.objects.count()) == ("closed_already", 1)


@pytest.mark.parametrize("start, end, code", [(5, 5, "outside_text"), (0, 9999, "outside_text")])
def test_offsets_outside_are_refused(start: int, end: int, code: str, cast: Cast) -> None:
    revision = revision_of(make_article(make_story(cast.team)), None)

    with pytest.raises((InvalidError, ConflictError)) as refused:
        flag_words(
            actor=cast.actor("reporter"),
            revision=revision,
            start=start,
            end=end,
            reason="Why?",
            now=NOW,
        )

    assert refused.value.code == code


def test_a_reporter_flags_on_the_page_without_scripts(cast: Cast, client: Client) -> None:
    made = make_contradiction(cast.team)
    client.force_login(cast.reporter)
    url = reverse("flag", args=[cast.team.slug, made.articles[0].pk])
    told = {"words": "40 people", "reason": "Who counted?"}

    wrong = client.post(url, {**told, "words": "41 people"}).content.decode()
    response = client.post(url, told, follow=True)

    assert "do not stand in the text" in wrong
    assert "Who counted?" in wrong
    assert response.redirect_chain[-1][0].endswith(f"/disputes/{made.dispute.pk}/")
    assert Flag.objects.get().exact == "40 people"


def test_administrators_set_how_the_team_works(cast: Cast, client: Client) -> None:
    client.force_login(cast.administrator)
    url = reverse("policy", args=[cast.team.slug])
    page = client.get(url).context["form"].initial
    values = {name: value for name, value in page.items() if isinstance(value, int)}
    values = {name: value for name, value in values.items() if value is not False}

    response = client.post(url, {**values, "independent_kinds": ["quote"], "lease_minutes": "90"})

    assert response.status_code == 302
    assert client.get(url).context["form"].initial["independent_kinds"] == ["quote"]
