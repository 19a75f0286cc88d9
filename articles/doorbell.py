"""What the intake rings for: its own bulk work and feeds, and the apps above it."""

from verify.doorbell import ring

READ_REVISION = "claims.tasks.read_revision"
COMPARE_STORY = "claims.tasks.compare_story"
TAKE_IN = "articles.tasks.take_in"
READ_FEED = "articles.tasks.read_feed"

__all__ = ["COMPARE_STORY", "READ_FEED", "READ_REVISION", "TAKE_IN", "ring"]
