"""What a person can do on the pages can be done over the API: by the same actions."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

APPS = ("accounts", "articles", "claims", "reviews", "integrations")
WRITING = re.compile(rf"({'|'.join(APPS)})\.(actions(\..+)?|tokens|bulk|second_factor)")
"""Modules whose functions change something."""

READ_THERE = {
    "device_of",
    "has_given_up",
    "is_held",
    "require",
    "require_own_or_editor",
    "revision_of",
    "usable_invitation",
}
"""Functions beside the actions that only look."""

BY_SIGNING_IN = "The way in itself: no token stands for a password, a second factor or an account."
ELSEWHERE = {
    "accept_as": BY_SIGNING_IN,
    "accept_as_new": BY_SIGNING_IN,
    "ask_for_password": BY_SIGNING_IN,
    "begin_enrolment": BY_SIGNING_IN,
    "change_own_account": BY_SIGNING_IN,
    "confirm_enrolment": BY_SIGNING_IN,
    "give_code": BY_SIGNING_IN,
    "renew_codes": BY_SIGNING_IN,
    "set_password": BY_SIGNING_IN,
    "leave_team": "It ends the token that would ask for it: no token leaves a newsroom.",
    "stop_letters": "The link in a letter is its proof; `PATCH /notifications/choices/` else.",
    "outlet_named": "The paste form knows names alone; the API takes an id from `POST /outlets/`.",
}
"""Actions of the pages that the API has not, and why."""


def _called(*patterns: str) -> set[str]:
    """The actions that these modules import, by name."""
    return {
        name
        for app in APPS
        for pattern in patterns
        for module in (Path(settings.BASE_DIR) / app).glob(pattern)
        for name in _imported(module)
    }


def _imported(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text())):
        if isinstance(node, ast.ImportFrom) and WRITING.fullmatch(node.module or ""):
            yield from (each.name for each in node.names if each.name.islower())


def test_each_action_of_the_pages_is_one_of_the_api() -> None:
    by_pages = _called("*views.py", "views/*.py") - READ_THERE
    by_api = _called("api/*.py")

    assert by_pages - by_api == set(ELSEWHERE)
    assert len(by_pages & by_api) > 80


def test_what_is_declared_missing_is_missing() -> None:
    assert not set(ELSEWHERE) & _called("api/*.py")
