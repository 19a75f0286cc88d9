"""The slots of a story, and the rival values that its articles fill them with."""

from claims.matching.slots.alignment import Rival, rivals

__all__ = ["Rival", "rivals"]
