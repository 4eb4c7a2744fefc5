"""`local:` of a case file against the schema of the municipality's pack."""

from __future__ import annotations

from typing import Any

import pytest

from pia.model.case_file import CaseFile, load_case
from pia.model.catalogue import Shape
from pia.model.local_shape import local_shape, with_local
from pia.model.range import Range
from pia.source import Refused
from tests.build import HEADER, document

LABELS = {"x-ja": "項目", "x-en": "field"}
SCHEMA = {"type": "object", "properties": {
    "note": {"type": "string", **LABELS},
    "fee": {"type": "number", **LABELS},
    "count": {"type": "integer", **LABELS, "x-may-not-apply": True},
    "flag": {"type": "boolean", **LABELS},
    "wing": {"type": "string", "enum": ["east", "west"], **LABELS},
    "tags": {"type": "array", "items": {"type": "string"}, **LABELS},
    "things": {"type": "array", **LABELS, "items": {"type": "object", "properties": {
        "id": {"type": "string"}, "size": {"type": "number", **LABELS}}, "required": ["id"]}},
}}  # fmt: skip


def shape() -> Shape:
    return with_local(local_shape(SCHEMA))


def case(local: Any, **more: Any) -> CaseFile:
    return load_case(document({**HEADER, "local": local, **more}), shape())


def codes(local: Any, **more: Any) -> list[str]:
    with pytest.raises(Refused) as refused:
        case(local, **more)
    return [problem.code for problem in refused.value.problems]


def test_answers_are_typed() -> None:
    found = case({"note": "ある", "fee": 1.5, "count": {"from": 3}, "flag": False, "wing": "east", "tags": ["a", None],
                  "things": {"complete": True, "items": [{"id": "x", "size": {"from": 1, "to": 2}}]}})  # fmt: skip
    local = found.root["local"]
    assert (local["note"], local["fee"], local["count"], local["flag"]) == ("ある", 1.5, Range(3, None), False)
    assert local["tags"].items == ("a", None) and not local["tags"].closed
    (thing,) = local["things"].items
    assert local["things"].closed and thing.path == "local.things[x]" and thing["size"] == Range(1, 2)
    assert thing.parent is local


def test_blank_is_unanswered() -> None:
    for local in (None, {}, {"note": None, "things": None, "tags": {"complete": None, "items": None}}):
        assert "note" not in case(local).root["local"] and not case(local).root["local"]["things"].closed


@pytest.mark.parametrize(
    "local, found",
    [
        ("text", "local-not-object"),
        (["note"], "local-not-object"),
        ({"nte": "x"}, "local-unknown-key-near"),
        ({"completely": None}, "local-unknown-key"),
        ({"note": 1}, "local-not-string"),
        ({"fee": "1"}, "local-not-number"),
        ({"fee": True}, "local-not-number"),
        ({"fee": {"from": "1"}}, "local-not-number"),
        ({"count": 1.5}, "local-not-integer"),
        ({"count": {"from": 1, "to": 2.5}}, "local-not-integer"),
        ({"flag": "true"}, "local-not-boolean"),
        ({"wing": "esat"}, "local-not-a-word-near"),
        ({"wing": "north"}, "local-not-a-word"),
        ({"tags": "a"}, "local-not-array"),
        ({"tags": [1]}, "local-not-string"),
        ({"tags": {"complete": True, "items": [None, 1]}}, "local-not-string"),
        ({"things": [{"size": 1}]}, "local-missing-key"),
        ({"things": [{"id": "x", "sise": 1}]}, "local-unknown-key-near"),
        # what every case file is checked for, once the schema is content
        ({"note": "未定"}, "placeholder"),
        ({"fee": -1}, "negative-number"),
        ({"fee": {"from": 2, "to": 1}}, "range-reversed"),
        ({"things": [{"id": "x"}, {"id": "x"}]}, "id-twice"),
        ({"tags": {"complete": True, "itemz": []}}, "list-unknown-key"),
    ],
)
def test_what_is_refused(local: Any, found: str) -> None:
    assert codes(local) == [found]


def test_every_problem_at_once_and_in_its_place() -> None:
    with pytest.raises(Refused) as refused:
        case({"things": {"complete": True, "items": [None, {"id": "x", "size": "big"}]}, "wing": 3}, costs={"initial": -1})
    text = next(iter(refused.value.texts.values())).split("\n")
    found = {problem.code: text[problem.span.line - 1].strip() for problem in refused.value.problems if problem.span}
    assert found == {"local-not-number": '"size": "big"', "local-not-string": '"wing": 3',
                     "negative-number": '"initial": -1'}  # fmt: skip


def test_states_speak_of_own_fields() -> None:
    pending = {"path": "local.fee", "by": "財政課", "until": "2026-05-01", "why": "見積り中"}
    found = case({}, pending=[pending])
    assert found.state("local.fee", None) == "pending"
    assert codes({"fee": 1}, pending=[pending]) == ["pending-and-given"]
    assert codes({}, not_applicable=[{"path": "local.fee", "reason": "無料"}]) == ["may-not-be-inapplicable"]
    case({}, not_applicable=[{"path": "local.count", "reason": "ない"}])


def test_without_a_schema_it_is_free_and_unread() -> None:
    found = load_case(document({**HEADER, "local": {"anything": [1, {"a": "b"}]}}))
    assert found.root["local"] == {"anything": [1, {"a": "b"}]}
