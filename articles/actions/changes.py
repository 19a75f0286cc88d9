from __future__ import annotations

from collections.abc import Mapping


def differences(row: object, values: Mapping[str, object]) -> dict[str, tuple[object, object]]:
    """Set the values on the row; what changed, as (old, new)."""
    changes = {
        name: (getattr(row, name), value)
        for name, value in values.items()
        if getattr(row, name) != value
    }
    for name, (_, value) in changes.items():
        setattr(row, name, value)
    return changes
