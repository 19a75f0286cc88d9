"""The desk's figures, as on their page: each a table with what it means."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import Any

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema, extend_schema_field
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.api.acting import ActingViewSet
from accounts.enums import Permission
from reviews.models import Dispute
from reviews.statistics import PARTS, Period, tables, tables_of
from verify.errors import InvalidError, MissingError

DAYS = (7, 30, 90, 365)
USUAL = 30

_PERIOD = OpenApiParameter(
    "days",
    OpenApiTypes.INT,
    enum=DAYS,
    default=USUAL,
    description="How many days up to now are looked at.",
)

_PART = OpenApiParameter(
    "of",
    OpenApiTypes.STR,
    enum=tuple(PARTS),
    description="The tables of one page: of the desk, or of the outlets. Without it, all.",
)


@extend_schema_field({"type": ["string", "number", "null"]})
class CellRead(serializers.JSONField):
    """A figure, or the name of a row."""


class TableRead(serializers.Serializer[Any]):
    key = serializers.CharField()
    title = serializers.CharField()
    meaning = serializers.CharField()
    columns = serializers.ListField(child=serializers.CharField())
    rows = serializers.ListField(
        child=serializers.ListField(child=CellRead()),
        help_text="Each in the order of the columns; null where nothing can be said.",
    )
    remarks = serializers.ListField(child=serializers.CharField())


class StatisticViewSet(ActingViewSet[Dispute]):
    queryset = Dispute.objects.none()
    serializer_class = TableRead
    lookup_value_regex = "[a-z]+"
    pagination_class = None  # type: ignore[assignment] # a list of a few tables
    filter_backends = []
    needs = {"list": Permission.TRAIL, "retrieve": Permission.TRAIL}

    @extend_schema(
        summary="The tables of the statistics pages",
        parameters=[_PERIOD, _PART],
        responses=TableRead(many=True),
    )
    def list(self, request: Request) -> Response:
        part = self._chosen("of", PARTS, "part of the statistics")
        made = partial(tables_of, part) if part else tables
        return Response(TableRead(made(self.team, self._period()), many=True).data)

    @extend_schema(
        summary="One table of them",
        parameters=[
            _PERIOD,
            OpenApiParameter("id", OpenApiTypes.STR, "path", description="The table's key."),
        ],
        responses=TableRead,
    )
    def retrieve(self, request: Request, pk: str) -> Response:
        found = tables(self.team, self._period(), pk)
        if not found:
            raise MissingError(f"There is no table {pk!r}.")
        return Response(TableRead(found[0]).data)

    def _period(self) -> Period:
        asked = self._chosen("days", [str(days) for days in DAYS], "period")
        return Period(int(asked or USUAL), self.now)

    def _chosen(self, parameter: str, possible: Collection[str], what: str) -> str:
        """What the parameter says; empty where it is left out."""
        asked = self.request.query_params.get(parameter)
        if asked is not None and asked not in possible:
            raise InvalidError(
                f"{asked!r} is no {what}.",
                code="not_a_choice",
                field=parameter,
                hint=f"One of {', '.join(possible)}.",
            )
        return asked or ""
