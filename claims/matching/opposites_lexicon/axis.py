"""A pair of opposite turns."""

from __future__ import annotations

from typing import NamedTuple


class Axis(NamedTuple):
    """Two turns of which only one can hold of one thing at one time."""

    name: str
    yes: str
    no: str
    contrary: bool = False
    """Whether both can be wrong, so that a negated turn is not the other."""
    passing: bool = False
    """Whether the one becomes the other as time goes on."""
