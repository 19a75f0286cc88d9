"""Every address that a GET can have, as the resolver knows them: none can be forgotten."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import RegexPattern, RoutePattern

Known = Mapping[str, Sequence[object]]
"""What may stand for a parameter, by the kind that it has or, first, by its name."""

_IN_ROUTE = re.compile(r"<(?:(?P<kind>\w+):)?(?P<name>\w+)>")
_IN_REGEX = re.compile(r"\(\?P<(?P<name>\w+)>(?P<kind>(?:[^()]|\([^()]*\))*)\)")
_KINDS = {"[0-9]+": "int", "[a-z]+": "table", "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}": "uuid"}


def addresses(known: Known) -> Iterator[str]:
    """Each pattern with each combination of what is known for its parameters.

    A KeyError names the parameter of which nothing is known: a new kind is to be declared.
    """
    for template in sorted(set(_templates(get_resolver(), ("/",)))):
        parameters = list(_parameters(template))
        choices = [_choices(known, name, kind) for _, name, kind in parameters]
        for values in product(*choices):
            address = template
            for (written, *_), value in zip(parameters, values, strict=True):
                address = address.replace(written, str(value), 1)
            yield address


def _templates(resolver: URLResolver, before: tuple[str, ...]) -> Iterator[str]:
    for pattern in resolver.url_patterns:
        here = (*before, _written(pattern.pattern))
        if isinstance(pattern, URLPattern):
            yield "".join(here)
        else:
            yield from _templates(pattern, here)


def _written(pattern: Any) -> str:
    if isinstance(pattern, RegexPattern):
        return str(pattern).removeprefix("^").removesuffix("$").removesuffix("\\Z")
    assert isinstance(pattern, RoutePattern)
    return str(pattern)


def _parameters(template: str) -> Iterator[tuple[str, str, str]]:
    """Each as it is written, its name and its kind."""
    for found in _IN_REGEX.finditer(template):
        yield found[0], found["name"], _KINDS.get(found["kind"], found["kind"])
    for found in _IN_ROUTE.finditer(_IN_REGEX.sub("", template)):
        yield found[0], found["name"], found["kind"] or "str"


def _choices(known: Known, name: str, kind: str) -> Sequence[object]:
    return known[name] if name in known else known[kind]
