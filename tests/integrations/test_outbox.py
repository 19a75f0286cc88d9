"""Every change is owed once to each webhook that asked for it, in the order of the log."""

from __future__ import annotations

import json
from typing import Any

import pytest

from integrations.actions.delivering import give_up_waiting
from integrations.actions.replaying import replay_delivery, replay_span
from integrations.actions.webhooks import change_webhook, disable_webhook, enable_webhook
from integrations.announcing import NAMES
from integrations.enums import DeliveryState, Payload
from integrations.models import Cursor, Delivery, Webhook
from integrations.resources import FORMS
from reviews.actions.arranging import change_policy
from reviews.actions.circles import Audience
from reviews.actions.evidence import Source, add_evidence
from reviews.enums import Circle
from reviews.models import Dispute
from tests.api.client import ROOT, api_of
from tests.api.desk import make_desk
from tests.builders import NOW, make_contradiction, make_story
from tests.cast import Cast
from tests.integrations.hooks import announce, make_webhook
from tests.reviews.cases import assign_to, judge
from tests.reviews.publications import make_publication

pytestmark = [
    pytest.mark.django_db(transaction=True, databases=["default", "owner", "sealer"]),
    pytest.mark.usefixtures("on_own_server", "trail_files"),
]


def _bodies(hook: Webhook) -> list[dict[str, Any]]:
    return [json.loads(row.body) for row in Delivery.objects.filter(webhook=hook).order_by("pk")]


def _types(hook: Webhook) -> list[str]:
    return [body["type"] for body in _bodies(hook)]


def test_each_event_is_owed_once_in_the_order_of_the_log(cast: Cast) -> None:
    announce()
    hook, other = (make_webhook(cast, types=types).webhook for types in (None, ["story.created"]))
    assign_to(cast, make_contradiction(cast.team).dispute)
    make_story(cast.other_team)

    announce()
    Cursor.objects.filter(name="changes").update(position=0)
    announce()

    indexes = [body["data"]["index"] for body in _bodies(hook)]
    assert indexes == sorted(set(indexes))
    assert _types(hook)[-2:] == ["dispute.opened", "dispute.assigned"]
    assert _types(other) == ["story.created"]


def test_a_thin_message_holds_no_words(cast: Cast) -> None:
    announce()
    hook = make_webhook(cast, types=["dispute.opened"]).webhook
    told = make_contradiction(cast.team)

    announce()

    (body,) = _bodies(hook)
    assert set(body) == {"type", "timestamp", "data"}
    assert set(body["data"]) == {"id", "index", "object", "related", "state"}
    assert body["data"]["object"]["id"] == told.dispute.pk
    assert told.discrepancy.explanation not in json.dumps(body)


def test_a_full_message_holds_the_act_and_the_object_as_its_owner_sees_it(cast: Cast) -> None:
    announce()
    hook = make_webhook(cast, types=["dispute.opened"], payload=Payload.FULL).webhook
    told = make_contradiction(cast.team)

    announce()

    (body,) = _bodies(hook)
    assert body["data"]["act"]["verb"] == "dispute.opened"
    assert body["data"]["resource"]["question"] == told.dispute.question


def test_a_full_message_of_each_type_holds_its_object_as_the_api_lists_it(cast: Cast) -> None:
    announce()
    hook = make_webhook(cast, payload=Payload.FULL).webhook
    make_desk(cast.team, cast.editor, "Ours")
    administrator = api_of(cast.administrator, cast.team)

    announce()

    told = [body for body in _bodies(hook) if body["data"]["object"]["type"] != "publication"]
    assert {body["data"]["object"]["type"] for body in told} >= {
        *("article", "story", "comment", "discrepancy", "dispute", "evidence", "desk-note"),
    }
    for body in told:
        named = body["data"]["object"]
        address = named["url"].partition(ROOT)[2]
        listed = administrator.get(address.rpartition(f"{named['id']}/")[0], limit=200).json()
        (row,) = [each for each in listed["results"] if each["id"] == named["id"]]
        assert body["data"]["resource"] == row, body["type"]


