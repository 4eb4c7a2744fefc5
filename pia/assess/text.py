"""Put facts into a rule's sentences: `{it.name}` becomes what the case says there."""

from __future__ import annotations

import re
from typing import Any

from pia.assess.sentence import shown
from pia.evaluate.env import Env
from pia.evaluate.reader import Reader
from pia.evaluate.rule import Binding, Text
from pia.model.case_file import CaseFile, Target, resolve
from pia.model.record import Record, Seq

_SLOT = re.compile(r"\{([^{}]*)\}")
_NOT_STATED = {"ja": "（未回答）", "en": "(not stated)"}
_REMOVED = {"ja": "（非公開）", "en": "(not disclosed)"}
_REST = {"ja": "（ほかにあれば、その{title}）", "en": "(any other {title}, not listed)"}


def fill(text: Text, binding: Binding, env: Env) -> dict[str, str]:
    """The sentence in both languages. A nameless element is called by its id, one not listed yet is called that."""
    if not text.readers:
        return text.words
    env.it = binding.it
    return {lang: _filled(words, text, binding, env, lang) for lang, words in text.words.items()}


def _filled(words: str, text: Text, binding: Binding, env: Env, lang: str) -> str:
    return _SLOT.sub(lambda slot: _slot(slot[1], text, binding, env, lang), words)


def fact_name(case: CaseFile, path: str, lang: str) -> str:
    """A fact as people call it: the element's name, the parts and the field, instead of a path."""
    target = resolve(case.root, path)
    if not isinstance(target, Target):
        return path
    names = [target.field.title.get(lang, target.field.name)]
    record: Record | None = target.record
    while record is not None and record.parent is not None:
        if record.shape.keyed:
            names.append(str(record.get("name") or record.get("step") or record.get("what") or record.get("id")))
            break
        owner = record.parent.shape.fields.get(record.path.rpartition(".")[2])
        names += [owner.title.get(lang, owner.name)] if owner is not None else []
        record = record.parent
    return {"ja": "の", "en": " / "}[lang].join(reversed(names))


def _slot(name: str, text: Text, binding: Binding, env: Env, lang: str) -> str:
    reader = text.readers[name]
    if binding.kind in ("rest", "none") and reader.root == "it":
        return _REST[lang].format(title=binding.seq.field.title.get(lang, "")) if binding.seq is not None else ""
    value = reader.value(env)
    if value is None:
        removed = any(fact.state == "undisclosed" for fact in reader.facts(env))
        return _name_of(reader, env) or (_REMOVED if removed else _NOT_STATED)[lang]
    if isinstance(value, Seq):
        element = reader.field.of
        joiner = "、" if lang == "ja" else ", "
        removed = [env.case.ground(f"{value.path}[{index}]") is not None for index in range(len(value.items))]
        items = (_REMOVED[lang] if gone else _item(item, element, env, lang)
                 for gone, item in zip(removed, value.items, strict=True))  # fmt: skip
        return joiner.join(items) or (_NOT_STATED if env.case.ground(value.path) is None else _REMOVED)[lang]
    if reader.field.name == "path" and reader.field.kind == "string":
        return fact_name(env.case, value, lang)
    if reader.field.kind == "ref" and reader.field.ref is not None:
        return _referred(reader.field.ref, value, env)
    return shown(value, reader.field, lang)


def _referred(section: str, name: str, env: Env) -> str:
    """What a reference leads to, by its name if it has one."""
    return str(env.case.index[section][name].get("name") or name)


def _item(item: Any, element: Any, env: Env, lang: str) -> str:
    if isinstance(item, Record):
        return str(item.get("name") or item.get("id") or item.path)
    if item is not None and element is not None and element.ref is not None:
        return _referred(element.ref, item, env)
    return _NOT_STATED[lang] if item is None else shown(item, element, lang)


def _name_of(reader: Reader, env: Env) -> str | None:
    """The id of the element whose name is asked for, where a reference leads to it."""
    record, field = reader.record(env)
    return record.get("id") if field is reader.field and field.name in ("name", "title") else None
