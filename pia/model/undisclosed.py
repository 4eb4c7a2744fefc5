"""The marks of a case file: whether each names something that the public version can leave out."""

from __future__ import annotations

from collections.abc import Iterator

from pia.model.case_file import CaseFile, enter, no_field
from pia.model.catalogue import Shape
from pia.model.check import Checker
from pia.model.mark import REST, Ground, Mark
from pia.model.path import PathError, parse
from pia.model.record import Record, Seq
from pia.source import Problem

# Without these the rules of the day can't be found, in the public version as little as in any other.
_NEEDED = frozenset({"case.date", "case.profile"})


def read_marks(case: CaseFile, checker: Checker) -> Iterator[Mark]:
    """The marks that fit; what is wrong with the others goes to `checker`. Nothing may have been declared before."""
    seen: set[str] = set()
    for entry in case.root["undisclosed"].items:
        if not isinstance(entry, Record) or "path" not in entry or "article" not in entry:
            continue
        at, text = (*entry.at, "path"), entry["path"]
        found = _mark(case.root, entry)
        if isinstance(found, Problem):
            checker.report(found.code, at, **dict(found.args))
        elif text in seen and not text.endswith(f"[{REST}]"):
            checker.report("undisclosed-twice", at, text=text)
        else:
            seen.add(text)
            yield found


def _mark(root: Record, entry: Record) -> Mark | Problem:
    text = entry["path"]
    told = (Ground(entry["article"], entry.get("reason", "")), entry.get("elsewhere") is True,
            entry.get("removed") is True, entry.at)  # fmt: skip
    try:
        *steps, last = parse(text)
    except PathError as error:
        return Problem.of("path-unreadable", text=text, column=error.at + 1)
    record = root
    for step in steps:
        found = enter(record, step)
        if isinstance(found, Problem):
            return found
        record = found
    known = record.shape.fields.get(last.name)
    if known is None or known.derived:
        return no_field(record, last.name, text)
    path = record.fact_path(known.name)
    if known.state:
        return Problem.of("undisclosed-state", text=text)
    if last.key is None:
        if known.required or path in _NEEDED or (known.kind == "part" and _needed(known.part)):
            return Problem.of("undisclosed-needed", text=text)
        return Mark(path, (*record.at, known.name), known, False, *told)
    seq = record.get(known.name)
    if not isinstance(seq, Seq):
        return Problem.of("path-not-a-list", text=text)
    if last.key == REST:
        return Mark(f"{path}[{REST}]", seq.at, known, True, *told)
    if known.part is None:
        return Problem.of("undisclosed-plain-element", text=text, list=path)
    element = next((item for item in seq.items if isinstance(item, Record) and item.path == f"{path}[{last.key}]"), None)
    if element is None:
        return Problem.of("path-no-element", text=path, element=last.key)
    return Mark(element.path, element.at, known, True, *told)


def _needed(shape: Shape | None) -> bool:
    """Whether a part holds something without which no case file can be read."""
    fields = shape.fields.values() if shape is not None else ()
    return any(known.required or (known.kind == "part" and _needed(known.part)) for known in fields if not known.derived)
