"""Signed notes and checkpoints as c2sp.org/signed-note, /tlog-checkpoint and /tlog-cosignature say.

Every checkpoint carries two signatures of the log: a plain one (Ed25519), which any reader of
checkpoints knows, and a cosignature (timestamped Ed25519), which also says when it was made.
"""

from __future__ import annotations

import hashlib
from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from collections.abc import Iterable
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

PLAIN, TIMESTAMPED = 1, 4
ID_BYTES, TIME_BYTES, SIGNATURE_BYTES, PUBLIC_BYTES = 4, 8, 64, 32
CLOCK = "/clock"
"""What the name of the timestamping key adds to the log's."""


class NoteError(ValueError):
    """A note that cannot be read or that no known key signed; the message says which."""


@dataclass(frozen=True, slots=True)
class VerifierKey:
    """A public key, as `<name>+<id>+<type and key>`."""

    name: str
    kind: int
    public: bytes

    @classmethod
    def parse(cls, vkey: str) -> VerifierKey:
        try:
            name, number, encoded = vkey.strip().split("+", 2)
            material = b64decode(encoded, validate=True)
            key = cls(name, material[0], material[1:])
            Ed25519PublicKey.from_public_bytes(key.public)
        except (ValueError, IndexError) as error:
            raise NoteError(f"{vkey!r} is no verifier key") from error
        if key.kind not in {PLAIN, TIMESTAMPED} or key.id.hex() != number:
            raise NoteError(f"{vkey!r} is no verifier key for Ed25519 signatures")
        return key

    def __str__(self) -> str:
        return f"{self.name}+{self.id.hex()}+{_encoded(bytes([self.kind]) + self.public)}"

    @property
    def id(self) -> bytes:
        named = self.name.encode() + b"\n" + bytes([self.kind]) + self.public
        return hashlib.sha256(named).digest()[:ID_BYTES]

    def accepts(self, text: str, signature: bytes) -> bool:
        """Whether it signed the text; `signature` is what follows the key's id in the line."""
        message = text.encode()
        if self.kind == TIMESTAMPED:
            time, signature = signature[:TIME_BYTES], signature[TIME_BYTES:]
            message = _cosigned(text, int.from_bytes(time))
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(signature, message)
        except InvalidSignature:
            return False
        return True


@dataclass(frozen=True, slots=True)
class SigningKey:
    """The log's private key of one period; the clock's key is derived from it."""

    name: str
    seed: bytes

    def sign(self, text: str, time: int) -> str:
        """The whole note: the text, signed as the log and, with the time, as its clock."""
        plain, clock = self.verifiers()
        cosignature = self._clock().sign(_cosigned(text, time))
        lines = [
            _line(plain, self._plain().sign(text.encode())),
            _line(clock, time.to_bytes(TIME_BYTES) + cosignature),
        ]
        return f"{text}\n{''.join(lines)}"

    def verifiers(self) -> tuple[VerifierKey, VerifierKey]:
        """Its public halves: the log's, the clock's."""
        return (
            VerifierKey(self.name, PLAIN, self._plain().public_key().public_bytes_raw()),
            VerifierKey(
                self.name + CLOCK, TIMESTAMPED, self._clock().public_key().public_bytes_raw()
            ),
        )

    def _plain(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.seed)

    def _clock(self) -> Ed25519PrivateKey:
        derived = hashlib.sha256(b"verify trail clock\n" + self.seed).digest()
        return Ed25519PrivateKey.from_private_bytes(derived)


@dataclass(frozen=True, slots=True)
class TreeHead:
    """What a signed checkpoint says: of which log, how many leaves, their root, since when."""

    origin: str
    size: int
    root: bytes
    time: int
    """POSIX seconds, as signed by the log's clock."""

    @property
    def text(self) -> str:
        return f"{self.origin}\n{self.size}\n{_encoded(self.root)}\n"


def signed(key: SigningKey, size: int, root: bytes, time: int) -> str:
    """A new checkpoint of the log that the key is named after."""
    return key.sign(TreeHead(key.name, size, root, time).text, time)


def opened(note: str, keys: Iterable[VerifierKey]) -> TreeHead:
    """The checkpoint in a note, which both halves of one known key must have signed."""
    text, signatures = _parts(note)
    known = {(key.name, key.id): key for key in keys}
    times: dict[int, int] = {}
    for name, number, signature in signatures:
        key = known.get((name, number))
        if key is None:
            continue
        if not key.accepts(text, signature):
            raise NoteError(f"the signature of {name} is wrong")
        times[key.kind] = int.from_bytes(signature[:TIME_BYTES])
    if set(times) != {PLAIN, TIMESTAMPED}:
        raise NoteError("no known key has signed it")
    origin, size, root = read_text(text)
    return TreeHead(origin, size, root, times[TIMESTAMPED])


def read_text(text: str) -> tuple[str, int, bytes]:
    """Origin, size and root of a checkpoint's text, unchecked."""
    try:
        origin, size, root = text.removesuffix("\n").split("\n")
        number = int(size)
        if str(number) != size or not origin:
            raise NoteError("it is no checkpoint")
        return origin, number, b64decode(root, validate=True)
    except (ValueError, Base64Error) as error:
        raise NoteError("it is no checkpoint") from error


def _parts(note: str) -> tuple[str, list[tuple[str, bytes, bytes]]]:
    text, found, lines = note.rpartition("\n\n")
    if not found or not lines.endswith("\n"):
        raise NoteError("it is no signed note")
    signatures = []
    for line in lines.removesuffix("\n").split("\n"):
        try:
            dash, name, encoded = line.split(" ")
            raw = b64decode(encoded, validate=True)
        except ValueError as error:
            raise NoteError("it is no signed note") from error
        if dash != "—":
            raise NoteError("it is no signed note")
        signatures.append((name, raw[:ID_BYTES], raw[ID_BYTES:]))
    return f"{text}\n", signatures


def _cosigned(text: str, time: int) -> bytes:
    return f"cosignature/v1\ntime {time}\n{text}".encode()


def _line(key: VerifierKey, signature: bytes) -> str:
    return f"— {key.name} {_encoded(key.id + signature)}\n"


def _encoded(raw: bytes) -> str:
    return b64encode(raw).decode()
