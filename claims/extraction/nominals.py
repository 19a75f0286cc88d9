"""Events that a noun names ("the capture of N. on 3 January"), as propositions of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claims.extraction.lexicon.events import EVENT_NOUNS
from claims.extraction.parses import NOUN_TAGS, Parse
from claims.extraction.pipeline import lemma

_ARGUMENTS = frozenset(
    {"of", "by", "from", "against", "on", "in", "at", "to", "with", "between", "for"}
)


@dataclass(frozen=True, slots=True)
class Nominal:
    """An event noun with its participant: words of the parse."""

    head: int
    first: int
    last: int
    subject: int
    verb: str


def nominals(parse: Parse) -> Iterator[Nominal]:
    """Find the event nouns of a sentence that say who or what they happened to."""
    for word, tag in enumerate(parse.tags):
        verb = _verb(parse, word, tag)
        if verb is None:
            continue
        patient = _patient(parse, word)
        if patient is not None:
            first, last = _extent(parse, word)
            yield Nominal(word, first, last, patient, verb)


def _verb(parse: Parse, word: int, tag: str) -> str | None:
    form = parse.words[word].lower()
    if tag in NOUN_TAGS:
        return EVENT_NOUNS.get(lemma(form, tag)) or EVENT_NOUNS.get(form)
    governed = parse.deps[word] in {"pobj", "nsubj", "dobj", "pcomp"}
    return EVENT_NOUNS.get(form) if tag == "VBG" and governed else None


def _patient(parse: Parse, word: int) -> int | None:
    for child in parse.of(word, "prep"):
        if parse.words[child].lower() == "of":
            found = parse.child(child, {"pobj"})
            if found is not None:
                return found
    return parse.child(word, {"poss"})


def _extent(parse: Parse, word: int) -> tuple[int, int]:
    """Give the noun with its article, possessor and arguments; relative clauses stay outside."""
    first, last = parse.left[word], word
    for child in sorted(parse.children[word]):
        if (
            child > word
            and parse.deps[child] == "prep"
            and parse.words[child].lower() in _ARGUMENTS
        ):
            last = max(last, parse.right[child])
    while first < word and (parse.deps[first] in {"punct", "cc"} or _doubled(parse, first)):
        first += 1
    return first, last


def _doubled(parse: Parse, word: int) -> bool:
    """Tell a slip of the pen: "the the capture"."""
    return parse.words[word].lower() == parse.words[word + 1].lower()
