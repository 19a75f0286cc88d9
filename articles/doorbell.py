"""What the intake rings for: its own bulk work, and the apps above it."""

from verify.doorbell import ring

READ_REVISION = "claims.tasks.read_revision"
COMPARE_STORY = "claims.tasks.compare_story"
TAKE_IN = "articles.tasks.take_in"

__all__ = ["COMPARE_STORY", "READ_REVISION", "TAKE_IN", "ring"]
