"""委託の連鎖とデータの流れ: who entrusts what to whom, and how data moves, as tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pia.model.assessment import Assessment
from pia.model.catalogue import Field, Shape, case_shape
from pia.report.blocks import Block, Cell, Figure, Table, cell, header, heading, paragraph
from pia.report.cut import cut
from pia.report.diagram import crossing_words, drawings, edges, not_drawn
from pia.report.diagram.graph import Edge
from pia.report.say import Say
from pia.report.value import value_words, with_gaps


def blocks(assessment: Assessment, say: Say, name: str = "chain") -> tuple[Block, ...]:
    """The drawing, on as many figures as it takes, and a table of each kind of arrow.

    name: of the figures, unique in a document: the second is `chain-2`.
    """
    drawn = edges(assessment, say.lang)
    figures = (Figure(name if number == 1 else f"{name}-{number}", drawing.svg, drawing.words, say("picture elsewhere"))
               for number, drawing in enumerate(drawings(assessment, say.lang), 1))  # fmt: skip
    return (
        heading(2, say("picture")), *figures, *_not_drawn(say),
        heading(2, say("chain")), *_table("delegations", drawn, say),
        heading(2, say("flows")), *_table("flows", drawn, say),
        heading(2, say("links")), *_table("links", drawn, say),
        heading(2, say("remote")), *_table("remote_access", drawn, say),
    )  # fmt: skip


def _not_drawn(say: Say) -> tuple[Block, ...]:
    """On what grounds a public version's drawing lacks something."""
    articles = [cut(article) for article in not_drawn(say.removed)]
    return (paragraph(say("withheld.not drawn", articles=say.joined(articles))),) if articles else ()


@dataclass(frozen=True, slots=True)
class _Column:
    """facts: paths inside the element, a line for each that is known. named: shown with their names, known or not."""

    name: str
    facts: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


def _columns(section: str, say: Say) -> tuple[_Column, ...]:
    what, medium = _Column(say("what"), ("data",)), _Column(say("medium"), ("channel.media",))
    encryption = _Column(say("encryption"), ("channel.encryption",))
    ends = (_Column(say("from"), ("from",)), _Column(say("to"), ("to",)))
    if section == "delegations":
        permission = _Column(say("permission"), named=("permission.by_ward", "permission.in_writing"))
        contract = _Column(say("contract"), ("contract.status", "contract.document"))
        return (*ends, _Column(say("form"), ("form",)), _Column(say("work"), ("work",)), contract, permission)
    if section == "flows":
        return (*ends, what, medium, encryption,
                _Column(say("mode and basis"), ("legal_basis",), ("mode", "basis")))  # fmt: skip
    system = _Column(say("system"), ("system",))
    if section == "links":
        partner, direction = _Column(say("partner"), ("partner",)), _Column(say("direction"), ("direction",))
        return (partner, system, direction, what, medium, encryption)
    # The form does not ask by which channel remote access comes or how it is encrypted, so nothing is known of that.
    return (_Column(say("party"), ("party",)), system, _Column(say("trigger"), ("trigger",)),
            _Column(say("from where"), ("from_where",)), _Column(say("medium")), _Column(say("encryption")))  # fmt: skip


def _table(section: str, drawn: Mapping[str, Edge], say: Say) -> tuple[Block, ...]:
    columns = _columns(section, say)
    rows = []
    for item in say.items(section):
        read = _Reader(section, item, say)
        edge = drawn.get(f"{section}[{item.get('id')}]")
        number = cell(say("dash") if edge is None else str(edge.number))
        rows.append((number, *map(read, columns), _boundary(edge, say)))
    names = header(say("in picture"), *(column.name for column in columns), say("boundary"))
    return _listed(section, names, rows, say)


def _boundary(edge: Edge | None, say: Say) -> Cell:
    """Whether it leaves the ward, and the country; a dash for what a public version doesn't draw."""
    return cell(*crossing_words(edge.crossing, say.lang)) if edge is not None else cell(say("dash"))


def _listed(section: str, names: Any, rows: list[tuple[Cell, ...]], say: Say) -> tuple[Block, ...]:
    known = say.facts.get(section)
    complete = isinstance(known, Mapping) and known.get("complete") is True
    gone = say.removed_from(section)
    also = (paragraph(say("withheld.also", n=len(gone), articles=say.joined(list(dict.fromkeys(gone))))),) if gone else ()
    if not rows and (gone or say.is_removed(section)):
        return also or (paragraph(say.missing(section)),)
    if not rows:
        return (paragraph(say("none at all" if complete else "none stated")),)
    return (Table(names, tuple(rows)), *also, paragraph(say("list is complete" if complete else "list is open")))


class _Reader:
    """Reads the facts of one element by their paths inside it."""

    def __init__(self, section: str, record: Mapping[str, Any], say: Say) -> None:
        self.path = f"{section}[{record.get('id')}]"
        self.shape = case_shape().fields[section].part
        self.record = record
        self.say = say

    def __call__(self, column: _Column) -> Cell:
        """A line for each fact; one that says so if nothing is known."""
        lines = []
        for path in column.named:
            value, field = self._find(path)
            if field is not None:
                missing = self.say.missing(f"{self.path}.{path}")
                words = missing if value is None else value_words(value, field, self.say)
                lines.append(self.say("titled", title=field.title[self.say.lang], value=words))
        for path in column.facts:
            value, field = self._find(path)
            if value is not None and field is not None:
                lines.append(value_words(with_gaps(value, f"{self.path}.{path}", self.say), field, self.say))
        paths = [f"{self.path}.{path}" for path in (*column.facts, *column.named)]
        hidden = next((path for path in paths if self.say.is_removed(path)), "")
        return cell(*lines) or cell(self.say.missing(hidden))

    def _find(self, path: str) -> tuple[Any, Field | None]:
        shape: Shape | None = self.shape
        value: Any = self.record
        field = None
        for name in path.split("."):
            field = shape.fields.get(name) if shape is not None else None
            value = value.get(name) if isinstance(value, Mapping) else None
            shape = field.part if field is not None else None
        return value, field
