"""How words are looked for in long tables."""

from __future__ import annotations

from typing import Any

from django.db.models import CharField, TextField
from django.db.models.lookups import IContains


@TextField.register_lookup
@CharField.register_lookup
class Within(IContains):
    """As `icontains`, but in the form that a trigram index answers."""

    lookup_name = "within"

    def get_rhs_op(self, connection: Any, rhs: str) -> str:
        return f"ILIKE {rhs}"
