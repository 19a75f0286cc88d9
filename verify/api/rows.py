"""Rows as the API shows them."""

from __future__ import annotations

from typing import Any, TypeVar

from django.db.models import Field, Model
from rest_framework import serializers

Row = TypeVar("Row", bound=Model)


class RowRead(serializers.ModelSerializer[Row]):
    """A model's fields to read; the framework forgets that those nobody edits may be null."""

    def build_field(
        self, field_name: str, info: Any, model_class: type[Row], nested_depth: int
    ) -> tuple[Any, dict[str, Any]]:
        field_class, kwargs = super().build_field(field_name, info, model_class, nested_depth)
        model_field = info.fields_and_pk.get(field_name)
        if isinstance(model_field, Field) and model_field.null:
            kwargs["allow_null"] = True
        return field_class, kwargs
