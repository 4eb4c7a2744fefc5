"""A municipality's own fields under a profile: found, merged, hashed, and read by rules."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from pia.evaluate.book import Rulebook
from pia.model.catalogue import case_shape
from pia.rulebook.load import load_rulebook
from pia.rulebook.shipped import shipped
from pia.source import Refused

RULES = shipped("rules").parent / "docs" / "example-local" / "rules"
DAY = date(2026, 4, 1)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A copy of the example that a test may change."""
    return Path(shutil.copytree(RULES, tmp_path / "rules"))


def load(folder: Path, day: date = DAY) -> Rulebook:
    return load_rulebook("town", day, [shipped("rules"), folder])


def codes(folder: Path) -> list[str]:
    with pytest.raises(Refused) as refused:
        load(folder)
    return [problem.code for problem in refused.value.problems]


def test_rules_read_own_fields(own: Path) -> None:
    book = load(own)
    local = book.shape.fields["local"].part
    assert local is not None and list(local.fields) == ["districts", "counter", "counter_hours", "online_only"]
    (rule,) = (rule for rule in book.rules if rule.id == "town-delegate-told-in-time")
    assert rule.lists == ("local.districts",)
    assert [example.shape for example in rule.examples] == [book.shape] * len(rule.examples)


def test_the_schema_is_part_of_the_pack(own: Path) -> None:
    before = load(own).pack("town-ordinance").sha256
    path = own / "town-ordinance" / "local.schema.json"
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert load(own).pack("town-ordinance").sha256 != before


def test_case_files_stay_readable_on_every_day(own: Path) -> None:
    """The ordinance is not in force yet, and there are no rules of it, but what cases say under local: is the same."""
    book = load(own, date(2020, 4, 1))
    assert "town-ordinance" not in [pack.instrument for pack in book.packs]
    assert book.shape.fields["local"].part is not None


def test_without_it_rules_that_read_it_are_refused(own: Path) -> None:
    (own / "town-ordinance" / "local.schema.json").unlink()
    found = codes(own)
    assert found.count("local-undefined") >= 5 and "rule-path-no-further" not in found


def test_a_field_that_the_schema_does_not_have(own: Path) -> None:
    path = own / "town-ordinance" / "local.schema.json"
    schema = json.loads(path.read_text(encoding="utf-8"))
    del schema["properties"]["counter"]
    path.write_text(json.dumps(schema), encoding="utf-8")
    assert set(codes(own)) == {"rule-path-unknown"}


def test_a_bad_schema_stops_loading_with_its_lines(own: Path) -> None:
    path = own / "town-ordinance" / "local.schema.json"
    path.write_text(path.read_text(encoding="utf-8").replace('"x-en": "online only"', '"format": "x"'), encoding="utf-8")
    assert codes(own) == ["local-schema-label", "local-schema-keyword"]
    path.write_text('{"type": "object"', encoding="utf-8")
    assert codes(own) == ["yaml-unclosed-bracket"]


def test_two_packs_can_not_define_one_field(own: Path) -> None:
    second = own / "second-ordinance"
    shutil.copytree(own / "town-ordinance", second)
    shutil.rmtree(second / "2024-04-01")
    head = (second / "instrument.yaml").read_text(encoding="utf-8").replace("id: town-ordinance", "id: second-ordinance")
    (second / "instrument.yaml").write_text(head, encoding="utf-8")
    profile = own / "profiles" / "town.yaml"
    text = profile.read_text(encoding="utf-8").replace("  - town-ordinance", "  - town-ordinance\n  - second-ordinance")
    profile.write_text(text, encoding="utf-8")
    assert codes(own) == ["local-schema-twice"] * 4


def test_shipped_profiles_have_none() -> None:
    assert load_rulebook("meguro", date(2020, 7, 13), [shipped("rules")]).shape is case_shape()
