"""`Idempotency-Key`: a POST that may be sent again and has its effect once."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.http import Http404, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from rest_framework import status
from rest_framework.exceptions import APIException
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.answers import Answer, Once
from verify.api.etags import OneFormRenderer
from verify.errors import DomainError

if TYPE_CHECKING:
    from accounts.api.acting import ActingViewSet

HEADER = "Idempotency-Key"
REPLAYED = "Idempotency-Replayed"
KEY = re.compile(r'"?([\x21\x23-\x7e]{1,255})"?')
KEPT_HEADERS = ("ETag", "Location")
OF_THE_MOMENT = frozenset({409, 412, 429})
"""Refusals that may be none at the next try: they are not said again but thought over."""

REFUSALS = (APIException, DomainError, Http404, PermissionDenied)


class BadKeyError(DomainError):
    code = "bad_idempotency_key"


def once_of(view: ActingViewSet[Any], request: Request) -> Once | None:
    """The act that the request's key names, where it has one."""
    written = request.headers.get(HEADER)
    if written is None or request.method != "POST":
        return None
    key = KEY.fullmatch(written.strip())
    if key is None:
        raise BadKeyError(
            "This is no key.",
            field=HEADER,
            hint="Up to 255 visible ASCII characters, such as a random UUID.",
        )
    return Once(view.actor.user, view.team, key[1], _fingerprint(request))


def done_once(
    view: ActingViewSet[Any], once: Once, act: Callable[[], Response]
) -> HttpResponseBase:
    """The earlier answer, or that of the act, which is then kept with its effect."""
    if (earlier := once.earlier(view.now)) is not None:
        return said_again(earlier)
    response = _done_or_refused(view, act)
    if response.status_code < status.HTTP_500_INTERNAL_SERVER_ERROR and (
        response.status_code not in OF_THE_MOMENT
    ):
        once.remember(_answer(response), view.now)
    return response


def said_again(answer: Answer) -> HttpResponse:
    response = HttpResponse(answer.body, status=answer.status)
    for name, value in answer.headers.items():
        response[name] = value
    response[REPLAYED] = "true"
    return response


def _done_or_refused(view: ActingViewSet[Any], act: Callable[[], Response]) -> Response:
    """A refusal takes back what the act wrote, and not the memory of it."""
    try:
        with transaction.atomic():
            return act()
    except REFUSALS as error:
        return view.handle_exception(error)


def _answer(response: Response) -> Answer:
    headers = {
        "Content-Type": response.content_type or OneFormRenderer.media_type,
        **{name: response[name] for name in KEPT_HEADERS if name in response},
    }
    return Answer(response.status_code, headers, OneFormRenderer().render(response.data))


def _fingerprint(request: Request) -> str:
    """Of the method, the address and what the body says."""
    asked = [request.method, request.get_full_path(), _told(request.data)]
    return hashlib.sha256(json.dumps(asked, sort_keys=True, default=str).encode()).hexdigest()


def _told(data: Any) -> Any:
    if not isinstance(data, QueryDict):
        return data
    return {name: [_part(value) for value in values] for name, values in data.lists()}


def _part(value: Any) -> Any:
    """A field of a form; of a file its name and digest."""
    if not isinstance(value, UploadedFile):
        return value
    digest = hashlib.file_digest(value.file, "sha256").hexdigest()  # type: ignore[arg-type] # a file
    value.seek(0)
    return [value.name, digest]
