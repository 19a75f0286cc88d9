"""Clauses of a parsed sentence: the propositions it is made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claims.extraction.cues import is_speech, source_of
from claims.extraction.lexicon.polarity import (
    NEGATIVE_VERBS,
    PLANNED_PARTICIPLES,
    PLANNING_VERBS,
)
from claims.extraction.lexicon.verbs import LIGHT_VERBS
from claims.extraction.parses import CLAUSE_DEPS, NOUN_TAGS, VERB_TAGS, Parse
from claims.extraction.pipeline import lemma

_TRIMMED_DEPS = frozenset({"punct", "cc", "mark"})
_PAUSES = frozenset({",", "--", "—", "–", "-", ";", '"'})
_CONJUNCTIONS = frozenset({"as", "after", "before", "since", "until", "because", "while", "when"})
_TEMPORAL = frozenset({"when", "whenever", "where"})
_OWN_SPAN = frozenset({"pcomp", "advcl", "relcl", "conj", "ccomp", "parataxis"})
"""Embedded clauses that are left out of the span of the clause that holds them."""
_SHORTEST_ACL = 3
_SHORTEST_GERUND = 4
_INTRODUCTION = 2
"""Words of a clause such as "I think", which says nothing without its content clause."""
_THROUGH = LIGHT_VERBS | PLANNED_PARTICIPLES | PLANNING_VERBS | NEGATIVE_VERBS


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: its governing word, its span of words, its subject's head word."""

    head: int
    first: int
    last: int
    subject: int | None
    predicate: int
    """The word that names what happens: "meet" in "is set to meet"."""
    relation: str


def clauses(parse: Parse) -> Iterator[Clause]:
    """Find the clauses of a sentence, in the order of their governing words."""
    heads = [word for word in range(len(parse)) if _heads_clause(parse, word)]
    for head in heads:
        clause = _clause(parse, head, heads)
        if clause is not None:
            yield clause


def _heads_clause(parse: Parse, word: int) -> bool:
    if parse.tags[word] not in VERB_TAGS and not _acts_as_verb(parse, word):
        return False
    if parse.deps[word] == "conj":
        return _goes_on(parse, word)
    return _heads_embedded(parse, word)


def _acts_as_verb(parse: Parse, word: int) -> bool:
    """Tell the verb that the tagger took for something else: "that it was broke, plain and simple".

    It has a subject and an auxiliary, as only verbs have.
    """
    subject = parse.child(word, {"nsubj", "nsubjpass"}) is not None
    return subject and parse.child(word, {"aux", "auxpass"}) is not None


def _goes_on(parse: Parse, word: int) -> bool:
    """Tell whether a conjoined verb heads a clause: "rose and then fell"."""
    head = parse.heads[word]
    if parse.tags[head] not in VERB_TAGS:
        return parse.child(word, {"nsubj", "nsubjpass"}) is not None
    return parse.deps[head] != "xcomp" or _heads_clause(parse, head)


def _heads_embedded(parse: Parse, word: int) -> bool:
    dep = parse.deps[word]
    length = parse.right[word] - parse.left[word] + 1
    if dep == "ccomp" and is_bare_infinitive(parse, word):
        return False
    if dep == "pcomp":
        subject = parse.child(word, {"nsubj", "nsubjpass"}) is not None
        return subject or (parse.child(word, {"dobj"}) is not None and length >= _SHORTEST_GERUND)
    if dep in {"acl", "advcl"} and _is_purpose(parse, word):
        return False
    long = length >= _SHORTEST_ACL or lost_subject(parse, word) is not None
    return dep in CLAUSE_DEPS and (dep != "acl" or long)


def is_bare_infinitive(parse: Parse, word: int) -> bool:
    """Tell "burn" in "saw twelve cars burn": it says nothing without the verb that governs it."""
    return parse.tags[word] == "VB" and parse.child(word, {"aux", "mark"}) is None


def _is_purpose(parse: Parse, word: int) -> bool:
    """Tell "to avoid crowds": a purpose belongs to what it is the purpose of."""
    first = parse.left[word]
    return parse.tags[first] == "TO" and parse.child(word, {"nsubj"}) is None


def _clause(parse: Parse, head: int, heads: list[int]) -> Clause | None:
    lost = lost_subject(parse, head)
    within = _kept(parse, head, set(heads)) if lost is None else parse.subtree(lost)
    kept = _without_loose_ends(parse, head, within)
    if len(kept) <= _INTRODUCTION and parse.child(head, {"ccomp"}) is not None:
        return None
    predicate = _predicate(parse, head)
    subject = source_subject(parse, head) if lost is None else lost
    relation = parse.deps[head] if lost is None else "ROOT"
    return Clause(head, min(kept), max(kept), subject, predicate, relation)


def lost_subject(parse: Parse, head: int) -> int | None:
    """Find the subject of a finite verb that the parser took for a participle.

    In "About 300 litres of diesel leaked into the river" the noun is then nobody's subject.
    """
    if parse.deps[head] != "acl" or parse.tags[head] not in {"VBN", "VBD"}:
        return None
    noun = parse.heads[head]
    while parse.deps[noun] in {"pobj", "prep"}:
        noun = parse.heads[noun]
    alone = parse.heads[noun] == noun or _beside_the_speaker(parse, noun)
    return noun if alone and parse.tags[noun] in NOUN_TAGS | {"CD"} else None


