"""補正依頼: the letter that returns a submission, ready to send. In Japanese only, since the office writes in it.

Nothing in it is made up: number, day, addressee, sender and due day come from whoever sends it, else their place is
left blank for a pen.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pia.assess.form import Entry, entries
from pia.assess.screen import Screened
from pia.messages import hint, message
from pia.model.assessment import Assessment, Evidence, Finding
from pia.model.era import in_era
from pia.report import private_use
from pia.report.blocks import (
    Block,
    Cell,
    Item,
    Items,
    Line,
    Report,
    Run,
    Table,
    cell,
    code,
    header,
    heading,
    item,
    line,
    paragraph,
    strong,
)
from pia.report.clearing import clear_items
from pia.report.cut import NAME, cut
from pia.report.fact import as_items, evidence_line, label, line_of
from pia.report.parts import head
from pia.report.parts.unsettled import field_words, quote
from pia.report.place import CASE, binding_words, place
from pia.report.say import Say
from pia.report.words import word
from pia.source import Problem

BLANK = "「　　」"
_CHECKED = (
    "審議会への付議に当たり、提出された標記の案件を点検したところ、下記のとおり補正が必要です。"
    "内容を御確認の上、案件ファイルと関係資料を補正し、{due}までに再提出してください。"
)
_NOT_READ = (
    "審議会への付議に当たり提出された標記の案件ファイルは、下記の誤りのため読み取れず、内容を点検できませんでした。"
    "誤りを直し、{due}までに再提出してください。点検は、読み取れるようになってから行います。"
)
_LIMITS = (
    "この依頼は、案件ファイルの記載を点検項目に照らして機械的に点検した結果によるものです。"
    "記載が事実であるかどうかは確かめていません。"
)


@dataclass(frozen=True)
class Sending:
    """What only the sender knows; "" or None leaves a blank. to: name and office of the addressee, without 様."""

    number: str = ""
    day: date | None = None
    to: str = ""
    sender: str = ""
    due: date | None = None


def letter(assessment: Assessment, screened: Screened, sending: Sending) -> Report:
    """The letter for a submission that was read. Pure."""
    say = Say.of(assessment, "ja")
    department = assessment.facts.get("case", {}).get("department")
    title = cut(assessment.title)
    body: list[Block] = [*_unlawful(assessment, say), *_contradicted(screened, say), *_unanswered(assessment, screened, say)]
    if assessment.private_use:
        body += [heading(2, private_use.text("title", "ja")), paragraph(private_use.text("ask", "ja")),
                 private_use.items(assessment, say)]  # fmt: skip
    if "nothing_applied" in screened.reasons:
        nothing = "当てはまる点検項目が一つもなく、何も確認できませんでした。案件の種類と基準日の記載を確かめてください。"
        body.insert(0, paragraph(nothing))
    receipt = assessment.receipt
    rows = (("案件ファイル", cut(receipt.case_file)), ("案件ファイルの SHA-256", code(receipt.case_sha256)),
            ("適用した規程の組", cut(receipt.profile)), ("法令の基準日", say.day(receipt.law_date)),
            ("点検日", say.day(receipt.assessment_date)), ("点検プログラム", receipt.engine))  # fmt: skip
    to = department if isinstance(department, str) else ""
    return _report(title, head.mark(assessment, say), to, sending, _CHECKED, body, rows, _LIMITS)


def unreadable_letter(file: str, problems: tuple[Problem, ...], sending: Sending) -> Report:
    """The letter for a file that can't be read: each fault with its line and what to do."""
    rows = []
    for number, problem in enumerate(problems, 1):
        at = f"{problem.span.line}行目" if problem.span is not None else "－"
        rows.append((cell(str(number)), cell(at), cell(cut(message(problem, "ja"))),
                     cell(cut(hint(problem, "ja") or "－"))))  # fmt: skip
    body: list[Block] = [
        heading(2, "案件ファイルの誤り"),
        Table(header("番号", "案件ファイルの行", "誤り", "直し方"), tuple(rows)),
    ]
    return _report(cut(file, NAME), word("mark", "ja"), "", sending, _NOT_READ, body, (("案件ファイル", cut(file)),))


def _report(
    title: str, mark: str, department: str, sending: Sending, opening: str, body: list[Block],
    receipt: tuple[tuple[str, str | Run], ...], limits: str = "",
) -> Report:  # fmt: skip
    due = in_era(sending.due) if sending.due is not None else BLANK
    blocks: list[Block] = [
        paragraph(f"取扱区分：{mark}"),
        paragraph(cut(sending.number) or f"文書番号{BLANK}", align="right"),
        paragraph(in_era(sending.day) if sending.day is not None else f"日付{BLANK}", align="right"),
        paragraph(_addressee(sending.to, department)),
        paragraph(cut(sending.sender) or f"発信者{BLANK}", align="right"),
        heading(1, f"「{title}」の補正について（依頼）"),
        paragraph(opening.format(due=due)),
        paragraph("記", align="center"),
        *body,
        heading(2, "再提出の期限"),
        paragraph(due),
        heading(2, "点検の記録"),
        Table(header("項目", "内容"), tuple((cell(name), cell(value)) for name, value in receipt)),
        *([paragraph(limits)] if limits else ()),
        paragraph("以上", align="right"),
    ]
    return Report("ja", f"補正依頼　{title}", mark, tuple(blocks))


