"""Clauses of a parsed sentence: the propositions it is made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claims.extraction.cues import source_of
from claims.extraction.lexicon.polarity import (
    NEGATIVE_VERBS,
    PLANNED_PARTICIPLES,
    PLANNING_VERBS,
)
from claims.extraction.lexicon.verbs import LIGHT_VERBS
from claims.extraction.parses import CLAUSE_DEPS, VERB_TAGS, Parse
from claims.extraction.pipeline import lemma


_TRIMMED_DEPS = frozenset({"punct", "cc", "mark"})
_OWN_SPAN = frozenset({"advcl", "relcl", "conj", "ccomp", "parataxis"})
"""Embedded clauses that are left out of the span of the clause that holds them."""
_SHORTEST_ACL = 3
_NOUN_HEADED = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP"})
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
    if parse.tags[word] not in VERB_TAGS:
        return False
    dep = parse.deps[word]
    if dep == "conj":
        head = parse.heads[word]
        if parse.tags[head] not in VERB_TAGS:
            return parse.child(word, {"nsubj", "nsubjpass"}) is not None
        return parse.deps[head] != "xcomp" or _heads_clause(parse, head)
    if dep == "acl":
        return parse.right[word] - parse.left[word] + 1 >= _SHORTEST_ACL
    if dep == "pcomp":
        return parse.child(word, {"dobj", "nsubjpass"}) is not None
    return dep in CLAUSE_DEPS


def _clause(parse: Parse, head: int, heads: list[int]) -> Clause | None:
    kept = _kept(parse, head, set(heads))
    first, last = min(kept), max(kept)
    while first < head and _is_trimmed(parse, first):
        first += 1
    while last > head and parse.deps[last] in _TRIMMED_DEPS:
        last -= 1
    predicate = _predicate(parse, head)
    return Clause(head, first, last, source_subject(parse, head), predicate, parse.deps[head])


def _is_trimmed(parse: Parse, word: int) -> bool:
    return parse.deps[word] in _TRIMMED_DEPS or parse.tags[word] in {"``", "''", ":"}


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
        return parse.child(child, {"nsubj", "nsubjpass", "mark"}) is not None or _after_comma(parse, child)
    if dep == "relcl":
        return _after_comma(parse, child)
    return True


def _after_comma(parse: Parse, word: int) -> bool:
    left = parse.left[word]
    return left > 0 and parse.words[left - 1] in {",", "--", "—", "–", "-"}


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
    relative = parse.deps[head] == "relcl" and parse.tags[own] in {"WP", "WDT"}
    return parse.heads[head] if relative else own
