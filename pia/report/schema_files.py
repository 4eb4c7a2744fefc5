"""The files that are made from the models: the published schemas, and the tables that the engine reads."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pia
from pia.report.schema import assessment_schema
from pia.rulebook.shipped import shipped

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_text(name: str) -> str:
    """One schema as it is published. name: `case`, `rule` or `assessment`."""
    return _text(_schema(name))


def schema_files() -> Iterator[tuple[Path, str]]:
    """Every generated file of a checkout with the text that it should have."""
    from pia.model.case import Case
    from pia.model.describe import describe
    from pia.model.expected import Expected
    from pia.model.instrument import Instrument, Lexicon, Profile
    from pia.model.rule import RuleFile

    for name in ("case", "rule", "assessment"):
        yield shipped("schemas") / f"{name}.schema.json", schema_text(name)
    tables = {"case": Case, "rules": RuleFile, "instrument": Instrument, "profile": Profile, "lexicon": Lexicon,
              "expected": Expected}  # fmt: skip
    for name, model in tables.items():
        yield Path(pia.__file__).parent / "model" / "generated" / f"{name}.json", _text(describe(model), indent=1)


def _schema(name: str) -> dict[str, Any]:
    from pia.model.case import Case
    from pia.model.rule import RuleFile

    if name == "assessment":
        return assessment_schema()
    made = {"case": Case, "rule": RuleFile}[name].model_json_schema(by_alias=True)
    return {"$schema": DIALECT, "$id": f"{name}.schema.json", **made}


def _text(value: Any, indent: int = 2) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent) + "\n"
