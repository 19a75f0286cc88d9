"""Who said this before? The index of statements beside PostgreSQL's full-text search, in one run.

    python -m bench.desk.candidates [--statements 100000] [--questions 100]

Fills a database of its own with made-up sentences, asks for sentences told again in other words,
and prints one JSON line: for both the milliseconds of an answer inside PostgreSQL (median and the
slowest twentieth), the share of questions whose sentence is among the answers, and the bytes and
microseconds that a statement costs.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from bench.desk.sentences import Newsroom
from bench.trail.server import fresh_server

ANSWERS = 40
WRITTEN = 2_000
"""Statements that are written one after the other, to see what that costs."""
SEARCHABLE = (
    "INSERT INTO bench_words SELECT id, to_tsvector('english', exact) FROM claims_statement"
)
FULL_TEXT = """
    SELECT statement_id FROM bench_words, to_tsquery('english', %(query)s) query
    WHERE words @@ query ORDER BY ts_rank(words, query) DESC, statement_id LIMIT %(limit)s
"""
"""Any of the words, ranked: what a search of earlier findings would ask without the index."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--statements", type=int, default=100_000)
    parser.add_argument("--questions", type=int, default=100)
    arguments = parser.parse_args()
    with fresh_server():
        print(json.dumps(_measure(arguments.statements, arguments.questions)), flush=True)


def _measure(statements: int, questions: int) -> dict[str, Any]:
    from claims.matching.index import candidates, hashed_keys  # noqa: PLC0415 - Django is set up by now

    newsroom = Newsroom()
    team, costs = _fill(newsroom.sentences(statements + WRITTEN))
    asked = [(pk, newsroom.told_again(exact)) for pk, exact in _some_of(team, questions)]

    def by_index(text: str) -> list[int]:
        return [one.statement for one in candidates(team, hashed_keys(team, text), limit=ANSWERS)]

    return {
        "bench": "candidates",
        "statements": statements,
        "index": _ask(by_index, asked),
        "full_text": _ask(_by_words, asked),
        **costs,
    }


def _ask(find: Callable[[str], list[int]], asked: Sequence[tuple[int, str]]) -> dict[str, float]:
    find(asked[0][1])
    taken, found = [], 0
    for pk, text in asked:
        begun = time.perf_counter()
        answers = find(text)
        taken.append(1000 * (time.perf_counter() - begun))
        found += pk in answers
    return {
        "median_ms": round(statistics.median(taken), 2),
        "slowest_twentieth_ms": round(statistics.quantiles(taken, n=20)[-1], 2),
        "found": round(found / len(asked), 3),
    }


def _by_words(text: str) -> list[int]:
    from django.db import connections  # noqa: PLC0415 - Django is set up by now

    from claims.extraction.stems import words  # noqa: PLC0415 - likewise

    query = " | ".join(sorted({match[0] for match in words(text)}))
    with connections["owner"].cursor() as cursor:
        cursor.execute(FULL_TEXT, {"query": query, "limit": ANSWERS})
        return [row[0] for row in cursor.fetchall()]


def _fill(sentences: Iterator[str]) -> tuple[int, dict[str, float]]:
    """A team with these statements; what the index and the search cost for each of them."""
    from django.db import connections  # noqa: PLC0415 - Django is set up by now
    from django.utils import timezone  # noqa: PLC0415 - likewise

    from claims.actions.indexing import count_keys  # noqa: PLC0415 - likewise

    team = _store(sentences)
    with connections["owner"].cursor() as cursor:
        number = _size(cursor, "SELECT count(*) FROM claims_statement") - WRITTEN
        _enter_many(cursor, team, number)
        counting = _seconds(lambda: count_keys(team_id=team, now=timezone.now(), anew=True))
        _search_many(cursor, number)
        written = _write_few(cursor, team)
        return team, {
            "index_bytes_a_statement": round(
                _size(cursor, "SELECT pg_total_relation_size('claims_indexentry')") / number
            ),
            "full_text_bytes_a_statement": round(
                _size(cursor, "SELECT pg_total_relation_size('bench_words')") / number
            ),
            **written,
            "counting_common_keys_seconds": round(counting, 2),
        }


