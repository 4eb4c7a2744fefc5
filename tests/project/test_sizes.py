"""Modules stay small enough to be read in one sitting."""

from __future__ import annotations

from statistics import median

from tests.project.tree import ROOT, modules

LONGEST = 400
MEDIAN = 130


WIDEST = 140
# One row a field, with label and help in two languages: three rows would read worse than one long one.
TABLES = "pia/model/case/"


def test_lines_are_not_endless() -> None:
    """Counted in characters: ruff counts a Japanese one as two columns, so its rule is off."""
    found = []
    for path in modules():
        name = str(path.relative_to(ROOT))
        if not name.startswith(TABLES):
            lines = path.read_text(encoding="utf-8").splitlines()
            found += [f"{name}:{number}" for number, line in enumerate(lines, 1) if len(line) > WIDEST]
    assert found == []


def lengths() -> dict[str, int]:
    """Lines by module. An `__init__.py` is left out: its one line would only flatter the median."""
    counted = (path for path in modules() if path.name != "__init__.py")
    return {str(path.relative_to(ROOT)): len(path.read_bytes().splitlines()) for path in counted}


def test_no_module_is_long() -> None:
    every = [path for path in modules() if len(path.read_bytes().splitlines()) > LONGEST]
    assert [str(path.relative_to(ROOT)) for path in every] == []


def test_the_median_module_is_short() -> None:
    found = lengths()
    assert found, "pia/ has no modules"
    longest = sorted(found, key=found.__getitem__, reverse=True)[:10]
    assert median(found.values()) <= MEDIAN, [(name, found[name]) for name in longest]
