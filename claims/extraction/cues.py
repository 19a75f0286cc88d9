"""Cues of speech in a parsed sentence: the word that attributes, and who it attributes to."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from claims.extraction.lexicon.roles import ROLE_HEADS
from claims.extraction.lexicon.speech import (
    CAUSATIVE,
    DESCRIBING,
    KEPT_COUNTS,
    PHASES,
    RECKONINGS,
    SAYING,
    SPEECH_NOUNS,
    WEAK,
)
from claims.extraction.parses import NAME_TAGS, SUBJECT_DEPS, VERB_TAGS, Parse
from claims.extraction.pipeline import lemma

_CONTROLLED = frozenset({"xcomp", "advcl", "acl", "conj", "pcomp", "ccomp", "dep", "parataxis"})
_NEAREST = 3
"""Words between a verb of speech and a speaker whom the parser lost."""
_OF_SPEECH = frozenset({"by", "from", "of"})
_OF_COUNTS = frozenset({"by", "from"})
_MARKS = frozenset({'"', "'"})
_PASSIVE = frozenset({"nsubjpass", "auxpass"})


CueKind = Literal["saying", "describing", "weak", "loose"]
"""Saying attributes by itself, describing what stands in its clause, a weak verb its content
clause; a loose one is any other verb, which attributes only what it directly introduces."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that attributes speech, with the head word of its source."""

    word: int
    lemma: str
    source: int | None
    kind: CueKind

    @property
    def strong(self) -> bool:
        """Whether the word attributes by itself."""
        return self.kind == "saying"

    @property
    def listed(self) -> bool:
        """Whether it is a word of speech at all."""
        return self.kind != "loose"


def cues(parse: Parse, hidden: Collection[int] = ()) -> list[Cue]:
    """Find the cues of a sentence outside the hidden words (those between quotation marks)."""
    found = []
    for word, tag in enumerate(parse.tags):
        if word in hidden:
            continue
        cue = _according(parse, word) or _reckoning(parse, word)
        if cue is None and tag in VERB_TAGS:
            cue = _verb_cue(parse, word, hidden)
        elif cue is None:
            cue = _noun_cue(parse, word)
        if cue is not None:
            found.append(cue)
    return found


def _verb_cue(parse: Parse, word: int, hidden: Collection[int]) -> Cue | None:
    base = lemma(parse.words[word], parse.tags[word])
    kind = "loose" if _is_called_off(parse, word) else _kind(base)
    if base in PHASES and _goes_on_by_itself(parse, word):
        return None
    if base == "put" and _puts_it(parse, word):
        kind = "saying"
    if parse.deps[word] in {"aux", "auxpass", "amod", "compound"}:
        return _misread(parse, word, base, kind)
    if kind == "loose" and parse.deps[word] in {"amod", "xcomp", "pcomp"}:
        return None
    source = speaker_of(parse, word, hidden)
    if kind != "loose":
        source = _outer_source(parse, word, hidden) or source
        if source is None:
            source = _beside(parse, word, hidden)
    return Cue(word, base, source, kind)


def _goes_on_by_itself(parse: Parse, word: int) -> bool:
    """Tell "the season ended “in tears”", where a thing ends, from a person who ends a speech."""
    subject = parse.child(word, {"nsubj"})
    if subject is None or parse.child(word, {"ccomp"}) is not None:
        return False
    noun = parse.words[subject].lower()
    return parse.tags[subject] in {"NN", "NNS"} and noun not in ROLE_HEADS


def _is_called_off(parse: Parse, word: int) -> bool:
    """Tell "called off" and "laid off", which are no speech, from "called"."""
    particle = parse.child(word, {"prt"})
    return particle is not None and parse.words[particle].lower() == "off"


def _puts_it(parse: Parse, word: int) -> bool:
    """Read "as Okafor put it"."""
    thing = parse.child(word, {"dobj"})
    if thing is None or parse.words[thing].lower() != "it":
        return False
    return parse.child(word, {"prep", "prt"}) is None


def _outer_source(parse: Parse, word: int, hidden: Collection[int]) -> int | None:
    """Find in "he said X rose, calling it Y" that "calling" goes on from "said".

    The parser ties the second verb to the nearer clause; whoever speaks twice is the same person.
    """
    if parse.deps[word] not in {"conj", "advcl"} or parse.child(word, SUBJECT_DEPS) is not None:
        return None
    if parse.deps[word] == "conj":
        return _outer_subject(parse, parse.heads[word], hidden)
    if parse.tags[word] not in {"VBG", "VBD"} or parse.child(word, {"mark"}) is not None:
        return None
    for governor in parse.ancestors(word):
        if parse.deps[governor] in {"ccomp", "relcl", "ROOT"}:
            return _outer_subject(parse, governor, hidden)
    return None


