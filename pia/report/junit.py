"""Findings as JUnit XML, which build servers show: a suite for each case, a test case for each finding.

| verdict | element | why |
|---|---|---|
| met | none | passed |
| not_met | failure | |
| open | error | JUnit's word for a test that came to no verdict: red, and not counted as a failure; `skipped` would look green |
| not_applicable, excepted | skipped | with the reason |

What a public version leaves out is an error for each provision relied on.

A file that could not be judged is a suite of errors, and so is a case to which no rule applied: nothing was checked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from pia.messages import hint, message
from pia.messages.escape import visible
from pia.model.assessment import Assessment, Finding
from pia.report.clearing import clear_lines, exception_words
from pia.report.fact import evidence_line, settle_line, settled_first
from pia.report.near import near
from pia.report.parts.withheld import counted
from pia.report.place import binding_words
from pia.report.private_use import summary
from pia.report.say import Lang, Say
from pia.source import Problem

_WORDS: dict[str, tuple[str, str]] = {
    "open": ("確認できていない：{title}（{about}）", "not established: {title} ({about})"),
    "not_met": ("満たしていない：{title}（{about}）", "not met: {title} ({about})"),
    "judged": ("{lawfulness}・{text}", "{lawfulness}; {text}"),
    "not_applicable": ("該当なし：{title}（{about}）", "not applicable: {title} ({about})"),
    "nothing": ("当てはまる点検項目が一つもなく、何も確認していない", "no rule applied: nothing was established"),
    "refused": ("案件ファイルを読めない", "the case file can't be read"),
}
# XML 1.0 §2.2; most of the others can't stand in a file even as a reference.
_NO_XML = re.compile("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")


def junit(
    assessments: Iterable[Assessment], refused: Iterable[tuple[str, Sequence[Problem]]], lang: Lang, base: Path
) -> str:
    """The whole file. refused: what was wrong with each file that could not be judged. base: files are named from there."""
    suites = [_suite(assessment, lang, base) for assessment in assessments]
    suites += [_refused(file, problems, lang, base) for file, problems in refused]
    root = Element("testsuites", {"name": "pia check"})
    root.extend(suites)
    for name in ("tests", "failures", "errors", "skipped"):
        root.set(name, str(sum(int(suite.get(name, "0")) for suite in suites)))
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _suite(assessment: Assessment, lang: Lang, base: Path) -> Element:
    say = Say.of(assessment, lang)
    receipt = assessment.receipt
    file = near(receipt.case_file, base)
    suite = Element("testsuite", {"name": _clean(assessment.title), "id": _clean(assessment.case_id)})
    given = {"case_file": file, "case_sha256": receipt.case_sha256, "profile": receipt.profile,
             "law_date": receipt.law_date, "assessment_date": receipt.assessment_date, "engine": receipt.engine,
             **{f"pack.{pack.instrument}": f"{pack.version} {pack.sha256}" for pack in receipt.packs},
             **{f"determination.{each.id}": " | ".join(each.possible) for each in assessment.determinations},
             **({"public_version": say("head.public")} if assessment.withheld is not None else {}),
             **({"private_use": summary(assessment, say)} if assessment.private_use else {})}  # fmt: skip
    properties = SubElement(suite, "properties")
    for name, value in given.items():
        SubElement(properties, "property", {"name": name, "value": _clean(value)})
    for finding in assessment.findings:
        _finding(suite, finding, file, say)
    if assessment.withheld is not None:
        for omitted in assessment.withheld.omitted:
            # Nothing is said of these: red, as everything that came to no verdict.
            case = _case(suite, "pia", f"undisclosed @ {', '.join(omitted.articles)}", file)
            _outcome(case, "error", "undisclosed", counted(omitted, say), "")
    if all(finding.verdict == "not_applicable" for finding in assessment.findings):
        case = _case(suite, "pia", "nothing-applied", file)
        _outcome(case, "error", "nothing-applied", _word("nothing", lang), "")
    return _counted(suite)


def _finding(suite: Element, finding: Finding, file: str, say: Say) -> None:
    first = next(iter(finding.settle or finding.evidence), None)
    case = _case(suite, finding.instrument, f"{finding.rule} @ {finding.binding}", file, first.line if first else None)
    named = {"title": say.text(finding.title), "about": binding_words(finding.binding, say)}
    if finding.verdict == "not_met":
        text, kind = _word("not_met", say.lang, **named), "not_met"
        if finding.lawfulness != "none":
            kind = finding.lawfulness
            text = _word("judged", say.lang, lawfulness=say(f"lawfulness.{kind}"), text=text)
        _outcome(case, "failure", kind, text, "\n".join(_details(finding, say)))
    elif finding.verdict == "open":
        kind = "claimed_not_applicable" if finding.claimed_not_applicable else "open"
        _outcome(case, "error", kind, _word("open", say.lang, **named), "\n".join(_details(finding, say)))
    elif finding.verdict == "not_applicable":
        _outcome(case, "skipped", "not_applicable", _word("not_applicable", say.lang, **named), "")
    elif finding.verdict == "excepted":
        said = exception_words(finding.exception, say) if finding.exception else say.term("verdict.excepted")
        _outcome(case, "skipped", "excepted", said, "")


def _details(finding: Finding, say: Say) -> Iterable[str]:
    """The question, the facts with their lines, the source, what to do."""
    yield say.text(finding.ask)
    if finding.claimed_not_applicable:
        yield say("claimed.finding")
    if finding.verdict == "open":
        lines = [settle_line(fact, finding.alone, say, finding.binding) for fact in settled_first(finding)]
    else:
        lines = [evidence_line(fact, say, finding.binding) for fact in finding.evidence]
    for each in lines:
        yield "- " + "".join(run.text for run in each)
    for cite in finding.cites:
        yield say("source", text=say.cited(cite))
    yield say("remedy", text=say.text(finding.remedy))
    for way in clear_lines(finding, say):
        yield say("to clear") + "".join(run.text for run in way)
    if finding.exception is not None:
        yield exception_words(finding.exception, say)


def _refused(file: str, problems: Sequence[Problem], lang: Lang, base: Path) -> Element:
    """A test case for each thing that is wrong with a file."""
    suite = Element("testsuite", {"name": _clean(near(file, base))})
    for problem in problems:
        line = problem.span.line if problem.span is not None else None
        at = f" {problem.span.line}:{problem.span.column}" if problem.span is not None else ""
        case = _case(suite, "pia", f"{problem.code}{at}", near(problem.file or file, base), line)
        said, advice = message(problem, lang), hint(problem, lang)
        _outcome(case, "error", problem.code, f"{_word('refused', lang)}: {said}", f"{said}\n{advice}" if advice else said)
    return _counted(suite)


def _case(suite: Element, pack: str, name: str, file: str, line: int | None = None) -> Element:
    found = SubElement(suite, "testcase", {"classname": _clean(pack), "name": _clean(name), "file": _clean(file)})
    if line is not None:
        found.set("line", str(line))
    return found


def _outcome(case: Element, tag: str, kind: str, text: str, details: str) -> None:
    SubElement(case, tag, {"type": kind, "message": _clean(text)}).text = _clean(details) or None


def _counted(suite: Element) -> Element:
    suite.set("tests", str(len(suite.findall("testcase"))))
    for name, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(name, str(len(suite.findall(f"testcase/{tag}"))))
    return suite


def _clean(text: str) -> str:
    """What XML can hold, with what hides or steers a display written out."""
    shown = "".join(each if each == "\n" else visible(each) for each in text)
    return _NO_XML.sub(lambda found: f"\\u{{{ord(found.group()):x}}}", shown)


def _word(code: str, lang: str, **args: str) -> str:
    return _WORDS[code][0 if lang == "ja" else 1].format(**args)