def _addressee(to: str, department: str) -> str:
    """様 for an office-holder, 御中 for the department as such."""
    if to.strip():
        return f"{cut(to)}　様"
    return f"{cut(department)}　御中" if department.strip() else f"{BLANK}　様"


def _unlawful(assessment: Assessment, say: Say) -> list[Block]:
    broken = [finding for finding in assessment.findings if finding.lawfulness == "unlawful"]
    if not broken:
        return []
    found: list[Block] = [heading(2, "法令に反する点"), paragraph("次の点は法令に反しています。取扱いを改めてください。")]
    for finding in broken:
        about = binding_words(finding.binding, say)
        found += [heading(3, f"{say.text(finding.title)}（{about}）"), Items(_unlawful_rows(finding, say))]
    return found


def _unlawful_rows(finding: Finding, say: Say) -> tuple[Item, ...]:
    lines = as_items(evidence_line(fact, say, finding.binding, full=True) for fact in finding.evidence)
    rows = [*(item(say("source", text=say.cited(cite))) for cite in finding.cites), item(say("evidence"), items=lines),
            item(say("remedy", text=say.text(finding.remedy)))]  # fmt: skip
    if finding.clear:
        rows.append(item(say("clear"), items=clear_items(finding, say)))
    return tuple(rows)


def _contradicted(screened: Screened, say: Say) -> list[Block]:
    if not screened.contradicted:
        return []
    rows = []
    entries_of = {str(entry.get("path", "")): entry for entry in say.items("stated")}
    for path in screened.contradicted:
        quoted = tuple(quote(each, path, say) for each in entries_of.get(path, {}).get("values", {}).get("items", ()))
        rows.append(item(field_words(path, say), " ", code(path), items=quoted))
    return [
        heading(2, "資料の間で食い違う事項"),
        paragraph("どの記載が正しいかを確かめ、資料と案件ファイルをそろえてください。"),
        Items(tuple(rows)),
    ]


def _unanswered(assessment: Assessment, screened: Screened, say: Say) -> list[Block]:
    """The facts that the decision rests on, each once, in the order of the form."""
    wanted = set(screened.deciding)
    if not wanted:
        return []
    listed = [entry for entry in entries(assessment.findings, say.shape, assessment.facts) if entry.fact.path in wanted]
    groups: dict[tuple[str, str], list[Entry]] = {}
    for entry in listed:
        groups.setdefault((entry.first.rule, entry.first.binding), []).append(entry)
    rows = [_row(number, group, say) for number, group in enumerate(groups.values(), 1)]
    known = {entry.fact.path for entry in listed}
    undecided = () if screened.procedure is None else screened.procedure.settle
    if routing := [_lacking(fact, say) for fact in undecided if fact.path in wanted - known]:
        rows.append((cell(str(len(rows) + 1)), tuple(routing), cell("手続（諮問・報告など）を決めるのに要る項目です。")))
    return [
        heading(2, "回答のない事項"),
        paragraph(
            f"次の{len(wanted)}項目に記載がなく、受付に必要な点検ができません。"
            "まだ決まらない項目は、空けたまま「未定・確認中」（pending）に、誰がいつまでに決めるかを書いてください。"
        ),
        Table(header("番号", "足りない記載と、案件ファイルの行", "何を書けば解消するか"), tuple(rows)),
    ]


def _row(number: int, group: list[Entry], say: Say) -> tuple[Cell, ...]:
    """One question and the fields that have to be filled in to answer it."""
    first = group[0].first
    settles = [say.text(first.ask)]
    if first.answer:
        settles.append(say("answer", text=say.text(first.answer)))
    about = [] if first.binding in ("", CASE) or first.list_path else [line(strong(binding_words(first.binding, say)))]
    return cell(str(number)), (*about, *(_lacking(entry.fact, say, first.binding) for entry in group)), cell(*settles)


def _lacking(fact: Evidence, say: Say, about: str = "") -> Line:
    closing = place(fact.path, say).closing and fact.path.endswith(".complete")
    lacks = "これで全部かどうかの記載がない" if closing else say.term(f"answer.{fact.state}")
    return line(f"{label(fact, say, about)}：{lacks} ", code(fact.path), " ", line_of(fact, say))