def _outer_subject(parse: Parse, content: int, hidden: Collection[int]) -> int | None:
    """Give who says the clause that a verb governs, unless that verb is itself one of speech."""
    governor = parse.heads[content]
    if parse.deps[content] != "ccomp" or _says(parse, content) or not _says(parse, governor):
        return None
    return source_of(parse, governor, hidden)


def is_speech(base: str) -> bool:
    """Tell whether a verb is one of speech, by its lemma."""
    return _kind(base) in {"saying", "weak"} or base in DESCRIBING


def _says(parse: Parse, word: int) -> bool:
    return _kind(lemma(parse.words[word], parse.tags[word])) == "saying"


def _beside(parse: Parse, word: int, hidden: Collection[int]) -> int | None:
    """Take the name just before or after a finite verb of speech whose subject the parser lost."""
    if parse.tags[word] == "VB" and word > 0 and parse.words[word - 1] == '"':
        return parse.child(word, {"dobj"})
    if parse.tags[word] not in {"VBD", "VBZ", "VBP"}:
        return None
    for step in (-1, 1):
        near = word + step
        while 0 <= near < len(parse) and abs(near - word) <= _NEAREST and _is_passed(parse, near):
            near += step
        if not 0 <= near < len(parse) or near in hidden:
            continue
        if parse.tags[near] in NAME_TAGS or parse.tags[near] in {"PRP", "NN", "NNS"}:
            return near
    return None


def _is_passed(parse: Parse, word: int) -> bool:
    return parse.tags[word] in {"RB", ","} or parse.words[word] in {",", ")", "also"}


def _misread(parse: Parse, word: int, base: str, kind: CueKind) -> Cue | None:
    """Read "Okafor blasted Acme", where the tagger takes the verb for an adjective of Acme."""
    before_name = word + 1 < len(parse) and parse.tags[word + 1] in NAME_TAGS
    if kind == "loose" or word == 0 or not before_name or not parse.words[word].endswith("ed"):
        return None
    return Cue(word, base, word - 1, kind) if parse.tags[word - 1] in NAME_TAGS else None


@lru_cache(maxsize=8192)
def _kind(base: str) -> CueKind:
    if base in DESCRIBING:
        return "describing"
    if base in SAYING:
        return "saying"
    return "weak" if base in WEAK else "loose"


def speaker_of(parse: Parse, verb: int, hidden: Collection[int] = ()) -> int | None:
    """Find who speaks: for "sent a message saying" the sender, not the message."""
    if _is_filmed(parse, verb):
        return verb - 1
    source = source_of(parse, verb, hidden)
    if source is None or parse.deps[verb] != "acl" or parse.deps[source] not in {"dobj", "pobj"}:
        return source
    if parse.tags[source] in NAME_TAGS or parse.tags[source] == "PRP":
        return source
    governor = next((w for w in parse.ancestors(source) if parse.tags[w] in VERB_TAGS), None)
    sender = source_of(parse, governor, hidden) if governor is not None else None
    return source if sender is None else sender


def _is_filmed(parse: Parse, verb: int) -> bool:
    """Read "footage of Okafor saying": who is named right before speaks, not the footage."""
    if verb == 0 or parse.tags[verb] != "VBG" or parse.tags[verb - 1] not in NAME_TAGS:
        return False
    return parse.deps[verb] in {"xcomp", "acl", "advcl"} and parse.deps[verb - 1] == "pobj"


def _reckoning(parse: Parse, word: int) -> Cue | None:
    """Read "by the union's count, 406 ...": it attributes like "according to"."""
    if parse.words[word].lower() not in {"by", "in"}:
        return None
    noun = parse.child(word, {"pobj"})
    if noun is None or lemma(parse.words[noun], parse.tags[noun]) not in RECKONINGS:
        return None
    source = parse.child(noun, {"poss"})
    return Cue(word, "according", source, "saying") if source is not None else None


def _noun_cue(parse: Parse, word: int) -> Cue | None:
    """Read "her statement that ...": the noun attributes its content clause to its owner."""
    if parse.tags[word] not in {"NN", "NNS"}:
        return None
    told = parse.child(word, {"acl", "ccomp"}) is not None
    if not told and not _leads_to_that(parse, word):
        return None
    source = noun_source(parse, word)
    base = lemma(parse.words[word], parse.tags[word])
    return Cue(word, base, source, "saying") if source is not None else None


def _leads_to_that(parse: Parse, word: int) -> bool:
    """Tell "his warning that ...", whichever word the parser tied the clause to."""
    if word + 1 >= len(parse) or parse.words[word + 1].lower() != "that":
        return False
    return parse.deps[word + 1] == "mark"


