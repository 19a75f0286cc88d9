"""Every way in which a request of the API can name a row: path, query and body.

Enumerated from the resolver, the lists' filters and the schema, so that none can be forgotten.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db.models import Model
from django_filters import BooleanFilter, ChoiceFilter, ModelChoiceFilter
from drf_spectacular.generators import SchemaGenerator
from rest_framework.relations import RelatedField

from accounts.models import Team, User
from articles.api.lines import Reader
from articles.models import Article, Outlet, Story
from claims.models import Claim, Discrepancy, Position, Statement
from reviews.models import Assignment, Dispute, Evidence, Verdict
from tests.api.canary import CANARY
from tests.api.desk import Desk
from tests.api.operations import Operation, operations
from verify.api.bodies import Written
from verify.api.lists import FilterBackend, IdFilter, MomentFilter
from verify.api.urls import router

RESOURCES: dict[type[Model], str] = {
    Article: "articles",
    Assignment: "assignments",
    Claim: "claims",
    Discrepancy: "discrepancies",
    Dispute: "disputes",
    Evidence: "evidence",
    Outlet: "outlets",
    Story: "stories",
    Verdict: "verdicts",
}
"""What a reference in a body names, by the API's name for it."""

PEOPLE = frozenset({"actor", "author", "made_by", "reviewer", "user"})
"""Filters by a user's id: who is no member here has no rows here, whoever they are."""

SITE = f"{CANARY.lower()}.example"
WORDS = (CANARY, SITE, f"https://{SITE}/", f"{CANARY} reason", f"{CANARY} counts 40")
"""What columns of theirs hold, in part or whole."""

UNKNOWN_WAYS = (
    *("include=team", "expand=team", "fields=team", "ordering=team__name", "ordering=team"),
    *("team__name=Newsroom", "limit=200"),
)
"""Ways of other APIs to see more of a row: this one knows none of them."""


@dataclass(frozen=True, slots=True)
class Probe:
    """One request, and how it names the other team's row."""

    operation: Operation
    way: str
    path: str
    body: dict[str, Any] | None = None
    names: str = ""
    """The parameter or field that holds their id."""

    def __str__(self) -> str:
        return f"{self.operation} by {self.way} {self.names}".strip()


@dataclass(frozen=True, slots=True)
class Target:
    """The two desks between which a request might leak."""

    ours: Desk
    theirs: Desk
    stranger: User

    def id_of(self, model: type[Model]) -> object:
        """A row of theirs, of this model."""
        if model is User:
            return self.stranger.pk
        if model is Statement:
            return self.theirs.statement
        if model is Position:
            claim = Claim.objects.get(pk=str(self.theirs.ids["claims"]))
            return claim.positions.all()[0].pk
        return self.theirs.ids[RESOURCES[model]]


def probes(target: Target) -> Iterator[Probe]:
    for operation in operations():
        yield from _by_path(operation, target)
        if operation.method == "GET":
            yield from _by_query(operation, target)
        else:
            yield from _by_body(operation, target)


def _by_path(operation: Operation, target: Target) -> Iterator[Probe]:
    if "{id}" in operation.template and operation.resource != "statistics":  # the same in each team
        body: dict[str, Any] | None = None if operation.method == "GET" else {}
        yield Probe(operation, "path", operation.path(target.theirs.ids), body)


def _by_query(operation: Operation, target: Target) -> Iterator[Probe]:
    own = operation.path(target.ours.ids)
    for query in UNKNOWN_WAYS:
        yield Probe(operation, "include", _asking(own, query))
    if operation.template != f"/{operation.resource}/":
        return
    for name, value, way in _filters(operation.resource, target):
        yield Probe(operation, way, _asking(own, f"{name}={value}"), names=name)
    for field in _view(operation.resource).ordering_fields:
        for sign in ("", "-"):
            yield Probe(operation, "order", _asking(own, f"ordering={sign}{field}"))
    if operation.resource == "events":
        for kind, number in _histories(target):
            yield Probe(operation, "history", f"{own}?about={kind}:{number}", names="about")


def _asking(path: str, query: str) -> str:
    return f"{path}{'&' if '?' in path else '?'}{query}"


def _histories(target: Target) -> Iterator[tuple[str, object]]:
    for model, resource in RESOURCES.items():
        yield model._meta.label_lower, target.theirs.ids[resource]
    yield "accounts.user", target.stranger.pk


def _view(resource: str) -> Any:
    return next(view for prefix, view, _ in router.registry if prefix == resource)


def _filters(resource: str, target: Target) -> Iterator[tuple[str, object, str]]:
    """Each filter of a list with what asks it for theirs."""
    view = _view(resource)
    narrowed = FilterBackend().get_filterset_class(view(), getattr(view, "queryset", None))
    for name, each in (narrowed.base_filters if narrowed else {}).items():
        if isinstance(each, IdFilter | ModelChoiceFilter):
            yield name, _named_by(name, target), "filter by id"
        elif isinstance(each, ChoiceFilter):
            for value, _ in each.extra["choices"]:
                yield name, value, "filter"
        elif isinstance(each, BooleanFilter):
            yield from ((name, value, "filter") for value in ("true", "false"))
        elif isinstance(each, MomentFilter):
            yield name, "2001-01-01T00:00:00Z", "filter"
        elif name == "search":
            yield name, CANARY, "search"
        else:
            yield from ((name, value, "filter") for value in WORDS)


def _named_by(name: str, target: Target) -> object:
    if name in PEOPLE:
        return target.stranger.pk
    plural = {"story": "stories", "copy_of": "articles", "source": "review-sources"}
    return target.theirs.ids.get(plural.get(name, f"{name}s"), 999_999_999)


def _by_body(operation: Operation, target: Target) -> Iterator[Probe]:
    if str(operation) == "POST /articles/bulk/":
        return  # whose lines are read later, each for itself
    own = operation.path(target.ours.ids)
    for name, model, many in references(operation):
        value = target.id_of(model)
        yield Probe(operation, "body", own, {name: [value] if many else value}, name)


def references(operation: Operation) -> list[tuple[str, type[Model], bool]]:
    """The fields of the operation's body that name rows by their keys: name, model, many or one."""
    found = []
    for name, field in _body_of(operation).fields.items():
        inner = getattr(field, "child_relation", getattr(field, "child", field))
        if isinstance(inner, RelatedField):
            found.append((name, vars(inner)["queryset"].model, inner is not field))
    return found


def _body_of(operation: Operation) -> Written:
    return _bodies()[_component(operation)](context={"view": Reader(Team(pk=0))})


def written(kind: type[Written] = Written) -> list[type[Written]]:
    """Every serializer of a body."""
    found = {kind: None}
    for direct in kind.__subclasses__():
        found |= dict.fromkeys(written(direct))
    return list(found)


@cache
def _bodies() -> dict[str, type[Written]]:
    return {each.__name__: each for each in written()}


def _component(operation: Operation) -> str:
    """The name of the serializer that reads the operation's body; as the schema tells it."""
    described = _paths()[f"/api/v1{operation.template}"][operation.method.lower()]
    if "requestBody" not in described:
        return "NothingWritten"
    (schema, *_) = (each["schema"] for each in described["requestBody"]["content"].values())
    return re.sub(r"^Patched|Request$", "", schema.get("$ref", "").rpartition("/")[2])


@cache
def _paths() -> dict[str, Any]:
    generator: Any = SchemaGenerator()  # type: ignore[no-untyped-call] # untyped there
    paths = generator.get_schema(request=None, public=True)["paths"]
    return {re.sub(r"\{\w+\}", "{id}", address): told for address, told in paths.items()}
