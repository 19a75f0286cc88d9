"""Searching articles' texts: by the words that the database keeps, beside `icontains`, in one run.

    python -m bench.desk.searching [--articles 100000] [--sentences 8] [--times 5]

Fills a database of its own with made-up articles and prints one JSON line: for each search the
median milliseconds of a list's first page by words and by `icontains`, and how many times longer
the latter takes; those of the page that ranks and takes excerpts; and what an article's words cost.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from bench.desk.sentences import COMMON, Newsroom
from bench.trail.server import fresh_server

if TYPE_CHECKING:
    from accounts.models import Team, User

PAGE = 51
POOL = 40_000
"""Different sentences, of which articles are put together."""
GUARDED = ("articles_article", "articles_revision")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--sentences", type=int, default=8)
    parser.add_argument("--times", type=int, default=5)
    arguments = parser.parse_args()
    with fresh_server():
        told = _measure(arguments.articles, arguments.sentences, arguments.times)
        print(json.dumps(told), flush=True)


def _measure(articles: int, sentences: int, times: int) -> dict[str, Any]:
    chosen = random.Random(3)  # noqa: S311 - a benchmark
    pool = list(Newsroom().sentences(POOL))
    team, user, costs = _fill(pool, chosen, articles, sentences)
    searches = {
        name: _compared(team, user, words, times) for name, words in _searches(pool).items()
    }
    return {
        "bench": "searching",
        "articles": articles,
        **searches,
        "median_times_faster": statistics.median(each["times"] for each in searches.values()),
        **costs,
    }


def _searches(pool: Sequence[str]) -> dict[str, str]:
    told = [word.rstrip(".") for word in pool[7].split()]
    person = next(word for word in told if word[0].isupper())
    return {
        "a_name": person,
        "part_of_a_name": person[:-1],
        "one_common_word": COMMON[0],
        "two_common_words": f"{COMMON[1]} {COMMON[6]}",
        "a_name_and_a_common_word": f"{person} {COMMON[0]}",
        "words_of_a_sentence": " ".join(told[1:8:2]),
        "nobody_says_this": "xylophonist",
    }


def _compared(team: Team, user: User, words: str, times: int) -> dict[str, float]:
    by_words = _median(lambda: _by_words(team, words), times)
    by_letters = _median(lambda: _by_letters(team, words), times)
    return {
        "words_ms": round(by_words, 1),
        "icontains_ms": round(by_letters, 1),
        "times": round(by_letters / by_words, 1),
        "ranked_with_excerpts_ms": round(_median(lambda: _ranked(team, user, words), times), 1),
    }


def _median(ask: Callable[[], object], times: int) -> float:
    ask()
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        ask()
        taken.append(1000 * (time.perf_counter() - begun))
    return statistics.median(taken)


def _by_words(team: Team, words: str) -> list[int]:
    from articles.models import Article  # noqa: PLC0415 - Django is set up by now

    found = Article.objects.filter(team=team).saying(words).order_by("-pk")
    return list(found.values_list("pk", flat=True)[:PAGE])


def _by_letters(team: Team, words: str) -> list[int]:
    """Each word anywhere in the text, as a list without an index would ask."""
    from articles.models import Revision  # noqa: PLC0415 - Django is set up by now

    found = Revision.objects.filter(team=team)
    for word in words.split():
        found = found.filter(text__icontains=word)
    return list(found.order_by("-article_id").values_list("article_id", flat=True)[:PAGE])


def _ranked(team: Team, user: User, words: str) -> object:
    from reviews.searching import KINDS, excerpts, search  # noqa: PLC0415 - Django is set up by now

    kind = KINDS["articles"]
    rows = list(search(kind, team, user, words)[:25])
    return excerpts(kind, [row.pk for row in rows], words)


def _fill(
    pool: Sequence[str], chosen: random.Random, articles: int, sentences: int
) -> tuple[Team, User, dict[str, float]]:
    """A team with so many articles; what it costs to keep the words of each."""
    from django.db import connections  # noqa: PLC0415 - Django is set up by now
    from django.utils import timezone  # noqa: PLC0415 - likewise

    from accounts.actions import add_member, create_team, create_user, system  # noqa: PLC0415 - likewise
    from accounts.enums import Role  # noqa: PLC0415 - likewise

    now = timezone.now()
    team = create_team(actor=system(), name="Bench", slug="bench", now=now)
    user = create_user(actor=system(), email="ana@bench.example", name="Ana", now=now)
    add_member(actor=system(team), team=team, user=user, role=Role.EDITOR, now=now)
    with connections["owner"].cursor() as cursor:
        for table in GUARDED:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        _store(cursor, team, user, _texts(pool, chosen, articles, sentences))
        for table in GUARDED:
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
        begun = time.perf_counter()
        cursor.execute("SELECT articles_keep_words(ARRAY(SELECT id FROM articles_article))")
        kept = time.perf_counter() - begun
        cursor.execute("VACUUM ANALYZE")
        cursor.execute("SELECT pg_total_relation_size('articles_articlewords')")
        size = cursor.fetchone()[0]
        cursor.execute("SELECT sum(octet_length(text)) FROM articles_revision")
        texts = cursor.fetchone()[0]
    return (
        team,
        user,
        {
            "bytes_a_text": round(texts / articles),
            "bytes_of_words_an_article": round(size / articles),
            "microseconds_to_keep_an_article": round(1_000_000 * kept / articles),
        },
    )


def _texts(
    pool: Sequence[str], chosen: random.Random, articles: int, sentences: int
) -> Iterator[str]:
    for _ in range(articles):
        yield "\n".join(chosen.choices(pool, k=sentences))


def _store(cursor: Any, team: Team, user: User, texts: Iterator[str]) -> None:
    article = "(id, team_id, url, author, published_precision, language, submitted_by_id)"
    revision = (
        "(team_id, article_id, number, text, sha256, boilerplate, credits, stage, attempts,"
        " last_error, extractor)"
    )
    numbered = list(enumerate(texts, start=1))
    with cursor.copy(f"COPY articles_article {article} FROM STDIN") as copy:
        for number, _ in numbered:
            copy.write_row((number, team.pk, "", f"Author {number % 5000}", "unknown", "", user.pk))
    with cursor.copy(f"COPY articles_revision {revision} FROM STDIN") as copy:
        for number, text in numbered:
            row = (team.pk, number, 1, text, f"{number:064}", "[]", "[]", "extracted", 0, "", "")
            copy.write_row(row)


if __name__ == "__main__":
    main()
