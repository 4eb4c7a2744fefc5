"""Gaps and overlaps in time: versions against the instrument, and the numbers that an article has one after another."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from pia.rulebook.lint.findings import Findings
from pia.rulebook.lint.sources import InstrumentFiles

_DAY = timedelta(days=1)


def check_spans(instrument: InstrumentFiles, findings: Findings) -> None:
    """One instrument, in all its versions."""
    _versions(instrument, findings)
    for index, article, numbers in instrument.articles():
        _numbers(instrument, index, article, numbers, findings)


def _versions(instrument: InstrumentFiles, findings: Findings) -> None:
    head = instrument.head.document
    first, last = instrument.in_force
    days = sorted(instrument.versions)
    if not days or days[0] > first:
        start = days[0].isoformat() if days else "-"
        findings.at("lint-version-gap", "warning", head, ("in_force",), key=True, instrument=instrument.id,
                    start=first.isoformat(), version=start)  # fmt: skip
    for day in days:
        until = instrument.until(day)
        never = (last is not None and day > last) or (until is not None and until < first)
        if never or day < first:
            code = "lint-version-never" if never else "lint-version-early"
            findings.at(code, "error" if never else "warning", head, ("in_force",), key=True, instrument=instrument.id,
                        version=day.isoformat())  # fmt: skip
        if not instrument.versions[day]:
            findings.at("lint-version-empty", "warning", head, ("id",), instrument=instrument.id,
                        version=day.isoformat())  # fmt: skip


def _numbers(instrument: InstrumentFiles, index: int, article: Any, numbers: list[Any], findings: Findings) -> None:
    head, (first, last) = instrument.head.document, instrument.in_force
    order = sorted(range(len(numbers)), key=lambda place: numbers[place]["from"])
    for place in order:
        start, end = numbers[place]["from"], numbers[place].get("to")
        at = ("articles", index, "numbers", place, "from")
        if end is not None and end < start:
            findings.at("lint-number-reversed", "error", head, at, article=article["id"], start=start.isoformat(),
                        end=end.isoformat())  # fmt: skip
        elif (end is not None and end < first) or (last is not None and start > last):
            findings.at("lint-number-outside", "error", head, at, article=article["id"], start=first.isoformat(),
                        end=_shown(last))  # fmt: skip
    for before, after in zip(order, order[1:], strict=False):
        end, start = numbers[before].get("to"), numbers[after]["from"]
        at = ("articles", index, "numbers", after, "from")
        if end is None or start <= end:
            findings.at("lint-number-overlap", "error", head, at, article=article["id"], end=_shown(end),
                        start=start.isoformat())  # fmt: skip
        elif start > end + _DAY:
            findings.at("lint-number-gap", "warning", head, at, article=article["id"], end=end.isoformat(),
                        start=start.isoformat())  # fmt: skip


def _shown(day: date | None) -> str:
    return "-" if day is None else day.isoformat()
