"""What a person is, in the sentence that names them: the nouns of office beside the name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.extraction.lexicon.roles import ROLE_HEADS
from claims.extraction.stems import fold
from claims.extraction.types import Span, Value
from claims.matching.lexicon import MANY_HOLD
from claims.matching.names import same_name
from claims.matching.profile import PERSONS, Profile
from claims.matching.vocabulary import concept

_MANY_HOLD = frozenset(concept(word) for word in MANY_HOLD)
_HEADS = frozenset(concept(word) for word in ROLE_HEADS) | PERSONS
_WORD = r"[^\W\d_][\w’-]*"
_BEHIND = re.compile(
    rf"^,? (?:the|a|an|its|his|her|their|now|who (?:is|was))? ?((?:{_WORD} ){{0,3}}?{_WORD})"
    r"(?= (?:of|at|in|for|who|that|with|from|on)\b|[,.;:)]|$)"
)
_BEFORE = re.compile(rf"((?:{_WORD}[ ]){{0,3}}{_WORD}),? $")
_LABEL = re.compile(rf"(?:^|[\n•*-]\s*)({_WORD}):\s*$")


def apart_from_title(name: str, value: Value) -> tuple[str, Span]:
    """Give a name and its place without the noun of office that it is written with."""
    first, _, rest = value.exact.partition(" ")
    if " " in rest and _names_a_person(first):
        bare = name.partition(" ")[2] if _names_a_person(name.split(maxsplit=1)[0]) else name
        return bare, Span(value.start + len(first) + 1, value.end)
    return name, Span(value.start, value.end)


def offices_of(one: Profile, name: str, span: Span, *, lone: bool = True) -> frozenset[str]:
    """Give the offices of a person in this sentence; `lone` leaves out what many are at once."""
    found: set[str] = set()
    for value in one.values:
        if value.kind == "role" and value.of and same_name(value.of[0], name):
            found |= _last_office(re.findall(r"[^\W\d_]+", str(value.low)))
    text, start = one.span.sentence, one.span.sentence_start
    found |= _apposed(text[: span.start - start], text[span.end - start :])
    written = one.span.exact[: max(0, span.start - one.span.start)].split()[-1:]
    found |= {concept(word) for word in written if _names_a_person(word)}
    of = _OF_A_NAME.match(text[span.end - start :])
    body = f" of {fold(of[1])}" if of else ""
    hidden = _MANY_HOLD if lone else frozenset()
    return frozenset(f"office:{ONE_OFFICE.get(head, head)}{body}" for head in found - hidden)


_OF_A_NAME = re.compile(r" of (?:the )?([A-Z][\w’'-]+)")
"""“Leader Paul Ince of Langdale” leads another body than the one without a name."""


ONE_OFFICE = {
    concept(word): concept(words.split()[0])
    for words in ("captain skipper master", "coach trainer", "headteacher headmaster headmistress")
    for word in words.split()
}
"""Words for one office, each with the one by which they are compared."""


def _apposed(before: str, behind: str) -> set[str]:
    found: set[str] = set()
    for pattern, text in ((_BEFORE, before), (_BEHIND, behind)):
        match = pattern.search(text)
        if match:
            found |= _last_office(match[1].split())
    label = _LABEL.search(before)
    return found | ({concept(label[1])} if label else set())


def _last_office(words: Sequence[str]) -> set[str]:
    """The office that some words end with, told apart from that of a deputy."""
    if not words or not _is_office(words[-1]):
        return set()
    second = len(words) > 1 and fold(words[-2]) in UNDER
    return {f"{fold(words[-2])} {concept(words[-1])}" if second else concept(words[-1])}


UNDER = frozenset({"deputy", "vice", "assistant", "associate", "junior", "acting", "former"})
"""Words before an office that make it another one."""


def _is_office(word: str) -> bool:
    """Whether a noun is known to name persons, or is built as such nouns are (cleaner, guard)."""
    return _names_a_person(word) or (word.islower() and _BUILT.search(fold(word)) is not None)


def _names_a_person(word: str) -> bool:
    return concept(word) in _HEADS or fold(word) in _MORE


_BUILT = re.compile(
    r"(?:[bcdfgklmnprstvz]er|[st]or|ist|eer|keeper|master|man|woman|owner|guard)s?$"
)
"""Endings of English nouns for who does something."""
_MORE = frozenset(
    (
        "boss guard architect guide curator conductor cook chef clerk host nurse mate cleaner "
        "caretaker foreman constable keeper butler porter warden steward usher midwife archivist "
        "librarian neighbour plumber mason"
    ).split()
)
"""Nouns for persons without such an ending. Compiled by hand for this project."""
