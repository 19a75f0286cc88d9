"""Labelled data of a folder, with errors that say which file is not as a command needs it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def files(folder: Path, *suffixes: str) -> list[Path]:
    """Give the files below a folder that end so, by name; none is an error."""
    if not folder.is_dir():
        raise SystemExit(f"{folder} is no folder: give the folder of the labelled data as --data.")
    found = [path for suffix in suffixes for path in sorted(folder.rglob(f"*{suffix}"))]
    if not found:
        wanted = " or ".join(suffixes)
        raise SystemExit(f"{folder} holds no {wanted} file: --data may name the wrong folder.")
    return found


def rows(path: Path, *keys: str) -> Iterator[dict[str, Any]]:
    """Give the objects of a .jsonl file, each of which has to have these keys."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise SystemExit(f"{path}, line {number}: no JSON ({error}).") from error
        missing = [key for key in keys if not isinstance(row, dict) or key not in row]
        if missing:
            raise SystemExit(f"{path}, line {number}: lacks {', '.join(missing)}.")
        yield row


def cases(path: Path) -> list[dict[str, Any]]:
    """Give the cases of a .json file: a list of objects."""
    try:
        found = json.loads(path.read_text(encoding="utf-8-sig"))
    except ValueError as error:
        raise SystemExit(f"{path}: no JSON ({error}).") from error
    if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
        raise SystemExit(f"{path}: not a list of cases.")
    return found
