"""A desk with a row in every table, so that each page of the admin has something to show."""

from __future__ import annotations

import secrets
from itertools import count

from django.utils import timezone
from django_otp.plugins.otp_totp.models import TOTPDevice

from accounts.answers import Answer, Once
from accounts.enums import Permission, TokenKind
from accounts.permissions import Actor, actor_with
from accounts.second_factor import renew_codes
from accounts.tokens import create_token
from articles.bulk import start_job
from audit.models import Event
from claims.actions.decisions import merge_claims
from claims.actions.indexing import count_keys
from claims.actions.recalling import recall_some
from integrations.actions.choosing import choose_notifications
from integrations.actions.importing import add_source
from integrations.actions.notifying import notify_of
from integrations.models import Attempt
from reviews.actions.arranging import change_policy
from reviews.actions.circles import Audience
from reviews.actions.contacts import Asked, continue_contact, log_contact, waive_contact
from reviews.actions.desk import write_desk_note
from reviews.actions.evidence import Source
from reviews.actions.flagging import flag_words
from reviews.actions.judging import Judgement, record_verdict, save_draft
from reviews.actions.opening import open_dispute
from reviews.actions.talking import comment, save_filter, watch
from reviews.actions.working import assign_dispute, decide_dispute, start_review
from reviews.enums import Circle
from tests.articles.feeds import make_feed_item, make_feed_of
from tests.audit.world import invite_somebody, keep_from_work
from tests.builders import (
    NOW,
    Contradiction,
    make_claim,
    make_contradiction,
    make_member,
    make_statement,
    make_team,
    make_user,
)
from tests.cast import Cast
from tests.integrations.elsewhere import make_foreign_review
from tests.integrations.hooks import make_delivery, make_webhook
from tests.reviews.publications import make_everything_public

_numbers = count(1)


def fill_every_table(cast: Cast) -> Contradiction:
    """A contradiction with a member, a token, a decision, a desk note, a verdict and more."""
    make_member(make_team(f"Team {next(_numbers)}", f"team-{next(_numbers)}"))
    editor = cast.actor("editor")
    told = make_contradiction(cast.team)
    judge(cast, told)
    _merge(cast, told)
    _ask(cast, told)
    write_desk_note(actor=editor, claim=told.claim, kind="hold", now=NOW)
    issued = create_token(
        actor=editor,
        team=cast.team,
        name=f"Token {next(_numbers)}",
        kind=TokenKind.PERSONAL,
        scopes=[Permission.READ, Permission.SUBMIT],
        now=NOW,
    )
    start_job(actor=actor_with(issued.token), team=cast.team, lines=["{}"], now=NOW)
    Once(cast.editor, cast.team, secrets.token_hex(), "0" * 64).remember(
        Answer(201, {}, b"{}"), timezone.now()
    )
    _talk(cast, told)
    keep_from_work(cast, told)
    invite_somebody(cast)
    _notify(told)
    _tell_outside(cast)
    make_feed_item(make_feed_of(told.story))
    count_keys(team_id=cast.team.pk, now=NOW, anew=True)
    make_everything_public(cast)
    while recall_some():
        pass
    return told


def _tell_outside(cast: Cast) -> None:
    """A webhook with its secret, a message that waits, and an attempt at it; others' checks."""
    delivery = make_delivery(make_webhook(cast).webhook)
    Attempt.objects.create(team=cast.team, delivery=delivery, number=1, started_at=NOW)
    url = f"https://factcheck.example/{next(_numbers)}"
    source = add_source(actor=cast.actor("editor"), team=cast.team, url=url, now=NOW)
    make_foreign_review(source, "Nobody saw the moon")


def _talk(cast: Cast, told: Contradiction) -> None:
    """A second dispute of the claim, watched, commented on, its verdict being drafted."""
    dispute = open_dispute(
        actor=cast.actor("reporter"), claim=told.claim, reason="It matters.", now=NOW
    )
    revision = told.articles[0].revisions.get()
    start = revision.text.index("40")
    flag_words(
        actor=cast.actor("reporter"),
        revision=revision,
        start=start,
        end=start + 2,
        reason="Who counted?",
        now=NOW,
    )
    comment(
        actor=cast.actor("reporter"), dispute=dispute, text="@Ana Editor, look at this.", now=NOW
    )
    watch(actor=cast.actor("reporter"), dispute=dispute, now=NOW)
    number = next(_numbers)
    save_filter(actor=cast.actor("editor"), name=f"Mine {number}", query="tab=mine")
    change_policy(
        actor=cast.actor("administrator"), team=cast.team, lease_minutes=200 + number, now=NOW
    )
    held = assign_dispute(
        actor=cast.actor("editor"), dispute=dispute, reviewer=cast.second_reviewer, now=NOW
    )
    save_draft(
        actor=cast.actor("second_reviewer"),
        dispute=dispute,
        lease=held.lease,
        version=0,
        values={"rationale": "So far"},
        now=NOW,
    )


def judge(cast: Cast, told: Contradiction) -> None:
    """The dispute from assignment to a decision."""
    editor, reviewer = cast.actor("editor"), cast.actor("reviewer")
    assignment = assign_dispute(actor=editor, dispute=told.dispute, reviewer=cast.reviewer, now=NOW)
    start_review(actor=reviewer, dispute=told.dispute, lease=assignment.lease, now=NOW)
    verdict = record_verdict(
        actor=reviewer,
        dispute=told.dispute,
        lease=assignment.lease,
        judgements=[
            Judgement(position.pk, "supported", "not_supported")
            for position in told.claim.positions.all()
        ],
        desk_note="attribute",
        rationale="The company's own list says so.",
        confidence="high",
        now=NOW,
        sources=[Source("https://company.example/list", "The list")],
    )
    decide_dispute(actor=editor, dispute=told.dispute, verdict=verdict, now=NOW)


def _merge(cast: Cast, told: Contradiction) -> None:
    """A decision that links statements."""
    aside = make_statement(told.articles[0], "A ferry ran aground")
    other = make_claim(told.story, [("aground", [aside])], text="What happened", attribute="event")
    merge_claims(actor=cast.actor("editor"), claim=told.claim, others=[other], now=NOW)


def _ask(cast: Cast, told: Contradiction) -> None:
    """A contact for named people, what came of it, and why nobody else was asked."""
    editor = cast.actor("editor")
    contact = log_contact(
        actor=editor,
        dispute=told.dispute,
        asked=Asked("The company", "phone", "How many were hurt?", NOW),
        audience=Audience(Circle.PEOPLE, [cast.reviewer]),
        now=NOW,
    )
    continue_contact(actor=editor, contact=contact, step="attempt", now=NOW)
    waive_contact(actor=editor, dispute=told.dispute, reason="Nobody else counts.", now=NOW)


def _notify(told: Contradiction) -> None:
    """A notification, how its person wants them, and recovery codes."""
    person = make_user(moderator=True)
    choose_notifications(user=person, in_app=[], by_email=[], rhythm="daily", hour=7)
    for event in Event.objects.filter(verb="dispute.assigned", object_id=told.dispute.pk):
        notify_of(event, now=NOW)
    TOTPDevice.objects.create(user=person)
    renew_codes(actor=Actor(person, None, None, frozenset()), now=NOW)