def _beside_the_speaker(parse: Parse, noun: int) -> bool:
    """Tell "The march" in "The march ended early, police said": a second subject of "said"."""
    verb = parse.heads[noun]
    if parse.deps[noun] != "nsubj" or not is_speech(lemma(parse.words[verb], parse.tags[verb])):
        return False
    return any(other > noun for other in parse.of(verb, "nsubj"))


def _without_loose_ends(parse: Parse, head: int, kept: set[int]) -> list[int]:
    """Drop punctuation and what only tied an embedded clause to this one."""
    words = sorted(word for word in kept if not _is_trimmed(parse, word))
    if len(words) > 1 and _only_ties(parse, words[0], head):
        words = words[1:]
    while len(words) > 1 and words[-1] != head and parse.tags[words[-1]] in {"IN", "TO"}:
        if parse.deps[words[-1]] == "prt":
            break
        words.pop()
    return words or [head]


def _only_ties(parse: Parse, word: int, head: int) -> bool:
    """Tell the word that ties a clause on: "when police came", "which, he said, had failed"."""
    if parse.deps[head] == "advcl":
        return parse.tags[word] == "WRB" and parse.words[word].lower() in _TEMPORAL
    return _is_reported_relative(parse, head) and parse.tags[word] in {"WP", "WDT"}


def _is_reported_relative(parse: Parse, head: int) -> bool:
    """Tell the clause in "which he said had failed": what is said of the noun before "which"."""
    governor = parse.heads[head]
    return parse.deps[head] == "ccomp" and parse.deps[governor] == "relcl"


def _is_trimmed(parse: Parse, word: int) -> bool:
    return parse.deps[word] in _TRIMMED_DEPS or parse.tags[word] in {"``", "''", ":", "_SP"}


def _kept(parse: Parse, head: int, heads: set[int]) -> set[int]:
    """Give a clause's words without the clauses embedded in it that stand for themselves."""
    kept = [head]
    for word in kept:
        for child in parse.children[word]:
            embedded = child in heads and parse.deps[child] in _OWN_SPAN
            if not (embedded and _separable(parse, child)):
                kept.append(child)
    return set(kept)


def _separable(parse: Parse, child: int) -> bool:
    """Tell whether an embedded clause can be left out without breaking its host."""
    dep = parse.deps[child]
    if dep == "advcl":
        return parse.child(child, {"nsubj", "nsubjpass", "mark"}) is not None or _after_comma(
            parse, child
        )
    if dep == "pcomp":
        joined = parse.words[parse.heads[child]].lower() in _CONJUNCTIONS
        return joined and parse.child(child, {"nsubj", "nsubjpass"}) is not None
    if dep == "ccomp":
        return is_speech(lemma(parse.words[parse.heads[child]], parse.tags[parse.heads[child]]))
    if dep == "relcl":
        return _after_comma(parse, child)
    return True


def _after_comma(parse: Parse, word: int) -> bool:
    left, right = parse.left[word], parse.right[word]
    before = left > 0 and parse.words[left - 1] in _PAUSES
    return before or (right + 1 < len(parse) and parse.words[right + 1] in _PAUSES)


def _predicate(parse: Parse, head: int) -> int:
    """Follow light verbs down to the word that names what happens."""
    for _ in range(len(parse)):
        base = lemma(parse.words[head], parse.tags[head])
        further = parse.child(head, {"xcomp"})
        if base == "be" and further is None:
            further = _planned_adjective(parse, head)
        through = base in _THROUGH or parse.words[head].lower() in _THROUGH or base == "be"
        if further is None or not through or parse.tags[further] not in VERB_TAGS | {"JJ"}:
            return head
        head = further
    return head


def _planned_adjective(parse: Parse, head: int) -> int | None:
    complement = parse.child(head, {"acomp"})
    if complement is None or parse.child(complement, {"xcomp"}) is None:
        return None
    return complement if parse.words[complement].lower() in _THROUGH else None


def source_subject(parse: Parse, head: int) -> int | None:
    """Find a clause's subject, shared or understood; of a passive, what it is done to."""
    for dep in ("nsubj", "nsubjpass"):
        own = parse.child(head, {dep})
        if own is not None:
            return _resolved_relative(parse, head, own)
    if parse.child(head, {"expl"}) is not None:
        return parse.child(head, {"attr"})
    if parse.deps[head] in {"acl", "relcl"}:
        return parse.heads[head]
    if parse.deps[head] in {"conj", "xcomp", "advcl", "pcomp"}:
        return _shared(parse, head)
    return source_of(parse, head)


def _shared(parse: Parse, head: int) -> int | None:
    governor = parse.heads[head]
    for _ in range(len(parse)):
        if parse.tags[governor] in VERB_TAGS:
            return source_subject(parse, governor)
        if parse.heads[governor] == governor:
            return None
        governor = parse.heads[governor]
    return None


def _resolved_relative(parse: Parse, head: int, own: int) -> int:
    if parse.tags[own] not in {"WP", "WDT"}:
        return own
    if _is_reported_relative(parse, head):
        return parse.heads[parse.heads[head]]
    return parse.heads[head] if parse.deps[head] == "relcl" else own
