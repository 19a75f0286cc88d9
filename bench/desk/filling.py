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
from bench.desk import findings, sources, work

REVIEWERS = 50
OUTLETS = 2_000

GUARDED = (
    *("articles_outlet", "articles_article", "articles_revision", "claims_claim"),
    *("claims_position", "claims_statement", "reviews_dispute", "reviews_assignment"),
    *("reviews_verdict", "reviews_finding", "reviews_publication", "reviews_wording"),
    "reviews_release",
)
"""Tables whose rows demand events, or refuse changes; their triggers rest while they are filled."""

STEPS = {
    "outlets": sources.OUTLETS,
    "articles": sources.ARTICLES,
    "revisions": sources.REVISIONS,
    "words": sources.WORDS,
    "claims": sources.CLAIMS,
    "positions": sources.POSITIONS,
    "statements": sources.STATEMENTS,
    "disputes": work.DISPUTES,
    "assignments": work.ASSIGNMENTS,
    "verdicts": work.VERDICTS,
    "findings": work.FINDINGS,
    "decisions": work.DECISIONS,
    "publications": findings.PUBLICATIONS,
    "wordings": findings.WORDINGS,
    "releases": findings.RELEASES,
    "what is shown": findings.SHOWN,
}


@dataclass(frozen=True, slots=True)
class Desk:
    """The team that was filled, some of its people, and a moderator."""

    team: Team
    editor: User
    reviewer: User
    auditor: User
    moderator: User


def fill(disputes: int) -> Desk:
    """A team with so many disputes and as many articles."""
    now = timezone.now()
    team = create_team(actor=system(), name="Big desk", slug="big-desk", now=now)
    editor = _member(team, Role.EDITOR, "Ana Editor")
    reviewers = [_member(team, Role.REVIEWER, f"Reviewer {n}") for n in range(REVIEWERS)]
    known: dict[str, Any] = {
        "team": team.pk,
        "number": disputes,
        "outlets": OUTLETS,
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
        for table in GUARDED:
            cursor.execute(f"VACUUM ANALYZE {table}")
    reviewer = random.choice(reviewers)  # noqa: S311 - any will do
    return Desk(team, editor, reviewer, _member(team, Role.AUDITOR, "Aud Itor"), _moderator())


def _member(team: Team, role: str, name: str) -> User:
    user = _person(name)
    add_member(actor=system(), team=team, user=user, role=role, now=timezone.now())
    return user


def _moderator() -> User:
    return _person("Mo Derator", moderator=True)


def _person(name: str, *, moderator: bool = False) -> User:
    address = f"{name.lower().replace(' ', '.')}@verify.example"
    return create_user(
        actor=system(), email=address, name=name, moderator=moderator, now=timezone.now()
    )
