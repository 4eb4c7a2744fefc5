"""What a person gets who installs a build: everything pia needs, and the same bytes every time."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.project.tree import ROOT, files

SHIPPED = ("rules", "schemas", "cases")


def run(*command: str | Path, cwd: Path, **environment: str) -> str:
    """Standard output of a command that must succeed; its error text shows in the failure."""
    done = subprocess.run(command, cwd=cwd, env={**os.environ, **environment}, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def build(target: str, source: Path, folder: Path) -> Path:
    """One build of the source tree, with a fixed clock."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", target, "--directory", folder]
    run(*command, cwd=source, SOURCE_DATE_EPOCH="1800000000")
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel", ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source distribution, unpacked far from the checkout."""
    archive = build("sdist", ROOT, tmp_path_factory.mktemp("sdist"))
    folder = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(archive) as tar:
        tar.extractall(folder, filter="data")
    (top,) = folder.iterdir()
    return top


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel installed in it; its dependencies are those of this environment."""
    site = tmp_path_factory.mktemp("site")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", site]
    run(*pip, wheel, cwd=site)
    return site


def shipped_files() -> set[str]:
    return {str(path.relative_to(ROOT)) for path in files() if path.relative_to(ROOT).parts[0] in SHIPPED}


def test_the_wheel_carries_every_rule_schema_and_case(wheel: Path) -> None:
    expected = shipped_files()
    assert {name.split("/")[0] for name in expected} == set(SHIPPED)
    with ZipFile(wheel) as archive:
        held = {name.removeprefix("pia/data/") for name in archive.namelist() if name.startswith("pia/data/")}
    assert held == expected


def test_the_wheel_carries_nothing_else(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        tops = {name.split("/")[0] for name in archive.namelist()}
    assert tops == {"pia", wheel.name.removesuffix("-py3-none-any.whl") + ".dist-info"}


def test_the_source_distribution_is_the_whole_project(unpacked: Path) -> None:
    held = {str(path.relative_to(unpacked)) for path in unpacked.rglob("*") if path.is_file()}
    assert {str(path.relative_to(ROOT)) for path in files()} - held == set()


def test_another_build_elsewhere_has_the_same_bytes(wheel: Path, unpacked: Path, tmp_path: Path) -> None:
    again = build("wheel", unpacked, tmp_path)
    assert again.name == wheel.name
    assert again.read_bytes() == wheel.read_bytes()


@pytest.mark.parametrize("kind", SHIPPED)
def test_an_installed_pia_finds_its_own_copies(installed: Path, tmp_path: Path, kind: str) -> None:
    script = f"from pia.rulebook.shipped import shipped; print(shipped({kind!r}))"
    found = run(sys.executable, "-c", script, cwd=tmp_path, PYTHONPATH=str(installed))
    assert Path(found.strip()) == installed.resolve() / "pia" / "data" / kind


def test_the_installed_command_tells_its_version(installed: Path, tmp_path: Path) -> None:
    told = run(installed / "bin" / "pia", "--version", cwd=tmp_path, PYTHONPATH=str(installed))
    (metadata,) = installed.glob("pia_checklist-*.dist-info")
    assert metadata.name.removeprefix("pia_checklist-").removesuffix(".dist-info") in told


def test_the_wheel_carries_the_looks_of_the_pages(wheel: Path) -> None:
    """Templates, style sheet and icon are no Python, and the form is nothing without them."""
    expected = {str(path.relative_to(ROOT)) for path in files() if path.relative_to(ROOT).parts[:2] == ("pia", "web")}
    assert any(name.endswith(".html") for name in expected) and any(name.endswith(".css") for name in expected)
    with ZipFile(wheel) as archive:
        assert expected <= set(archive.namelist())
