"""An article taken apart for linking, with what was found of it beside other articles.

What is found of two articles is remembered with them, so that a new article of a story costs what
it has to be compared with, and not what the others were compared with before.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property, lru_cache
from hashlib import blake2b
from itertools import count
from typing import TypeVar
from weakref import WeakKeyDictionary

from claims.extraction.stems import fold
from claims.matching.profile import Profile
from claims.matching.slots.mentions import ARTICLES_REMEMBERED, Mention, Placed, mentions

Found = TypeVar("Found")

_serials = count()


@dataclass(frozen=True, eq=False)
class Article:
    """The statements of one article. Two are equal where they are one."""

    statements: tuple[Profile, ...]
    published: datetime | None = None
    serial: int = field(default_factory=lambda: next(_serials))
    _beside: WeakKeyDictionary[Article, dict[str, tuple[object, object]]] = field(
        default_factory=WeakKeyDictionary
    )

    @cached_property
    def placed(self) -> tuple[Placed, ...]:
        """Each statement with its number in the article."""
        return tuple(enumerate(self.statements))

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Its figures, days, names and places."""
        return mentions(self.placed)

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """Each sentence that mentions something, folded, in a settled order."""
        texts = {one.profile.span.sentence for one in self.mentions}
        return tuple(fold(text) for text in sorted(texts))

    @cached_property
    def words(self) -> frozenset[str]:
        """All words of its sentences, folded."""
        texts = {one.span.sentence for one in self.statements}
        return frozenset(word for text in texts for word in re.findall(r"[^\W_]+", fold(text)))

    @cached_property
    def digest(self) -> bytes:
        """A settled mark of what it says, by which articles are drawn as by lot."""
        mark = blake2b(digest_size=8)
        for one in self.statements:
            mark.update(f"{one.span.start} {one.span.exact}\n".encode("utf-8", "surrogatepass"))
        return mark.digest()

    def remembered(
        self, other: Article, what: str, given: object, find: Callable[[], Found]
    ) -> Found:
        """Give what was found of `what` beside another article under `given`, or find it."""
        found = self._beside.setdefault(other, {})
        known = found.get(what)
        if known is None or known[0] != given:
            known = found[what] = (given, find())
        return known[1]  # type: ignore[return-value]


@lru_cache(maxsize=ARTICLES_REMEMBERED)
def article_of(statements: tuple[Profile, ...], published: datetime | None = None) -> Article:
    """Give the article of these statements, the same one while it is remembered."""
    return Article(statements, published)


def by_lot(articles: Sequence[Article], number: int) -> tuple[Article, ...]:
    """Give so many articles in a settled order, drawn by what they say and not by who is first."""
    return tuple(sorted(articles, key=lambda one: one.digest)[:number])
