"""A desk with a row in every table, so that each page of the admin has something to show."""

from __future__ import annotations

from itertools import count

from accounts.enums import Permission, TokenKind
from accounts.tokens import create_token
from claims.actions.decisions import merge_claims
from reviews.actions.desk import write_desk_note
from reviews.actions.judging import Judgement, Source, record_verdict
from reviews.actions.working import assign_dispute, decide_dispute, start_review
from tests.audit.world import keep_from_work
from tests.builders import (
    NOW,
    Contradiction,
    make_claim,
    make_contradiction,
    make_member,
    make_statement,
    make_team,
)
from tests.cast import Cast

_numbers = count(1)


def fill_every_table(cast: Cast) -> Contradiction:
    """A contradiction with a member, a token, a decision, a desk note and a verdict."""
    make_member(make_team(f"Team {next(_numbers)}", f"team-{next(_numbers)}"))
    editor = cast.actor("editor")
    told = make_contradiction(cast.team)
    judge(cast, told)
    _merge(cast, told)
    write_desk_note(actor=editor, claim=told.claim, kind="hold", now=NOW)
    create_token(
        actor=editor,
        team=cast.team,
        name=f"Token {next(_numbers)}",
        kind=TokenKind.PERSONAL,
        scopes=[Permission.READ],
        now=NOW,
    )
    keep_from_work(cast, told)
    return told


def judge(cast: Cast, told: Contradiction) -> None:
    """The dispute from assignment to a decision."""
    editor, reviewer = cast.actor("editor"), cast.actor("reviewer")
    assignment = assign_dispute(actor=editor, dispute=told.dispute, reviewer=cast.reviewer, now=NOW)
    start_review(actor=reviewer, dispute=told.dispute, now=NOW)
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
