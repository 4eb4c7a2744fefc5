"""What a form has to ask, against brute force: exactly, over small rules on plain facts; and nothing that has an effect
is ever folded away, in the usual world of lists, references and derived facts."""

from __future__ import annotations

from itertools import product
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from pia.assess.relevant import Relevance, relevance, relevant
from pia.evaluate.rule import CompiledRule
from pia.model.path import parse
from pia.rulebook.load import load_rulebook
from tests.build import DAY, ON, case_of, outcomes, rule_of, rules_of, unplaced
from tests.project.tree import ROOT
from tests.properties.answers import choices_for, filled
from tests.strategies import cases, rules, runs

# Plain facts, a few answers each, on both sides of whatever the conditions below compare them with.
FACTS: dict[str, tuple[Any, ...]] = {
    "registry.public": (True, False),
    "procedure.papers_complete": (True, False),
    "procedure.route": ("meeting", "written", "prior_start", "report", "internal"),
    "council.meeting.seats": (1, 2, 3),
}
FORMS: dict[str, tuple[Any, ...]] = {
    "registry.public": (True, False),
    "procedure.papers_complete": (True, False),
    "procedure.route": ("meeting", ["written", "report"], ["meeting", "written"]),
    "council.meeting.seats": ({"at_least": 2}, {"more_than": 2}, {"at_least": 0}, {"less_than": 0}),
}
TESTS = st.sampled_from([{path: form} for path, forms in FORMS.items() for form in forms])
CONDITIONS = st.recursive(
    TESTS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: {"all": parts}),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: {"any": parts}),
        inner.map(lambda part: {"not": part}),
    ),
    max_leaves=5,
)


@st.composite
def plain_rules(draw: st.DrawFn) -> dict[str, Any]:
    rule: dict[str, Any] = {"when": draw(st.just("always") | CONDITIONS), "require": draw(CONDITIONS)}
    if draw(st.booleans()):
        rule["needs"] = draw(st.lists(st.sampled_from(list(FACTS)), min_size=1, max_size=2, unique=True))
    if draw(st.integers(0, 2)) == 0:
        rule["unless"] = {"condition": draw(CONDITIONS), "cites": []}
    return rule


def put(value: dict[str, Any], path: str, answer: Any) -> None:
    *parts, last = (step.name for step in parse(path))
    for part in parts:
        value = value.setdefault(part, {})
    value[last] = answer


def world(answers: dict[str, Any]) -> dict[str, Any]:
    value: dict[str, Any] = {"pia": "1", "case": {"id": "c", "title": "件名"}}
    for path, answer in answers.items():
        put(value, path, answer)
    return value


def verdicts(compiled: tuple[CompiledRule, ...], answers: dict[str, Any]) -> tuple[str, ...]:
    return tuple(outcome.verdict for outcome in outcomes(compiled, unplaced(world(answers))))


def with_effect(compiled: tuple[CompiledRule, ...], known: dict[str, Any]) -> set[str]:
    """The unanswered facts that change a verdict for some way to answer or leave the others: every way is tried."""
    left = [path for path in FACTS if path not in known]
    found = {}
    for given_ in product(*((None, *FACTS[path]) for path in left)):
        answers = {path: answer for path, answer in zip(left, given_, strict=True) if answer is not None}
        found[given_] = verdicts(compiled, known | answers)
    return {path for index, path in enumerate(left)
            if any(verdict != found[(*way[:index], None, *way[index + 1 :])] for way, verdict in found.items())}  # fmt: skip


KNOWN = st.dictionaries(st.sampled_from(list(FACTS)), st.integers(0, 4), max_size=3).map(
    lambda chosen: {path: FACTS[path][at % len(FACTS[path])] for path, at in chosen.items()})  # fmt: skip


@runs(100)
@given(st.lists(plain_rules(), min_size=1, max_size=2), KNOWN)
def test_what_is_asked_is_exactly_what_has_an_effect(written: list[dict[str, Any]], known: dict[str, Any]) -> None:
    compiled = tuple(rule_of(id=f"rule-{n}", **rule) for n, rule in enumerate(written))
    found = relevant(outcomes(compiled, case_of(world(known))))
    assert set(found.facts) == with_effect(compiled, known)


