"""Names in a parsed sentence: who and what is mentioned, and with which title."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from claims.extraction.layout import JOINT
from claims.extraction.lexicon.names import (
    BODY_NOUNS,
    GIVEN_NAMES,
    LINKING,
    NATIONALS,
    ORGANISATION_WORDS,
    PLACE_PREFIXES,
    PLACE_WORDS,
)
from claims.extraction.lexicon.ngos import BY_FIRST_WORD, is_ngo
from claims.extraction.lexicon.places import COUNTRY_ALIASES, DEMONYMS, PLACES
from claims.extraction.lexicon.roles import (
    CALLINGS,
    HONORIFICS,
    QUALIFIERS,
    ROLE_HEADS,
    is_built_as_calling,
)
from claims.extraction.lexicon.word_lists import word_set
from claims.extraction.parses import NAME_TAGS, Parse
from claims.extraction.stems import fold

EntityKind = Literal["person", "organisation", "place", "other"]

_FOLDED_PLACES = {fold(place) for place in PLACES}
_CALENDAR = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december mon tue tues wed thu thurs fri sat sun
    jan feb mar apr jun jul aug sep sept oct nov dec easter christmas eve day am pm gmt utc est
    edt cet bst
    """
)
_TITLE_TAGS = frozenset({"NN", "NNP", "NNPS", "JJ", "VBN", "VBG", "FW", "HYPH", "NNS", "RB"})
_KINDS_OF_BODY = frozenset({"ngo"})
_ACRONYM = 6
_FULL = 2
"""Letters of an acronym at the most; words of a full name at the least."""
_NOT_IN_INITIALS = frozenset({"of", "the", "for", "and", "&"})
_WHERE = frozenset({"in", "at", "near", "off", "outside", "around", "across"})
_BEFORE_OF = ORGANISATION_WORDS | PLACE_WORDS | ROLE_HEADS
_LONGEST_TITLE = 8
"""Words of a title before a name."""
_OUTSIDE_TITLES = frozenset({"including", "like", "just", "only", "even", "meanwhile", "when"})


@dataclass(frozen=True, slots=True)
class Mention:
    """One name where it stands. `first` and `last` are words of the sentence's parse."""

    sentence: int
    first: int
    last: int
    start: int
    end: int
    name: str
    key: tuple[str, ...]
    """The folded words of the name, initials included."""
    kind: EntityKind
    title: tuple[int, int] | None = None
    """First and last word of the title before it ("US President")."""
    honorific: str | None = None


def mentions(text: str, parse: Parse, sentence: int) -> Iterator[Mention]:
    """Find the names of a sentence, in order."""
    for first, last in _runs(parse):
        yield from _split_run(text, parse, sentence, first, last)


def short_forms(found: Iterable[Iterable[Mention]]) -> frozenset[str]:
    """Give the single words by which a text may take up the names it has given."""
    every = [mention for group in found for mention in group]
    last = {mention.key[-1] for mention in every if mention.kind == "person"}
    initials = {
        initials_of(mention.key)
        for mention in every
        if mention.kind == "organisation" and len(mention.key) > _FULL
    }
    last |= {mention.key[0] for mention in every if is_family_first(mention.key)}
    single = {mention.key[0] for mention in every if len(mention.key) == 1}
    return frozenset(last | single | {letters.upper() for letters in initials})


def is_family_first(key: tuple[str, ...]) -> bool:
    """Tell "Kim Min-jun", whose family name comes first, by the given name of two syllables."""
    return len(key) == _FULL and JOINT in key[-1]


def initials_of(key: tuple[str, ...]) -> str:
    """Give the first letters by which an organisation is taken up in small letters."""
    return "".join(word[0] for word in key if word not in _NOT_IN_INITIALS)


def with_known(
    text: str, parse: Parse, number: int, found: list[Mention], known: Collection[str]
) -> list[Mention]:
    """Add the names that the tagger missed but that stand elsewhere in the text.

    Headlines write every word with a capital, so that only names known from the story count there.
    """
    taken = {word for mention in found for word in range(mention.first, mention.last + 1)}
    added = list(found)
    word = 0
    while word < len(parse):
        last = word
        while last < len(parse) and last not in taken and _is_known(parse, last, known):
            last += 1
        if last > word:
            added.append(_mention(text, parse, number, (word, last - 1)))
        word = max(last, word + 1)
    return sorted(added, key=lambda mention: mention.first)


def _is_known(parse: Parse, word: int, known: Collection[str]) -> bool:
    form = parse.words[word]
    if not form[0].isupper() or len(form) < _FULL:
        return False
    return form in known or fold(form).strip(".") in known


