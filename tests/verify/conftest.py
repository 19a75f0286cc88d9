import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from verify.servers.cluster import Cluster
from verify.servers.session import forget_addresses
from verify.servers.state import open_state

# Says which servers it found, then stays until its input ends.
USER = """
import os, sys
from verify.servers import ensure
ensure()
print(os.environ["DATABASE_URL"], flush=True)
sys.stdin.read()
"""


class ServerUser:
    """A process that uses the embedded servers of a folder."""

    def __init__(self, folder: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", USER],
            env=environment_of(folder),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout is not None
        self.database = self.process.stdout.readline().strip()

    def leave(self) -> None:
        self.process.communicate(timeout=60)


def environment_of(folder: Path) -> dict[str, str]:
    """An environment without servers, its state in `folder`."""
    return {**forget_addresses(dict(os.environ)), "VERIFY_STATE": str(folder)}


@pytest.fixture
def state_folder() -> Iterator[Path]:
    """A state folder of the test's own, where the servers' account can reach it."""
    folder = Path(tempfile.mkdtemp(prefix="verify-state-"))
    yield folder
    Cluster.of(open_state(folder), durable=False).stop()
    shutil.rmtree(folder)


@pytest.fixture
def server_user(state_folder: Path) -> Iterator[Callable[[], ServerUser]]:
    """Starts processes that use the embedded servers of one folder."""
    users: list[ServerUser] = []

    def start() -> ServerUser:
        users.append(ServerUser(state_folder))
        return users[-1]

    yield start
    for user in users:
        user.process.kill()
        user.process.communicate()
