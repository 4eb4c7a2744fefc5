"""A municipality's own fields: from the JSON Schema that its pack carries to the shape of `local:`.

Only what the engine can read is understood: an object whose properties are texts, numbers, yes/no, choices, lists of
texts and lists of objects with an id. Anything else is refused, so that nothing is declared and silently not checked.

    {"type": "object", "properties": {
      "fee": {"type": "number", "x-ja": "手数料", "x-en": "fee"},
      "wing": {"type": "string", "enum": ["east", "west"],
               "x-ja": {"title": "棟", "words": ["東", "西"]}, "x-en": {"title": "wing", "words": ["east", "west"]}}}}
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from pia.model.catalogue import Field, Kind, Shape, case_shape
from pia.source import Document, Problem

FILE = "local.schema.json"
_NAME = re.compile(r"[a-z][a-z0-9_]*\Z", re.ASCII)
_RESERVED = frozenset({"parent"})  # a step of rules' paths
_KINDS: dict[str, Kind] = {"string": "text", "number": "number", "integer": "number", "boolean": "flag"}
_TEXTS = frozenset({"title", "description", "x-ja", "x-en"})
_ROOT = frozenset({"$schema", "$id", "type", "title", "description", "properties", "additionalProperties"})
_SCALAR = _TEXTS | {"type", "enum", "x-measure", "x-may-not-apply"}
_LIST = _TEXTS | {"type", "items", "x-measure", "x-may-not-apply"}
_ELEMENT = _TEXTS | {"type", "enum"}
_OBJECT = _TEXTS | {"type", "properties", "additionalProperties", "required"}
_LANGS = ("ja", "en")

NodePath = tuple[str | int, ...]


def with_local(local: Shape | None) -> Shape:
    """The shape of a case file with the municipality's own part; that of every case file without one."""
    if local is None:
        return case_shape()
    root = Shape(case_shape().name, dict(case_shape().fields))
    root.fields["local"] = replace(root.fields["local"], kind="part", part=local)
    return root


def local_shape(schema: dict[str, Any]) -> Shape:
    """The shape of a schema that was found sound before, such as the one that an assessment carries."""
    document = Document(FILE, "", "", schema, {})
    return Reader(document).root(schema)


def merged(parts: list[Shape]) -> Shape | None:
    """One shape of several packs' parts; None if there are none. No field is in two of them."""
    if not parts:
        return None
    fields = {name: known for part in parts for name, known in part.fields.items()}
    properties = {name: value for part in parts for name, value in (part.schema or {})["properties"].items()}
    return Shape("Local", fields, {**(parts[0].schema or {}), "properties": properties})


