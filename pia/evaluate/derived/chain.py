"""The delegations as a graph, prepared once for a case: who entrusts whom, and what is missing of it.

Everything here walks the graph without recursion and visits a hop once, so that long chains and circles,
which a file may hold, cost no more than their length.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from pia.evaluate.derived.result import Pair, read, rest, truth_of
from pia.evaluate.fact import Fact
from pia.model.record import Record
from pia.truth import NO, UNKNOWN, YES, Truth

if TYPE_CHECKING:
    from pia.evaluate.env import Env


class Hop:
    """One delegation. ward: whether the one who entrusts is the ward itself; facts: what says so."""

    __slots__ = ("facts", "giver", "record", "taker", "to", "ward")

    def __init__(self, env: Env, record: Record) -> None:
        self.record = record
        self.giver: str | None = record.get("from")
        self.to = read(env, record, "to")
        self.taker: str | None = self.to.value
        self.ward, self.facts = from_ward(env, record)


def from_ward(env: Env, record: Record) -> tuple[Truth, tuple[Fact, ...]]:
    """Whether the one who entrusts is the ward, and the facts that say so or are missing."""
    giver = read(env, record, "from")
    if giver.value is None:
        return UNKNOWN, (giver,)
    role = read(env, env.case.index["parties"][giver.value], "role")
    return truth_of(role, "ward"), (giver, role)


class Chain:
    """All delegations. loose: hops whose `to` is not known; rest: whether the list may bring more."""

    def __init__(self, env: Env) -> None:
        seq = env.root["delegations"]
        self.hops = [Hop(env, item) for item in seq.items if isinstance(item, Record)]
        self.loose = [hop for hop in self.hops if hop.taker is None]
        self.rest: Pair = rest(env, seq)
        self.of = {id(hop.record): hop for hop in self.hops}
        self.into: dict[str, list[Hop]] = {}
        for hop in self.hops:
            if hop.taker is not None:
                self.into.setdefault(hop.taker, []).append(hop)

    def before(self, hop: Hop) -> list[Hop]:
        """The hops that lead to the one who entrusts here; the ward needs none."""
        return [] if hop.ward is YES or hop.giver is None else self.into.get(hop.giver, [])

    def surely_before(self, hop: Hop) -> list[Hop]:
        """The same, for a hop that is certainly not the ward's own."""
        return self.before(hop) if hop.ward is NO else []

    def upstream(self, hops: Iterable[Hop]) -> Iterator[Hop]:
        """These hops and all that lead to them, each once."""
        waiting, seen = list(hops), set()
        while waiting:
            hop = waiting.pop()
            if id(hop) not in seen:
                seen.add(id(hop))
                yield hop
                waiting += self.before(hop)

    def circles(self, hops: list[Hop]) -> list[list[Hop]]:
        """The hops in groups, each after all groups that lead to it; a group of several is a circle."""
        ordered = self._finished(hops)
        after: dict[int, list[Hop]] = {id(hop): [] for hop in hops}
        for hop in hops:
            for earlier in self.surely_before(hop):
                after[id(earlier)].append(hop)
        groups, seen = [], set[int]()
        for first in reversed(ordered):
            group, waiting = [], [first]
            while waiting:
                hop = waiting.pop()
                if id(hop) not in seen:
                    seen.add(id(hop))
                    group.append(hop)
                    waiting += after[id(hop)]
            if group:
                groups.append(group)
        return groups[::-1]

    def _finished(self, hops: list[Hop]) -> list[Hop]:
        """The hops in the order in which a walk upstream leaves them."""
        ordered: list[Hop] = []
        seen: set[int] = set()
        for first in hops:
            waiting = [(first, False)]
            while waiting:
                hop, left = waiting.pop()
                if left:
                    ordered.append(hop)
                elif id(hop) not in seen:
                    seen.add(id(hop))
                    waiting.append((hop, True))
                    waiting += [(earlier, False) for earlier in self.surely_before(hop)]
        return ordered


def chain(env: Env) -> Chain:
    """The chain of a case, built once."""
    found = env.memo.get("chain")
    if found is None:
        found = env.memo["chain"] = Chain(env)
    return found  # type: ignore[no-any-return]
