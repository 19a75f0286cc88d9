"""A fetch as a WARC file, which web archives everywhere read."""

from __future__ import annotations

import hashlib
from base64 import b32encode
from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO

from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from verify.outside import USER_AGENT, Exchange, Fetched

_ORIGINAL = "X-Archive-Orig-"
"""Before the name of a header that is no longer true of the stored body: chunks are joined."""
_ABOUT = {"software": USER_AGENT, "format": "WARC File Format 1.0"}


def written(fetched: Fetched, at: datetime) -> bytes:
    """The requests and answers of a fetch, each answer with its payload's digest; compressed."""
    file = BytesIO()
    writer = WARCWriter(file, gzip=True)
    moment = at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    writer.write_record(writer.create_warcinfo_record("evidence.warc.gz", _ABOUT))
    for exchange in fetched.exchanges:
        answer = _answer(writer, exchange, moment)
        request = _request(writer, exchange, moment)
        writer.write_request_response_pair(request, answer)
    return file.getvalue()


def _answer(writer: WARCWriter, exchange: Exchange, moment: str) -> ArcWarcRecord:
    headers = StatusAndHeaders(
        f"{exchange.status} {exchange.reason}".strip(), _readable(exchange.headers), "HTTP/1.1"
    )
    return writer.create_warc_record(
        exchange.url,
        "response",
        payload=BytesIO(exchange.body),
        length=len(exchange.body),
        http_headers=headers,
        warc_headers_dict={
            "WARC-Date": moment,
            "WARC-IP-Address": exchange.address,
            "WARC-Payload-Digest": f"sha1:{_sha1(exchange.body)}",
        },
    )


def _request(writer: WARCWriter, exchange: Exchange, moment: str) -> ArcWarcRecord:
    path = "/" + exchange.url.partition("://")[2].partition("/")[2]
    headers = StatusAndHeaders(
        f"{exchange.method} {path} HTTP/1.1", _readable(exchange.sent), is_http_request=True
    )
    return writer.create_warc_record(
        exchange.url,
        "request",
        http_headers=headers,
        warc_headers_dict={"WARC-Date": moment},
    )


def _readable(headers: Iterable[tuple[bytes, bytes]]) -> list[tuple[str, str]]:
    return [
        (
            _ORIGINAL + name.decode("latin-1")
            if name.lower() == b"transfer-encoding"
            else name.decode("latin-1"),
            value.decode("latin-1"),
        )
        for name, value in headers
    ]


def _sha1(body: bytes) -> str:
    """As the WARC format writes digests; what is relied on is the SHA-256 beside it."""
    return b32encode(hashlib.sha1(body, usedforsecurity=False).digest()).decode()
