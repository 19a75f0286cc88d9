"""A server on this machine that answers as hostile ones do: whatever a test tells it to write."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

Answer = Callable[[socket.socket, str], None]


@dataclass
class Server:
    """Listens on a port of its own; `answers` maps a path to what writes the answer."""

    port: int
    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def says(self, path: str, raw: bytes) -> str:
        """The address of a fixed answer."""
        self.answers[path] = lambda connection, _: connection.sendall(raw)
        return self.url(path)


def page(body: bytes, kind: str = "text/html; charset=utf-8", *headers: str) -> bytes:
    lines = ["HTTP/1.1 200 OK", f"Content-Type: {kind}", f"Content-Length: {len(body)}", *headers]
    return "\r\n".join([*lines, "", ""]).encode() + body


def leading_to(target: str) -> bytes:
    return f"HTTP/1.1 302 Found\r\nLocation: {target}\r\nContent-Length: 0\r\n\r\n".encode()


@contextmanager
def serving() -> Iterator[Server]:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = Server(listener.getsockname()[1])
        threading.Thread(target=_serve, args=(listener, server), daemon=True).start()
        yield server


def _serve(listener: socket.socket, server: Server) -> None:
    while True:
        try:
            connection, _ = listener.accept()
        except OSError:
            return
        threading.Thread(target=_answer, args=(connection, server), daemon=True).start()


def _answer(connection: socket.socket, server: Server) -> None:
    with connection:
        try:
            request = _request(connection)
            path = request.split(" ")[1].partition("?")[0]
            server.asked.append(path)
            server.requests.append(request)
            server.answers[path](connection, request)
        except (OSError, IndexError, KeyError):
            return


def _request(connection: socket.socket) -> str:
    request = ""
    while "\r\n\r\n" not in request or _body_is_owed(request):
        request += connection.recv(65536).decode("latin-1")
    return request


def _body_is_owed(request: str) -> bool:
    head, _, body = request.partition("\r\n\r\n")
    length = head.partition("Content-Length: ")[2].partition("\r\n")[0]
    return len(body) < int(length or 0)
