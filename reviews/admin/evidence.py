"""A moderator is in no circle: the admin shows that there is evidence, and never what it is.

Of an independent check that is under way it does not show even that.
"""

from __future__ import annotations

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest

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

    def get_queryset(self, request: HttpRequest) -> QuerySet[Evidence]:
        return super().get_queryset(request).filter(pk__in=Evidence.objects.unsealed())


@admin.register(Capture)
class CaptureAdmin(ShownAdmin[Capture]):
    list_display = ("evidence", "state", "attempts", "tried_at", "captured_at", "team")
    list_filter = ("state", "team")
    list_select_related = ("evidence", "team")
    hidden = (
        *("error", "final_url", "status", "content_type", "sha256", "size", "warc_sha256"),
        *("warc_size", "text"),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Capture]:
        return super().get_queryset(request).filter(evidence__in=Evidence.objects.unsealed())


@admin.register(Contact)
class ContactAdmin(ShownAdmin[Contact]):
    list_display = ("circle", "dispute", "added_by", "added_at", "erased_at", "team")
    list_filter = ("circle", "team")
    list_select_related = ("dispute", "added_by", "team")
    hidden = ("who", "reached_at", "channel", "asked", "asked_at", "deadline")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Contact]:
        return super().get_queryset(request).filter(pk__in=Contact.objects.unsealed())


@admin.register(ContactEntry)
class ContactEntryAdmin(ShownAdmin[ContactEntry]):
    list_display = ("contact", "added_by", "added_at", "team")
    list_select_related = ("contact", "added_by", "team")
    hidden = ("step", "words", "at")

    def get_queryset(self, request: HttpRequest) -> QuerySet[ContactEntry]:
        return super().get_queryset(request).filter(pk__in=ContactEntry.objects.unsealed())


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

    def get_queryset(self, request: HttpRequest) -> QuerySet[Insider]:
        evidence, contacts = Evidence.objects.unsealed(), Contact.objects.unsealed()
        shown = Q(evidence__in=evidence) | Q(contact__in=contacts)
        return super().get_queryset(request).filter(shown)
