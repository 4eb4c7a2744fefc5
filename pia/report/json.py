"""Assessments as JSON: one in its published form, `schemas/assessment.schema.json`; several with what was refused."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from pia.messages import hint, message
from pia.model.assessment import Assessment
from pia.source import Problem


def to_json(assessment: Assessment) -> str:
    """Every field in the order of its class; ends with a line end."""
    return _text(asdict(assessment))


def to_json_many(assessments: Iterable[Assessment], refused: list[dict[str, Any]]) -> str:
    """Assessments, each in its published form, beside the files that could not be assessed.

    refused: `{"file": name, "problems": [...]}`, the problems as `problems_to_plain` makes them.
    """
    return _text({"format": "1", "assessments": [asdict(each) for each in assessments], "refused": refused})


def problems_to_plain(problems: Iterable[Problem]) -> list[dict[str, Any]]:
    """Problems with their sentences in both languages; line and column are null where there is no place."""
    return [
        {
            "code": problem.code,
            "severity": problem.severity,
            "file": problem.file,
            "line": problem.span.line if problem.span is not None else None,
            "column": problem.span.column if problem.span is not None else None,
            "path": problem.path,
            "message": {"ja": message(problem, "ja"), "en": message(problem, "en")},
            "hint": {"ja": hint(problem, "ja"), "en": hint(problem, "en")},
        }
        for problem in problems
    ]


def _text(plain: Any) -> str:
    return json.dumps(plain, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
