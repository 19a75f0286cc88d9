"""The sealed log in the admin, to look at. `Node` has no page: it is an index of `Leaf`."""

from __future__ import annotations

from django.contrib import admin

from audit.models import Alarm, Checkpoint, Hold, Leaf
from verify.admin import ShownAdmin


@admin.register(Leaf)
class LeafAdmin(ShownAdmin[Leaf]):
    list_display = ("index", "event", "sha256")
    list_select_related = ("event",)
    hidden = ("hash",)
    computed = ("sha256",)

    @admin.display(description="hash")
    def sha256(self, leaf: Leaf) -> str:
        return bytes(leaf.hash).hex()


@admin.register(Checkpoint)
class CheckpointAdmin(ShownAdmin[Checkpoint]):
    list_display = ("size", "sealed_at")


@admin.register(Hold)
class HoldAdmin(ShownAdmin[Hold]):
    list_display = ("object", "placed_at", "lifted_at")
    search_fields = ("object",)


@admin.register(Alarm)
class AlarmAdmin(ShownAdmin[Alarm]):
    list_display = ("kind", "detail", "raised_at", "seen_at", "cleared_at")
    search_fields = ("kind", "detail")
