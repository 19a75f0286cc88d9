"""Whose figure it is that somebody counted: "the union counted 600", "40 were tallied by X"."""

from __future__ import annotations

from claims.extraction.lexicon.speech import (
    COUNTING,
    OFFICIAL_BODIES,
    RECORD_KEEPERS,
    RECORDING,
)
from claims.extraction.parses import Parse
from claims.extraction.pipeline import lemma

_OBJECTS = frozenset({"dobj", "oprd", "attr"})
_UNKNOWING = frozenset({"that", "which", "what", "who", "there", "this"})


def counter_of(parse: Parse, verb: int, subject: int | None) -> int | None:
    """Give the head word of whoever answers for the figure in a verb's clause, if somebody does."""
    base = lemma(parse.words[verb], parse.tags[verb])
    if base not in COUNTING | RECORDING:
        return None
    if parse.child(verb, {"nsubjpass", "auxpass"}) is not None:
        agent = parse.child(verb, {"agent"})
        who = parse.child(agent, {"pobj"}) if agent is not None else None
        holds = _holds_figure(parse, parse.child(verb, {"nsubjpass"})) or _at(parse, verb)
    else:
        who = subject
        at = _at(parse, verb)
        holds = at or (base != "put" and _holds_figure(parse, parse.child(verb, _OBJECTS)))
    if who is None or not holds or parse.words[who].lower() in _UNKNOWING:
        return None
    return who if base in COUNTING or _keeps_records(parse, who) else None


def _at(parse: Parse, verb: int) -> bool:
    """Find the figure in "put the number at 40", which the parser also ties to the noun."""
    thing = parse.child(verb, {"dobj", "nsubjpass"})
    around = [verb] if thing is None else [verb, thing]
    return any(
        parse.words[preposition].lower() == "at" and _holds_figure(parse, preposition)
        for word in around
        for preposition in parse.of(word, "prep")
    )


def _holds_figure(parse: Parse, word: int | None) -> bool:
    return word is not None and any(parse.tags[below] == "CD" for below in parse.subtree(word))


def _keeps_records(parse: Parse, who: int) -> bool:
    words = range(parse.left[who], parse.right[who] + 1)
    return any(
        lemma(parse.words[word], "NN") in RECORD_KEEPERS
        or lemma(parse.words[word].lower(), "NNS") in RECORD_KEEPERS
        or parse.words[word].lower() in OFFICIAL_BODIES
        for word in words
    )
