"""A legal review clears one wording: another one waits for another."""

from __future__ import annotations

import pytest

from reviews.actions.legal import answer_legal_review, ask_for_legal_review
from reviews.actions.publishing import correct_publication, make_ready, publish_now
from reviews.models import Publication
from tests.builders import NOW
from tests.cast import Cast
from tests.reviews.publications import fresh, make_publication, reword
from verify.errors import ConflictError

pytestmark = pytest.mark.django_db


def _ask(cast: Cast, publication: Publication) -> None:
    ask_for_legal_review(
        actor=cast.actor("editor"), publication=publication, question="Libel?", now=NOW
    )


def _answer(cast: Cast, publication: Publication, answer: str = "cleared") -> None:
    answer_legal_review(
        actor=cast.actor("second_editor"),
        publication=publication,
        answer=answer,
        reason="Counsel read it.",
        now=NOW,
    )


def _publish(cast: Cast, publication: Publication) -> Publication:
    row = fresh(publication)
    return publish_now(actor=cast.actor("editor"), publication=row, version=row.version, now=NOW)


def _correct(cast: Cast, publication: Publication) -> Publication:
    row = fresh(publication)
    return correct_publication(
        actor=cast.actor("editor"),
        publication=row,
        version=row.version,
        change="The headline.",
        reason="Shorter.",
        now=NOW,
    )


def test_what_was_cleared_and_then_reworded_is_looked_at_again(cast: Cast) -> None:
    publication = make_publication(cast, "in_legal_review")
    _answer(cast, publication)
    row = reword(cast.actor("editor"), publication, title="Another headline")

    with pytest.raises(ConflictError) as refused:
        make_ready(actor=cast.actor("editor"), publication=row, version=row.version, now=NOW)
    _ask(cast, publication)
    _answer(cast, publication)

    assert refused.value.code == "legal_stale"
    assert _publish(cast, publication).state == "published"


@pytest.mark.parametrize("answer,code", [("objected", "legal_objected"), ("", "legal_open")])
def test_a_correction_waits_for_its_review_while_the_public_wording_stays(
    answer: str, code: str, cast: Cast
) -> None:
    publication = make_publication(cast, "published")
    reword(cast.actor("editor"), publication, title="Another headline")
    _ask(cast, publication)
    if answer:
        _answer(cast, publication, answer)

    with pytest.raises(ConflictError) as refused:
        _correct(cast, publication)

    assert refused.value.code == code
    assert fresh(publication).state == "published"


def test_a_correction_that_was_cleared_goes_out(cast: Cast) -> None:
    publication = make_publication(cast, "published")
    reword(cast.actor("editor"), publication, title="Another headline")
    _ask(cast, publication)
    _answer(cast, publication)

    assert _correct(cast, publication).state == "corrected"


def test_there_is_nothing_to_look_at_in_what_is_public_already(cast: Cast) -> None:
    with pytest.raises(ConflictError) as refused:
        _ask(cast, make_publication(cast, "published"))

    assert refused.value.code == "nothing_new"
