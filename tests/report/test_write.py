from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from pia.messages import render_all
from pia.report.write import write_atomically
from pia.source import Refused


def refused(path: Path | str, data: str | bytes = "x") -> str:
    with pytest.raises(Refused) as caught:
        write_atomically(path, data)
    for lang in ("ja", "en"):
        assert render_all(caught.value.problems, {}, lang)  # type: ignore[arg-type]
    (problem,) = caught.value.problems
    assert problem.file == os.fspath(path)
    return problem.code


def test_text_is_written_as_utf_8_with_its_own_line_ends(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a.md", "表\n𠮷\r\n")
    assert (tmp_path / "a.md").read_bytes() == "表\n𠮷\r\n".encode()
    assert os.listdir(tmp_path) == ["a.md"]


def test_bytes_replace_an_older_file_and_keep_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("old and longer")
    path.chmod(0o640)
    write_atomically(str(path), b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_new_file_gets_the_usual_permissions(tmp_path: Path) -> None:
    (tmp_path / "usual").write_text("x")
    write_atomically(tmp_path / "made", "x")
    assert (tmp_path / "made").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_link_keeps_pointing_where_it_points(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to("real")
    write_atomically(tmp_path / "link", "new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "new"


def test_a_device_is_written_to_and_not_replaced() -> None:
    write_atomically(os.devnull, "x")
    assert not stat.S_ISREG(os.stat(os.devnull).st_mode)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path) == "output-is-a-directory"


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path / "no" / "a.md") == "output-folder-not-found"
    (tmp_path / "file").touch()
    assert refused(tmp_path / "file" / "a.md") == "output-folder-not-found"


@pytest.mark.parametrize("name", ["a" * 300, "a\0b"])
def test_a_name_that_no_system_takes_is_refused(tmp_path: Path, name: str) -> None:
    assert refused(f"{tmp_path}/{name}") == "output-not-writable"
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, "output-no-space"), (errno.EACCES, "output-not-writable"), (errno.EIO, "output-not-writable")],
)
def test_a_failure_half_way_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    path = tmp_path / "a.md"
    path.write_text("old")

    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    assert refused(path, "new") == code
    assert os.listdir(tmp_path) == ["a.md"]
    assert path.read_text() == "old"


def test_an_interruption_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(tmp_path / "a.md", "new")
    assert os.listdir(tmp_path) == []
