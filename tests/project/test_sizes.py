"""Modules stay small enough to be read in one sitting."""

from __future__ import annotations

from statistics import median

from tests.project.tree import ROOT, modules

LONGEST = 400
MEDIAN = 130


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
