"""What a reviewer adds to an independent check is hidden as their verdict is, until both are in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from audit.models import Event
from reviews.actions.circles import TEAM
from reviews.actions.contacts import Asked, continue_contact, log_contact, waive_contact
from reviews.actions.erasing import erase_evidence
from reviews.actions.evidence import Quoted, Source, add_evidence, add_note, add_quotation
from reviews.actions.flagging import flag_words
from reviews.actions.talking import comment, watch
from reviews.models import Contact, ContactEntry, Dispute, Evidence, Flag
from reviews.queries import contact_satisfied, events_for
from tests.api.client import api_of
from tests.builders import NOW
from tests.cast import Cast
from tests.reviews.blind import everything, make_blind
from tests.reviews.cases import judge, start
from verify.errors import ConflictError, MissingError

pytestmark = pytest.mark.django_db

KEPT_FROM = ("second_reviewer", "editor", "reporter", "administrator")
KNOWING = ("reviewer", "auditor")
MADE = 11
"""Acts of the additions below: one each, but the quotation and the erasure bring their link."""


@pytest.fixture
def blind(cast: Cast) -> Dispute:
    """Under way, with a note and a contact of the editor's, and the first reviewer at work."""
    dispute = make_blind(cast)
    start(cast, dispute, "reviewer")
    watch(actor=cast.actor("editor"), dispute=dispute, now=NOW)
    add_note(actor=cast.actor("editor"), dispute=dispute, note="Mind the list.", now=NOW)
    log_contact(actor=cast.actor("editor"), dispute=dispute, asked=_asked(), audience=TEAM, now=NOW)
    return dispute


def _asked() -> Asked:
    return Asked(who="The coast guard", channel="phone", asked="How many?", asked_at=NOW)


def _link(cast: Cast, dispute: Dispute, who: str = "reviewer") -> Evidence:
    source = Source("https://harbour.example/log", "The log")
    return add_evidence(actor=cast.actor(who), dispute=dispute, source=source, now=NOW)


def _quotation(cast: Cast, dispute: Dispute) -> Evidence:
    quoted = Quoted("Forty people", source=_link(cast, dispute))
    return add_quotation(actor=cast.actor("reviewer"), dispute=dispute, quoted=quoted, now=NOW)


def _later_note(cast: Cast, dispute: Dispute) -> Evidence:
    earlier = Evidence.objects.get(note="Mind the list.")
    return add_note(
        actor=cast.actor("reviewer"),
        dispute=dispute,
        note="It has 40.",
        supersedes=earlier,
        now=NOW,
    )


def _contact(cast: Cast, dispute: Dispute) -> Contact:
    return log_contact(
        actor=cast.actor("reviewer"), dispute=dispute, asked=_asked(), audience=TEAM, now=NOW
    )


def _reply(cast: Cast, dispute: Dispute) -> ContactEntry:
    contact = dispute.contacts.get(added_by=cast.editor)
    return continue_contact(
        actor=cast.actor("reviewer"), contact=contact, step="reply", words="Forty.", now=NOW
    )


def _remark(cast: Cast, dispute: Dispute) -> object:
    text = "@Edo Editor @Selma Reviewer it is 40."
    return comment(actor=cast.actor("reviewer"), dispute=dispute, text=text, now=NOW)


def _flag(cast: Cast, dispute: Dispute) -> Flag:
    statement = dispute.claim.statements.order_by("pk")[0]
    return flag_words(
        actor=cast.actor("reviewer"),
        revision=statement.revision,
        start=statement.start,
        end=statement.end,
        reason="It has 40.",
        now=NOW,
    )


def _erased(cast: Cast, dispute: Dispute) -> object:
    """By the reviewer, who is an editor for that long."""
    row = _link(cast, dispute)
    cast.reviewer.memberships.update(role="editor")
    erased = erase_evidence(actor=cast.actor("reviewer"), evidence=row, reason="Wrong.", now=NOW)
    cast.reviewer.memberships.update(role="reviewer")
    return erased


