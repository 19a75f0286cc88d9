"""What is known of outlets and articles, checked the same at every door before it is stored."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from articles.models import Outlet
from articles.published import Published, zone_named
from verify.errors import InvalidError
from verify.words import optional, required

OUTLET_FIELDS = {"name": 200, "domain": 253, "country": 2, "time_zone": 64, "language": 12}
"""What is known of an outlet, with the most characters of each."""
ARTICLE_WORDS = {"url": 2000, "author": 300, "language": 12}
"""Likewise of an article."""
ARTICLE_FIELDS = frozenset({*ARTICLE_WORDS, "outlet", "published"})


def outlet_values(values: Mapping[str, str]) -> dict[str, str]:
    """What is known of an outlet, as its columns."""
    unknown = set(values) - set(OUTLET_FIELDS)
    if unknown:
        raise InvalidError(f"Outlets have no {', '.join(sorted(unknown))}.")
    checked = {
        name: optional(value, name, longest=OUTLET_FIELDS[name]) for name, value in values.items()
    }
    if "name" in checked:
        required(checked["name"], "name", "An outlet has a name.")
    zone_named(checked.get("time_zone", ""))
    return checked | {"domain": checked["domain"].lower()} if "domain" in checked else checked


def article_values(team_id: int, values: Mapping[str, object]) -> dict[str, Any]:
    """What is known of an article, as its columns."""
    unknown = set(values) - ARTICLE_FIELDS
    if unknown:
        raise InvalidError(f"Articles have no {', '.join(sorted(unknown))}.")
    checked: dict[str, Any] = {
        name: optional(str(values[name]), name, longest=longest)
        for name, longest in ARTICLE_WORDS.items()
        if name in values
    }
    _check_address(checked.get("url", ""))
    if "outlet" in values:
        checked["outlet"] = _own_outlet(team_id, values["outlet"])
    if "published" in values:
        published = values["published"]
        if not isinstance(published, Published):
            raise TypeError("published is a Published, with its precision")
        checked |= {"published": published.at, "published_precision": published.precision}
    return checked


def _own_outlet(team_id: int, outlet: object) -> Outlet | None:
    if outlet is None or (isinstance(outlet, Outlet) and outlet.team_id == team_id):
        return outlet
    raise InvalidError("There is no such outlet in this team.", field="outlet")


def is_web_address(url: str) -> bool:
    """Whether an article may have it as its address."""
    try:
        URLValidator(schemes=["http", "https"])(url)
    except ValidationError:
        return False
    return len(url) <= ARTICLE_WORDS["url"]


def _check_address(url: str) -> None:
    if url and not is_web_address(url):
        raise InvalidError(
            f"{url[:200]!r} is no web address.", field="url", hint="It begins with https://."
        )
