"""Submissions screened, one row each, as text that every format of `pia screen` is written from."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from pia.assess.asks import asks
from pia.assess.screen import Screened
from pia.messages import message
from pia.model.assessment import Assessment
from pia.report import csv, private_use
from pia.report.escape import flat
from pia.report.json import problems_to_plain
from pia.report.parts.unsettled import field_words
from pia.report.say import Lang, Say
from pia.source import Refused

FIRST = 3
PRIVATE = 5
COLUMNS = ("file", "decision", "title", "department", "procedure", "unlawful", "not_met", "open", "unanswered",
           "reasons", "missing", "first", "second", "third", "private_use")  # fmt: skip
_WORDS = {
    "file": ("案件ファイル", "case file"),
    "decision": ("受付", "decision"),
    "title": ("件名", "title"),
    "department": ("所管課", "department"),
    "procedure": ("手続", "procedure"),
    "unlawful": ("違法", "unlawful"),
    "not_met": ("否", "not met"),
    "open": ("要確認", "open"),
    "unanswered": ("未回答", "unanswered"),
    "reasons": ("補正の理由", "why returned"),
    "missing": ("欠けている記載", "what is missing"),
    "missing contradicted": ("食い違い: {fields}", "contradicted: {fields}"),
    "missing unanswered": ("未回答: {sections}", "unanswered: {sections}"),
    "section count": ("{title} {n}件", "{title} {n}"),
    "first": ("まず確かめること（1）", "missing first (1)"),
    "second": ("まず確かめること（2）", "missing first (2)"),
    "third": ("まず確かめること（3）", "missing first (3)"),
    "private_use": ("外字", "private-use characters"),
    "accept": ("○ 受理", "○ accept"),
    "return": ("× 補正", "× return"),
    "or": (" または ", " or "),
    "stop": ("。", "; "),
    "joiner": ("、", "; "),
    "undecided": ("未確定（{labels}）", "undecided ({labels})"),
    "undetermined": ("判定なし", "not determined"),
    "reason unreadable": ("案件ファイルを読めない（誤り {n}件）", "the file can't be read (faults: {n})"),
    "reason nothing_applied": ("当てはまる点検項目がなく、何も確認していない", "no checklist item applied, so nothing was checked"),
    "reason unlawful": ("法令に反する点 {n}件", "unlawful: {n}"),
    "reason contradicted": ("資料の間で食い違う事項 {n}件", "facts on which the papers differ: {n}"),
    "reason unanswered": ("受付に必要な未回答 {n}件", "answers needed for acceptance that are missing: {n}"),
    "at line": ("{line}行目: {text}", "line {line}: {text}"),
    "sheet": ("受付", "screening"),
}  # fmt: skip


@dataclass(frozen=True)
class Row:
    """One submission: what came out of it, or why it could not be read. file: as the user finds it."""

    file: str
    result: tuple[Assessment, Screened] | None
    refused: Refused | None = None

    @property
    def returned(self) -> bool:
        return self.result is None or self.result[1].decision == "return"


def text(code: str, lang: str, **args: object) -> str:
    """A word of the table. Raises KeyError for an unknown one."""
    return _WORDS[code][0 if lang == "ja" else 1].format(**args)


def cells(row: Row, lang: Lang) -> dict[str, str | int]:
    """Every column of a row. Texts are on one line, with what steers a display written out; counts are numbers.

    A file that can't be read has no title, department, procedure or counts: these are "".
    """
    found: dict[str, str | int] = dict.fromkeys(COLUMNS, "")
    found |= {"file": row.file, "decision": text("return" if row.returned else "accept", lang)}
    if row.result is not None:
        assessment, screened = row.result
        department = assessment.facts.get("case", {}).get("department")
        found |= {"title": assessment.title, "department": department if isinstance(department, str) else "",
                  "procedure": procedure(screened, lang), "unlawful": screened.unlawful, "not_met": screened.not_met,
                  "open": screened.open, "unanswered": screened.unanswered,
                  "private_use": private_use.summary(assessment, Say.of(assessment, lang), PRIVATE)}  # fmt: skip
    found["reasons"] = text("joiner", lang).join(reasons(row, lang))
    found["missing"] = text("stop", lang).join(missing(row, lang))
    found |= dict(zip(("first", "second", "third"), missing_first(row, lang), strict=False))
    return {name: flat(value).strip(" ") if isinstance(value, str) else value for name, value in found.items()}


def procedure(screened: Screened, lang: Lang) -> str:
    """The road to the council, or all that it can still be."""
    determined = screened.procedure
    if determined is None:
        return text("undetermined", lang)
    labels = text("or", lang).join(label[lang] for label in determined.labels)
    return labels if determined.certain else text("undecided", lang, labels=labels)


def reasons(row: Row, lang: Lang) -> list[str]:
    """Why it is returned, in words; empty when it is accepted."""
    if row.result is None:
        return [text("reason unreadable", lang, n=len(row.refused.problems) if row.refused else 0)]
    screened = row.result[1]
    numbers = {"unlawful": screened.unlawful, "contradicted": len(screened.contradicted),
               "unanswered": len(screened.deciding)}  # fmt: skip
    return [text(f"reason {reason}", lang, n=numbers.get(reason, 0)) for reason in screened.reasons]


def missing(row: Row, lang: Lang) -> list[str]:
    """What the decision rests on, in words: the fields that papers differ on, and the parts of the form with how many
    answers each lacks, in the order of the form."""
    if row.result is None:
        return []
    assessment, screened = row.result
    say = Say.of(assessment, lang)
    found = []
    if "contradicted" in screened.reasons:
        fields = [field_words(path, say) for path in screened.contradicted]
        found.append(text("missing contradicted", lang, fields=say.joined(fields)))
    if "unanswered" in screened.reasons:
        counts = Counter(path.partition(".")[0].partition("[")[0] for path in screened.deciding)
        sections = [text("section count", lang, title=known.title.get(lang, name), n=counts[name])
                    for name, known in say.shape.fields.items() if counts[name]]  # fmt: skip
        found.append(text("missing unanswered", lang, sections=say.joined(sections)))
    return found


def missing_first(row: Row, lang: Lang) -> list[str]:
    """The questions that come first, or the faults of a file that can't be read; at most FIRST."""
    if row.result is None:
        problems = row.refused.problems if row.refused is not None else ()
        return [_problem(problem, lang) for problem in problems[:FIRST]]
    assessment = row.result[0]
    say = Say.of(assessment, lang)
    return [say.text(ask.first.ask) for ask in asks(assessment.findings).printed[:FIRST]]


