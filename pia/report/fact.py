"""Lines about single facts: what the file says, where, and what is still to be said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pia.model.assessment import Evidence, Finding
from pia.report.blocks import Item, Line, code, item, line
from pia.report.place import place
from pia.report.say import Say
from pia.report.value import fact_words


def label(fact: Evidence, say: Say, about: str = "") -> str:
    """The field in words, with its element unless that is what the text is about already."""
    found = place(fact.path, say)
    own = fact.label.get(say.lang, "")
    # A fact that is no field of its own is labelled with its path, and the closing of a list with a question.
    last = own if own and own != fact.path and not found.closing else (found.trail[-1] if found.trail else "")
    parts = [*(title for title in found.trail[:-1] if title != last), last]
    field = say("trail.joiner").join(part for part in parts if part)
    if not field:
        return found.element
    if not found.element or found.owner == about:
        return say.quoted(field)
    return say("field of", element=found.element, field=field)


def line_of(fact: Evidence, say: Say) -> str:
    """Where in the file it stands, or would stand."""
    return say("at absent" if fact.absent else "at", line=fact.line)


def short(path: str, about: str) -> str:
    """A path without the element that the text is about."""
    return path.removeprefix(f"{about}.") if about else path


def evidence_line(fact: Evidence, say: Say, about: str = "", full: bool = False) -> Line:
    """label = value, path and line; full: with the file's name, as file:line."""
    at = code(f"{say.file_name}:{fact.line}") if full else line_of(fact, say)
    return line(say("fact", label=label(fact, say, about), value=fact_words(fact, say)), " ",
                code(short(fact.path, about)), " ", at)  # fmt: skip


def settle_line(fact: Evidence, alone: Sequence[str], say: Say, about: str = "") -> Line:
    """A fact that is still to be said; marked where it could settle the matter by itself."""
    found = place(fact.path, say)
    named = label(fact, say, about)
    if fact.state == "unanswered" and found.closing:
        named = say("is that all", label=named)
    elif fact.state != "unanswered":
        named = say("with state", label=named, state=say.term(f"answer.{fact.state}"))
    mark = say("alone mark") if fact.path in alone else ""
    return line(named + mark, " ", code(short(fact.path, about)), " ", line_of(fact, say))


def settled_first(finding: Finding) -> tuple[Evidence, ...]:
    """The facts of an open finding that are still to be said, those first that could settle it by themselves."""
    return tuple(sorted(finding.settle, key=lambda fact: fact.path not in finding.alone))


def known_facts(finding: Finding) -> tuple[Evidence, ...]:
    """The evidence without what is still to be said."""
    waiting = {fact.path for fact in finding.settle}
    return tuple(fact for fact in finding.evidence if fact.path not in waiting)


def capped(lines: Iterable[Line], limit: int, say: Say) -> tuple[Line, ...]:
    """At most so many lines, and how many more there are."""
    every = tuple(lines)
    if len(every) <= limit + 1:
        return every
    return (*every[:limit], line(say("more", n=len(every) - limit)))


def run_on(lines: Iterable[Line], say: Say) -> Line:
    """Several lines as one."""
    parts: list[Line] = []
    for each in lines:
        parts.append((*line(say("list.joiner")), *each) if parts else each)
    return tuple(run for part in parts for run in part)


def as_items(lines: Iterable[Line]) -> tuple[Item, ...]:
    return tuple(item(*each) for each in lines)
