"""Who holds a key: the token with its user, its team and the user's role there, in one look-up.

Every request of every program begins with it, so it is written out: building the same question anew
each time costs more than its answer. `tests/accounts/test_holders.py` holds it to the querysets.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from django.db import connection, models
from psycopg import sql

from accounts.models import Team, Token, User

KINDS: tuple[type[models.Model], ...] = (Token, User, Team)


@dataclass(frozen=True, slots=True)
class Holder:
    """A token, and the role that its user has in its team today."""

    token: Token
    role: str | None

    def refusal(self, digest: str, now: datetime) -> str:
        """Why the key opens nothing, as a code; empty where it opens."""
        token, until = self.token, self.token.previous_until
        if token.revoked_at:
            return "token_revoked"
        if token.digest != digest and (until is None or until <= now):
            return "token_rotated"
        if token.expires_at and token.expires_at <= now:
            return "token_expired"
        if not token.user.is_active or token.team.archived_at:
            return "token_inactive"
        return ""


def holder_of(digest: str) -> Holder | None:
    """The holder of the key of this digest, or of the one that was its token's before."""
    with connection.cursor() as cursor:
        cursor.execute(_question(), [digest, digest])
        row = cursor.fetchone()
    if row is None:
        return None
    token, user, team = _built(row)
    token.user, token.team = user, team
    return Holder(token, row[-1])


def _built(row: tuple[Any, ...]) -> list[Any]:
    made, at = [], 0
    for kind in KINDS:
        names = [field.attname for field in kind._meta.concrete_fields]
        made.append(kind.from_db(connection.alias, names, row[at : at + len(names)]))
        at += len(names)
    return made


@cache
def _question() -> str:
    columns = [
        sql.SQL("{}.{}").format(
            sql.Identifier(str(kind._meta.model_name)), sql.Identifier(str(column))
        )
        for kind in KINDS
        for column in (field.column for field in kind._meta.concrete_fields)
    ]
    question = sql.SQL(
        'SELECT {}, membership.role FROM accounts_token AS "token"'
        ' JOIN accounts_user AS "user" ON "user".id = token.user_id'
        " JOIN accounts_team AS team ON team.id = token.team_id"
        " LEFT JOIN accounts_membership AS membership ON membership.user_id = token.user_id"
        " AND membership.team_id = token.team_id AND membership.archived_at IS NULL"
        " WHERE token.digest = %s OR token.previous_digest = %s"
    )
    return question.format(sql.SQL(", ").join(columns)).as_string()
