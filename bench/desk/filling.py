"""A team with many disputes, written straight into the tables as their owner."""

from __future__ import annotations

import random
import sys
from dataclasses import dataclass
from typing import Any

from django.db import connections
from django.utils import timezone

from accounts.actions import add_member, create_team, create_user, system
from accounts.enums import Role
from accounts.models import Team, User

REVIEWERS = 50

GUARDED = (
    *("claims_claim", "reviews_dispute", "reviews_assignment", "reviews_verdict"),
    "reviews_finding",
)
"""Tables whose rows demand events, or refuse changes; their triggers rest while they are filled."""

CLAIMS = """
    INSERT INTO claims_claim
        (team_id, text, subject, attribute, worded_by_hand, version, created_at)
    SELECT %(team)s, 'How many people were hurt, case ' || n, '', '', false, 1, now()
    FROM generate_series(1, %(number)s) n
"""
POSITIONS = """
    INSERT INTO claims_position (team_id, claim_id, text, created_at)
    SELECT %(team)s, id, '40', now() FROM claims_claim WHERE team_id = %(team)s
"""
DISPUTES = """
    INSERT INTO reviews_dispute
        (team_id, claim_id, kind, attribute, origin, question, severity, priority, due_at, desk,
         tags, state, round, second_check, vacant, sealed, judged_at, reason, opened_by_id,
         opened_at, closed_by_id, closed_at, source_changed_at, version)
    SELECT %(team)s, id, (ARRAY['number', 'date', 'place', 'quote', 'name', ''])[1 + id %% 6], '',
        'discrepancy',
        (ARRAY['Ferry', 'Bridge', 'Strike', 'Election', 'Flood'])[1 + id %% 5] || ' ' || id
            || ': one outlet counts ' || id %% 90 || ' hurt, another ' || id %% 70,
        random(), (id %% 7 = 0)::int, now() + (id %% 400 - 40) * interval '1 hour',
        (ARRAY['', 'Politics', 'Courts', 'Sport', 'Science'])[1 + id %% 5],
        ARRAY[(ARRAY['ferry', 'bridge', 'courts', 'vote', 'flood', 'money'])[1 + id %% 6]],
        state, 1, 'none', (state = 'open')::int, false,
        CASE WHEN state = 'in_review' AND id %% 2 = 0 THEN now() END, '', %(editor)s,
        now() - id %% 9000 * interval '1 hour',
        CASE WHEN state = 'dismissed' THEN %(editor)s END,
        CASE WHEN state = 'dismissed' THEN now() - id %% 900 * interval '1 hour' END,
        CASE WHEN id %% 500 = 0 THEN now() END, 1
    FROM (
        SELECT id, (ARRAY['open', 'open', 'assigned', 'in_review', 'dismissed'])
            [1 + (id * 7919) %% 5] AS state
        FROM claims_claim WHERE team_id = %(team)s
    ) claim
"""
ASSIGNMENTS = """
    INSERT INTO reviews_assignment
        (team_id, dispute_id, reviewer_id, part, round, state, lease, lease_until, due_at, how,
         grounds, assigned_by_id, assigned_at, ended_at, reason)
    SELECT %(team)s, id, (%(reviewers)s::bigint[])[1 + id %% %(people)s], 'first', 1,
        CASE WHEN judged_at IS NULL THEN 'active' ELSE 'done' END, 1,
        now() + interval '1 day', due_at, 'next', '{}', %(editor)s, now() - interval '1 hour',
        judged_at, ''
    FROM reviews_dispute WHERE team_id = %(team)s AND state IN ('assigned', 'in_review')
"""
VERDICTS = """
    INSERT INTO reviews_verdict
        (team_id, dispute_id, assignment_id, author_id, round, scale_id, part, independent,
         desk_note, line, rationale, confidence, created_at)
    SELECT team_id, dispute_id, id, reviewer_id, 1,
        (SELECT id FROM reviews_ratingscale WHERE team_id = %(team)s ORDER BY version DESC LIMIT 1),
        part, false, (ARRAY['use', 'attribute', 'hold'])[1 + id %% 3], '', 'The list says so.',
        'high', ended_at
    FROM reviews_assignment WHERE team_id = %(team)s AND state = 'done'
"""
FINDINGS = """
    INSERT INTO reviews_finding
        (team_id, verdict_id, position_id, position_text, was_said, is_so)
    SELECT v.team_id, v.id, p.id, p.text, 'supported', 'open'
    FROM reviews_verdict v
    JOIN reviews_dispute d ON d.id = v.dispute_id
    JOIN claims_position p ON p.claim_id = d.claim_id
    WHERE v.team_id = %(team)s
"""
STEPS = {
    "claims": CLAIMS,
    "positions": POSITIONS,
    "disputes": DISPUTES,
    "assignments": ASSIGNMENTS,
    "verdicts": VERDICTS,
    "findings": FINDINGS,
}


@dataclass(frozen=True, slots=True)
class Desk:
    """The team that was filled, and two of its people."""

    team: Team
    editor: User
    reviewer: User


def fill(disputes: int) -> Desk:
    """A team with so many disputes, two in five of them open, one in five closed."""
    now = timezone.now()
    team = create_team(actor=system(), name="Big desk", slug="big-desk", now=now)
    editor = _member(team, Role.EDITOR, "Ana Editor")
    reviewers = [_member(team, Role.REVIEWER, f"Reviewer {n}") for n in range(REVIEWERS)]
    known: dict[str, Any] = {
        "team": team.pk,
        "number": disputes,
        "editor": editor.pk,
        "reviewers": [person.pk for person in reviewers],
        "people": REVIEWERS,
    }
    with connections["owner"].cursor() as cursor:
        for table in GUARDED:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        for name, statement in STEPS.items():
            print(f"{name} …", file=sys.stderr)
            cursor.execute(statement, known)
        for table in GUARDED:
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
        for table in (*GUARDED, "claims_position"):
            cursor.execute(f"VACUUM ANALYZE {table}")
    return Desk(team, editor, random.choice(reviewers))  # noqa: S311 - any will do


def _member(team: Team, role: str, name: str) -> User:
    now = timezone.now()
    address = f"{name.lower().replace(' ', '.')}@verify.example"
    user = create_user(actor=system(), email=address, name=name, now=now)
    add_member(actor=system(), team=team, user=user, role=role, now=now)
    return user
