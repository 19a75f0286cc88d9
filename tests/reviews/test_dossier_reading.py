"""What the builders make is what the program reads."""

from django.db import connection

from reviews.dossier import read_dossier
from tests.builders import make_contradiction
from tests.cast import Cast


def test_a_contradiction_is_read_with_its_sides_and_its_dispute(cast: Cast) -> None:
    made = make_contradiction(cast.team)

    dossier = read_dossier(made.story)

    assert not dossier.pending
    assert [
        [[words.exact for words in side.words] for side in row.sides]
        for row in dossier.before_you_publish
    ] == [[["40"], ["62"]]]
    assert [row.id for row in dossier.disputes] == [made.dispute.pk]


def test_the_rows_of_the_builders_have_their_events(cast: Cast) -> None:
    make_contradiction(cast.team)

    connection.check_constraints()  # deferred ones too
