"""Whether two statements that take opposite sides speak of one thing at one time, by rules."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.extraction.types import StatementSpan
from claims.matching.names import country_of, parts, same_name, shared
from claims.matching.profile import Profile
from claims.matching.stances import CAUSE, OF_PERSONS, Stance, stances
from claims.matching.surroundings import in_background, other_names, set_elsewhere
from claims.matching.vocabulary import concept, content, weight

HOURS = 10
"""Hours after which what passes has passed: the road that was closed at noon is open at night."""
MANY_AGREED = 2
"""Full topic words that must agree where nothing is told that both are said of."""
OF_THE_EVENT = frozenset({"axis:intended"})
"""Stances on what happened as a whole, whatever the sentence calls it."""
_PRONOUN = frozenset(
    {"it", "he", "she", "they", "this", "that", "these", "those", "who", "which", "one", "some"}
)
_HEAD_END = re.compile(r"\b(?:of|in|from|for|at|on|by|with|to|who|which|that|,)\b|,")
_DEFINITE = re.compile(r"\b(?:it|this|the)\b", re.IGNORECASE)

Opposed = tuple[Stance, Stance]


def opposed(one: Profile, other: Profile) -> Opposed | None:
    """Give the stances by which two statements of one occurrence contradict each other."""
    return _opposed(one, stances(one), other, stances(other))


def debated(
    one: Profile, other: Profile, beside: Sequence[Profile], against: Sequence[Profile]
) -> bool:
    """Tell whether two opposed statements stand in articles of which one tells both sides.

    `beside` and `against` are the other statements of the article of each.
    """
    found = None if one_speaker(one.span, other.span) else opposed(one, other)
    return found is not None and (
        tells_both(one, found[0], [(0, told, stances(told)) for told in beside])
        or tells_both(other, found[1], [(0, told, stances(told)) for told in against])
    )


def tells_both(
    one: Profile, stance: Stance, article: Sequence[tuple[int, Profile, Sequence[Stance]]]
) -> bool:
    """Whether the article that takes a side tells the other one too, or lets somebody deny it."""
    if one.span.voice == "attributed" and any(
        denies_it(other)
        for _, other, _ in article
        if other.span.sentence_start != one.span.sentence_start
    ):
        return True
    return any(
        against.key == stance.key
        and against.sign != stance.sign
        and _alike(one, stance, other, against)
        for _, other, others in article
        for against in others
        if other is not one
    )


def one_speaker(one: StatementSpan, other: StatementSpan) -> bool:
    """Whether one source says it in one article and denies it in the other.

    What that source says is then told in two ways, whoever else speaks in either article.
    """
    if one.speaker is None or other.speaker is None:
        return False
    return same_name(one.speaker, other.speaker)


def _alike(one: Profile, stance: Stance, other: Profile, against: Stance) -> bool:
    if stance.objects and against.objects and stance.objects & against.objects:
        return True
    if one.span.quoted and other.span.quoted and one.span.speaker == other.span.speaker:
        return True
    head = head_of(other.span)
    return head == head_of(one.span) if head else not against.objects


_CHARGE = re.compile(
    r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)|disput(?:es|ed)|refut(?:es|ed)) "
    r"(?:it|this|that|all of it|(?:the|any|all|these|those|his|her|their) (?:\w+ )?(?:charges?"
    r"|accusations?|allegations?|claims?|reports?|wrongdoing))\b",
    re.IGNORECASE,
)


def denies_it(one: Profile) -> bool:
    return _CHARGE.search(one.span.sentence) is not None


def _opposed(
    one: Profile, sides: Sequence[Stance], other: Profile, others: Sequence[Stance]
) -> Opposed | None:
    against = {stance.key: stance for stance in others}
    for stance in sides:
        rival = against.get(stance.key)
        if rival is None or rival.sign == stance.sign:
            continue
        if one_time(one, other, stance) and one_thing(one, stance, other, rival):
            return stance, rival
    return None


def one_time(one: Profile, other: Profile, stance: Stance) -> bool:
    if in_background(one.span) != in_background(other.span):
        return False
    if not stance.passing and is_plan(one.span) != is_plan(other.span):
        return False
    if not stance.passing:
        return True
    turned = TURNED.search(one.span.exact) or TURNED.search(other.span.exact)
    return not turned and hours_apart(one.span, other.span) < HOURS


TURNED = re.compile(r"\b(?:until|till|since been|for (?:\w+ )?(?:minutes|hours|days))\b")
"""Words that say that it was so for a time only."""


def went_on(one: StatementSpan, other: StatementSpan) -> bool:
    """Tell whether the earlier of two articles says that it still was so, and the later no more."""
    if one.published is None or other.published is None or one.published == other.published:
        return False
    earlier = one if one.published < other.published else other
    return _STILL.search(earlier.exact) is not None


_STILL = re.compile(
    r"\b(?:is|are|was|were|remains?|remained|had|has|have) still\b|\bas yet\b", re.IGNORECASE
)


def is_plan(span: StatementSpan) -> bool:
    return span.modality == "planned"


def hours_apart(one: StatementSpan, other: StatementSpan) -> float:
    if one.published is None or other.published is None:
        return 0.0
    return abs((one.published - other.published).total_seconds()) / 3600


def one_thing(one: Profile, stance: Stance, other: Profile, rival: Stance) -> bool:
    if set_elsewhere(one.span, other.span):
        return False
    if stance.key == CAUSE:
        return _one_cause(one, stance, other, rival)
    if stance.key in OF_THE_EVENT:
        return not other_names(one.span, other.span)
    if stance.there_is or rival.there_is:
        return _there_is_of_it(one, stance, other)
    if stance.whole or rival.whole:
        denied, told = ((one, stance), (other, rival)) if stance.whole else (
            (other, rival), (one, stance)
        )  # fmt: skip
        return _denied_of_it(*denied, *told)
    return _said_of_it(one, stance, other, rival)


def _there_is_of_it(one: Profile, stance: Stance, other: Profile) -> bool:
    """Whether what there is, and what somebody does not do, can be one: one of them is cited."""
    if weight(stance.key.partition(":")[2]) < 1 or other_names(one.span, other.span):
        return False
    cited = one.span.speaker, other.span.speaker
    if None not in cited and same_name(cited[0] or "", cited[1] or ""):
        return True
    return bool(shared(one.names, other.names) or one.topics & other.topics & _full(one))


def _full(one: Profile) -> frozenset[str]:
    return frozenset(topic for topic in one.topics if weight(topic) >= 1)


def _one_cause(one: Profile, stance: Stance, other: Profile, rival: Stance) -> bool:
    """Whether the cause that one names is of what the other knows no cause of."""
    known, unknown = (one, other) if stance.sign > 0 else (other, one)
    first, second = _theme(known, stance, rival), _theme(unknown, stance, rival)
    span = (stance if stance.sign > 0 else rival).span
    words = known.span.exact[span.start - known.span.start : span.end - known.span.start]
    return bool(first & second) or not second or bool(_DEFINITE.search(words))


def _denied_of_it(denying: Profile, denial: Stance, telling: Profile, told: Stance) -> bool:
    """Whether what there is not, one tells all the same: of the same thing, or of nothing else."""
    if other_names(denying.span, telling.span) or denial.objects - _all(telling):
        return False
    theme = _theme(denying, denial, told) - NOBODY
    if denial.key.partition(":")[2] in OF_PERSONS:
        return not theme - PERSONS or bool(theme & _all(telling))
    if theme & _all(telling) or shared(_things(denying), _things(telling)):
        return True
    if theme & PERSONS and _all(telling) & PERSONS:
        return True
    return not theme and weight(told.key.partition(":")[2]) >= 1


def _things(one: Profile) -> list[str]:
    """The names in a statement that are no countries and not its source."""
    source = one.span.speaker
    return [
        name
        for name in one.names
        if not country_of(name) and (source is None or not same_name(name, source))
    ]


def _said_of_it(one: Profile, stance: Stance, other: Profile, rival: Stance) -> bool:
    """Whether both say it of the same thing, done by the same hand where both name one."""
    if set_apart(one.span, other.span):
        return False
    if stance.key in OF_A_PERSON and _one_person(one, other):
        return True
    both = bool(stance.objects and rival.objects)
    first, second = affected(one, stance, both=both), affected(other, rival, both=both)
    met = first & second
    if first and second and not met:
        return False
    doers = _agent(one, stance), _agent(other, rival)
    if None not in doers and not _one_agent(one.span, other.span):
        return False
    common = _theme(one, stance, rival) & _theme(other, stance, rival)
    full = sum(weight(topic) >= 1 for topic in common | met)
    named = any(not country_of(name) for name in shared(one.names, other.names))
    return full + named >= (1 if met else MANY_AGREED)


OF_A_PERSON = frozenset(
    f"axis:{name}"
    for name in (
        "alive unhurt stable plea charged bail caught sober armed stays fit clean guilty concedes"
    ).split()
)
"""Stances that tell how it stands with a person, whatever object the sentence gives the verb."""


def _one_person(one: Profile, other: Profile) -> bool:
    """Whether both are said of one person: named the same, at the head of the statement."""
    first, second = one.span.subject or "", other.span.subject or ""
    return first[:1].isupper() and second[:1].isupper() and same_name(first, second)


def affected(one: Profile, stance: Stance, *, both: bool) -> frozenset[str]:
    """What it may be said of: the object, where both have one, else the subject as well."""
    if both and not stance.passive:
        return stance.objects
    return subject_words(one.span) | (frozenset() if stance.passive else stance.objects)


def _agent(one: Profile, stance: Stance) -> str | None:
    return head_of(one.span) if stance.objects and not stance.passive else None


def _one_agent(one: StatementSpan, other: StatementSpan) -> bool:
    named = (one.subject or "")[:1].isupper() and (other.subject or "")[:1].isupper()
    if named and same_name(one.subject or "", other.subject or ""):
        return True
    return head_of(one) == head_of(other)


def set_apart(one: StatementSpan, other: StatementSpan) -> bool:
    """Whether names, days, ordinals or what narrows the subjects say that two things are meant."""
    if other_names(one, other):
        return True
    if _dated(one) and _dated(other) and not _days_meet(one, other):
        return True
    for first, second in ((one, other), (other, one)):
        if _ANOTHER.search(first.subject or "") and not _ANOTHER.search(second.subject or ""):
            return True
    ordinals = [set(_ORDINAL.findall(span.exact.lower())) for span in (one, other)]
    if all(ordinals) and not ordinals[0] & ordinals[1]:
        return True
    narrowed = _narrowing(one), _narrowing(other)
    return bool(narrowed[0] and narrowed[1]) and not narrowed[0] & narrowed[1]


_ANOTHER = re.compile(r"\b(?:another|second|third|other|neighbou?ring|nearby|former|previous)\b")
_ORDINAL = re.compile(r"\b(?:first|second|third|fourth|fifth|last|next)\b")


def _dated(span: StatementSpan) -> bool:
    """Whether a statement gives a date by more than a weekday."""
    return span.when is not None and any(mark.isdigit() for mark in span.when.exact)


def _days_meet(one: StatementSpan, other: StatementSpan) -> bool:
    first, second = (
        (str(span.when.low or ""), str(span.when.high or "~")) if span.when else ("", "~")
        for span in (one, other)
    )
    return first[0][:10] <= second[1][:10] and second[0][:10] <= first[1][:10]


_QUANTIFIER = re.compile(
    r"^(?:all|both|most|some|many|none|neither|either|each|one|\d+|no)(?: of)? ", re.IGNORECASE
)


def subject_words(span: StatementSpan) -> frozenset[str]:
    subject = span.subject or ""
    if subject.lower() in _PRONOUN:
        return frozenset()
    return frozenset(word.concept for word in content(subject) if weight(word.concept) >= 1)


def _narrowing(span: StatementSpan) -> frozenset[str]:
    """What a subject says besides its head: of “sales in Asia” Asia."""
    subject, head = span.subject or "", head_of(span)
    found = {word.concept for word in content(subject) if weight(word.concept) >= 1}
    return frozenset(found - {head}) if head and not subject[:1].isupper() else frozenset()


def head_of(span: StatementSpan) -> str | None:
    """The concept of a subject's head noun: of “the dam at Lago Alto” the dam."""
    subject = _QUANTIFIER.sub("", span.subject or "")
    if not subject or subject.lower() in _PRONOUN:
        return None
    end = _HEAD_END.search(subject)
    words = content(subject[: end.start()] if end else subject)
    return words[-1].concept if words else None


def _all(one: Profile) -> frozenset[str]:
    """Every concept of a statement, its names' words too."""
    named = {concept(part) for name in one.names for part in parts(name)}
    return one.topics | {word.concept for word in one.words} | named


def _theme(one: Profile, *spent: Stance) -> frozenset[str]:
    """The topic besides what is in question and besides who says it."""
    source = {word.concept for word in content(one.span.speaker or "")}
    said = {
        word.concept
        for word in one.words
        for stance in spent
        if stance.span.start <= word.start < stance.span.end
    }
    keys = {stance.key.partition(":")[2] for stance in spent}
    return one.topics - source - said - keys


NOBODY = frozenset(concept(word) for word in ("nobody", "none", "nothing"))
PERSONS = frozenset(
    concept(word)
    for word in (
        "worker man woman person people employee staff crew passenger resident guest visitor child"
        " driver pilot player student pupil patient officer soldier"
    ).split()
)
"""Words for anybody of a group, so that “no worker” is denied by “one of his men”. By hand."""
