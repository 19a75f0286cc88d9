"""Which statements tell as somebody's word what another article tells as plain fact."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from claims.extraction.stems import fold
from claims.extraction.types import StatementSpan
from claims.matching.crowds import is_crowd
from claims.matching.hedges_lexicon import ACCUSING, HELD_BACK, NAMELESS, PARTIES, WISH
from claims.matching.names import parts
from claims.matching.profile import NUMERIC, REMEMBERED, Profile
from claims.matching.surroundings import in_background
from claims.matching.vocabulary import concept, content, reports, weight

COVERED = 0.6
"""Weighted share of the flat telling's words that must stand in the other one's sentence; set on
the project's own sentences and the practice stories."""
COVERED_BY_MANY = 0.5
MANY = 3
"""The same where this many full topic words agree."""
ALIKE = 0.65
"""Share of the words of both tellings together that must agree, with whose word it is left out: of
looser matches hardly any was one matter, on the stories that may be read and on others by their
totals."""
SUM_ALIKE = 0.4
"""The same where a sum that one guesses is the other's to the last figure."""
FIGURE = 0.5
"""What an end of a figure in common counts there, against 1 for a telling word. Set by hand."""
FULL = 2
"""Full topic words that must agree; a figure in common makes up for one."""
_HELD_BACK = re.compile(HELD_BACK, re.IGNORECASE)
_NAMELESS = re.compile(NAMELESS, re.IGNORECASE)
_WISH = re.compile(WISH, re.IGNORECASE)
_MAY = re.compile(r"\b(?:may|might|could|possib\w+|likely|perhaps|probably)\b")
_QUOTED = re.compile(r"[“\"«][^”\"»]*[”\"»]?")

COPULAS = frozenset({"be", "become", "remain", "have"})

Placed = tuple[int, Profile]


def lost_hedges(articles: Sequence[Sequence[Placed]]) -> Iterator[tuple[int, int]]:
    """Give pairs of statements of one occurrence's articles of which one lost whose word it is.

    An article that says it elsewhere has lost nothing.
    """
    held = [[(place, one) for place, one in article if is_held_back(one)] for article in articles]
    flat = [[(place, one) for place, one in article if is_flat(one)] for article in articles]
    for first, second in combinations(range(len(articles)), 2):
        for hedged, told, beside in (
            (held[first], flat[second], held[second]),
            (held[second], flat[first], held[first]),
        ):
            yield from _pairs(hedged, told, beside)


def _pairs(
    held: Sequence[Placed], flat: Sequence[Placed], beside: Sequence[Placed]
) -> Iterator[tuple[int, int]]:
    for place, one in held:
        for against, other in flat:
            if one_matter(one, other) and not any(one_matter(told, other) for _, told in beside):
                yield min(place, against), max(place, against)


@lru_cache(maxsize=REMEMBERED)
def is_held_back(one: Profile) -> bool:
    """Tell whether a statement is an accusation, a guess, a wish or an interested party's word."""
    if one.span.form != "clause" or one.span.quoted:
        return False
    return any((accuses(one), guesses(one.span), wishes(one.span), of_party(one.span)))


@lru_cache(maxsize=REMEMBERED)
def is_flat(one: Profile) -> bool:
    """Tell whether the outlet tells it itself, without anybody's word for it."""
    span = one.span
    outlet = span.voice == "own" and span.origin is None and span.speaker is None
    if not outlet or span.form != "clause" or span.quoted or span.modality == "possible":
        return False
    return not (
        accuses(one)
        or _HELD_BACK.search(span.exact)
        or _WISH.search(span.exact)
        or _NOT_FLAT.search(span.exact)
    )


_NOT_FLAT = re.compile(
    r"^(?:to|\w+ing)\b|^(?:\w+ )?(?:which|whom|whose)\b"
    r"|\b(?:should|would|could|might|may|supposed to|meant to)\b|\?$"
)
"""A clause that hangs on another is no telling of its own; nor is a duty, a guess or a question."""


_DONE_TO = re.compile(r"\b(?:was|were|been|is|are) (?:\w+ly )?\w+ed\b(?!.*\bby\b)")
"""A passive that names nobody: that a deed was done, which no charge against somebody puts in
doubt."""


def accuses(one: Profile) -> bool:
    """Tell whether a statement says that something is alleged."""
    verb = one.span.predicate
    return one.span.modality == "alleged" or (verb is not None and concept(verb) in ACCUSING)


