"""A small folder of rules on disk, sound in every respect, and changes to it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pia.rulebook.lint.run as run
from pia.rulebook.lint.run import Linted, lint
from pia.source import Problem


def both(ja: str, en: str) -> dict[str, str]:
    return {"ja": ja, "en": en}


def rule(name: str, **changes: Any) -> dict[str, Any]:
    """A sound rule; each name asks for another aim of the case."""
    return {
        "id": name, "title": both("題名", f"title of {name}"), "weight": "minor", "when": {"case.change": "new"},
        "cites": [{"instrument": "town", "article": "one"}],
        "require": {"case.objectives": {"some": {"item.text": name}}},
        "ask": both("何か。", "What is it?"), "remedy": both("書く。", "Write it."),
        "examples": [{"verdict": "open", "case": {}}], **changes,
    }  # fmt: skip


def instrument(**changes: Any) -> dict[str, Any]:
    return {
        "id": "town", "kind": "ordinance", "name": both("町の条例", "ordinance"), "in_force": {"from": "2020-01-01"},
        "source": both("手元の写し", "a copy"),
        "articles": [{"id": "one", "title": both("一", "one"), "force": "duty", "verified": True}], **changes,
    }  # fmt: skip


SOUND: dict[str, Any] = {
    "profiles/small.yaml": {"id": "small", "title": both("町", "small"), "instruments": ["town"]},
    "town/instrument.yaml": instrument(),
    "town/2020-01-01/all.yaml": {"rules": [rule("first")]},
}


def linted(folder: Path, files: Mapping[str, Any], **how: Any) -> tuple[Problem, ...]:
    """What lint finds in the sound rulebook with some files changed, added or (None) left out.

    Facts that no rule reads are left out: a small rulebook reads next to none.
    """
    found = run_on(folder, files, **how).problems
    return tuple(problem for problem in found if problem.code != "lint-fact-unread")


def run_on(folder: Path, files: Mapping[str, Any], **how: Any) -> Linted:
    """The whole result, for the profile `small` unless every one is asked for."""
    for name, value in {**SOUND, **files}.items():
        if value is not None:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")
    names = [] if how.get("every") else ["small"]
    return lint(names, how.pop("day", None), [folder], **how)


def line_of(problem: Problem) -> str:
    """The line that a problem points at."""
    assert problem.file is not None and problem.span is not None
    return Path(problem.file).read_text(encoding="utf-8").split("\n")[problem.span.line - 1].strip()


__all__ = ["SOUND", "both", "instrument", "line_of", "linted", "rule", "run", "run_on"]
