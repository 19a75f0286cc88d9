"""Clauses side by side: a semicolon parts two of the same rank, neither is the other's content."""

from __future__ import annotations

from claims.extraction.parses import SUBJECT_DEPS, VERB_TAGS, Parse

_OBJECTS = frozenset(
    {"dobj", "ccomp", "xcomp", "acomp", "attr", "prep", "advmod", "npadvmod", "prt"}
)
_OWN = frozenset({"its", "his", "her", "their", "he", "she", "it", "they"})


def with_parallels(parse: Parse) -> Parse:
    """Join what a semicolon parts: the parser makes the first clause the content of the second.

    In "The mayor signed; the council objected" the council would else say what the mayor did.
    """
    if ";" not in parse.words:
        return parse
    heads, deps = list(parse.heads), list(parse.deps)
    for second in range(len(parse)):
        for first in parse.of(second, "ccomp"):
            if _is_beside(parse, first, second):
                later = parse.heads[second] if _has_own_tag(parse, second) else second
                root = heads[later] == later
                heads[first] = first if root else heads[later]
                deps[first] = deps[later]
                heads[later], deps[later] = first, "conj"
    return Parse(
        words=parse.words,
        tags=parse.tags,
        deps=deps,
        heads=heads,
        begins=parse.begins,
        ends=parse.ends,
    )


def _is_beside(parse: Parse, first: int, second: int) -> bool:
    """Tell a clause before a semicolon from what "he said" behind it would tag."""
    subject = next((word for word in parse.of(second, *SUBJECT_DEPS) if word > first), None)
    if subject is None or subject > second or parse.tags[second] not in VERB_TAGS:
        return False
    parted = ";" in parse.words[parse.right[first] + 1 : parse.left[subject]]
    own = parse.child(first, SUBJECT_DEPS) is not None
    return parted and own and any(word > second for word in parse.of(second, *_OBJECTS))


def _has_own_tag(parse: Parse, second: int) -> bool:
    """Tell "its spokesman said" behind the second clause, which tells of its subject alone."""
    governor = parse.heads[second]
    if parse.deps[second] != "ccomp" or governor < second:
        return False
    source = next((word for word in parse.of(governor, "nsubj") if word > second), None)
    if source is None:
        return False
    owner = parse.child(source, {"poss"})
    return parse.words[source if owner is None else owner].lower() in _OWN
