"""Every refusal of the API as an RFC 9457 problem: a stable code, the field at fault, a hint."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views import defaults
from django.views.decorators.csrf import csrf_exempt
from rest_framework import exceptions, status
from rest_framework.response import Response
from rest_framework.views import set_rollback

from audit.context import current_door
from verify.errors import DomainError

MEDIA_TYPE = "application/problem+json"

CODES = {
    "blank": "empty",
    "does_not_exist": "unknown",
    "max_length": "too_long",
    "null_characters_not_allowed": "nul_byte",
    "parse_error": "malformed",
    "permission_denied": "forbidden",
    "surrogate_characters_not_allowed": "not_text",
}
"""The framework's codes where the domain has a word of its own for the same thing."""

HINTS = {
    "malformed": "Send a JSON object in UTF-8.",
    "method_not_allowed": "The Allow header lists what this address takes.",
    "not_authenticated": "Send “Authorization: Bearer vfy_…”, or sign in.",
    "throttled": "Wait for as long as the Retry-After header says.",
    "unsupported_media_type": "Send application/json.",
}

TITLES = {
    400: "The request cannot be read",
    401: "Nobody is signed in",
    403: "Not allowed",
    404: "Not found",
    405: "Not possible at this address",
    406: "No such representation",
    411: "The body's length is missing",
    413: "The body is too large",
    415: "This kind of body is not read",
    422: "The input cannot be used",
    429: "Too many requests",
    500: "Something broke here",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong; `field` is the path to it in the body, with dots."""

    code: str
    detail: str
    field: str | None = None
    hint: str = ""

    def as_json(self) -> dict[str, str]:
        members = {"code": self.code, "detail": self.detail, "field": self.field, "hint": self.hint}
        return {name: value for name, value in members.items() if value}


class TooLarge(exceptions.APIException):
    status_code = status.HTTP_413_REQUEST_ENTITY_TOO_LARGE
    default_code = "too_large"


class LengthRequired(exceptions.APIException):
    status_code = status.HTTP_411_LENGTH_REQUIRED
    default_code = "length_required"
    default_detail = "The body comes without a Content-Length."


def problem_handler(
    error: Exception,
    context: Mapping[str, Any],  # noqa: ARG001 - the framework's signature
) -> Response | None:
    """The problem that this error is; None for what nobody foresaw: an error of the server."""
    if isinstance(error, DomainError):
        fault = Fault(error.code, error.detail, error.field, error.hint)
        return _response(error.status, error.title, [fault])
    match error:
        case Http404():
            error = exceptions.NotFound()
        case PermissionDenied():
            error = exceptions.PermissionDenied()
    if not isinstance(error, exceptions.APIException):
        return None
    set_rollback()
    invalid = isinstance(error, exceptions.ValidationError)
    code = status.HTTP_422_UNPROCESSABLE_ENTITY if invalid else error.status_code
    return _response(
        code, _title(code, error), list(_faults(error.get_full_details())), _headers(error)
    )


def problem_of(error: Exception) -> dict[str, Any] | None:
    """The problem as it is kept and told later; None for what nobody foresaw."""
    response = problem_handler(error, {})
    return response.data if response is not None else None


@csrf_exempt
def no_such_address(request: HttpRequest, *_: object, **__: object) -> JsonResponse:
    """Any address under the API's root that is none."""
    return _plain(404, Fault("not_found", f"The API has no address {request.path}."))


def server_error(request: HttpRequest) -> HttpResponse:
    """What is told of an error that nobody foresaw: to programs a problem, to people a page."""
    if not request.path.startswith("/api/"):
        return defaults.server_error(request)
    return _plain(500, Fault("server_error", "An error on our side. It is logged."))


def _plain(code: int, fault: Fault) -> JsonResponse:
    body = _body(code, TITLES[code], [fault])
    return JsonResponse(body, status=code, content_type=MEDIA_TYPE)


def _response(
    code: int, title: str, faults: list[Fault], headers: dict[str, str] | None = None
) -> Response:
    return Response(
        _body(code, title, faults), status=code, headers=headers, content_type=MEDIA_TYPE
    )


def _body(code: int, title: str, faults: list[Fault]) -> dict[str, Any]:
    first = faults[0]
    several = len(faults) > 1
    summary = Fault("invalid", f"{len(faults)} fields cannot be used.") if several else first
    request = current_door().request
    return {
        "type": f"urn:verify:problem:{summary.code}",
        "title": title,
        "status": code,
        **summary.as_json(),
        "errors": [fault.as_json() for fault in faults],
        **({"instance": f"urn:uuid:{request}"} if request else {}),
    }


def _title(code: int, error: exceptions.APIException) -> str:
    return TITLES.get(code) or str(error.default_detail)


def _headers(error: exceptions.APIException) -> dict[str, str]:
    headers = {}
    if auth_header := getattr(error, "auth_header", None):
        headers["WWW-Authenticate"] = auth_header
    if wait := getattr(error, "wait", None):
        headers["Retry-After"] = str(int(wait))
    return headers


def _faults(details: Any, path: tuple[str, ...] = ()) -> Iterator[Fault]:
    """The leaves of the framework's nested details, each with its path."""
    match details:
        case {"message": message, "code": code} if not isinstance(message, dict | list):
            code = CODES.get(code, code)
            yield Fault(code, str(message), ".".join(path) or None, HINTS.get(code, ""))
        case dict():
            for name, inner in details.items():
                yield from _faults(
                    inner, path if name == "non_field_errors" else (*path, str(name))
                )
        case list():
            for number, inner in enumerate(details):
                leaf = "message" in inner
                yield from _faults(inner, path if leaf else (*path, str(number)))
