"""What some tests need and a machine may lack: they are skipped loudly, and fail in CI."""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

BROWSER_FIXTURES = {"page", "context", "browser", "new_context"}
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def chromium() -> str | None:
    """The browser: `CHROMIUM`, else one that the system has."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)


def shared_folder() -> Path | None:
    """The folder of real articles that lies beside the project, if `VERIFY_SHARED` names it."""
    named = os.environ.get("VERIFY_SHARED")
    return Path(named) if named and Path(named).is_dir() else None


@dataclass(frozen=True)
class Condition:
    """`word` stands in the reason of every skip that this condition causes."""

    word: str
    is_met: Callable[[], bool]
    mend: str


CONDITIONS = (
    Condition(
        "VERIFY_SHARED",
        lambda: shared_folder() is not None,
        "VERIFY_SHARED names no folder: set it to the folder of the real articles",
    ),
    Condition(
        "Chromium",
        lambda: chromium() is not None,
        "no Chromium was found: install it, or name it by CHROMIUM=…",
    ),
)


def in_ci() -> bool:
    """Whether a missing condition is a failure."""
    return os.environ.get("CI", "").lower() not in {"", "0", "false"}


def unmet(reporter: pytest.TerminalReporter) -> list[str]:
    """One line for each condition that cost tests."""
    reasons = [str(report.longrepr) for report in reporter.stats.get("skipped", [])]
    lines = []
    for condition in CONDITIONS:
        count = sum(condition.word in reason for reason in reasons)
        if count and not condition.is_met():
            lines.append(f"{count} TESTS DID NOT RUN: {condition.mend}")
    return lines
