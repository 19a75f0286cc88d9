"""Whole propositions: no fragments, no figure lost, quotation marks closed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from claims.extraction.clauses import Clause
from claims.extraction.parses import NAME_TAGS, NOUN_TAGS, SUBJECT_DEPS, VERB_TAGS, Parse
from claims.extraction.types import Span, StatementSpan

FIGURES = frozenset({"quantity", "percent", "money", "duration"})
"""Kinds of value that are worth a statement even where the parser finds no clause around them."""
_NAMED = frozenset({"name", "place", "role"})
_DEPENDENT = frozenset({"relcl", "acl", "pcomp", "advcl", "csubj"})
_FEWEST_DEPENDENT = 4
"""Content words of a dependent clause without a name, below which it says nothing by itself
("who were locked up", "working together")."""
_FEWEST_NAMED = 3
_FEWEST_MAIN = 2
"""Content words of a main clause whose subject is a noun: "the bridge closed"."""
_FEWEST_UNREAD = 3
_LONGEST_UNREAD = 5
"""Words of a sentence that is taken for subject and verb though the parser found neither."""
_PRONOUNS = frozenset({"it", "this", "that", "they", "these", "those", "there", "we", "i", "you"})
_OPEN_WORDS = ("what", "whatever", "how", "why", "where", "when", "whether", "which")
_LONGEST_LABEL = 5
"""Words of a label before a colon."""
_CUTS = frozenset({",", ";", ":", "–", "—", "--", "-"})
_OPENING = {"“": "”", "«": "»", "‘": "’", '"': '"'}


def stands(item: StatementSpan, relation: str) -> bool:
    """Tell whether a statement says something by itself, read without its sentence."""
    if item.form != "clause" or item.quotes or _has_figure(item):
        return True
    first = item.exact.split(maxsplit=1)[0].lower() if item.exact.split() else ""
    if first in _OPEN_WORDS and relation != "relcl":
        return False
    named = any(name[:1].isupper() for name in item.participants)
    words = len(item.stems)
    if relation in _DEPENDENT:
        return words >= (_FEWEST_NAMED if named else _FEWEST_DEPENDENT)
    if named:
        return words >= 1
    vague = item.subject is None or item.subject.lower() in _PRONOUNS
    return words >= (_FEWEST_NAMED if vague else _FEWEST_MAIN)


def _has_figure(item: StatementSpan) -> bool:
    return any(value.kind not in _NAMED for value in item.values)


def segment(parse: Parse, value: Span) -> Clause | None:
    """Give the part of a sentence, from one pause to the next, that holds a value's stretch."""
    words = parse.within(value.start, value.end)
    if not words:
        return None
    first, last = words[0], words[-1]
    while first > 0 and parse.words[first - 1] not in _CUTS:
        first -= 1
    while last + 1 < len(parse) and parse.words[last + 1] not in _CUTS:
        last += 1
    while last > words[-1] and not any(mark.isalnum() for mark in parse.words[last]):
        last -= 1
    if first == words[0] and last == words[-1]:
        first = min(_name_before(parse, first), _label_before(parse, first))
    if first == last:
        return None
    head = words[0]
    while first <= parse.heads[head] <= last and parse.heads[head] != head:
        head = parse.heads[head]
    return Clause(head, first, last, None, head, "fragment")


def unread(parse: Parse) -> Clause | None:
    """Read a sentence without any verb as one clause: the tagger took its verb for a noun."""
    words = [word for word in range(len(parse)) if parse.words[word][0].isalnum()]
    if len(words) < _FEWEST_UNREAD or parse.words[-1] != "." or VERB_TAGS.intersection(parse.tags):
        return None
    root = next(word for word, head in enumerate(parse.heads) if word == head)
    subject, predicate = parse.child(root, SUBJECT_DEPS), root
    if subject is None and len(words) <= _LONGEST_UNREAD and "IN" not in parse.tags:
        predicate = words[-1]
        subject = next((word for word in words[:-1] if parse.tags[word] in NOUN_TAGS), None)
    if subject is None:
        return None
    return Clause(root, words[0], words[-1], subject, predicate, "ROOT")


def _label_before(parse: Parse, first: int) -> int:
    """Take in the label that a figure stands behind: "Turnout: 61 percent"."""
    colon = first - 1
    label = range(max(0, colon))
    if colon < 1 or parse.words[colon] != ":" or len(label) > _LONGEST_LABEL:
        return first
    plain = all(parse.tags[word] not in VERB_TAGS or word == colon - 1 for word in label)
    return 0 if plain and not any(parse.words[word] in _CUTS for word in label) else first


def _name_before(parse: Parse, first: int) -> int:
    """Take in the name that a bare number stands behind: "Maria Costa, 54,"."""
    before = first - 1
    if before < 1 or parse.words[before] != "," or parse.tags[before - 1] not in NAME_TAGS:
        return first
    while before > 0 and parse.tags[before - 1] in NAME_TAGS:
        before -= 1
    return before


def with_marks(text: str, span: Span) -> Span:
    """Give a span that closes the quotation that it opens, where the mark follows at once."""
    exact = text[span.start : span.end]
    for opening, closing in _OPENING.items():
        opened = exact.count(opening) - (exact.count(closing) if closing != opening else 0)
        if opened % 2 if closing == opening else opened > 0:
            for length in (1, 2):
                if text[span.end : span.end + length].endswith(closing):
                    return Span(span.start, span.end + length)
    return span


class Cover:
    """Stretches of a text that something holds."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._furthest: list[int] = []
        """The furthest end of what starts there or before."""
        for start, end in sorted(spans):
            self.add(start, end)

    def add(self, start: int, end: int) -> None:
        """Hold one more stretch."""
        place = bisect_right(self._starts, start)
        self._starts.insert(place, start)
        before = self._furthest[place - 1] if place else end
        self._furthest.insert(place, max(before, end))
        for later in range(place + 1, len(self._furthest)):
            if self._furthest[later] >= end:
                break
            self._furthest[later] = end

    def holds(self, start: int, end: int) -> bool:
        """Tell whether one stretch covers all of this one."""
        place = bisect_right(self._starts, start)
        return place > 0 and self._furthest[place - 1] >= end
