"""The folder where the embedded servers keep their data, and the secrets made for them."""

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
    """`folder` keeps locks and secrets; `servers` the servers' logs and folders.

    Both are the program's. As root, each server's own folder belongs to the servers' account.
    """

    folder: Path
    servers: Path
    account: ServerAccount | None
    secrets: dict[str, str]


def open_state(folder: Path | None = None) -> State:
    """Open the state folder (`state_folder()` by default), making what is not there."""
    folder = (folder or state_folder()).resolve()
    account = ServerAccount.needed()
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o711 if account else 0o700)  # that account passes through and lists nothing
    servers = _servers_folder(folder, account)
    servers.mkdir(exist_ok=True)
    servers.chmod(0o711 if account else 0o700)
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
        record.write_text(tempfile.mkdtemp(prefix="verify-", dir=_reachable_folder(account)))
    return Path(record.read_text())


def _reachable_folder(account: ServerAccount) -> Path:
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
