"""Polarity and modality of a clause: affirmed, negated or denied; fact, plan or allegation."""

from __future__ import annotations

from claims.extraction.clauses import Clause
from claims.extraction.lexicon import polarity as words
from claims.extraction.parses import Parse
from claims.extraction.pipeline import lemma
from claims.extraction.types import Modality, Polarity

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})


def polarity_of(parse: Parse, clause: Clause) -> Polarity:
    """Tell whether a clause says that something is so or that it is not."""
    chain = _chain(parse, clause)
    count = sum(_negates(parse, word) for word in chain)
    count += any(_negative_argument(parse, word) for word in chain)
    return "negated" if count % 2 else "affirmed"


def _chain(parse: Parse, clause: Clause) -> list[int]:
    """Give the verbs from the governing one down to the one that names what happens."""
    chain = [clause.predicate]
    word = clause.predicate
    while word != clause.head and parse.heads[word] != word:
        word = parse.heads[word]
        chain.append(word)
    return chain


def _negates(parse: Parse, word: int) -> bool:
    count = sum(
        parse.words[child].lower() in words.NEGATORS
        and parse.deps[child] in {"neg", "advmod", "preconj", "det"}
        for child in parse.children[word]
    )
    count += any(_is_no_longer(parse, child) for child in parse.children[word])
    base = lemma(parse.words[word], parse.tags[word])
    governs = parse.child(word, {"xcomp"}) is not None
    count += base in words.NEGATIVE_VERBS and governs
    count += governs and any(parse.words[c].lower() == "yet" for c in parse.children[word])
    count += _after_without(parse, word)
    return count % 2 == 1


def _is_no_longer(parse: Parse, word: int) -> bool:
    if parse.words[word].lower() not in words.LONGER:
        return False
    return any(parse.words[child].lower() == "no" for child in parse.children[word])


def _after_without(parse: Parse, word: int) -> bool:
    return parse.deps[word] == "pcomp" and parse.words[parse.heads[word]].lower() == "without"


def _negative_argument(parse: Parse, verb: int) -> bool:
    """Find "nobody was hurt", "no deaths were reported", "neither side won"."""
    for argument in parse.of(verb, *_SUBJECTS):
        if parse.words[argument].lower() in words.NEGATORS:
            return True
        if any(
            parse.words[child].lower() in {"no", "neither"} and not _is_of_a_bound(parse, child)
            for child in parse.of(argument, "det", "preconj", "neg")
        ):
            return True
    return False


def _is_of_a_bound(parse: Parse, word: int) -> bool:
    """Tell "no fewer than nine", which denies nothing."""
    behind = [told.lower() for told in parse.words[word + 1 : word + 3]]
    return len(behind) > 1 and behind[1] == "than" and behind[0] in {"fewer", "less", "more"}


def modality_of(parse: Parse, clause: Clause) -> Modality:
    """Tell whether a clause is stated as fact, planned, possible or alleged."""
    chain = _chain(parse, clause)
    forms = {parse.words[child].lower() for word in chain for child in parse.children[word]}
    forms |= {parse.words[word].lower() for word in chain[1:]}
    verbs = {lemma(parse.words[word], parse.tags[word]) for word in chain[1:]}
    if forms & (words.ALLEGED_ADVERBS | words.ALLEGED_ADJECTIVES) or _accused(parse, clause):
        return "alleged"
    auxiliaries = {parse.words[c].lower() for w in chain for c in parse.of(w, "aux")}
    if auxiliaries & words.POSSIBLE_AUXILIARIES or forms & words.POSSIBLE_ADVERBS:
        return "possible"
    if auxiliaries & words.PLANNED_AUXILIARIES or forms & words.PLANNED_PARTICIPLES:
        return "planned"
    if forms & words.POSSIBLE_ADJECTIVES:
        return "possible"
    return "planned" if verbs & words.PLANNING_VERBS else "asserted"


def _accused(parse: Parse, clause: Clause) -> bool:
    """Find "accused of fraud", and what stands under "of" there."""
    heads = [clause.head, *parse.ancestors(clause.head)]
    near = heads[:3]
    return any(
        lemma(parse.words[word], parse.tags[word]) in words.ALLEGED_VERBS
        and parse.child(word, {"prep"}) is not None
        for word in near
    )
