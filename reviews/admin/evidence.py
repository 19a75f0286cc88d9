"""A moderator is in no circle: the admin shows that there is evidence, and never what it is."""

from __future__ import annotations

from django.contrib import admin

from reviews.models import Capture, Contact, ContactEntry, ContactWaiver, Evidence, Insider
from verify.admin import ShownAdmin


@admin.register(Evidence)
class EvidenceAdmin(ShownAdmin[Evidence]):
    list_display = ("kind", "circle", "dispute", "added_by", "added_at", "erased_at", "team")
    list_filter = ("kind", "circle", "team")
    list_select_related = ("dispute", "added_by", "team")
    hidden = (
        *("url", "note", "file_name", "media_type", "size", "sha256", "source", "supersedes"),
        *("exact", "prefix", "suffix", "language", "translation", "translator", "occurs"),
    )


@admin.register(Capture)
class CaptureAdmin(ShownAdmin[Capture]):
    list_display = ("evidence", "state", "attempts", "tried_at", "captured_at", "team")
    list_filter = ("state", "team")
    list_select_related = ("evidence", "team")
    hidden = (
        *("error", "final_url", "status", "content_type", "sha256", "size", "warc_sha256"),
        *("warc_size", "text"),
    )


@admin.register(Contact)
class ContactAdmin(ShownAdmin[Contact]):
    list_display = ("circle", "dispute", "added_by", "added_at", "erased_at", "team")
    list_filter = ("circle", "team")
    list_select_related = ("dispute", "added_by", "team")
    hidden = ("who", "reached_at", "channel", "asked", "asked_at", "deadline")


@admin.register(ContactEntry)
class ContactEntryAdmin(ShownAdmin[ContactEntry]):
    list_display = ("contact", "added_by", "added_at", "team")
    list_select_related = ("contact", "added_by", "team")
    hidden = ("step", "words", "at")


@admin.register(ContactWaiver)
class ContactWaiverAdmin(ShownAdmin[ContactWaiver]):
    list_display = ("dispute", "reason", "given_by", "given_at", "team")
    list_filter = ("team",)
    list_select_related = ("dispute", "given_by", "team")


@admin.register(Insider)
class InsiderAdmin(ShownAdmin[Insider]):
    list_display = ("evidence", "contact", "team")
    list_select_related = ("evidence", "contact", "team")
    hidden = ("user",)