def _enter_many(cursor: Any, team: int, number: int) -> None:
    """All but the last, as the index enters them, but faster: by COPY, its index built at once."""
    from claims.matching.index import hashed_keys  # noqa: PLC0415 - Django is set up by now
    from claims.matching.keys import KEYING  # noqa: PLC0415 - likewise
    from claims.models import Statement  # noqa: PLC0415 - likewise

    rows = Statement.objects.filter(team=team).order_by("pk").values_list("pk", "exact")
    cursor.execute("DROP INDEX claims_indexentry_keys")
    copying = cursor.copy("COPY claims_indexentry (team_id, statement_id, keys, keying) FROM STDIN")
    with copying as copy:
        for pk, exact in rows[:number].iterator(chunk_size=5_000):
            copy.write_row((team, pk, hashed_keys(team, exact), KEYING))
    cursor.execute(
        "CREATE INDEX claims_indexentry_keys ON claims_indexentry USING gin (keys)"
        " WITH (fastupdate = off)"
    )
    cursor.execute("VACUUM ANALYZE claims_indexentry")


def _search_many(cursor: Any, number: int) -> None:
    cursor.execute("CREATE TABLE bench_words (statement_id bigint, words tsvector)")
    cursor.execute(f"{SEARCHABLE} ORDER BY id LIMIT {number}")
    cursor.execute("CREATE INDEX bench_words_words ON bench_words USING gin (words)")
    cursor.execute("VACUUM ANALYZE bench_words")


def _write_few(cursor: Any, team: int) -> dict[str, float]:
    """The last statements, written the usual way into the full index and the full search."""
    from claims.actions.indexing import enter  # noqa: PLC0415 - Django is set up by now
    from claims.models import Statement  # noqa: PLC0415 - likewise

    rows = list(Statement.objects.filter(team=team, index_entry=None).order_by("pk"))
    entered = _seconds(lambda: enter(rows))
    last = f"{SEARCHABLE} WHERE id >= {rows[0].pk}"
    searchable = _seconds(lambda: cursor.execute(last))
    return {
        "index_microseconds_a_statement": round(1_000_000 * entered / len(rows)),
        "full_text_microseconds_a_statement": round(1_000_000 * searchable / len(rows)),
    }


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _size(cursor: Any, query: str) -> int:
    cursor.execute(query)
    return int(cursor.fetchone()[0])


def _store(sentences: Iterator[str]) -> int:
    """One article says them all; the rest of the team is of no account here."""
    from django.db import connections  # noqa: PLC0415 - Django is set up by now
    from django.utils import timezone  # noqa: PLC0415 - likewise

    from accounts.actions import create_team, system  # noqa: PLC0415 - likewise
    from articles.actions import create_story, submit_article  # noqa: PLC0415 - likewise

    now = timezone.now()
    team = create_team(actor=system(), name="Bench", slug="bench", now=now)
    story = create_story(actor=system(team), team=team, title="Everything", now=now)
    article = submit_article(actor=system(team), story=story, text="All of it.", now=now)
    with connections["owner"].cursor() as cursor:
        copying = cursor.copy(
            'COPY claims_statement (team_id, revision_id, start, "end", exact, speaker, voice,'
            " origin, quoted, polarity, modality, check_worthiness, ordinal, by_hand, span)"
            " FROM STDIN"
        )
        revision = article.revisions.get().pk
        with copying as copy:
            for number, exact in enumerate(sentences):
                copy.write_row(
                    (
                        *(team.pk, revision, number, number + 1, exact, "", "own", "", False),
                        *("affirmed", "asserted", 0.5, 0, False, "{}"),
                    )
                )
    return team.pk


def _some_of(team: int, number: int) -> list[tuple[int, str]]:
    from claims.models import Statement  # noqa: PLC0415 - Django is set up by now

    keys = list(Statement.objects.filter(team=team).values_list("pk", flat=True))
    chosen = random.Random(2).sample(keys, number)  # noqa: S311 - a benchmark
    rows = Statement.objects.filter(pk__in=chosen).order_by("pk")
    return list(rows.values_list("pk", "exact"))


if __name__ == "__main__":
    main()
