"""Hypothesis strategies for the engine: small cases valid by the catalogue, conditions and rules valid by the
type checker, and ways to know less of a case. One file, so that every property speaks of the same world.

Cases and rules are plain values, as a YAML file holds them; `tests.build` turns them into what the engine runs.
PIA_DEEP=1 runs every property many times longer.
"""

from __future__ import annotations

import copy
import os
from datetime import date
from functools import cache
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st

from pia.model.catalogue import Field, Shape, case_shape

DEEP = os.environ.get("PIA_DEEP") == "1"


def runs(examples: int) -> settings:
    """So many examples, forty times as many in a deep run."""
    quick = os.environ.get("PIA_NO_SHRINK") == "1"
    return settings(
        phases=[Phase.explicit, Phase.reuse, Phase.generate] + ([] if quick else [Phase.shrink]),
        max_examples=examples * 40 if DEEP else examples,
        deadline=None,
        derandomize=not DEEP,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
    )


# What cases and rules are about: trails below each section. Enough to reach every kind of field, few enough that
# rules and cases meet.
FOCUS: dict[str, tuple[str, ...]] = {
    "case": ("stage", "kinds"),
    "parties": ("role", "country", "handles_personal_data", "max_count"),
    "data": ("my_number", "count"),
    "delegations": ("from", "to", "data", "workers", "contract.status", "permission.by_ward"),
    "flows": ("from", "to", "data", "mode", "channel.encryption", "channel.media"),
    "remote_access": ("party", "handles_personal_data", "trigger", "approver", "log_retention_months", "controls"),
    "schedule": ("next_meeting", "milestones"),
    "procedure": ("route", "heard_on", "papers_complete"),
    "council": ("meeting.seats", "meeting.present", "meeting.excluded", "meeting.chair_votes"),
}
INNER = {"controls": ("kind", "text"), "milestones": ("kind", "date")}
LISTS = ("parties", "data", "delegations", "flows", "remote_access")
WORDS_USED = 3  # of each choice: the first ones, so that rules and cases name the same
TEXTS = ("課長", "担当者等", "平等な扱い")
DAYS = ("2020-06-01", "2020-07-13", "2020-08-01")
NUMBERS = (0, 1, 2, 3, 6)


def field_at(shape: Shape, trail: str) -> Field:
    """The field that a trail of parts leads to."""
    *parts, name = trail.split(".")
    for part in parts:
        found = shape.fields[part].part
        assert found is not None
        shape = found
    return shape.fields[name]


def section_shape(section: str) -> Shape:
    found = case_shape().fields[section].part
    assert found is not None
    return found


@cache
def scalars(field: Field) -> st.SearchStrategy[Any]:
    """A value of a field that holds one, ranges included."""
    if field.kind == "flag":
        return st.booleans()
    if field.kind == "words":
        return st.sampled_from(list(field.words)[:WORDS_USED])
    if field.kind in ("text", "string"):
        return st.sampled_from(TEXTS)
    if field.kind == "number":
        return st.sampled_from(NUMBERS) | _ranges(NUMBERS)
    if field.kind == "day":
        return st.sampled_from(DAYS)
    if field.kind == "when":
        return st.sampled_from(DAYS) | st.just("2020-07") | _ranges(DAYS)
    raise AssertionError(field.kind)


