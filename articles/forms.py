from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import PurePath
from typing import Any, TypeVar

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone

from accounts.models import Team
from articles.enums import Precision
from articles.fetching import page_at
from articles.folder import SUFFIXES
from articles.html import read_page
from articles.models import Article, Outlet
from articles.published import UNKNOWN, Published, parse_published, zone_named
from articles.text import BYTES_LIMIT, decode, normalise
from verify.errors import DomainError, InvalidError
from verify.pages import ActionForm

Given = TypeVar("Given")

PAGE_SUFFIXES = frozenset({".html", ".htm"})


class WholeText(forms.CharField):
    """An article's text in its stored form; what cannot be stored is refused with its place."""

    def __init__(self, *, rows: int, **kwargs: Any) -> None:
        super().__init__(strip=False, widget=forms.Textarea(attrs={"rows": rows}), **kwargs)
        self.validators = []  # the normaliser says where a NUL stands, Django's own does not

    def clean(self, value: Any) -> str:
        text: str = super().clean(value)
        return _checked(lambda: normalise(text)) if text.strip() else ""


class StoryForm(ActionForm):
    title = forms.CharField(
        max_length=300, help_text="What happened, in a few words, as the desk calls it."
    )


class OutletForm(ActionForm):
    name = forms.CharField(max_length=200)
    domain = forms.CharField(
        max_length=253, required=False, help_text="Such as harbourdaily.example."
    )
    country = forms.RegexField(
        r"^[A-Za-z]{2}$",
        required=False,
        help_text="Two letters, such as ES.",
        error_messages={"invalid": "A country has two letters, such as ES."},
    )
    time_zone = forms.CharField(
        max_length=64,
        required=False,
        help_text="Such as Europe/Madrid. “On Monday” is resolved in it.",
        widget=forms.TextInput(attrs={"list": "zones"}),
    )
    language = forms.CharField(max_length=12, required=False, help_text="Such as en.")


class PublishedFields(ActionForm):
    """When something was published: nothing, a day, or a minute in a zone."""

    published = forms.DateField(
        required=False,
        label="Publication date",
        help_text="Leave it empty where it is unknown; it is then shown as missing.",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": "This is no date. Write it as 2026-01-31."},
    )
    published_time = forms.TimeField(
        required=False,
        label="Time",
        help_text="If the article gives one.",
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"invalid": "This is no time of day. Write it as 14:30."},
    )
    zone = forms.CharField(
        required=False,
        label="Time zone",
        max_length=64,
        help_text="The outlet's own where it is empty.",
        widget=forms.TextInput(attrs={"list": "zones"}),
    )

    def clean_zone(self) -> str:
        zone: str = self.cleaned_data["zone"]
        try:
            zone_named(zone)
        except DomainError as error:
            raise forms.ValidationError(str(error)) from error
        return zone

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        lacks_date = not values.get("published") and "published" not in self.errors
        if values.get("published_time") and lacks_date:
            self.add_error("published", "A time needs its date. Give the date, or remove the time.")
        return values

    def published_in(self, zone_of_outlet: str) -> Published:
        """What was said of the publication, in the zone that was given, else in the outlet's."""
        day: date | None = self.cleaned_data["published"]
        clock: time | None = self.cleaned_data["published_time"]
        if day is None:
            return UNKNOWN
        written = datetime.combine(day, clock).isoformat() if clock else day.isoformat()
        return parse_published(written, self.cleaned_data["zone"] or zone_of_outlet)


