"""The statistics for other programs: all items as CSV, and everything as JSON, with codes in place of words."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from pia.assess.recur import Item, Promise
from pia.report import csv
from pia.report.json import problems_to_plain
from pia.report.stats.counted import Counted

_COLUMNS = ("rule", "item", "weight", "total", "not_met", "open", "excepted", "met", "unlawful", "not met in", "open in",
            "failing groups", "groups")  # fmt: skip


def to_csv(counted: Counted) -> str:
    """A row for each checklist item that applies, or may apply, to some case."""
    return csv.to_csv([counted.text(name) for name in _COLUMNS], (_cells(item, counted) for item in counted.found.items))


def _cells(item: Item, counted: Counted) -> Iterable[str | int]:
    return (
        item.rule, counted.words(item.title), counted.weight(item.weight), item.total, len(item.not_met), len(item.open),
        len(item.excepted), len(item.met), len(item.unlawful), _files(item.not_met, counted), _files(item.open, counted),
        item.failing_groups, item.groups,
    )  # fmt: skip


def _files(places: Iterable[int], counted: Counted) -> str:
    return " ".join(counted.found.cases[place].file for place in places)


def to_json(counted: Counted) -> str:
    """Cases are named by their file."""
    found = counted.found
    plain = {
        "format": "1",
        "by": found.by,
        "cases": [
            {"file": case.file, "case": case.assessment.case_id, "title": case.assessment.title,
             "held_on": {"from": case.held.first or None, "to": case.held.last or None},
             "receipt": asdict(case.assessment.receipt)}
            for case in found.cases
        ],
        "groups": [
            {"key": group.key or None, "cases": _names(group.cases, counted), "findings": group.verdicts,
             "unlawful": group.unlawful, "unanswered": group.unanswered}
            for group in found.groups
        ],
        "items": [_item(item, counted) for item in found.items],
        "sections": [
            {"section": each.section, "title": each.title, "given": each.given, "unanswered": each.unanswered,
             "pending": each.pending, "contradicted": each.contradicted, "lacking": _names(each.cases, counted),
             "total": each.total}
            for each in found.sections
        ],
        "promises": [_promise(each, counted) for each in found.promises],
        "determinations": [
            {"id": kind.id, "title": kind.title,
             "outcomes": [{"value": value, "cases": _names(places, counted)} for value, _, places in kind.labels],
             "undecided": _names(kind.undecided, counted)}
            for kind in found.kinds
        ],
        "other_versions": [{"file": file, "counted": kept} for file, kept in found.versions],
        "unreadable": [{"file": each.file, "problems": problems_to_plain(each.problems)} for each in counted.unread],
    }  # fmt: skip
    return json.dumps(plain, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _names(places: Iterable[int], counted: Counted) -> list[str]:
    return [counted.found.cases[place].file for place in places]


def _item(item: Item, counted: Counted) -> dict[str, Any]:
    sets = {name: _names(getattr(item, name), counted) for name in ("not_met", "open", "excepted", "met", "unlawful")}
    return {"rule": item.rule, "instrument": item.instrument, "title": item.title, "weight": item.weight,
            "total": item.total, **sets, "groups": item.groups, "failing_groups": item.failing_groups}  # fmt: skip


def _promise(promise: Promise, counted: Counted) -> dict[str, Any]:
    answers = [{"file": counted.found.cases[place].file, "answer": answer, "due": due or None, "done": done}
               for place, answer, due, done in promise.answers]  # fmt: skip
    return {"text": promise.text, "answers": answers, "overdue": _names(promise.overdue, counted)}
