"""点検表: every finding, by instrument and item; what does not apply is folded into one table."""

from __future__ import annotations

from collections.abc import Iterable

from pia.model.assessment import Assessment, Finding
from pia.report.blocks import Block, Cell, Line, Table, cell, code, header, heading, line, paragraph, strong
from pia.report.clearing import clear_lines, exception_words
from pia.report.fact import evidence_line, known_facts, label, line_of, run_on, settle_line, settled_first
from pia.report.parts.verdicts import marked
from pia.report.place import binding_words
from pia.report.say import Say
from pia.report.value import fact_words


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
    if shown := [finding for finding in findings if not _folded(finding)]:
        names = header(say("verdict"), say("item and about"), say("reasons"))
        # Items in the order of their weightiest finding, each with all that it found.
        yield Table(names, tuple(_row(f, say) for group in _by_rule(shown).values() for f in group))
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


def _row(finding: Finding, say: Say) -> tuple[Cell, ...]:
    judged = [line(strong(marked(finding.verdict, say))), line(say.term(f"weight.{finding.weight}"))]
    if finding.lawfulness != "none":
        judged.insert(1, line(say(f"lawfulness.{finding.lawfulness}")))
    place = line(code(finding.binding)) if finding.binding not in ("", "case") else ()
    about = cell(say.text(finding.title), binding_words(finding.binding, say), place)
    return tuple(judged), about, tuple(_reasons(finding, say))


def _reasons(finding: Finding, say: Say) -> Iterable[Line]:
    """The source, what the file says, what is still to be said, and what can be done."""
    cites = say.joined([say.cited(cite, finding.instrument) for cite in finding.cites])
    yield line(say("source", text=cites), "  ", code(finding.rule))
    if known := known_facts(finding):
        lines = (evidence_line(fact, say, finding.binding) for fact in known)
        yield (*line(say("stated so")), *run_on(lines, say))
    if finding.verdict == "open":
        lines = (settle_line(fact, finding.alone, say, finding.binding) for fact in settled_first(finding))
        yield (*line(say("to say")), *run_on(lines, say))
        if finding.claimed_not_applicable:
            yield line(say("claimed.finding"))
    if finding.verdict in ("not_met", "open"):
        yield line(say("remedy", text=say.text(finding.remedy)))
    for way in clear_lines(finding, say):
        yield (*line(say("to clear")), *way)
    if finding.verdict in ("not_met", "excepted"):
        for cite in finding.proviso:
            yield line(say("proviso", text=say.cited(cite, finding.instrument)))
    if finding.exception is not None:
        yield line(exception_words(finding.exception, say))


def _rest(findings: list[Finding], say: Say) -> Table:
    """One row a list: where it stands, and every item that waits for it to be closed."""
    lists: dict[str, list[Finding]] = {}
    for finding in findings:
        lists.setdefault(finding.list_path or "", []).append(finding)
    rows = []
    for path, group in lists.items():
        where = group[0].evidence[0] if group[0].evidence else None
        at = line(code(path), " ", line_of(where, say)) if where else line(code(path))
        titles = [_title_cited(finding, say) for finding in group]
        rows.append((cell(strong(marked("open", say))), cell(binding_words(path, say), at), (run_on(titles, say),)))
    return Table(header(say("verdict"), say("list"), say("items waiting")), tuple(rows))


def _title_cited(finding: Finding, say: Say) -> Line:
    cites = say.joined([say.cited(cite, finding.instrument) for cite in finding.cites])
    return line(say("item cited", title=say.text(finding.title), cites=cites))


def _idle(findings: list[Finding], say: Say) -> Table:
    rows = []
    for group in _by_rule(findings).values():
        lines = tuple(_ruled_out(finding, say) for finding in group)
        rows.append((cell(strong(marked("not_applicable", say))), cell(say.text(group[0].title)), lines))
    return Table(header(say("verdict"), say("item"), say("because")), tuple(rows))


def _ruled_out(finding: Finding, say: Say) -> Line:
    """What an item does not apply to, and the facts that say so."""
    facts = [line(say("fact at", fact=say("fact", label=label(fact, say, finding.binding), value=fact_words(fact, say)),
                      at=line_of(fact, say))) for fact in finding.evidence]  # fmt: skip
    return (*line(say("at these", at=binding_words(finding.binding, say))), *run_on(facts, say))
