"""Every operation of the API, as the resolver knows them: none can be forgotten."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern

from verify.api.urls import router

QUERIES = {"GET /match/": "?text=They+said+40+people+were+hurt"}
"""What an address must be asked; here for what `make_desk` holds."""


@dataclass(frozen=True, slots=True, order=True)
class Operation:
    """One method of one address, such as POST /disputes/{id}/assign/."""

    method: str
    template: str

    def __str__(self) -> str:
        return f"{self.method} {self.template}"

    @property
    def resource(self) -> str:
        return self.template.split("/")[1]

    def path(self, ids: Mapping[str, object]) -> str:
        """The address of these objects, by the resource's name."""
        address = self.template.replace("{id}", str(ids.get(self.resource, 0)))
        return address + QUERIES.get(str(self), "")


def operations() -> list[Operation]:
    return sorted(
        Operation(method.upper(), _template(pattern))
        for pattern in router.urls
        for method in _methods(pattern)
    )


def _methods(pattern: Any) -> list[str]:
    assert isinstance(pattern, URLPattern)
    # The framework adds HEAD, which is GET without the body, when it first serves the view.
    return [m for m in pattern.callback.actions if m != "head"]  # type: ignore[attr-defined]


def _template(pattern: Any) -> str:
    return "/" + re.sub(r"\(\?P<\w+>.*?\)(?=/)", "{id}", str(pattern.pattern)).strip("^$")
