"""What the intake rings for, in the app above it."""

from verify.doorbell import ring

READ_REVISION = "claims.tasks.read_revision"
COMPARE_STORY = "claims.tasks.compare_story"

__all__ = ["COMPARE_STORY", "READ_REVISION", "ring"]
