"""委託の連鎖とデータの流れ: who entrusts what to whom, and how data moves, as tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pia.model.assessment import Assessment
from pia.model.catalogue import Field, Shape, case_shape
from pia.report.blocks import Block, Cell, Figure, Table, cell, header, heading, paragraph
from pia.report.diagram import diagram, numbers
from pia.report.say import Say
from pia.report.value import value_words


def blocks(assessment: Assessment, say: Say) -> tuple[Block, ...]:
    drawn = numbers(assessment, say.lang)
    drawing = Figure("chain", *diagram(assessment, say.lang), say("picture elsewhere"))
    return (
        heading(2, say("picture")), drawing, heading(2, say("chain")), *_delegations(say, drawn),
        heading(2, say("flows")), *_flows(say, drawn),
    )  # fmt: skip


def _delegations(say: Say, drawn: Mapping[str, int]) -> tuple[Block, ...]:
    names = header(
        say("in picture"), say("from"), say("to"), say("form"), say("work"), say("contract"), say("permission")
    )
    rows = []
    for hop in say.items("delegations"):
        read = _Reader("delegations", hop, say)
        rows.append((_number(drawn, "delegations", hop, say), read("from"), read("to"), read("form"), read("work"),
                     read("contract.status", "contract.document"),
                     read("permission.by_ward", "permission.in_writing", titled=True)))  # fmt: skip
    return _listed("delegations", names, rows, say)


def _flows(say: Say, drawn: Mapping[str, int]) -> tuple[Block, ...]:
    names = header(
        say("in picture"),
        say("from"),
        say("to"),
        say("what"),
        say("medium"),
        say("encryption"),
        say("mode"),
        say("basis"),
    )
    rows = []
    for flow in say.items("flows"):
        read = _Reader("flows", flow, say)
        rows.append((_number(drawn, "flows", flow, say), read("from"), read("to"), read("data"), read("channel.media"),
                     read("channel.encryption"), read("mode"), read("basis", "legal_basis")))  # fmt: skip
    return _listed("flows", names, rows, say)


def _number(drawn: Mapping[str, int], section: str, item: Mapping[str, Any], say: Say) -> Cell:
    """The number that the drawing gives an element; a dash where an end of it is not known."""
    number = drawn.get(f"{section}[{item.get('id')}]")
    return cell(say("dash") if number is None else str(number))


def _listed(section: str, names: Any, rows: list[tuple[Cell, ...]], say: Say) -> tuple[Block, ...]:
    known = say.facts.get(section)
    complete = isinstance(known, Mapping) and known.get("complete") is True
    if not rows:
        return (paragraph(say("none at all" if complete else "none stated")),)
    return (Table(names, tuple(rows)), paragraph(say("list is complete" if complete else "list is open")))


class _Reader:
    """Reads the facts of one element by their paths inside it."""

    def __init__(self, section: str, record: Mapping[str, Any], say: Say) -> None:
        self.shape = case_shape().fields[section].part
        self.record = record
        self.say = say

    def __call__(self, *paths: str, titled: bool = False) -> Cell:
        """A line for each fact that is known; one that says so if none is. titled: with the field's name."""
        lines = []
        for path in paths:
            value, field = self._find(path)
            if value is not None and field is not None:
                words = value_words(value, field, self.say)
                lines.append(self.say("titled", title=field.title[self.say.lang], value=words) if titled else words)
        return cell(*lines) or cell(self.say("unconfirmed"))

    def _find(self, path: str) -> tuple[Any, Field | None]:
        shape: Shape | None = self.shape
        value: Any = self.record
        field = None
        for name in path.split("."):
            field = shape.fields.get(name) if shape is not None else None
            value = value.get(name) if isinstance(value, Mapping) else None
            shape = field.part if field is not None else None
        return value, field
