"""Secrets of webhooks, encrypted at rest, and the signatures of Standard Webhooks 1.0."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from cryptography.fernet import Fernet, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

SECRET_MARK = "whsec_"  # noqa: S105 - what secret scanners look for, no secret
SECRET_BYTES = 32


def new_secret() -> str:
    """A secret as receivers' libraries take it."""
    return SECRET_MARK + base64.b64encode(secrets.token_bytes(SECRET_BYTES)).decode()


def sealed(secret: str) -> bytes:
    """The secret, encrypted under the installation's own: the database alone signs nothing."""
    return _box().encrypt(secret.encode())


def opened(box: bytes | memoryview) -> str:
    return _box().decrypt(bytes(box)).decode()


def signed_headers(
    message_id: UUID, body: bytes, keys: Iterable[str], now: datetime
) -> dict[str, str]:
    """The headers by which a receiver knows who sent the body, and when; one signature a key."""
    stamp = str(int(now.timestamp()))
    content = b".".join([str(message_id).encode(), stamp.encode(), body])
    return {
        "webhook-id": str(message_id),
        "webhook-timestamp": stamp,
        "webhook-signature": " ".join(f"v1,{_signature(key, content)}" for key in keys),
    }


def _signature(secret: str, content: bytes) -> str:
    key = base64.b64decode(secret.removeprefix(SECRET_MARK))
    return base64.b64encode(hmac.new(key, content, hashlib.sha256).digest()).decode()


def _box() -> MultiFernet:
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(_derived(key)) for key in keys])


def _derived(key: str) -> bytes:
    derivation = HKDF(SHA256(), length=32, salt=None, info=b"verify: secrets of webhooks")
    return base64.urlsafe_b64encode(derivation.derive(key.encode()))