def _runs(parse: Parse) -> Iterator[tuple[int, int]]:
    """Give stretches of proper nouns, joined by the small words that belong to names."""
    word = 0
    while word < len(parse):
        last = ngo_end(parse, word)
        if last is None and not _is_name_word(parse, word):
            word += 1
            continue
        last = _run_end(parse, word) if last is None else last
        yield word, last
        word = last + 1


def ngo_end(parse: Parse, first: int) -> int | None:
    """Give the last word of an organisation's known name, which may be a phrase of any words."""
    if not parse.words[first][0].isupper():
        return None
    for words in BY_FIRST_WORD.get(fold(parse.words[first]), ()):
        found = parse.words[first : first + len(words)]
        if tuple(map(fold, found)) == words and found[-1][0].isupper():
            return first + len(words) - 1
    return None


def _run_end(parse: Parse, word: int) -> int:
    last = word
    while True:
        following = last + 1
        if following < len(parse) and _is_name_word(parse, following):
            last = following
        elif _bridges(parse, following):
            last = following + 1
        else:
            return last


def _bridges(parse: Parse, word: int) -> bool:
    """Tell whether a small word joins two parts of one name.

    "Simón de la Cruz", "Bank of X", "Potter's Row".
    """
    if word + 1 >= len(parse) or not _is_name_word(parse, word + 1):
        return False
    form = parse.words[word].lower()
    if form == "of":
        return parse.words[word - 1].lower().rstrip(".") in _BEFORE_OF
    if form in {"'s", "’s"}:
        return parse.words[word + 1].lower() in PLACE_WORDS
    return form in LINKING or form in {"-", "&"}


def _is_name_word(parse: Parse, word: int) -> bool:
    form = parse.words[word]
    if not form[0].isupper() or (parse.tags[word] not in NAME_TAGS and JOINT not in form):
        return False
    return form.lower().rstrip(".") not in _CALENDAR


def _split_run(text: str, parse: Parse, number: int, first: int, last: int) -> Iterator[Mention]:
    """Part a run into title and name; a title alone names nobody, but a place in it may be."""
    if ngo_end(parse, first) == last:
        yield _mention(text, parse, number, (first, last))
        return
    start = _after_title(parse, first, last)
    yield from _places_in_title(text, parse, number, first, min(start, last + 1))
    if start > last or _joins_places(parse, start, last) or _is_national(parse, start, last):
        return
    honorific = parse.words[start - 1].lower().rstrip(".") if start > 0 else ""
    title = _title_before(parse, start)
    named = _mention(text, parse, number, (start, last))
    called = (title is not None and not _is_call_sign(named.name)) or honorific in HONORIFICS
    kind = "person" if called else named.kind
    yield Mention(
        number,
        start,
        last,
        named.start,
        named.end,
        named.name,
        named.key,
        kind,
        title,
        honorific if honorific in HONORIFICS else None,
    )


def _is_call_sign(name: str) -> bool:
    """Tell "the broadcaster TV4" from a person: letters and figures in one."""
    return name.isalnum() and not name.isalpha()


def _is_national(parse: Parse, first: int, last: int) -> bool:
    """Tell "the Spaniard", which describes somebody, from a name."""
    return first == last and parse.words[first].lower() in NATIONALS


def _joins_places(parse: Parse, first: int, last: int) -> bool:
    """Tell "US-Venezuela" from a name: two places with a hyphen."""
    parts = re.split(r"[-–]", "".join(parse.words[first : last + 1]))
    return len(parts) > 1 and all(is_place((fold(part).strip("."),), part) for part in parts)


def _mention(text: str, parse: Parse, number: int, words: tuple[int, int]) -> Mention:
    first, last = words
    start, end = parse.span(first, last)
    key = tuple(fold(word).strip(".") for word in parse.words[first : last + 1])
    kind = _kind(parse, first, last, key)
    return Mention(number, first, last, start, end, text[start:end], key, kind)


GIVEN_TOO = frozenset({"dean", "earl"})
"""Titles that are first names far more often where a lone name stands behind them."""


def _after_title(parse: Parse, first: int, last: int) -> int:
    """Give the first word of the name proper in a run that may open with a title."""
    start = first + 1 if opens_with_calling(parse, first, last) else first
    for word in range(start, last + 1):
        form = parse.words[word].lower().rstrip(".")
        if form in GIVEN_TOO and word + 1 == last and parse.words[word].istitle():
            break  # Dean Price is no dean
        if form in GIVEN_TOO and word == last and parse.words[first].lower() in GIVEN_NAMES:
            break  # nor is Howard Dean
        if form in ROLE_HEADS or form in HONORIFICS or form in _KINDS_OF_BODY:
            start = word + 1
    if start > first and start <= last and parse.words[start] == "of":
        start += 2
    return start


