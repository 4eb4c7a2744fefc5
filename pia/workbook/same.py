"""Whether two case files say the same, as plain values, whatever way they are written."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from pia.model.era import month_of

_MONTH = re.compile(r"(\d{4})-(\d{2})\Z", re.ASCII)


def same(left: Any, right: Any) -> bool:
    """True when a reader could not tell them apart: blanks, open lists and months may be written in several ways."""
    return bool(_plainest(left, True) == _plainest(right, True))


def _plainest(value: Any, root: bool = False) -> Any:
    if isinstance(value, list):
        return [_plainest(inner) for inner in value]
    if isinstance(value, str) and _MONTH.match(value) and 1 <= int(value[5:]) <= 12 and int(value[:4]):
        days = month_of(int(value[:4]), int(value[5:]))
        return {"from": days.low.isoformat(), "to": days.high.isoformat()}
    if isinstance(value, date):
        return value.isoformat()
    if not isinstance(value, dict):
        return value
    if value and value.keys() <= {"complete", "items"}:
        items = _plainest(value.get("items") or [])
        return {"complete": True, "items": items} if value.get("complete") else items
    if value.keys() == {"from", "to"} and value["from"] == value["to"] and isinstance(value["from"], (str, date)):
        return _plainest(value["from"])  # the span of one day
    kept = {name: _plainest(inner) for name, inner in value.items()}
    if root:
        for name in ("pending", "not_applicable"):
            kept[name] = sorted(kept.get(name) or [], key=lambda entry: str(entry["path"]))
    return {name: inner for name, inner in kept.items() if inner not in (None, {}, [])}
