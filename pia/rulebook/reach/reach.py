"""Which truths a condition can have where other conditions are known to hold: try every kind of answer.

Three things are known of the facts: what values a field can have, that some are never unknown (`never_unknown`), and
that a list is open, closed, or always closed. Everything else is tried in every combination. Where that would be too
many, parts are looked at one by one as if they had nothing to do with each other, which finds more possible, not less.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import product
from typing import Any

from pia.evaluate.node import All, Always, Any_, Atom, Count, Node, Not, Quantified
from pia.evaluate.operand import Lexicon, Literal, Other
from pia.evaluate.reader import Reader
from pia.model.range import Range
from pia.rulebook.reach.canon import canon, path
from pia.rulebook.reach.choices import ALL, Group, Inside, Key, never_unknown, ranged, simple
from pia.truth import NO, UNKNOWN, YES, Truth, conjoin, disjoin, negate

LIMIT = 20_000
Holds = tuple[Node, frozenset[Truth]]  # a condition, and what it is known to be


@dataclass(frozen=True, slots=True)
class Need:
    """That a fact is stated: YES or NO."""

    reader: Reader


Target = Node | Need


@dataclass(frozen=True, slots=True)
class Reached:
    """truths: all that the target can be. facts: whose answers were tried, in `tried` combinations (0: part by part).

    The truths are empty where the context itself can't be.
    """

    truths: frozenset[Truth]
    facts: tuple[str, ...]
    tried: int


@dataclass(slots=True, eq=False)
class _Table:
    """The leaves of some conditions, grouped by the fact that decides them."""

    groups: dict[Key, Group] = field(default_factory=dict)
    leaf: dict[int, tuple[Key, Key]] = field(default_factory=dict)

    def add(self, node: Target, inside: Inside) -> set[Key]:
        """Enter a condition; the keys of its groups."""
        if isinstance(node, Always):
            return set()
        if isinstance(node, (All, Any_)):
            return {key for part in node.parts for key in self.add(part, inside)}
        if isinstance(node, Not):
            return self.add(node.part, inside)
        key, leaf = self._keys(node, inside)
        self.leaf[id(node)] = key, leaf
        group = self.groups.setdefault(key, Group(_name(node), inside=inside))
        if isinstance(node, Need) and key[0] == "fact":
            group.needs[leaf] = node.reader
        elif isinstance(node, Atom) and key[0] == "fact":
            group.atoms[leaf] = node
        else:
            group.opaque[leaf] = _alone(node, inside)
        return {key}

    def _keys(self, node: Any, inside: Inside) -> tuple[Key, Key]:
        form: Key = ("need", path(node.reader)) if isinstance(node, Need) else canon(node)
        where = id(inside) if _reads_item(node) else 0
        plain = isinstance(node, Need) and node.reader.field.kind != "list" and not node.reader.field.derived
        if plain or (isinstance(node, Atom) and simple(node)):
            # The leaf is the atom as written: its denial is another leaf of the same fact.
            own = form if isinstance(node, Need) else (node.operator.name, node.operand.given)
            return ("fact", *path(node.reader), where), ("leaf", *own)
        return (form, where), form

    def truth(self, node: Target, chosen: dict[Key, dict[Key, Truth]]) -> Truth:
        if isinstance(node, Always):
            return YES
        if isinstance(node, All):
            return conjoin(self.truth(part, chosen) for part in node.parts)
        if isinstance(node, Any_):
            return disjoin(self.truth(part, chosen) for part in node.parts)
        if isinstance(node, Not):
            return negate(self.truth(node.part, chosen))
        key, leaf = self.leaf[id(node)]
        return chosen[key][leaf]


def reach(target: Target, context: Iterable[Holds] = (), inside: Inside = None) -> Reached:
    """The truths that a condition can have while each condition of the context is one of what it is known to be.

    inside: the innermost quantifier around the target; conditions of the context stand outside of any.
    """
    table = _Table()
    wanted = table.add(target, inside)
    asked = [(node, allowed, table.add(node, None)) for node, allowed in _split(context)]
    related = [item for item in asked if not item[2]]
    grown = True
    while grown:
        joined = [item for item in asked if item not in related and item[2] & wanted]
        related += joined
        for _, _, keys in joined:
            wanted |= keys
        grown = bool(joined)
    groups = {key: table.groups[key].choices() for key in sorted(wanted, key=repr)}
    names = tuple(table.groups[key].name for key in groups)
    size = 1
    for choices in groups.values():
        size *= len(choices)
    if size > LIMIT:
        return Reached(_apart(target, inside), names, 0)
    found: set[Truth] = set()
    for picked in product(*groups.values()):
        chosen = dict(zip(groups, picked, strict=True))
        if all(table.truth(node, chosen) in allowed for node, allowed, _ in related):
            found.add(table.truth(target, chosen))
            if found == ALL:
                break
    return Reached(frozenset(found), names, size)


def _split(context: Iterable[Holds]) -> Iterable[Holds]:
    """Conditions of which each part is known, so that parts which have nothing to do with the target can be left out."""
    for node, allowed in context:
        if isinstance(node, Not):
            yield from _split([(node.part, frozenset(negate(truth) for truth in allowed))])
        elif isinstance(node, All) and YES in allowed and NO not in allowed:
            yield from _split((part, allowed) for part in node.parts)
        elif isinstance(node, Any_) and NO in allowed and YES not in allowed:
            yield from _split((part, allowed) for part in node.parts)
        elif not isinstance(node, Always) or YES not in allowed:
            yield node, allowed


def _apart(node: Target, inside: Inside) -> frozenset[Truth]:
    """The truths of a condition whose parts may be anything that each can be for itself."""
    if isinstance(node, Not):
        return frozenset(negate(truth) for truth in _apart(node.part, inside))
    if isinstance(node, (All, Any_)):
        join = conjoin if isinstance(node, All) else disjoin
        found = frozenset({YES if isinstance(node, All) else NO})
        for part in node.parts:
            own = reach(part, (), inside).truths
            found = frozenset(join(pair) for pair in product(found, own))
        return found
    return _alone(node, inside) if not isinstance(node, Always) else frozenset({YES})


def _alone(node: Target, inside: Inside) -> frozenset[Truth]:
    """The truths of a single leaf that isn't simple."""
    if isinstance(node, Need):
        return frozenset({YES, NO})
    if isinstance(node, Quantified):
        return _quantified(node)
    if isinstance(node, Count):
        return _counted(node)
    assert isinstance(node, Atom)
    readers = [node.reader]
    if isinstance(node.operand, Other):
        readers.append(node.operand.reader)
    sure = isinstance(node.operand, (Literal, Lexicon)) or len(readers) == 2
    if sure and all(never_unknown(reader, inside) and not ranged(reader.field) for reader in readers):
        return ALL - {UNKNOWN}
    return ALL


