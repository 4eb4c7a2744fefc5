"""Run rules over a case: one outcome for each rule and binding, with the reasons on demand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pia.evaluate.clause import Clause, deciding, open_facts, unsettled
from pia.evaluate.env import Env, On
from pia.evaluate.fact import Fact, of_list
from pia.evaluate.lexicon import Words
from pia.evaluate.rule import Binding, CompiledRule, Verdict, bindings, gap_of, judge, possible
from pia.model.case_file import CaseFile
from pia.truth import NO, UNKNOWN, YES, Truth


@dataclass(slots=True, eq=False)
class Reasons:
    """Why a verdict is what it is. settle: for an open one, the facts whose answers make it certain."""

    when: Clause | None
    require: Clause | None
    unless: Clause | None
    evidence: tuple[Fact, ...]
    settle: tuple[Fact, ...]
    possible: tuple[Verdict, ...]


@dataclass(slots=True, eq=False)
class Outcome:
    """A rule's verdict on one binding."""

    rule: CompiledRule
    binding: Binding
    verdict: Verdict
    env: Env

    def reasons(self) -> Reasons:
        """Worked out when asked for: a verdict pass alone needs none of it."""
        self.env.it = self.binding.it
        return explain(self)


def evaluate(
    case: CaseFile, rules: Iterable[CompiledRule], on: On, lexicons: Mapping[str, Words]
) -> Iterator[Outcome]:
    """Every rule on every binding, in the order of the rules and of the file. Pure in its arguments."""
    env = Env(case, on, lexicons)
    for rule in rules:
        for binding in bindings(rule, env):
            env.it = binding.it
            yield Outcome(rule, binding, _verdict(rule, binding, env), env)


def _verdict(rule: CompiledRule, binding: Binding, env: Env) -> Verdict:
    if binding.kind == "none":
        return "not_applicable"
    if binding.kind == "rest":
        # An element nobody has named can't be judged, unless the rule can't apply to any.
        return "not_applicable" if rule.when.truth(env) is NO else "open"
    return judge(rule, env)


def explain(outcome: Outcome) -> Reasons:
    """The clauses, evidence and settling facts of an outcome; `env.it` is bound to it."""
    rule, binding, env = outcome.rule, outcome.binding, outcome.env
    if binding.kind == "none":
        assert binding.seq is not None
        return Reasons(None, None, None, (of_list(env.case, binding.seq),), (), ())
    if binding.kind == "rest" and outcome.verdict == "open":
        return _rest(rule, binding, env)
    when = rule.when.trace(env)
    if when.truth is NO:
        return Reasons(when, None, None, unique(deciding(when)), (), ())
    require = None if rule.require is None else rule.require.trace(env)
    unless = None if rule.unless is None else rule.unless.trace(env)
    needed = tuple(fact for need in rule.needs for fact in need.facts(env))
    truths = tuple(YES if clause is None else clause.truth for clause in (when, require))
    proviso = NO if unless is None else unless.truth
    if outcome.verdict != "open":
        evidence = [*deciding(when), *(deciding(require) if require else ())]
        evidence += deciding(unless) if unless and truths[1] is NO else ()
        evidence += needed if outcome.verdict == "met" else ()
        return Reasons(when, require, unless, unique(evidence), (), ())
    settle = _settling(when, require, unless, rule, env)
    known = [*(deciding(when) if when.truth is YES else ()),
             *(deciding(require) if require and require.truth is not UNKNOWN else ())]  # fmt: skip
    evidence = unique((*known, *settle))
    return Reasons(when, require, unless, evidence, settle, possible(when.truth, truths[1], proviso))


def _rest(rule: CompiledRule, binding: Binding, env: Env) -> Reasons:
    gap = gap_of(binding, env.case)
    require = YES if rule.require is None else rule.require.truth(env)
    proviso = NO if rule.unless is None else rule.unless.truth(env)
    return Reasons(None, None, None, (gap,), (gap,), possible(UNKNOWN, require, proviso))


def _settling(
    when: Clause, require: Clause | None, unless: Clause | None, rule: CompiledRule, env: Env
) -> tuple[Fact, ...]:
    """The facts that a certain verdict still waits for.

    Every fact here matters for some answers to the others, so no smaller set would do; where one fact occurs in
    several conditions Kleene's tables can ask for a fact that cancels out (counted in tests/properties).
    """
    facts = [*open_facts(when)]
    truth: Truth = YES if require is None else require.truth
    if require is not None:
        facts += open_facts(require)
    if truth is not YES and unless is not None:
        facts += open_facts(unless)
    if truth is not NO:
        facts += (fact for need in rule.needs if not need.stated(env) for fact in need.facts(env) if unsettled(fact))
    return unique(facts)


def unique(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Each path once, the first time it occurs."""
    found: dict[str, Fact] = {}
    for fact in facts:
        found.setdefault(fact.path, fact)
    return tuple(found.values())
