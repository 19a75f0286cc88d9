"""Which of very many turns of phrase can stand in a text, told by letters that each needs.

A turn is a regular expression of words: literals, groups, classes and quantifiers. A text is cut
into runs of three letters; a turn is looked for only where all letters that it needs are there.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

SIZE = 3
"""Letters of a run by which turns are looked up; a shorter one says too little."""
_LETTERS = r"[^\\()\[\]|?*+{} .^$]"
_TOKEN = re.compile(
    rf"(?P<letters>{_LETTERS}+(?![?*+{{]))|(?P<letter>{_LETTERS})"
    r"|(?P<group>\((?:\?(?:(?P<look><?[=!])|:))?)|\\.|\[[^\]]*\]|.",
    re.DOTALL,
)
_QUANTIFIER = re.compile(r"\?|\*|(?P<some>\+)|\{(?P<least>\d+)[^}]*\}")
_DEPTH = re.compile(r"\\.|\[[^\]]*\]|[()|]")

Needed = frozenset[str]
"""Runs of letters, lower case, of which a text has to have one."""
_NOTHING: Needed = frozenset()


class TurnIndex:
    """Turns by their numbers, to be asked which of them a text may have."""

    def __init__(self, turns: Sequence[str]) -> None:
        self._needed = [needed_letters(turn) for turn in turns]
        self._always = [number for number, every in enumerate(self._needed) if not every]
        keys = [max(every, key=_shortest, default=_NOTHING) for every in self._needed]
        seen = Counter(run for key in keys for letters in key for run in _runs(letters))
        self._by_run: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for number, key in enumerate(keys):
            for letters in key:
                rarest = min(sorted(_runs(letters)), key=seen.__getitem__)
                self._by_run[rarest].append((letters, number))

    def possible(self, text: str) -> list[int]:
        """Give the numbers of the turns that may stand in a text, in order; no other one does."""
        lower = text.lower()
        found = {
            number
            for run in _runs(lower) & self._by_run.keys()
            for letters, number in self._by_run[run]
            if letters in lower
        }
        told = [number for number in found if _has_all(lower, self._needed[number])]
        return sorted([*self._always, *told])


def _runs(letters: str) -> set[str]:
    return {letters[at : at + SIZE] for at in range(len(letters) - SIZE + 1)}


def _has_all(lower: str, every: Sequence[Needed]) -> bool:
    return all(any(letters in lower for letters in needed) for needed in every)


def alternatives(turn: str) -> list[str]:
    """Give the turns that a turn is made of, parted where nothing else holds them together."""
    parts, depth, start = [], 0, 0
    for mark in _DEPTH.finditer(turn):
        depth += {"(": 1, ")": -1}.get(mark[0], 0)
        if mark[0] == "|" and not depth:
            parts.append(turn[start : mark.start()])
            start = mark.end()
    return [*parts, turn[start:]]


def needed_letters(turn: str) -> tuple[Needed, ...]:
    """Give what every text with the turn has: of each of these sets one run of letters."""
    found, at = _of_one(turn, 0)
    return () if at < len(turn) else tuple(found)


def _of_alternatives(turn: str, at: int) -> tuple[Needed, int]:
    """What one of a group's alternatives needs, read from a place on; and where they end."""
    every: list[Needed] = []
    while True:
        found, at = _of_one(turn, at)
        every.append(max(found, key=_shortest, default=_NOTHING))
        if turn[at : at + 1] != "|":
            return (_NOTHING.union(*every) if all(every) else _NOTHING), at
        at += 1


def _shortest(needed: Needed) -> int:
    return min(map(len, needed))


def _of_one(turn: str, at: int) -> tuple[list[Needed], int]:
    """What one alternative needs: each of its runs and groups; and where it ends."""
    parts: list[Needed] = []
    run = ""
    while at < len(turn) and turn[at] not in "|)":
        token = _TOKEN.match(turn, at)
        assert token is not None  # noqa: S101 - the last alternative takes any character
        at = token.end()
        if token["letters"]:
            run += token["letters"].lower()
            continue
        inner = _NOTHING
        if token["group"]:
            inner, at = _of_alternatives(turn, at)
            at += 1
        quantifier = _QUANTIFIER.match(turn, at)
        optional = quantifier is not None and not _at_least_once(quantifier)
        at = quantifier.end() if quantifier else at
        if token["letter"] and not optional:
            run += token["letter"].lower()
        parts += _long_enough(run)
        run = ""
        if inner and not optional and not token["look"]:
            parts.append(inner)
    return parts + _long_enough(run), at


def _at_least_once(quantifier: re.Match[str]) -> bool:
    return bool(quantifier["some"]) or int(quantifier["least"] or 0) > 0


def _long_enough(run: str) -> list[Needed]:
    return [frozenset({run})] if len(run) >= SIZE else []
