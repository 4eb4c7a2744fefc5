"""From a checked rule file to compiled rules and determinations, every fault reported at its line."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from pia.evaluate.compile import condition
from pia.evaluate.determination import CompiledDetermination, CompiledOutcome
from pia.evaluate.reader import Reader
from pia.evaluate.rule import CompiledRule, Example, Text
from pia.evaluate.scope import NodePath, Scope, list_path
from pia.evaluate.values import operand
from pia.model.catalogue import Field
from pia.rulebook.files import Checked

_SLOT = re.compile(r"\{([^{}]*)\}")


def compile_rules(file: Checked, scope: Scope, instrument: str) -> list[CompiledRule]:
    """The rules of one file."""
    found = []
    for index, raw in enumerate(file.document.value.get("rules") or ()):
        found.append(_rule(raw, ("rules", index), file, scope, instrument))
    return found


def _rule(raw: Any, at: NodePath, file: Checked, scope: Scope, instrument: str) -> CompiledRule:
    bound, lists, element = _bind(raw, at, scope)
    unless = raw.get("unless")
    span = file.document.place((*at, "id"))[0].value
    needs = [bound.reader(text, (*at, "needs", i)) for i, text in enumerate(raw.get("needs") or ())]
    if raw.get("require") is None and not needs:
        scope.faults.report("rule-asks-nothing", (*at, "id"), text=raw["id"])
    return CompiledRule(
        id=raw["id"],
        instrument=instrument,
        title=raw["title"],
        cites=_cites(raw["cites"]),
        weight=raw["weight"],
        ask=_text(raw["ask"], (*at, "ask"), bound),
        remedy=_text(raw["remedy"], (*at, "remedy"), bound),
        when=condition(raw["when"], (*at, "when"), bound),
        source=(file.document.name, span.line),
        span=span,
        why=raw.get("why"),
        answer=raw.get("answer"),
        lists=lists,
        element=element,
        needs=tuple(need for need in needs if need is not None),
        require=None if raw.get("require") is None else condition(raw["require"], (*at, "require"), bound),
        unless=None if unless is None else condition(unless["condition"], (*at, "unless", "condition"), bound),
        unless_cites=() if unless is None else _cites(unless.get("cites") or ()),
        examples=_examples(raw["examples"], at, file, scope),
        params=dict(scope.params),
    )


def compile_determinations(file: Checked, scope: Scope, instrument: str) -> list[CompiledDetermination]:
    """The determinations of one file."""
    return [
        _determination(raw, ("determinations", index), file, scope, instrument)
        for index, raw in enumerate(file.document.value.get("determinations") or ())
    ]


def _determination(raw: Any, at: NodePath, file: Checked, scope: Scope, instrument: str) -> CompiledDetermination:
    bound, lists, element = _bind(raw, at, scope)
    order = tuple(raw.get("order") or ())
    words = raw.get("words") or {}
    for word in order:
        if not isinstance(words.get(word), dict) or not {"ja", "en"} <= words[word].keys():
            scope.faults.report("determination-word-unnamed", (*at, "order"), text=word)
    cases = []
    for index, outcome in enumerate(raw["cases"]):
        where = (*at, "cases", index)
        gives: Any = outcome["gives"]
        if isinstance(gives, str) and order:
            if gives not in order:
                scope.faults.report("determination-word-unknown", (*where, "gives"), text=gives, known=", ".join(order))
        else:
            gives = operand(Field("date", "day"), "value", gives, (*where, "gives"), bound)
        cases.append(
            CompiledOutcome(
                condition(outcome["when"], (*where, "when"), bound),
                gives,
                _cites(outcome.get("cites") or ()),
                outcome.get("why"),
                file.document.place((*where, "gives"))[0].value.line,
            )
        )
    if raw["cases"][-1]["when"] != "always":
        scope.faults.report("determination-open-ended", (*at, "id"), text=raw["id"])
    span = file.document.place((*at, "id"))[0].value
    return CompiledDetermination(
        raw["id"], instrument, raw["title"], order, words, tuple(cases), (file.document.name, span.line), span, lists,
        element, _examples(raw.get("examples") or (), at, file, scope))


def _examples(raw: Any, at: NodePath, file: Checked, scope: Scope) -> tuple[Example, ...]:
    return tuple(Example(item, (*at, "examples", index), file.document, scope.root) for index, item in enumerate(raw))


def _bind(raw: Any, at: NodePath, scope: Scope) -> tuple[Scope, tuple[str, ...], Any]:
    if raw.get("for_each") is None:
        return scope, (), None
    found = list_path(scope, raw["for_each"], (*at, "for_each"))
    if found is None:
        return scope, (), None
    lists, element = found
    return replace(scope, it=element), lists, element


def _cites(raw: Any) -> tuple[tuple[str, str], ...]:
    return tuple((cite["instrument"], cite["article"]) for cite in raw)


def _text(raw: Any, at: NodePath, scope: Scope) -> Text:
    readers: dict[str, Reader] = {}
    for lang in ("ja", "en"):
        for slot in _SLOT.findall(raw[lang]):
            reader = scope.reader(slot, (*at, lang))
            if reader is not None:
                readers[slot] = reader
    return Text(dict(raw), readers)
