"""Write the examples that `pia rules coverage` misses: small changes to examples that are there, tried until one shows.

    python tools/examples.py --profile meguro --date 2020-07-13 [--write] [--only INSTRUMENT…]

Every candidate is an example of the same rule with one to three facts changed, left out or added; texts come from what
other examples and the sample cases say of the same field. The verdict is the one that the rule gives: read it before
you keep it. Without --write nothing is changed.
"""

from __future__ import annotations

import argparse
import copy
import json
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from pia.evaluate.book import Rulebook
from pia.evaluate.clause import Clause
from pia.evaluate.determination import determine
from pia.evaluate.engine import evaluate
from pia.evaluate.env import Env, On
from pia.evaluate.fact import Fact
from pia.evaluate.node import Atom
from pia.evaluate.operand import Literal
from pia.evaluate.rule import CompiledRule, Example, bindings_of
from pia.model.case_file import CaseFile, load_case
from pia.model.catalogue import Field, case_shape
from pia.model.record import Record, Seq
from pia.rulebook.coverage import Owner, Watch, judge, owners
from pia.rulebook.examples import HEADER, _chosen, _on, example_case
from pia.rulebook.load import load_noted
from pia.rulebook.places import Places, Spot, Store
from pia.rulebook.shipped import shipped
from pia.source import Document, Place, Refused, Span, read_file
from pia.truth import Truth

sys.path.insert(0, str(Path(__file__).parent))
from example_text import example_text, flow, insert  # noqa: E402

Goal = tuple[Spot, Truth]
_NOWHERE = {(): Place(None, Span(1, 1, 1, 1))}


class Pool:
    """Values that examples and cases give to a field, by the name of its shape and its own."""

    def __init__(self) -> None:
        self.values: dict[tuple[str, str], dict[str, Any]] = {}

    def learn(self, record: Record) -> None:
        for name, value in record.items():
            if isinstance(value, Record):
                self.learn(value)
            elif isinstance(value, Seq):
                for item in value.items:
                    if isinstance(item, Record):
                        self.learn(item)
                    elif item is not None:
                        self._add(record.shape.name, name, item)
            else:
                self._add(record.shape.name, name, value)

    def _add(self, shape: str, name: str, value: Any) -> None:
        if isinstance(value, str):
            self.values.setdefault((shape, name), {})[value] = value

    def of(self, shape: str, name: str) -> list[str]:
        return list(self.values.get((shape, name), {}))[:3]


class Search:
    """Candidates for one rule or determination."""

    def __init__(self, owner: Owner, watch: Watch, pool: Pool, goals: set[Goal], seconds: float) -> None:
        self.owner, self.watch, self.pool = owner, watch, pool
        self.goals = goals
        self.until = time.monotonic() + seconds
        self.found: dict[frozenset[Goal], tuple[int, Any, Any]] = {}
        self.tried: set[str] = set()
        self.literals = _literals(owner)

    def run(self) -> list[tuple[Any, Any]]:
        """Cases that show the goals, each with the example it was made from; as few as a greedy choice finds."""
        level = [(example.raw["case"] or {}, example) for example in self.owner.examples]
        for depth in range(1, 4):
            following = []
            for raw, seed in level:
                case = self._case(raw)
                if case is None:
                    continue
                for changed in edits(raw, self._facts(case, _on(seed, self.watch.book)), self):
                    key = json.dumps(changed, sort_keys=True, ensure_ascii=False, default=str)
                    if key in self.tried:
                        continue
                    self.tried.add(key)
                    if time.monotonic() > self.until:
                        return self._chosen()
                    if self._try(changed, seed, depth):
                        following.append((changed, seed))
            if not self._left():
                break
            level = following
        return self._chosen()

    def _case(self, raw: Any) -> CaseFile | None:
        value = {"pia": "1", **copy.deepcopy(raw)}
        value["case"] = {**HEADER, **(value.get("case") or {})}
        try:
            return load_case(Document("example", "", "0", value, _NOWHERE))
        except Refused:
            return None

    def _try(self, raw: Any, seed: Example, depth: int) -> bool:
        case = self._case(raw)
        if case is None:
            return False
        shown = frozenset(set(self.watch.see(self.owner, case, _on(seed, self.watch.book))) & self.goals)
        if shown and (shown not in self.found or self.found[shown][0] > depth):
            self.found[shown] = depth, raw, seed
        return True

    def _left(self) -> set[Goal]:
        return self.goals - {goal for shown in self.found for goal in shown}

    def _chosen(self) -> list[tuple[Any, Any]]:
        chosen, left = [], self.goals - self._left()
        while left:
            best = max(self.found, key=lambda shown: (len(shown & left) - 0.3 * self.found[shown][0], -len(shown)))
            if not best & left:
                best = max(self.found, key=lambda shown: len(shown & left))
            chosen.append(self.found[best][1:])
            left -= best
        return chosen

    def _facts(self, case: CaseFile, on: On) -> list[Fact]:
        env, facts = Env(case, on, self.watch.book.lexicons), dict[str, Fact]()
        for binding in bindings_of(self.owner.lists, self.owner.element, env.root):
            if binding.kind == "none":
                continue
            env.it = binding.it
            for node in _conditions(self.owner):
                for fact in _all_facts(node.trace(env)):
                    facts.setdefault(fact.path, fact)
            for need in getattr(self.owner, "needs", ()):
                for fact in need.facts(env):
                    facts.setdefault(fact.path, fact)
        return [fact for fact in facts.values() if not fact.derived]


