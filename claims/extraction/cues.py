"""Cues of speech in a parsed sentence: the word that attributes, and who it attributes to."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from claims.extraction.lexicon.speech import SAYING, SPEECH_NOUNS, WEAK
from claims.extraction.parses import SUBJECT_DEPS, VERB_TAGS, Parse
from claims.extraction.pipeline import lemma


_CONTROLLED = frozenset({"xcomp", "advcl", "acl", "conj", "pcomp", "ccomp", "dep", "parataxis"})
_RELATIVES = frozenset({"who", "which", "that"})
_PASSIVE = frozenset({"nsubjpass", "auxpass"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that attributes speech, with the head word of its source."""

    word: int
    lemma: str
    source: int | None
    strong: bool
    """Whether the word attributes by itself; a weak one needs a quotation or a content clause."""


def cues(parse: Parse, hidden: Collection[int] = ()) -> list[Cue]:
    """Find the cues of a sentence outside the words that are hidden (those between quotation marks)."""
    found = []
    for word, tag in enumerate(parse.tags):
        if word in hidden:
            continue
        if tag in VERB_TAGS:
            cue = _verb_cue(parse, word, hidden)
        else:
            cue = _according(parse, word)
        if cue is not None:
            found.append(cue)
    return found


def _verb_cue(parse: Parse, word: int, hidden: Collection[int]) -> Cue | None:
    base = lemma(parse.words[word], parse.tags[word])
    if base not in SAYING and base not in WEAK:
        return None
    return Cue(word, base, source_of(parse, word, hidden), base in SAYING)


def _according(parse: Parse, word: int) -> Cue | None:
    if parse.words[word].lower() != "according":
        return None
    preposition = word + 1
    if preposition >= len(parse) or parse.words[preposition].lower() != "to":
        return None
    source = parse.child(preposition, {"pobj"}) or parse.child(word, {"pobj"})
    if source is None and preposition + 1 < len(parse):
        source = _head_of_phrase(parse, preposition + 1)
    return Cue(word, "according", source, strong=True)


def _head_of_phrase(parse: Parse, word: int) -> int:
    """Climb from the first word of a noun phrase to its head."""
    while parse.heads[word] > word and parse.tags[parse.heads[word]][0] in "NPJ":
        word = parse.heads[word]
    return word


def source_of(parse: Parse, verb: int, hidden: Collection[int] = ()) -> int | None:
    """Find who does what a verb says: its subject, its agent, or the subject it shares."""
    for _ in range(len(parse)):
        own = _own_source(parse, verb)
        if own is not None and own not in hidden:
            return _antecedent(parse, own)
        if parse.heads[verb] == verb or parse.deps[verb] not in _CONTROLLED | {"relcl"}:
            return None
        head = parse.heads[verb]
        if parse.deps[verb] in {"acl", "relcl"}:
            return head
        verb = head
    return None


def _own_source(parse: Parse, verb: int) -> int | None:
    if parse.child(verb, _PASSIVE) is not None or _is_bare_participle(parse, verb):
        agent = parse.child(verb, {"agent"})
        return parse.child(agent, {"pobj"}) if agent is not None else None
    return parse.child(verb, SUBJECT_DEPS - {"expl"})


def _is_bare_participle(parse: Parse, verb: int) -> bool:
    return parse.tags[verb] == "VBN" and parse.deps[verb] == "acl"


def _antecedent(parse: Parse, subject: int) -> int:
    """Give for "who" in a relative clause the noun that it stands for."""
    verb = parse.heads[subject]
    if parse.words[subject].lower() in _RELATIVES and parse.deps[verb] == "relcl":
        return parse.heads[verb]
    return subject


def noun_source(parse: Parse, noun: int) -> int | None:
    """Find whose claim, statement or accusation a noun names ("Rodríguez's accusations")."""
    if lemma(parse.words[noun], parse.tags[noun]) not in SPEECH_NOUNS:
        return None
    owner = parse.child(noun, {"poss"})
    if owner is not None:
        return owner
    preposition = next(
        (child for child in parse.of(noun, "prep") if parse.words[child].lower() in {"by", "from", "of"}),
        None,
    )
    return parse.child(preposition, {"pobj"}) if preposition is not None else None
