"""Findings of cases as SARIF: every rule that was applied is a descriptor, every finding a result with its kind.

| verdict | kind (§3.27.9) | why |
|---|---|---|
| met | pass | evaluated, no problem found |
| not_met | fail | a problem; its level follows from lawfulness and weight |
| open | open | not enough information to decide |
| open, claimed not to apply | review | a person has to accept the claim |
| not_applicable | notApplicable | the rule does not apply here |
| excepted | fail, suppressed | the problem is there and was accepted: not `review`, since a person has decided already |

An exception that no longer holds stays as a rejected suppression. Files that could not be judged are notifications, and
so is each private-use character.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from pia.model.assessment import Assessment, Evidence, Finding
from pia.report import private_use
from pia.report.clearing import exception_words
from pia.report.fact import label, line_of
from pia.report.parts.verdicts import marked
from pia.report.place import binding_words
from pia.report.sarif import log
from pia.report.sarif.log import Plain
from pia.report.sarif.problem import descriptor, notification
from pia.report.say import Lang, Say
from pia.report.value import fact_words
from pia.source import Problem

_KINDS = {"met": "pass", "not_met": "fail", "open": "open", "not_applicable": "notApplicable", "excepted": "fail"}
_LEVELS = {"serious": "error", "important": "warning", "ordinary": "warning", "minor": "note"}
_LAWFULNESS = {"unlawful": "error", "possibly_unlawful": "warning"}
_SEVERITY = ("note", "warning", "error")
_PRIVATE = "private-use-character"


def findings_sarif(
    assessments: Sequence[Assessment], refused: Sequence[Problem], lang: Lang, version: str, base: Path, code: int, why: str,
) -> Plain:  # fmt: skip
    """One run over all cases. refused: problems of the files that could not be judged. base: files are named from there.

    code: the exit code of the run; why: that in words.
    """
    rules: dict[str, Finding] = {}
    for assessment in assessments:
        for finding in assessment.findings:
            rules.setdefault(finding.rule, finding)
    order = {name: index for index, name in enumerate(sorted(rules))}
    files = _files(assessments, refused, base)
    views = [_View(assessment, Say.of(assessment, lang), base, files) for assessment in assessments]
    codes = sorted({problem.code for problem in refused})
    told = [notification(problem, codes.index(problem.code), lang, base) for problem in refused]
    told += [note for view in views for note in view.private_use()]
    known = [descriptor(each, lang) for each in codes]
    if any(assessment.private_use for assessment in assessments):
        known.append({"id": _PRIVATE, "shortDescription": log.message(private_use.text("title", lang))})
    invocation: Plain = {"executionSuccessful": not refused, "exitCode": code, "exitCodeDescription": why}
    if told:
        invocation["toolExecutionNotifications"] = told
    driver: Plain = {"rules": [_rule(rules[name], Say.of(assessments[0], lang)) for name in order]}
    if known:
        driver["notifications"] = known
    return log.log(
        driver,
        [view.result(finding, order[finding.rule]) for view in views for finding in view.assessment.findings],
        lang, version,
        automationDetails={"id": "pia check/"},
        invocations=[invocation],
        artifacts=list(files.values()),
        properties={"cases": [view.case() for view in views]},
    )  # fmt: skip


def _files(assessments: Sequence[Assessment], refused: Sequence[Problem], base: Path) -> dict[str, Plain]:
    files: dict[str, Plain] = {}
    for receipt in (assessment.receipt for assessment in assessments):
        place = log.uri(receipt.case_file, base)
        files[place] = {"location": {"uri": place}, "roles": ["analysisTarget"], "encoding": "utf-8",
                        "hashes": {"sha-256": receipt.case_sha256}}  # fmt: skip
    for name in (problem.file for problem in refused if problem.file is not None):
        place = log.uri(name, base)
        files.setdefault(place, {"location": {"uri": place}})
    return files


def _rule(finding: Finding, say: Say) -> Plain:
    helps = [say("why", text=say.text(finding.why))] if finding.why else []
    helps += [say("source", text=say.cited(cite)) for cite in finding.cites]
    helps += [say("answer", text=say.text(finding.answer))] if finding.answer else []
    return {
        "id": finding.rule,
        "shortDescription": log.message(say.text(finding.title)),
        "help": log.message("\n".join(helps) or say.text(finding.title)),
        "defaultConfiguration": {"level": _LEVELS[finding.weight]},
        "properties": {"weight": finding.weight, "instrument": finding.instrument, "tags": [finding.instrument]},
    }


class _View:
    """One case, for its results."""

    def __init__(self, assessment: Assessment, say: Say, base: Path, files: dict[str, Plain]) -> None:
        self.assessment, self.say = assessment, say
        place = log.uri(assessment.receipt.case_file, base)
        self.file = {"uri": place, "index": list(files).index(place)}

    def result(self, finding: Finding, index: int) -> Plain:
        kind = "review" if finding.claimed_not_applicable else _KINDS[finding.verdict]
        first, *others = _deciding(finding) or [None]
        found: Plain = {
            "ruleId": finding.rule,
            "ruleIndex": index,
            "kind": kind,
            "level": _level(finding) if kind == "fail" else "none",
            "message": log.message("\n".join(self._lines(finding))),
            "locations": [self._at(first, finding) if first else {"physicalLocation": {"artifactLocation": self.file}}],
            "partialFingerprints": log.fingerprint(finding.rule, finding.binding, self.assessment.case_id),
        }
        if others:
            found["relatedLocations"] = [{"id": number, **self._at(fact, finding)} for number, fact in enumerate(others, 1)]
        if finding.exception is not None:
            status = "accepted" if finding.verdict == "excepted" else "rejected"
            found["suppressions"] = [{"kind": "inSource", "status": status,
                                      "justification": log.shown(exception_words(finding.exception, self.say))}]
        found["properties"] = self._properties(finding)
        return found

    def _lines(self, finding: Finding) -> list[str]:
        """What it is, so that the first line can stand alone; then the question and what to do."""
        say = self.say
        judged = say("judged so", verdict=marked(finding.verdict, say), weight=say.term(f"weight.{finding.weight}"),
                     about=binding_words(finding.binding, say))  # fmt: skip
        lawful = [say(f"lawfulness.{finding.lawfulness}")] if finding.lawfulness != "none" else []
        lines = [f"{say.text(finding.title)}{'。' if say.lang == 'ja' else '. '}{' '.join((judged, *lawful))}"]
        if finding.verdict in ("open", "not_met"):
            lines += [say.text(finding.ask), say("remedy", text=say.text(finding.remedy))]
        if finding.claimed_not_applicable:
            lines.append(say("claimed.finding"))
        return lines

    def _properties(self, finding: Finding) -> Plain:
        say = self.say
        return {
            "case": self.assessment.case_id,
            "verdict": finding.verdict,
            "binding": finding.binding,
            "weight": finding.weight,
            "lawfulness": finding.lawfulness,
            "cites": [say.cited(cite) for cite in finding.cites],
            "settle": [fact.path for fact in finding.settle],
            "alone": list(finding.alone),
            "clear": [[{"path": step.path, "action": step.action, "to": say.text(step.to)} for step in way]
                      for way in finding.clear],
        }  # fmt: skip

    def _at(self, fact: Evidence, finding: Finding) -> Plain:
        say = self.say
        said = say("fact", label=label(fact, say, finding.binding), value=fact_words(fact, say))
        if fact.absent:
            said = say("fact at", fact=said, at=line_of(fact, say))
        return {**self._place(fact.path, fact.line, fact.column), "message": log.message(said)}

    def _place(self, path: str, line: int, column: int) -> Plain:
        return {
            "physicalLocation": {"artifactLocation": self.file, "region": {"startLine": line, "startColumn": column}},
            "logicalLocations": [{"fullyQualifiedName": path}],
        }

    def private_use(self) -> list[Plain]:
        """A notification at each character."""
        found = []
        for each in self.assessment.private_use:
            (said,) = private_use.listed([each], self.say)
            found.append({"descriptor": {"id": _PRIVATE}, "level": "note", "message": log.message(said),
                          "locations": [self._place(each.path, each.line, each.column)]})  # fmt: skip
        return found

    def case(self) -> Plain:
        """What it takes to get the same again, which procedure follows, and what the rules leave out."""
        assessment, say = self.assessment, self.say
        receipt = assessment.receipt
        return {
            "id": assessment.case_id,
            "title": assessment.title,
            "file": self.file["uri"],
            "profile": receipt.profile,
            "lawDate": receipt.law_date,
            "assessmentDate": receipt.assessment_date,
            "packs": {pack.instrument: {"version": pack.version, "sha256": pack.sha256} for pack in receipt.packs},
            "determinations": {each.id: {"possible": list(each.possible), "certain": each.certain}
                               for each in assessment.determinations},
            "gaps": [{"kind": gap.kind, "subject": gap.subject, "reason": say.text(gap.reason)} for gap in assessment.gaps],
            # A public version says that it is one, and what it lacks on which ground.
            **({"publicVersion": asdict(assessment.withheld)} if assessment.withheld is not None else {}),
        }  # fmt: skip


def _deciding(finding: Finding) -> list[Evidence]:
    """The facts behind a verdict, those first that an open one waits for, each once."""
    return list({fact.path: fact for fact in (*finding.settle, *finding.evidence)}.values())


def _level(finding: Finding) -> str:
    """Unlawful is an error whatever its weight, possibly unlawful at least a warning."""
    levels = (_LEVELS[finding.weight], _LAWFULNESS.get(finding.lawfulness, "note"))
    return max(levels, key=_SEVERITY.index)
