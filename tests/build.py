"""From plain values to what the engine runs: cases, rules and rulebooks without files."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import Any

from pia.evaluate.book import Article, Pack, Rulebook
from pia.evaluate.compile import condition
from pia.evaluate.engine import Outcome, evaluate
from pia.evaluate.env import Env, On
from pia.evaluate.lexicon import Words, compile_words
from pia.evaluate.node import Node
from pia.evaluate.rule import CompiledRule
from pia.evaluate.scope import Faults, Scope
from pia.model.case_file import CaseFile, load_case
from pia.model.catalogue import case_shape, load
from pia.model.check import Checker
from pia.rulebook.compile_rule import compile_rules
from pia.rulebook.files import Checked
from pia.source import Document, Place, Problem, Span, read
from pia.truth import Truth

DAY = date(2020, 7, 13)
ON = On(DAY, DAY)
LEXICONS: dict[str, Words] = {"vague": compile_words([("等", ("平等", "等級")), ("一定の", ())])}
HEADER = {"pia": "1", "case": {"id": "c", "title": "件名"}}


def document(value: Any, name: str = "case.yaml") -> Document:
    """A document as if it had been read from a file: JSON is YAML."""
    return read(json.dumps(value, ensure_ascii=False, indent=1).encode(), name)


def case_of(value: Mapping[str, Any]) -> CaseFile:
    """A case file from a partial value; the header is filled in. Raises Refused."""
    return load_case(document({**HEADER, **value, "case": {**HEADER["case"], **value.get("case", {})}}))  # type: ignore[dict-item]


def unplaced(value: Mapping[str, Any]) -> CaseFile:
    """The same, without lines: for the many cases of a brute force."""
    whole = Place(None, Span(1, 1, 1, 2))
    return load_case(Document("case.yaml", "{}", "0" * 64, value, {(): whole}))


def scope_of(it: str | None = None, *, params: Mapping[str, Any] | None = None) -> Scope:
    """What a rule over the elements of a section may speak of; nested: `sites[].hazards`."""
    shape = None
    if it is not None:
        shape = case_shape()
        for step in it.replace("[]", "").split("."):
            shape = shape.fields[step].part
            assert shape is not None
    return Scope(Faults(document({"-": 1}, "rules.yaml")), case_shape(), it=shape, params=params or {},
                 lexicons=frozenset(LEXICONS))  # fmt: skip


def node_of(written: Any, it: str | None = None, *, params: Mapping[str, Any] | None = None) -> Node:
    """A compiled condition; fails the test if it does not compile."""
    scope = scope_of(it, params=params)
    node = condition(written, (), scope)
    assert scope.faults.problems == []
    return node


def faults_of(written: Any, it: str | None = None, *, params: Mapping[str, Any] | None = None) -> list[Problem]:
    """What is wrong with a condition."""
    scope = scope_of(it, params=params)
    condition(written, (), scope)
    return scope.faults.problems


def env_of(case: CaseFile, it: str | None = None, on: On = ON) -> Env:
    """An environment, bound to the element with the path `it`."""
    env = Env(case, on, LEXICONS)
    if it is not None:
        section = it.partition("[")[0]
        env.it = next(item for item in case.root[section].items if item is not None and item.path == it)
    return env


def truth(written: Any, value: Mapping[str, Any], it: str | None = None, on: On = ON) -> Truth:
    """The truth of a condition in a case, for the element `it` of a section if given."""
    node = node_of(written, it.partition("[")[0] if it else None)
    env = env_of(case_of(value), it, on)
    found = node.truth(env)
    assert node.trace(env).truth is found, "the fast and the explaining pass agree"
    return found


def rules_of(written: Iterable[Mapping[str, Any]]) -> tuple[CompiledRule, ...]:
    """Compiled rules; fails the test if one does not fit the format or does not compile."""
    source = document({"rules": list(written)}, "rules.yaml")
    checker = Checker(source)
    typed = checker.part(source.value, _rule_shape(), ())
    assert checker.problems == [] and typed is not None
    scope = Scope(Faults(source), case_shape(), lexicons=frozenset(LEXICONS))
    from pathlib import Path

    compiled = compile_rules(Checked(Path("rules.yaml"), source, typed), scope, "book")
    assert scope.faults.problems == []
    return tuple(compiled)


@cache
def _rule_shape() -> Any:
    return load("rules")


TEXT = {"ja": "文", "en": "text"}


def rule_of(**written: Any) -> CompiledRule:
    """One compiled rule with what every rule needs filled in."""
    base = {
        "id": "rule", "title": TEXT, "cites": [{"instrument": "book", "article": "one"}], "weight": "serious",
        "ask": TEXT, "remedy": TEXT, "examples": [{"verdict": "open", "case": {}}], "when": "always",
    }  # fmt: skip
    return rules_of([{**base, **written}])[0]


def book_of(
    rules: Iterable[CompiledRule], *, kind: str = "practice", force: str = "duty", verified: bool = True
) -> Rulebook:
    """A rulebook of one instrument with two articles, `one` and `two`."""
    articles = {name: Article("book", name, TEXT, TEXT, force, verified, None, True) for name in ("one", "two")}
    pack = Pack("book", kind, TEXT, TEXT, DAY, "0" * 64, articles)
    return Rulebook("p", TEXT, DAY, (pack,), tuple(rules), (), LEXICONS)


def outcomes(rules: Iterable[CompiledRule], case: CaseFile, on: On = ON) -> list[Outcome]:
    return list(evaluate(case, rules, on, LEXICONS))


def verdicts(rules: Iterable[CompiledRule], case: CaseFile, on: On = ON) -> dict[tuple[str, str], str]:
    """(rule, binding) -> verdict; fails the test if a binding occurs twice."""
    found = outcomes(rules, case, on)
    named = {(outcome.rule.id, outcome.binding.path): outcome.verdict for outcome in found}
    assert len(named) == len(found)
    return named
