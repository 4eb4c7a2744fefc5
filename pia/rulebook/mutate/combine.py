"""Proof by trying everything: a rule and its mutant over all answers to what they read, and all truths of the rest.

A flag or a choice that a condition compares with what the rule itself says takes each of its values and none; every
other part of a condition is let free to be YES, NO or UNKNOWN, the same in the rule and in the mutant where both have
it. If no combination gives another verdict, no case can: what is tried here is more than cases can bring about.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from math import prod
from typing import Any

from pia.evaluate.node import All, Always, Any_, Atom, Node, Not
from pia.evaluate.operand import Literal
from pia.evaluate.rule import CompiledRule
from pia.truth import NO, UNKNOWN, YES, Truth, conjoin, disjoin, negate

FEW, MOST = 2_000, 100_000
_TRUTHS = (YES, NO, UNKNOWN)


def same_everywhere(rule: CompiledRule, other: CompiledRule, most: int = MOST) -> bool:
    """Whether two rules that differ in conditions alone are proved to give the same verdict in every case.

    most: how many combinations to try; more than that, and nothing is proved.
    """
    leaves = [leaf for each in (rule, other) for node in _nodes(each) for leaf in _leaves(node)]
    answers = {leaf.reader.text: _answers(leaf) for leaf in leaves if isinstance(leaf, Atom) and _told(leaf)}
    free = list({id(leaf): leaf for leaf in leaves if not (isinstance(leaf, Atom) and _told(leaf))})
    if prod(len(values) for values in answers.values()) * 3 ** len(free) > most:
        return False
    for values in product(*answers.values()):
        facts = dict(zip(answers, values, strict=True))
        for truths in product(_TRUTHS, repeat=len(free)):
            given = dict(zip(free, truths, strict=True))
            if _verdict(rule, facts, given) != _verdict(other, facts, given):
                return False
    return True


def _nodes(rule: CompiledRule) -> Iterator[Node]:
    yield from (node for node in (rule.when, rule.require, rule.unless) if node is not None)


def _leaves(node: Node) -> Iterator[Node]:
    if isinstance(node, (All, Any_)):
        for part in node.parts:
            yield from _leaves(part)
    elif isinstance(node, Not):
        yield from _leaves(node.part)
    elif not isinstance(node, Always):
        yield node


def _told(leaf: Atom) -> bool:
    """Whether the answer to one fact decides a leaf."""
    field = leaf.reader.field
    return field.kind in ("flag", "words") and not field.derived and isinstance(leaf.operand, Literal)


def _answers(leaf: Atom) -> tuple[Any, ...]:
    field = leaf.reader.field
    return (None, True, False) if field.kind == "flag" else (None, *field.words)


def _verdict(rule: CompiledRule, facts: dict[str, Any], free: dict[int, Truth]) -> str:
    """The verdict as far as conditions decide it; whether the needs are stated is the same for both rules."""
    when = _truth(rule.when, facts, free)
    if when is NO:
        return "not_applicable"
    require = YES if rule.require is None else _truth(rule.require, facts, free)
    if when is UNKNOWN or require is UNKNOWN:
        return "open"
    if require is YES:
        return "met"
    unless = NO if rule.unless is None else _truth(rule.unless, facts, free)
    return "excepted" if unless is YES else "open" if unless is UNKNOWN else "not_met"


def _truth(node: Node, facts: dict[str, Any], free: dict[int, Truth]) -> Truth:
    if isinstance(node, All):
        return conjoin(_truth(part, facts, free) for part in node.parts)
    if isinstance(node, Any_):
        return disjoin(_truth(part, facts, free) for part in node.parts)
    if isinstance(node, Not):
        return negate(_truth(node.part, facts, free))
    if isinstance(node, Always):
        return YES
    if isinstance(node, Atom) and _told(node) and isinstance(node.operand, Literal):
        value = facts[node.reader.text]
        return UNKNOWN if value is None else node.operator.test(value, node.operand.given)
    return free[id(node)]
