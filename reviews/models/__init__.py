from reviews.models.assignments import Assignment
from reviews.models.comments import Comment, Mention
from reviews.models.desk_notes import DeskNote
from reviews.models.disputes import Dispute, Flag, SealedEvent, Watch
from reviews.models.evidence import Evidence
from reviews.models.policies import Policy, SavedFilter
from reviews.models.scales import RatingScale, ScaleRating
from reviews.models.verdicts import Draft, Finding, Verdict

__all__ = [
    "Assignment",
    "Comment",
    "DeskNote",
    "Dispute",
    "Draft",
    "Evidence",
    "Finding",
    "Flag",
    "Mention",
    "Policy",
    "RatingScale",
    "SavedFilter",
    "ScaleRating",
    "SealedEvent",
    "Verdict",
    "Watch",
]
