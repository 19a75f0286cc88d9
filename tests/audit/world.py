"""A team with a row of every audited kind, each written by the action that writes it."""

from __future__ import annotations

from datetime import timedelta
from itertools import count

from accounts.actions import ask_for_password, declare_absence, invite
from accounts.enums import Permission, Role, TokenKind
from accounts.models import Membership
from accounts.tokens import create_token
from claims.actions.decisions import reword_claim
from claims.actions.interests import declare_conflict
from claims.enums import InterestKind
from reviews.actions.desk import write_desk_note
from reviews.actions.evidence import Source
from reviews.actions.judging import Judgement, record_verdict
from reviews.actions.working import assign_dispute, start_review
from tests.builders import NOW, Contradiction, make_contradiction
from tests.cast import Cast
from tests.integrations.hooks import make_webhook
from tests.reviews.publications import make_everything_public

_numbers = count(1)


def make_world(cast: Cast) -> Contradiction:
    """A dispute with a verdict and its evidence, a desk note, a decision, a token, publications."""
    made = make_contradiction(cast.team)
    editor, reviewer = cast.actor("editor"), cast.actor("reviewer")
    create_token(
        actor=cast.actor("administrator"),
        team=cast.team,
        name="wire",
        kind=TokenKind.INTEGRATION,
        scopes=[Permission.SUBMIT],
        now=NOW,
    )
    reword_claim(actor=editor, claim=made.claim, text="How many were hurt", version=1, now=NOW)
    write_desk_note(actor=editor, claim=made.claim, kind="hold", now=NOW)
    assignment = assign_dispute(actor=editor, dispute=made.dispute, reviewer=cast.reviewer, now=NOW)
    start_review(actor=reviewer, dispute=made.dispute, lease=assignment.lease, now=NOW)
    record_verdict(
        actor=reviewer,
        dispute=made.dispute,
        lease=assignment.lease,
        judgements=[
            Judgement(position.pk, "supported", "open") for position in made.claim.positions.all()
        ],
        desk_note="hold",
        rationale="Neither shows a list.",
        confidence="low",
        sources=[Source("https://harbour.example/log", "the log")],
        now=NOW,
    )
    keep_from_work(cast, made)
    invite_somebody(cast)
    make_webhook(cast)
    make_everything_public(cast)
    return made


def keep_from_work(cast: Cast, told: Contradiction) -> None:
    """An absence, and a conflict of interest."""
    member = Membership.objects.get(team=cast.team, user=cast.second_reviewer)
    declare_absence(
        actor=cast.actor("second_reviewer"),
        membership=member,
        starts_at=NOW,
        ends_at=NOW + timedelta(days=7),
        now=NOW,
    )
    declare_conflict(
        actor=cast.actor("second_reviewer"),
        membership=member,
        kind=InterestKind.CLAIM,
        thing=told.claim,
        now=NOW,
    )


def invite_somebody(cast: Cast) -> None:
    """An invitation under way, and a link for a new password."""
    invite(
        actor=cast.actor("administrator"),
        team=cast.team,
        email=f"guest-{next(_numbers)}@verify.example",
        role=Role.REVIEWER,
        now=NOW,
    )
    ask_for_password(email=cast.auditor.email, now=NOW + next(_numbers) * timedelta(hours=1))
