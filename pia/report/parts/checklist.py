"""点検表: every finding, by instrument and item; what does not apply is folded into one table."""

from __future__ import annotations

from collections.abc import Iterable

from pia.model.assessment import Assessment, Finding
from pia.report.blocks import Block, Cell, Line, Table, cell, code, header, heading, line, paragraph, strong
from pia.report.clearing import clear_lines, exception_words
from pia.report.fact import evidence_line, known_facts, line_of, settle_line, settled_first
from pia.report.parts.verdicts import marked
from pia.report.place import binding_words
from pia.report.say import Say


def blocks(assessment: Assessment, say: Say) -> tuple[Block, ...]:
    found: list[Block] = [heading(2, say("checklist")), paragraph(say("checklist.intro", file=say.file))]
    named = {pack.instrument: say.text(pack.name) for pack in assessment.receipt.packs}
    by_instrument: dict[str, list[Finding]] = {instrument: [] for instrument in named}
    for finding in assessment.findings:
        by_instrument.setdefault(finding.instrument, []).append(finding)
    for instrument, findings in by_instrument.items():
        found.append(heading(3, named.get(instrument, instrument)))
        found += _instrument(findings, say)
    return tuple(found)


def _instrument(findings: list[Finding], say: Say) -> Iterable[Block]:
    if not findings:
        yield paragraph(say("checklist.empty"))
    for group in _by_rule(f for f in findings if not _folded(f)).values():
        yield from _rule(group, say)
    if rest := [finding for finding in findings if _on_list(finding)]:
        yield heading(4, say("rest"))
        yield paragraph(say("rest.intro"))
        yield _rest(rest, say)
    if idle := [finding for finding in findings if finding.verdict == "not_applicable"]:
        yield heading(4, say("not applicable"))
        yield _idle(idle, say)


def _on_list(finding: Finding) -> bool:
    """About elements that nobody has named yet: one gap, however many items ask about it."""
    return finding.verdict == "open" and finding.list_path is not None


def _folded(finding: Finding) -> bool:
    return finding.verdict == "not_applicable" or _on_list(finding)


def _by_rule(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.rule, []).append(finding)
    return groups


def _rule(group: list[Finding], say: Say) -> Iterable[Block]:
    first = group[0]
    yield heading(4, say.text(first.title))
    yield paragraph(say("source", text=say.joined([say.cited(cite) for cite in first.cites])), " ",
                    say("weighs", weight=say.term(f"weight.{first.weight}")), " ", code(first.rule))  # fmt: skip
    names = header(say("verdict"), say("about"), say("evidence column"), say("to do"))
    yield Table(names, tuple(_row(finding, say) for finding in group))


def _row(finding: Finding, say: Say) -> tuple[Cell, ...]:
    judged: list[Line] = [line(strong(marked(finding.verdict, say)))]
    if finding.lawfulness != "none":
        judged.append(line(say(f"lawfulness.{finding.lawfulness}")))
    about = [line(binding_words(finding.binding, say))]
    if finding.binding not in ("", "case"):
        about.append(line(code(finding.binding)))
    lines = [evidence_line(fact, say, finding.binding) for fact in known_facts(finding)]
    return (tuple(judged), tuple(about), tuple(lines) or cell(say("nothing stated")), tuple(_to_do(finding, say)))


def _to_do(finding: Finding, say: Say) -> Iterable[Line]:
    """What is still to be said, done or kept in mind."""
    if finding.verdict == "open":
        yield line(say("settle"))
        for fact in settled_first(finding):
            yield line(say("bullet"), *settle_line(fact, finding.alone, say, finding.binding))
        if finding.claimed_not_applicable:
            yield line(say("claimed.finding"))
    if finding.verdict in ("not_met", "open"):
        yield line(say("remedy", text=say.text(finding.remedy)))
    if finding.clear:
        yield line(say("clear"))
        for way in clear_lines(finding, say):
            yield line(say("bullet"), *way)
    for cite in finding.proviso:
        if finding.verdict in ("not_met", "excepted"):
            yield line(say("proviso", text=say.cited(cite)))
    if finding.exception is not None:
        yield line(exception_words(finding.exception, say))
    if finding.verdict == "met":
        yield line(say("nothing to do"))


def _rest(findings: list[Finding], say: Say) -> Table:
    """One row a list: where it stands, and every item that waits for it to be closed."""
    lists: dict[str, list[Finding]] = {}
    for finding in findings:
        lists.setdefault(finding.list_path or "", []).append(finding)
    rows = []
    for path, group in lists.items():
        where = group[0].evidence[0] if group[0].evidence else None
        at = line(code(path), " ", line_of(where, say)) if where else line(code(path))
        lines = [line(say("bullet"), say.text(f.title), " ", say.joined([say.cited(c) for c in f.cites]))
                 for f in group]  # fmt: skip
        rows.append((cell(strong(marked("open", say))), cell(binding_words(path, say), at), tuple(lines)))
    return Table(header(say("verdict"), say("list"), say("items waiting")), tuple(rows))


def _idle(findings: list[Finding], say: Say) -> Table:
    rows = []
    for group in _by_rule(findings).values():
        lines = [line(say("bullet"), binding_words(f.binding, say),
                      *(run for fact in f.evidence for run in (*line(" "), *evidence_line(fact, say, f.binding))))
                 for f in group]  # fmt: skip
        rows.append((cell(strong(marked("not_applicable", say))), cell(say.text(group[0].title)), tuple(lines)))
    return Table(header(say("verdict"), say("item"), say("because")), tuple(rows))
