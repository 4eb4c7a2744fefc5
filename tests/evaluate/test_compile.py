"""What the type checker of conditions refuses, and that what it takes can't fail when it runs."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pia.evaluate.node import All, Any_, Atom, Count, Not, Quantified
from pia.truth import Truth
from tests.build import case_of, env_of, faults_of, node_of
from tests.strategies import LISTS, cases, conditions, runs


@pytest.mark.parametrize(("written", "kind"), [
    ({"procedure.route": "meeting"}, Atom),
    ({"procedure.route": ["meeting"]}, Atom),
    ({"procedure.route": "meeting", "registry.public": True}, All),
    ({"all": [{"registry.public": True}, {"registry.registered": True}]}, All),
    ({"any": [{"registry.public": True}]}, Any_),
    ({"not": {"registry.public": True}}, Not),
    ({"council.meeting.seats": {"at_least": 1, "at_most": 30}}, All),
    ({"links": {"some": {"item.direction": "send"}}}, Quantified),
    ({"links": {"count": {"at_least": 1}}}, Count),
    ({"case.kinds": {"some": "outsourcing"}}, Quantified),
])  # fmt: skip
def test_forms(written: Any, kind: type) -> None:
    assert isinstance(node_of(written), kind)


@pytest.mark.parametrize(("written", "code"), [
    ({}, "rule-condition-shape"),
    ([], "rule-condition-shape"),
    ("never", "rule-condition-shape"),
    (None, "rule-condition-shape"),
    ({"registry.public": {}}, "rule-condition-shape"),
    ({"all": []}, "rule-list-of-conditions"),
    ({"any": {"registry.public": True}}, "rule-list-of-conditions"),
    ({"use": "nothing"}, "rule-define-unknown"),
    ({"registry.pubic": True}, "rule-path-unknown"),
    ({"it.name": "x"}, "rule-path-unbound"),
    ({"item.name": "x"}, "rule-path-unbound"),
    ({"item": "x"}, "rule-path-unbound"),
    ({"registry": True}, "rule-path-not-a-fact"),
    ({"local": True}, "local-undefined"),
    ({"local.x": True}, "local-undefined"),
    ({"links.direction": "send"}, "rule-path-no-further"),
    ({"case.title.x": "x"}, "rule-path-no-further"),
    ({"on.today": "2020-07-13"}, "rule-path-unknown"),
    ({"registry.public": {"is": True}}, "rule-operator-unknown"),
    ({"registry.public": {"equals": True}}, "rule-operator-unknown"),
    ({"registry.public": {"some": {"item": True}}}, "rule-operator-kind"),
    ({"links": {"count": {}}}, "rule-count-bound"),
    ({"links": {"count": 3}}, "rule-count-bound"),
    ({"links": {"count": {"where": {"item.direction": "send"}}}}, "rule-count-bound"),
    ({"links": {"count": {"at_least": 1, "whre": {}}}}, "rule-operator-unknown"),
    ({"links": {"count": {"at_least": "1"}}}, "rule-literal-kind"),
    ({"links": [1]}, "rule-operator-kind"),
    ({"links": "a"}, "rule-operator-kind"),
    ({"council.meeting.seats": {"param": "seats"}}, "rule-param-unknown"),
    ({"council.meeting.seats": {"at_least": {"path": "procedure.heard_on"}}}, "rule-operand-kind"),
    ({"council.meeting.seats": {"at_least": {"pth": "x"}}}, "rule-operand-shape"),
    ({"procedure.heard_on": {"before": {"path": "procedure.started_on", "plus": {"weeks": 1}}}}, "rule-operand-shape"),
    ({"procedure.heard_on": {"before": {"path": "procedure.started_on", "plus": {"days": "1"}}}}, "rule-operand-shape"),
    ({"procedure.heard_on": {"before": {"path": "procedure.started_on", "plus": 1}}}, "rule-operand-shape"),
    ({"procedure.heard_on": {"before": "2020-02-30"}}, "rule-literal-kind"),
    ({"procedure.heard_on": {"before": "soon"}}, "rule-literal-kind"),
])  # fmt: skip
def test_faults(written: Any, code: str) -> None:
    assert [problem.code for problem in faults_of(written)] == [code]


def test_all_faults_at_once() -> None:
    written = {"all": [{"registry.pubic": True}, {"procedure.route": "by foot"}, {"links": {"count": {}}}]}
    assert len(faults_of(written)) == 3


def test_a_near_name_is_offered() -> None:
    (problem,) = faults_of({"registry.pubic": True})
    assert problem.args["near"] == "public"


@pytest.mark.parametrize(("it", "path"), [
    ("flows", "it.to.role"), ("flows", "it.system.operator.country"), ("flows", "it.channel.encryption"),
    ("sites[].hazards", "it.parent.name"), ("sites[].hazards", "it.parent.system.name"), ("delegations", "it.depth"),
    ("stated", "it.agree"), ("pending", "it.overdue"),
])  # fmt: skip
def test_paths_that_lead_somewhere(it: str, path: str) -> None:
    from tests.build import scope_of

    scope = scope_of(it)
    assert scope.reader(path, ()) is not None
    assert scope.faults.problems == []


@pytest.mark.parametrize("path", ["it", "it.parent", "it.nowhere", "it.id.x", "it.data.name", "it.channel", 3, None])
def test_paths_that_do_not(path: object) -> None:
    from tests.build import scope_of

    scope = scope_of("flows")
    assert scope.reader(path, ()) is None
    assert len(scope.faults.problems) == 1


SCOPED = st.sampled_from([None, *LISTS]).flatmap(lambda it: st.tuples(st.just(it), conditions(it)))


@runs(100)
@given(SCOPED, cases())
def test_what_compiles_can_not_fail(scoped: tuple[str | None, Any], value: Any) -> None:
    """"A rule that passes can't fail at run time": neither the verdict pass nor the explaining one."""
    it, written = scoped
    node = node_of(written, it)
    case = case_of(value)
    elements = [None] if it is None else [item.path for item in case.root[it].items if item is not None]
    for element in elements:
        env = env_of(case, element)
        assert node.truth(env) in Truth
        assert node.trace(env).truth is node.truth(env)
        assert env.items == [], "every quantified element was put away"


WORDS = st.sampled_from([
    "all", "any", "not", "use", "some", "every", "none", "count", "where", "at_least", "before", "within", "of", "days",
    "same_as", "covers", "overlaps", "mentions", "path", "plus", "param", "it.name", "it.to", "it.data",
    "it.channel.media", "it.parent.x", "item", "item.kind", "procedure.route", "procedure.heard_on", "on.law_date",
    "links", "always", "vague", "it.legal_basis", "", ".", "it.", "a..b", "equals", "seats",
])  # fmt: skip
SCALARS = WORDS | st.sampled_from([None, True, 0, -1, 2.5, 10**9, "2020-07-13", "2020-02-30", "meeting", "fax"])
ANYTHING = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(WORDS, inner, max_size=3), max_leaves=12)


@runs(250)
@given(ANYTHING)
def test_whatever_is_written_is_compiled_or_refused(written: Any) -> None:
    if not faults_of(written, "flows", params={"seats": [1, "x"]}):
        env = env_of(case_of({"flows": [{"id": "f"}]}), "flows[f]")
        assert node_of(written, "flows", params={"seats": [1, "x"]}).truth(env) in Truth