def wishes(span: StatementSpan) -> bool:
    """Tell whether a statement says what somebody wants, hopes or expects."""
    return _WISH.search(_told(span)) is not None


def guesses(span: StatementSpan) -> bool:
    """Tell whether a verb of belief brings it in, or it is only possible."""
    possible = span.modality == "possible" and _MAY.search(span.exact) is not None
    return possible or _HELD_BACK.search(_told(span)) is not None


def _told(span: StatementSpan) -> str:
    """The words that say how it is known: the statement's own, with a source the sentence's."""
    return _QUOTED.sub(" ", span.sentence if span.voice == "attributed" else span.exact)


def of_party(span: StatementSpan) -> bool:
    """Tell whether an interested or private source says it."""
    if span.voice != "attributed":
        return False
    if _NAMELESS.search(span.sentence):
        return True
    return any(concept(word) in PARTIES for word in words_of_source(span))


def source_of(span: StatementSpan) -> str:
    """Give the source as the text names it; empty where nobody is named."""
    return span.speaker or (span.origin or "").rpartition(":")[2]


def words_of_source(span: StatementSpan) -> list[str]:
    """Give the words, folded, that name a statement's source and say beside it what it is."""
    source = source_of(span)
    if not source:
        return []
    around = _noun_before(source, span.sentence), source, _noun_behind(source, span.sentence)
    return _WORD.findall(fold(" ".join(around)))


def _noun_before(source: str, sentence: str) -> str:
    """The words in front of a name that say what it is: “the environmental group Blue Floor”."""
    match = re.search(rf"\b(?:the|a|an) ((?:[a-z-]+ ){{1,3}}){re.escape(source)}\b", sentence)
    return match[1] if match else ""


def _noun_behind(source: str, sentence: str) -> str:
    """The same behind it: “the Clean Air alliance”, “Blue Floor, an environmental group, said”."""
    at = sentence.find(source)
    if at < 0:
        return ""
    behind = sentence[at + len(source) :]
    apposed = _APPOSED.match(behind)
    return apposed[1] if apposed else _SAYS.split(behind[:BEHIND], maxsplit=1)[0]


_WORD = re.compile(r"[^\W\d_]+")
BEHIND = 20
"""Code points behind a name in which its noun stands."""
_SAYS = re.compile(r"\b(?:sa(?:id|ys?)|t(?:old|ells?)|add(?:s|ed)|reports?|reported|claim\w*)\b")
_APPOSED = re.compile(
    r",? (?:which is |who is )?(?:the|a|an|one of|her|his) ([^,.;:]{3,60}?)[,.;:]"
)


def one_matter(held: Profile, flat: Profile) -> bool:
    """Tell whether a held-back and a flat telling are of one matter, and equally so."""
    if held.span.sentence == flat.span.sentence or not _moods_meet(held, flat):
        return False
    if _one_crowd(held, flat):
        return True
    charged = accuses(held) and _one_sum(held, flat)
    if in_background(held.span) != in_background(flat.span) and not charged:
        return False
    if guesses(held.span) and _one_sum(held, flat):
        return True
    return (_one_deed(held, flat) or _one_count(held, flat)) and _told_of_one(held, flat)


def _told_of_one(held: Profile, flat: Profile) -> bool:
    """Whether figures and words agree; a vague number is nobody's."""
    figures = figures_of(held), figures_of(flat)
    if any(value.vague and value.kind in NUMERIC for value in flat.values) and figures[0]:
        return False
    if figures[1] and figures[0] and not figures[0] & figures[1]:
        return False
    return _words_meet(held, flat, one_figure=bool(figures[0] & figures[1]))


def lost_hedge(held: Profile, flat: Profile) -> bool:
    """Tell whether the flat telling is the held-back one, all but whose word it is.

    An outlet that is not sure by itself names nobody whose word could be lost.
    """
    if not one_matter(held, flat):
        return False
    guessed = guesses(held.span) and _one_sum(held, flat) and told_alike(held, flat, SUM_ALIKE)
    return (
        guessed
        or _one_crowd(held, flat)
        or (_names_its_source(held) and told_alike(held, flat, ALIKE))
    )


def _names_its_source(held: Profile) -> bool:
    span = held.span
    if span.speaker is not None or accuses(held):
        return True
    return span.subject is not None and wishes(span) and not _EXPECTED.search(span.exact)


