"""A measure of quality takes any folder of labelled data and leaves out what is another's."""

from __future__ import annotations

import json
from pathlib import Path
from types import ModuleType

import pytest

from bench.quality import disagreement, matching
from bench.quality.data import cases, labelled


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "mine.jsonl").write_text('{"text": "It rained.", "check_worthy": 0}\n', "utf-8")
    (tmp_path / "other.jsonl").write_text('{"s1": "It rained.", "s2": "It snowed."}\n', "utf-8")
    (tmp_path / "mine.json").write_text(json.dumps([{"req": "3 km", "res": []}]), "utf-8")
    (tmp_path / "other.json").write_text(json.dumps([{"doc_id": "1_1.xml"}]), "utf-8")
    return tmp_path


def test_rows_of_another_command_are_left_out_and_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = [(path.name, rows) for path, rows in labelled(folder, "text", "check_worthy")]

    assert found == [("mine.jsonl", [{"text": "It rained.", "check_worthy": 0}])]
    assert "other.jsonl is left out" in capsys.readouterr().err


def test_cases_of_another_command_are_left_out_and_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = [(path.name, listed) for path, listed in cases(folder, "Input", "req")]

    assert found == [("mine.json", [{"req": "3 km", "res": []}])]
    assert "other.json is left out" in capsys.readouterr().err


def test_a_folder_without_anything_to_measure_by_is_an_error(folder: Path) -> None:
    with pytest.raises(SystemExit, match="nothing that this command measures by"):
        list(labelled(folder, "text", "annotations"))


def test_a_broken_row_of_the_commands_own_is_an_error(folder: Path) -> None:
    (folder / "mine.jsonl").write_text('{"text": "a", "check_worthy": 0}\n{"text": 1}\n', "utf-8")

    with pytest.raises(SystemExit, match="line 2: lacks check_worthy"):
        list(labelled(folder, "text", "check_worthy"))


@pytest.mark.parametrize("command", [matching, disagreement])
def test_a_command_that_finds_nothing_of_its_own_fails_and_says_so(
    command: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "other.jsonl").write_text('{"text": "It rained."}\n', "utf-8")
    monkeypatch.setattr("sys.argv", ["command", "--data", str(tmp_path)])

    with pytest.raises(SystemExit, match="nothing that this command measures by"):
        command.main()
