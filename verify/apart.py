"""What comes from outside is parsed in a process of its own, which can be killed."""

from __future__ import annotations

import subprocess
import sys


def parse_apart(
    module: str, *arguments: str, raw: bytes, seconds: float
) -> subprocess.CompletedProcess[bytes] | None:
    """Give what `python -m module` made of the bytes; None where it took longer."""
    try:
        return subprocess.run(
            [sys.executable, "-m", module, *arguments],
            input=raw,
            capture_output=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return None
