"""The index of a team's statements in the database: which may make the point that is asked about.

Keys are read rarest first under a budget, the best few hundred weighed again by all their keys.
What is found is judged by `similarity` and the gates. The one module here that knows the database.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from claims.matching.keys import keys
from claims.models import IndexCount

BUDGET = 1_500
"""Entries that are read for one question, about; the rarest key is read in any case, up to so
many."""
RESCORED = 200
LIMIT = 40
COMMON_FROM = 100
"""A key of so many statements is counted (`CommonKey`)."""
RARE = 20
"""Taken for the number of statements of a key that is not counted."""

_FOUND = """
    WITH told AS (
        SELECT asked.key, COALESCE(common.entries, %(rare)s)::float AS entries
        FROM unnest(%(keys)s::integer[]) AS asked (key)
        LEFT JOIN claims_commonkey common
            ON common.team_id = %(team)s AND common.key = asked.key
    ), ranked AS MATERIALIZED (
        SELECT key, ln(1 + %(entries)s / entries) AS weight,
            sum(entries) OVER (ORDER BY entries, key) - entries < %(budget)s AS is_read
        FROM told
    ), met AS MATERIALIZED (
        SELECT entry.id, sum(ranked.weight) AS weight
        FROM ranked CROSS JOIN LATERAL (
            SELECT posted.id FROM claims_indexentry posted {among}
            WHERE posted.keys @> ARRAY[ranked.key] AND posted.team_id = %(team)s
            LIMIT %(budget)s
        ) entry
        WHERE ranked.is_read
        GROUP BY entry.id ORDER BY weight DESC, entry.id LIMIT %(rescored)s
    )
    SELECT entry.statement_id, (met.weight + COALESCE((
        SELECT sum(unread.weight) FROM ranked unread
        WHERE NOT unread.is_read AND unread.key = ANY(entry.keys)
    ), 0)) / (SELECT sum(weight) FROM ranked) AS shared
    FROM met JOIN claims_indexentry entry USING (id)
    ORDER BY shared DESC, cardinality(entry.keys), entry.statement_id
    LIMIT %(limit)s
"""
_AMONG = """JOIN claims_statement told ON told.id = posted.statement_id
                AND told.claim_id IN ({claims})"""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement that has keys of the question; `shared` is their share by weight, 0..1."""

    statement: int
    shared: float


@lru_cache(maxsize=65_536)
def hashed(team: int, key: str) -> int:
    """Give a key as the index stores it: each team's apart, so that none reads another's."""
    digest = blake2b(f"{team} {key}".encode(), digest_size=4).digest()
    return int.from_bytes(digest, signed=True)


def hashed_keys(team: int, text: str) -> list[int]:
    """Give the keys of a statement's words, in a settled order."""
    return sorted({hashed(team, key) for key in keys(text)})


def candidates(
    team: int,
    asked: Collection[int],
    *,
    budget: int = BUDGET,
    limit: int = LIMIT,
    claims: QuerySet[Any, Any] | None = None,
) -> list[Candidate]:
    """Give the team's statements that have most of the asked keys, the likest first.

    `claims` is a query for ids of claims: then their statements alone are found.
    """
    if not asked:
        return []
    among, told = ("", {}) if claims is None else _among(claims)
    values = {
        "team": team,
        "keys": sorted(asked),
        "entries": _entries(team),
        "rare": RARE,
        "budget": budget,
        "rescored": max(RESCORED, limit),
        "limit": limit,
        **told,
    }
    with connection.cursor() as cursor:
        cursor.execute(_FOUND.format(among=among), values)
        return [Candidate(statement, float(shared)) for statement, shared in cursor.fetchall()]


def _among(claims: QuerySet[Any, Any]) -> tuple[str, dict[str, Any]]:
    """The join that leaves only statements of these claims, with the values that it names."""
    sql, told = claims.query.sql_with_params()
    values = {f"among_{number}": value for number, value in enumerate(told)}
    names = iter(values)
    named = re.sub("%s", lambda _: f"%({next(names)})s", sql)
    return _AMONG.format(claims=named), values


def _entries(team: int) -> int:
    counted = IndexCount.objects.filter(pk=team).values_list("entries", flat=True)
    return max(next(iter(counted), 0), COMMON_FROM)