_EXPECTED = re.compile(r"(?:\b(?:is|are|was|were)|^\W*(?:[A-Z][\w’'-]+ )+[a-z]+) expected\b")
"""“The airport is expected to reopen” is the outlet's own, and nobody's wish."""


def told_alike(one: Profile, other: Profile, least: float) -> bool:
    """Tell whether of the words of both, those for their sources left out, such a share agrees."""
    first, second = _telling(one) | _named(one), _telling(other) | _named(other)
    first, second = first - (_source(one) - second), second - (_source(other) - first)
    figures = FIGURE * len(figures_of(one) & figures_of(other))
    common, either = _weight(first & second), _weight(first) + _weight(second)
    return 2 * (common + figures) >= least * (either + 2 * figures)


def _source(one: Profile) -> frozenset[str]:
    return frozenset(concept(part) for part in parts(one.span.speaker or ""))


def _named(one: Profile) -> frozenset[str]:
    return frozenset(concept(part) for name in one.names for part in parts(name))


def _moods_meet(held: Profile, flat: Profile) -> bool:
    if not accuses(held) and held.span.polarity != flat.span.polarity:
        return False
    return flat.span.modality != "planned" or wishes(held.span)


def _one_deed(held: Profile, flat: Profile) -> bool:
    """Whether the other tells of what the flat telling says was done.

    A charge puts who did it in doubt.
    """
    if accuses(held) and _DONE_TO.search(flat.span.exact):
        return False
    verb = flat.span.predicate
    if verb is None or verb in COPULAS:
        return True
    return concept(verb) in _words(held) or bool(flat.acts & held.acts)


def _one_sum(held: Profile, flat: Profile) -> bool:
    """Whether a sum that one only guesses is the other's, to the last figure."""
    sums = [
        {(v.unit, v.low, v.high) for v in told.values if v.kind == "money" and not v.approximate}
        for told in (held, flat)
    ]
    return len(sums[0]) == len(sums[1]) == 1 and sums[0] == sums[1]


def _one_crowd(held: Profile, flat: Profile) -> bool:
    """Whether an interested party's count of a crowd is told as the size of it.

    Nobody counts a crowd head by head, so that a number of people has a source always.
    """
    return of_party(held.span) and any(
        one.value.low == other.value.low and is_crowd(one) and is_crowd(other)
        for one in held.counts
        for other in flat.counts
    )


def _one_count(held: Profile, flat: Profile) -> bool:
    """Whether both give one figure of the same things, whatever verb each puts to it."""
    return any(
        one.head is not None
        and one.head == other.head
        and (one.value.low, one.value.high) == (other.value.low, other.value.high)
        for one in held.counts
        for other in flat.counts
    )


def _words_meet(held: Profile, flat: Profile, *, one_figure: bool) -> bool:
    told, known = _telling(flat), _words(held)
    common = told & known
    full = sum(weight(word) >= 1 for word in common) + one_figure
    named = {concept(part) for name in flat.names for part in parts(name)}
    who = (flat.span.subject or "", *flat.span.participants)
    acting = {word.concept for name in who for word in content(name)}
    if (not common - named - acting and not one_figure) or full < FULL:
        return False
    least = COVERED if full < MANY else COVERED_BY_MANY
    return _weight(common) + one_figure >= least * (_weight(told) + one_figure)


def _weight(words: frozenset[str]) -> float:
    return sum(sorted(weight(word) for word in words))


def _telling(one: Profile) -> frozenset[str]:
    """What a statement tells besides its figures and the offices of its people."""
    left_out = NUMERIC | {"date", "role"}
    figures = [value for value in one.span.values if value.kind in left_out]
    return frozenset(
        word.concept
        for word in one.words
        if not reports(word.concept)
        and not any(value.start <= word.start < value.end for value in figures)
    )


def _words(one: Profile) -> frozenset[str]:
    """Every word, of an accusation the whole sentence's, with the names of its pronouns."""
    named = {concept(part) for name in one.names for part in parts(name)}
    text = one.span.sentence if accuses(one) else one.span.exact
    return frozenset(word.concept for word in content(text)) | named


def figures_of(one: Profile) -> frozenset[tuple[str, object]]:
    """Give the ends of every figure and date, since “up to 900” goes back to 900."""
    return frozenset(
        (value.kind, end)
        for value in one.values
        if value.kind in NUMERIC or value.kind == "date"
        for end in (value.low, value.high)
        if end is not None
    )