class AboutFields(PublishedFields):
    """What is known of an article beside its words."""

    outlet = forms.ModelChoiceField(
        Outlet.objects.none(),
        required=False,
        empty_label="Unknown, or a new one below",
        help_text="Who published it.",
    )
    new_outlet = forms.CharField(
        required=False, max_length=200, label="New outlet", help_text="Its name; it joins the list."
    )
    url = forms.URLField(
        required=False,
        max_length=2000,
        label="Address",
        assume_scheme="https",
        help_text="Where it was published.",
        error_messages={"invalid": "This is no web address. It begins with https://."},
    )
    author = forms.CharField(required=False, max_length=300)
    language = forms.CharField(required=False, max_length=12, help_text="Such as en.")

    field_order: list[str] | None = [
        "outlet", "new_outlet", "url", "author", "published", "published_time", "zone", "language",
    ]  # fmt: skip

    def __init__(self, *args: Any, team: Team, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        outlets = self.fields["outlet"]
        assert isinstance(outlets, forms.ModelChoiceField)  # noqa: S101 - for the type checker
        outlets.queryset = Outlet.objects.current().filter(team=team).order_by("name")

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        if values.get("outlet") and values.get("new_outlet"):
            self.add_error("new_outlet", "Choose an outlet or name a new one, not both.")
        return values


@dataclass(frozen=True, slots=True)
class Upload:
    """The words of a file or a fetched page, and what the page says of them."""

    text: str
    author: str = ""
    language: str = ""
    published: str = ""
    site: str = ""
    sha256: str = ""


class ArticleForm(AboutFields):
    """An article pasted, uploaded, or fetched from its address."""

    text = WholeText(
        rows=16,
        required=False,
        label="Text",
        help_text="Paste the whole article, headline included.",
    )
    file = forms.FileField(
        required=False,
        label="Or a file",
        help_text=".txt, .md or .html, in UTF-8.",
        widget=forms.FileInput(attrs={"accept": ",".join(sorted(SUFFIXES))}),
    )
    field_order = ["text", "file", *(AboutFields.field_order or [])]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["url"].help_text = "Alone it is enough: the page is fetched and read."

    def clean_file(self) -> Upload | None:
        file: UploadedFile[Any] | None = self.cleaned_data["file"]
        return _checked(lambda: _read(file)) if file else None

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        if {"text", "file", "url"} & set(self.errors):
            return values
        if values.get("text") and values.get("file"):
            self.add_error("file", "Paste a text or choose a file, not both.")
        elif not (values.get("text") or values.get("file") or values.get("url")):
            self.add_error(
                "text", "There is no text. Paste the article's words or address, or choose a file."
            )
        return values

    @property
    def words(self) -> Upload:
        """The article's text, pasted, uploaded, or fetched where an address alone was given.

        Raises DomainErrors for a page that cannot be had; never asked inside a transaction.
        """
        given: Upload | None = self.cleaned_data["file"]
        if given or self.cleaned_data["text"]:
            return given or Upload(self.cleaned_data["text"])
        found = page_at(self.cleaned_data["url"])
        page = found.page
        return Upload(
            normalise(page.text, field="url"),
            page.author,
            page.language,
            published=page.published,
            site=page.site,
            sha256=found.sha256,
        )


class RevisionForm(ActionForm):
    """A newer text of an article."""

    text = WholeText(
        rows=18,
        label="The text as it stands now",
        help_text="The earlier text is kept; what was decided about its words follows them.",
        error_messages={"required": "There is no text. Paste the article's words."},
    )


def about(article: Article) -> dict[str, object]:
    """What an article's form begins with."""
    zone = article.outlet.time_zone if article.outlet else ""
    local = timezone.localtime(article.published, zone_named(zone)) if article.published else None
    by_minute = article.published_precision == Precision.MINUTE
    return {
        "outlet": article.outlet,
        "url": article.url,
        "author": article.author,
        "language": article.language,
        "published": local.date() if local else None,
        "published_time": local.time() if local and by_minute else None,
        "zone": zone or ("UTC" if local else ""),
    }


def _read(file: UploadedFile[Any]) -> Upload:
    if PurePath(file.name or "").suffix.lower() not in SUFFIXES:
        raise InvalidError(
            f"{file.name} is no article file.", hint="Articles are .txt, .md and .html files."
        )
    raw = file.read(BYTES_LIMIT + 1)
    if PurePath(file.name or "").suffix.lower() not in PAGE_SUFFIXES:
        return Upload(decode(raw))
    page = read_page(raw)
    return Upload(normalise(page.text), page.author, page.language)


def _checked(reading: Callable[[], Given]) -> Given:
    """What the reading gives; its refusal as an error of the field."""
    try:
        return reading()
    except DomainError as error:
        raise forms.ValidationError(str(error)) from error
