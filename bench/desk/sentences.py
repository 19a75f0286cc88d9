"""Made-up sentences whose words are as common and as rare as a newspaper's."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from itertools import accumulate

SYLLABLES = (
    "ba be bi bo bu da de di do du fa fe fi ga go ka ke ki la le li lo ma me mi mo na ne ni no"
    " pa pe po ra re ri ro sa se si so ta te ti to va ve vi ze zo"
).split()
COMMON = (
    "people police government minister said year city court company report official president"
    " law school election money market war health country police city group case plan vote"
).split()
BETWEEN = ("the", "of", "to", "in", "a", "and", "that", "by", "on", "for", "was", "with", "at")
VOCABULARY = 60_000
PEOPLE = 20_000
KEPT = 0.7
"""Share of the words that another telling of a sentence keeps."""


class Newsroom:
    """A source of sentences: Zipf's law for words and for the people in them."""

    def __init__(self, seed: int = 1) -> None:
        self._random = random.Random(seed)  # noqa: S311 - a benchmark
        self._words = [*COMMON, *(self._word(3) for _ in range(VOCABULARY))]
        self._people = [f"{self._word(2).title()} {self._word(3).title()}" for _ in range(PEOPLE)]
        self._word_weights = _zipf(len(self._words))
        self._people_weights = _zipf(len(self._people))

    def sentences(self, number: int) -> Iterator[str]:
        """Give so many sentences of 8 to 16 telling words."""
        for _ in range(number):
            yield self._sentence()

    def told_again(self, sentence: str) -> str:
        """Give the sentence as another outlet might tell it: some words others, the order too."""
        words = sentence.rstrip(".").split()
        kept = [
            word
            if word[0].isupper() or self._random.random() < KEPT
            else self._some(self._words, self._word_weights)
            for word in words
        ]
        cut = self._random.randrange(len(kept))
        return " ".join([*kept[cut:], *kept[:cut]]) + "."

    def _sentence(self) -> str:
        words = [
            self._some(self._words, self._word_weights) for _ in range(self._random.randint(8, 16))
        ]
        words.insert(1, self._some(self._people, self._people_weights))
        if self._random.random() < 1 / 3:
            words.insert(len(words) // 2, str(self._random.randint(2, 900)))
        told = [self._random.choice(BETWEEN) for _ in words]
        return " ".join(word for pair in zip(told, words, strict=True) for word in pair) + "."

    def _some(self, every: Sequence[str], weights: Sequence[float]) -> str:
        return self._random.choices(every, cum_weights=weights)[0]

    def _word(self, syllables: int) -> str:
        return "".join(self._random.choices(SYLLABLES, k=syllables))


def _zipf(number: int) -> list[float]:
    return list(accumulate(1 / (rank + 2) for rank in range(number)))
