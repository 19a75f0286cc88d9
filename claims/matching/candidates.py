"""Which pairs of statements are worth weighing.

Those that share a rare feature, found through posting lists.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from claims.matching.names import parts
from claims.matching.profile import Profile

RAREST = 12
"""Features of a statement that are followed, rarest first."""
BUDGET = 400
"""The longest posting list that is read: a feature more common than that finds nothing that a rarer
one would not."""


def features(one: Profile) -> frozenset[str]:
    """Give the keys under which a statement can be found."""
    found = {f"t:{topic}" for topic in one.topics} | {f"a:{act}" for act in one.acts}
    found.update(f"n:{part}" for name in one.names for part in parts(name))
    for count in one.counts:
        found.add(f"c:{count.value.kind}:{count.act}")
        found.update(f"c:{count.value.kind}:{count.act}:{told}" for told in count.told)
    for quoted in one.quoted:
        found.update(f"q:{stem}" for stem in quoted.stems)
    for value in one.values:
        if value.kind == "role":
            found.update(f"r:{part}" for holder in value.of for part in parts(holder))
    return frozenset(found)


def candidates(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Give the places of pairs to weigh, each once, the lower place first."""
    keys = [features(one) for one in profiles]
    postings: dict[str, list[int]] = defaultdict(list)
    for place, found in enumerate(keys):
        for key in found:
            postings[key].append(place)
    for place, found in enumerate(keys):
        met: set[int] = set()
        for key in _rarest(found, postings):
            met.update(other for other in postings[key] if other < place)
        yield from ((other, place) for other in sorted(met))


def _rarest(found: frozenset[str], postings: dict[str, list[int]]) -> list[str]:
    usable = [key for key in found if 1 < len(postings[key]) <= BUDGET]
    return sorted(usable, key=lambda key: (len(postings[key]), key))[:RAREST]
