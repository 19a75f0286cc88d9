"""A body off the wire, no longer than its limit, and unpacked no further than that."""

from __future__ import annotations

import zlib
from collections.abc import Iterable

from verify.outside.refusals import OutsideError, too_large

ENCODINGS = "gzip, deflate"
"""What is asked for, and all that is unpacked."""
_ANY_HEADER = zlib.MAX_WBITS | 32


def read(chunks: Iterable[bytes], limit: int) -> bytes:
    """The bytes as they came. Raises OutsideError as soon as they are too many."""
    parts, size = [], 0
    for chunk in chunks:
        size += len(chunk)
        if size > limit:
            raise too_large(limit)
        parts.append(chunk)
    return b"".join(parts)


def unpacked(raw: bytes, encoding: str, limit: int) -> bytes:
    """The content. Raises OutsideError for a bomb, and for what cannot be unpacked."""
    for coding in reversed([each.strip().lower() for each in encoding.split(",")]):
        if coding in {"gzip", "x-gzip", "deflate"}:
            raw = _inflated(raw, limit)
        elif coding not in {"", "identity"}:
            raise _unreadable()
    return raw


def _inflated(raw: bytes, limit: int) -> bytes:
    try:
        return _up_to(raw, limit, _ANY_HEADER)
    except zlib.error:
        try:
            return _up_to(raw, limit, -zlib.MAX_WBITS)  # some servers send deflate bare
        except zlib.error as error:
            raise _unreadable() from error


def _up_to(raw: bytes, limit: int, window: int) -> bytes:
    content, rest = b"", raw
    while rest:
        member = zlib.decompressobj(window)
        content += member.decompress(rest, limit + 1 - len(content))
        if len(content) > limit:
            raise too_large(limit)
        if not member.eof:
            break  # cut short there; what came is what there is
        rest = member.unused_data
    return content


def _unreadable() -> OutsideError:
    return OutsideError(
        "What answers there is packed in a way that cannot be unpacked.", code="unreadable_answer"
    )
