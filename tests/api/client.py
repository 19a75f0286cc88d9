"""Calling the API as a program does: JSON in, JSON out, a key in a header."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.test import Client
from django.utils import timezone

from accounts.actions import add_member, system
from accounts.enums import Permission, Role, TokenKind
from accounts.models import Team, Token, User
from accounts.permissions import actor_in
from accounts.tokens import create_token

ROOT = "/api/v1"


class Api:
    """A caller with a key, or with none."""

    def __init__(self, key: str = "") -> None:
        self.client = Client(raise_request_exception=True)
        self.headers = {"Authorization": f"Bearer {key}"} if key else {}

    def get(self, path: str, **query: Any) -> Any:
        return self.client.get(f"{ROOT}{path}", query, headers=self.headers)

    def post(self, path: str, body: Any = None) -> Any:
        return self.send("post", path, body)

    def patch(self, path: str, body: Any) -> Any:
        return self.send("patch", path, body)

    def raw(self, path: str, body: bytes | str, content_type: str = "application/json") -> Any:
        return self.client.post(
            f"{ROOT}{path}", body, content_type=content_type, headers=self.headers
        )

    def send(self, method: str, path: str, body: Any) -> Any:
        send = getattr(self.client, method.lower())
        return send(
            f"{ROOT}{path}",
            {} if body is None else body,
            content_type="application/json",
            headers=self.headers,
        )


def key_of(
    user: User,
    team: Team,
    scopes: Collection[str] = tuple(Permission),
    *,
    expires_at: datetime | None = None,
) -> str:
    """The key of a new personal token."""
    issued = create_token(
        actor=actor_in(user, team),
        team=team,
        name="for a test",
        kind=TokenKind.PERSONAL,
        scopes=scopes,
        now=timezone.now(),
        expires_at=expires_at,
    )
    return issued.key


def api_of(user: User, team: Team, scopes: Collection[str] = tuple(Permission)) -> Api:
    return Api(key_of(user, team, scopes))


def integration(team: Team, administrator: User, scopes: Collection[str]) -> tuple[Api, Token]:
    issued = create_token(
        actor=actor_in(administrator, team),
        team=team,
        name="Wire importer",
        kind=TokenKind.INTEGRATION,
        scopes=scopes,
        now=timezone.now(),
    )
    return Api(issued.key), issued.token


def join(team: Team, user: User, role: str = Role.REPORTER) -> None:
    add_member(actor=system(), team=team, user=user, role=role, now=timezone.now())


def problem_of(response: Any, status: int) -> dict[str, Any]:
    """The problem that the response is, checked to be one."""
    assert response.status_code == status, response.content
    assert response["Content-Type"] == "application/problem+json"
    problem: dict[str, Any] = response.json()
    assert problem["status"] == status
    assert {"type", "title", "detail", "code", "errors"} <= set(problem)
    return problem
