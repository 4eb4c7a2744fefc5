"""The models and the walk that is used instead of them accept and refuse the same values.

Known differences, all of them things that need the whole file: twins among ids and dangling references are found
by the walk and not by the models; a value that YAML can't give (an infinite number) is out of scope.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from pia.model.case import Case
from pia.model.catalogue import Field, Shape, load
from pia.model.check import Checker
from pia.model.instrument import Instrument, Lexicon, Profile
from pia.model.rule import RuleFile
from tests.build import document
from tests.strategies import runs

MODELS: dict[str, type[BaseModel]] = {
    "case": Case, "rules": RuleFile, "instrument": Instrument, "profile": Profile, "lexicon": Lexicon,
}  # fmt: skip
ODD = st.sampled_from([
    True, False, 0, 1, -1, 2.5, "", " ", "未定", "未定。", "検討中", "なし", "x", "甲", "yes", "1", "true", "a-b",
    "-x", "a" * 64, "a" * 65, "a\n", "2020-07-13", "2020-02-30", "2020-7-1", "2020-07", "2020-13", "0000-01",
    "20200713", [], {}, [None], [[]], {"from": 1}, {"from": 1, "to": 3}, {"from": 3, "to": 1}, {"from": "1"},
    {"from": None, "to": None},
    {"from": True}, {"from": -1}, {"to": "2020-01-01"}, {"from": "2020-02-01", "to": "2020-01-01"}, {"from": 1, "x": 2},
    {"complete": True}, {"complete": "true", "items": []}, {"complete": 1}, {"complete": None, "items": None},
    {"items": [None]}, {"items": {}}, {"other": []}, None,
])  # fmt: skip


def good(field: Field) -> st.SearchStrategy[Any]:
    """A value that fits a field, blank now and then."""
    known = {
        "flag": st.booleans(), "text": st.sampled_from(["甲", "n/a なし", "未定の場合は協議する"]),
        "string": st.sampled_from(["x", "links[a].data"]), "words": st.sampled_from(list(field.words) or ["x"]),
        "id": st.just("a1"), "ref": st.just("a1"), "day": st.sampled_from(["2020-07-13", "2024-02-29"]),
        "when": st.sampled_from(["2020-07-13", "2020-07", {"from": "2020-01-01"}]), "integer": st.integers(0, 3),
        "number": st.sampled_from([0, 3, 2.5, {"from": 1, "to": 3}, {"to": 2}]),
        "any": st.sampled_from([1, "x", {"a": 1}]) if field.name != "local" else st.just({"a": 1}),
    }  # fmt: skip
    if field.kind == "part":
        assert field.part is not None
        return part(field.part)
    if field.kind == "list":
        return listed(field)
    return known[field.kind]


def listed(field: Field) -> st.SearchStrategy[Any]:
    element = part(field.part) if field.part is not None else good(field.of)  # type: ignore[arg-type]
    items = st.lists(element if field.plain else st.none() | element, min_size=int(field.filled), max_size=2)
    if field.plain:
        return items
    closed = items.map(lambda found: {"complete": True, "items": found})
    return items | closed | items.map(lambda found: {"items": found})


@st.composite
def part(draw: st.DrawFn, shape: Shape) -> Any:
    """A part with what it must have, and a few other fields."""
    names = [name for name, field in shape.fields.items() if field.required]
    others = [name for name in shape.fields if name not in names]
    names += draw(st.lists(st.sampled_from(others), max_size=3, unique=True)) if others else []
    value = {name: draw(good(shape.fields[name])) for name in names}
    if draw(st.integers(0, 6)) == 0 and value:
        value[draw(st.sampled_from(sorted(value)))] = draw(ODD)
    if draw(st.integers(0, 25)) == 0:
        value[draw(st.sampled_from(["x", "Id", "title "]))] = 1
    if draw(st.integers(0, 25)) == 0:
        value.pop(draw(st.sampled_from(sorted(value))), None) if value else None
    return value


def accepted(name: str, value: Any) -> tuple[bool, bool, str]:
    """(by the walk, by the model, why): twins among ids are left out of account."""
    checker = Checker(document(value))
    checker.part(value, load(name), ())
    problems = [problem for problem in checker.problems if problem.code != "id-twice"]
    try:
        MODELS[name].model_validate(value)
    except ValidationError as error:
        return not problems, False, str(error)
    return not problems, True, str(problems)


@pytest.mark.parametrize("name", sorted(MODELS))
@runs(80)
@given(data=st.data())
def test_accept_and_refuse_the_same(name: str, data: st.DataObject) -> None:
    value = data.draw(part(load(name)))
    walked, validated, why = accepted(name, value)
    assert walked == validated, why


@pytest.mark.parametrize("name", sorted(MODELS))
def test_odd_values_in_every_field(name: str) -> None:
    """Every field of the format by itself, with every odd value: what one accepts, so does the other."""
    differing = [
        f"{name}.{shape.name}.{field.name} = {value!r}: {why}"
        for shape in _shapes(load(name)) for field in shape.fields.values() for value in _ODD_VALUES
        if (found := _field_accepted(name, shape, field, value)) is not None and (why := found)
    ]  # fmt: skip
    assert differing == []


_ODD_VALUES: list[Any] = ODD.elements  # type: ignore[attr-defined]


def _shapes(root: Shape) -> list[Shape]:
    found: dict[str, Shape] = {}
    waiting = [root]
    while waiting:
        shape = waiting.pop()
        if shape.name not in found:
            found[shape.name] = shape
            waiting += [field.part for field in shape.fields.values() if field.part is not None]
    return list(found.values())


def _field_accepted(name: str, shape: Shape, field: Field, value: Any) -> str | None:
    """None if the walk and the model agree on one field; what else the part must have is left out of account."""
    checker = Checker(document({"-": 1}))
    checker.part({field.name: value}, shape, ())
    others = {other for other in shape.fields if other != field.name}
    walked = [problem for problem in checker.problems if problem.code != "id-twice" and not (
        problem.code == "missing-key" and problem.path == "" and problem.args["key_name"] in others)]  # fmt: skip
    modelled = []
    try:
        _model(MODELS[name], shape.name).model_validate({field.name: value})
    except ValidationError as error:
        elsewhere = {(other,) for other in others}
        modelled = [item for item in error.errors() if item["type"] != "missing" or item["loc"] not in elsewhere]
    return None if bool(walked) == bool(modelled) else f"walk {walked}, model {modelled}"


@cache
def _model(root: type[BaseModel], name: str) -> type[BaseModel]:
    """A model by its name, wherever it is used below the root."""
    import gc

    return next(cls for cls in gc.get_objects() if isinstance(cls, type) and issubclass(cls, BaseModel)
                and cls.__name__ == name and cls.__module__.startswith("pia.model"))  # fmt: skip
