"""A list that says whether it is all there is.

Written as a plain YAML sequence it is open; written as `{complete: true, items: […]}` it is closed.
"""

from __future__ import annotations

from typing import Annotated, Any, Generic, TypeVar

from pydantic import ConfigDict, Field, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from pia.model.base import Part

Element = TypeVar("Element")


class Listing(Part, Generic[Element]):
    """Elements as far as they are known; a null element is one whose content is unknown."""

    model_config = ConfigDict(title="list")

    items: tuple[Element | None, ...] = ()
    complete: Annotated[bool, Field(strict=True)] | None = None

    @model_validator(mode="before")
    @classmethod
    def _plain_sequence_is_open(cls, value: Any) -> Any:
        if value is None:
            return {}
        return {"items": value} if isinstance(value, (list, tuple)) else value

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        closed = handler.resolve_ref_schema(handler(core))
        items = dict(closed["properties"]["items"])
        items.pop("default", None)
        items.pop("title", None)
        return {
            "anyOf": [
                items,
                {
                    "type": "object",
                    "additionalProperties": False,
                    "properties": {
                        "complete": {
                            "type": ["boolean", "null"],
                            "title": "これで全部です / This is all",
                            "description": "true のとき、ここに書いたものが全部です。\nTrue: nothing is missing here.",
                        },
                        "items": items,
                    },
                },
                {"type": "null"},
            ]
        }
