"""The published contract of an assessment, made from the classes in `pia.model.assessment`."""

from __future__ import annotations

from typing import Any


def assessment_schema() -> dict[str, Any]:
    """JSON Schema 2020-12. Needs pydantic, which is imported only here."""
    from pydantic import TypeAdapter
    from pydantic.json_schema import GenerateJsonSchema

    from pia.model.assessment import Assessment

    made = TypeAdapter(Assessment).json_schema(mode="serialization")
    for known in (made, *made.get("$defs", {}).values()):
        if "properties" in known:
            known["additionalProperties"] = False
    return {"$schema": GenerateJsonSchema.schema_dialect, "$id": "assessment.schema.json", **made}
