"""The tree as the database keeps it: every leaf, and the root of every 256, 65,536, … of them."""

from __future__ import annotations

from functools import lru_cache

from django.db.backends.base.base import BaseDatabaseWrapper

from audit.merkle import Frontier, Subtree, join, path, peaks_of

LEVEL = 8
"""Heights between stored levels: tiles of 256 hashes, as in c2sp.org/tlog-tiles."""
TILE = 1 << LEVEL
CACHED_TILES = 64

LEAVES = "SELECT hash FROM audit_leaf WHERE index >= %s AND index < %s ORDER BY index"
NODES = "SELECT hash FROM audit_node WHERE level = %s AND index >= %s AND index < %s ORDER BY index"


class TreeError(Exception):
    """A stored hash is not where it must be."""


class StoredTree:
    """Hashes of complete subtrees, read through one connection and kept for its lifetime."""

    def __init__(self, connection: BaseDatabaseWrapper) -> None:
        self._connection = connection
        self._tile = lru_cache(CACHED_TILES)(self._read_tile)

    def subtree(self, subtree: Subtree) -> bytes:
        """The root of a complete subtree, computed from the stored level below it."""
        height, index = subtree
        level, above = divmod(height, LEVEL)
        first = index << above
        begin = first % TILE
        hashes = self._tile(level, first // TILE)[begin : begin + (1 << above)]
        if len(hashes) != 1 << above:
            raise TreeError(f"hashes of the tree are missing at level {level}, {first}")
        while len(hashes) > 1:
            pairs = zip(hashes[::2], hashes[1::2], strict=True)
            hashes = [join(left, right) for left, right in pairs]
        return hashes[0]

    def frontier(self, size: int) -> Frontier:
        """The right edge of the tree's first `size` leaves."""
        return Frontier(size, [self.subtree(peak) for peak in peaks_of(size)])

    def path(self, index: int, size: int) -> list[bytes]:
        """The audit path of a leaf in the tree of that size."""
        return path(index, size, self.subtree)

    def _read_tile(self, level: int, number: int) -> list[bytes]:
        first, end = number * TILE, (number + 1) * TILE
        with self._connection.cursor() as cursor:
            if level:
                cursor.execute(NODES, [level, first, end])
            else:
                cursor.execute(LEAVES, [first, end])
            return [bytes(row[0]) for row in cursor.fetchall()]
