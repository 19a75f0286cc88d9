"""The processes that make up a running Verify; `manage.py run` and the Compose file start these."""

import os
from pathlib import Path


def commands(*, bind: str, state: Path, python: str = "python") -> dict[str, list[str]]:
    """Name and command of each. `bind` is the web's host:port; `state` a writable folder."""
    celery = [python, "-m", "celery", "--app=verify", "--quiet"]
    return {
        "web": [
            *(python, "-m", "gunicorn", "verify.wsgi:application"),
            f"--bind={bind}",
            "--worker-class=gthread",
            f"--workers={os.environ.get('WEB_WORKERS', '2')}",
            "--threads=4",
            "--preload",  # read the code once, then fork
            "--timeout=60",
            "--graceful-timeout=10",
            "--no-control-socket",
        ],
        "worker": [
            *(*celery, "worker"),
            f"--concurrency={os.environ.get('WORKER_CONCURRENCY', '2')}",
            "--loglevel=INFO",
            "--without-gossip",
            "--without-mingle",
        ],
        # One beat only: it rings, and what it rings for is idempotent.
        "beat": [*celery, "beat", f"--schedule={state / 'beat-schedule'}", "--loglevel=WARNING"],
    }
