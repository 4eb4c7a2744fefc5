"""A problem as text for a person: where, what, the line with a caret, and what to do.

cases/x.yaml:12:7: error[yaml-duplicate-key]: key "id" is given twice
   12 |     id: maintenance
      |     ^^
   hint: it first stands on line 9; keep one of the two
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pia.messages.catalogue import Lang
from pia.messages.escape import escape
from pia.messages.excerpt import excerpt
from pia.messages.text import hint, message
from pia.source.position import address
from pia.source.problem import Problem

_SEVERITY = {
    "ja": {"error": "エラー", "warning": "警告", "note": "情報"},
    "en": {"error": "error", "warning": "warning", "note": "note"},
}
_HINT = {"ja": "ヒント", "en": "hint"}
_GUTTER = 5


def render(problem: Problem, source_text: str | None, lang: Lang) -> str:
    """The problem in full, without a line end. source_text: of its file; without it no line is shown."""
    where = _where(problem)
    label = f"{_SEVERITY[lang][problem.severity]}[{problem.code}]"
    rows = [f"{where}: {label}: {message(problem, lang)}" if where else f"{label}: {message(problem, lang)}"]
    rows += _source_rows(problem, source_text)
    advice = hint(problem, lang)
    if advice:
        rows.append(f"   {_HINT[lang]}: {advice}")
    return "\n".join(rows)


def render_all(problems: Iterable[Problem], texts: Mapping[str, str], lang: Lang) -> str:
    """Every problem, a blank line between them. texts: source text by file name, as in `Refused.texts`."""
    return "\n\n".join(render(problem, texts.get(problem.file or ""), lang) for problem in problems)


def _where(problem: Problem) -> str:
    parts = [escape(problem.file, None)] if problem.file else []
    if problem.span is not None:
        parts.append(escape(address(problem.span), None))
    elif problem.path:
        parts.append(escape(problem.path, None))
    return ":".join(parts)


def _source_rows(problem: Problem, source_text: str | None) -> list[str]:
    span = problem.span
    if span is None or span.tab is not None or source_text is None:
        return []
    lines = source_text.split("\n")
    if not 1 <= span.line <= len(lines):
        return []
    shown, carets = excerpt(lines[span.line - 1], span)
    gutter = max(_GUTTER, len(str(span.line)))
    return [f"{span.line:>{gutter}} | {shown}".rstrip(), f"{'':>{gutter}} | {carets}"]
