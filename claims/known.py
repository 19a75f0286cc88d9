"""Which of the team's claims a text makes again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from django.db.models import QuerySet

from claims.discrepancies.comparison import differences
from claims.discrepancies.pairs import Pair
from claims.discrepancies.positions import EXCLUSIVE
from claims.discrepancies.types import Difference
from claims.extraction import extract
from claims.extraction.lexicon.stopwords import STOPWORDS
from claims.extraction.stems import fold, words
from claims.extraction.types import StatementSpan
from claims.matching import similarity
from claims.matching.index import candidates, hashed_keys
from claims.matching.profile import profile
from claims.matching.reasons import Reason, reasons, shared_values
from claims.matching.similarity import SAME
from claims.models import Statement
from claims.stored import from_json

Values = Literal["agree", "contradict", "open"]

CONTRADICTING = EXCLUSIVE | {"quote"}
"""Kinds of difference by which one statement denies what the other says."""
MOST_STATEMENTS = 60
"""Statements of a text that are asked for, those most worth checking."""
ENGLISH_FROM = 8
"""Words from which a text without a single function word of English is not English."""
LEAST_ENGLISH = 0.1
"""Share of function words in a longer English text, at the least; news has about 0.4."""
LONG = 25


@dataclass(frozen=True, slots=True)
class Known:
    """A claim that a statement makes again, in the words of the likest of its statements."""

    claim: int
    statement: Statement
    span: StatementSpan
    score: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two statements of one point stand to each other."""

    values: Values
    reasons: Sequence[Reason]
    differences: Sequence[Difference]


def is_english(text: str) -> bool:
    """Tell whether a text can be English, in which alone statements are read; short ones can."""
    found = [fold(match[0]) for match in words(text)]
    hits = sum(word in STOPWORDS for word in found)
    if len(found) < ENGLISH_FROM:
        return True
    return hits > 0 and (len(found) < LONG or hits >= LEAST_ENGLISH * len(found))


def statements_of(text: str) -> list[StatementSpan]:
    """Give a text's statements in its order, those most worth checking where there are many."""
    every = [span for span in extract(text).statements if span.form != "title"]
    worth = sorted(every, key=lambda span: (-span.check_worthiness, span.start))
    return sorted(worth[:MOST_STATEMENTS], key=lambda span: (span.start, span.end))


def known_claims(
    team: int, spans: Sequence[StatementSpan], claims: QuerySet[Any, Any] | None = None
) -> list[dict[int, Known]]:
    """Give for each statement the team's claims that make its point, by id.

    `claims` is a query for ids: then those alone.
    """
    found = [
        [one.statement for one in candidates(team, hashed_keys(team, span.exact), claims=claims)]
        for span in spans
    ]
    rows = Statement.objects.select_related("revision").defer("revision__text")
    told = rows.filter(claim__isnull=False).in_bulk({pk for some in found for pk in some})
    return [
        _best(span, [told[pk] for pk in some if pk in told])
        for span, some in zip(spans, found, strict=True)
    ]


def _best(span: StatementSpan, rows: Sequence[Statement]) -> dict[int, Known]:
    by_claim: dict[int, list[tuple[float, int, Statement]]] = defaultdict(list)
    scores = similarity([(span.exact, row.exact) for row in rows])
    for score, row in zip(scores, rows, strict=True):
        if score >= SAME and row.claim_id is not None:
            by_claim[row.claim_id].append((score, -row.pk, row))
    best: Mapping[int, tuple[float, int, Statement]] = {
        claim: max(some, key=lambda one: one[:2]) for claim, some in by_claim.items()
    }
    return {
        claim: Known(claim, row, from_json(row.span), score)
        for claim, (score, _, row) in best.items()
    }


def set_beside(asked: StatementSpan, told: Sequence[StatementSpan]) -> Comparison:
    """Compare a statement with one that makes its point: what is shared, and what differs.

    Of several the likest; both are known to speak of one thing, so no gate stands before.
    """
    if not told:
        return Comparison("open", (), ())
    scores = similarity([(asked.exact, one.exact) for one in told])
    against = max(zip(scores, told, strict=True), key=lambda pair: (pair[0], -pair[1].start))[1]
    pair = Pair(profile(asked), profile(against), linked=True)
    found = [one for one in differences(pair) if not one.fold_reason]
    values: Values = "open"
    if any(one.kind in CONTRADICTING for one in found):
        values = "contradict"
    elif shared_values(asked, against):
        values = "agree"
    return Comparison(values, reasons(asked, against), found)
