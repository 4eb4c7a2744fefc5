"""Which truths a condition can have where other conditions are known to hold: try every kind of answer.

Three things are known of the facts: what values a field can have, that some are never unknown (`never_unknown`), and
that a list is open, closed, or always closed. Everything else is tried in every combination. Where that would be too
many, parts are looked at one by one as if they had nothing to do with each other, which finds more possible, not less.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import product

from pia.evaluate.node import All, Always, Any_, Node, Not
from pia.rulebook.reach.canon import canon, path
from pia.rulebook.reach.choices import ALL, Group, Inside, Key
from pia.rulebook.reach.leaf import Need, Target, leaf_of, reads_item
from pia.truth import NO, YES, Truth, conjoin, disjoin, negate

LIMIT = 20_000
Holds = tuple[Node, frozenset[Truth]]  # a condition, and what it is known to be


@dataclass(frozen=True, slots=True)
class Reached:
    """truths: all that the target can be. facts: whose answers were tried, in `tried` combinations (0: part by part).

    The truths are empty where what the context says of the same facts can't be.
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
        where = id(inside) if reads_item(node) else 0
        key: Key = (*path(node.reader), where)
        form: Key = ("need",) if isinstance(node, Need) else (where, canon(node))
        self.leaf[id(node)] = key, form
        group = self.groups.setdefault(key, Group(node.reader, inside))
        group.leaves[form] = leaf_of(node, inside)
        return {key}

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
    """Conditions of which each part is known, so that parts that don't bear on the target can be left out."""
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
    if isinstance(node, Always):
        return frozenset({YES})
    table = _Table()
    table.add(node, inside)
    (group,) = table.groups.values()
    return frozenset(truth for choice in group.choices() for truth in choice.values())