def test_objects_of_every_type_are_shown_or_none_to_this_owner() -> None:
    """Whatever is named outside has a form in which it is shown."""
    assert set(FORMS) == set(NAMES)


def test_what_is_public_comes_as_its_claim_review(cast: Cast) -> None:
    announce()
    hook = make_webhook(cast, types=["publication.released"], payload=Payload.FULL).webhook
    make_publication(cast, "published")

    announce()

    (body,) = _bodies(hook)
    assert body["data"]["resource"]["claim_review"]["@type"] == "ClaimReview"


def test_what_is_switched_off_is_owed_nothing_until_it_is_on(cast: Cast) -> None:
    announce()
    admin = cast.actor("administrator")
    hook = make_webhook(cast, types=["story.created"]).webhook
    disable_webhook(actor=admin, webhook=hook, now=NOW)
    make_story(cast.team, "Off")
    announce()
    enable_webhook(actor=admin, webhook=hook, now=NOW)
    make_story(cast.team, "On")

    announce()

    assert len(_bodies(hook)) == 1


def test_before_it_was_set_up_nothing_is_owed(cast: Cast) -> None:
    make_story(cast.team, "Before")
    announce()
    hook = make_webhook(cast, types=["story.created"]).webhook

    announce()

    assert _bodies(hook) == []


def test_what_a_sealed_check_keeps_goes_out_when_the_round_opens(cast: Cast) -> None:
    change_policy(
        actor=cast.actor("administrator"), team=cast.team, independent_kinds=["number"], now=NOW
    )
    dispute = make_contradiction(cast.team).dispute
    for name in ("reviewer", "second_reviewer"):
        assign_to(cast, dispute, name)
    announce()
    hook = make_webhook(cast, types=["verdict.recorded", "evidence.added"]).webhook
    judge(cast, Dispute.objects.get(pk=dispute.pk), "reviewer")
    announce()
    sealed = _types(hook)

    judge(cast, Dispute.objects.get(pk=dispute.pk), "second_reviewer")
    announce()

    assert sealed == []
    assert _types(hook).count("verdict.recorded") == 2


def test_restricted_evidence_is_never_told_of(cast: Cast) -> None:
    dispute = make_contradiction(cast.team).dispute
    announce()
    hook = make_webhook(cast, payload=Payload.FULL).webhook
    add_evidence(
        actor=cast.actor("editor"),
        dispute=dispute,
        source=Source("https://leak.example/names", "Nightingale"),
        audience=Audience(Circle.PEOPLE, [cast.reviewer]),
        now=NOW,
    )

    announce()

    assert _bodies(hook) == []


def test_a_span_is_sent_again_with_what_was_never_sent(cast: Cast) -> None:
    announce()
    admin = cast.actor("administrator")
    hook = make_webhook(cast, types=["story.created"]).webhook
    make_story(cast.team, "Told")
    announce()
    give_up_waiting(hook, NOW)
    change_webhook(actor=admin, webhook=hook, types=["story.created", "dispute.opened"], now=NOW)
    disable_webhook(actor=admin, webhook=hook, now=NOW)
    make_contradiction(cast.team)
    announce()
    enable_webhook(actor=admin, webhook=hook, now=NOW)

    replay = replay_span(actor=admin, webhook=hook, first=0, now=NOW)

    # Those of before it was set up are told as well where the span holds them.
    assert replay.messages == 3
    assert _types(hook) == ["story.created", "story.created", "dispute.opened"]
    assert set(Delivery.objects.values_list("state", flat=True)) == {DeliveryState.PENDING}


def test_one_message_is_sent_again_under_its_first_id(cast: Cast) -> None:
    announce()
    hook = make_webhook(cast, types=["story.created"]).webhook
    make_story(cast.team)
    announce()
    before = Delivery.objects.get()
    give_up_waiting(hook, NOW)

    replay_delivery(actor=cast.actor("administrator"), delivery=before, now=NOW)

    after = Delivery.objects.get()
    assert (after.state, after.message_id, after.body) == (
        DeliveryState.PENDING,
        before.message_id,
        before.body,
    )
