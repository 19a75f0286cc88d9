"""Time, size, redirects and unpacked size are bounded, whatever the server does."""

from __future__ import annotations

import gzip
import socket
import time
import zlib
from typing import Any

import pytest
from django.db import transaction
from pytest_django import Settings

from tests.verify.outside.hostile import Server, leading_to, page
from verify.outside import USER_AGENT, Limits, OutsideError, fetch

SHORT = Limits(size=100_000, seconds=1, wait=5, redirects=3)


def _refusal(url: str, **known: Any) -> tuple[str, bool]:
    with pytest.raises(OutsideError) as refused:
        fetch(url, limits=SHORT, **known)
    return refused.value.code, refused.value.again


def _dripping(before: bytes, drop: bytes) -> Any:
    def answer(connection: socket.socket, _: str) -> None:
        connection.sendall(before)
        while True:
            connection.sendall(drop)
            time.sleep(0.05)

    return answer


@pytest.mark.parametrize(
    "before,drop",
    [
        pytest.param(b"HTTP/1.1 200 OK\r\n", b"X-A: b\r\n", id="headers"),
        pytest.param(b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n", b"a", id="body"),
        pytest.param(b"", b"", id="nothing"),
    ],
)
def test_a_server_that_drips_is_left_when_the_time_is_over(
    before: bytes, drop: bytes, open_here: Server
) -> None:
    open_here.answers["/"] = _dripping(before, drop)

    assert _refusal(open_here.url("/")) == ("too_slow", True)


def test_a_look_up_that_hangs_is_left_too() -> None:
    def hanging(*_: object) -> list[Any]:
        time.sleep(3)
        return []

    assert _refusal("http://paper.example/", resolver=hanging) == ("too_slow", True)


def test_a_body_without_end_is_left_at_the_limit(open_here: Server) -> None:
    def endless(connection: socket.socket, _: str) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        while True:
            connection.sendall(b"a" * 65536)

    open_here.answers["/"] = endless

    assert _refusal(open_here.url("/")) == ("too_large", False)


def test_a_bomb_is_unpacked_no_further_than_the_limit(open_here: Server) -> None:
    bomb = gzip.compress(b"\0" * 50_000_000)
    assert len(bomb) < SHORT.size
    url = open_here.says("/", page(bomb, "text/html", "Content-Encoding: gzip"))

    assert _refusal(url) == ("too_large", False)


def test_a_bomb_within_a_bomb_is_too(open_here: Server) -> None:
    bomb = gzip.compress(gzip.compress(b"\0" * 50_000_000))
    url = open_here.says("/", page(bomb, "text/html", "Content-Encoding: gzip, gzip"))

    assert _refusal(url) == ("too_large", False)


def test_what_is_packed_is_unpacked(open_here: Server) -> None:
    bare = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    bodies = {
        "gzip": gzip.compress(b"words"),
        "deflate": zlib.compress(b"words"),
        "Deflate": bare.compress(b"words") + bare.flush(),
        "identity": b"words",
    }

    for encoding, body in bodies.items():
        url = open_here.says("/", page(body, "text/plain", f"Content-Encoding: {encoding}"))
        fetched = fetch(url)
        assert (fetched.content, fetched.final.body) == (b"words", body)


@pytest.mark.parametrize("encoding", ["br", "gzip"])
def test_what_cannot_be_unpacked_is_refused(encoding: str, open_here: Server) -> None:
    url = open_here.says("/", page(b"not packed", "text/plain", f"Content-Encoding: {encoding}"))

    assert _refusal(url) == ("unreadable_answer", False)


def test_headers_without_end_are_refused(open_here: Server) -> None:
    many = b"".join(b"X-%d: %s\r\n" % (number, b"a" * 1000) for number in range(500))
    url = open_here.says("/", b"HTTP/1.1 200 OK\r\n" + many + b"\r\n")

    assert _refusal(url) == ("unreadable_answer", False)


def test_what_is_no_http_is_refused(open_here: Server) -> None:
    url = open_here.says("/", b"SSH-2.0-OpenSSH_9.2\r\n")

    assert _refusal(url) == ("unreadable_answer", False)


def test_a_body_that_is_shorter_than_announced_is_refused(open_here: Server) -> None:
    url = open_here.says("/", b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort")

    assert _refusal(url) == ("unreadable_answer", False)


def test_a_circle_of_redirects_ends(open_here: Server) -> None:
    url = open_here.says("/", leading_to("/"))

    assert _refusal(url) == ("too_many_redirects", False)
    assert open_here.asked == ["/"] * 4


def test_nobody_there_may_be_tried_again(settings: Settings) -> None:
    settings.OUTSIDE_ALLOW, settings.OUTSIDE_PORTS = ["127.0.0.1/32"], [1]

    assert _refusal("http://127.0.0.1:1/") == ("unreachable", True)


def test_redirects_are_followed_and_kept_each_with_its_answer(open_here: Server) -> None:
    open_here.says("/end", page(b"<p>Here.</p>"))
    url = open_here.says("/start", leading_to("/end#there"))

    fetched = fetch(url)

    assert [(each.url, each.status) for each in fetched.exchanges] == [
        (open_here.url("/start"), 302),
        (open_here.url("/end"), 200),
    ]
    assert (fetched.url, fetched.status, fetched.content_type) == (
        open_here.url("/end"),
        200,
        "text/html",
    )


def test_an_error_there_is_an_answer_too(open_here: Server) -> None:
    url = open_here.says("/", b"HTTP/1.1 410 Gone\r\nContent-Length: 4\r\n\r\ngone")

    fetched = fetch(url)

    assert (fetched.status, fetched.content, fetched.content_type) == (410, b"gone", "")


def test_a_post_carries_its_body_and_follows_nothing(open_here: Server) -> None:
    url = open_here.says("/", leading_to("/elsewhere"))

    fetched = fetch(url, method="POST", body=b"{}", headers={"Content-Type": "application/json"})

    assert fetched.status == 302
    assert open_here.asked == ["/"]
    assert open_here.requests[0].endswith("\r\n\r\n{}")
    assert "Content-Length: 2\r\n" in open_here.requests[0]
    assert f"User-Agent: {USER_AGENT}\r\n" in open_here.requests[0]


@pytest.mark.django_db
def test_it_is_never_called_inside_a_transaction(open_here: Server) -> None:
    url = open_here.says("/", page(b"here"))
    assert fetch(url).content == b"here"

    with transaction.atomic(), pytest.raises(RuntimeError, match="durable"):
        fetch(url)

    assert open_here.asked == ["/"]
