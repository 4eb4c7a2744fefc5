"""未確認の事項: what is not established, and who has to say what."""

from __future__ import annotations

from collections import Counter
from typing import Any

from pia.model.assessment import Assessment, Evidence, PendingFact
from pia.model.catalogue import case_shape
from pia.report.blocks import Block, Cell, Item, Items, Line, Table, cell, code, header, heading, item, line, paragraph
from pia.report.cut import cut
from pia.report.fact import label, line_of, run_on, short
from pia.report.place import binding_words, place
from pia.report.say import Say
from pia.report.value import fact_words, value_words


def blocks(assessment: Assessment, say: Say) -> tuple[Block, ...]:
    """Disagreeing papers, then what somebody will settle, then what nobody has said, or not closely enough, then claims
    to be accepted."""
    waiting, facts = _waiting(assessment)
    by_state: dict[str, list[Evidence]] = {}
    for fact in facts.values():
        by_state.setdefault(fact.state, []).append(fact)
    found: list[Block] = [heading(2, say("unsettled"))]
    found += _contradicted(assessment, waiting, say)
    found += _pending(assessment.completeness.pending_facts, waiting, say)
    found += _unanswered(by_state.get("unanswered", []), waiting, assessment, say)
    found += _wide(by_state.get("given", []), waiting, say)
    found += _claimed(by_state.get("not_applicable", []), waiting, say)
    return tuple(found) if len(found) > 1 else (*found, paragraph(say("unsettled.none")))


def _waiting(assessment: Assessment) -> tuple[Counter[str], dict[str, Evidence]]:
    """How many open findings wait for each fact, and the facts."""
    counts: Counter[str] = Counter()
    facts: dict[str, Evidence] = {}
    for finding in assessment.findings:
        for fact in finding.settle:
            counts[fact.path] += 1
            facts.setdefault(fact.path, fact)
    return counts, facts


def _contradicted(assessment: Assessment, waiting: Counter[str], say: Say) -> list[Block]:
    entries = [entry for entry in say.items("stated") if _disagree(str(entry.get("path", "")), assessment)]
    if not entries:
        return []
    rows = []
    for entry in entries:
        path = str(entry.get("path", ""))
        quotes = tuple(quote(each, path, say) for each in entry.get("values", {}).get("items", ()))
        rows.append(item(field_words(path, say), " ", code(path), " ", say("waits", n=waiting[path]), items=quotes))
    return [heading(3, say("contradicted")), paragraph(say("contradicted.intro")), Items(tuple(rows))]


def _disagree(path: str, assessment: Assessment) -> bool:
    """Whether some finding or determination met the fact as contradicted."""
    seen = (*assessment.findings, *assessment.determinations)
    return any(fact.path == path and fact.state == "contradicted" for each in seen
               for fact in (*each.evidence, *each.settle)) or any(  # fmt: skip
        finding.binding == f"stated[{path}]" and finding.verdict == "not_met" for finding in assessment.findings)


def quote(entry: dict[str, Any], path: str, say: Say) -> Item:
    """What one paper says of the fact."""
    value = value_words(entry.get("value"), place(path, say).field, say)
    page = entry.get("page")
    where = cut(str(entry.get("document", "")))
    if page is not None:
        where += say("page", page=say("page number", n=page) if isinstance(page, int) else cut(str(page)))
    return item(say("quote", where=where, value=value))


def _pending(facts: tuple[PendingFact, ...], waiting: Counter[str], say: Say) -> list[Block]:
    if not facts:
        return []
    rows = []
    for fact in facts:
        until = say.day(fact.until) + (say("overdue") if fact.overdue else "")
        rows.append((cell(field_words(fact.path, say), line(code(fact.path), " ", say("at", line=fact.line))),
                     cell(cut(fact.by)), cell(until), cell(cut(fact.why)), cell(str(waiting[fact.path]))))  # fmt: skip
    names = header(say("fact column"), say("by"), say("until"), say("why open"), say("waiting"))
    return [heading(3, say("pending")), paragraph(say("pending.intro")), Table(names, tuple(rows))]


def _unanswered(facts: list[Evidence], waiting: Counter[str], assessment: Assessment, say: Say) -> list[Block]:
    if not facts:
        return []
    department = assessment.facts.get("case", {}).get("department")
    who = cut(department) if isinstance(department, str) and department.strip() else say("the department")
    found: list[Block] = [heading(3, say("unanswered")), paragraph(say("unanswered.intro", who=who, n=len(facts)))]
    facts = sorted(facts, key=lambda fact: (fact.line, fact.path))
    names = header(say("about"), say("missing column"))
    for section, known in case_shape().fields.items():
        owners: dict[str, list[Evidence]] = {}
        for fact in facts:
            if fact.path.partition(".")[0].partition("[")[0] == section:
                owners.setdefault(place(fact.path, say).owner, []).append(fact)
        if owners:
            rows = tuple(_owner(owner, group, waiting, say) for owner, group in owners.items())
            found += [heading(4, known.title.get(say.lang, section)), Table(names, rows)]
    return found


def _owner(owner: str, facts: list[Evidence], waiting: Counter[str], say: Say) -> tuple[Cell, ...]:
    """One element: what is missing of it, by the line where it would stand."""
    at: dict[str, list[Line]] = {}
    for fact in facts:
        named = label(fact, say, owner)
        if place(fact.path, say).closing:
            named = say("is that all", label=named)
        words = line(named, " ", code(short(fact.path, owner)), " ", say("waits short", n=waiting[fact.path]))
        at.setdefault(line_of(fact, say), []).append(words)
    lines = tuple((*line(say("at these", at=where)), *run_on(each, say)) for where, each in at.items())
    about = cell(binding_words(owner, say), line(code(owner)) if owner else "")
    return about, lines


def _wide(facts: list[Evidence], waiting: Counter[str], say: Say) -> list[Block]:
    """Ranges that leave a comparison open."""
    if not facts:
        return []
    rows = (item(say("fact", label=label(fact, say), value=fact_words(fact, say)), " ", code(fact.path), " ",
                 line_of(fact, say), " ", say("waits", n=waiting[fact.path])) for fact in facts)  # fmt: skip
    return [heading(3, say("too wide")), paragraph(say("too wide.intro")), Items(tuple(rows))]


def _claimed(facts: list[Evidence], waiting: Counter[str], say: Say) -> list[Block]:
    if not facts:
        return []
    reasons = {str(entry.get("path")): str(entry.get("reason", "")) for entry in say.items("not_applicable")}
    rows = [(cell(label(fact, say), line(code(fact.path), " ", line_of(fact, say))),
             cell(cut(reasons.get(fact.path, ""))), cell(str(waiting[fact.path]))) for fact in facts]  # fmt: skip
    names = header(say("fact column"), say("reason"), say("waiting"))
    return [heading(3, say("claimed")), paragraph(say("claimed.intro")), Table(names, tuple(rows))]


def field_words(path: str, say: Say) -> str:
    """The field that a path names, with its element."""
    found = place(path, say)
    field = say("trail.joiner").join(found.trail)
    return say("field of", element=found.element, field=field) if found.element else say.quoted(field)
