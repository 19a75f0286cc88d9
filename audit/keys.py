"""The log's keys: a file outside the database, which the database's superuser cannot read."""

from __future__ import annotations

import fcntl
import json
import os
import secrets
from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings

from audit.notes import SigningKey, VerifierKey

SEED_BYTES = 32


class KeysError(Exception):
    """The log's keys are not there or cannot be used; the message says how to mend it."""


@dataclass(frozen=True, slots=True)
class KeyRing:
    """The key that signs now, and the public halves of those that signed before it."""

    signing: SigningKey
    retired: tuple[VerifierKey, ...]

    @property
    def verifiers(self) -> tuple[VerifierKey, ...]:
        """Every public key of this log, the newest last."""
        return (*self.retired, *self.signing.verifiers())


def key_ring(path: Path | None = None) -> KeyRing:
    """The keys of this installation; KeysError where there are none."""
    path = path or settings.TRAIL_KEYS
    try:
        stored = json.loads(path.read_text())
        return KeyRing(
            SigningKey(stored["name"], b64decode(stored["seed"])),
            tuple(VerifierKey.parse(vkey) for vkey in stored["retired"]),
        )
    except FileNotFoundError as error:
        raise KeysError(
            f"The trail's keys are not in {path}. Put them back from their backup."
        ) from error
    except (OSError, ValueError, KeyError) as error:
        raise KeysError(f"The trail's keys in {path} cannot be read: {error}") from error


def make_keys(path: Path | None = None, name: str | None = None) -> KeyRing:
    """The keys, made now where there are none. Only for a log that has signed nothing yet."""
    path = path or settings.TRAIL_KEYS
    with _locked(path):
        if not path.exists():
            _write(path, {"name": name or settings.TRAIL_ORIGIN, "seed": _seed(), "retired": []})
    return key_ring(path)


def rotate(path: Path | None = None, *, name: str | None = None) -> KeyRing:
    """Sign with a new key from now on; of the old one only the public halves are kept.

    A new `name` makes another log of it, which goes on from what the database holds.
    """
    path = path or settings.TRAIL_KEYS
    with _locked(path):
        ring = key_ring(path)
        retired = [str(key) for key in ring.verifiers]
        _write(path, {"name": name or ring.signing.name, "seed": _seed(), "retired": retired})
    return key_ring(path)


def _seed() -> str:
    return b64encode(secrets.token_bytes(SEED_BYTES)).decode()


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _write(path: Path, content: dict[str, Any]) -> None:
    draft = path.with_suffix(".draft")
    draft.unlink(missing_ok=True)
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        json.dump(content, file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
