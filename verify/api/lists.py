"""How lists are read: page by page with cursors that writes do not shift, filtered and ordered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from django import forms
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db.models import Model, Q, QuerySet
from django_filters import CharFilter, Filter, IsoDateTimeFilter
from django_filters.fields import IsoDateTimeField
from django_filters.rest_framework import DjangoFilterBackend, FilterSet
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework.exceptions import NotFound
from rest_framework.filters import OrderingFilter
from rest_framework.pagination import Cursor, CursorPagination
from rest_framework.request import Request
from rest_framework.views import APIView

from verify.errors import InvalidError
from verify.lookups import LONGEST_SEARCH

BIGGEST_ID = 2**63 - 1


class Filters(FilterSet):  # type: ignore[misc] # the library publishes no types
    """What a list may be narrowed by."""


class FilterBackend(DjangoFilterBackend):  # type: ignore[misc] # likewise
    """The library's, at the price of its form only where something is asked of a list."""

    def filter_queryset(
        self, request: Request, queryset: QuerySet[Any], view: Any
    ) -> QuerySet[Any]:
        if view.detail or not request.query_params:
            return queryset
        narrowed: QuerySet[Any] = super().filter_queryset(request, queryset, view)
        return narrowed


@extend_schema_field(OpenApiTypes.INT64)
class IdFilter(Filter):  # type: ignore[misc] # likewise
    """Rows whose reference has this id. It is not looked up: another team's says nothing."""

    field_class = forms.IntegerField

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, min_value=1, max_value=BIGGEST_ID, **kwargs)


class PartsFilter(CharFilter):  # type: ignore[misc] # likewise
    """`?search=` of a short list: rows with every word as a part of these columns, in any case."""

    def __init__(self, *columns: str, **kwargs: Any) -> None:
        super().__init__(
            help_text="Words, each of which has to occur.", max_length=LONGEST_SEARCH, **kwargs
        )
        self.columns = columns

    def filter(self, qs: QuerySet[Any], value: str) -> QuerySet[Any]:
        for word in (value or "").split()[:10]:
            anywhere = Q()
            for column in self.columns:
                anywhere |= Q(**{f"{column}__icontains": word})
            qs = qs.filter(anywhere)
        return qs


class SearchFilter(CharFilter):  # type: ignore[misc] # likewise
    """`?search=` of a long list, whose rows know how to be `saying` something."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            help_text='Words in any order and form, with or without accents; `"quoted ones"` in'
            " theirs, `or` between two, a minus before what must not occur. The last may be the"
            " beginning of a word.",
            max_length=LONGEST_SEARCH,
            **kwargs,
        )

    def filter(self, qs: Any, value: str) -> Any:
        return qs.saying(value) if value else qs


class MomentField(IsoDateTimeField):  # type: ignore[misc] # the library publishes no types
    """A time in UTC: the database knows fewer offsets than ISO 8601 has."""

    def clean(self, value: Any) -> datetime | None:
        moment: datetime | None = super().clean(value)
        try:
            return moment and moment.astimezone(UTC)
        except OverflowError as error:
            raise ValidationError("No calendar has this time.", "invalid") from error


class MomentFilter(IsoDateTimeFilter):  # type: ignore[misc] # the library publishes no types
    """Rows by a time, such as 2026-01-31T14:30:00Z."""

    field_class = MomentField


class Ordering(OrderingFilter):
    """`?ordering=` by the fields that the view allows, newest first among equals."""

    def get_ordering(
        self, request: Request, queryset: QuerySet[Any], view: APIView
    ) -> Sequence[str]:
        wanted = [term.strip() for term in request.query_params.get("ordering", "").split(",")]
        wanted = [term for term in wanted if term]
        allowed = list(getattr(view, "ordering_fields", ()))
        for term in wanted:
            if term.lstrip("-") not in allowed:
                raise InvalidError(
                    f"This list cannot be ordered by {term!r}.",
                    code="bad_ordering",
                    field="ordering",
                    hint=f"Possible: {', '.join(allowed) or 'none'}; a minus turns it round.",
                )
        return [*wanted[:1], "-pk"]


class Cursors(CursorPagination):
    """Newest first, in pages of `limit` rows."""

    page_size = 50
    page_size_query_param = "limit"
    max_page_size = 200
    ordering = "-pk"
    model: type[Model]

    def paginate_queryset(  # type: ignore[override] # lists of rows alone are paged
        self, queryset: QuerySet[Any], request: Request, view: APIView | None = None
    ) -> list[Any] | None:
        self.model = queryset.model
        return super().paginate_queryset(queryset, request, view)

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        link = {"type": ["string", "null"], "format": "uri"}
        return {
            "type": "object",
            "required": ["next", "previous", "results"],
            "properties": {
                "next": {**link, "description": "The following page; null on the last."},
                "previous": link,
                "results": schema,
            },
        }

    def decode_cursor(self, request: Request) -> Cursor | None:
        try:
            cursor = super().decode_cursor(request)
            if cursor and cursor.position is not None:
                self._field().to_python(cursor.position)
        except (NotFound, ValidationError) as error:
            raise InvalidError(
                "This is no cursor of this list.",
                code="bad_cursor",
                field="cursor",
                hint="Follow `next` and `previous` as they were given.",
            ) from error
        return cursor

    def _field(self) -> Any:
        name = self.ordering[0].lstrip("-")
        try:
            return self.model._meta.get_field(name)
        except FieldDoesNotExist:
            return self.model._meta.pk