def edits(raw: Any, facts: list[Fact], search: Search) -> Iterator[Any]:
    """The case with one fact different, or with one element of which nothing is said."""
    for section, value in raw.items():
        for index, item in enumerate(_items(raw, section)):
            if isinstance(item, dict) and "id" in item and len(item) > 1 and isinstance(value, (list, dict)):
                at = (section, index) if isinstance(value, list) else (section, "items", index)
                yield from _with(raw, at, {"id": item["id"]})
    for fact in facts:
        at = fact.at
        if fact.field is None or fact.field.state or not at:
            continue
        if fact.field.kind == "list":
            yield from _list_edits(raw, fact, search)
            continue
        if _get(raw, at) is not None and not fact.field.structure:
            yield _without(raw, at)
        for value in _values(fact, search, raw):
            if value != _get(raw, at):
                yield from _with(raw, at, value)


def _list_edits(raw: Any, fact: Fact, search: Search) -> Iterator[Any]:
    at = fact.at[:-1] if fact.at[-1] in ("complete", "items") else fact.at
    now = _get(raw, at)
    items = list(now.get("items") or []) if isinstance(now, dict) else list(now or [])
    closed = isinstance(now, dict) and now.get("complete") is True
    field = fact.field
    assert field is not None
    if now is not None:
        yield _without(raw, at)
        yield from _with(raw, at, items if closed else {"complete": True, "items": items})
    yield from _with(raw, at, {"complete": True, "items": []})
    for index in range(len(items)):
        left = [item for place, item in enumerate(items) if place != index]
        if left:
            yield from _with(raw, at, {"complete": closed, "items": left} if closed else left)
    if not field.plain and None not in items:
        yield from _with(raw, at, {"complete": True, "items": [*items, None]} if closed else [*items, None])
        yield from _with(raw, at, {"complete": True, "items": [None]} if closed else [None])
    for item in _elements(field, at, search, raw, items):
        more = [*items, item]
        yield from _with(raw, at, {"complete": True, "items": more})
        if not closed:
            yield from _with(raw, at, more)
        if items:
            yield from _with(raw, at, {"complete": True, "items": [item]})


def _elements(field: Field, at: Any, search: Search, raw: Any, items: list[Any]) -> Iterator[Any]:
    if field.part is not None:
        if not field.part.keyed:
            return
        used = {item.get("id") for item in items if isinstance(item, dict)}
        yield {"id": next(name for name in "abcdefghxyz" if name not in used)}
    elif field.of is not None and field.of.ref:
        yield from (item["id"] for item in _items(raw, field.of.ref) if isinstance(item, dict))
        yield "__new__"
    elif field.of is not None and field.of.words:
        wanted = [word for word in search.literals.get(id(field.of), []) if word in field.of.words]
        yield from wanted
        yield from [word for word in field.of.words if word not in wanted][:1]
    elif field.of is not None:
        yield from search.literals.get(id(field.of), [])[:2]
        yield from search.pool.of(_shape_at(at), str(at[-1]))


