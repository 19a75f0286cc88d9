"""The work list of a team with many disputes: how long the server takes, and how many queries.

    python -m bench.desk.worklist [--disputes 100000] [--times 7]

Fills a database of its own, asks for the list as pages and the API do, and prints one
JSON line for each address: the median and the slowest answer in milliseconds, and the queries.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections.abc import Mapping

from bench.trail.server import fresh_server

PAGES: Mapping[str, str] = {
    "mine": "queue/?tab=mine",
    "verdict in": "queue/?tab=to_close",
    "nobody's": "queue/?tab=nobodys",
    "due": "queue/?tab=due",
    "edited sources": "queue/?tab=edited",
    "the team's": "queue/?tab=team",
    "the team's, page 400": "queue/?tab=team&page=400",
    "closed": "queue/?tab=closed",
    "by kind": "queue/?tab=team&kind=quote",
    "by severity": "queue/?tab=team&severity=high",
    "by state": "queue/?tab=team&state=in_review",
    "by desk": "queue/?tab=team&desk=Courts",
    "by tag": "queue/?tab=team&tag=vote",
    "by words": "queue/?tab=team&q=Ferry+77",
    "by words that are everywhere": "queue/?tab=team&q=outlet",
    "due first": "queue/?tab=team&sort=due",
    "most severe first": "queue/?tab=team&sort=severity",
    "newest first": "queue/?tab=team&sort=newest",
}
API: Mapping[str, str] = {
    "API, newest": "disputes/",
    "API, vacant": "disputes/?vacant=true",
    "API, by state": "disputes/?state=in_review&ordering=-severity",
}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--disputes", type=int, default=100_000)
    parser.add_argument("--times", type=int, default=7)
    arguments = parser.parse_args()
    with fresh_server():
        _measure(arguments.disputes, arguments.times)


def _measure(disputes: int, times: int) -> None:
    from django.test import Client  # noqa: PLC0415 - Django is set up by now

    from bench.desk.filling import fill  # noqa: PLC0415 - likewise

    desk = fill(disputes)
    client = Client()
    for who in (desk.editor, desk.reviewer):
        client.force_login(who)
        for name, path in PAGES.items():
            _tell(f"{name}, {who}", client, f"/t/{desk.team.slug}/{path}", disputes, times)
    client.force_login(desk.editor)
    for name, path in API.items():
        _tell(name, client, f"/api/v1/{path}", disputes, times)
    _tell_taking(desk.reviewer, desk.team, disputes, times)


def _tell(name: str, client: object, address: str, disputes: int, times: int) -> None:
    from django.db import connection  # noqa: PLC0415 - Django is set up by now
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415 - likewise

    taken = []
    client.get(address)  # type: ignore[attr-defined] # Django's test client; it warms the caches
    for _ in range(times):
        with CaptureQueriesContext(connection) as queries:
            begun = time.perf_counter()
            response = client.get(address)  # type: ignore[attr-defined] # Django's test client
            taken.append((time.perf_counter() - begun) * 1000)
        if response.status_code != 200:  # noqa: PLR2004 - all went well
            raise SystemExit(f"{address}: {response.status_code}")
    print(_line(name, disputes, taken, queries=len(queries)), flush=True)


def _tell_taking(reviewer: object, team: object, disputes: int, times: int) -> None:
    from django.utils import timezone  # noqa: PLC0415 - likewise

    from accounts.permissions import actor_in  # noqa: PLC0415 - Django is set up by now
    from reviews.actions.assigning import take_next  # noqa: PLC0415 - likewise

    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        take_next(
            actor=actor_in(reviewer, team),  # type: ignore[arg-type] # untyped above
            team=team,  # type: ignore[arg-type] # likewise
            now=timezone.now(),
        )
        taken.append((time.perf_counter() - begun) * 1000)
    print(_line("take the next", disputes, taken))


def _line(name: str, disputes: int, taken: list[float], **more: int) -> str:
    return json.dumps(
        {
            "list": name,
            "disputes": disputes,
            "median_ms": round(statistics.median(taken), 1),
            "slowest_ms": round(max(taken), 1),
            **more,
        }
    )


if __name__ == "__main__":
    main()
