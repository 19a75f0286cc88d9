from reviews.models.desk_notes import DeskNote
from reviews.models.disputes import Assignment, Dispute
from reviews.models.evidence import Evidence
from reviews.models.scales import RatingScale, ScaleRating
from reviews.models.verdicts import Finding, Verdict

__all__ = [
    "Assignment",
    "DeskNote",
    "Dispute",
    "Evidence",
    "Finding",
    "RatingScale",
    "ScaleRating",
    "Verdict",
]
