from __future__ import annotations

from dataclasses import replace
from typing import Any

from pia.evaluate.compile import condition
from pia.truth import YES
from tests.build import case_of, env_of, scope_of


def compiled(written: Any, **defines: Any) -> Any:
    scope = scope_of()
    scope = replace(scope, defines={name: (value, ("define", name), scope.faults) for name, value in defines.items()})
    return condition(written, (), scope), [problem.code for problem in scope.faults.problems]


def test_a_named_condition_stands_for_its_parts() -> None:
    node, faults = compiled({"use": "listed", "registry.public": True}, listed={"registry.registered": True})
    assert faults == []
    assert node.truth(env_of(case_of({"registry": {"registered": True, "public": True}}))) is YES


def test_names_may_use_names_but_not_themselves() -> None:
    assert compiled({"use": "a"}, a={"not": {"use": "b"}}, b={"registry.public": True})[1] == []
    assert compiled({"use": "a"}, a={"not": {"use": "b"}}, b={"use": "a"})[1] == ["rule-define-circular"]


def test_a_list_is_no_name() -> None:
    assert compiled({"use": ["a"]}, a={"registry.public": True})[1] == ["rule-define-unknown"]
