"""Which door a request came through, said once for everything that it records."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

from django.http import HttpRequest, HttpResponse

from audit.context import DoorName, through


class DoorMiddleware:
    """Ties what a request records to its door and its id.

    The answer carries the id as `X-Request-ID`.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request_id = str(uuid4())
        with through(_door(request.path), request_id):
            response = self.get_response(request)
        response["X-Request-ID"] = request_id
        return response


def _door(path: str) -> DoorName:
    if path.startswith("/api/"):
        return "api"
    return "admin" if path.startswith("/admin/") else "page"
