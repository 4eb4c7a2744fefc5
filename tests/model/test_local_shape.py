"""A municipality's JSON Schema as a shape, and what is refused in it."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from pia.model.catalogue import Shape, case_shape
from pia.model.local_shape import Reader, local_shape, merged, with_local
from pia.rulebook.shipped import shipped
from pia.source import read, read_file
from tests.build import document

EXAMPLE = shipped("rules").parent / "docs" / "example-local" / "rules" / "town-ordinance" / "local.schema.json"
LABELS = {"x-ja": "項目", "x-en": "field"}


def schema(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


def read_of(written: Any) -> tuple[Shape, list[str]]:
    reader = Reader(document(written, "local.schema.json"))
    return reader.root(written), [problem.code for problem in reader.problems]


def test_every_kind_of_field() -> None:
    shape, problems = read_of(schema(
        text={"type": "string", **LABELS},
        number={"type": "number", **LABELS, "x-measure": True},
        whole={"type": "integer", **LABELS, "x-may-not-apply": True},
        flag={"type": "boolean", "x-ja": {"title": "旗", "description": "説明"}, "x-en": {"title": "flag"}},
        choice={"type": "string", "enum": ["a", "b"], "x-ja": {"title": "択", "words": ["甲", "乙"]}, "x-en": "choice"},
        texts={"type": "array", "items": {"type": "string"}, **LABELS},
        choices={"type": "array", "items": {"type": "string", "enum": ["a"]}, **LABELS},
        things={"type": "array", **LABELS, "items": {"type": "object", "required": ["id"], "properties": {
            "id": {"type": "string"}, "size": {"type": "number", **LABELS},
            "tags": {"type": "array", "items": {"type": "string"}, **LABELS}}}},
    ))  # fmt: skip
    assert problems == []
    kinds = {name: known.kind for name, known in shape.fields.items()}
    assert kinds == {"text": "text", "number": "number", "whole": "number", "flag": "flag", "choice": "words",
                     "texts": "list", "choices": "list", "things": "list"}  # fmt: skip
    assert shape.fields["number"].measure and shape.fields["whole"].may_not_apply
    assert shape.fields["flag"].title == {"ja": "旗", "en": "flag"} and shape.fields["flag"].help == {"ja": "説明"}
    assert shape.fields["choice"].words == {"a": ("甲", "a"), "b": ("乙", "b")}
    of = shape.fields["choices"].of
    assert of is not None and list(of.words) == ["a"]
    part = shape.fields["things"].part
    assert part is not None and part.keyed and {name: known.kind for name, known in part.fields.items()} == {
        "id": "id", "size": "number", "tags": "list"}  # fmt: skip


@pytest.mark.parametrize(
    "written, code",
    [
        ({"properties": {"a": {"type": "string", **LABELS}}}, "local-schema-root"),
        ({"type": "object"}, "local-schema-properties"),
        (schema(), "local-schema-properties"),
        ({**schema(a={"type": "string", **LABELS}), "additionalProperties": True}, "local-schema-open"),
        ({**schema(a={"type": "string", **LABELS}), "required": ["a"]}, "local-schema-keyword"),
        ({**schema(a={"type": "string", **LABELS}), "$defs": {}}, "local-schema-keyword"),
        (schema(A={"type": "string", **LABELS}), "local-schema-name"),
        (schema(parent={"type": "string", **LABELS}), "local-schema-name"),
        (schema(a={"type": "null", **LABELS}), "local-schema-type"),
        (schema(a={"type": ["string", "null"], **LABELS}), "local-schema-type"),
        (schema(a={"type": "object", "properties": {}}), "local-schema-type"),
        (schema(a={"$ref": "#/x"}), "local-schema-type"),
        (schema(a="string"), "local-schema-type"),
        (schema(a={"type": "string", "format": "date", **LABELS}), "local-schema-keyword"),
        (schema(a={"type": "number", "minimum": 1, **LABELS}), "local-schema-keyword"),
        (schema(a={"type": "number", "enum": [1], **LABELS}), "local-schema-enum"),
        (schema(a={"type": "string", "enum": [], **LABELS}), "local-schema-enum"),
        (schema(a={"type": "string", "enum": ["a"], "x-ja": {"title": "a", "words": []}, "x-en": "a"}), "local-schema-words"),
        (schema(a={"type": "string", "x-en": "a"}), "local-schema-label"),
        (schema(a={"type": "string", "x-ja": {"title": " "}, "x-en": "a"}), "local-schema-label"),
        (schema(a={"type": "array", **LABELS}), "local-schema-items"),
        (schema(a={"type": "array", "items": {"type": "number"}, **LABELS}), "local-schema-items"),
        (schema(a={"type": "array", "items": {"type": "object", "properties": {"b": {"type": "string", **LABELS}}}, **LABELS}),
         "local-schema-id"),
    ],
)  # fmt: skip
def test_what_is_refused(written: Any, code: str) -> None:
    assert read_of(written)[1] == [code]


def test_lists_stand_in_no_list_of_objects() -> None:
    inner = {"type": "object", "properties": {"id": {"type": "string"}}}
    deep = {"type": "array", **LABELS, "items": {"type": "object", "required": ["id", "b"], "properties": {
        "id": {"type": "string", "format": "uuid"}, "b": {"type": "array", "items": inner, **LABELS}}}}  # fmt: skip
    assert read_of(schema(a=deep))[1] == ["local-schema-required", "local-schema-keyword", "local-schema-deep"]


def test_faults_are_placed_in_the_file() -> None:
    source = read(json.dumps(schema(fee={"type": "string", "format": "date", **LABELS}), indent=1).encode(), "x.json")
    reader = Reader(source)
    reader.root(source.value)
    (problem,) = reader.problems
    assert (problem.file, problem.span and problem.span.line) == ("x.json", 6)


def test_the_case_has_the_part() -> None:
    shape, _ = read_of(schema(fee={"type": "number", **LABELS}))
    whole = with_local(shape)
    assert whole.fields["local"].part is shape and whole.fields["local"].title["ja"] == "独自の項目"
    assert list(whole.fields) == list(case_shape().fields) and case_shape().fields["local"].part is None
    assert with_local(None) is case_shape()


def test_packs_together() -> None:
    one, two = (read_of(schema(**{name: {"type": "string", **LABELS}}))[0] for name in ("a", "b"))
    both = merged([one, two])
    assert both is not None and list(both.fields) == ["a", "b"] and merged([]) is None
    again = local_shape(both.schema or {})
    assert {name: known.title for name, known in again.fields.items()} == {name: k.title for name, k in both.fields.items()}


def test_the_example_is_a_json_schema() -> None:
    document_ = read_file(EXAMPLE)
    jsonschema.Draft202012Validator.check_schema(document_.value)
    reader = Reader(document_)
    assert reader.root(document_.value).fields and reader.problems == []
