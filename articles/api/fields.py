"""What only articles bring into a body: their text, and a publication time as it is known."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers


class ArticleText(serializers.CharField):
    """Text as it stands. `submit_article` is the judge of it, for every door alike."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(trim_whitespace=False, allow_blank=True, **kwargs)
        self.validators = []

    def to_internal_value(self, data: Any) -> str:
        if not isinstance(data, str):
            raise serializers.ValidationError("This is no text.", "not_text")
        return data


class PublishedField(serializers.CharField):
    """2026-01-31 is known to the day, 2026-01-31T14:30:00Z to the minute."""

    default_help = (
        "2026-01-31 (a day, in the outlet's zone) or 2026-01-31T14:30:00Z; null if unknown"
    )

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            required=False,
            allow_null=True,
            allow_blank=True,
            max_length=40,
            help_text=self.default_help,
            **kwargs,
        )
