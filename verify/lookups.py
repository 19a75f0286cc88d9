"""How words are looked for in long tables: by an index of their stems, or of their letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Any

from django.contrib.postgres.search import (
    CombinedSearchQuery,
    SearchQuery,
    SearchVector,
    SearchVectorExact,
)
from django.db.models import CharField, F, Q, QuerySet, TextField
from django.db.models.functions import Left
from django.db.models.lookups import IContains

STEMS = "verify_words"
"""The database's configuration that folds accents and case and takes words to their stems."""
LETTERS = "verify_letters"
"""As STEMS, but words stay whole: what begins like this."""
SEARCHED = 20_000
"""Characters of a column; of any so long the words fit into a vector, which holds a megabyte."""
LONGEST_SEARCH = 500
"""Characters; nobody types more into a search box."""

_LAST_WORD = re.compile(r"(?<![\w-])\w{3,}\Z")
_OPERATORS = re.compile(r'"|(?:^|\s)-|\bor\b', re.IGNORECASE)
_TRIGRAM = re.compile(r"[^\W_]{3}")
_MOST_WORDS = 10
_ALL = 2**31 - 1
"""A limit that nothing reaches: what has one is read for itself."""


@TextField.register_lookup
@CharField.register_lookup
class Within(IContains):
    """As `icontains`, but in the form that a trigram index answers."""

    lookup_name = "within"

    def get_rhs_op(self, connection: Any, rhs: str) -> str:
        return f"ILIKE {rhs}"


def words_query(text: str) -> SearchQuery | CombinedSearchQuery:
    """What is typed into a search box, as the database asks it.

    Words in any order; "quoted ones" one after the other; `or` between two; a minus before what
    must not occur. The last word may be the beginning of one.
    """
    text = unicodedata.normalize("NFC", text.strip())
    whole = SearchQuery(text, config=STEMS, search_type="websearch")
    last = _LAST_WORD.search(text)
    if last is None or text.count('"') % 2:
        return whole
    begun = SearchQuery(f"'{last[0]}':*", config=LETTERS, search_type="raw")
    before = SearchQuery(text[: last.start()], config=STEMS, search_type="websearch")
    return whole | (before & begun)


def vector(*columns: str) -> SearchVector:
    """The words of these columns' beginnings, in the form that their index holds."""
    return SearchVector(*(Left(column, SEARCHED) for column in columns), config=STEMS)


def saying(text: str, words: SearchVector | F, *, letters: Sequence[str] = ()) -> Q:
    """Rows that say this: by their `words`, or with each word as a part of one of these columns."""
    return Q(SearchVectorExact(words, words_query(text))) | _spelt(text, letters)


def keys_of(
    rows: QuerySet[Any, Any],
    text: str,
    words: SearchVector,
    *,
    letters: Sequence[str] = (),
    key: str = "pk",
) -> QuerySet[Any, Any]:
    """The keys of rows that say this, read from their indexes before anything else is asked.

    The planner cannot tell how rare the words of an expression are, and would else look for rare
    ones through the whole list, newest first, taking apart each text again.
    """
    return rows.order_by().filter(saying(text, words, letters=letters)).values(key)[:_ALL]


def _spelt(text: str, columns: Sequence[str]) -> Q:
    """Each word within one of the columns; nobody's where no index of trigrams would tell."""
    found = Q()
    if not columns or _OPERATORS.search(text) or not _TRIGRAM.search(text):
        return found
    for word in text.split()[:_MOST_WORDS]:
        anywhere = Q()
        for column in columns:
            anywhere |= Q(**{f"{column}__within": word})
        found &= anywhere
    return found
