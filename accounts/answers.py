"""What was answered to a request that may be sent again, so that it has its effect once.

An answer is kept under the client's key and unreadable without it: the database holds no more of
either than digests and ciphertext.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.db import transaction

from accounts.models import RememberedAnswer, Team, User
from verify.errors import ConflictError, InvalidError
from verify.locks import session_lock


@dataclass(frozen=True, slots=True)
class Answer:
    """What a client got: all that it takes to say the same again."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Once:
    """One act of one caller in one team, named by the caller's key.

    `fingerprint` is a digest of all that is asked for under the key.
    """

    user: User
    team: Team
    key: str
    fingerprint: str

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Refuse while the same act is under way.

        Entered outside of any transaction, so that what the other one has committed is seen.
        """
        with session_lock(self._lock) as mine:
            if not mine:
                raise ConflictError(
                    "A request with this key is being answered at the moment.",
                    code="in_flight",
                    field="Idempotency-Key",
                    hint="Send it again a little later.",
                )
            yield

    def earlier(self, now: datetime) -> Answer | None:
        """The answer of an earlier time; refused where the key then named something else."""
        kept = self._rows().filter(expires_at__gt=now).first()
        if kept is None:
            return None
        if kept.fingerprint != self.fingerprint:
            raise InvalidError(
                "This key was used for another request.",
                code="key_reused",
                field="Idempotency-Key",
                hint="A key names one request, body included: make a new one for each.",
            )
        return Answer(kept.status, kept.headers, self._opened(bytes(kept.body)))

    @transaction.atomic
    def remember(self, answer: Answer, now: datetime) -> None:
        """Keep the answer, in the transaction of the effect that it tells of."""
        self._rows().filter(expires_at__lte=now).delete()
        RememberedAnswer.objects.create(
            user=self.user,
            team=self.team,
            digest=self._digest,
            fingerprint=self.fingerprint,
            status=answer.status,
            headers=answer.headers,
            body=self._sealer().encrypt(answer.body),
            expires_at=now + timedelta(hours=settings.IDEMPOTENCY_HOURS),
        )

    def _rows(self) -> Any:
        return RememberedAnswer.objects.filter(user=self.user, team=self.team, digest=self._digest)

    @property
    def _digest(self) -> str:
        return hashlib.sha256(self.key.encode()).hexdigest()

    @property
    def _lock(self) -> int:
        name = f"{self.user.pk} {self.team.pk} {self.key}".encode()
        return int.from_bytes(hashlib.sha256(name).digest()[:8], signed=True)

    def _sealer(self) -> MultiFernet:
        secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
        digests = [hashlib.sha256(f"{secret}\0{self.key}".encode()).digest() for secret in secrets]
        return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])

    def _opened(self, sealed: bytes) -> bytes:
        try:
            return self._sealer().decrypt(sealed)
        except InvalidToken as error:
            raise ConflictError(
                "This was answered already; the answer can no longer be read.",
                code="answer_lost",
                field="Idempotency-Key",
            ) from error


def forget_answers(*, now: datetime) -> int:
    """Let go of answers whose time is over; how many."""
    return RememberedAnswer.objects.filter(expires_at__lte=now).delete()[0]