def _according(parse: Parse, word: int) -> Cue | None:
    if parse.words[word].lower() != "according":
        return None
    preposition = word + 1
    if preposition >= len(parse) or parse.words[preposition].lower() != "to":
        return None
    source = parse.child(preposition, {"pobj"}) or parse.child(word, {"pobj"})
    if source is None and preposition + 1 < len(parse):
        source = _head_of_phrase(parse, preposition + 1)
    return Cue(word, "according", source, "saying")


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
            return own
        if parse.heads[verb] == verb or parse.deps[verb] not in _CONTROLLED | {"relcl"}:
            return None
        head = parse.heads[verb]
        if parse.deps[verb] in {"acl", "relcl"}:
            return head
        made = _made_to(parse, verb, head)
        if made is not None:
            return made
        verb = parse.heads[head] if parse.deps[verb] == "pcomp" else head
    return None


def _made_to(parse: Parse, verb: int, head: int) -> int | None:
    """Find who does what a passive or a causative has below it.

    "He was heard saying" and "was quoted as saying" tell of the subject, "that led her to say" of
    the object.
    """
    if parse.deps[verb] in {"xcomp", "pcomp"}:
        below = head if parse.deps[verb] == "xcomp" else parse.heads[head]
        passive = parse.child(below, {"nsubjpass"})
        if passive is not None:
            return passive
    causes = lemma(parse.words[head], parse.tags[head]) in CAUSATIVE
    return parse.child(head, {"dobj"}) if causes else None


def _own_source(parse: Parse, verb: int) -> int | None:
    if parse.child(verb, _PASSIVE) is not None or _is_bare_participle(parse, verb):
        agent = parse.child(verb, {"agent"})
        return parse.child(agent, {"pobj"}) if agent is not None else None
    subjects = parse.of(verb, *SUBJECT_DEPS - {"expl"})
    for auxiliary in parse.of(verb, "aux"):
        subjects += parse.of(auxiliary, "nsubj")
    before = [subject for subject in subjects if subject < verb] or subjects[:1]
    behind = [subject for subject in subjects if subject > verb]
    if behind and before[-1] < verb and _is_tag(parse, verb):
        return behind[0]
    if not subjects and _closes_quotation(parse, verb):
        return verb + 1
    return before[-1] if before else None


def _is_tag(parse: Parse, verb: int) -> bool:
    """Tell "says union" behind a headline's words: a noun before and one behind are its subject."""
    return parse.words[verb - 1] in {",", "-", "–", "—", '"', "'"} and _says(parse, verb)


def _closes_quotation(parse: Parse, verb: int) -> bool:
    """Tell "'reckless', warn doctors", where the parser takes the speaker for an object."""
    after = parse.words[max(0, verb - 2) : verb]
    marked = "," in after and any(word.isspace() or word in _MARKS for word in after)
    led = marked and parse.tags[verb] in {"VB", "VBP", "VBZ"} and _is_tag(parse, verb)
    return led and verb + 1 in parse.of(verb, "dobj")


def _is_bare_participle(parse: Parse, verb: int) -> bool:
    return parse.tags[verb] == "VBN" and parse.deps[verb] == "acl"


def relative_antecedent(parse: Parse, subject: int) -> int | None:
    """Give for "who" in a relative clause the noun that it stands for."""
    for verb in parse.ancestors(subject):
        if parse.deps[verb] == "relcl":
            return parse.heads[verb]
    return None


def noun_source(parse: Parse, noun: int) -> int | None:
    """Find whose claim, statement or accusation a noun names ("Rodríguez's accusations")."""
    base = lemma(parse.words[noun], parse.tags[noun])
    if base not in SPEECH_NOUNS | KEPT_COUNTS:
        return None
    owner = parse.child(noun, {"poss"})
    if owner is None:
        owner = _publisher(parse, noun)
    if owner is not None:
        return owner
    joined = _OF_SPEECH if base in SPEECH_NOUNS else _OF_COUNTS
    preposition = next(
        (child for child in parse.of(noun, "prep") if parse.words[child].lower() in joined), None
    )
    return parse.child(preposition, {"pobj"}) if preposition is not None else None


def _publisher(parse: Parse, noun: int) -> int | None:
    """Find who put out "the message released by X" and "the message that X published"."""
    for verb in parse.of(noun, "acl", "relcl"):
        agent = parse.child(verb, {"agent"})
        if agent is not None:
            return parse.child(agent, {"pobj"})
        thing = parse.child(verb, {"dobj"})
        if parse.deps[verb] == "relcl" and thing is not None and parse.tags[thing] == "WDT":
            return parse.child(verb, {"nsubj"})
    return None
