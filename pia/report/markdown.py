"""A view as Markdown: CommonMark with tables."""

from __future__ import annotations

from collections.abc import Iterator

from pia.report.blocks import (
    Block,
    Break,
    Cell,
    Figure,
    Heading,
    Item,
    Items,
    Line,
    Note,
    Paragraph,
    Report,
    Run,
    Table,
)
from pia.report.escape import BREAK, code, escape

# The info string of the fenced block that stands for a drawing; `html` puts the drawing in its place.
FIGURE = "figure-"


def to_markdown(report: Report) -> str:
    """The whole report; ends with a line end."""
    return "\n\n".join(block_text(block) for block in report.blocks) + "\n"


def block_text(block: Block) -> str:
    match block:
        case Heading(level, parts):
            return "#" * level + " " + inline(parts)
        case Paragraph(parts):
            return inline(parts)
        case Note(parts):
            return "> " + inline(parts)
        case Items(items, ordered):
            return "\n".join(_items(items, ordered, ""))
        case Table():
            return "\n".join(_table(block))
        case Figure(name, caption=caption):
            return f"```{FIGURE}{name}\n{caption}\n```"
        case Break():
            return "***"


def inline(parts: Line) -> str:
    """Escaped text. Strong text is set off by spaces: beside Japanese signs ** would otherwise be no markup."""
    text = ""
    for index, run in enumerate(parts):
        piece = _run(run)
        if not piece:
            continue
        if run.style == "strong":
            text = text if not text or text.endswith(" ") else text + " "
            following = parts[index + 1].text if index + 1 < len(parts) else " "
            piece += "" if following.startswith(" ") else " "
        text += piece
    return text.strip()


def _run(run: Run) -> str:
    if run.style == "code":
        return code(run.text)
    escaped = escape(run.text)
    if run.style == "strong":
        return f"**{escaped}**" if escaped else ""
    # Space at the ends parts a run from its neighbours; `escape` drops it.
    lead = " " if run.text[:1].isspace() else ""
    tail = " " if run.text[-1:].isspace() and run.text.strip() else ""
    return lead + escaped + tail


def _items(items: tuple[Item, ...], ordered: bool, indent: str) -> Iterator[str]:
    for number, each in enumerate(items, 1):
        sign = f"{number}." if ordered else "-"
        yield f"{indent}{sign} {inline(each.line)}"
        yield from _items(each.items, False, indent + " " * (len(sign) + 1))


def _table(table: Table) -> Iterator[str]:
    yield _row(inline(name) for name in table.header)
    yield _row("---" for _ in table.header)
    for row in table.rows:
        yield _row(_cell(each) for each in row)


def _row(cells: Iterator[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _cell(lines: Cell) -> str:
    return BREAK.join(text for each in lines if (text := inline(each)))
