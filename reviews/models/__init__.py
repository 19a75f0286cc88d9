from reviews.models.assignments import Assignment
from reviews.models.circles import Insider
from reviews.models.comments import Comment, Mention
from reviews.models.contacts import Contact, ContactEntry, ContactWaiver
from reviews.models.desk_notes import DeskNote
from reviews.models.disputes import Dispute, Flag, SealedEvent, Watch
from reviews.models.evidence import Capture, Evidence
from reviews.models.oversight import LegalReview, SourceChange, Withdrawal
from reviews.models.policies import Policy, SavedFilter
from reviews.models.public_pages import PublicPage
from reviews.models.publications import Appearance, Publication, ShownFinding, Wording
from reviews.models.releases import Ground, Release
from reviews.models.reuses import Reuse
from reviews.models.scales import RatingScale, ScaleRating
from reviews.models.verdicts import Draft, Finding, Verdict

__all__ = [
    "Appearance",
    "Assignment",
    "Capture",
    "Comment",
    "Contact",
    "ContactEntry",
    "ContactWaiver",
    "DeskNote",
    "Dispute",
    "Draft",
    "Evidence",
    "Finding",
    "Flag",
    "Ground",
    "Insider",
    "LegalReview",
    "Mention",
    "Policy",
    "PublicPage",
    "Publication",
    "RatingScale",
    "Release",
    "Reuse",
    "SavedFilter",
    "ScaleRating",
    "SealedEvent",
    "ShownFinding",
    "SourceChange",
    "Verdict",
    "Watch",
    "Withdrawal",
    "Wording",
]