@runs(100)
@given(st.lists(plain_rules(), min_size=1, max_size=2), KNOWN)
def test_least_and_most_hold_for_every_way_to_answer(written: list[dict[str, Any]], known: dict[str, Any]) -> None:
    compiled = tuple(rule_of(id=f"rule-{n}", **rule) for n, rule in enumerate(written))
    found = relevant(outcomes(compiled, case_of(world(known))))
    left = [path for path in FACTS if path not in known]
    settled = [sum(answer is not None for answer in given_) for given_ in product(*((None, *FACTS[path]) for path in left))
               if "open" not in verdicts(compiled, known | {path: answer for path, answer in zip(left, given_, strict=True)
                                                            if answer is not None})]  # fmt: skip
    assert found.least <= min(settled)
    assert found.most <= len(left)
    everything = {path: FACTS[path][0] for path in found.facts}
    assert "open" not in verdicts(compiled, known | everything)


@runs(100)
@given(cases(), rules(depth=1), st.data())
def test_nothing_that_has_an_effect_is_folded(value: dict[str, Any], written: dict[str, Any], data: st.DataObject) -> None:
    """Any fact that some finding of a fuller case would wait for is asked from the start or comes up on the way."""
    compiled = rules_of([written])
    before = outcomes(compiled, case_of(value))
    asked = relevant(before)
    waiting = [(outcome, fact) for outcome in before if outcome.verdict == "open" and outcome.binding.kind == "element"
               for fact in outcome.reasons().settle if not fact.closing and fact.field is not None
               and fact.field.kind != "list" and not fact.path.endswith("]")
               and (not fact.field.ref or outcome.env.case.index[fact.field.ref])]  # fmt: skip
    if not waiting:
        return
    outcome, fact = data.draw(st.sampled_from(waiting))
    assert fact.field is not None
    answer = data.draw(st.sampled_from(
        [("set", name) for name in outcome.env.case.index[fact.field.ref]] if fact.field.ref
        else choices_for(outcome, fact, add=False)))  # fmt: skip
    after = outcomes(compiled, unplaced(filled(value, {fact.path: answer})))
    changed = {each.binding.path: each.verdict for each in after} != {each.binding.path: each.verdict for each in before}
    assert not changed or fact.path in asked
    later = {path for path in relevant(after).facts if "[new" not in path}
    assert later <= set(asked.facts), (fact.path, later - set(asked.facts))


def relevance_of(value: dict[str, Any], **rule: Any) -> Relevance:
    return relevant(outcomes((rule_of(**rule),), case_of(value)))


def test_a_fact_that_cancels_out_is_folded() -> None:
    """Kleene's tables leave `a or (a and b)` open for b too, but no answer to b changes anything."""
    condition = {"any": [{"registry.public": True}, {"all": [{"registry.public": True}, {"procedure.papers_complete": True}]}]}
    assert list(relevance_of({}, when="always", require=condition).facts) == ["registry.public"]


def test_what_lies_behind_a_reference_is_asked_before_the_reference_is_known() -> None:
    value = {"parties": {"complete": True, "items": [{"id": "p"}, {"id": "q", "country": "JP"}]},
             "flows": {"complete": True, "items": [{"id": "f"}]}}  # fmt: skip
    found = relevance_of(value, for_each="flows", when="always", require={"it.to.country": "JP"})
    assert set(found.facts) == {"flows[f].to", "parties[p].country"}
    assert (found.least, found.most) == (1, 1)


def test_a_settled_rule_asks_nothing() -> None:
    found = relevance_of({"registry": {"public": False}}, when={"registry.public": True}, require={"procedure.route": "meeting"})
    assert (found.facts, found.least, found.most) == ({}, 0, 0)
    assert "procedure.route" not in found


def test_determinations_ask_too() -> None:
    book = load_rulebook("meguro", DAY, [ROOT / "rules"], cached=True)
    found = relevance(case_of({"case": {"kinds": {"complete": True, "items": ["outsourcing"]}}}), book, ON)
    names = {item.id for item in book.determinations}
    assert names & {name for rules_ in found.facts.values() for name in rules_}
    assert 0 < found.least <= found.most <= len(found.facts)
