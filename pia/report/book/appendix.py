"""The last pages: what the profile changes, parameters, lists of words, and fields of the municipality's own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pia.evaluate.node import Node
from pia.evaluate.operand import Lexicon
from pia.model.catalogue import Field, Shape, walk
from pia.report.blocks import Block, Cell, Table, cell, code, header, heading, paragraph
from pia.report.book.rule import operands
from pia.report.book.voice import Voice


def appendix_blocks(voice: Voice) -> Iterator[Block]:
    """Each under a heading of its own, also where there is nothing, so that nothing seems forgotten."""
    yield heading(2, voice("gaps"))
    yield from _gaps(voice)
    yield heading(2, voice("settings"))
    yield from _settings(voice)
    yield heading(2, voice("lexicons"))
    yield from _lexicons(voice)
    local = voice.book.shape.fields["local"].part
    if local is not None:
        yield heading(2, voice("local"))
        yield from _local(local, voice)


def _gaps(voice: Voice) -> Iterator[Block]:
    """Articles that no rule can express stand with their instrument."""
    found = [gap for gap in voice.book.gaps if gap.kind != "not_expressible"]
    if not found:
        yield paragraph(voice("gaps.none"))
        return
    titles = {rule.id: voice.text(rule.title) for rule in voice.book.rules}
    names = header(*(voice.say(name) for name in ("gap.kind", "gap.subject", "gap.reason", "gap.since")))
    yield Table(names, tuple(
        (cell(voice.say(f"gap.{gap.kind}")), cell(titles.get(gap.subject, ""), code(gap.subject)),
         cell(voice.text(gap.reason)), cell(voice.say.day(gap.since.isoformat()) if gap.since else "")) for gap in found))  # fmt: skip


def _settings(voice: Voice) -> Iterator[Block]:
    rows = tuple(
        (cell(voice.text(param.title), code(param.name)), cell(voice.text(pack.name)),
         cell(_setting(param.value, param.default, voice)))
        for pack in voice.book.packs for param in pack.params)  # fmt: skip
    if rows:
        yield Table(header(voice("setting"), voice("sign.instrument"), voice("setting.value")), rows)
    else:
        yield paragraph(voice("settings.none"))


def _setting(value: Any, default: Any, voice: Voice) -> str:
    given, own = (voice.joined(map(str, each)) if isinstance(each, list) else str(each) for each in (value, default))
    return given if given == own else voice("setting.default", value=given, default=own)


def _lexicons(voice: Voice) -> Iterator[Block]:
    used = dict.fromkeys(name for node in _conditions(voice) for name in _lists_in(node))
    if not used:
        yield paragraph(voice("lexicons.none"))
        return
    yield paragraph(voice("lexicons.intro"))
    for name in used:
        words = voice.book.lexicons[name]
        yield heading(3, voice("lexicon", title=voice.text(words.title) or name, n=len(words.entries)))
        yield paragraph(voice.joined(_entry(text, not_in, voice) for text, not_in in words.entries))


def _entry(text: str, not_in: tuple[str, ...], voice: Voice) -> str:
    quoted = voice.say.quoted(text)
    return voice("lexicon.not in", text=quoted, words=voice.joined(not_in)) if not_in else quoted


def _conditions(voice: Voice) -> Iterator[Node]:
    for rule in voice.book.rules:
        yield from (node for node in (rule.when, rule.require, rule.unless) if node is not None)
    for item in voice.book.determinations:
        yield from (outcome.when for outcome in item.cases)


def _lists_in(node: Node) -> Iterator[str]:
    return (operand.name for operand in operands(node) if isinstance(operand, Lexicon))


def _local(local: Shape, voice: Voice) -> Iterator[Block]:
    yield paragraph(voice("local.intro"))
    names = header(voice("local.path"), voice.say("fact column"), voice("local.kind"))
    yield Table(names, tuple(_field(trail, known, voice) for trail, known in walk(local, ("local",))))


def _field(trail: tuple[str, ...], known: Field, voice: Voice) -> tuple[Cell, ...]:
    element = known.of or known
    choices = [words[0 if voice.lang == "ja" else 1] for words in element.words.values()]
    kind = voice.joined(choices) if choices else known.kind
    return cell(code(".".join(trail))), cell(voice.text(known.title), voice.text(known.help)), cell(kind)
