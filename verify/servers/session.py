"""One process's use of the servers: begun once, ended at exit."""

from __future__ import annotations

import atexit
import os
import sys

from verify.servers.addresses import ADDRESSES, are_given
from verify.servers.cluster import Cluster
from verify.servers.lease import Lease
from verify.servers.state import open_state, state_folder

# Set beside the addresses: they are the embedded servers' of this folder, and a child process that
# sees them holds its own share instead of taking them for somebody else's servers.
EMBEDDED = "VERIFY_EMBEDDED"


def is_embedded() -> bool:
    """Whether the addresses in the environment are those of the embedded servers."""
    return os.environ.get(EMBEDDED) == str(state_folder())


def ensure() -> None:
    """Put the four addresses (and, embedded, a secret key) into the environment; start if needed.

    Embedded servers stay at least until this process ends.
    """
    if not is_embedded() and are_given(os.environ):
        return
    state = open_state()
    cluster = Cluster.of(state)
    lease = Lease(state.folder)
    with lease.joining():
        if not cluster.is_running():
            sys.stderr.write("Starting PostgreSQL and Valkey …\n")
        os.environ.update(cluster.start())
    os.environ.setdefault("SECRET_KEY", state.secrets["secret_key"])
    os.environ[EMBEDDED] = str(state_folder())
    _leave_at_exit(lease, cluster)


def forget_addresses(environment: dict[str, str]) -> dict[str, str]:
    """The environment without the addresses, for a process that must find its own servers."""
    return {
        name: value for name, value in environment.items() if name not in (*ADDRESSES, EMBEDDED)
    }


def _leave_at_exit(lease: Lease, cluster: Cluster) -> None:
    owner = os.getpid()

    def leave() -> None:
        if os.getpid() == owner:  # a forked child inherits the exit handlers, not the share
            lease.leave(last=cluster.stop)

    atexit.register(leave)
