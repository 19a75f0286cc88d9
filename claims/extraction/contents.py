"""What a word of speech attributes: the stretches of words that are its content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claims.extraction.cues import Cue
from claims.extraction.lexicon.speech import ANNOUNCING, DESCRIBING
from claims.extraction.parses import Parse

Stretch = tuple[int, int]
"""The first and the last word."""

_DESCRIBED = frozenset({"oprd", "prep", "ccomp", "xcomp", "acomp"})
_DESCRIBING_AS = frozenset({"as", "of", "for"})
_INSERTED = frozenset({"parataxis", "ccomp", "advcl", "dep"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_PAUSES = frozenset({",", "-", "--", "–", "—", '"'})
_SUBORDINATING = frozenset({"when", "while", "before", "after", "because", "if", "until", "since"})


def contents(parse: Parse, cue: Cue) -> list[Stretch]:
    """Give the content of a cue, parted where the tag is set into it."""
    found = _content(parse, cue)
    if found:
        found = found - _tag(parse, cue)
    return [part for run in _runs(sorted(found)) if (part := _trimmed(parse, run)) is not None]


def _content(parse: Parse, cue: Cue) -> set[int]:
    if cue.lemma == "according":
        return parse.subtree(parse.heads[cue.word])
    heads = list(_own(parse, cue))
    if heads:
        return _all_below(parse, heads)
    return _around(parse, cue)


def _own(parse: Parse, cue: Cue) -> Iterator[int]:
    """Give the heads of what depends on the cue as its content."""
    yield from (child for child in parse.of(cue.word, "ccomp") if child != cue.source)
    yield from (child for child in parse.of(cue.word, "acl") if parse.tags[child] == "VB")
    if cue.kind == "saying":
        yield from parse.of(cue.word, "xcomp")
    if cue.lemma in DESCRIBING:
        yield from parse.of(cue.word, "dobj", "oprd", "acomp")
        yield from (
            child
            for child in parse.of(cue.word, "prep")
            if parse.words[child].lower() in _DESCRIBING_AS
        )
    elif cue.lemma in ANNOUNCING:
        yield from parse.of(cue.word, "dobj")


def _around(parse: Parse, cue: Cue) -> set[int]:
    """Give the clause into which "he said" or "as he said" is set between commas."""
    head = parse.heads[cue.word]
    if not (cue.strong and _is_set_in(parse, cue.word)):
        return set()
    if parse.child(cue.word, {"dobj", "xcomp"}) is not None:
        return set()
    return parse.subtree(head)


def _is_set_in(parse: Parse, word: int) -> bool:
    if parse.tags[word] not in _FINITE or parse.deps[word] not in _INSERTED:
        return False
    marks = {parse.words[child].lower() for child in parse.of(word, "mark", "advmod")}
    if marks & _SUBORDINATING or (parse.deps[word] == "advcl" and "as" not in marks):
        return False
    first, last = parse.left[word], parse.right[word]
    around = [first, first - 1] if first else [first]
    after = parse.words[last + 1] if last + 1 < len(parse) else "."
    return any(parse.words[near] in _PAUSES for near in around) or not after[0].isalnum()


def _all_below(parse: Parse, heads: Iterable[int]) -> set[int]:
    return {word for head in heads for word in parse.subtree(head)}


def _tag(parse: Parse, cue: Cue) -> set[int]:
    """Give the words that name the speaker and the act of speech."""
    below = {cue.word}
    content = set(_own(parse, cue))
    for child in parse.children[cue.word]:
        if child not in content:
            below |= parse.subtree(child)
    if cue.source is not None and cue.lemma != "according":
        below |= parse.subtree(cue.source) - _all_below(parse, content)
    return below


def _runs(words: list[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for word in words:
        if run and word != run[-1] + 1:
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _trimmed(parse: Parse, run: list[int]) -> Stretch | None:
    """Leave out what only ties the content to its verb: "that", commas, marks."""
    first, last = run[0], run[-1]
    while first < last and _is_loose(parse, first):
        first += 1
    while last > first and _is_mark(parse, last):
        last -= 1
    return None if _is_loose(parse, first) else (first, last)


def _is_loose(parse: Parse, word: int) -> bool:
    return _is_mark(parse, word) or (
        parse.deps[word] == "mark" and parse.words[word].lower() in {"that", "as"}
    )


def _is_mark(parse: Parse, word: int) -> bool:
    return not any(character.isalnum() for character in parse.words[word])
