"""How far the log has been verified, kept outside the database that it speaks of."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from contextlib import suppress
from dataclasses import dataclass

from django.conf import settings

from audit.merkle import Frontier


@dataclass(frozen=True, slots=True)
class Progress:
    """The right edge of the verified part, and the transactions that it holds all events of."""

    size: int = 0
    peaks: tuple[bytes, ...] = ()
    horizon: str = "0"

    def frontier(self) -> Frontier:
        return Frontier(self.size, self.peaks)


def read_progress() -> Progress:
    """Where verification stands; at the beginning where nothing readable is kept."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        kept = json.loads(settings.TRAIL_VERIFIED.read_text())
        peaks = tuple(b64decode(peak) for peak in kept["peaks"])
        return Progress(int(kept["size"]), peaks, str(int(kept["horizon"])))
    return Progress()


def write_progress(progress: Progress) -> None:
    path = settings.TRAIL_VERIFIED
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".draft")
    content = {
        "size": progress.size,
        "peaks": [b64encode(peak).decode() for peak in progress.peaks],
        "horizon": progress.horizon,
    }
    draft.write_text(json.dumps(content, indent=1))
    draft.replace(path)
