"""What is proposed: who wants to do what, with whose data, from when, under which procedure. Silence says 未確認."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pia.model.assessment import Assessment, Determination
from pia.model.catalogue import case_shape
from pia.report.blocks import Line, line, strong
from pia.report.cut import SENTENCE
from pia.report.members.fit import Section
from pia.report.members.reading import called, listed, part, some, words
from pia.report.members.words import text
from pia.report.parts.head import kinds
from pia.report.say import Say

_NAMES, _LABELS = 3, 2


def section(assessment: Assessment, say: Say) -> Section:
    said = {
        "who": _who(assessment.facts, say),
        "what": _what(assessment, say),
        "whose": _whose(assessment.facts, say),
        "when": say.joined(tuple(_when(assessment, say))) or say.missing("procedure.started_on"),
        "how": _sentences((_how(each, say) for each in assessment.determinations), say) or text("unknown", say.lang),
    }
    entries = tuple(_entry(name, words, say) for name, words in said.items())
    return Section(entries=entries, least=len(entries), turns=2, whole=False)


def _entry(name: str, said: str, say: Say) -> Line:
    return line(strong(text(name, say.lang) + text("colon", say.lang)), said)


def _missing(path: str, code: str, say: Say) -> str:
    """That a fact was removed, and why; else the words for one that nobody has confirmed."""
    return say.missing(path) if say.is_removed(path) else text(code, say.lang)


def _sentences(parts: Iterator[str], say: Say) -> str:
    return text("semicolon", say.lang).join(parts)


def _who(facts: Mapping[str, Any], say: Say) -> str:
    case = part(facts, "case")
    names = [words(case[name]) if isinstance(case.get(name), str) else say.missing(f"case.{name}")
             for name in ("municipality", "department")]  # fmt: skip
    return text("who.department", say.lang, municipality=names[0], department=names[1])


def _what(assessment: Assessment, say: Say) -> str:
    facts = assessment.facts
    case = part(facts, "case")
    shape = case_shape().fields["case"].part
    assert shape is not None
    changes = shape.fields["change"].words
    change = changes.get(str(case.get("change")))
    parts = [text("what.kind", say.lang, kinds=kinds(assessment, say) or _missing("case.kinds", "what.kinds unknown", say),
                  change=change[0 if say.lang == "ja" else 1] if change else _missing("case.change", "what.change unknown", say))]
    if takers := [say.element("parties", hop["to"]) for hop in listed(facts, "delegations").items if hop.get("to")]:
        parts.append(text("what.partners", say.lang, names=some((words(name) for name in takers), say, _NAMES)))
    summary = case.get("summary")
    parts.append(text("what.summary", say.lang, text=words(summary, SENTENCE)) if isinstance(summary, str)
                 else _missing("case.summary", "what.no summary", say))  # fmt: skip
    return _sentences(iter(parts), say)


def _whose(facts: Mapping[str, Any], say: Say) -> str:
    subjects, data = listed(facts, "subjects"), listed(facts, "data")
    people = some((called(item) for item in subjects.items), say, _NAMES)
    records = some((called(item) for item in data.items), say, _NAMES)
    if people and records:
        return text("whose.subjects", say.lang, subjects=people, data=records)
    return say.joined([people or _missing("subjects", "whose.no subjects", say), records or _missing("data", "whose.no data", say)])


def _when(assessment: Assessment, say: Say) -> Iterator[str]:
    """The day the handling starts, and the days on which something goes live."""
    started = part(assessment.facts, "procedure").get("started_on")
    if isinstance(started, str):
        past = started <= assessment.receipt.assessment_date
        yield text("when.started" if past else "when.planned", say.lang, day=_written(started, say))
    for milestone in listed(part(assessment.facts, "schedule"), "milestones").items:
        if milestone.get("kind") == "go_live" and milestone.get("date") != started:
            if day := _day(milestone.get("date"), say):
                yield text("when.milestone", say.lang, what=called(milestone), day=day)
            else:
                yield text("when.milestone unknown", say.lang, what=called(milestone))


def _day(value: Any, say: Say) -> str:
    if isinstance(value, Mapping):
        ends = [_written(value[end], say) if value.get(end) else "" for end in ("from", "to")]
        return say("range", low=ends[0], high=ends[1])
    return _written(value, say) if isinstance(value, str) else ""


def _written(iso: str, say: Say) -> str:
    """Without the ISO form: the foot of the page and the details have it."""
    return say.day(iso).rpartition("（" if say.lang == "ja" else " (")[0] or iso


def _how(each: Determination, say: Say) -> str:
    title, labels = say.text(each.title), [say.quoted(say.text(label)) for label in each.labels]
    if each.certain and labels:
        return text("how.certain", say.lang, title=title, label=labels[0])
    if len(labels) <= _LABELS:
        return text("how.between", say.lang, title=title, labels=say("or").join(labels))
    return text("how.many", say.lang, title=title, n=len(labels))
