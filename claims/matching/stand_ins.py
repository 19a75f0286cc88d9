"""Names that stand in each other's place: one article has the one, the other article the other.

Two accounts of one event mostly name the same people and places. Where each has a name that the
other does not have, among the same words, one act or one office goes to two names.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Literal

from rapidfuzz.distance import DamerauLevenshtein

from claims.extraction.stems import fold
from claims.extraction.types import Span
from claims.matching.lexicon import MANY_HOLD
from claims.matching.names import country_of, parts, same_name
from claims.matching.profile import Profile
from claims.matching.surroundings import in_background, names_around
from claims.matching.vocabulary import concept, content

Sort = Literal["name", "place", "date"]
Placed = tuple[int, Profile]

LIKENESS: Mapping[Sort, float] = {"name": 0.42, "place": 0.25, "date": 0.35}
"""Share of the rarer words around the two names that must be in common; set on the practice
stories."""
ANCHORED = 0.18
"""The same where the office, or the thing that is put there, is one."""
BESIDE = 0.3
"""The same, unweighted, for two statements already known to speak of one point."""
FULL = 2
"""Words of a name that is told in full."""


@dataclass(frozen=True, slots=True)
class StandIn:
    """One name in one statement, with what it may share with its rival."""

    place: int
    sort: Sort
    name: str
    span: Span
    anchors: frozenset[str]
    context: frozenset[str]
    past: bool
    around: tuple[str, ...] = ()
    """The other names of its sentence."""


def stand_ins(articles: Sequence[Sequence[Placed]]) -> Iterator[tuple[int, int]]:
    """Give pairs of statements of one occurrence's articles whose names are rivals."""
    told = [[*_told(article)] for article in articles]
    texts = [_words(article) for article in articles]
    weights = _weights([one for items in told for one in items])
    for one, other in combinations(range(len(articles)), 2):
        first = [item for item in told[one] if not _known(item, told[other], texts[other])]
        second = [item for item in told[other] if not _known(item, told[one], texts[one])]
        yield from _mutual(first, second, weights)


def rival_names(one: Profile, other: Profile) -> list[tuple[StandIn, StandIn]]:
    """Give the names of two linked statements that stand in each other's place."""
    first, second = [*_of(0, one)], [*_of(1, other)]
    texts = [_words([(0, profile)]) for profile in (one, other)]
    return [
        (a, b)
        for a in first
        for b in second
        if not _known(a, second, texts[1])
        and not _known(b, first, texts[0])
        and _can_stand(a, b)
        and _share(a.context, b.context, {}) >= (ANCHORED if a.anchors & b.anchors else BESIDE)
    ][:1]


def _told(article: Sequence[Placed]) -> Iterator[StandIn]:
    seen: set[Span] = set()
    for place, profile in article:
        for item in _of(place, profile):
            if item.span not in seen:
                seen.add(item.span)
                yield item


def _of(place: int, one: Profile) -> Iterator[StandIn]:
    context = _context(one)
    for value in one.values:
        name = str(value.low)
        if value.kind == "name" and name not in one.located and _telling(name, "name"):
            past = in_background(one.span) or _is_over(one, name)
            span, anchors = Span(value.start, value.end), _offices(one, name)
            own = frozenset(concept(part) for part in parts(name))
            own |= {anchor.partition(":")[2] for anchor in anchors}
            around = tuple(o for o in names_around(one.span) if not same_name(o, name))
            yield StandIn(place, "name", name, span, anchors, context - own, past, around)
    yield from _places(place, one, context)
    yield from _dates(place, one, context)


def _dates(place: int, one: Profile, context: frozenset[str]) -> Iterator[StandIn]:
    """The days that a statement gives by their date; a weekday is mostly that of the report."""
    for value in one.values:
        low, high = str(value.low or ""), str(value.high or "")
        if value.kind == "date" and _DATED.search(value.exact) and low[:10] == high[:10]:
            anchors = frozenset(f"act:{act}" for act in one.acts if ":" not in act)
            past, span = in_background(one.span), Span(value.start, value.end)
            yield StandIn(place, "date", low[:10], span, anchors, context - _MONTHS, past)


_MONTH_NAMES = (
    "january february march april may june july august september october november december"
).split()
_MONTHS = frozenset(concept(month) for month in _MONTH_NAMES)
_DATED = re.compile(
    rf"\d.*\b(?:{'|'.join(month[:3] for month in _MONTH_NAMES)})"
    rf"|\b(?:{'|'.join(month[:3] for month in _MONTH_NAMES)})[a-z]*\.? \d|first of|\d-\d\d-\d",
    re.IGNORECASE,
)


