"""What a request's body may be: JSON, of a bounded size and depth."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rest_framework import serializers
from rest_framework.exceptions import ErrorDetail, ParseError
from rest_framework.parsers import JSONParser

from verify.api.problems import LengthRequired, TooLarge

BODY_LIMIT = 32 * 1024 * 1024
"""Bytes. A page of HTML at its limit of 10 million bytes fits, escaped as JSON."""


class BoundedJSONParser(JSONParser):
    """JSON that cannot exhaust memory or the stack."""

    def parse(
        self,
        stream: Any,
        media_type: str | None = None,
        parser_context: Mapping[str, Any] | None = None,
    ) -> Any:
        try:
            return super().parse(stream, media_type, parser_context)
        except RecursionError as error:
            raise ParseError("This JSON is nested too deep to be read.") from error


def require_bounded_body(headers: Mapping[str, str]) -> None:
    """Refuse a body over the limit, and one whose length nobody says, before any of it is read."""
    if "chunked" in headers.get("Transfer-Encoding", "").lower():
        raise LengthRequired
    length = headers.get("Content-Length") or "0"
    if length.isdigit() and int(length) > BODY_LIMIT:
        raise TooLarge(f"The body has {int(length):,} bytes; {BODY_LIMIT:,} are read at most.")


class Written(serializers.Serializer[Any]):
    """What a request writes. An unknown field is refused: it would be lost without a word."""

    def to_internal_value(self, data: Any) -> Any:
        if isinstance(data, Mapping):
            unknown = [name for name in data if name not in self.fields]
            if unknown:
                raise serializers.ValidationError(
                    {
                        str(name): [ErrorDetail("There is no such field.", "unknown_field")]
                        for name in unknown
                    }
                )
        return super().to_internal_value(data)


class NothingWritten(Written):
    """An empty body."""