class Reader:
    """One walk over one schema; what it can't use is in `problems`."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.problems: list[Problem] = []

    def report(self, code: str, at: NodePath, *, key: bool = False, **args: str | int) -> None:
        place, _ = self.document.place(at) if self.document.places else (None, False)
        span = None if place is None else place.key if key and place.key is not None else place.value
        self.problems.append(Problem.of(code, file=self.document.name, span=span, **args))

    def root(self, schema: Any) -> Shape:
        """The shape of the whole section."""
        if not self._is(schema, (), "object", _ROOT):
            return Shape("Local", schema={"type": "object", "properties": {}})
        fields = {}
        for name, inner in self._properties(schema, ()).items():
            known = self._field(name, inner, ("properties", name))
            if known is not None:
                fields[name] = known
        return Shape("Local", fields, _closed(schema))

    def _properties(self, schema: dict[str, Any], at: NodePath) -> dict[str, Any]:
        found = schema.get("properties")
        if schema.get("additionalProperties", False) is not False:
            self.report("local-schema-open", (*at, "additionalProperties"))
        if not isinstance(found, dict) or not found:
            self.report("local-schema-properties", (*at, "properties") if "properties" in schema else at)
            return {}
        for name in found:
            if not _NAME.match(name) or name in _RESERVED:
                self.report("local-schema-name", (*at, "properties", name), key=True, text=name)
        return {name: inner for name, inner in found.items() if _NAME.match(name) and name not in _RESERVED}

    def _field(self, name: str, schema: Any, at: NodePath) -> Field | None:
        if isinstance(schema, dict) and schema.get("type") == "array":
            return self._list(name, schema, at)
        known = self._scalar(name, schema, at, _SCALAR)
        return known and self._labelled(known, schema, at)

    def _scalar(self, name: str, schema: Any, at: NodePath, keywords: frozenset[str]) -> Field | None:
        kind = schema.get("type") if isinstance(schema, dict) else None
        if not isinstance(kind, str) or kind not in _KINDS:
            where = (*at, "type") if isinstance(schema, dict) and "type" in schema else at
            self.report("local-schema-type", where, text=str(kind), known=", ".join((*_KINDS, "array")))
            return None
        self._keywords(schema, at, keywords)
        if "enum" not in schema:
            return Field(name, _KINDS[kind])
        codes = schema["enum"]
        if kind != "string" or not isinstance(codes, list) or not codes or not all(isinstance(c, str) for c in codes):
            self.report("local-schema-enum", (*at, "enum"))
            return None
        ja, en = (self._words(schema, at, lang, codes) for lang in _LANGS)
        return Field(name, "words", words=dict(zip(codes, zip(ja, en, strict=True), strict=True)))

    def _list(self, name: str, schema: dict[str, Any], at: NodePath) -> Field | None:
        self._keywords(schema, at, _LIST)
        inner, where = schema.get("items"), (*at, "items")
        if isinstance(inner, dict) and inner.get("type") == "object":
            part = self._element(name, inner, where)
            return part and self._labelled(Field(name, "list", part=part), schema, at)
        if not isinstance(inner, dict) or inner.get("type") != "string":
            self.report("local-schema-items", where if "items" in schema else at)
            return None
        of = self._scalar("item", inner, where, _ELEMENT)
        return of and self._labelled(Field(name, "list", of=of), schema, at)

    def _element(self, name: str, schema: dict[str, Any], at: NodePath) -> Shape | None:
        """The shape of a list's elements, which are told apart by an id."""
        self._keywords(schema, at, _OBJECT)
        properties = self._properties(schema, at)
        if not isinstance(properties.get("id"), dict) or properties["id"].get("type") != "string":
            self.report("local-schema-id", at)
            return None
        if schema.get("required", ["id"]) != ["id"]:
            self.report("local-schema-required", (*at, "required"))
        identity = {"ja": "番号", "en": "id"}
        fields = {"id": Field("id", "id", identity, structure=True, required=True)}
        for inner_name, inner in properties.items():
            where = (*at, "properties", inner_name)
            if inner_name == "id":
                self._keywords(inner, where, _TEXTS | {"type"})
                continue
            if isinstance(inner, dict) and isinstance(inner.get("items"), dict) and inner["items"].get("type") == "object":
                self.report("local-schema-deep", (*where, "items"))
                continue
            known = self._field(inner_name, inner, where)
            if known is not None:
                fields[inner_name] = known
        return Shape(f"Local.{name}", fields)

    def _labelled(self, known: Field, schema: dict[str, Any], at: NodePath) -> Field:
        for lang in _LANGS:
            texts = schema.get(f"x-{lang}")
            title = texts if isinstance(texts, str) else texts.get("title") if isinstance(texts, dict) else None
            if not isinstance(title, str) or not title.strip():
                self.report("local-schema-label", at, key=True, text=str(at[-1]), lang=lang)
                continue
            known.title[lang] = title
            if isinstance(texts, dict) and isinstance(texts.get("description"), str):
                known.help[lang] = texts["description"]
        known.measure = schema.get("x-measure") is True
        known.may_not_apply = schema.get("x-may-not-apply") is True
        return known

    def _words(self, schema: dict[str, Any], at: NodePath, lang: str, codes: list[str]) -> list[str]:
        """What the choices are called; their codes where nothing is said."""
        texts = schema.get(f"x-{lang}")
        words = texts.get("words") if isinstance(texts, dict) else None
        if words is None:
            return codes
        if not isinstance(words, list) or len(words) != len(codes) or not all(isinstance(word, str) for word in words):
            self.report("local-schema-words", (*at, f"x-{lang}", "words"), n=len(codes))
            return codes
        return words

    def _is(self, schema: Any, at: NodePath, kind: str, keywords: frozenset[str]) -> bool:
        if not isinstance(schema, dict) or schema.get("type") != kind:
            self.report("local-schema-root", at)
            return False
        self._keywords(schema, at, keywords)
        return True

    def _keywords(self, schema: dict[str, Any], at: NodePath, known: frozenset[str]) -> None:
        for name in schema:
            if name not in known:
                self.report("local-schema-keyword", (*at, name), key=True, text=name, known=", ".join(sorted(known)))


def _closed(schema: Any) -> Any:
    """The schema with every object closed, so that a slip of the pen in a name is found."""
    if isinstance(schema, list):
        return [_closed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {name: _closed(value) for name, value in schema.items()}
    if schema.get("type") == "object" and isinstance(schema.get("properties"), dict):
        return {**inner, "additionalProperties": False}
    return inner
