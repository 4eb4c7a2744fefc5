"""The tables that the engine reads say what the models say. After a wanted change: `pia schema --write`."""

from __future__ import annotations

import json
from importlib import resources

import pytest
from pydantic import BaseModel

from pia.model.case import Case
from pia.model.catalogue import load, walk
from pia.model.describe import describe
from pia.model.expected import Expected
from pia.model.instrument import Instrument, Lexicon, Profile
from pia.model.rule import RuleFile

MODELS = {"case": Case, "rules": RuleFile, "instrument": Instrument, "profile": Profile, "lexicon": Lexicon,
          "expected": Expected}  # fmt: skip


@pytest.mark.parametrize("name", sorted(MODELS))
def test_no_drift(name: str) -> None:
    model: type[BaseModel] = MODELS[name]
    folder = resources.files("pia.model").joinpath("generated")
    assert json.loads(folder.joinpath(f"{name}.json").read_text(encoding="utf-8")) == describe(model)


def test_every_table_has_a_model() -> None:
    folder = resources.files("pia.model").joinpath("generated")
    names = {entry.name for entry in folder.iterdir()}
    assert {name.removesuffix(".json") for name in names if name.endswith(".json")} == set(MODELS)


@pytest.mark.parametrize("name", sorted(MODELS))
def test_no_field_is_opaque_by_accident(name: str) -> None:
    """`any` is for what a model calls opaque or types as Any, never for a type that nobody knew how to describe."""
    wanted = {
        "case": {"local", "page", "value"},
        "rules": {"when", "require", "condition", "case", "gives", "params", "define", "words", "value"},
        "profile": {"params"},
    }.get(name, set())
    assert {field.name for _, field in walk(load(name)) if field.kind == "any"} == wanted


def test_every_fact_of_a_case_is_labelled_in_both_languages() -> None:
    for trail, field in walk(load("case")):
        assert field.title.get("ja") and field.title.get("en"), trail
        for ja, en in field.words.values():
            assert ja and en, trail
