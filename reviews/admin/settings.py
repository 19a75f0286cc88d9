"""How a team works: its policy, its people's saved filters."""

from __future__ import annotations

from django.contrib import admin

from reviews.models import Policy, SavedFilter
from verify.admin import ShownAdmin


@admin.register(Policy)
class PolicyAdmin(ShownAdmin[Policy]):
    list_display = ("team", "independent", "automatic", "lease_minutes", "hold_hours")
    list_filter = ("independent", "automatic")
    list_select_related = ("team",)
    search_fields = ("team__name",)


@admin.register(SavedFilter)
class SavedFilterAdmin(ShownAdmin[SavedFilter]):
    list_display = ("name", "user", "team")
    list_filter = ("team",)
    list_select_related = ("user", "team")
    search_fields = ("name", "user__name")
