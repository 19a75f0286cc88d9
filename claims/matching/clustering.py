"""Statements of one point drawn together, people's decisions first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

SURE = 0.75
"""A pair this sure (a shared count, quotation or office) joins two clusters by itself."""
AGREEING = 0.5
"""Share of the pairs between two clusters that must speak of one point, where no pair is sure."""
WEIGHED = 24
"""Pairs between two clusters that are weighed at the most."""


class Clustering:
    """Groups of places (0, 1, …) that grow by joining."""

    def __init__(self, size: int, apart: Iterable[tuple[int, int]]) -> None:
        self._head = list(range(size))
        self._members = {place: [place] for place in range(size)}
        self._apart = frozenset(frozenset(pair) for pair in apart)

    def join(self, one: int, other: int) -> None:
        """Make the groups of two places one."""
        first, second = sorted((self._head[one], self._head[other]))
        if first == second:
            return
        moved = self._members.pop(second)
        self._members[first] = sorted(self._members[first] + moved)
        for place in moved:
            self._head[place] = first

    def between(self, one: int, other: int) -> tuple[Sequence[int], Sequence[int]] | None:
        """Give the groups of two places, None where they are in one."""
        first, second = self._head[one], self._head[other]
        return None if first == second else (self._members[first], self._members[second])

    def kept_apart(self, one: int, other: int) -> bool:
        """Tell whether a person said of two members of two places' groups that they are no pair."""
        heads = {self._head[one], self._head[other]}
        return any({self._head[place] for place in pair} == heads for pair in self._apart)

    def groups(self) -> list[list[int]]:
        """Give the groups, each in order, by their first member."""
        return [self._members[head] for head in sorted(self._members)]


def cluster(
    size: int,
    scored: Sequence[tuple[float, int, int]],
    weigh: Callable[[int, int], float],
    *,
    together: Iterable[tuple[int, int]] = (),
    apart: Iterable[tuple[int, int]] = (),
) -> list[list[int]]:
    """Group 0..size-1 by scored pairs, the surest first.

    Ties by place, so that the result is settled.
    """
    state = Clustering(size, apart)
    for one, other in together:
        state.join(one, other)
    for score, one, other in sorted(scored, key=lambda edge: (-edge[0], edge[1], edge[2])):
        groups = state.between(one, other)
        if groups is None or state.kept_apart(one, other):
            continue
        if score >= SURE or _agree(*groups, weigh):
            state.join(one, other)
    return state.groups()


def _agree(first: Sequence[int], second: Sequence[int], weigh: Callable[[int, int], float]) -> bool:
    pairs = len(first) * len(second)
    step = max(1, pairs // WEIGHED)
    numbers = range(0, pairs, step)
    met = sum(weigh(first[at // len(second)], second[at % len(second)]) > 0 for at in numbers)
    return met >= AGREEING * len(numbers)
