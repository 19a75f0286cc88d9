"""Which files are taken as evidence: by size, by kind, and by what they begin with."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePosixPath, PureWindowsPath
from typing import Final

from verify.errors import InvalidError
from verify.words import optional

LARGEST: Final = 25 * 1024 * 1024
"""Bytes of one file."""

MEDIA_TYPES: Final = {
    "csv": "text/csv",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "eml": "message/rfc822",
    "gif": "image/gif",
    "html": "text/html",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "json": "application/json",
    "m4a": "audio/mp4",
    "mp3": "audio/mpeg",
    "mp4": "video/mp4",
    "odt": "application/vnd.oasis.opendocument.text",
    "pdf": "application/pdf",
    "png": "image/png",
    "txt": "text/plain",
    "wav": "audio/wav",
    "webp": "image/webp",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}
"""Kinds of files by the ends of their names."""

BEGINNINGS: Final = {
    "docx": (b"PK",),
    "gif": (b"GIF8",),
    "jpeg": (b"\xff\xd8\xff",),
    "jpg": (b"\xff\xd8\xff",),
    "odt": (b"PK",),
    "pdf": (b"%PDF",),
    "png": (b"\x89PNG",),
    "wav": (b"RIFF",),
    "webp": (b"RIFF",),
    "xlsx": (b"PK",),
    "zip": (b"PK",),
}
"""What a file of that kind begins with; the others have no fixed beginning."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came; its media type is told by its name, never by the sender's word."""

    name: str
    content: bytes
    media_type: str = ""


def checked_upload(upload: Upload) -> Upload:
    """The upload with a clean name and its media type. Raises InvalidError with what is wrong."""
    name = PureWindowsPath(PurePosixPath(optional(upload.name, "file")).name).name[-255:]
    kind = name.rpartition(".")[2].lower()
    if kind not in MEDIA_TYPES or name.startswith("."):
        raise InvalidError(
            "This kind of file is not taken as evidence.",
            code="not_a_choice",
            field="file",
            hint=f"Possible: {', '.join(sorted(MEDIA_TYPES))}.",
        )
    if len(upload.content) > LARGEST:
        raise InvalidError(
            f"This file has more than {LARGEST // 1024 // 1024} MB.", code="too_long", field="file"
        )
    if not upload.content:
        raise InvalidError("This file is empty.", code="empty", field="file")
    if not upload.content.startswith(BEGINNINGS.get(kind, (b"",))):
        raise InvalidError(
            f"This file is named .{kind} and is none.",
            code="not_a_choice",
            field="file",
            hint="Give it the ending of what it is.",
        )
    return replace(upload, name=name, media_type=MEDIA_TYPES[kind])