def opens_with_calling(parse: Parse, first: int, last: int) -> bool:
    """Tell "Lineman Roger Cole", which opens a sentence: a calling, a given and a family name."""
    if last - first < _FULL or parse.words[first - 1 : first] not in ([], ['"'], ["“"]):
        return False
    word = parse.words[first].lower()
    if word in GIVEN_NAMES or not parse.words[first].istitle():
        return False
    called = is_built_as_calling(word) or word in CALLINGS
    return called and fold(parse.words[first + 1]) in GIVEN_NAMES


def _places_in_title(
    text: str, parse: Parse, number: int, first: int, end: int
) -> Iterator[Mention]:
    for word in range(first, end):
        if is_place((fold(parse.words[word]).strip("."),), parse.words[word]):
            yield _mention(text, parse, number, (word, word))


def _title_before(parse: Parse, start: int) -> tuple[int, int] | None:
    """Give the words of the title that stands before a name, without article and possessor."""
    word = start - 1
    while word >= 0 and start - word <= _LONGEST_TITLE and _in_title(parse, word):
        word -= 1
    first = word + 1
    last = start - 1
    while first < last and parse.words[first].lower() in {"and", "-"}:
        first += 1
    if first > last or parse.words[last].lower() in {"of", "for"}:
        return None
    return (first, last) if _is_role(parse, last, first) else None


def _in_title(parse: Parse, word: int) -> bool:
    form = parse.words[word].lower()
    if form in QUALIFIERS or form in ROLE_HEADS or form.rstrip(".") in ROLE_HEADS:
        return True
    if form in {"of", "for"}:
        return word > 0 and parse.words[word - 1].lower().rstrip(".") in ROLE_HEADS
    if form in {"de", "facto", "and", "-", "elect"}:
        return True
    return (
        form not in _OUTSIDE_TITLES
        and parse.tags[word] in _TITLE_TAGS
        and parse.deps[word] not in {"nsubj", "dobj", "ROOT"}
    )


def _is_role(parse: Parse, last: int, first: int) -> bool:
    """Tell whether a phrase ends in the head of a title ("Secretary of State" has it earlier)."""
    for word in range(last, first - 1, -1):
        form = parse.words[word].lower().rstrip(".")
        if form in ROLE_HEADS or form.rpartition("-")[2] in ROLE_HEADS:
            return word == last or parse.words[word + 1].lower() in {"of", "for", "-"}
    return False


def is_place(key: tuple[str, ...], form: str) -> bool:
    """Tell whether a name is a known place; "us" is one only in capitals."""
    joined = " ".join(key)
    if joined in COUNTRY_ALIASES or joined in {"u.s", "u.k"}:
        return form.isupper() or len(joined) > _ACRONYM // 2 or "." in form
    return joined in _FOLDED_PLACES


def _kind(parse: Parse, first: int, last: int, key: tuple[str, ...]) -> EntityKind:
    form = " ".join(parse.words[first : last + 1])
    before = parse.words[first - 1].lower() if first else ""
    if is_place(key, form) or (key[-1] in PLACE_WORDS and (len(key) >= _FULL or before == "the")):
        return "place"
    if _is_organisation(key, form):
        return "organisation"
    if is_family_first(key) or (key[0] in GIVEN_NAMES and len(key) >= _FULL):
        return "person"
    if before in _WHERE or (key[0] in PLACE_PREFIXES and len(key) >= _FULL and key[1] != "-"):
        return "place"
    if before == "the" or before in BODY_NOUNS:
        return "organisation"
    return "person" if len(key) >= _FULL else "other"


def _is_organisation(key: tuple[str, ...], form: str) -> bool:
    if ORGANISATION_WORDS.intersection(key) or "&" in key or "of" in key or is_ngo(" ".join(key)):
        return True
    return 1 < len(form) <= _ACRONYM and form.isupper() and form.isalpha()


def canonical_place(key: tuple[str, ...]) -> str | None:
    """Give the usual name of a country that is written by an alias or an adjective."""
    joined = " ".join(key)
    return COUNTRY_ALIASES.get(joined) or COUNTRY_ALIASES.get(joined + ".") or DEMONYMS.get(joined)
