"""An assessment as JSON: the published form, `schemas/assessment.schema.json`."""

from __future__ import annotations

import json
from dataclasses import asdict

from pia.model.assessment import Assessment


def to_json(assessment: Assessment) -> str:
    """Every field in the order of its class; ends with a line end."""
    return json.dumps(asdict(assessment), ensure_ascii=False, indent=2, allow_nan=False) + "\n"
