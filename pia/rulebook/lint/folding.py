"""Rules that can never apply, never fail or never be met, whatever a case says; and needs that ask nothing more."""

from __future__ import annotations

from collections.abc import Iterable

from pia.evaluate.rule import CompiledRule
from pia.rulebook.lint.findings import Findings
from pia.rulebook.reach.reach import Need, reach
from pia.truth import NO, YES

_YES = frozenset({YES})


def check_folding(rules: Iterable[CompiledRule], findings: Findings) -> None:
    """Rules one by one."""
    for rule in rules:
        _rule(rule, findings)
        _needs(rule, findings)


def _rule(rule: CompiledRule, findings: Findings) -> None:
    file, span = rule.source[0], rule.span
    if YES not in reach(rule.when).truths:
        findings.add("lint-never-applies", "error", file, span, rule=rule.id)
        return
    if rule.require is None:
        return
    applies = ((rule.when, _YES),)
    truths = reach(rule.require, applies).truths
    if NO not in truths:
        findings.add("lint-never-fails", "warning", file, span, rule=rule.id)
    if YES not in truths:
        findings.add("lint-never-met", "error", file, span, rule=rule.id)
    if rule.unless is not None and NO in truths and YES not in reach(
        rule.unless, (*applies, (rule.require, frozenset({NO})))
    ).truths:
        findings.add("lint-never-excepted", "warning", file, span, rule=rule.id)


def _needs(rule: CompiledRule, findings: Findings) -> None:
    """A need that is stated wherever everything else holds makes no finding open that is not open already."""
    example = rule.examples[0]
    context = ((rule.when, _YES), *(((rule.require, _YES),) if rule.require is not None else ()))
    for index, reader in enumerate(rule.needs):
        if NO not in reach(Need(reader), context).truths:
            findings.at("lint-need-implied", "note", example.document, (*example.at[:2], "needs", index), rule=rule.id,
                        path_text=reader.text)  # fmt: skip
