"""What speaks for two mentions filling one slot of a story, as numbers to be weighed."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from claims.matching.bounds import size_of, slipped
from claims.matching.events import event_likeness
from claims.matching.happenings import happenings
from claims.matching.hedges import source_of
from claims.matching.meanings import nearness_of_sentences, nearness_of_values
from claims.matching.names import parts, same_name, shared
from claims.matching.slots.date_evidence import date_evidence
from claims.matching.slots.doubts import doubts
from claims.matching.slots.mentions import Mention
from claims.matching.slots.overlaps import nearness, overlap
from claims.matching.slots.spot_pairs import spot_evidence, spots_compare
from claims.matching.surroundings import over_a_time

FAR_APART = math.e
"""Ratio from which two figures are rather of two things."""
FARTHEST = 4.0
"""Where the logarithm of a ratio is cut off."""
SMALL = 10
"""Under this, numbers of a story are many and agree or differ by chance."""
MANY = 2
"""Other values in common that are counted at the most."""


@dataclass(frozen=True, slots=True)
class Company:
    """How a pair stands among the other mentions of its two articles and of the third ones."""

    alternatives: int
    """Mentions of the sort that each side has and the other lacks, multiplied."""
    agreeing: int
    """Figures and dates that both sentences share."""
    told_too: int
    """How many of two days the other article gives too, for whatever."""
    third: float
    """How likely a third article gives one of the two values in the other's words."""


def evidence(
    one: Mention, other: Mention, weights: Mapping[str, float], company: Company
) -> dict[str, float]:
    """Give what speaks for one slot; keys are those of `weights.WEIGHTS`, absent ones are 0."""
    found = {
        **_words(one, other, weights),
        **_statements(one, other),
        **_names(one, other),
        **doubts(one, other),
        **_meanings(one, other),
        "alternatives": math.log(max(1, company.alternatives)),
        "agreeing": float(min(MANY, company.agreeing)),
        "third": company.third,
        f"sort {one.sort}": 1.0,
    }
    if one.sort == "number":
        found |= _figures(one, other)
    elif one.sort == "date":
        found |= date_evidence(one, other, company.told_too)
    else:
        found |= _anchored(one, other)
    return found


def _words(one: Mention, other: Mention, weights: Mapping[str, float]) -> dict[str, float]:
    least, average = overlap(one.sentence, other.sentence, weights)
    return {
        "shorter sentence": least,
        "both sentences": average,
        "near": nearness(one.near, other.near, weights),
        "word before": float(bool(one.before) and one.before == other.before),
        "word behind": float(one.behind is not None and one.behind == other.behind),
    }


def _meanings(one: Mention, other: Mention) -> dict[str, float]:
    (mine, first), (theirs, second) = one.told, other.told
    nearness = nearness_of_values(mine, first, theirs, second), nearness_of_sentences(mine, theirs)
    return dict(zip(MEANING, nearness, strict=True))


MEANING = "meaning of values", "meaning of sentences"
"""The evidence that an encoder gives, which has learned from stories itself."""


def _statements(one: Mention, other: Mention) -> dict[str, float]:
    first, second = one.profile, other.profile
    acts, rivals = ({act for act in p.acts if ":" not in act} for p in (first, second))
    met = acts & second.topics or rivals & first.topics
    sources = [source_of(told.span) for told in (first, second)]
    cited = all(sources)
    return {
        "act": float(bool(acts & rivals)),
        "happening": float(bool(happenings(first) & happenings(second))),
        "other act": float(bool(acts and rivals and not acts & rivals and not met)),
        "event": event_likeness(first, second),
        "one season": float(over_a_time(first.span.exact) != over_a_time(second.span.exact)),
        "both past": float(one.past and other.past),
        "apart": abs(one.depth - other.depth),
        "modality": float(first.span.modality != second.span.modality),
        "one source": float(cited and same_name(sources[0], sources[1])),
        "two sources": float(cited and not same_name(sources[0], sources[1])),
    }


def _names(one: Mention, other: Mention) -> dict[str, float]:
    common = bool(shared(one.around, other.around))
    both = bool(one.around and other.around)
    return {"name": float(common), "other names": float(both and not common)}


def _figures(one: Mention, other: Mention) -> dict[str, float]:
    first, second = one.count, other.count
    if first is None or second is None:
        return {}
    sizes = sorted((size_of(first.value), size_of(second.value)))
    ratio = math.log(sizes[1] / sizes[0])
    counted = first.value.kind == "quantity" and first.value.unit is None
    windows = first.value.window, second.value.window
    return {
        "ratio": min(ratio, FARTHEST),
        "far": float(ratio > math.log(FAR_APART)),
        "slip": float(slipped(first.value, second.value)),
        "small": float(counted and sizes[0] < SMALL),
        "thing": float(first.head in second.told or second.head in first.told),
        "other thing": float(bool(first.told and second.told and not first.told & second.told)),
        "outcome": float(first.act is not None and first.act == second.act),
        "other outcome": float(first.act != second.act),
        "measure": float(first.value.measure != second.value.measure),
        "window": float(None not in windows and windows[0] != windows[1]),
        "unit": float(first.value.kind == "quantity" and first.value.unit is not None),
        "share": float(first.value.kind == "percent"),
        "money": float(first.value.kind == "money"),
        "rank": float(first.value.kind == "ordinal"),
        "duration": float(first.value.kind == "duration"),
    }


def _anchored(one: Mention, other: Mention) -> dict[str, float]:
    found = {"anchor": float(bool(_firm(one) & _firm(other)))}
    if one.sort == "name":
        first, second = (parts(mention.key) for mention in (one, other))
        found["namesake"] = float(first[-1] == second[-1])
        subjects = [_is_subject(mention) for mention in (one, other)]
        found["both act"] = float(all(subjects))
        found["one acts"] = float(subjects[0] != subjects[1])
    else:
        found["preposition"] = float(bool(_of(one, "prep:") & _of(other, "prep:")))
        kinds = _of(one, "sort:"), _of(other, "sort:")
        found["other sort"] = float(bool(kinds[0]) != bool(kinds[1]))
        if one.spot and other.spot and spots_compare(one.spot, other.spot):
            found |= spot_evidence(one.spot, other.spot)
    return found


def _is_subject(mention: Mention) -> bool:
    subject = mention.profile.span.subject
    return subject is not None and same_name(subject, mention.key)


def _firm(mention: Mention) -> frozenset[str]:
    return frozenset(anchor for anchor in mention.anchors if not anchor.startswith("prep:"))


def _of(mention: Mention, lead: str) -> frozenset[str]:
    return frozenset(anchor for anchor in mention.anchors if anchor.startswith(lead))