def _places(place: int, one: Profile, context: frozenset[str]) -> Iterator[StandIn]:
    """The names behind prepositions of place that nobody bears who takes part."""
    text, start = one.span.exact, one.span.start
    actors = [name for name in one.names if name not in one.located]
    for match in _PLACED.finditer(text):
        name, span = match["name"], Span(start + match.start("name"), start + match.end("name"))
        taken = any(
            value.kind in ("date", "money", "percent")
            and value.start < span.end
            and span.start < value.end
            for value in one.values
        )
        known = any(same_name(name, actor) for actor in actors)
        if not taken and not known and _telling(name, "place"):
            own = frozenset(concept(part) for part in parts(name))
            past = in_background(one.span)
            yield StandIn(place, "place", name, span, _sites(one, span), context - own, past)


_PART = r"(?:[Dd]['’])?[A-ZÀ-Þ][\w’-]+"
_PLACED = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Ii]nside|[Oo]ff|[Uu]nder|[Bb]eneath|[Bb]eside|[Aa]round"
    r"|[Aa]cross|[a-z]*(?:divert|mov|fl[oe]w|tak|brought|sail|tow|head|land|transfer)\w* to"
    r"|cent(?:re|er)d on|(?:scent|way down|slopes?|top|foot) (?:of|from)|close to|next to"
    r"|(?:north|south|east|west) of)"
    rf"\s+(?:(?:the|a|an|its|his|her|their)\s+)?(?:[a-z]{{3,}}\s+){{0,2}}?(?:of\s+(?:the\s+)?)?"
    rf"(?P<name>{_PART}(?:[ ](?:(?:de|du|del|la|le|van|der)[ ])?{_PART})*)"
)
"""A preposition of place, or a way to one, with the name behind it."""


def _telling(name: str, sort: Sort) -> bool:
    if (
        country_of(name)
        or fold(name) in WIDE
        or not name[:1].isupper()
        or any(letter.isdigit() for letter in name)
    ):
        return False
    return len(parts(name)) >= FULL if sort == "name" else len(name) > FULL


def _context(one: Profile) -> frozenset[str]:
    text = one.span.sentence if len(one.span.sentence) < LONG else one.span.exact
    return frozenset(word.concept for word in content(text) if not word.text[0].isdigit())


LONG = 260
"""Characters from which a sentence tells of several things and only the clause counts."""


def _is_over(one: Profile, name: str) -> bool:
    return any(
        value.kind == "role"
        and _OVER.match(str(value.low)) is not None
        and any(same_name(holder, name) for holder in value.of)
        for value in one.values
    )


_OVER = re.compile(r"(?:former|ex|late|retired|outgoing)\b")


def _offices(one: Profile, name: str) -> frozenset[str]:
    """The offices of a person in this statement, those that many hold at once left out."""
    found: set[str] = set()
    for value in one.values:
        if value.kind == "role" and value.of and same_name(value.of[0], name):
            found |= {concept(word) for word in re.findall(r"[^\W\d_]+", str(value.low))[-1:]}
    apposed = _APPOSED.search(one.span.sentence.partition(name)[0])
    if apposed:
        found.add(concept(apposed[1]))
    return frozenset(f"office:{head}" for head in found - _MANY_HOLD)


_MANY_HOLD = frozenset(concept(word) for word in MANY_HOLD)
_APPOSED = re.compile(r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|a) (?:[a-z-]+ )?([a-z-]{3,}),? $")


def _sites(one: Profile, span: Span) -> frozenset[str]:
    """The noun that is put there (“a farm near …”) and the sort of place it is."""
    text, start = one.span.exact, one.span.start
    before, behind = text[: span.start - start], text[span.end - start :]
    found = {concept(match[1]) for match in (_PUT.search(before),) if match}
    found |= {concept(match[1]) for match in (_SORT.match(behind),) if match}
    return frozenset(f"site:{noun}" for noun in found)


_PUT = re.compile(r"\b([a-z]{4,}) (?:near|outside|in|at|from|on) (?:the )?(?:[a-z]+ of )?$")
_SORT = re.compile(r" ([a-z]{4,})\b")


def _words(article: Sequence[Placed]) -> frozenset[str]:
    return frozenset(
        word for _, one in article for word in re.findall(r"[^\W_]+", fold(one.span.sentence))
    )


