"""What a verification found, for people and for programs."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict, dataclass, field
from typing import Any
from uuid import UUID

CHECKS = frozenset(
    {
        "gaps",  # every place in the log has its leaf
        "presence",  # every leaf has its event
        "payload",  # every event's bytes lead to its leaf
        "columns",  # the searched columns say what the bytes say
        "clock",  # ids, acts and checkpoints agree about the time
        "secrets",  # values and salts open their commitments, and nothing else is kept
        "erasures",  # a value that is gone was erased by a recorded act
        "nodes",  # the stored tree is the recomputed one
        "roots",  # the recomputed root is the signed one, at every checkpoint
        "signatures",  # every checkpoint is signed by this log's keys
        "end",  # nothing in the log stands behind the last checkpoint
        "unsealed",  # no event was slipped past the sealer
        "witness",  # the witness holds the same log
        "guards",  # triggers, functions and privileges are as the migrations made them
    }
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it was sealed.

    `check` names the check of `CHECKS`; `kind` what happened: changed, missing, added, reordered,
    unsigned, set back, weakened; `event` and `index` say where, as far as that can be known.
    """

    check: str
    kind: str
    detail: str
    index: int | None = None
    event: str | None = None


@dataclass(slots=True)
class Report:
    """`problems` is what could not be verified; `findings` what was, and is wrong."""

    size: int = 0
    begun_at: int = 0
    checkpoints: int = 0
    witnessed: int | None = None
    seconds: float = 0.0
    findings: list[Finding] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    checks: Collection[str] = CHECKS

    @property
    def ok(self) -> bool:
        return not self.findings and not self.problems

    def find(
        self,
        check: str,
        kind: str,
        detail: str,
        *,
        index: int | None = None,
        event: bytes | None = None,
    ) -> None:
        """Note a finding, unless its check is left out."""
        if check in self.checks:
            name = str(UUID(bytes=event)) if event else None
            self.findings.append(Finding(check, kind, detail, index, name))

    def as_json(self) -> dict[str, Any]:
        return {
            "ok": self.ok,
            "events": self.size,
            "verified_from": self.begun_at,
            "checkpoints": self.checkpoints,
            "witnessed": self.witnessed,
            "seconds": round(self.seconds, 2),
            "findings": [asdict(finding) for finding in self.findings],
            "problems": self.problems,
        }

    def lines(self) -> list[str]:
        """The report as an operator reads it."""
        lines = [_line(finding) for finding in self.findings]
        lines += [f"not verified: {problem}" for problem in self.problems]
        span = f"events {self.begun_at} to {self.size}" if self.begun_at else f"{self.size} events"
        witnessed = "" if self.witnessed is None else f", {self.witnessed} witnessed"
        verdict = "as sealed" if self.ok else "NOT as sealed"
        if not self.findings and self.problems:
            verdict = "not fully verified"
        signed = f"{span} under {self.checkpoints} checkpoints{witnessed}"
        return [*lines, f"{signed}: {verdict} ({self.seconds:.1f} s)"]


def _line(finding: Finding) -> str:
    where = [f"event {finding.event}"] if finding.event else []
    where += [f"place {finding.index}"] if finding.index is not None else []
    return f"{finding.kind}: {', '.join([*where, finding.detail])} [{finding.check}]"
