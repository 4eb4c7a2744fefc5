"""Quorum and voters of each item."""

from __future__ import annotations

from collections.abc import Iterator

from pia.assess.meeting import Item
from pia.report.agenda.amount import persons, quorum, reached, stated, voters
from pia.report.agenda.pack import Pack
from pia.report.blocks import Block, Cell, Table, cell, header, heading, paragraph

_NAMES = ("number", "title.head", "members", "quorum.head", "reached", "voters", "stated")
# The rule of the council's own pack that reads the same facts; its article is the ground.
_RULE = "quorum-reached"


def blocks(pack: Pack) -> Iterator[Block]:
    yield heading(2, pack.text("quorum"))
    yield Table(header(*map(pack.text, _NAMES)), tuple(_row(item, pack) for item in pack.meeting.items))
    yield paragraph(pack.text("quorum rule"))
    for cited in _cited(pack):
        yield paragraph(pack.text("source", text=cited))


def _row(item: Item, pack: Pack) -> tuple[Cell, ...]:
    own, lang = item.sitting, pack.lang
    chair = {None: "chair unknown", True: "chair votes", False: "chair"}[own.chair_votes]
    members = (("seats", own.seats), ("excluded", own.excluded), ("present", own.present))
    votes = (voters(own, lang), pack.text(chair)) if item.voted else (pack.text("no vote"),)
    return (
        cell(str(item.number)), cell(pack.short_title(item)),
        cell(*(pack.text(name, text=persons(each, lang)) for name, each in members)),
        cell(quorum(own, lang)), cell(reached(own, lang)), cell(*votes), cell(stated(own, lang)),
    )  # fmt: skip


def _cited(pack: Pack) -> list[str]:
    """The articles that the rules on the quorum cite, each once."""
    found = [
        pack.says[item.number].cited(cite)
        for item in pack.meeting.items
        for finding in item.assessment.findings
        if finding.rule == _RULE
        for cite in finding.cites
    ]
    return list(dict.fromkeys(found))
