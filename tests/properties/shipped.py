"""The shipped profile over the shipped sample cases, loaded once: if either can't be read, every test here fails."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from pia.evaluate.book import Rulebook
from pia.rulebook.load import load_rulebook
from pia.rulebook.shipped import shipped
from pia.source import read_file
from tests.build import DAY

PROFILE = "meguro"
SITTING = "meguro-2020-07-13"


def case_files() -> list[Path]:
    """The six cases, before and after the meeting."""
    folder = shipped("cases") / SITTING
    return [*sorted(folder.glob("[0-9]*.yaml")), *sorted(folder.glob("answered/[0-9]*.yaml"))]


def name_of(path: Path) -> str:
    return path.relative_to(shipped("cases") / SITTING).as_posix()


@cache
def book() -> Rulebook:
    return load_rulebook(PROFILE, DAY, [shipped("rules")])


@cache
def _text(path: Path) -> str:
    return json.dumps(read_file(path).value, ensure_ascii=False)


def value_of(path: Path) -> dict[str, Any]:
    """The plain value of a case, fresh each time."""
    return json.loads(_text(path))  # type: ignore[no-any-return]