def _values(fact: Fact, search: Search, raw: Any) -> Iterator[Any]:
    field = fact.field
    assert field is not None
    if field.kind == "flag":
        yield from (True, False)
    elif field.kind == "words":
        wanted = [word for word in search.literals.get(id(field), []) if word in field.words]
        yield from wanted
        yield from [word for word in field.words if word not in wanted][:2]
    elif field.kind == "ref" and field.ref is not None:
        yield from (item["id"] for item in _items(raw, field.ref) if isinstance(item, dict))
        yield "__new__"
    elif field.kind in ("number", "integer"):
        for number in search.literals.get(id(field), []) or [1]:
            yield from (value for value in (number, number + 1, number - 1) if value >= 0)
        if field.kind == "number":
            yield {"from": 0}
    elif field.kind in ("day", "when"):
        yield from _days(raw, search.literals.get(id(field), []))
        if field.kind == "when":
            yield "2020-09"
    elif field.kind in ("text", "string"):
        yield from search.literals.get(id(field), [])[:3]
        yield from search.pool.of(_shape_at(fact.at), field.name)


def _days(raw: Any, literals: list[Any]) -> Iterator[str]:
    texts = ("2020-07-13", *_strings(raw), *(day.isoformat() for day in literals))
    for text in sorted({text for text in texts if _is_day(text)})[:3]:
        day = date.fromisoformat(text)
        yield from ((day + timedelta(days=step)).isoformat() for step in (0, -1, 1, 60))


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return len(text) == 10


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _strings(item)
    elif isinstance(value, str):
        yield value


def _shape_at(at: Any) -> str:
    """The name of the shape that holds the field at a raw path."""
    shape = case_shape()
    for step in at[:-1]:
        if isinstance(step, str) and step != "items":
            part = shape.fields[step].part
            if part is not None:
                shape = part
    return shape.name


def _items(raw: Any, section: str) -> list[Any]:
    value = raw.get(section)
    return list(value.get("items") or []) if isinstance(value, dict) else list(value or [])


def _get(raw: Any, at: Any) -> Any:
    for step in at:
        if isinstance(raw, dict):
            raw = raw.get(step)
        elif isinstance(raw, list) and isinstance(step, int) and step < len(raw):
            raw = raw[step]
        else:
            return None
    return raw


def _without(raw: Any, at: Any) -> Any:
    changed = copy.deepcopy(raw)
    holder = _get(changed, at[:-1])
    if isinstance(holder, dict):
        holder.pop(at[-1], None)
    return changed


def _with(raw: Any, at: Any, value: Any) -> Iterator[Any]:
    """The case with a value at a place; what `__new__` refers to is added to its section."""
    if value == "__new__" or (isinstance(value, (list, dict)) and "__new__" in str(value)):
        section = _ref_section(at)
        used = {item.get("id") for item in _items(raw, section) if isinstance(item, dict)}
        name = next(name for name in ("z", "z2", "z3", "z4") if name not in used)
        value = json.loads(json.dumps(value).replace("__new__", name))
        changed = copy.deepcopy(raw)
        held = changed.get(section)
        entry = {"id": name}
        if isinstance(held, dict):
            held.setdefault("items", [])
            held["items"] = [*(held["items"] or []), entry]
        else:
            changed[section] = [*(held or []), entry]
        raw = changed
    changed = copy.deepcopy(raw)
    holder = changed
    for step, following in zip(at[:-1], at[1:], strict=True):
        if isinstance(holder, dict):
            if holder.get(step) is None:
                holder[step] = [] if isinstance(following, int) else {}
            holder = holder[step]
        elif isinstance(holder, list) and isinstance(step, int) and step < len(holder):
            if holder[step] is None:
                holder[step] = {}
            holder = holder[step]
        else:
            return
    if isinstance(holder, dict):
        holder[at[-1]] = value
    elif isinstance(holder, list) and isinstance(at[-1], int) and at[-1] < len(holder):
        holder[at[-1]] = value
    else:
        return
    yield changed


