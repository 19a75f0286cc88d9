"""Sockets that end when the time for the whole fetch is over, however busy they look."""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpcore
from ssrfguard import Policy
from ssrfguard.httpx import SafeBackend


class Deadline:
    """A moment on the monotonic clock; asking for what is left raises when nothing is."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self, at_most: float | None = None) -> float:
        remaining = self._end - time.monotonic()
        if remaining <= 0:
            raise TimeoutError
        return remaining if at_most is None else min(remaining, at_most)


class TimedBackend(httpcore.NetworkBackend):
    """Connects to checked addresses alone; no wait on its sockets outlasts the deadline.

    `resolver` stands in for `socket.getaddrinfo`, in tests.
    """

    def __init__(self, policy: Policy, deadline: Deadline, resolver: Any = None) -> None:
        self._deadline = deadline
        self._resolver = resolver or socket.getaddrinfo
        self._inner = SafeBackend(policy=policy, resolver=self._look_up)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        stream = self._inner.connect_tcp(
            host, port, self._deadline.left(timeout), local_address, socket_options
        )
        return _TimedStream(stream, self._deadline)

    def _look_up(self, *asked: Any) -> Any:
        """The system's own look-up takes no time-out: left behind in its thread when it hangs."""
        pool = ThreadPoolExecutor(1)
        try:
            return pool.submit(self._resolver, *asked).result(self._deadline.left())
        finally:
            pool.shutdown(wait=False)


class _TimedStream(httpcore.NetworkStream):
    def __init__(self, inner: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._inner = inner
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        secured = self._inner.start_tls(ssl_context, server_hostname, self._deadline.left(timeout))
        return _TimedStream(secured, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)
