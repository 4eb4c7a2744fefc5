from __future__ import annotations

from pia.evaluate.derived import _FUNCTIONS, derive
from pia.model.catalogue import case_shape, walk
from pia.model.record import unknown_element
from tests.build import case_of, env_of


def test_every_derived_field_has_its_function() -> None:
    named = {(_owner(trail), field.name) for trail, field in walk(case_shape()) if field.derived}
    assert named == set(_FUNCTIONS)


def _owner(trail: tuple[str, ...]) -> str:
    shape = case_shape()
    for step in trail[:-1]:
        found = shape.fields[step.removesuffix("[]")].part
        assert found is not None
        shape = found
    return shape.name


def test_is_worked_out_once_for_a_case() -> None:
    case = case_of({"delegations": [{"id": "d"}]})
    env = env_of(case)
    (hop,) = case.root["delegations"].items
    field = hop.shape.fields["depth"]
    assert derive(env, hop, field) is derive(env, hop, field)


def test_of_an_element_nobody_has_named_nothing_is_known() -> None:
    case = case_of({})
    shape = case_shape().fields["parties"].part
    assert shape is not None
    element = unknown_element(shape, "parties[*]", ("parties",), case.root)
    found = derive(env_of(case), element, shape.fields["entrusted"])
    assert found.value is None
    assert [fact.path for fact in found.facts] == ["parties[*]"], "the element itself would have to be named"
