"""判定の一覧: how many findings there are of each verdict and weight."""

from __future__ import annotations

from collections import Counter
from typing import get_args

from pia.model.assessment import Assessment, Finding, Lawfulness, Verdict, Weight
from pia.report.blocks import Block, Cell, Note, Run, Table, cell, header, heading, line, strong
from pia.report.say import Say

ORDER: tuple[Verdict, ...] = ("not_met", "open", "excepted", "met", "not_applicable")
MARKS: dict[Verdict, str] = {"met": "○", "not_met": "×", "open": "？", "not_applicable": "－", "excepted": "△"}


def marked(verdict: Verdict, say: Say) -> str:
    """The verdict as a sign and a word, so that neither colour nor the sign alone carries it."""
    return f"{MARKS[verdict]} {say.term(f'verdict.{verdict}')}"


def blocks(assessment: Assessment, say: Say) -> tuple[Block, ...]:
    weights = get_args(Weight)
    counts = Counter((finding.verdict, finding.weight) for finding in assessment.findings)
    rows = []
    for verdict in ORDER:
        rows.append(_row(strong(marked(verdict, say)), [counts[verdict, weight] for weight in weights]))
        if verdict == "not_met":
            rows += [_lawfulness(each, assessment.findings, say) for each in ("unlawful", "possibly_unlawful")]
    rows.append(_row(strong(say("total")), [sum(counts[v, w] for v in ORDER) for w in weights]))
    names = [say.term(f"weight.{weight}") for weight in weights]
    return (
        heading(2, say("verdicts")),
        Table(header(say("verdict"), *names, say("total")), tuple(rows)),
        Note(line(say("verdicts.legend"))),
    )


def _lawfulness(kind: Lawfulness, findings: tuple[Finding, ...], say: Say) -> tuple[Cell, ...]:
    found = Counter(finding.weight for finding in findings if finding.lawfulness == kind)
    return _row(say("of these", what=say(f"lawfulness.{kind}")), [found[weight] for weight in get_args(Weight)])


def _row(name: str | Run, counts: list[int]) -> tuple[Cell, ...]:
    return (cell(name), *(cell(str(count)) for count in [*counts, sum(counts)]))
