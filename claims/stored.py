"""How a statement's reading is kept in JSON, and read back the same."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from claims.extraction.types import Span, StatementSpan, Value


def to_json(span: StatementSpan) -> dict[str, Any]:
    """A plain mapping; `from_json` gives an equal statement back."""
    plain = asdict(span)
    plain["published"] = span.published.isoformat() if span.published else None
    return plain


def from_json(plain: dict[str, Any]) -> StatementSpan:
    """The statement that `to_json` wrote. Raises TypeError where a newer release wrote it."""
    published = plain["published"]
    return StatementSpan(
        **plain
        | {
            "participants": tuple(plain["participants"]),
            "when": _value(plain["when"]),
            "values": tuple(value for value in map(_value, plain["values"]) if value),
            "reasons": tuple(plain["reasons"]),
            "published": datetime.fromisoformat(published) if published else None,
            "stems": tuple(plain["stems"]),
            "quotes": tuple(Span(*quote) for quote in plain["quotes"]),
            "utterances": tuple(Span(*quote) for quote in plain.get("utterances", ())),
        }
    )


def _value(plain: dict[str, Any] | None) -> Value | None:
    if plain is None:
        return None
    window = plain["window"]
    return Value(
        **plain | {"of": tuple(plain["of"]), "window": (window[0], window[1]) if window else None}
    )
