"""From plain rules to a watched rulebook: what coverage and lint look at, without files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pia.evaluate.book import Rulebook
from pia.evaluate.scope import Faults, Scope
from pia.model.catalogue import case_shape, load
from pia.model.check import Checker
from pia.rulebook.compile_rule import compile_determinations, compile_rules
from pia.rulebook.coverage import Watch
from pia.rulebook.files import Checked
from pia.rulebook.places import Places
from tests.build import DAY, LEXICONS, TEXT, document

BASE = {
    "title": TEXT, "cites": [{"instrument": "book", "article": "one"}], "weight": "minor", "ask": TEXT, "remedy": TEXT,
    "when": "always", "examples": [{"verdict": "open", "case": {}}],
}  # fmt: skip


def watched(
    rules: Sequence[Mapping[str, Any]], determinations: Sequence[Mapping[str, Any]] = (),
    define: Mapping[str, Any] | None = None,
) -> Watch:  # fmt: skip
    """A watch over rules as written; fails the test if one does not load."""
    from pathlib import Path

    written = {"rules": [{"id": f"rule-{n}", **BASE, **rule} for n, rule in enumerate(rules)], "define": define or {}}
    source = document({**written, "determinations": list(determinations)}, "rules.yaml")
    checker = Checker(source)
    typed = checker.part(source.value, load("rules"), ())
    assert checker.problems == [] and typed is not None
    faults, places = Faults(source), Places()
    defines = {name: (value, ("define", name), faults) for name, value in (define or {}).items()}
    scope = Scope(faults, case_shape(), defines=defines, lexicons=frozenset(LEXICONS), note=places.note)
    file = Checked(Path("rules.yaml"), source, typed)
    compiled = tuple(compile_rules(file, scope, "book"))
    decided = tuple(compile_determinations(file, scope, "book"))
    assert faults.problems == []
    return Watch(Rulebook("p", TEXT, DAY, (), compiled, decided, LEXICONS), places)
