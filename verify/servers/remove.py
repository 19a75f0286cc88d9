"""Stops the embedded servers and deletes what they keep: `make clean-state`."""

import shutil
import sys

from verify.servers.cluster import Cluster
from verify.servers.lease import Lease
from verify.servers.state import open_state


def main() -> None:
    """Delete data and passwords, unless a process still uses them."""
    state = open_state()
    lease = Lease(state.folder)
    removed = False

    def remove() -> None:
        nonlocal removed
        Cluster.of(state).stop()
        shutil.rmtree(state.servers)
        for name in ("credentials.json", "servers-are-in"):
            (state.folder / name).unlink(missing_ok=True)
        removed = True

    with lease.joining():
        pass
    lease.leave(last=remove)
    if not removed:
        sys.exit("The servers are in use: stop `make run` and the commands first.")


if __name__ == "__main__":
    main()
