"""Two statements of which nothing is known but their sentences: when they are two events after all.

Behind a story's gates the articles vouch for one occurrence. Without them a difference counts only
where nothing in the two sentences says that each speaks of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from claims.discrepancies.pairs import Pair
from claims.discrepancies.types import Difference, Kind
from claims.extraction.stems import fold
from claims.extraction.types import Span
from claims.matching.names import country_of, same_name
from claims.matching.profile import Profile
from claims.matching.vocabulary import base, content

HEDGED = re.compile(
    r"(?:\bnot|n['’]t|\bnever)\s+(?:\w+\s+)?(?:initially|originally|immediately|yet|at first|"
    r"always|only|just|merely|entirely|fully|wholly|completely|necessarily|solely|until)\b|"
    r"\b(?:not|n['’]t)\b[^,;]*\b(?:at first|until|unless|initially)\b|"
    r"\bnot\b[^;]*,? but (?!not\b)(?:rather )?(?:an?|the|in|on|at|by|from|several|only)\b",
    re.IGNORECASE,
)
"""A denial of the time, the extent or the word alone: “did not initially buy” leaves it open that
it did, “not one march, but a series” says what it was.
Compiled by hand for this project, from general news English."""
OF_NOUN = re.compile(r"(?:after|before|since|until|by|from) (?:the|its|their|a) ", re.IGNORECASE)
"""“After the 1986 disaster” dates the disaster, not what came after it."""
CEASED = re.compile(
    r"\b(?:stop|ceas|halt|quit|discontinu|refus|declin|fail|neglect|avoid|unwilling|unable|lack|zero|"
    r"few|little|hardly|barely)\w*\b|\bturn\w* down\b|\bno (?!longer)\w+|\byet to\b|\brul\w+ out\b",
    re.IGNORECASE,
)
"""Words that deny without a negation, so that an affirmed verb beside them agrees with a denial.
Compiled by hand for this project, from general news English."""
RANK = re.compile(
    r"\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth",
    re.IGNORECASE,
)
MEASURES = frozenset({"quantity", "duration"})


_NAMED = re.compile(r"(?!(?:The|This|That|These|It|He|She|They|His|Her|Its|Their)\b)[A-Z]")


def excused(pair: Pair, found: Difference) -> bool:
    """Tell whether a difference of two bare statements shows two events, or none at all."""
    return any(excuse(pair, found) for excuse in EXCUSES.get(found.kind, ()))


def _of_noun(_: Pair, found: Difference) -> bool:
    return any(OF_NOUN.match(value) for value in found.values)


def _two_in_one_title(_: Pair, found: Difference) -> bool:
    """Whether a title was read together with the person before it."""
    return any(" and " in value for value in found.values)


def _is_placed_in_time(found: Difference) -> bool:
    """Whether it is a date or a rank: a sentence that tells both tells of two events."""
    return found.kind == "date" or all(RANK.fullmatch(value) for value in found.values)


def _also_told(pair: Pair, found: Difference) -> bool:
    """Whether a sentence tells the other's date or rank too, for something in it."""
    if not _is_placed_in_time(found):
        return False
    first, second = found.values
    return _stands_in(second, first, pair.one) or _stands_in(first, second, pair.other)


def _stands_in(value: str, own: str, told: Profile) -> bool:
    bare = value.partition(" (")[0]
    if not re.search(rf"(?<!\w){re.escape(bare)}(?!\w)", told.span.sentence, re.IGNORECASE):
        return False
    return fold(bare) not in fold(own)


def _strangers(pair: Pair, found: Difference) -> bool:
    """Whether each side names somebody or something that the other does not know.

    A place that differs is no stranger to itself.
    """
    apart = set(found.values)
    subjects = [told.span.subject or "" for told in _both(pair)]
    if not all(_NAMED.match(subject) for subject in subjects):
        apart |= set(subjects)
    first, second = ([name for name in told.names if name not in apart] for told in _both(pair))
    return bool(_unknown(first, pair.other) and _unknown(second, pair.one))


def _unknown(names: list[str], told: Profile) -> list[str]:
    sentence = {word.concept for word in content(told.span.sentence)}
    return [
        name
        for name in names
        if country_of(name) is None
        and not any(same_name(name, other) for other in told.names)
        and not sentence & {word.concept for word in content(name)}
    ]


def _one_negated(pair: Pair, _: Difference) -> bool:
    return (pair.one.span.polarity == "affirmed") != (pair.other.span.polarity == "affirmed")


def _of_other_things(pair: Pair, found: Difference) -> bool:
    """Whether two measures are of two subjects: a diameter is of whatever is measured."""
    measured = [
        _is_measure(told, span) for told, span in zip(_both(pair), found.spans, strict=True)
    ]
    if not all(measured):
        return False
    first, second = pair.one.span.subject, pair.other.span.subject
    if first is None or second is None or same_name(first, second):
        return False
    subjects = [{word.concept for word in content(subject)} for subject in (first, second)]
    return all(subjects) and not subjects[0] & subjects[1]


def _is_measure(told: Profile, span: Span) -> bool:
    return any(
        value.kind in MEASURES and value.unit is not None and value.start == span.start
        for value in told.values
    )


def _both(pair: Pair) -> tuple[Profile, Profile]:
    return pair.one, pair.other


def _denied_in_part(pair: Pair, _: Difference) -> bool:
    """Whether the denial is of something that the other does not affirm.

    Of the time or the extent alone, of another participant, or of more than is said.
    """
    negated = [told for told in _both(pair) if told.span.polarity != "affirmed"]
    if any(HEDGED.search(told.span.exact) for told in negated):
        return True
    if len(negated) != 1:
        return False
    denied = negated[0]
    affirmed = pair.other if denied is pair.one else pair.one
    if _unknown(_names_behind(denied), affirmed):
        return True
    if CEASED.search(affirmed.span.sentence):
        return True
    if denied.span.predicate != "be":
        return False
    told = {word.concept for word in content(affirmed.span.sentence)}
    subject = {word.concept for word in content(denied.span.subject or "")}
    return bool({word.concept for word in denied.words} - subject - told - {"be"})


def _names_behind(told: Profile) -> list[str]:
    """The names behind the verb; those before it belong to the subject."""
    verb = base((told.span.predicate or "").lower())
    at = next((word.start for word in told.words if base(fold(word.text)) == verb), None)
    if at is None:
        at = told.span.start + len(told.span.subject or "")
    return [str(v.low) for v in told.values if v.kind in ("name", "place") and v.start > at]


EXCUSES: Mapping[Kind, tuple[Callable[[Pair, Difference], bool], ...]] = {
    "number": (_also_told, _strangers, _one_negated, _of_other_things),
    "date": (_of_noun, _also_told, _strangers),
    "place": (_strangers,),
    "role": (_two_in_one_title,),
    "polarity": (_denied_in_part,),
}
