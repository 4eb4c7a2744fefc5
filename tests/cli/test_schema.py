"""`pia schema`: the published contracts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from pia.report import schema_files
from tests.cli.run import pia


@pytest.mark.parametrize("name", ["case", "rule", "assessment"])
def test_prints(name: str) -> None:
    ran = pia("schema", name)
    found = json.loads(ran.out)
    assert ran.code == 0 and found["$id"] == f"{name}.schema.json"
    Draft202012Validator.check_schema(found)


def test_the_case_format_by_default() -> None:
    assert pia("schema") == pia("schema", "case")


def test_check_and_write_in_a_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = list(schema_files.schema_files())
    copies = [(tmp_path / path.name, text) for path, text in real]
    assert len(copies) == len({path for path, _ in copies}) == 9
    monkeypatch.setattr(schema_files, "schema_files", lambda: iter(copies))
    names = "".join(f"{path}\n" for path, _ in copies)

    missing = pia("schema", "--check")
    assert (missing.code, missing.out) == (1, names) and list(tmp_path.iterdir()) == []
    written = pia("schema", "--write")
    assert (written.code, written.out) == (0, names)
    assert all(path.read_text(encoding="utf-8") == text for path, text in copies)
    assert pia("schema", "--check") == pia("schema", "--write") == type(written)(0, "", "")

    copies[0][0].write_text("{}", encoding="utf-8")
    stale = pia("schema", "--check")
    assert (stale.code, stale.out) == (1, f"{copies[0][0]}\n") and copies[0][0].read_text(encoding="utf-8") == "{}"


def test_writing_where_it_can_not_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema_files, "schema_files", lambda: iter([(tmp_path / "none" / "x.json", "{}\n")]))
    ran = pia("schema", "--write")
    assert ran.code == 2 and "output-folder-not-found" in ran.err
