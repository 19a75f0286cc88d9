"""Whole news sentences with all values that a reader takes from them, and no others.

The sentences stand in `news_sentences.json`, made for this test: accidents, business, weather,
politics, courts, sport and science. Each value is its words, kind, low, high and unit.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from claims.extraction.values import values

PUBLISHED = datetime(2026, 3, 18, 12, 0, tzinfo=UTC)
"""A Wednesday."""
SENTENCES = json.loads(Path(__file__).with_name("news_sentences.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", SENTENCES, ids=[row["text"][:40] for row in SENTENCES])
def test_a_news_sentence_gives_its_values(row: dict[str, Any]) -> None:
    found = values(row["text"], published=PUBLISHED, timezone="Europe/London")

    assert [[v.exact, v.kind, v.low, v.high, v.unit] for v in found] == row["values"]
