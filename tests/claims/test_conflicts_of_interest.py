"""A declared interest keeps its person from what it touches, and says why."""

from __future__ import annotations

import pytest

from accounts.models import Membership
from articles.actions import change_article
from audit.models import Event
from claims.actions.interests import declare_conflict, withdraw_conflict
from claims.conflicts import conflict_of, conflicts_over
from claims.enums import InterestKind
from claims.models import Claim, Conflict
from tests.builders import NOW, Contradiction, make_contradiction, make_outlet
from tests.cast import Cast
from verify.errors import ConflictError, ForbiddenError, InvalidError


@pytest.fixture
def told(cast: Cast) -> Contradiction:
    return make_contradiction(cast.team)


def _declare(
    cast: Cast, kind: str, name: str = "", thing: object = None, of: str = "reviewer"
) -> Conflict:
    return declare_conflict(
        actor=cast.actor(of),
        membership=Membership.objects.get(team=cast.team, user=getattr(cast, of)),
        kind=kind,
        name=name,
        thing=thing,  # type: ignore[arg-type] # the test's own mistakes too
        now=NOW,
    )


TOUCHING: dict[str, tuple[str, str]] = {
    "the outlet": ("outlet", ""),
    "the story": ("story", ""),
    "the claim": ("claim", ""),
    "who speaks": ("named", "the coast guard"),
    "a word of the statement": ("named", "People"),
    "an author among others": ("author", "ivo  keller"),
}
CLEAR: dict[str, tuple[str, str]] = {
    "somebody else": ("named", "the lighthouse board"),
    "part of a name": ("named", "coast gua"),
    "what would be an expression": ("named", "peop.e"),
    "another author": ("author", "Ivo Kellermann"),
}


def _thing(told: Contradiction, kind: str) -> object:
    return {
        "outlet": told.articles[0].outlet,
        "story": told.story,
        "claim": told.claim,
    }.get(kind)


@pytest.fixture
def signed(cast: Cast, told: Contradiction) -> Contradiction:
    change_article(
        actor=cast.actor("editor"),
        article=told.articles[0],
        now=NOW,
        author="Mara Lind and Ivo Keller",
    )
    return told


@pytest.mark.parametrize("kind, name", TOUCHING.values(), ids=TOUCHING)
def test_what_an_interest_touches_is_barred(
    cast: Cast, signed: Contradiction, kind: str, name: str
) -> None:
    conflict = _declare(cast, kind, name, _thing(signed, kind))

    assert conflict_of(cast.reviewer, signed.claim) == (
        f"Rui Reviewer has declared an interest in {conflict}."
    )
    assert list(conflicts_over(signed.claim)) == [cast.reviewer.pk]
    assert not Claim.objects.clear_of(cast.reviewer).filter(pk=signed.claim.pk).exists()


@pytest.mark.parametrize("kind, name", CLEAR.values(), ids=CLEAR)
def test_what_it_does_not_touch_is_free(
    cast: Cast, signed: Contradiction, kind: str, name: str
) -> None:
    _declare(cast, kind, name)

    assert conflict_of(cast.reviewer, signed.claim) == ""
    assert Claim.objects.clear_of(cast.reviewer).filter(pk=signed.claim.pk).exists()


def test_another_outlet_or_a_colleagues_interest_bars_nothing(
    cast: Cast, told: Contradiction
) -> None:
    _declare(cast, "outlet", thing=make_outlet(cast.team, "The Third Post"))
    _declare(cast, "claim", thing=told.claim, of="second_reviewer")

    assert conflict_of(cast.reviewer, told.claim) == ""
    assert Claim.objects.clear_of(cast.reviewer).filter(pk=told.claim.pk).exists()


def test_a_withdrawn_interest_bars_nothing(cast: Cast, told: Contradiction) -> None:
    conflict = _declare(cast, "claim", thing=told.claim)

    withdraw_conflict(actor=cast.actor("reviewer"), conflict=conflict, now=NOW)

    assert conflict_of(cast.reviewer, told.claim) == ""
    with pytest.raises(ConflictError):
        withdraw_conflict(actor=cast.actor("reviewer"), conflict=conflict, now=NOW)


def test_the_same_interest_is_declared_once(cast: Cast, told: Contradiction) -> None:
    _declare(cast, "claim", thing=told.claim)

    with pytest.raises(ConflictError):
        _declare(cast, "claim", thing=told.claim)


@pytest.mark.parametrize("name", ["", " ", "X", "..."])
def test_a_name_that_finds_nobody_is_refused(cast: Cast, name: str) -> None:
    with pytest.raises(InvalidError) as refused:
        _declare(cast, InterestKind.NAMED, name)

    assert refused.value.field == "name"


def test_another_teams_outlet_is_refused(cast: Cast) -> None:
    with pytest.raises(InvalidError) as refused:
        _declare(cast, "outlet", thing=make_outlet(cast.other_team, "Elsewhere Post"))

    assert refused.value.field == "outlet"


@pytest.mark.parametrize("name", ["reporter", "second_reviewer", "editor", "auditor", "outsider"])
def test_nobody_else_declares_or_withdraws_it(cast: Cast, told: Contradiction, name: str) -> None:
    conflict = _declare(cast, "claim", thing=told.claim)
    member = Membership.objects.get(team=cast.team, user=cast.reviewer)

    with pytest.raises(ForbiddenError):
        declare_conflict(
            actor=cast.actor(name), membership=member, kind="named", name="Anybody", now=NOW
        )
    with pytest.raises(ForbiddenError):
        withdraw_conflict(actor=cast.actor(name), conflict=conflict, now=NOW)


def test_whom_somebody_is_close_to_is_kept_out_of_the_trail(cast: Cast) -> None:
    _declare(cast, "named", "Cousin Corvin")

    body = bytes(Event.objects.get(verb="conflict.declared").body)

    assert b"Corvin" not in body
