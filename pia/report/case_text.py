"""A case file's text from its values: in the order of the form, each section under its name, for people to edit."""

from __future__ import annotations

import io
from typing import Any

from pia.model.catalogue import Field, Shape
from pia.model.patch import as_written

_HEAD = "# yaml-language-server: $schema=case.schema.json\n"


def case_text(value: dict[str, Any], shape: Shape, lang: str) -> str:
    """The text of a case file. value: the plain tree of one that was read."""
    from ruamel.yaml import YAML

    yaml = YAML()
    yaml.allow_unicode = True
    yaml.width = 100_000
    yaml.indent(mapping=2, sequence=4, offset=2)
    parts = [_HEAD]
    for name, field in shape.fields.items():
        if value.get(name) is None:
            continue
        stream = io.StringIO()
        yaml.dump({name: as_written(_ordered(value[name], field))}, stream)
        title = field.title.get(lang, name)
        parts.append(stream.getvalue() if name == "pia" else f"\n# {title}\n{stream.getvalue()}")
    return "".join(parts)


def _ordered(value: Any, field: Field) -> Any:
    """The keys of every part in the order of the form."""
    if field.kind == "list" and isinstance(value, dict):
        return {name: _ordered(value[name], field) if name == "items" else value[name]
                for name in ("complete", "items") if name in value}  # fmt: skip
    if isinstance(value, list) and field.kind == "list":
        return [_ordered(item, Field("", "part", part=field.part)) for item in value]
    if isinstance(value, dict) and field.part is not None:
        return {name: _ordered(value[name], inner) for name, inner in field.part.fields.items() if name in value}
    return value
