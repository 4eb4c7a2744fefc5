"""Rules that ask the same twice, and rules that can't both be met where both apply."""

from __future__ import annotations

from itertools import combinations
from typing import Any

from pia.evaluate.book import Rulebook
from pia.evaluate.node import All, Node
from pia.evaluate.rule import CompiledRule
from pia.rulebook.lint.findings import Findings
from pia.rulebook.reach.canon import Canon, canon, conjuncts, denial, path
from pia.rulebook.reach.reach import reach
from pia.truth import YES


def check_pairs(book: Rulebook, findings: Findings, known: set[Any]) -> None:
    """Rules of one day. Deeper conflicts, between different `when`, are for `pia rules analyse`.

    known: pairs looked at before, on another day or in another profile.
    """
    alike: dict[Any, list[CompiledRule]] = {}
    for rule in book.rules:
        alike.setdefault((rule.lists, canon(rule.when)), []).append(rule)
    for rules in alike.values():
        for first, second in combinations(rules, 2):
            pair = (identity(first), identity(second))
            if pair in known:
                continue
            known.add(pair)
            if _asks(first) == _asks(second):
                severity = "error" if first.instrument == second.instrument else "warning"
                _report("lint-duplicate-rule", severity, first, second, findings)
            elif _conflict(first, second):
                _report("lint-contradiction", "error", first, second, findings)


def identity(rule: CompiledRule) -> Any:
    """What a rule is as written and with the parameters of a profile, whatever the day."""
    return rule.source, repr(rule.params)


def _asks(rule: CompiledRule) -> tuple[Canon, frozenset[Any], Canon]:
    """What a rule asks where it applies, as a key."""
    require = ("yes",) if rule.require is None else canon(rule.require)
    unless = ("no",) if rule.unless is None else canon(rule.unless)
    return require, frozenset(path(need) for need in rule.needs), unless


def _conflict(first: CompiledRule, second: CompiledRule) -> bool:
    """Whether one requires what the other forbids; a proviso on either side is a way out."""
    if first.require is None or second.require is None or first.unless is not None or second.unless is not None:
        return False
    mine, yours = conjuncts(canon(first.require)), conjuncts(canon(second.require))
    if mine & {denial(part) for part in yours}:
        return True
    if not all(_possible(first.when, require) for require in (first.require, second.require)):
        return False  # a finding of its own
    return not _possible(first.when, first.require, second.require)


def _possible(*nodes: Node) -> bool:
    return YES in reach(All(nodes)).truths


def _report(code: str, severity: Any, first: CompiledRule, second: CompiledRule, findings: Findings) -> None:
    findings.add(code, severity, second.source[0], second.span, rule=second.id, other=first.id,
                 first=f"{first.source[0]}:{first.source[1]}")  # fmt: skip
