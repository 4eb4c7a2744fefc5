"""The members' page of each case, on a sheet of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pia.assess.meeting import Item
from pia.report.agenda.pack import Pack
from pia.report.blocks import Block, Break, Figure, Heading
from pia.report.members.page import page


def blocks(pack: Pack) -> Iterator[Block]:
    for item in pack.meeting.items:
        yield Break(sheet=True)
        yield from case_page(item, pack)


def case_page(item: Item, pack: Pack) -> Iterator[Block]:
    """Its title of level 2, its drawing named by its number."""
    for block in page(item.assessment, pack.says[item.number], item.number).blocks:
        if isinstance(block, Heading):
            yield Heading(block.level + 1, block.line)
        elif isinstance(block, Figure):
            yield replace(block, name=f"{block.name}-{item.number}")
        else:
            yield block
