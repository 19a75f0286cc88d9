"""Groups join the likest first, and what people keep apart is never joined in a roundabout way."""

from __future__ import annotations

from itertools import combinations
from math import fsum

from hypothesis import given
from hypothesis import strategies as st

from claims.matching.grouping import grouped

LEAST = 0.5
SIZES = st.integers(min_value=1, max_value=9)


@st.composite
def likenesses(draw: st.DrawFn) -> tuple[int, dict[tuple[int, int], float]]:
    size = draw(SIZES)
    score = st.integers(min_value=0, max_value=64).map(lambda step: step / 64)
    return size, {pair: draw(score) for pair in combinations(range(size), 2)}


def simply(size: int, alike: dict[tuple[int, int], float]) -> list[list[int]]:
    """Join the two likest of all groups, one by one, each average taken anew."""
    groups = [[one] for one in range(size)]
    while len(groups) > 1:
        averages = {
            (a, b): fsum(alike[min(x, y), max(x, y)] for x in groups[a] for y in groups[b])
            / (len(groups[a]) * len(groups[b]))
            for a, b in combinations(range(len(groups)), 2)
        }
        first, second = max(averages, key=lambda pair: (averages[pair], -pair[0], -pair[1]))
        if averages[first, second] < LEAST:
            break
        groups[first] += groups.pop(second)
    return groups


@given(likenesses())
def test_it_joins_what_taking_every_average_anew_joins(
    told: tuple[int, dict[tuple[int, int], float]],
) -> None:
    size, alike = told

    found = grouped([[one] for one in range(size)], alike, (), least=LEAST)

    assert [sorted(group) for group in found] == [sorted(group) for group in simply(size, alike)]


def test_two_that_stand_alone_are_not_joined_through_a_third() -> None:
    alike = {(0, 1): 0.9, (0, 2): 0.9, (1, 2): 0.8}

    found = grouped([[0], [1], [2]], alike, {1, 2}, least=LEAST)

    assert sorted(map(sorted, found)) == [[0, 1], [2]]
