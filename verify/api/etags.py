"""Entity tags: what was read is what is changed (RFC 9110, 8.8.3 and 13)."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, TypeVar

from django.db import OperationalError, connection, transaction
from django.http import HttpResponse
from django.utils.cache import patch_vary_headers
from django.utils.http import parse_etags
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response

from verify.errors import StaleError

Result = TypeVar("Result")

TRIES = 5
"""How often a change is begun anew when others change the same rows, before it is refused."""

ABORTED = frozenset({"40001", "40P01"})
"""PostgreSQL's codes for a transaction that had to give way to another one."""

CALLER = ("Authorization", "Cookie", "X-Team")
"""The headers by which an answer differs from caller to caller."""


class OneFormRenderer(JSONRenderer):
    """JSON in one form alone, so that a row as a caller reads it has one entity tag."""

    def get_indent(self, accepted_media_type: str, renderer_context: Mapping[str, Any]) -> None:
        return None


def etag_of(content: bytes) -> str:
    """A strong tag: other bytes, another tag."""
    return f'"{hashlib.sha256(content).hexdigest()[:32]}"'


def tag_when_rendered(request: Request, response: Response) -> None:
    """Give the answer its tag, and 304 in its place to whom has it already."""
    patch_vary_headers(response, CALLER)
    response["Cache-Control"] = "private, no-cache"
    response.add_post_render_callback(partial(_tagged, request.headers.get("If-None-Match", "")))


def require_match(wanted: str, current: str | None) -> None:
    """Refuse unless `If-Match` names the present tag; None is an address without one.

    A weak tag names none: the comparison is the strong one.
    """
    tags = parse_etags(wanted)
    if current is None or not ("*" in tags or current in tags):
        raise StaleError(
            "What stands there now is not what you read.",
            field="If-Match",
            hint="Read it again and send the ETag of that answer.",
        )


def in_one_snapshot(work: Callable[[], Result]) -> Result:
    """Do the work as if nobody else wrote meanwhile; begin anew where somebody did.

    A row of which the work reads one state and that changes before the commit aborts it, whoever
    changes it and through which door: so nobody has to take locks in another order than actions do.
    """
    for _ in range(TRIES):
        try:
            return _serializable(work)
        except OperationalError as error:
            if connection.in_atomic_block or _code(error) not in ABORTED:
                raise
    raise StaleError(
        "Others are changing this at the same moment.", hint="Read it again in a second."
    )


def _serializable(work: Callable[[], Result]) -> Result:
    outermost = not connection.in_atomic_block
    with transaction.atomic():
        if outermost:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE")
        return work()


def _code(error: OperationalError) -> str | None:
    code: str | None = getattr(error.__cause__, "sqlstate", None)
    return code


def _tagged(known: str, response: HttpResponse) -> HttpResponse | None:
    etag = etag_of(response.content)
    response["ETag"] = etag
    tags = {tag.removeprefix("W/") for tag in parse_etags(known)}
    if not tags & {etag, "*"}:
        return None
    unchanged = HttpResponse(status=304)
    del unchanged["Content-Type"]
    for name, value in response.items():
        if name not in ("Content-Type", "Content-Length"):
            unchanged[name] = value
    return unchanged
