"""How many requests the API answers beside a minimal endpoint of the same framework.

    python -m bench.api.throughput [--rows 2000] [--times 200]

Both serve the same rows through the same middleware in one process, in turn, and the database is
one of its own. A JSON line for each address: the median milliseconds of both, and how much of the
minimal one's throughput the API has.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from typing import Any

from bench.trail.server import fresh_server

RESOURCES = ("outlets", "claims", "disputes")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=2000)
    parser.add_argument("--times", type=int, default=200)
    arguments = parser.parse_args()
    with fresh_server():
        _measure(arguments.rows, arguments.times)


def _measure(rows: int, times: int) -> None:
    from django.conf import settings  # noqa: PLC0415 - Django is set up by now
    from django.test import Client  # noqa: PLC0415 - likewise

    from articles.actions import create_outlet  # noqa: PLC0415 - likewise
    from bench.desk.filling import fill  # noqa: PLC0415 - likewise
    from claims.models import Claim  # noqa: PLC0415 - likewise
    from reviews.models import Dispute  # noqa: PLC0415 - likewise

    settings.ROOT_URLCONF = "bench.api.plain"
    settings.ALLOWED_HOSTS, settings.SECURE_SSL_REDIRECT = ["testserver"], False
    settings.API_READS_PER_MINUTE = 10**9  # counted, and never too many
    desk = fill(rows)
    actor, key, now = _caller(desk)
    outlets = [
        create_outlet(actor=actor, team=desk.team, name=f"Outlet {number}", now=now)
        for number in range(100)
    ]
    newest = {
        "outlets": outlets[0].pk,
        "claims": Claim.objects.order_by("-pk")[0].pk,
        "disputes": Dispute.objects.order_by("-pk")[0].pk,
    }
    client = Client(headers={"Authorization": f"Bearer {key}"})
    for resource in RESOURCES:
        _tell(client, f"{resource}/", times)
    for resource in ("outlets",):
        _tell(client, f"{resource}/{newest[resource]}/", times)


def _caller(desk: Any) -> tuple[Any, str, Any]:
    from django.utils import timezone  # noqa: PLC0415 - Django is set up by now

    from accounts.permissions import actor_in  # noqa: PLC0415 - likewise
    from accounts.tokens import create_token  # noqa: PLC0415 - likewise

    now = timezone.now()
    actor = actor_in(desk.editor, desk.team)
    issued = create_token(
        actor=actor,
        team=desk.team,
        name="bench",
        kind="personal",
        scopes=["read"],
        now=now,
    )
    return actor, issued.key, now


def _tell(client: Any, path: str, times: int) -> None:
    """Both in turn, so that what else the machine does falls on both."""
    addresses = (f"/plain/{path}", f"/api/v1/{path}")
    taken: dict[str, list[float]] = {address: [] for address in addresses}
    for number in range(times + 10):
        for address in addresses:
            begun = time.perf_counter()
            response = client.get(address)
            spent = (time.perf_counter() - begun) * 1000
            if response.status_code != 200:  # noqa: PLR2004 - all went well
                raise SystemExit(f"{address}: {response.status_code} {response.content!r}")
            if number >= 10:  # noqa: PLR2004 - the first ones warm the caches
                taken[address].append(spent)
    plain, own = (statistics.median(taken[address]) for address in addresses)
    told = {
        "address": path,
        "plain_ms": round(plain, 2),
        "api_ms": round(own, 2),
        "throughput_beside_plain": round(plain / own, 2),
    }
    print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main()