def _known(item: StandIn, others: Sequence[StandIn], words: frozenset[str]) -> bool:
    """Whether the other article has this name too, wherever; a namesake there is another name."""
    if item.sort == "date":
        return any(item.name == other.name for other in others)
    if any(same_name(item.name, other.name) for other in others):
        return True
    telling = parts(item.name)
    if item.sort == "place":
        return any(part in words for part in telling if len(part) >= TELLING_PART)
    return telling[-1] in words and not any(_namesakes(item.name, o.name) for o in others)


TELLING_PART = 4
WIDE = frozenset(
    {"africa", "europe", "asia", "america", "north america", "south america", "australia"}
    | {"antarctica", "oceania", "middle east", "atlantic", "pacific", "mediterranean"}
)
"""Names that hold so much that any place may lie in them."""


def _namesakes(one: str, other: str) -> bool:
    first, second = parts(one), parts(other)
    return min(len(first), len(second)) >= FULL and first[-1] == second[-1]


def _weights(items: Iterable[StandIn]) -> Mapping[str, float]:
    contexts = [item.context for item in items]
    seen = Counter(word for context in contexts for word in context)
    return {word: math.log(1 + len(contexts) / count) for word, count in seen.items()}


def _mutual(
    one: Sequence[StandIn], other: Sequence[StandIn], weights: Mapping[str, float]
) -> Iterator[tuple[int, int]]:
    """Pair the names that are each other's best match."""
    scores = {
        (i, j): score
        for i, first in enumerate(one)
        for j, second in enumerate(other)
        if _can_stand(first, second) and (score := _score(first, second, weights)) > 0
    }
    for (i, j), score in scores.items():
        rivals = [s for (a, b), s in scores.items() if (a == i) != (b == j)]
        if score >= max(rivals, default=0.0):
            pair = sorted((one[i].place, other[j].place))
            yield pair[0], pair[1]


def _can_stand(one: StandIn, other: StandIn) -> bool:
    """People need an office or a surname in common: a story names many of them."""
    if one.sort != other.sort or one.past != other.past:
        return False
    if one.sort == "date":
        return one.name != other.name and _near(one.name, other.name)
    if _one_sound(one.name, other.name):
        return False
    if one.sort == "place" or _namesakes(one.name, other.name):
        return True
    return _anchored(one, other) and len(one.context & other.context) >= FEW_WORDS


def _near(one: str, other: str) -> bool:
    """Whether two days lie within weeks, or are one day of two years."""
    try:
        first, second = date.fromisoformat(one), date.fromisoformat(other)
    except ValueError:
        return False
    return abs((first - second).days) <= WEEKS or one[4:] == other[4:]


FEW_WORDS = 2
"""Words that must agree beside an office before two people are rivals for it."""
WEEKS = 45
"""Days up to which two dates can be one date mistaken."""


def _anchored(one: StandIn, other: StandIn) -> bool:
    return bool(one.anchors & other.anchors) or (
        one.sort == "name" and _namesakes(one.name, other.name)
    )


def _one_sound(one: str, other: str) -> bool:
    """Whether two names are one in two spellings (Katharine, Catherine; Yusuf, Youssef)."""
    first, second = (_sounded(" ".join(parts(name))) for name in (one, other))
    return DamerauLevenshtein.distance(first, second, score_cutoff=1) <= 1


def _sounded(name: str) -> str:
    for written, heard in _HEARD:
        name = re.sub(written, heard, name)
    return name


_HEARD = (
    ("ph", "f"), ("th", "t"), ("c?k|q|c", "k"), ("ou|oo", "u"), ("y|j|ie", "i"), ("z", "s"),
    ("w", "v"), (r"(.)\1", r"\1"),
)  # fmt: skip
"""Letters that spellings of one name take for each other. Compiled by hand."""


def _score(one: StandIn, other: StandIn, weights: Mapping[str, float]) -> float:
    """Give how surely two names stand in one place; 0 where too little around them agrees."""
    anchored = _anchored(one, other)
    share = _share(one.context, other.context, weights)
    if share < (ANCHORED if anchored else LIKENESS[one.sort]):
        return 0.0
    return share + anchored


def _share(one: frozenset[str], other: frozenset[str], weights: Mapping[str, float]) -> float:
    """The share of the shorter context's weight that both have."""
    common, *sizes = (
        sum(sorted(weights.get(word, 1.0) for word in words)) for words in (one & other, one, other)
    )
    return common / min(sizes) if min(sizes) else 0.0
