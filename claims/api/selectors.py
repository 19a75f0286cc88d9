"""Where words stand in an article, as W3C Web Annotation selectors.

Both point to the same words: the position counts code points of the stored text, the quote finds
them again in a text that has changed around them.
"""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import PolymorphicProxySerializer
from rest_framework import serializers

CONTEXT = 32
"""Characters of context before and after a quote: enough to be unique in nearly every article."""


class TextPositionSelector(serializers.Serializer[Any]):
    type = serializers.ChoiceField(choices=["TextPositionSelector"])
    start = serializers.IntegerField()
    end = serializers.IntegerField()


class TextQuoteSelector(serializers.Serializer[Any]):
    type = serializers.ChoiceField(choices=["TextQuoteSelector"])
    exact = serializers.CharField()
    prefix = serializers.CharField()
    suffix = serializers.CharField()


SELECTORS = PolymorphicProxySerializer(
    component_name="Selector",
    serializers={
        "TextPositionSelector": TextPositionSelector,
        "TextQuoteSelector": TextQuoteSelector,
    },
    resource_type_field_name="type",
    many=True,
)


def selectors(text: str, start: int, end: int) -> list[dict[str, Any]]:
    """The two selectors of text[start:end]."""
    return [
        {"type": "TextPositionSelector", "start": start, "end": end},
        {
            "type": "TextQuoteSelector",
            "exact": text[start:end],
            "prefix": text[max(0, start - CONTEXT) : start],
            "suffix": text[end : end + CONTEXT],
        },
    ]
