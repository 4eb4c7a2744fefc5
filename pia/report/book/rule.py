"""One rule in sentences: what it asks, when it applies, what counts as met."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pia.assess.assess import lawfulness
from pia.assess.label import label
from pia.assess.outline import outline
from pia.evaluate.node import All, Any_, Atom, Count, Node, Not, Quantified
from pia.evaluate.operand import Literal, Operand, Span
from pia.evaluate.rule import CompiledRule, Text
from pia.report.blocks import Block, Paragraph, code, heading, line
from pia.report.book.example import rule_examples
from pia.report.book.voice import Voice

_SLOT = re.compile(r"\{([^{}]*)\}")


def rule_blocks(rule: CompiledRule, voice: Voice) -> Iterator[Block]:
    """Everything that a rule says."""
    yield heading(4, voice.text(rule.title))
    yield Paragraph(line(code(rule.id), "  ", voice.say("clause.joiner").join(_facts(rule, voice))))
    if rule.why:
        yield voice.labelled("why", voice.text(rule.why))
    if rule.lists:
        yield voice.labelled("each", voice("each.text", lists=voice.lists(rule.lists)))
    yield from voice.outlined("when", outline(rule.when, voice.lang))
    if rule.require is None:
        yield voice.labelled("require", voice.sentence(voice("require.none")))
    else:
        yield from voice.outlined("require", outline(rule.require, voice.lang))
    if rule.needs:
        yield voice.labelled("needs", voice.joined(label(need, voice.lang) for need in rule.needs))
    if rule.unless is not None:
        yield from voice.outlined("unless", outline(rule.unless, voice.lang))
        if rule.unless_cites:
            yield Paragraph(line(voice("unless.cites", cites=voice.cites(rule.unless_cites, rule.instrument))))
    if used := params_of(rule):
        pairs = (voice.say("fact", label=name, value=str(rule.params[name])) for name in used)
        yield voice.labelled("params", voice.joined(pairs))
    yield voice.labelled("ask", slots(rule.ask, voice))
    yield voice.labelled("remedy", slots(rule.remedy, voice))
    if rule.answer:
        yield voice.labelled("answer", voice.text(rule.answer))
    yield from rule_examples(rule, voice)


def _facts(rule: CompiledRule, voice: Voice) -> Iterator[str]:
    yield voice("rule.facts", weight=voice.say.term(f"weight.{rule.weight}"))
    breach = lawfulness("not_met", [voice.book.article(*cite) for cite in rule.cites], voice.book)
    if breach != "none" and rule.require is not None:
        yield voice("rule.breach", lawfulness=voice.say(f"lawfulness.{breach}"))
    others = [cite for cite in rule.cites if cite != voice.home(rule)]
    if others:
        yield voice("rule.cites", cites=voice.cites(others, rule.instrument))


def slots(text: Text, voice: Voice) -> str:
    """A sentence with the titles of fields where a case puts its own words."""

    def title(slot: re.Match[str]) -> str:
        reader = text.readers.get(slot[1])
        titles = [part.get(voice.lang, "") for part in reader.titles] if reader is not None else [slot[1]]
        return voice("slot", title=("の" if voice.lang == "ja" else " / ").join(titles))

    return _SLOT.sub(title, voice.text(text.words))


def params_of(rule: CompiledRule) -> list[str]:
    """The parameters that a rule's conditions use, each once."""
    nodes = [node for node in (rule.when, rule.require, rule.unless) if node is not None]
    return list(dict.fromkeys(name for node in nodes for name in params_in(node)))


def params_in(node: Node) -> Iterator[str]:
    """The parameters of one condition."""
    for operand in operands(node):
        inner: Operand = operand.start if isinstance(operand, Span) else operand
        if isinstance(inner, Literal) and inner.param is not None:
            yield inner.param


def operands(node: Node) -> Iterator[Operand]:
    """Everything that a condition compares facts with."""
    if isinstance(node, (All, Any_)):
        for part in node.parts:
            yield from operands(part)
    elif isinstance(node, Atom):
        yield node.operand
    elif isinstance(node, (Not, Quantified)):
        yield from operands(node.part)
    elif isinstance(node, Count):
        yield from (operand for _, operand in node.tests)
        yield from operands(node.part)