def _quantified(node: Quantified) -> frozenset[Truth]:
    """`some` is NO over a closed list without such an element; a list that is always closed is never open."""
    own = reach(node.part, (), node).truths
    if node.quantifier == "every":
        own = frozenset(negate(truth) for truth in own)
    plain = node.reader.field.plain and not any(move.kind == "ref" for move in node.reader.moves)
    empty_allowed = not (plain and node.reader.field.filled)
    some = {truth for truth in own if truth is YES}
    some |= {UNKNOWN} if not plain or UNKNOWN in own else set()
    some |= {NO} if empty_allowed or NO in own else set()
    return frozenset(some if node.quantifier == "some" else {negate(truth) for truth in some})


def _counted(node: Count) -> frozenset[Truth]:
    if not all(isinstance(operand, Literal) for _, operand in node.tests):
        return ALL
    own = reach(node.part, (), node).truths
    most = 0 if own == {NO} else max(int(operand.given) for _, operand in node.tests) + 2  # type: ignore[union-attr]
    numbers: list[Any] = list(range(most + 1))
    numbers += [Range(low, None) for low in range(most + 1)]
    numbers += [Range(low, high) for low in range(most + 1) for high in range(low + 1, most + 1)]
    judged = {conjoin(operator.test(number, operand.given) for operator, operand in node.tests) for number in numbers}  # type: ignore[union-attr]
    return frozenset({UNKNOWN, *judged})


def _name(node: Any) -> str:
    return str(node.reader.text)


def _reads_item(node: Any) -> bool:
    if node.reader.root == "item":
        return True
    return isinstance(node, Atom) and isinstance(node.operand, Other) and node.operand.reader.root == "item"


