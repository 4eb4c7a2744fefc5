"""What would clear a finding, and what became of an exception recorded for it."""

from __future__ import annotations

from pia.model.assessment import Change, ExceptionNote, Finding
from pia.report.blocks import Item, Line, code, item, line
from pia.report.cut import cut
from pia.report.say import Say


def clear_items(finding: Finding, say: Say) -> tuple[Item, ...]:
    """One item for each way; the changes of a way have to be made together."""
    return tuple(item(*way) for way in clear_lines(finding, say))


def clear_lines(finding: Finding, say: Say) -> tuple[Line, ...]:
    return tuple(_way(way, say) for way in finding.clear)


def _way(changes: tuple[Change, ...], say: Say) -> Line:
    parts: list[Line] = []
    for change in changes:
        joiner = say("clear.and") if parts else ""
        parts.append(line(joiner, say.text(change.to), " ", code(change.path)))
    return tuple(run for part in parts for run in part)


def exception_words(note: ExceptionNote, say: Say) -> str:
    """Who took responsibility until when, and whether that holds."""
    return say(f"exception.{note.status}", approver=cut(note.approver), until=say.day(note.until),
               reason=cut(note.reason))  # fmt: skip
