"""The lists of a team with many disputes: how long the server takes, and how many queries.

    python -m bench.desk.answers [work_list] [admin] [statistics] [--disputes 100000] [--times 7]

Fills a database of its own, asks for the work list as pages and the API do, for the moderators'
lists and for the statistics, and prints one JSON line for each address: the best, median and
slowest answer in milliseconds, the time of processors in it, and the queries.
"""

from __future__ import annotations

import argparse
import os
from functools import partial
from typing import TYPE_CHECKING

from bench.desk import addresses
from bench.desk.timing import line, repeated, tell
from bench.trail.server import fresh_server

if TYPE_CHECKING:
    from django.test import Client

    from accounts.models import User
    from bench.desk.filling import Desk


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("parts", nargs="*", metavar="part", help=", ".join(PARTS))
    parser.add_argument("--disputes", type=int, default=100_000)
    parser.add_argument("--times", type=int, default=7)
    arguments = parser.parse_args()
    chosen = arguments.parts or list(PARTS)
    if unknown := set(chosen) - set(PARTS):
        parser.error(f"there is no {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    os.environ.setdefault("ALLOWED_HOSTS", "testserver")
    with fresh_server():
        _measure(chosen, arguments.disputes, arguments.times)


def _measure(parts: list[str], disputes: int, times: int) -> None:
    from bench.desk.filling import fill  # noqa: PLC0415 - Django is set up by now

    desk = fill(disputes)
    for part in parts:
        PARTS[part](desk, disputes, times)


def work_list(desk: Desk, disputes: int, times: int) -> None:
    known = {"disputes": disputes, "times": times}
    for who in (desk.editor, desk.reviewer):
        client = _client(who)
        for name, query in addresses.WORK_LIST.items():
            tell(f"{name}, {who}", client, f"/t/{desk.team.slug}/queue/{query}", **known)
    client = _client(desk.editor)
    for name, path in addresses.API.items():
        tell(name, client, f"/api/v1/{path}", **known)
    _tell_taking(desk, disputes, times)


def admin(desk: Desk, disputes: int, times: int) -> None:
    client = _client(desk.moderator)
    _give_second_factor(client, desk.moderator)
    for name, path in addresses.ADMIN.items():
        address = path.format(reviewer=desk.reviewer.pk)
        tell(f"admin: {name}", client, f"/admin/{address}", disputes=disputes, times=times)


def statistics(desk: Desk, disputes: int, times: int) -> None:
    client = _client(desk.editor)
    for name, path in addresses.STATISTICS.items():
        address = f"/t/{desk.team.slug}/statistics/{path}"
        tell(f"statistics: {name}", client, address, disputes=disputes, times=times)


PARTS = {"work_list": work_list, "admin": admin, "statistics": statistics}


def _client(who: User) -> Client:
    from django.test import Client  # noqa: PLC0415 - Django is set up by now

    client = Client()
    client.force_login(who)
    return client


def _give_second_factor(client: Client, moderator: User) -> None:
    from django_otp import DEVICE_ID_SESSION_KEY  # noqa: PLC0415 - likewise
    from django_otp.plugins.otp_totp.models import TOTPDevice  # noqa: PLC0415 - likewise

    device = TOTPDevice.objects.create(user=moderator, confirmed=True)
    session = client.session
    session[DEVICE_ID_SESSION_KEY] = device.persistent_id
    session.save()


def _tell_taking(desk: Desk, disputes: int, times: int) -> None:
    from django.utils import timezone  # noqa: PLC0415 - likewise

    from accounts.permissions import actor_in  # noqa: PLC0415 - Django is set up by now
    from reviews.actions.assigning import take_next  # noqa: PLC0415 - likewise

    take = partial(take_next, team=desk.team, actor=actor_in(desk.reviewer, desk.team))
    taken = repeated(lambda: take(now=timezone.now()), times)
    print(line("take the next", disputes, taken), flush=True)


if __name__ == "__main__":
    main()
