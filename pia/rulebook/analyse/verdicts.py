"""A rule in a symbolic case: the formula of each verdict, as `pia.evaluate.rule.judge` gives it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import z3

from pia.evaluate.rule import CompiledRule, Verdict
from pia.rulebook.analyse.kleene import NO, YES, both, either, opposite
from pia.rulebook.analyse.reading import Scope, stated
from pia.rulebook.analyse.symbols import SymbolicCase, SymbolicList, SymbolicRecord
from pia.rulebook.analyse.translate import translate

VERDICTS: tuple[Verdict, ...] = ("met", "not_met", "open", "not_applicable", "excepted")


@dataclass(slots=True, eq=False)
class Judged:
    """applies: `when` is YES. given: verdict -> formula; exactly one holds in every case."""

    applies: z3.BoolRef
    given: Mapping[Verdict, z3.BoolRef]


def first_element(lists: tuple[str, ...], case: SymbolicCase) -> SymbolicRecord | None:
    """What a rule over lists is judged on: the first element, which then exists. None for the case itself."""
    found = case.root
    for hop in lists:
        *parts, name = hop.split(".")
        for part in parts:
            found = found.get(part)
        seq = found.get(name)
        assert isinstance(seq, SymbolicList)
        item = seq.items[0]
        assert isinstance(item, SymbolicRecord)
        found = item
    if not lists:
        return None
    case.constraints.append(found.exists)
    return found


def judged(rule: CompiledRule, case: SymbolicCase, it: SymbolicRecord | None) -> Judged:
    """Every verdict of a rule on one binding."""
    scope = Scope(case, it)
    when = translate(rule.when, scope)
    require = YES if rule.require is None else translate(rule.require, scope)
    unless = NO if rule.unless is None else translate(rule.unless, scope)
    needs = both(*(stated(need, scope) for need in rule.needs))
    met = both(when.yes, require.yes, needs)
    fails = both(when.yes, require.no)
    waits = either(
        both(when.yes, require.unknown), both(fails, unless.unknown), both(when.yes, require.yes, opposite(needs)))
    return Judged(when.yes, {
        "met": met,
        "not_met": both(fails, unless.no),
        "open": either(when.unknown, waits),
        "not_applicable": when.no,
        "excepted": both(fails, unless.yes),
    })  # fmt: skip
