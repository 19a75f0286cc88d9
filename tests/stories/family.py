"""The families of sentences in `families/`: one question, and what outlets' sentences say to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "families"
KINDS = "PLFRN"


@dataclass(frozen=True, slots=True)
class Family:
    """Sentences of which each of `yes` contradicts each of `no`."""

    kind: str
    """In what: P so or not so, L a place, F framing, N a figure or date, R something else."""
    question: str
    yes: Sequence[str]
    no: Sequence[str]
    beside: Sequence[str]
    """Sentences that contradict neither side and repeat neither."""


def load_families() -> list[Family]:
    """Give all families, in the order of their files."""
    return [
        family
        for path in sorted(FOLDER.glob("*.txt"))
        for family in families_of(path.read_text("utf-8"))
    ]


def families_of(text: str) -> Iterator[Family]:
    """Give the families of a file; ValueError names a line that has no place in one."""
    for block in text.strip().split("\n\n"):
        head, *lines = block.strip().splitlines()
        if head[:2] != "? " or head[2:3] not in KINDS or head[3:4] != " ":
            raise ValueError(f"no question: {head!r}")
        strange = [line for line in lines if line[:2] not in {"+ ", "- ", "= ", "~ "}]
        if strange:
            raise ValueError(f"neither + nor - nor = nor ~: {strange[0]!r}")
        told = {mark: [line[2:] for line in lines if line[0] in mark] for mark in ("+", "-", "=~")}
        yield Family(head[2], head[4:], told["+"], told["-"], told["=~"])
