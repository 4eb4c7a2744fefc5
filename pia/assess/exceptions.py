"""Recorded exceptions: somebody took responsibility for a not-met finding, for a time, for a state of the case."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from pia.evaluate.fact import Fact
from pia.model.assessment import ExceptionNote
from pia.model.case_file import CaseFile
from pia.model.range import Range
from pia.model.record import Record, Seq

_INDEX = re.compile(r"\[\d+\](?=\Z|\.value\Z)", re.ASCII)


def facts_sha256(facts: Iterable[Fact]) -> str:
    """A hash over the deciding facts, independent of their order and of where they stand.

    The dates of the assessment are no facts of the case: an exception lives until its own date.
    """
    pairs = sorted({(_place_free(fact), json.dumps(_set(fact.value), ensure_ascii=False))
                    for fact in facts if not fact.path.startswith("on.")})  # fmt: skip
    return hashlib.sha256(json.dumps(pairs, ensure_ascii=False).encode()).hexdigest()


def _place_free(fact: Fact) -> str:
    """The path; a plain value in a list, or what a paper says, is told by what it is and not by its place."""
    return _INDEX.sub("[]", fact.path) if fact.value is not None else fact.path


def _set(value: Any) -> Any:
    """A value as JSON has it; the order of lists and keys means nothing."""
    found = plain(value)
    if isinstance(found, list):
        return sorted(map(_set, found), key=str)
    return {key: _set(found[key]) for key in sorted(found)} if isinstance(found, dict) else found


def plain(value: Any) -> Any:
    """A fact's value as JSON has it: days as ISO text, ranges as {"from", "to"}, lists as lists."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Range):
        return {"from": plain(value.low), "to": plain(value.high)}
    if isinstance(value, Seq):
        return [plain(item) for item in value.items]
    if isinstance(value, Record):
        return value.get("id", value.path)
    return value


def exception_for(
    case: CaseFile, rule: str, binding: str, sha256: str, unlawful: bool, assessment_date: date
) -> ExceptionNote | None:
    """The exception recorded for a finding, with what became of it. It never touches an open finding.

    Of several, as after a renewal, one that holds counts, then the one that runs longest.
    """
    notes = []
    for entry in case.root["exceptions"].items:
        if entry["rule"] == rule and entry["binding"] == binding:
            status = "holds"
            if unlawful:
                status = "unlawful"
            elif entry["until"] < assessment_date:
                status = "expired"
            elif entry["facts"] != sha256:
                status = "facts_changed"
            notes.append(ExceptionNote(entry["approver"], entry["until"].isoformat(), entry["reason"], status))  # type: ignore[arg-type]
    return max(notes, key=lambda note: (note.status == "holds", note.until, note.approver), default=None)
