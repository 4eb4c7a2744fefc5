"""Mutants that no case can tell from their rule, proved. Each proof holds for every case; nothing here is a guess.

`need-decides`       A need that is dropped changes nothing if without that fact `when` and `require` can't both be
                     YES: then the rule was not met before either. Every other condition is let free to be anything.
`one-word`           `covers` and `overlaps` ask the same of a single word.
`at-least-zero`      A number is never negative, so no bound at or below nought is missed by a known one.
`every-combination`  Everything that the conditions can be was tried (`combine`).
"""

from __future__ import annotations

from itertools import product

from pia.evaluate.node import All, Any_, Atom, Count, Node, Not, Quantified
from pia.evaluate.operand import Literal, Operand, Other, Span
from pia.evaluate.operators import Operator
from pia.evaluate.rule import CompiledRule
from pia.rulebook.mutate.mutant import Mutant
from pia.truth import NO, UNKNOWN, YES, Truth, conjoin, disjoin, negate

REASONS = {
    "need-decides": ("この事実がなければ、もともと「適」にならない", "without this fact the rule is not met in any case"),
    "one-word": ("語が一つなら、全て含むことと一つ含むことは同じ", "for a single word, all of them and one of them are the same"),
    "at-least-zero": ("数は負にならない", "no number is negative"),
    "every-combination": (
        "条件の答えの全ての組合せで判定が変わらない",
        "no combination of answers to its conditions changes the verdict",
    ),
}
ALL = frozenset((YES, NO, UNKNOWN))


def proof(rule: CompiledRule, mutant: Mutant) -> str | None:
    """The code of a reason why the mutant gives the rule's verdict in every case, or None if we know none."""
    if mutant.name.startswith("needs: without "):
        text = mutant.name.removeprefix("needs: without ")
        return "need-decides" if _decides(rule, text) else None
    change = mutant.change
    if change is None or change.after is None:
        return None
    before, after = change.before, change.after
    if isinstance(before, Atom) and isinstance(after, Atom) and isinstance(before.operand, Literal):
        names = {before.operator.name, after.operator.name}
        if names == {"covers", "overlaps"} and len(before.operand.given) == 1:
            return "one-word"
        numeric = before.reader.field.kind in ("number", "integer")
        if numeric and names == {"at_least"} and _low(before.operand) and _low(after.operand):
            return "at-least-zero"
    return None


def _low(operand: Operand) -> bool:
    return isinstance(operand, Literal) and operand.given <= 0


def _decides(rule: CompiledRule, text: str) -> bool:
    need = next(need for need in rule.needs if need.text == text)
    if need.field.derived:
        return False
    nodes = [rule.when] if rule.require is None else [rule.when, rule.require]
    return any(YES not in _possible(node, text) for node in nodes)


def _possible(node: Node, text: str) -> frozenset[Truth]:
    """The truths that a condition can have, or more, while the fact at `text` is not stated."""
    if isinstance(node, Not):
        return frozenset(negate(truth) for truth in _possible(node.part, text))
    if isinstance(node, (All, Any_)):
        join = conjoin if isinstance(node, All) else disjoin
        return frozenset(join(truths) for truths in product(*(_possible(part, text) for part in node.parts)))
    if isinstance(node, Atom):
        reads = text in (node.reader.text, _other(node.operand)) and node.reader.field.kind != "list"
        return frozenset((UNKNOWN,)) if reads else ALL
    if isinstance(node, Quantified) and node.reader.text == text:
        return _unfinished(node)
    if isinstance(node, Count) and node.reader.text == text and any(_none_at_all(*test) for test in node.tests):
        # Open, the list may hold one more; and an element of which nothing is known may be that one.
        return ALL if NO in _of_stranger(node.part) else frozenset((NO, UNKNOWN))
    return ALL


def _none_at_all(operator: Operator, operand: Operand) -> bool:
    """Whether a bound of a count asks for none."""
    most = {"equals": 0, "at_most": 0, "less_than": 1}.get(operator.name)
    return isinstance(operand, Literal) and operand.given == most


def _other(operand: Operand) -> str | None:
    start = operand.start if isinstance(operand, Span) else operand
    return start.reader.text if isinstance(start, Other) else None


def _unfinished(node: Quantified) -> frozenset[Truth]:
    """Over a list that is open, or holds an element of which nothing is known."""
    stranger = _of_stranger(node.part)
    missing = {"every": YES, "none": NO}.get(node.quantifier)
    return frozenset((NO, UNKNOWN)) if missing is not None and missing not in stranger else ALL


def _of_stranger(node: Node) -> frozenset[Truth]:
    """The truths that a condition can have, or more, of an element of which nothing is known."""
    if isinstance(node, Not):
        return frozenset(negate(truth) for truth in _of_stranger(node.part))
    if isinstance(node, (All, Any_)):
        join = conjoin if isinstance(node, All) else disjoin
        return frozenset(join(truths) for truths in product(*(_of_stranger(part) for part in node.parts)))
    if isinstance(node, Atom) and node.reader.root == "item" and not node.reader.field.derived:
        return frozenset((UNKNOWN,))
    return ALL if isinstance(node, (Atom, Quantified, Count)) else frozenset((YES,))
