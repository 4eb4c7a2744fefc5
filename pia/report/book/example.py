"""Examples as a table: what is stated, and what the rule or determination makes of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from pia.evaluate.determination import NO_DAY, NO_DAY_WORDS, CompiledDetermination
from pia.evaluate.rule import CompiledRule, Example
from pia.report.blocks import Block, Cell, Table, cell, header, paragraph, strong
from pia.report.book.given import given_lines
from pia.report.book.voice import Voice
from pia.report.parts.verdicts import marked
from pia.rulebook.examples import example_case

ENOUGH = 2
_ORDER = ("met", "not_met", "excepted", "open", "not_applicable")


def rule_examples(rule: CompiledRule, voice: Voice) -> Iterator[Block]:
    """The examples of a rule by verdict. Raises Refused for one that can't be read."""
    ordered = sorted(rule.examples, key=lambda example: _ORDER.index(example.raw["verdict"]))
    shown = _enough(ordered, [example.raw["verdict"] for example in ordered], voice)
    rows = tuple((_given(example, voice), cell(strong(marked(example.raw["verdict"], voice.say)))) for example in shown)
    yield from _table(rows, voice("example.verdict"), len(ordered) - len(shown), voice)


def determination_examples(item: CompiledDetermination, voice: Voice) -> Iterator[Block]:
    """The examples of a determination in their order."""
    shown = _enough(item.examples, [str(example.raw["gives"]) for example in item.examples], voice)
    rows = tuple((_given(example, voice), cell(strong(result_words(example.raw["gives"], item, voice))))
                 for example in shown)  # fmt: skip
    yield from _table(rows, voice("gives"), len(item.examples) - len(shown), voice)


def result_words(gives: Any, item: CompiledDetermination, voice: Voice) -> str:
    """A result, or all that is still possible."""
    values = gives if isinstance(gives, list) else [gives]
    return voice.say("or").join(_result(value, item, voice) for value in values)


def _result(value: Any, item: CompiledDetermination, voice: Voice) -> str:
    if value is None:
        return voice.say("unknown")
    if value == NO_DAY and not item.words:
        return voice.text(NO_DAY_WORDS)
    return voice.text(item.words[value]) if value in item.words else voice.say.day(str(value))


def _enough(examples: Sequence[Example], kinds: Sequence[str], voice: Voice) -> list[Example]:
    """A few of every kind, unless every one is wanted."""
    seen: dict[str, int] = defaultdict(int)
    chosen = []
    for example, kind in zip(examples, kinds, strict=True):
        seen[kind] += 1
        if voice.every_example or seen[kind] <= ENOUGH:
            chosen.append(example)
    return chosen


def _table(rows: tuple[tuple[Cell, ...], ...], result: str, left: int, voice: Voice) -> Iterator[Block]:
    if rows:
        yield Table(header(voice("example.given"), result), rows)
    if left:
        yield paragraph(voice("example.more", n=left))


def _given(example: Example, voice: Voice) -> Cell:
    raw = example.raw["case"] or {}
    lines = given_lines(example_case(example).root, raw, voice)
    about = []
    if day := example.raw.get("date"):
        about.append(voice("example.on", day=voice.say.day(str(day))))
    if binding := example.raw.get("binding"):
        about.append(voice("example.about", binding=binding))
    return cell(*lines, *about)
