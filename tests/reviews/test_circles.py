"""Who may know of evidence and contacts: the queryset and the predicate are one rule."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from accounts.actions import remove_member, system
from accounts.models import Membership, User
from accounts.permissions import actor_in
from reviews.actions.circles import Audience, change_circle
from reviews.actions.contacts import Asked, log_contact
from reviews.actions.evidence import Quoted, Source, add_evidence, add_quotation
from reviews.circles import sees
from reviews.enums import Circle
from reviews.models import Contact, Evidence
from tests.builders import NOW
from tests.cast import Cast
from tests.reviews.cases import make_case
from verify.errors import ForbiddenError, InvalidError, MissingError

pytestmark = pytest.mark.django_db

TEAM = {
    *("reporter", "reviewer", "second_reviewer", "editor", "second_editor", "administrator"),
    "auditor",
}
SITUATIONS = ("open", "assigned", "in_review", "judged", "decided")


def _everybody(cast: Cast) -> dict[str, User]:
    names = [*sorted(TEAM), "outsider", "moderator"]
    return {name: getattr(cast, name) for name in names}


def _rows(cast: Cast, circle: str, situation: str) -> tuple[Evidence, Contact]:
    dispute = make_case(cast, situation)
    people = [cast.reporter] if circle == Circle.PEOPLE else []
    known: dict[str, Any] = {
        "actor": cast.actor("second_reviewer"),
        "dispute": dispute,
        "audience": Audience(circle, people),
        "now": NOW,
    }
    link = add_evidence(source=Source("https://company.example/"), **known)
    return link, log_contact(asked=Asked("The company", "phone", "How many?", NOW), **known)


@pytest.mark.parametrize(
    "circle,situation,inside",
    [
        *((Circle.TEAM, situation, TEAM) for situation in SITUATIONS),
        (Circle.DISPUTE, "open", {"editor", "second_editor", "second_reviewer"}),
        *(
            (Circle.DISPUTE, each, {"editor", "second_editor", "second_reviewer", "reviewer"})
            for each in SITUATIONS[1:]
        ),
        *((Circle.PEOPLE, each, {"second_reviewer", "reporter"}) for each in SITUATIONS),
    ],
)
def test_a_circle_holds_just_these(
    circle: str, situation: str, inside: set[str], cast: Cast
) -> None:
    link, contact = _rows(cast, circle, situation)

    people = _everybody(cast)
    by_queryset = {
        name
        for name, user in people.items()
        if Evidence.objects.visible_to(user).filter(pk=link.pk).exists()
        and Contact.objects.visible_to(user).filter(pk=contact.pk).exists()
    }
    by_predicate = {
        name for name, user in people.items() if sees(user, link) and sees(user, contact)
    }

    assert by_queryset == by_predicate == inside


def test_who_left_the_team_sees_nothing_even_of_their_own(cast: Cast) -> None:
    link, _ = _rows(cast, Circle.PEOPLE, "open")
    for who in (cast.reporter, cast.second_reviewer):
        membership = Membership.objects.get(user=who, archived_at=None)
        remove_member(actor=system(), membership=membership, now=NOW)

        assert not sees(who, link)
        assert not Evidence.objects.visible_to(who).filter(pk=link.pk).exists()


def test_a_circle_is_changed_by_who_added_it_or_an_editor_inside(cast: Cast) -> None:
    link, _ = _rows(cast, Circle.PEOPLE, "open")

    with pytest.raises(MissingError):
        change_circle(actor=cast.actor("editor"), row=link, audience=Audience(), now=NOW)
    with pytest.raises(ForbiddenError):
        change_circle(actor=cast.actor("reporter"), row=link, audience=Audience(), now=NOW)
    wider = Audience(Circle.PEOPLE, [cast.editor])
    change_circle(actor=cast.actor("second_reviewer"), row=link, audience=wider, now=NOW)
    assert not sees(cast.reporter, link)
    change_circle(actor=cast.actor("editor"), row=link, audience=Audience(), now=NOW)

    link.refresh_from_db()
    assert (link.circle, link.insiders.count()) == ("team", 0)


def test_only_members_are_named_and_only_where_people_are(cast: Cast) -> None:
    link, _ = _rows(cast, Circle.TEAM, "open")
    actor = cast.actor("second_reviewer")

    for audience in (Audience("people", [cast.outsider]), Audience("dispute", [cast.editor])):
        with pytest.raises(InvalidError) as refused:
            change_circle(actor=actor, row=link, audience=audience, now=NOW)
        assert refused.value.field == "people"


def test_words_of_a_restricted_source_are_not_shown_to_the_team(cast: Cast) -> None:
    link, _ = _rows(cast, Circle.DISPUTE, "open")
    known: dict[str, Any] = {"actor": cast.actor("second_reviewer"), "dispute": link.dispute}
    quoted = Quoted("names 62", source=link)

    with pytest.raises(InvalidError) as refused:
        add_quotation(quoted=quoted, now=NOW, **known)

    assert refused.value.field == "circle"
    with pytest.raises(MissingError):
        add_quotation(
            actor=actor_in(cast.reporter, cast.team),
            dispute=link.dispute,
            quoted=quoted,
            audience=Audience(Circle.DISPUTE),
            now=NOW,
        )


def test_nothing_of_it_is_ever_changed_in_place(cast: Cast) -> None:
    link, contact = _rows(cast, Circle.TEAM, "open")

    for model, change in (
        (Evidence, {"url": "https://else.example/"}),
        (Evidence, {"note": "Another."}),
        (Contact, {"who": "Somebody else"}),
    ):
        with pytest.raises(IntegrityError, match="is immutable"), transaction.atomic():
            model.objects.update(**change)

    link.refresh_from_db()
    contact.refresh_from_db()
    assert (link.url, contact.who) == ("https://company.example/", "The company")
