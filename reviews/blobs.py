"""Bytes that are kept as evidence, in files named by their SHA-256, each team's in its own folder.

The same bytes are kept once in a team; nothing here says who may read them.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path

from django.conf import settings

from verify.errors import MissingError


def keep(team_id: int, content: bytes) -> str:
    """Store the bytes on disk for good; their SHA-256 in hexadecimal."""
    sha256 = hashlib.sha256(content).hexdigest()
    path = _path(team_id, sha256)
    if not path.exists():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(file.name).replace(path)
    return sha256


def kept(team_id: int, sha256: str) -> bytes:
    """The bytes. Raises MissingError where they are gone or are no longer what they were."""
    try:
        content = _path(team_id, sha256).read_bytes()
    except OSError as error:
        raise MissingError("The file is not in the evidence store.", code="blob_missing") from error
    if hashlib.sha256(content).hexdigest() != sha256:
        raise MissingError(
            "The file in the evidence store is not the one that was put there.",
            code="blob_changed",
            hint="Restore it from a backup of EVIDENCE_ROOT.",
        )
    return content


def remove(team_id: int, sha256: str) -> None:
    """Take the bytes off the disk; nothing happens where they are gone already."""
    _path(team_id, sha256).unlink(missing_ok=True)


def _path(team_id: int, sha256: str) -> Path:
    root = Path(settings.EVIDENCE_ROOT) / str(int(team_id))
    return root / sha256[:2] / sha256
