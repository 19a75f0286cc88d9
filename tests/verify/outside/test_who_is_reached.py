"""Public addresses alone are reached: checked after resolution, at each redirect, and pinned."""

from __future__ import annotations

import socket
from typing import Any

import pytest
from pytest_django import Settings

from tests.verify.outside.hostile import Server, leading_to, page
from verify.outside import OutsideError, fetch
from verify.outside.addresses import policy

PRIVATE = """
    0.0.0.0 10.0.0.1 100.64.0.1 100.100.100.200 127.0.0.1 127.8.8.8 168.63.129.16 169.254.169.254
    172.16.0.1 192.0.0.192 192.0.2.1 192.88.99.1 192.168.1.1 198.18.0.1 198.51.100.1 203.0.113.1
    224.0.0.1 240.0.0.1 255.255.255.255
    :: ::1 ::127.0.0.1 ::ffff:10.0.0.1 ::ffff:169.254.169.254 ::ffff:0:10.0.0.1
    64:ff9b::7f00:1 64:ff9b::a9fe:a9fe 64:ff9b:1::a00:1 100::1 2001:0:1::1 2001:10::1 2001:db8::1
    2002:7f00:1:: 2002:a00:1::1 3fff::1 4000::1 5f00::1 a000::1 fc00::1 fd00:ec2::254 fe80::1
    fec0::1 ff02::1
""".split()
PUBLIC = ["1.1.1.1", "93.184.215.14", "2606:4700:4700::1111", "64:ff9b::101:101"]


def answering(*rounds: str) -> Any:
    """A resolver that gives the next of these addresses each time that it is asked."""
    left = list(rounds)

    def resolve(_: str, port: int, *__: object) -> list[Any]:
        address = left.pop(0)
        kind = socket.AF_INET6 if ":" in address else socket.AF_INET
        where = (address, port, 0, 0) if ":" in address else (address, port)
        return [(kind, socket.SOCK_STREAM, 6, "", where)]

    return resolve


def _refusal(url: str, **known: Any) -> str:
    with pytest.raises(OutsideError) as refused:
        fetch(url, **known)
    return refused.value.code


@pytest.mark.parametrize("address", PRIVATE)
def test_an_address_that_is_not_public_is_refused_as_literal_and_as_answer(address: str) -> None:
    literal = f"http://[{address}]/" if ":" in address else f"http://{address}/"

    assert _refusal(literal) == "not_public"
    assert _refusal("http://paper.example/", resolver=answering(address)) == "not_public"


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_address_is_not(address: str) -> None:
    assert policy().permits_address(address)


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://paper.example/",
        "gopher://paper.example/",
        "//paper.example/",
        "paper.example",
        "",
        "http://",
        "http://user:secret@paper.example/",
        "http://paper.example:6379/",
        "http://0177.0.0.1/",
        "http://2130706433/",
        "http://127.1/",
        "http://paper.example\\@127.0.0.1/",
        f"http://paper.example/{'a' * 9000}",
    ],
)
def test_what_is_no_fetchable_address_is_refused_before_it_is_looked_up(url: str) -> None:
    assert _refusal(url, resolver=answering()) == "not_an_address"


def test_a_name_with_one_private_answer_among_public_ones_is_refused() -> None:
    def both(host: str, port: int, *_: object) -> list[Any]:
        return [*answering("1.1.1.1")(host, port), *answering("10.0.0.1")(host, port)]

    assert _refusal("http://paper.example/", resolver=both) == "not_public"


def test_the_socket_goes_to_the_address_that_was_checked(open_here: Server) -> None:
    open_here.says("/", page(b"<p>Here.</p>"))
    once = answering("127.0.0.1")

    fetched = fetch(open_here.url("/", "paper.example"), resolver=once)

    assert fetched.content == b"<p>Here.</p>"
    assert fetched.final.address == "127.0.0.1"
    assert f"Host: paper.example:{open_here.port}" in open_here.requests[0]


def test_a_name_that_moves_between_two_requests_is_checked_again(open_here: Server) -> None:
    open_here.says("/", leading_to(open_here.url("/inner", "paper.example")))
    moving = answering("127.0.0.1", "169.254.169.254")

    assert _refusal(open_here.url("/", "paper.example"), resolver=moving) == "not_public"
    assert open_here.asked == ["/"]


@pytest.mark.parametrize(
    "target,code",
    [
        ("http://169.254.169.254/latest/meta-data/", "not_public"),
        ("http://[::1]/", "not_public"),
        ("http://10.0.0.1/", "not_public"),
        ("file:///etc/passwd", "not_an_address"),
        ("http://paper.example:22/", "not_an_address"),
        ("http://user@paper.example/", "not_an_address"),
    ],
)
def test_a_redirect_is_checked_like_the_first_address(
    target: str, code: str, open_here: Server
) -> None:
    url = open_here.says("/", leading_to(target))

    assert _refusal(url) == code


def test_nothing_here_is_reached_by_default(server: Server) -> None:
    url = server.says("/", page(b"secret"))

    assert _refusal(url) == "not_an_address"  # its port
    assert server.asked == []


def test_an_allowed_network_is_reached_at_the_allowed_ports_alone(
    open_here: Server, settings: Settings
) -> None:
    url = open_here.says("/", page(b"here"))
    assert fetch(url).content == b"here"

    settings.OUTSIDE_PORTS = [80, 443]

    assert _refusal(url) == "not_an_address"


def test_no_proxy_of_the_environment_is_used(
    open_here: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = open_here.says("/", page(b"direct"))
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")

    assert fetch(url).content == b"direct"


def test_a_refusal_says_nothing_of_the_inner_network() -> None:
    with pytest.raises(OutsideError) as refused:
        fetch("http://paper.example/", resolver=answering("10.7.7.7"))

    assert str(refused.value) == (
        "This address leads into a private network, where nothing is fetched."
    )
