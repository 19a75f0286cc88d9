#!/usr/bin/env python3
"""Checks that an act is in a newsroom's trail, without the newsroom and without its database.

    python verify_event.py ACT.json ACT.tlog-proof KEY [KEY …] [--openings FILE]

ACT.json holds the exact bytes of the act, ACT.tlog-proof its proof (c2sp.org/tlog-proof), each KEY
a public key of the log (`<name>+<id>+<key>`), which you must have from elsewhere than the proof:
from the newsroom's site, from a copy of its witness, from an earlier proof. FILE, if given, opens
commitments: JSON lines of {"name", "salt", "value"}. An export (JSON Lines) is checked by

    python verify_event.py --export EXPORT.jsonl KEY [KEY …]

Needs Python 3.11 and the package `cryptography`. Exit code 0: proved. 1: not proved, and why.
"""

from __future__ import annotations

import argparse
import hashlib
import hmac
import json
import sys
from base64 import b64decode
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

FORMAT = "c2sp.org/tlog-proof@v1"
PLAIN, TIMESTAMPED = 1, 4  # signature types of c2sp.org/signed-note and /tlog-cosignature
HEADER = 3  # lines of a proof before its path


class NotProvedError(Exception):
    """The proof does not hold; the message says where it breaks."""


@dataclass(frozen=True)
class Key:
    """A public key of a log."""

    name: str
    number: bytes
    kind: int
    public: bytes


@dataclass(frozen=True)
class Checkpoint:
    """What a log has signed: so many acts, under this root; `time` in POSIX seconds."""

    origin: str
    size: int
    root: bytes
    time: int | None


def main() -> int:
    arguments = _arguments()
    try:
        if arguments.export:
            count = check_export(arguments.export, [read_key(text) for text in arguments.rest])
            _say(f"Proved: all {count} acts of the export are in the log.")
            return 0
        act, proof, *keys = arguments.rest
        body = Path(act).read_bytes()
        index, sealed = check(
            body, Path(proof).read_text("utf-8"), [read_key(text) for text in keys]
        )
        _tell(json.loads(body), index, sealed)
        if arguments.openings:
            check_openings(json.loads(body), arguments.openings.read_text("utf-8"))
    except (NotProvedError, OSError, ValueError) as error:
        sys.stderr.write(f"NOT PROVED: {error}\n")
        return 1
    return 0


def check(body: bytes, proof: str, keys: list[Key]) -> tuple[int, Checkpoint]:
    """Check one act against its proof: its place in the log, and what the log has signed."""
    head, found, note = proof.partition("\n\n")
    lines = head.split("\n")
    if not found or len(lines) < HEADER or lines[0] != FORMAT:
        raise NotProvedError("this is no tlog-proof")
    event = b64decode(_after(lines[1], "extra"), validate=True)
    index = int(_after(lines[2], "index"))
    path = [b64decode(line, validate=True) for line in lines[HEADER:]]
    sealed = check_checkpoint(note, keys)
    if not 0 <= index < sealed.size:
        raise NotProvedError("the index is outside of the log")
    leaf = hashlib.sha256(b"\x00" + event + body).digest()
    if climb(index, sealed.size, leaf, path) != sealed.root:
        raise NotProvedError("the act and its path do not lead to the signed root")
    return index, sealed


def climb(index: int, size: int, leaf: bytes, path: list[bytes]) -> bytes:
    """The root that the path leads to (RFC 9162, section 2.1.3.2)."""
    position, last, node = index, size - 1, leaf
    for step in path:
        if last == 0:
            raise NotProvedError("the path is too long")
        if position & 1 or position == last:
            node = hashlib.sha256(b"\x01" + step + node).digest()
            while not position & 1 and position:
                position, last = position >> 1, last >> 1
        else:
            node = hashlib.sha256(b"\x01" + node + step).digest()
        position, last = position >> 1, last >> 1
    if last:
        raise NotProvedError("the path is too short")
    return node


