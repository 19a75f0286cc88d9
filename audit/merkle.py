"""The Merkle tree of RFC 6962: leaves, roots and paths, over SHA-256. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from uuid import UUID

Subtree = tuple[int, int]
"""A complete subtree: its height, and its place among those of that height from the left."""
Source = Callable[[Subtree], bytes]
"""Gives the root of a complete subtree."""

EMPTY_ROOT = hashlib.sha256(b"").digest()


def leaf_hash(event: UUID, body: bytes) -> bytes:
    """The leaf of an event: its id and the exact bytes of its act."""
    return leaf_hash_of(event.bytes, body)


def leaf_hash_of(event: bytes, body: bytes) -> bytes:
    """The same, for the sixteen bytes of the id."""
    return hashlib.sha256(b"\x00" + event + body).digest()


def join(left: bytes, right: bytes) -> bytes:
    """The hash of an inner node."""
    return hashlib.sha256(b"\x01" + left + right).digest()


class Frontier:
    """The right edge of a growing tree: enough to append to it and to know its root.

    `grown`, if given, is called with every complete subtree that an append finishes.
    """

    def __init__(
        self,
        size: int = 0,
        peaks: Sequence[bytes] = (),
        grown: Callable[[int, int, bytes], None] | None = None,
    ) -> None:
        self.size = size
        self._peaks = list(peaks)
        self._grown = grown

    @property
    def peaks(self) -> tuple[bytes, ...]:
        """The roots of the complete subtrees that make up the tree, the biggest first."""
        return tuple(self._peaks)

    def append(self, leaf: bytes) -> None:
        """Add a leaf at the right."""
        node, height, index = leaf, 0, self.size
        while index & 1:
            node = join(self._peaks.pop(), node)
            height, index = height + 1, index >> 1
            if self._grown:
                self._grown(height, index, node)
        self._peaks.append(node)
        self.size += 1

    def root(self) -> bytes:
        if not self._peaks:
            return EMPTY_ROOT
        node = self._peaks[-1]
        for left in reversed(self._peaks[:-1]):
            node = join(left, node)
        return node


def peaks_of(size: int) -> list[Subtree]:
    """The complete subtrees that make up a tree of that size, the biggest first."""
    heights = [height for height in reversed(range(size.bit_length())) if size >> height & 1]
    return [(height, (size >> height) - 1) for height in heights]


def path(index: int, size: int, source: Source) -> list[bytes]:
    """The audit path of a leaf in a tree of that size, from its sibling up."""
    steps: list[bytes] = []
    begin, end = 0, size
    while end - begin > 1:
        split = begin + (1 << (end - begin - 1).bit_length() - 1)
        if index < split:
            steps.append(_root_between(split, end, source))
            end = split
        else:
            steps.append(_root_between(begin, split, source))
            begin = split
    return steps[::-1]


def root_of_path(index: int, size: int, leaf: bytes, steps: Sequence[bytes]) -> bytes | None:
    """The root that an audit path leads to; None where its length is wrong (RFC 9162, 2.1.3.2)."""
    position, last, node = index, size - 1, leaf
    for step in steps:
        if last == 0:
            return None
        if position & 1 or position == last:
            node = join(step, node)
            while not position & 1 and position:
                position, last = position >> 1, last >> 1
        else:
            node = join(node, step)
        position, last = position >> 1, last >> 1
    return node if last == 0 else None


def _root_between(begin: int, end: int, source: Source) -> bytes:
    width = end - begin
    if width & (width - 1) == 0:
        height = width.bit_length() - 1
        return source((height, begin >> height))
    split = begin + (1 << (width - 1).bit_length() - 1)
    return join(_root_between(begin, split, source), _root_between(split, end, source))
