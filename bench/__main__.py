"""Runs the benchmarks and prints what each prints: one JSON line, baselines included.

`python -m bench` runs all, `python -m bench quality` the measures of language alone. Labelled data
is found by VERIFY_SHARED; without it, what needs it is left out, loudly. Every command runs on
other data with `--data FOLDER`.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent

QUALITY = {
    "bench.quality.quotations": ["quote_polnear"],
    "bench.quality.matching": ["match_mrpc_news", "event_ecbplus"],
    "bench.quality.disagreement": [
        "conflict_rte3_3way",
        "conflict_fever_symmetric",
        "conflict_foolmetwice",
        "conflict_negation_nli",
    ],
    "bench.quality.check_worthiness": ["claim_claimbuster_ct24"],
    "bench.quality.values": ["datenum_recognizers_specs"],
}
"""Each command with the folders of $VERIFY_SHARED/data that it reads."""


def main(chosen: list[str]) -> int:
    """Run the chosen groups, all where none is named; the number of commands that failed."""
    return sum(run(command, folder) for command, folder in commands(chosen))


def commands(chosen: list[str]) -> list[tuple[str, Path | None]]:
    """Module and data folder of each command to run."""
    shared = os.environ.get("VERIFY_SHARED")
    rows: list[tuple[str, Path | None]] = []
    if not chosen or "quality" in chosen:
        rows.append(("bench.quality.disagreement", None))
        if shared:
            rows += [
                (module, Path(shared, "data", folder))
                for module, folders in QUALITY.items()
                for folder in folders
            ]
        else:
            print("VERIFY_SHARED is not set: labelled data is left out.", file=sys.stderr)
    if not chosen or "speed" in chosen:
        folder = Path(shared, "data", "quote_polnear") if shared else None
        rows += [("bench.quality.speed", folder)] if folder else []
    if not chosen or "desk" in chosen:
        rows += [
            (f"bench.desk.{name}", None)
            for name in ("answers", "candidates", "comparing", "searching")
        ]
    if not chosen or "api" in chosen:
        rows.append(("bench.api.throughput", None))
    if not chosen or "trail" in chosen:
        rows += [(f"bench.trail.{name}", None) for name in ("saving", "writing", "verifying")]
    return rows


def run(module: str, folder: Path | None) -> int:
    """1 where it failed."""
    print(f"# {module} {folder.name if folder else ''}".rstrip(), flush=True)
    data = ["--data", str(folder)] if folder else []
    return int(
        subprocess.run([sys.executable, "-m", module, *data], cwd=PROJECT, check=False).returncode
        != 0
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
