"""requirements/ pins all that pyproject.toml asks for, with hashes and without addresses."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from importlib.metadata import requires

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.project.tree import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CORE = PROJECT["build-system"]["requires"] + PROJECT["project"]["dependencies"]
EXTRAS = [line for extra in PROJECT["project"]["optional-dependencies"].values() for line in extra]
WANTED = {"core.txt": CORE, "test.txt": CORE + EXTRAS}

LINE = re.compile(r"([a-z0-9-]+)==([\w.]+)(?: ; [^\\]+)?((?: --hash=sha256:[0-9a-f]{64})+)")


def pins(file: str) -> dict[str, str]:
    """Release by name; fails on any line that is not a pin with hashes."""
    text = (ROOT / "requirements" / file).read_text(encoding="utf-8").replace(" \\\n   ", "")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    found = {}
    for line in lines:
        match = LINE.fullmatch(line)
        assert match, f"{file}: not a pin with hashes: {line}"
        found[match[1]] = match[2]
    return found


def closure(lines: Iterable[str]) -> list[Requirement]:
    """The requirements that apply here and, through what is installed, those of each of them."""
    reached: list[Requirement] = []
    waiting, seen = list(lines), set()
    while waiting:
        requirement = Requirement(waiting.pop())
        if requirement.marker and not requirement.marker.evaluate({"extra": ""}):
            continue
        reached.append(requirement)
        if requirement.name not in seen:
            seen.add(requirement.name)
            waiting += requires(requirement.name) or []
    return reached


@pytest.mark.parametrize("file", WANTED)
def test_every_dependency_is_pinned_within_its_bounds(file: str) -> None:
    found = pins(file)
    for requirement in closure(WANTED[file]):
        name = canonicalize_name(requirement.name)
        assert name in found, f"{file} lacks {name}; run make pin"
        pin = found[name]
        assert requirement.specifier.contains(pin), f"{file}: {name} {pin} is not {requirement}"


def test_nothing_is_pinned_without_need() -> None:
    needed = {canonicalize_name(requirement.name) for requirement in closure(WANTED["test.txt"])}
    assert set(pins("test.txt")) - needed <= {"colorama"}


def test_both_files_agree() -> None:
    core, everything = pins("core.txt"), pins("test.txt")
    assert {name: everything.get(name) for name in core} == core


def test_every_dependency_has_an_upper_bound() -> None:
    for line in PROJECT["project"]["dependencies"]:
        assert "<" in str(Requirement(line).specifier), line
