from __future__ import annotations

from django.db import models
from django.db.models.functions import Now

from accounts.models import TeamOwned, User
from reviews.models.disputes import Dispute
from reviews.querysets import CommentQuerySet


class Comment(TeamOwned):
    """What somebody says about a dispute. `sealed`: said by a reviewer of an independent check."""

    dispute = models.ForeignKey(Dispute, on_delete=models.PROTECT, related_name="comments")
    author = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    round = models.PositiveSmallIntegerField()
    sealed = models.BooleanField(default=False, editable=False)
    text = models.TextField()
    made_at = models.DateTimeField(db_default=Now(), editable=False)
    withdrawn_at = models.DateTimeField(null=True, editable=False)

    objects = CommentQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        pass

    @property
    def mentioned(self) -> list[User]:
        """Whom it names; from `mentions`, which lists fetch before."""
        return [row.user for row in self.mentions.all()]

    def __str__(self) -> str:
        return f"comment {self.pk} on {self.dispute_id}"


class Mention(TeamOwned):
    """Somebody whom a comment names with an @."""

    comment = models.ForeignKey(Comment, on_delete=models.PROTECT, related_name="mentions")
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(fields=["comment", "user"], name="reviews_mention_once"),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} in {self.comment_id}"
