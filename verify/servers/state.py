"""The folder where the embedded servers keep their data, and the secrets made for them."""

import hashlib
import json
import os
import secrets
import tempfile
from dataclasses import dataclass
from pathlib import Path

from verify.servers.account import ServerAccount

PROJECT = Path(__file__).resolve().parent.parent.parent
SECRETS = ("superuser", "owner", "program", "sealer", "valkey", "secret_key")


class ServersError(Exception):
    """The embedded servers cannot run; the message says why and how to mend it."""


@dataclass(frozen=True, slots=True)
class State:
    """`folder` is the program's alone; `servers` belongs to the account that the servers run as."""

    folder: Path
    servers: Path
    account: ServerAccount | None
    secrets: dict[str, str]


def open_state(folder: Path | None = None) -> State:
    """Open the state folder (`state_folder()` by default), making what is not there."""
    folder = (folder or state_folder()).resolve()
    account = ServerAccount.needed()
    folder.mkdir(parents=True, exist_ok=True)
    # As root the servers' account passes through to its own folder, and sees nothing else.
    folder.chmod(0o711 if account else 0o700)
    servers = _servers_folder(folder, account)
    servers.mkdir(parents=True, exist_ok=True)
    servers.chmod(0o700)
    if account:
        os.chown(servers, account.uid, account.gid)
    return State(folder, servers, account, _secrets(folder / "credentials.json"))


def state_folder() -> Path:
    """`VERIFY_STATE` where it is set, else `.state` in the project."""
    return Path(os.environ.get("VERIFY_STATE") or PROJECT / ".state")


def _servers_folder(folder: Path, account: ServerAccount | None) -> Path:
    """Inside the state folder, or outside where the servers' account cannot reach it."""
    if account is None or account.reaches(folder):
        return folder / "servers"
    record = folder / "servers-are-in"
    if not record.exists():
        name = f"verify-{hashlib.sha256(str(folder).encode()).hexdigest()[:12]}"
        record.write_text(f"{_shared_folder(account) / name}\n")
    return Path(record.read_text().strip())


def _shared_folder(account: ServerAccount) -> Path:
    for candidate in (Path("/var/lib"), Path("/var/tmp"), Path(tempfile.gettempdir())):  # noqa: S108 - named after its folder's path
        if os.access(candidate, os.W_OK) and account.reaches(candidate):
            return candidate
    raise ServersError(
        f"PostgreSQL does not run as root, and the account {account.name} reaches no folder"
        " for its data. Run as an ordinary user, or set VERIFY_STATE to a folder that it reaches."
    )


def _secrets(path: Path) -> dict[str, str]:
    known: dict[str, str] = json.loads(path.read_text()) if path.exists() else {}
    if missing := set(SECRETS) - set(known):
        known |= {name: secrets.token_urlsafe(32) for name in missing}
        _write_privately(path, json.dumps(known, indent=2, sort_keys=True))
    return known


def _write_privately(path: Path, content: str) -> None:
    draft = path.with_suffix(".draft")
    draft.unlink(missing_ok=True)
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(content)
    draft.replace(path)
