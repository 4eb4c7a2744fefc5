"""What no single field can show: references that lead nowhere, and answer states that fit nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pia.model.agreement import agree
from pia.model.case_file import CaseFile, Target, resolve
from pia.model.check import Checker, Items
from pia.model.record import Record, Seq
from pia.model.undisclosed import read_marks
from pia.source import Problem


def check_integrity(case: CaseFile, checker: Checker) -> None:
    """Note every problem in `checker`, and take out of the case what its states declare unknown."""
    _references(case, checker)
    case.marks = tuple(read_marks(case, checker))
    seen: dict[str, str] = {}
    # All targets are found before any is declared: a contradicted list loses the elements that others may name.
    found = [(section, entry, target) for section in _DECLARES for entry in _entries(case, section)
             if (target := _target(case, checker, entry, seen, section)) is not None]  # fmt: skip
    for section, entry, target in found:
        _DECLARES[section](case, checker, entry, target)


def _pending(case: CaseFile, checker: Checker, entry: Record, target: Target) -> None:
    if _given(target.value):
        checker.report("pending-and-given", (*entry.at, "path"), text=entry["path"])
    _declare(case, target, "pending", entry)


def _not_applicable(case: CaseFile, checker: Checker, entry: Record, target: Target) -> None:
    if _given(target.value):
        checker.report("not-applicable-and-given", (*entry.at, "path"), text=entry["path"])
    elif not target.field.may_not_apply:
        checker.report("may-not-be-inapplicable", (*entry.at, "path"), text=entry["path"])
    _declare(case, target, "not_applicable", entry)


def _entries(case: CaseFile, section: str) -> Iterator[Record]:
    return (entry for entry in case.root[section].items if isinstance(entry, Record) and "path" in entry)


def _references(case: CaseFile, checker: Checker) -> None:
    for record, name, value, at in _refs(case.root):
        section = record.shape.fields[name].ref or (record.shape.fields[name].of or record.shape.fields[name]).ref
        assert section is not None
        if value not in case.index.get(section, {}):
            known = ", ".join(sorted(case.index.get(section, {}))[:12])
            code = "dangling-reference" if known else "dangling-reference-empty"
            checker.report(code, at, text=value, section=section, known=known)


def _refs(record: Record) -> Iterator[tuple[Record, str, str, tuple[str | int, ...]]]:
    for name, value in record.items():
        known = record.shape.fields[name]
        if isinstance(value, Record):
            yield from _refs(value)
        elif known.kind == "ref":
            yield record, name, value, (*record.at, name)
        elif isinstance(value, Seq):
            for index, item in enumerate(value.items):
                if isinstance(item, Record):
                    yield from _refs(item)
                elif item is not None and known.of is not None and known.of.kind == "ref":
                    yield record, name, item, (*value.inside, index)


def _target(case: CaseFile, checker: Checker, entry: Record, seen: dict[str, str], kind: str) -> Target | None:
    at = (*entry.at, "path")
    found = resolve(case.root, entry["path"])
    if isinstance(found, Problem):
        checker.report(found.code, at, **dict(found.args))
        return None
    if found.field.structure or found.field.state or found.field.kind in ("part", "any"):
        checker.report("path-not-a-fact", at, text=entry["path"])
        return None
    if entry["path"] in seen:
        checker.report("state-twice", at, text=entry["path"], first=seen[entry["path"]])
        return None
    seen[entry["path"]] = kind
    return found


def _given(value: Any) -> bool:
    return (bool(value.items) or value.closed) if isinstance(value, Seq) else value is not None


def _declare(case: CaseFile, target: Target, state: Any, entry: Record) -> None:
    case.states[target.path] = state
    case.entries[target.path] = entry


def _stated(case: CaseFile, checker: Checker, entry: Record, target: Target) -> None:
    """Type what the documents say as the fact itself is typed; where it can't all be true, the fact is unknown."""
    said: list[Any] = []
    for statement in entry["values"].items:
        if isinstance(statement, Record) and "value" in statement:
            said.append(checker.value(statement["value"], target.field, (*statement.at, "value")))
    if target.field.kind == "list":
        said = [item if isinstance(item, Items) else None for item in said]
    own = target.value
    if isinstance(own, Seq):
        own = Items(list(own.items), own.closed, False) if own.items or own.closed else None
    if agree([value for value in (*said, own) if value is not None]):
        return
    _declare(case, target, "contradicted", entry)
    if target.field.kind == "list":
        old: Seq = target.value
        target.record[target.field.name] = Seq(old.field, (), False, old.path, old.at, old.inside, old.real)
    else:
        target.record.pop(target.field.name, None)


_DECLARES = {"pending": _pending, "not_applicable": _not_applicable, "stated": _stated}
