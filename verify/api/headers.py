"""The headers that operations take and give, as OpenAPI tells of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from verify.api.problems import MEDIA_TYPE

PROBLEM = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}

TAKEN = {
    "IfNoneMatch": {
        "name": "If-None-Match",
        "in": "header",
        "schema": {"type": "string"},
        "description": "ETags that you have already: the answer is 304 where one is still true.",
    },
    "IfMatch": {
        "name": "If-Match",
        "in": "header",
        "schema": {"type": "string"},
        "description": "The ETag of the row as you read it: 412 where it has changed since,"
        " by whomever. Without it nothing is compared.",
    },
    "IdempotencyKey": {
        "name": "Idempotency-Key",
        "in": "header",
        "schema": {"type": "string", "maxLength": 257},
        "description": "A name of your own for this request, such as a random UUID. Sent again"
        " within a day, it has no second effect and gets the first answer, with"
        " `Idempotency-Replayed: true`. 409 `in_flight` while the first is being answered, 422"
        " `key_reused` where the key named another request.",
    },
}
"""Parameters by the names of their components."""

GIVEN = {
    "ETag": {
        "schema": {"type": "string"},
        "description": "A strong tag of what was read; after a change with `If-Match`, the row's"
        " new one.",
    },
    "RateLimitPolicy": {
        "schema": {"type": "string"},
        "description": 'Whose budget this came off: `"read";q=1200;w=60` is 1200 requests in 60'
        " seconds.",
    },
    "RateLimit": {
        "schema": {"type": "string"},
        "description": 'What is left: `"read";r=1199;t=42`, and for how many seconds.',
    },
    "RetryAfter": {
        "schema": {"type": "integer"},
        "description": "Seconds after which the request may be sent again.",
    },
    "IdempotencyReplayed": {
        "schema": {"type": "string", "const": "true"},
        "description": "This is the answer of an earlier time; nothing was done again.",
    },
}

NOT_MODIFIED = {
    "description": "What you have is what there is.",
    "headers": {"ETag": {"$ref": "#/components/headers/ETag"}},
}
STALE = {
    "description": "`stale`: it has changed since you read it. Nothing was written.",
    "content": PROBLEM,
}
THROTTLED = {
    "description": "`throttled`: the budget for this minute is spent.",
    "headers": {
        "Retry-After": {"$ref": "#/components/headers/RetryAfter"},
        "RateLimit": {"$ref": "#/components/headers/RateLimit"},
    },
    "content": PROBLEM,
}
CHANGES = frozenset({"post", "put", "patch", "delete"})
UNNAMED_ROWS = ("/members/me/",)
"""Addresses of one row that do not name it."""


def add_headers(result: dict[str, Any], **_: object) -> dict[str, Any]:
    """What holds for operations by their method and address alone."""
    result["components"].setdefault("parameters", {}).update(TAKEN)
    result["components"].setdefault("headers", {}).update(GIVEN)
    for address, method, operation in _operations(result):
        if not address.startswith("/api/v1/") or address.endswith(("/schema/", "/docs/")):
            continue
        operation["responses"]["429"] = THROTTLED
        _gives(operation, "RateLimit")
        _gives(operation, "RateLimit-Policy", "RateLimitPolicy")
        if method == "get":
            _takes(operation, "IfNoneMatch")
            operation["responses"]["304"] = NOT_MODIFIED
            _gives(operation, "ETag")
        if method == "post":
            _takes(operation, "IdempotencyKey")
            _gives(operation, "Idempotency-Replayed", "IdempotencyReplayed")
        if method in CHANGES and ("{" in address or address.endswith(UNNAMED_ROWS)):
            _takes(operation, "IfMatch")
            operation["responses"]["412"] = STALE
            _gives(operation, "ETag")
    return result


def _operations(result: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for address, methods in result["paths"].items():
        for method, operation in methods.items():
            if method in CHANGES | {"get"}:
                yield address, method, operation


def _takes(operation: dict[str, Any], name: str) -> None:
    reference = {"$ref": f"#/components/parameters/{name}"}
    operation["parameters"] = [*operation.get("parameters", ()), reference]


def _gives(operation: dict[str, Any], name: str, component: str = "") -> None:
    """A header of every answer that is no refusal."""
    reference = {"$ref": f"#/components/headers/{component or name}"}
    for status, response in operation["responses"].items():
        if status.startswith("2"):
            response.setdefault("headers", {})[name] = reference