def _problem(problem: Any, lang: Lang) -> str:
    said = message(problem, lang)
    return text("at line", lang, line=problem.span.line, text=said) if problem.span is not None else said


def to_csv(rows: Sequence[Row], lang: Lang) -> str:
    """The table for spreadsheets."""
    return csv.to_csv([text(name, lang) for name in COLUMNS], (cells(row, lang).values() for row in rows))


def to_json(rows: Sequence[Row], rule: dict[str, Any]) -> str:
    """Every row with codes in place of words. rule: the options of the decision."""
    plain = {"format": "1", "rule": rule, "submissions": [_plain(row) for row in rows]}
    return json.dumps(plain, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _plain(row: Row) -> dict[str, Any]:
    if row.result is None:
        problems = row.refused.problems if row.refused is not None else ()
        return {"file": row.file, "decision": "return", "reasons": ["unreadable"],
                "problems": problems_to_plain(problems)}  # fmt: skip
    assessment, screened = row.result
    determined = screened.procedure
    first = [{"rule": ask.first.rule, "binding": ask.first.binding, "ask": ask.first.ask}
             for ask in asks(assessment.findings).printed[:FIRST]]  # fmt: skip
    return {
        "file": row.file,
        "case": assessment.case_id,
        "title": assessment.title,
        "department": assessment.facts.get("case", {}).get("department"),
        "decision": screened.decision,
        "reasons": list(screened.reasons),
        "procedure": {"possible": list(determined.possible), "certain": determined.certain} if determined else None,
        "unlawful": screened.unlawful, "not_met": screened.not_met, "open": screened.open,
        "unanswered": screened.unanswered, "deciding": list(screened.deciding),
        "contradicted": list(screened.contradicted), "missing_first": first,
        "private_use": [asdict(each) for each in assessment.private_use], "receipt": asdict(assessment.receipt),
    }  # fmt: skip
