"""Two versions of a case side by side, as a view: answers, verdicts, and the council's questions with their answers."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from pia.assess.compare import Judged
from pia.assess.versions import Asked, Changed, Versions
from pia.model.assessment import Assessment
from pia.model.day_words import written
from pia.report.blocks import Block, Cell, Report, Table, cell, code, header, heading, line, paragraph, strong
from pia.report.cut import cut
from pia.report.impact import abouts, by_rule, counted, groups, judged_words, outcome_words
from pia.report.impact import text as impact_text
from pia.report.parts import head
from pia.report.place import binding_words, place
from pia.report.say import Lang, Say
from pia.report.value import value_words

_WORDS: dict[str, tuple[str, str]] = {
    "title": ("版の比較　{title}", "Two versions of: {title}"),
    "same": ("記載にも点検結果にも違いはありません。", "No answer and no finding is different."),
    "versions": ("比べた版", "The versions"),
    "side": ("版", "version"),
    "old": ("前の版", "before"),
    "new": ("新しい版", "now"),
    "file": ("案件ファイル", "case file"),
    "dates": ("基準日と規程の組", "law date and profile"),
    "other rules": (
        "二つの版は、基準日か規程の組が違います。点検結果の違いには、規則の違いによるものが含まれます。",
        "The versions have different law dates or profiles: some findings differ because the rules do.",
    ),
    "answers": ("変わった記載（{n}件）", "Answers that changed ({n})"),
    "answers.none": ("変わった記載はありません。", "No answer changed."),
    "fact": ("項目", "fact"),
    "element": ("あり（記載 {n}件）", "listed (facts: {n})"),
    "removed": ("（なくなった）", "(gone)"),
    "blank": ("（記載なし）", "(not stated)"),
    "closed": ("これで全部", "this is all"),
    "not closed": ("全部かどうか記載なし", "not said to be all"),
    "determinations": ("手続などの判定の変化", "Determinations"),
    "findings": ("点検結果の変化", "Findings that changed"),
    "findings.none": ("点検結果は変わりません。", "No finding changed."),
    "quiet": ("ほかに、問う点に関わらない違いが{n}件あります。", "Other differences, with nothing to ask on either side: {n}."),
    "no finding": ("－（なし）", "- (none)"),
    "council": ("審議会の質問と回答", "What the council asked, and how it was answered"),
    "council.none": ("審議会の質問の記録はありません。", "No question of the council is recorded."),
    "question": ("質問", "question"),
    "unasked": ("（記録なし）", "(not recorded)"),
    "unchanged": ("（前の版と同じ）", "(as before)"),
    "answer": ("回答：{text}", "answer: {text}"),
    "commitment": ("約束：{text}", "promise: {text}"),
    "due": ("期限：{text}", "due: {text}"),
    "settled": ("決着した", "settled"),
    "not settled": ("決着していない", "not settled"),
    "done": ("約束は済んだ", "promise kept"),
    "not done": ("約束は済んでいない", "promise not kept yet"),
    "unanswered": ("回答の記録なし", "no answer recorded"),
    "change same": ("変わらない", "as before"),
    "change asked": ("新しい質問", "new question"),
    "change gone": ("記録がなくなった", "no longer recorded"),
    "change answered": ("回答が加わった", "answered"),
    "change answer_changed": ("回答が変わった", "answer changed"),
    "change answer_gone": ("回答がなくなった", "answer gone"),
    "change promised": ("約束が加わった", "promise added"),
    "change promise_changed": ("約束が変わった", "promise changed"),
    "change promise_gone": ("約束がなくなった", "promise gone"),
    "change due_set": ("期限が決まった", "due day set"),
    "change due_changed": ("期限が変わった", "due day changed"),
    "change due_gone": ("期限がなくなった", "due day gone"),
    "change settled": ("決着した", "settled"),
    "change reopened": ("決着していないことになった", "no longer settled"),
    "change done": ("約束が果たされた", "promise kept"),
    "change undone": ("約束が済んでいないことになった", "promise no longer kept"),
    "change reworded": ("質問の文が変わった", "question reworded"),
    "change count": ("{change} {n}件", "{change}: {n}"),
}


def text(code_: str, lang: str, **args: object) -> str:
    """A word about versions. Raises KeyError for an unknown one."""
    return _WORDS[code_][0 if lang == "ja" else 1].format(**args)


def versions_report(found: Versions, old: Assessment, new: Assessment, lang: Lang = "ja") -> Report:
    """The whole comparison. Pure."""
    before, after = Say.of(old, lang), Say.of(new, lang)
    blocks: list[Block] = [heading(1, text("title", lang, title=cut(new.title))), _sides(old, new, lang)]
    if rules_differ(old, new):
        blocks.append(paragraph(text("other rules", lang)))
    if found.same:
        blocks.append(paragraph(text("same", lang)))
    blocks += _answers(found.answers, before, after)
    blocks += _findings(found, after)
    blocks += _council(found.council, after)
    return Report(lang, text("title", lang, title=cut(new.title)), head.mark(new, after), tuple(blocks))


def rules_differ(old: Assessment, new: Assessment) -> bool:
    """Whether the two were judged by different rules."""
    left, right = old.receipt, new.receipt
    return (left.packs, left.profile_sha256, left.law_date) != (right.packs, right.profile_sha256, right.law_date)


def _sides(old: Assessment, new: Assessment, lang: str) -> Table:
    rows = []
    for name, side in (("old", old), ("new", new)):
        receipt = side.receipt
        rows.append((cell(text(name, lang)), cell(code(receipt.case_file), line(code(receipt.case_sha256))),
                     cell(written(receipt.law_date, lang), receipt.profile)))  # fmt: skip
    return Table(header(*(text(name, lang) for name in ("side", "file", "dates"))), tuple(rows))


def _answers(changed: tuple[Changed, ...], before: Say, after: Say) -> Iterator[Block]:
    yield heading(2, text("answers", after.lang, n=len(changed)))
    if not changed:
        yield paragraph(text("answers.none", after.lang))
        return
    names = header(*(text(name, after.lang) for name in ("fact", "old", "new")))
    yield Table(names, tuple(_answer(each, before, after) for each in changed))


def _answer(each: Changed, before: Say, after: Say) -> tuple[Cell, ...]:
    named, left, right = answer_words(each, before, after)
    return cell(named, line(code(each.path))), cell(left), cell(right)


def answer_words(each: Changed, before: Say, after: Say) -> tuple[str, str, str]:
    """What the fact is called, and its value in both versions, in words."""
    own = before if each.after is None else after
    return binding_words(each.path.removesuffix(".complete"), own), _side(each, each.before, before), _side(each, each.after, after)


def _side(each: Changed, value: Any, say: Say) -> str:
    if each.kind in ("added", "removed"):
        if value is None:
            return text("blank" if each.kind == "added" else "removed", say.lang)
        return text("element", say.lang, n=leaves(value))
    if each.path.endswith(".complete"):
        return text("closed" if value else "not closed", say.lang)
    if value is None:
        return text("blank", say.lang)
    if isinstance(value, Mapping) and not {"from", "to", "items"} & set(value):
        # What a municipality's own part holds may have any form.
        return cut(json.dumps(value, ensure_ascii=False))
    return value_words(value, place(each.path, say).field, say)


def leaves(value: Any) -> int:
    """How many facts an element states, its id aside."""
    if isinstance(value, Mapping):
        return sum(leaves(inner) for name, inner in value.items() if name not in ("id", "complete"))
    if isinstance(value, list) and any(isinstance(inner, Mapping) for inner in value):
        return sum(leaves(inner) for inner in value)
    return 1


def _findings(found: Versions, say: Say) -> Iterator[Block]:
    if found.judged.determinations:
        yield heading(2, text("determinations", say.lang))
        names = header(impact_text("determination", say.lang), text("old", say.lang), text("new", say.lang))
        yield Table(names, tuple((cell(say.text(each.title)), cell(outcome_words(each.before, say)), cell(outcome_words(each.after, say)))
                                 for each in found.judged.determinations))  # fmt: skip
    yield heading(2, text("findings", say.lang))
    if not found.judged.findings:
        yield paragraph(text("findings.none", say.lang))
    for name, group in groups(found.judged.findings):
        yield heading(3, impact_text("counted", say.lang, name=impact_text(name, say.lang), **counted(group)))
        names = header(impact_text("finding", say.lang), text("old", say.lang), text("new", say.lang))
        rows = []
        for each in by_rule(group):
            first = each[0]
            rows.append((cell(line(strong(say.text(first.title))), code(first.rule), abouts(each, say)),
                         cell(finding_words(first.before, say)), cell(finding_words(first.after, say))))  # fmt: skip
        yield Table(names, tuple(rows))
    if left := sum(each.quiet for each in found.judged.findings):
        yield paragraph(text("quiet", say.lang, n=left))


def finding_words(judged: Judged | None, say: Say) -> str:
    """A verdict, or that there is no such finding in that version."""
    return text("no finding", say.lang) if judged is None else judged_words(judged, say)


def _council(asked: tuple[Asked, ...], say: Say) -> Iterator[Block]:
    yield heading(2, text("council", say.lang))
    if not asked:
        yield paragraph(text("council.none", say.lang))
        return
    yield paragraph(council_counts(asked, say))
    names = header(*(text(name, say.lang) for name in ("question", "old", "new")))
    yield Table(names, tuple(_asked(each, say) for each in asked))


def council_counts(asked: tuple[Asked, ...], say: Say) -> str:
    """How many questions are new, were answered, promised, kept, and so on."""
    counts = Counter(change for each in asked for change in each.changes or ("same",))
    return say.joined([text("change count", say.lang, change=text(f"change {change}", say.lang), n=n)
                       for change, n in counts.items()])  # fmt: skip


def change_words(each: Asked, say: Say) -> str:
    """What became of a question."""
    return say.joined([text(f"change {change}", say.lang) for change in each.changes or ("same",)])


def _asked(each: Asked, say: Say) -> tuple[Cell, ...]:
    before, after = asked_words(each, say)
    return cell(line(strong(change_words(each, say))), question(each), line(code(each.id))), cell(*before), cell(*after)


def question(each: Asked) -> str:
    """The question as the newer version records it."""
    return cut(str((each.after or each.before or {}).get("question") or each.id))


def asked_words(each: Asked, say: Say) -> tuple[list[str], list[str]]:
    """How the question stands in both versions; the same only once."""
    before = _stands(each.before, say)
    after = [text("unchanged", say.lang)] if each.same else _stands(each.after, say)
    return before, after


def _stands(item: dict[str, Any] | None, say: Say) -> list[str]:
    if item is None:
        return [text("unasked", say.lang)]
    lines = [text(name, say.lang, text=cut(str(item[name]))) for name in ("answer", "commitment") if item.get(name)]
    if not item.get("answer"):
        lines.insert(0, text("unanswered", say.lang))
    if item.get("due"):
        lines.append(text("due", say.lang, text=say.day(str(item["due"]))))
    for name in ("settled", "done"):
        if isinstance(item.get(name), bool):
            lines.append(text(name if item[name] else f"not {name}", say.lang))
    return lines
