from collections.abc import Iterator

import pytest
from pytest_django import Settings

from tests.verify.outside.hostile import Server, serving


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as one:
        yield one


@pytest.fixture
def open_here(server: Server, settings: Settings) -> Server:
    """The server, which the settings allow to be reached."""
    settings.OUTSIDE_ALLOW = ["127.0.0.1/32"]
    settings.OUTSIDE_PORTS = [80, 443, server.port]
    return server