ADDED: dict[str, Callable[[Cast, Dispute], object]] = {
    "a link": _link,
    "a quotation": _quotation,
    "a later note": _later_note,
    "a contact": _contact,
    "a reply": _reply,
    "a comment": _remark,
    "a flag": _flag,
    "and erased": _erased,
}


def test_its_author_and_auditors_know_of_it_and_nothing_changes_for_others(
    blind: Dispute, cast: Cast
) -> None:
    before = {who: everything(cast, who, blind) for who in (*KEPT_FROM, *KNOWING)}

    for add in ADDED.values():
        add(cast, blind)

    for who in KEPT_FROM:
        assert everything(cast, who, blind) == before[who]
    for who in KNOWING:
        now = everything(cast, who, blind)
        assert now["dispute"] != before[who]["dispute"]
        assert len(now["trail"]) - len(before[who]["trail"]) == MADE


def test_all_of_it_opens_when_both_are_in(blind: Dispute, cast: Cast) -> None:
    link, contact, reply, flag = (make(cast, blind) for make in (_link, _contact, _reply, _flag))
    assert not contact_satisfied(blind)

    judge(cast, blind, "reviewer")
    judge(cast, blind, "second_reviewer")

    assert contact_satisfied(blind)
    for who in KEPT_FROM:
        user = getattr(cast, who)
        assert link in Evidence.objects.visible_to(user)
        assert contact in Contact.objects.visible_to(user)
        assert reply in ContactEntry.objects.seen_by(user)
        assert flag in Flag.objects.visible_to(user)
        told = events_for(cast.team, user).filter(actor_id=cast.reviewer.pk)
        assert list(told.order_by("pk")) == list(
            Event.objects.filter(actor_id=cast.reviewer.pk).order_by("pk")
        )


def test_who_checks_nothing_adds_in_the_open(blind: Dispute, cast: Cast) -> None:
    link = _link(cast, blind, "reporter")

    assert link in Evidence.objects.visible_to(cast.second_reviewer)
    assert link in Evidence.objects.open_to_team()


def test_each_may_supersede_what_the_other_has(blind: Dispute, cast: Cast) -> None:
    """A refusal would tell the second of the first's."""
    earlier = Evidence.objects.get(note="Mind the list.")
    _later_note(cast, blind)

    add_note(
        actor=cast.actor("second_reviewer"),
        dispute=blind,
        note="It has 62.",
        supersedes=earlier,
        now=NOW,
    )

    assert earlier.superseded_by.count() == 2


def test_an_address_that_is_guessed_finds_nothing(
    blind: Dispute, cast: Cast, client: Client
) -> None:
    link, contact = _link(cast, blind), _contact(cast, blind)
    client.force_login(cast.second_reviewer)

    for name, row in (("evidence_piece", link), ("contact", contact)):
        assert client.get(reverse(name, args=[cast.team.slug, row.pk])).status_code == 404
    for path in (f"/evidence/{link.pk}/", f"/contacts/{contact.pk}/"):
        assert api_of(cast.auditor, cast.team).get(path).status_code == 404
    with pytest.raises(MissingError):
        erase_evidence(actor=cast.actor("editor"), evidence=link, reason="Wrong.", now=NOW)


def test_the_api_shows_it_to_whoever_added_it_alone(blind: Dispute, cast: Cast) -> None:
    api = api_of(cast.reviewer, cast.team)

    answer = api.post("/evidence/", {"dispute": blind.pk, "kind": "note", "note": "It has 40."})

    assert answer.json()["note"] == "It has 40."
    path = f"/evidence/{answer.json()['id']}/"
    assert api.get(path).status_code == 200
    for other in (cast.second_reviewer, cast.editor, cast.auditor):
        assert api_of(other, cast.team).get(path).status_code == 404


def test_a_reviewer_who_edits_does_not_say_why_nobody_was_asked(blind: Dispute, cast: Cast) -> None:
    cast.reviewer.memberships.update(role="editor")

    with pytest.raises(ConflictError) as refused:
        waive_contact(actor=cast.actor("reviewer"), dispute=blind, reason="No need.", now=NOW)

    assert refused.value.code == "check_under_way"
