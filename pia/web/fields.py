"""What a page posted, as edits. Only what differs from what the page showed is an edit; all or nothing.

Names of inputs are a letter and the path of the fact: `v` its value, `s` its state, `b` by whom, `u` until when, `w`
why it is undecided, `r` why it does not arise, `c` that a list is all, `x` that an element is to go. `add` names a list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pia.model.day_text import one_day
from pia.model.edit import Edit
from pia.report.say import Lang
from pia.source import Problem
from pia.web.form import Ask, Section, asks, groups, items_of, lists
from pia.web.shown import Bad, typed

Posted = Mapping[str, Sequence[str]]
CONTROL = frozenset({"csrf", "version", "add", "go", "name"})
_STATES = {"answer", "pend", "waive"}


@dataclass(frozen=True)
class Reading:
    """edits: nothing of them is to be saved where there are problems; a problem has the path of its fact."""

    edits: tuple[Edit, ...]
    problems: tuple[Problem, ...]


class Unknown(Exception):
    """A name that the page did not have, or a value that its control can't send: not from our page."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def edits(posted: Posted, page: Section, value: Mapping[str, Any], lang: Lang) -> Reading:
    """What a person changed on a page. page: as it was shown to them; value: the case of that version.

    Raises Unknown.
    """
    known = {ask.path: ask for ask in asks(page) if ask.how != "fixed" or ask.closable}
    there = {group.path for group in groups(page)}
    for name in posted:
        letter, _, path = name.partition(":")
        if name not in CONTROL and not (letter == "x" and path in there) and not (
            letter in "vsbuwrc" and len(letter) == 1 and path in known):  # fmt: skip
            raise Unknown(name)
    added = posted.get("add", ())
    if added and added[0] not in {rows.path for rows in lists(page)}:
        raise Unknown("add")
    gone = [path for path in there if posted.get(f"x:{path}")]
    found: list[Edit] = []
    problems: list[Problem] = []
    for ask in known.values():
        if any(ask.path.startswith((f"{path}.", f"{path}[")) for path in gone):
            continue
        try:
            found += _fact(ask, posted, value, lang)
        except Bad as bad:
            problem = bad.problem
            problems.append(Problem.of(problem.code, path=ask.path, **dict(problem.pairs)))
    # Inner elements first: what they are in may go too.
    found += [Edit(path, "remove") for path in sorted(gone, key=len, reverse=True)]
    found += [Edit(path, "add", new_id(path, page)) for path in added[:1]]
    return Reading(tuple(found), tuple(problems))


def new_id(path: str, page: Section) -> str:
    """An id that no element of the list has: its name and the next number."""
    rows = next(rows for rows in lists(page) if rows.path == path)
    return free_id(rows.known.name, (element.element for element in rows.elements))


def free_id(name: str, taken: Iterable[str]) -> str:
    stem, used = name.replace("_", "-"), set(taken)
    return next(each for number in range(1, len(used) + 2) if (each := f"{stem}-{number}") not in used)


def _fact(ask: Ask, posted: Posted, value: Mapping[str, Any], lang: Lang) -> Iterator[Edit]:
    path = ask.path
    if f"s:{path}" not in posted and not _sent(ask, posted):
        return
    state = _one(posted, f"s:{path}", ask.state)
    if state not in _STATES or (state == "waive" and not ask.known.may_not_apply):
        raise Unknown(f"s:{path}")
    answer, changed = _answer(ask, posted, value, lang)
    moved = state != ask.state
    if moved and state != "answer" and changed and answer is not None:
        raise Bad(Problem.of("form-answer-and-state"))
    if changed and not (moved and state != "answer"):
        yield Edit(path, "clear") if answer is None else Edit(path, "set", answer)
    elif state == "pend":
        told = _pending(ask, posted, moved)
        if told is not None:
            yield Edit(path, "pend", told)
    elif state == "waive":
        reason = _text(_one(posted, f"r:{path}", ask.reason))
        if not reason:
            raise Bad(Problem.of("form-reason"))
        if moved or reason != ask.reason:
            yield Edit(path, "waive", {"reason": reason})
    elif moved:
        yield Edit(path, "clear")
    if ask.closable and state == "answer" or (ask.closable and changed):
        wanted = bool(posted.get(f"c:{path}"))
        if wanted != ask.closed:
            yield Edit(path, "close" if wanted else "open")


def _sent(ask: Ask, posted: Posted) -> bool:
    return any(f"{letter}:{ask.path}" in posted for letter in "vsc")


def _answer(ask: Ask, posted: Posted, value: Mapping[str, Any], lang: Lang) -> tuple[Any, bool]:
    """The value posted, and whether it differs from what the page showed."""
    name = f"v:{ask.path}"
    if ask.how == "fixed":
        return None, False
    codes = [choice.code for choice in ask.choices]
    if ask.how == "many":
        sent = [each for each in posted.get(name, ()) if each]
        if any(each not in codes for each in sent):
            raise Unknown(name)
        before = [choice.code for choice in ask.choices if choice.on]
        if set(sent) == set(before):
            return None, False
        # Elements that nothing is known of stay, and the others keep their order.
        kept = [item for item in items_of(_at(value, ask)) if item is None or item in sent]
        return [*kept, *(code for code in codes if code in sent and code not in kept)] or None, True
    text = _text(_one(posted, name, ""))
    if ask.how in ("flag", "one"):
        if text and text not in codes:
            raise Unknown(name)
        if text == next((choice.code for choice in ask.choices if choice.on), ""):
            return None, False
        return (text == "true" if ask.how == "flag" else text) if text else None, True
    if text == _text(ask.text):
        return None, False
    return typed(text, ask.known, lang), True


def _at(value: Mapping[str, Any], ask: Ask) -> Any:
    """The list as the case has it."""
    from pia.model.path import parse

    record: Any = value
    for step in parse(ask.path):
        record = record.get(step.name) if isinstance(record, Mapping) else None
        if step.key is not None:
            record = next((item for item in items_of(record) if isinstance(item, Mapping) and str(item.get("id")) == step.key), None)
    return record


def _pending(ask: Ask, posted: Posted, moved: bool) -> dict[str, str] | None:
    """By whom, until when and why; None where nothing of it changed."""
    by, until, why = (_text(_one(posted, f"{letter}:{ask.path}", "")) for letter in "buw")
    if not moved and (by, until, why) == (ask.pending.by, ask.pending.until, ask.pending.why):
        return None
    if not (by and until and why):
        raise Bad(Problem.of("form-pending-parts"))
    day = one_day(until)
    if isinstance(day, Problem):
        raise Bad(day)
    return {"by": by, "until": day.isoformat(), "why": why}


def _one(posted: Posted, name: str, otherwise: str) -> str:
    found = posted.get(name)
    return found[-1] if found else otherwise


def _text(text: str) -> str:
    """As a browser sends line ends, and without blanks around."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


