"""One more article in a story: how long until it is compared, in stories of several sizes.

    python -m bench.desk.comparing [--articles 5 20 60]

Prints one JSON line for each size: the seconds of the comparison after one more article, beside the
seconds of the same comparison by a worker that has never seen the story.
"""

from __future__ import annotations

import argparse
import json
import time
from typing import Any

from bench.desk.accounts import accounts
from bench.trail.server import fresh_server


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, nargs="+", default=[5, 20, 60])
    arguments = parser.parse_args()
    with fresh_server():
        for number in arguments.articles:
            print(json.dumps(_measure(number)), flush=True)


def _measure(number: int) -> dict[str, Any]:
    from django.utils import timezone  # noqa: PLC0415 - Django is set up by now

    from accounts.actions import create_team, system  # noqa: PLC0415 - likewise
    from articles.actions import create_story  # noqa: PLC0415 - likewise
    from claims.models import Statement  # noqa: PLC0415 - likewise

    now = timezone.now()
    team = create_team(actor=system(), name=f"Of {number}", slug=f"of-{number}", now=now)
    story = create_story(actor=system(team), team=team, title="A ferry ran aground", now=now)
    *earlier, last = accounts(number + 1)
    for text in earlier:
        _submit(story, text)
    _compare(story)
    _submit(story, last)
    one_more, queries = _compare(story)
    _forget()
    anew, _ = _compare(story)
    statements = Statement.objects.live().filter(team=team).count()
    return {
        "bench": "comparing",
        "articles": number,
        "statements": statements,
        "one_more_seconds": round(one_more, 2),
        "one_more_queries": queries,
        "never_seen_seconds": round(anew, 2),
    }


def _submit(story: Any, text: str) -> None:
    from django.utils import timezone  # noqa: PLC0415 - Django is set up by now

    from accounts.actions import system  # noqa: PLC0415 - likewise
    from articles.actions import submit_article  # noqa: PLC0415 - likewise
    from claims.actions.reading import read_now  # noqa: PLC0415 - likewise

    actor, now = system(story.team), timezone.now()
    article = submit_article(actor=actor, story=story, text=text, now=now)
    read_now(revision_id=article.revisions.get().pk, now=now)


def _compare(story: Any) -> tuple[float, int]:
    from django.db import connection  # noqa: PLC0415 - Django is set up by now
    from django.db.models import F  # noqa: PLC0415 - likewise
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415 - likewise
    from django.utils import timezone  # noqa: PLC0415 - likewise

    from articles.models import Story  # noqa: PLC0415 - likewise
    from claims.actions.comparing import compare_now  # noqa: PLC0415 - likewise

    Story.objects.filter(pk=story.pk).update(wanted=F("wanted") + 1)
    with CaptureQueriesContext(connection) as queries:
        begun = time.perf_counter()
        compare_now(story_id=story.pk, now=timezone.now())
        return time.perf_counter() - begun, len(queries)


def _forget() -> None:
    """As a worker that has just started, in a story of which nothing is stored."""
    from claims.discrepancies import positions  # noqa: PLC0415 - Django is set up by now
    from claims.matching import articles, profile, stances, tellings  # noqa: PLC0415 - likewise
    from claims.models import Standing  # noqa: PLC0415 - likewise

    Standing.objects.update(made_of="")
    for remembered in (
        *(profile.profile_of, articles.article_of),
        positions._compared,  # noqa: SLF001 - a benchmark
        *(stances.stances, tellings.turns),
    ):
        remembered.cache_clear()


if __name__ == "__main__":
    main()
