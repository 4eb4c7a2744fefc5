"""What a condition is evaluated in: the case, the dates, and what `it` and `item` stand for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from pia.evaluate.lexicon import Words
from pia.model.case_file import CaseFile
from pia.model.record import Record


@dataclass(frozen=True)
class On:
    """law_date: whose law applies. assessment_date: what is overdue or expired."""

    law_date: date
    assessment_date: date


class Env:
    """One binding. `items` is the stack of quantified elements, the innermost last."""

    __slots__ = ("case", "it", "items", "lexicons", "memo", "on", "root")

    def __init__(self, case: CaseFile, on: On, lexicons: Mapping[str, Words]) -> None:
        self.case = case
        self.root = case.root
        self.on = on
        self.lexicons = lexicons
        self.it: Record | None = None
        self.items: list[Any] = []
        self.memo: dict[Any, Any] = {}
