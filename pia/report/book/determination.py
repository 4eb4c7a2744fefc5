"""One determination as an ordered table: the first row that applies gives the result."""

from __future__ import annotations

from collections.abc import Iterator

from pia.assess.label import value
from pia.assess.outline import outline
from pia.evaluate.determination import CompiledDetermination, CompiledOutcome
from pia.evaluate.node import Always
from pia.model.catalogue import Field
from pia.report.blocks import Block, Cell, Paragraph, Table, cell, code, header, heading, line, paragraph, strong
from pia.report.book.example import determination_examples
from pia.report.book.voice import Voice, condition_lines


def determination_blocks(item: CompiledDetermination, voice: Voice) -> Iterator[Block]:
    """What decides, in the order in which it decides."""
    yield heading(3, voice("determination", title=voice.text(item.title)))
    yield Paragraph(line(code(item.id), "  ", voice("determination.intro")))
    if item.lists and item.order:
        words = voice.joined(voice.text(item.words[word]) for word in item.order)
        yield paragraph(voice("determination.strictest", lists=voice.lists(item.lists), words=words))
    elif item.lists:
        yield voice.labelled("each", voice("each.text", lists=voice.lists(item.lists)))
    names = header(*(voice(name) for name in ("order", "condition", "gives", "ground")))
    yield Table(names, tuple(_row(index, outcome, item, voice) for index, outcome in enumerate(item.cases, 1)))
    yield from determination_examples(item, voice)


def _row(index: int, outcome: CompiledOutcome, item: CompiledDetermination, voice: Voice) -> tuple[Cell, ...]:
    if isinstance(outcome.when, Always):
        condition = cell(voice("otherwise") if index > 1 else outline(outcome.when, voice.lang).text)
    else:
        condition = condition_lines(outline(outcome.when, voice.lang))
    why = [voice.text(outcome.why)] if outcome.why else []
    cites = [voice.cited(cite, item.instrument) for cite in outcome.cites]
    return cell(str(index)), condition, cell(strong(_gives(outcome, item, voice))), cell(*cites, *why)


def _gives(outcome: CompiledOutcome, item: CompiledDetermination, voice: Voice) -> str:
    if isinstance(outcome.gives, str):
        return voice.text(item.words[outcome.gives]) if outcome.gives in item.words else outcome.gives
    return value(outcome.gives, Field("date", "day"), voice.lang)
