"""The account that the servers run as: one's own, except for root, whom PostgreSQL refuses."""

from __future__ import annotations

import os
import pwd
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class ServerAccount:
    """An unprivileged account of this machine, used only where the program itself is root."""

    name: str
    uid: int
    gid: int

    @classmethod
    def needed(cls) -> ServerAccount | None:
        """`nobody` for root, else None: the servers run as whoever started them."""
        if os.geteuid() != 0:
            return None
        entry = pwd.getpwnam("nobody")
        return cls(entry.pw_name, entry.pw_uid, entry.pw_gid)

    def reaches(self, folder: Path) -> bool:
        """Whether the account can enter the folder."""
        command = ["/bin/sh", "-c", 'cd "$1"', "sh", str(folder)]
        return (
            subprocess.run(command, **self.switch, check=False, capture_output=True).returncode == 0
        )

    @property
    def switch(self) -> dict[str, Any]:
        """Arguments of `subprocess` that start a process under this account."""
        return {"user": self.uid, "group": self.gid, "extra_groups": [], "cwd": "/"}


def make_folder(path: Path, account: ServerAccount | None) -> None:
    """Make a folder that only the server can enter."""
    path.mkdir(mode=0o700, exist_ok=True)
    if account:
        os.chown(path, account.uid, account.gid)


def switch(account: ServerAccount | None) -> dict[str, Any]:
    """Arguments of `subprocess` that start a server under the right account."""
    return account.switch if account else {}
