"""What the machine read, to look at. What people say of it is in `reviews/admin.py`."""

from __future__ import annotations

from django.contrib import admin

from claims.models import (
    Claim,
    Conflict,
    Discrepancy,
    IndexCount,
    IndexEntry,
    Link,
    Position,
    Recurrence,
    Side,
    SideSpan,
    Standing,
    Statement,
)
from verify.admin import ShownAdmin, ShownInline


class PositionInline(ShownInline[Position, Claim]):
    model = Position
    fields = ("text", "created_at")


class StandingInline(ShownInline[Standing, Claim]):
    model = Standing
    fields = ("story", "support", "independent_sources", "importance")
    related = ("story",)


@admin.register(Claim)
class ClaimAdmin(ShownAdmin[Claim]):
    list_display = ("text", "team", "attribute", "version", "worded_by_hand", "created_at")
    list_filter = ("team", "worded_by_hand")
    list_select_related = ("team",)
    search_fields = ("text", "attribute")
    inlines = (PositionInline, StandingInline)


@admin.register(Position)
class PositionAdmin(ShownAdmin[Position]):
    list_display = ("text", "claim", "team")
    list_filter = ("team",)
    list_select_related = ("claim", "team")
    search_fields = ("text",)


@admin.register(Statement)
class StatementAdmin(ShownAdmin[Statement]):
    list_display = ("exact", "speaker", "voice", "claim", "check_worthiness", "team")
    list_filter = ("voice", "polarity", "modality", "team")
    list_select_related = ("claim", "team")
    search_fields = ("exact", "speaker")


@admin.register(Standing)
class StandingAdmin(ShownAdmin[Standing]):
    list_display = ("claim", "story", "support", "independent_sources", "importance", "team")
    list_filter = ("support", "team")
    list_select_related = ("claim", "story", "team")


class SideInline(ShownInline[Side, Discrepancy]):
    model = Side
    fields = ("number", "position", "value")
    related = ("position",)


@admin.register(Side)
class SideAdmin(ShownAdmin[Side]):
    list_display = ("value", "discrepancy", "position", "team")
    list_filter = ("team",)
    list_select_related = ("discrepancy", "position", "team")
    search_fields = ("value",)


@admin.register(SideSpan)
class SideSpanAdmin(ShownAdmin[SideSpan]):
    list_display = ("id", "side", "statement", "start", "end", "team")
    list_filter = ("team",)
    list_select_related = ("side", "statement", "team")


@admin.register(Recurrence)
class RecurrenceAdmin(ShownAdmin[Recurrence]):
    list_display = ("first", "second", "likeness", "team")
    list_filter = ("team",)
    list_select_related = ("first", "second", "team")


@admin.register(IndexEntry)
class IndexEntryAdmin(ShownAdmin[IndexEntry]):
    list_display = ("statement", "keying", "team")
    list_filter = ("team",)
    list_select_related = ("statement", "team")


@admin.register(IndexCount)
class IndexCountAdmin(ShownAdmin[IndexCount]):
    list_display = ("team", "entries", "counted_at")
    list_select_related = ("team",)


@admin.register(Link)
class LinkAdmin(ShownAdmin[Link]):
    list_display = ("id", "decision", "first", "second", "together", "team")
    list_filter = ("together", "team")
    list_select_related = ("decision", "first", "second", "team")


@admin.register(Conflict)
class ConflictAdmin(ShownAdmin[Conflict]):
    """Of what kind, not whom or why: that is between the member and their newsroom."""

    list_display = ("user", "kind", "team", "declared_at", "archived_at")
    list_filter = ("kind", "team")
    list_select_related = ("user", "team")
    search_fields = ("user__name",)
    hidden = ("name", "pattern", "note")
