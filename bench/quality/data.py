"""Labelled data of a folder, with errors that say which file is not as a command needs it."""

from __future__ import annotations

import json
import sys
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


def labelled(folder: Path, *keys: str) -> Iterator[tuple[Path, list[dict[str, Any]]]]:
    """Give the .jsonl files of a command with their objects: those whose first one has these keys.

    Others are other commands' data: they are skipped, and named on stderr. None at all is an
    error.
    """
    kept = 0
    for path in files(folder, ".jsonl"):
        first = next(rows(path), None)
        if isinstance(first, dict) and all(key in first for key in keys):
            kept += 1
            yield path, list(rows(path, *keys))
        else:
            _skip(path, f"its rows have no {' and '.join(keys)}")
    some(folder, kept)


def cases(folder: Path, *keys: str) -> Iterator[tuple[Path, list[dict[str, Any]]]]:
    """Give the .json files of a command with their cases: lists of objects with one of the keys.

    Others are skipped, as by `labelled`.
    """
    kept = 0
    for path in files(folder, ".json"):
        found = _parsed(path)
        plain = isinstance(found, list) and all(isinstance(each, dict) for each in found)
        if plain and found and any(key in found[0] for key in keys):
            kept += 1
            yield path, found
        else:
            _skip(path, f"no list of cases with {' or '.join(keys)}")
    some(folder, kept)


def _parsed(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except ValueError as error:
        raise SystemExit(f"{path}: no JSON ({error}).") from error


def _skip(path: Path, why: str) -> None:
    print(f"{path} is left out: {why}.", file=sys.stderr)


def some(folder: Path, kept: int) -> None:
    """Stop where nothing was kept of a folder."""
    if not kept:
        raise SystemExit(f"{folder} holds nothing that this command measures by.")