def check_checkpoint(note: str, keys: list[Key]) -> Checkpoint:
    """Check the signatures under a checkpoint and read it."""
    text, found, signatures = note.rpartition("\n\n")
    if not found:
        raise NotProvedError("the checkpoint is no signed note")
    text += "\n"
    known = {(key.name, key.number): key for key in keys}
    signed, time = False, None
    for line in signatures.splitlines():
        _, name, encoded = line.split(" ")
        raw = b64decode(encoded, validate=True)
        key = known.get((name, raw[:4]))
        if key is None:
            continue  # the format says: ignore keys that you do not know
        said = _check_signature(key, text, raw[4:])
        signed = signed or key.kind == PLAIN
        time = said if said is not None else time
    if not signed:
        raise NotProvedError("none of the keys that you gave has signed the checkpoint")
    origin, size, root = text.rstrip("\n").split("\n")[:3]
    return Checkpoint(origin, int(size), b64decode(root, validate=True), time)


def _check_signature(key: Key, text: str, signature: bytes) -> int | None:
    """The time that the signature states, if it is of the kind that states one."""
    message, time = text.encode(), None
    if key.kind == TIMESTAMPED:
        time, signature = int.from_bytes(signature[:8], "big"), signature[8:]
        message = f"cosignature/v1\ntime {time}\n{text}".encode()
    try:
        Ed25519PublicKey.from_public_bytes(key.public).verify(signature, message)
    except InvalidSignature:
        raise NotProvedError(f"the signature of {key.name} is wrong") from None
    return time


def read_key(text: str) -> Key:
    """Read `<name>+<id>+<key>`."""
    name, number, encoded = text.strip().split("+", 2)
    raw = b64decode(encoded, validate=True)
    identity = hashlib.sha256(name.encode() + b"\n" + raw).digest()[:4]
    if identity.hex() != number or raw[0] not in {PLAIN, TIMESTAMPED}:
        raise NotProvedError(f"{text} is no key of a log")
    return Key(name, identity, raw[0], raw[1:])


def check_export(path: Path, keys: list[Key]) -> int:
    """Check every line of an export; how many there are."""
    count = 0
    with path.open(encoding="utf-8") as lines:
        for count, line in enumerate(lines, 1):
            entry = json.loads(line)
            try:
                check(entry["act"].encode(), entry["proof"], keys)
            except NotProvedError as error:
                raise NotProvedError(f"line {count}, event {entry['id']}: {error}") from error
    return count


def check_openings(act: dict[str, Any], lines: str) -> None:
    """Check that values are those that the act committed to."""
    for line in lines.splitlines():
        opening = json.loads(line)
        salt = b64decode(opening["salt"], validate=True)
        made = hmac.new(salt, opening["value"].encode(), hashlib.sha256).hexdigest()
        name, _, side = opening["name"].rpartition(".")
        if name in act["changes"]:
            committed = act["changes"][name][side == "new"]
        else:
            committed = act["data"].get(opening["name"])
        if committed != {"hmac-sha256": made}:
            raise NotProvedError(f"{opening['name']} is not what the act committed to")
        _say(f"Opened: {opening['name']} was {opening['value']!r}")


def _tell(act: dict[str, Any], index: int, sealed: Checkpoint) -> None:
    """Say in words what has been proved."""
    actor, target = act["actor"], act["object"]
    _say(f"Proved: {act['verb']} on {target['type']} {target['id']}")
    _say(f"by user {actor['id']} ({actor.get('role') or actor['kind']}), recorded {act['at']}")
    where = f"is number {index} of {sealed.size} in the log {sealed.origin}"
    if sealed.time is None:
        _say(f"{where}; when it was signed, the keys that you gave do not tell.")
    else:
        when = datetime.fromtimestamp(sealed.time, UTC)
        _say(f"{where}, signed {when:%Y-%m-%d %H:%M:%S} UTC.")


def _after(line: str, word: str) -> str:
    found, _, rest = line.partition(" ")
    if found != word:
        raise NotProvedError(f"the proof lacks its line {word!r}")
    return rest


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Check acts of a newsroom's trail.")
    parser.add_argument("--export", metavar="EXPORT.jsonl", type=Path)
    parser.add_argument("--openings", metavar="FILE", type=Path)
    parser.add_argument("rest", nargs="+", metavar="ACT.json ACT.tlog-proof KEY")
    arguments = parser.parse_args()
    if not arguments.export and len(arguments.rest) < HEADER:
        parser.error("an act, its proof and a key are needed")
    return arguments


if __name__ == "__main__":
    sys.exit(main())
