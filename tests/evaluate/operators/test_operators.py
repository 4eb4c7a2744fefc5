from __future__ import annotations

from pathlib import Path

import pia.evaluate.operators as package
from pia.evaluate.operators import OPERATORS


def test_one_a_file() -> None:
    folder = Path(package.__file__).parent
    assert {path.stem for path in folder.glob("*.py")} - {"__init__", "operator"} == set(OPERATORS)


def test_each_has_its_tests() -> None:
    assert {path.stem for path in Path(__file__).parent.glob("test_*.py")} - {"test_operators"} == {
        f"test_{name}" for name in OPERATORS}  # fmt: skip


def test_names() -> None:
    assert all(operator.name == name for name, operator in OPERATORS.items())
