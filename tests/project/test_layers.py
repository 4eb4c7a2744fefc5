"""Imports inside pia go one way: each layer sees only those below it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.project.layers import wrong_imports
from tests.project.tree import ROOT, modules


def test_imports_go_one_way() -> None:
    assert modules(), "pia/ has no modules"
    assert "\n".join(wrong_imports(ROOT)) == ""


def package(root: Path, sources: dict[str, str]) -> Path:
    for name, text in {"__init__.py": '__version__ = "1"\n', **sources}.items():
        path = root / "pia" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


@pytest.mark.parametrize(
    "source",
    [
        "import pia.report.view",
        "from pia.report import view",
        "from pia.report.view import View",
        "from pia import report",
        "from ..report import view",
        "from .. import report",
        "def late():\n    from pia.report import view",
        "import importlib\nimportlib.import_module('pia.report.view')",
    ],
)
def test_an_import_from_above_is_found_in_every_form(tmp_path: Path, source: str) -> None:
    root = package(tmp_path, {"model/case.py": source + "\n", "report/view.py": ""})
    line = source.count("\n") + 1
    assert wrong_imports(root) == [f'pia/model/case.py:{line}: "model" imports "report", which lies above it']


def test_imports_from_below_and_from_the_own_layer_are_fine(tmp_path: Path) -> None:
    sources = {
        "truth.py": "import enum\n",
        "model/case.py": "from pia.truth import Truth\nfrom . import field\nfrom .field import Field\n",
        "model/field.py": "import pia\nfrom pia import __version__\nfrom ..truth import Truth\n",
        "cli/main.py": "from pia.model.case import Case\nfrom pia import report, truth\n",
        "__main__.py": "from pia.cli.main import run\n",
        "report/__init__.py": "",
    }
    assert wrong_imports(package(tmp_path, sources)) == []


def test_the_root_imports_nothing_from_the_layers(tmp_path: Path) -> None:
    root = package(tmp_path, {"__init__.py": "from .truth import Truth\n", "truth.py": ""})
    assert wrong_imports(root) == ['pia/__init__.py:1: "__init__" imports "truth", which lies above it']


def test_a_module_of_no_layer_is_named(tmp_path: Path) -> None:
    root = package(tmp_path, {"helpers.py": "", "cli/main.py": "from pia.helpers import help_me\n"})
    found = wrong_imports(root)
    assert found[0] == 'pia/cli/main.py:1: imports "helpers", which is no layer'
    assert found[1].startswith('pia/helpers.py:1: "helpers" is no layer; the layers are truth, source')
