"""Groups that grow by joining the two that are likest on average."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

GRID = 10**12
"""Likeness is summed in whole steps of this part, so that no sum hangs on its order."""

_Best = tuple[float, int]
"""How alike the likest later group is, and its number negated, so that the first of equals wins."""


class _Groups:
    """Groups by their first member, with how alike each two are in sum."""

    def __init__(
        self,
        groups: Iterable[Sequence[int]],
        alike: Mapping[tuple[int, int], float],
        lone: Collection[int],
    ) -> None:
        self.members = {min(group): list(group) for group in sorted(groups, key=min)}
        self._lone = {head for head, group in self.members.items() if set(group) & set(lone)}
        steps = {pair: round(score * GRID) for pair, score in alike.items()}
        self._sums = {
            one: {
                other: sum(steps[min(a, b), max(a, b)] for a in mine for b in theirs)
                for other, theirs in self.members.items()
                if other != one
            }
            for one, mine in self.members.items()
        }
        self._best = {head: self._find(head) for head in self.members}

    def likest(self) -> tuple[float, int, int]:
        """Give the two likest groups, the first of equals, with their average likeness."""
        score, _, first = max(
            (best[0], -head, head) for head, best in self._best.items() if best is not None
        )
        best = self._best[first]
        assert best is not None  # noqa: S101 - those alone were asked
        return score, first, -best[1]

    def can_join(self) -> bool:
        """Tell whether there are two groups that may be one."""
        return any(best is not None for best in self._best.values())

    def join(self, first: int, second: int) -> None:
        """Make two groups one, under the first's head."""
        self.members[first] += self.members.pop(second)
        gone = self._sums.pop(second)
        del self._best[second]
        if second in self._lone:
            self._lone.add(first)
        for head, sums in self._sums.items():
            left = sums.pop(second)
            if head != first:
                sums[first] += left
                self._sums[first][head] += gone[head]
        for head, best in self._best.items():
            if head == first or best is None or -best[1] in (first, second):
                self._best[head] = self._find(head)
            elif head < first and not (head in self._lone and first in self._lone):
                self._best[head] = max(best, (self._average(head, first), -first))

    def _find(self, head: int) -> _Best | None:
        scores = (
            (self._average(head, other), -other)
            for other in self._sums[head]
            if other > head and not (head in self._lone and other in self._lone)
        )
        return max(scores, default=None)

    def _average(self, one: int, other: int) -> float:
        pairs = len(self.members[one]) * len(self.members[other])
        return self._sums[one][other] / (pairs * GRID)


def grouped(
    groups: Iterable[Sequence[int]],
    alike: Mapping[tuple[int, int], float],
    lone: Collection[int],
    *,
    least: float,
) -> list[list[int]]:
    """Join groups while two are this alike on average, the likest first.

    `alike` tells it of each two members, the lower number first; no two groups with a member of
    `lone` are joined.
    """
    state = _Groups(groups, alike, lone)
    while state.can_join():
        score, first, second = state.likest()
        if score < least:
            break
        state.join(first, second)
    return list(state.members.values())
