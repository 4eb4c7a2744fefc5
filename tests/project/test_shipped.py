"""Rules, schemas and cases are found in a checkout and in an installed package."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pia.rulebook.shipped import shipped
from tests.project.tree import ROOT

KINDS = ["rules", "schemas", "cases"]


@pytest.mark.parametrize("kind", KINDS)
def test_this_checkout_has_each(kind: str) -> None:
    assert shipped(kind) == ROOT / kind


def package(root: Path) -> Path:
    folder = root / "pia"
    folder.mkdir(parents=True)
    return folder


@pytest.mark.parametrize("kind", KINDS)
def test_the_copy_in_the_package_comes_first(tmp_path: Path, kind: str) -> None:
    installed = package(tmp_path) / "data" / kind
    installed.mkdir(parents=True)
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / kind).mkdir()
    assert shipped(kind, tmp_path / "pia") == installed


@pytest.mark.parametrize("kind", KINDS)
def test_a_folder_of_that_name_is_no_checkout_by_itself(tmp_path: Path, kind: str) -> None:
    place = package(tmp_path)
    (tmp_path / kind).mkdir()
    with pytest.raises(LookupError, match=re.escape(f'the folder "{kind}" that comes with pia is missing')):
        shipped(kind, place)
    (tmp_path / "pyproject.toml").touch()
    assert shipped(kind, place) == tmp_path / kind


def test_a_damaged_installation_does_not_read_the_project_around_it(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "rules").mkdir()
    place = package(tmp_path / ".venv" / "lib" / "site-packages")
    with pytest.raises(LookupError, match="install pia again") as caught:
        shipped("rules", place)
    assert str(place / "data" / "rules") in str(caught.value)