def _ref_section(at: Any) -> str:
    shape, found = case_shape(), None
    for step in at:
        if isinstance(step, str) and step != "items":
            found = shape.fields[step]
            shape = found.part or shape
    assert found is not None
    section = found.ref or (found.of.ref if found.of else None)
    assert section is not None
    return section


def _conditions(owner: Owner) -> list[Any]:
    if isinstance(owner, CompiledRule):
        return [node for node in (owner.when, owner.require, owner.unless) if node is not None]
    return [outcome.when for outcome in owner.cases]


def _all_facts(clause: Clause) -> Iterator[Fact]:
    yield from clause.facts
    for child in clause.children:
        yield from _all_facts(child)


def _literals(owner: Owner) -> dict[int, list[Any]]:
    """What the conditions compare each field with."""
    from pia.evaluate.operand import Lexicon
    from pia.rulebook.places import parts_of

    found: dict[int, list[Any]] = {}
    waiting = _conditions(owner)
    while waiting:
        node = waiting.pop()
        waiting += parts_of(node)
        if not isinstance(node, Atom):
            continue
        field = node.reader.field.of or node.reader.field
        if isinstance(node.operand, Literal):
            given = node.operand.given
            found.setdefault(id(field), []).extend(given if isinstance(given, tuple) else (given,))
        elif isinstance(node.operand, Lexicon):
            found.setdefault(id(field), []).append("一定の条件を満たす場合等")
    return {key: list(dict.fromkeys(values)) for key, values in found.items()}


def _claim(owner: Owner, case: CaseFile, on: On, book: Rulebook) -> str:
    """What the rule or determination gives."""
    if isinstance(owner, CompiledRule):
        outcome = _chosen(list(evaluate(case, (owner,), on, book.lexicons)), None)
        assert outcome is not None
        return f"verdict: {outcome.verdict}"
    (found,) = determine(case, (owner,), on, book.lexicons)
    words = [str(value) for value in found.possible]
    return f"gives: {words[0] if len(words) == 1 else flow(words)}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--profile", default="meguro")
    parser.add_argument("--date", type=date.fromisoformat, default=date(2020, 7, 13))
    parser.add_argument("--only", nargs="*", default=[], help="instruments")
    parser.add_argument("--seconds", type=float, default=10, help="most time for one rule")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    places, on = Places(), On(options.date, options.date)
    book = load_noted(options.profile, options.date, [shipped("rules")], Store(), places.note)
    watch, pool = Watch(book, places), Pool()
    cases = [load_case(read_file(path)) for path in sorted(shipped("cases").rglob("*.yaml")) if path.name[0].isdigit()]
    for case in cases:
        pool.learn(case.root)
    for owner in owners(book):
        for example in owner.examples:
            case = example_case(example)
            pool.learn(case.root)
            watch.mark(owner, case, _on(example, book))
        for case in cases:
            watch.mark(owner, case, on)
    written: dict[str, list[tuple[Owner, str]]] = {}
    for owner in owners(book):
        if options.only and owner.instrument not in options.only:
            continue
        goals = {(point.spot, truth) for point, truth in judge(watch).missing
                 if any(use.owner is owner for use in point.uses)}  # fmt: skip
        if not goals:
            continue
        search = Search(owner, watch, pool, goals, options.seconds)
        for raw, seed in search.run():
            raw = {name: value for name, value in raw.items() if value != {}}
            case = search._case(raw)
            assert case is not None
            when = _on(seed, book)
            watch.mark(owner, case, when)
            text = example_text(_claim(owner, case, when, book), seed, raw)
            written.setdefault(owner.source[0], []).append((owner, text))
            print(f"{owner.id}\n{text}")
        left = {(point.spot, truth) for point, truth in judge(watch).missing
                if any(use.owner is owner for use in point.uses)}  # fmt: skip
        for spot, truth in left:
            print(f"{owner.id}: not found: {spot.file}:{places.span(spot).line} {spot.at} {truth}", file=sys.stderr)
    if options.write:
        for file, entries in written.items():
            insert(Path(file), [(owner.examples[-1], text) for owner, text in entries])
    print(f"{judge(watch).percent:.2f} %, {sum(map(len, written.values()))} examples", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
