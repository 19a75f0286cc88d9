"""From positions to discrepancies.

What cannot all be right, and what is told in another light. Pure.
"""

from claims.discrepancies.assessment import assess
from claims.discrepancies.comparison import compare
from claims.discrepancies.positions import group
from claims.discrepancies.types import (
    AssessedDiscrepancy,
    AssessedSide,
    Assessment,
    Difference,
    Position,
    Telling,
)

__all__ = [
    "AssessedDiscrepancy", "AssessedSide", "Assessment", "Difference", "Position", "Telling",
    "assess", "compare", "group",
]  # fmt: skip
