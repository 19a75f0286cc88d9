"""All addresses of `/api/v1/`."""

from django.urls import URLPattern, URLResolver, include, path, re_path
from rest_framework.routers import DefaultRouter

from accounts.api.people import AbsenceViewSet, InvitationViewSet, MemberViewSet
from accounts.api.views import TokenViewSet
from articles.api.feeds import FeedItemViewSet, FeedViewSet
from articles.api.views import OutletViewSet
from claims.api.interests import ConflictViewSet
from claims.api.revisions import RevisionViewSet
from integrations.api.changes import FollowedEventViewSet
from integrations.api.claim_reviews import ClaimReviewViewSet
from integrations.api.foreign import ForeignReviewViewSet, ReviewSourceViewSet
from integrations.api.jobs import AllJobViewSet
from integrations.api.views import NotificationViewSet
from integrations.api.webhooks import DeliveryViewSet, WebhookViewSet
from reviews.api.desk import (
    DeskNoteViewSet,
    DisputedDiscrepancyViewSet,
    DossierStoryViewSet,
    NotedClaimViewSet,
    UndoableDecisionViewSet,
)
from reviews.api.evidence import ContactViewSet, EvidenceViewSet
from reviews.api.keeping import KeptDisputeViewSet
from reviews.api.match import MatchViewSet
from reviews.api.newsroom import PublicPageViewSet, SavedFilterViewSet, WorkingTeamViewSet
from reviews.api.publications import PublicationViewSet
from reviews.api.records import AssignmentViewSet, VerdictViewSet
from reviews.api.scales import ScaleViewSet
from reviews.api.statistics import StatisticViewSet
from reviews.api.work import CommentViewSet, FlaggedArticleViewSet
from verify.api.problems import no_such_address
from verify.api.schema import DocsView, SchemaView

router = DefaultRouter()
router.include_format_suffixes = False
router.include_root_view = False
router.register("teams", WorkingTeamViewSet, "team")
router.register("members", MemberViewSet, "member")
router.register("invitations", InvitationViewSet, "invitation")
router.register("absences", AbsenceViewSet, "absence")
router.register("conflicts", ConflictViewSet, "conflict")
router.register("tokens", TokenViewSet, "token")
router.register("outlets", OutletViewSet, "outlet")
router.register("feeds", FeedViewSet, "feed")
router.register("feed-items", FeedItemViewSet, "feed-item")
router.register("stories", DossierStoryViewSet, "story")
router.register("articles", FlaggedArticleViewSet, "article")
router.register("revisions", RevisionViewSet, "revision")
router.register("jobs", AllJobViewSet, "job")
router.register("claims", NotedClaimViewSet, "claim")
router.register("decisions", UndoableDecisionViewSet, "decision")
router.register("discrepancies", DisputedDiscrepancyViewSet, "discrepancy")
router.register("desk-notes", DeskNoteViewSet, "desk-note")
router.register("disputes", KeptDisputeViewSet, "dispute")
router.register("assignments", AssignmentViewSet, "assignment")
router.register("verdicts", VerdictViewSet, "verdict")
router.register("comments", CommentViewSet, "comment")
router.register("evidence", EvidenceViewSet, "evidence")
router.register("contacts", ContactViewSet, "contact")
router.register("match", MatchViewSet, "match")
router.register("events", FollowedEventViewSet, "event")
router.register("publications", PublicationViewSet, "publication")
router.register("scales", ScaleViewSet, "scale")
router.register("public-pages", PublicPageViewSet, "public-page")
router.register("saved-filters", SavedFilterViewSet, "saved-filter")
router.register("statistics", StatisticViewSet, "statistic")
router.register("notifications", NotificationViewSet, "notification")
router.register("webhooks", WebhookViewSet, "webhook")
router.register("deliveries", DeliveryViewSet, "delivery")
router.register("claim-reviews", ClaimReviewViewSet, "claim-review")
router.register("review-sources", ReviewSourceViewSet, "review-source")
router.register("foreign-reviews", ForeignReviewViewSet, "foreign-review")

v1: list[URLPattern | URLResolver] = [
    path("", include(router.urls)),
    path("schema/", SchemaView.as_view(), name="schema"),
    path("docs/", DocsView.as_view(url_name="api:schema"), name="docs"),
]

app_name = "api"
urlpatterns = [
    path("v1/", include(v1)),
    re_path(r"^[\s\S]*\Z", no_such_address, name="no-such-address"),
]