def _ranges(values: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    def made(pair: tuple[Any, Any]) -> dict[str, Any]:
        low, high = sorted(pair)
        return {"from": low, "to": high}

    ends = st.tuples(st.sampled_from(values), st.sampled_from(values))
    return ends.map(made) | st.sampled_from(values).map(lambda low: {"from": low})


@st.composite
def cases(draw: st.DrawFn, states: bool = False, known: bool = False) -> dict[str, Any]:
    """A small case file. states: with a pending fact or two. known: nearly everything is answered."""
    value: dict[str, Any] = {"pia": "1", "case": {"id": "c", "title": "件名"}}
    ids = {name: [f"{name[0]}{n}" for n in range(draw(st.integers(0, 3)))] for name in LISTS}
    for section, trails in FOCUS.items():
        shape = section_shape(section)
        if section in LISTS:
            elements = [_element(draw, shape, trails, ids, {"id": name}, known) for name in ids[section]]
            written = _listed(draw, elements, known)
            if written is not None:
                value[section] = written
        else:
            value.setdefault(section, {}).update(_element(draw, shape, trails, ids, {}, known))
    if states:
        _pend(draw, value)
    return value


def _element(
    draw: st.DrawFn, shape: Shape, trails: tuple[str, ...], ids: dict[str, list[str]], start: dict[str, Any],
    known: bool
) -> dict[str, Any]:  # fmt: skip
    for trail in trails:
        field = field_at(shape, trail)
        found = _value(draw, field, ids, known)
        if found is not None or draw(st.integers(0, 9)) == 0:
            *parts, name = trail.split(".")
            holder = start
            for part in parts:
                holder = holder.setdefault(part, {})
            holder[name] = found
    return start


def _value(draw: st.DrawFn, field: Field, ids: dict[str, list[str]], known: bool) -> Any:
    if field.kind == "list":
        return _listed(draw, _elements(draw, field, ids, known), known)
    if not draw(st.integers(0, 9 if known else 2)):
        return None
    if field.kind == "ref":
        assert field.ref is not None
        return draw(st.sampled_from(ids[field.ref])) if ids[field.ref] else None
    return draw(scalars(field))


def _elements(draw: st.DrawFn, field: Field, ids: dict[str, list[str]], known: bool) -> list[Any]:
    if field.part is not None:
        count = draw(st.integers(0, 2))
        return [_element(draw, field.part, INNER[field.name], ids, {"id": f"k{n}"}, known) for n in range(count)]
    assert field.of is not None
    if field.of.kind == "ref":
        assert field.of.ref is not None
        choices = ids[field.of.ref]
    else:
        choices = list(field.of.words)[:WORDS_USED]
    return draw(st.lists(st.sampled_from(choices), max_size=2, unique=True)) if choices else []


def _listed(draw: st.DrawFn, elements: list[Any], known: bool) -> Any:
    """A list as written: absent when empty, open, closed; now and then with an unknown element."""
    if draw(st.integers(0, 30 if known else 7)) == 0:
        elements = [*elements, None]
    how = draw(st.sampled_from(["open", "closed", "closed", "closed" if known else "not closed"]))
    if how == "open":
        return elements or None
    return {"complete": how == "closed", "items": elements}


def _pend(draw: st.DrawFn, value: dict[str, Any]) -> None:
    entry = {"by": "課長", "until": draw(st.sampled_from(DAYS)), "why": "検討の途中"}
    for trail in ("procedure.route", "schedule.next_meeting"):
        section, name = trail.split(".")
        if value.get(section, {}).get(name) is None and draw(st.booleans()):
            value.setdefault("pending", []).append({"path": trail, **entry})


# Knowing less


@st.composite
def coarser(draw: st.DrawFn, value: dict[str, Any], steps: int = 3) -> dict[str, Any]:
    """The same case with less known: answers blanked, widened to ranges, lists opened or cut, references dropped."""
    less = copy.deepcopy(value)
    for _ in range(draw(st.integers(1, steps))):
        spots = list(_spots(less))
        if not spots:
            break
        holder, key, how = spots[draw(st.integers(0, len(spots) - 1))]
        _blank(draw, holder, key, how)
    return less


def _spots(value: Any, top: bool = True) -> Any:
    """(holder, key, how) of everything that can be known less."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in ("id", "pia", "pending") or (key == "title" and "id" in value):
                continue
            if key == "complete":
                if inner:
                    yield value, key, "leaf"
            elif isinstance(inner, dict) and inner.keys() <= {"from", "to"} and not _is_hop(inner):
                yield value, key, "leaf"
            elif isinstance(inner, (dict, list)):
                yield from _spots(inner, False)
            elif inner is not None:
                yield value, key, "number" if type(inner) is int else "leaf"
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            if isinstance(inner, dict):
                yield from _spots(inner, False)
            elif inner is not None:
                yield value, index, "leaf"


def _is_hop(value: dict[str, Any]) -> bool:
    return any(isinstance(end, str) and not end.startswith("20") for end in value.values())


def _blank(draw: st.DrawFn, holder: Any, key: Any, how: str) -> None:
    if how == "number" and draw(st.booleans()):
        holder[key] = draw(st.sampled_from([{"from": 0, "to": holder[key]}, {"from": holder[key]}]))
    elif isinstance(holder, dict) and key != "complete" and draw(st.booleans()):
        del holder[key]
    else:
        holder[key] = None


@st.composite
def shuffled(draw: st.DrawFn, value: Any) -> Any:
    """The same case with keys and list elements in another order."""
    if isinstance(value, dict):
        keys = draw(st.permutations(list(value)))
        return {key: draw(shuffled(value[key])) for key in keys}
    if isinstance(value, list):
        return [draw(shuffled(item)) for item in draw(st.permutations(value))]
    return value


# Conditions


@cache
def conditions(
    it: str | None = None, depth: int = 2, item: Shape | Field | None = None, measures: bool = False
) -> st.SearchStrategy[Any]:
    """A condition in the scope of a case, of an element of a section (`it`), or of a quantified element.

    measures: only on facts that the ward can change by acting.
    """
    paths = [(path, field) for path, field in _paths(it, item) if field.measure or not measures]
    atoms = st.one_of([_tests(path, field, depth) for path, field in paths])
    if depth == 0:
        return atoms
    inner = conditions(it, depth - 1, item, measures)
    return st.one_of(
        atoms, atoms,
        st.lists(inner, min_size=1, max_size=2).map(lambda parts: {"all": parts}),
        st.lists(inner, min_size=2, max_size=2).map(lambda parts: {"any": parts}),
        inner.map(lambda part: {"not": part}),
    )  # fmt: skip


@cache
def _paths(it: str | None, item: Shape | Field | None) -> list[tuple[str, Field]]:
    if isinstance(item, Field):
        return [("item", item)]
    if isinstance(item, Shape):
        return [(f"item.{name}", item.fields[name]) for name in _names(item)]
    found = [(f"{section}.{trail}", field_at(section_shape(section), trail))
             for section in ("case", "schedule", "procedure", "council") for trail in FOCUS[section]]  # fmt: skip
    found += [(section, case_shape().fields[section]) for section in LISTS]
    if it is not None:
        shape = section_shape(it)
        found += [(f"it.{trail}", field_at(shape, trail)) for trail in FOCUS[it]] * 3
        found += [(f"it.{name}", field) for name, field in shape.fields.items() if field.derived] * 2
        followed = [name for name in FOCUS[it] if field_at(shape, name).kind == "ref"]
        for name in followed:
            parties = section_shape("parties")
            inner = ("role", "handles_personal_data", "touches_data") if field_at(shape, name).ref == "parties" else ()
            found += [(f"it.{name}.{field}", parties.fields[field]) for field in inner]
    return [pair for pair in found if pair[1].kind != "ref"]


@cache
def _names(shape: Shape) -> list[str]:
    """The fields of a quantified element that conditions read."""
    for section in LISTS:
        if section_shape(section) is shape:
            direct = [name for name in FOCUS[section] if "." not in name]
            plain = [name for name in direct if shape.fields[name].kind not in ("ref", "list")]
            return plain + [name for name, field in shape.fields.items() if field.derived]
    return [name for name in ("kind", "text", "date") if name in shape.fields]


def _tests(path: str, field: Field, depth: int) -> st.SearchStrategy[Any]:
    return forms(field, depth).map(lambda form: {path: form})


@cache
def forms(field: Field, depth: int) -> st.SearchStrategy[Any]:
    """What may stand beside the path of a field."""
    if field.kind == "list":
        return _list_forms(field, depth)
    if field.kind == "flag":
        return st.booleans()
    if field.kind == "words":
        words = st.sampled_from(list(field.words)[:WORDS_USED])
        return words | st.lists(words, min_size=1, max_size=2, unique=True)
    if field.kind in ("text", "string"):
        return st.sampled_from(TEXTS) | st.just({"mentions": "vague"})
    if field.kind == "number":
        names = ["at_least", "at_most", "more_than", "less_than"]
        bound = st.tuples(st.sampled_from(names), st.sampled_from(NUMBERS)).map(lambda pair: dict([pair]))
        return bound | st.sampled_from(NUMBERS)
    if field.kind in ("day", "when"):
        return _day_forms()
    raise AssertionError(field.kind)


def _day_forms() -> st.SearchStrategy[Any]:
    path = st.sampled_from(["schedule.next_meeting", "procedure.heard_on", "on.assessment_date"])
    later = st.tuples(path, st.sampled_from(["days", "months", "years"]), st.integers(-40, 40)).map(
        lambda found: {"path": found[0], "plus": {found[1]: found[2]}})  # fmt: skip
    operand = st.sampled_from(DAYS) | path.map(lambda text: {"path": text}) | later
    names = ["before", "after", "at_least", "at_most", "more_than", "less_than"]
    spans = st.tuples(operand, st.sampled_from(["days", "months"]), st.integers(0, 40)).map(
        lambda found: {"within": {"of": found[0], found[1]: found[2]}})  # fmt: skip
    return st.tuples(st.sampled_from(names), operand).map(lambda pair: dict([pair])) | spans | path.map(
        lambda text: {"same_as": text})  # fmt: skip


def _list_forms(field: Field, depth: int) -> st.SearchStrategy[Any]:
    element: Shape | Field | None = field.part or field.of
    if isinstance(element, Field) and element.kind == "ref":
        assert element.ref is not None
        element = section_shape(element.ref)
    assert element is not None
    inner = conditions(None, min(depth, 1), element) if isinstance(element, Shape) else forms(element, 0).map(
        lambda form: {"item": form})  # fmt: skip
    quantified = st.tuples(st.sampled_from(["some", "every", "none"]), inner).map(lambda pair: dict([pair]))
    bounds = st.sampled_from(["at_least", "at_most", "more_than", "less_than", "equals"])
    counted = st.tuples(bounds, st.integers(0, 2), inner | st.none()).map(
        lambda found: {"count": {found[0]: found[1], **({"where": found[2]} if found[2] else {})}})  # fmt: skip
    if isinstance(element, Shape):
        return quantified | counted
    words = st.lists(st.sampled_from(list(element.words)[:WORDS_USED]), min_size=1, max_size=2, unique=True)
    named = st.tuples(st.sampled_from(["covers", "overlaps"]), words).map(lambda pair: dict([pair]))
    return quantified | counted | named


# Rules

_TEXT = {"ja": "文", "en": "text"}


@st.composite
def rules(draw: st.DrawFn, name: str = "rule", depth: int = 2) -> dict[str, Any]:
    """A rule that loads: with or without for_each, needs, require and proviso."""
    it = draw(st.sampled_from([None, *LISTS]))
    rule: dict[str, Any] = {
        "id": name, "title": _TEXT, "cites": [{"instrument": "book", "article": "one"}], "weight": "serious",
        "ask": _TEXT, "remedy": _TEXT, "examples": [{"verdict": "open", "case": {}}],
        "when": draw(st.just("always") | conditions(it, depth)),
    }  # fmt: skip
    if it is not None:
        rule["for_each"] = it
    needs = draw(st.lists(st.sampled_from([path for path, _ in _paths(it, None)]), max_size=2, unique=True))
    if needs:
        rule["needs"] = needs
    if not needs or draw(st.booleans()):
        rule["require"] = draw(conditions(it, depth))
        if draw(st.integers(0, 2)) == 0:
            cites = [{"instrument": "book", "article": "two"}]
            rule["unless"] = {"condition": draw(conditions(it, depth)), "cites": cites}
    return rule


@st.composite
def strict_rules(draw: st.DrawFn) -> dict[str, Any]:
    """A rule that applies always and requires measures, so that it is often not met."""
    rule = draw(rules())
    it = rule.get("for_each")
    rule |= {"when": "always", "require": draw(conditions(it, 2, None, True))}
    if draw(st.booleans()):
        rule["unless"] = {"condition": draw(conditions(it, 1, None, True))}
    return rule


def rule_sets(size: int = 3) -> st.SearchStrategy[list[dict[str, Any]]]:
    return st.tuples(*(rules(f"rule-{number}") for number in range(size))).map(list)


ON = (date(2020, 7, 13), date(2020, 7, 13))
