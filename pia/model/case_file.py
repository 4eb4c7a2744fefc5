"""A case file that was read and found sound: its records, the index of its elements, and the answer states."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from pia.model.catalogue import Field, Shape, case_shape
from pia.model.check import Checker
from pia.model.mark import Ground, Mark
from pia.model.path import PathError, Step, heads, parse
from pia.model.record import Record, Seq, build
from pia.source import Document, Problem, Refused

State = Literal["given", "unanswered", "pending", "not_applicable", "contradicted", "undisclosed"]


@dataclass(slots=True)
class CaseFile:
    """states: path -> how a fact that has no usable value came to have none; entries: the record that says so.

    marks: what is not to be disclosed. hidden: in a public version, the paths that were removed, each with the ground
    for it; None where the case is not a public version.
    """

    document: Document
    root: Record
    index: dict[str, dict[str, Record]]
    states: dict[str, State] = field(default_factory=dict)
    entries: dict[str, Record] = field(default_factory=dict)
    marks: tuple[Mark, ...] = ()
    hidden: dict[str, Ground] | None = None

    @property
    def id(self) -> str:
        return str(self.root["case"].get("id", ""))

    def state(self, path: str, value: Any) -> State:
        """The state of the fact at `path`, whose value is None when unknown."""
        if value is None and self.ground(path) is not None:
            return "undisclosed"
        return self.states.get(path) or ("unanswered" if value is None else "given")

    def ground(self, path: str) -> Ground | None:
        """Why a fact was removed from this public version, by itself or with what held it; None if it wasn't."""
        if not self.hidden:
            return None
        return next((self.hidden[head] for head in heads(path) if head in self.hidden), None)


def load_case(document: Document, shape: Shape | None = None) -> CaseFile:
    """Check a document against the case format; raises Refused with every problem.

    shape: with the municipality's own part where its rulebook has one; without it `local:` is free and not read.
    """
    from pia.model.integrity import check_integrity

    checker = Checker(document)
    shape = shape or case_shape()
    typed = checker.part(_without_bad_local(document, shape, checker), shape, ())
    case = CaseFile(document, build(shape, typed), {})
    case.index = _index(case.root)
    check_integrity(case, checker)
    if checker.problems:
        raise Refused(checker.problems, {document.name: document.text})
    return case


def _without_bad_local(document: Document, shape: Shape, checker: Checker) -> Any:
    """The document's value; `local:` is left out once its own schema has found something wrong with it."""
    value, local = document.value, shape.fields["local"].part
    if local is None or not isinstance(value, dict) or value.get("local") is None:
        return value
    from pia.model.local_check import check_local

    return value if check_local(checker, local) else {name: value[name] for name in value if name != "local"}


def _index(root: Record) -> dict[str, dict[str, Record]]:
    return {
        name: {item["id"]: item for item in value.items if isinstance(item, Record) and "id" in item}
        for name, value in root.items()
        if isinstance(value, Seq)
    }


@dataclass(slots=True, eq=False)
class Target:
    """What a concrete path names: a field of a record."""

    record: Record
    field: Field

    @property
    def path(self) -> str:
        return self.record.fact_path(self.field.name)

    @property
    def value(self) -> Any:
        return self.record.get(self.field.name)


def resolve(root: Record, text: str) -> Target | Problem:
    """The field that a concrete path names, or the problem with it (without a place)."""
    try:
        steps = parse(text)
    except PathError as error:
        return Problem.of("path-unreadable", text=text, column=error.at + 1)
    record = root
    for step in steps[:-1]:
        found = enter(record, step)
        if isinstance(found, Problem):
            return found
        record = found
    last = steps[-1]
    if last.key is not None:
        return Problem.of("path-names-element", text=text, step=last.name)
    known = record.shape.fields.get(last.name)
    if known is None or known.derived:
        return no_field(record, last.name, text)
    return Target(record, known)


def enter(record: Record, step: Step) -> Record | Problem:
    """The part or element one step further, or the problem with the step."""
    value = record.get(step.name)
    text = record.fact_path(step.name)
    if step.name not in record.shape.fields:
        return no_field(record, step.name, text)
    if isinstance(value, Seq):
        if step.key is None:
            return Problem.of("path-needs-element", text=text)
        for item in value.items:
            if isinstance(item, Record) and item.path == f"{value.path}[{step.key}]":
                return item
        return Problem.of("path-no-element", text=text, element=step.key)
    if step.key is not None:
        return Problem.of("path-not-a-list", text=text)
    return value if isinstance(value, Record) else Problem.of("path-ends-before", text=text)


def no_field(record: Record, name: str, text: str) -> Problem:
    """The problem with a name that is no field there, with the nearest that is one."""
    from difflib import get_close_matches

    near = get_close_matches(name, record.shape.fields, n=1, cutoff=0.6)
    if near:
        return Problem.of("path-no-field-near", text=text, step=name, near=near[0])
    return Problem.of("path-no-field", text=text, step=name)
