"""A finding beside its field: what is wrong or open, why it is asked, on what ground, and what would clear it."""

from __future__ import annotations

from dataclasses import dataclass

from pia.assess.form import Entry
from pia.model.assessment import Finding
from pia.report.blocks import text_of
from pia.report.clearing import clear_lines
from pia.report.parts.verdicts import MARKS
from pia.report.place import binding_words
from pia.report.say import Say


@dataclass(frozen=True)
class Note:
    """kind: failing or open. about: the thing of the case that the item is about. alone: one answer may settle it."""

    kind: str
    mark: str
    verdict: str
    title: str
    about: str
    ask: str
    why: str
    remedy: str
    sources: tuple[str, ...]
    clear: tuple[str, ...]
    alone: bool


def notes(entry: Entry | None, say: Say) -> tuple[Note, ...]:
    """The weightiest first; what is not met before what is open."""
    if entry is None:
        return ()
    return tuple(_note(finding, entry.fact.path, say) for finding in (*entry.failing, *entry.open))


def _note(finding: Finding, path: str, say: Say) -> Note:
    failing = finding.verdict == "not_met"
    verdict = say.term(f"verdict.{finding.verdict}")
    if finding.lawfulness != "none":
        verdict = say("judged", verdict=verdict, lawfulness=say(f"lawfulness.{finding.lawfulness}"))
    return Note(
        kind="failing" if failing else "open",
        mark=MARKS[finding.verdict],
        verdict=verdict,
        title=say.text(finding.title),
        about="" if path.startswith(finding.binding) else binding_words(finding.binding, say),
        ask=say.text(finding.ask),
        why=say.text(finding.why),
        remedy=say.text(finding.remedy) if failing else "",
        sources=tuple(say.cited(cite) for cite in finding.cites),
        clear=tuple(text_of(way) for way in clear_lines(finding, say)),
        alone=path in finding.alone,
    )
