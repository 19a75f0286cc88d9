"""A parsed sentence as plain lists: cheap to walk, free of spaCy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

CLAUSE_DEPS = frozenset({"ROOT", "ccomp", "advcl", "relcl", "acl", "parataxis", "csubj", "pcomp"})
SUBJECT_DEPS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
VERB_TAGS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"})
NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
NAME_TAGS = frozenset({"NNP", "NNPS"})


class Parse:
    """Words of one sentence with tags, dependencies and absolute offsets.

    Words are known by their position in the sentence; `heads` of a root points to itself.
    """

    __slots__ = ("begins", "children", "deps", "ends", "heads", "left", "right", "tags", "words")

    def __init__(
        self,
        *,
        words: list[str],
        tags: list[str],
        deps: list[str],
        heads: list[int],
        begins: list[int],
        ends: list[int],
    ) -> None:
        self.words, self.tags, self.deps, self.heads = words, tags, deps, heads
        self.begins, self.ends = begins, ends
        self.children: list[list[int]] = [[] for _ in words]
        self.left = list(range(len(words)))
        self.right = list(range(len(words)))
        for word, head in enumerate(heads):
            if word != head:
                self.children[head].append(word)
        self._find_edges()

    def _find_edges(self) -> None:
        for word in self._bottom_up():
            head = self.heads[word]
            self.left[head] = min(self.left[head], self.left[word])
            self.right[head] = max(self.right[head], self.right[word])

    def _bottom_up(self) -> Iterator[int]:
        order = [word for word, head in enumerate(self.heads) if word == head]
        for word in order:
            order.extend(self.children[word])
        return reversed(order)

    def __len__(self) -> int:
        return len(self.words)

    def child(self, word: int, deps: Iterable[str]) -> int | None:
        """Give the first dependent of a word in one of the relations."""
        return next((child for child in self.children[word] if self.deps[child] in deps), None)

    def of(self, word: int, *deps: str) -> list[int]:
        """Give the dependents of a word in the relations named."""
        return [child for child in self.children[word] if self.deps[child] in deps]

    def ancestors(self, word: int) -> Iterator[int]:
        """Climb from a word's head to the root."""
        while self.heads[word] != word:
            word = self.heads[word]
            yield word

    def subtree(self, word: int) -> set[int]:
        """Give a word with all that depends on it."""
        found = [word]
        for member in found:
            found.extend(self.children[member])
        return set(found)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Give the offsets from the first word to the last, both included."""
        return self.begins[first], self.ends[last]

    def at(self, position: int) -> int | None:
        """Give the word that covers a position of the text, or the next one after it."""
        low, high = 0, len(self.words)
        while low < high:
            middle = (low + high) // 2
            if self.ends[middle] <= position:
                low = middle + 1
            else:
                high = middle
        return low if low < len(self.words) else None

    def within(self, start: int, end: int) -> range:
        """Give the words that lie in a stretch of the text."""
        first = self.at(start)
        if first is None:
            return range(0)
        last = self.at(end)
        stop = len(self.words) if last is None else last + (self.begins[last] < end)
        return range(first, max(first, stop))
