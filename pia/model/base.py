"""The one base of every model: frozen, and closed to unknown keys."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Part(BaseModel):
    """A part of a file. Unknown keys are refused; a part never changes once it is read."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=False, defer_build=True)
